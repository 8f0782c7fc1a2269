package import Catalogue
internal import Facts
package import Pipeline
internal import Rules
internal import XML

/// What all workers of a run share: the definition, the catalogue and the schemas, read and checked once.
package struct Bench: Sendable {
    package let definition: PipelineDefinition
    package let catalogue: Catalogue
    let formSchema: Schema
    let supplementSchema: Schema
    let personal: PersonalData
    /// Nil where the pipeline makes no PDF.
    let papers: PaperDefinition?

    /// Reads what the definition names; everything that is wrong with the catalogue is thrown at once.
    package init(_ definition: PipelineDefinition, asOf: String) throws(ConfigurationError) {
        self.definition = definition
        let folder = definition.folder
        do {
            let editions = try Editions(folder: "\(folder)/\(definition.scheme)")
            let edition = try editions.choose(definition.profile, on: asOf)
            var reader = CatalogueReader(folder: edition, schemas: folder + "/schemas")
            catalogue = try reader.read()
            formSchema = try Schema(file: folder + "/schemas/service-form.xsd")
            supplementSchema = try Schema(file: folder + "/schemas/service-supplement.xsd")
            papers = definition.papers == .pdf ? try PaperDefinition(of: definition) : nil
            personal = try PersonalData(schema: folder + "/schemas/service-form.xsd")
        } catch let error as ConfigurationError {
            throw error
        } catch {
            throw ConfigurationError(String(describing: error))
        }
    }
}
