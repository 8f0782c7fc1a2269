package import Catalogue
internal import Files
internal import Pipeline
internal import Record
internal import XML

/// All that one scheme's cases are read and judged by: an edition's catalogue, the schemas, what is personal.
package struct Rulebook: Sendable {
    package let catalogue: Catalogue
    /// How the edition was chosen, for the record.
    let choice: JudgedProfile.Choice
    /// The folder of the pipeline, with schemas and views in it.
    let folder: String
    let formSchema: Schema
    let supplementSchema: Schema
    let personal: PersonalData
    /// Nil under a scheme that routes nothing.
    let routing: RoutingTable?
    let standards: StandardTable?

    package var scheme: Scheme { catalogue.scheme }

    /// Everything that is wrong with the catalogue is thrown at once.
    init(_ chosen: PipelineDefinition.CatalogueChoice, in definition: PipelineDefinition, asOf: String) throws {
        let scheme = chosen.scheme
        folder = definition.folder
        choice = chosen.profile == .byDate ? .byDate : .named
        let editions = try Editions(folder: "\(folder)/\(scheme.folder)")
        let edition = try editions.choose(chosen.profile, on: asOf)
        var reader = CatalogueReader(folder: edition, schemas: folder + "/schemas")
        catalogue = try reader.read()
        guard catalogue.scheme == scheme else {
            throw ConfigurationError("\(edition): an edition of scheme '\(catalogue.scheme)', not '\(scheme)'")
        }
        let data = "\(folder)/\(scheme.folder)"
        let schemas = "\(folder)/schemas"
        let isRouted = RoutingTable.exists(in: data)
        routing = isRouted ? try RoutingTable(folder: data, schemas: schemas) : nil
        standards = isRouted ? try StandardTable(file: "\(data)/standards.xml", schemas: schemas) : nil
        formSchema = try Schema(file: "\(folder)/schemas/\(scheme.formSchema)")
        supplementSchema = try Schema(file: "\(folder)/schemas/\(scheme.supplementSchema)")
        personal = try PersonalData(schema: "\(folder)/schemas/\(scheme.formSchema)")
    }
}
