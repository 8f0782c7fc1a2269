package import Catalogue
internal import Facts
package import Pipeline
internal import Rules
internal import XML

/// What all workers of a run share: the definition, the catalogue and the schemas, read and checked once.
package struct Bench: Sendable {
    package let definition: PipelineDefinition
    /// The edition that is judged by: the one named, or in force on the day.
    package private(set) var catalogue: Catalogue
    let editions: EditionShelf
    let formSchema: Schema
    let supplementSchema: Schema
    let personal: PersonalData

    /// Reads what the definition names; everything that is wrong with the catalogue is thrown at once.
    package init(_ definition: PipelineDefinition, asOf: String) throws(ConfigurationError) {
        self.definition = definition
        let folder = definition.folder
        do {
            editions = try EditionShelf(scheme: "\(folder)/\(definition.scheme)", schemas: folder + "/schemas")
            catalogue = try editions.catalogue(definition.profile, on: asOf)
            formSchema = try Schema(file: folder + "/schemas/service-form.xsd")
            supplementSchema = try Schema(file: folder + "/schemas/service-supplement.xsd")
            personal = try PersonalData(schema: folder + "/schemas/service-form.xsd")
        } catch let error as ConfigurationError {
            throw error
        } catch {
            throw ConfigurationError(String(describing: error))
        }
    }

    /// The same with another edition.
    func judging(by other: Catalogue) -> Bench {
        var bench = self
        bench.catalogue = other
        return bench
    }
}
