internal import Catalogue
internal import Pipeline
internal import Synchronization

/// The editions of a scheme, each read when a case first needs it and then kept: a case keeps the edition of its first
/// receipt, whatever the pipeline names by now.
final class EditionShelf: Sendable {
    private let scheme: Scheme
    private let editions: Editions
    private let schemas: String
    private let read = Mutex<[String: Catalogue]>([:])

    /// - Parameter folder: the pipeline's, with the scheme's folder and the schemas in it.
    init(_ scheme: Scheme, in folder: String) throws(ConfigurationError) {
        self.scheme = scheme
        editions = try Editions(folder: "\(folder)/\(scheme.folder)")
        schemas = folder + "/schemas"
    }

    /// The edition that is named, or in force on a day.
    func catalogue(_ choice: PipelineDefinition.ProfileChoice, on day: String) throws(ConfigurationError) -> Catalogue {
        let folder = try editions.choose(choice, on: day)
        let (schemas, scheme) = (schemas, scheme)
        do {
            return try read.withLock { known in
                if let catalogue = known[folder] { return catalogue }
                var reader = CatalogueReader(folder: folder, schemas: schemas)
                let catalogue = try reader.read()
                guard catalogue.scheme == scheme else {
                    throw ConfigurationError("\(folder): an edition of scheme '\(catalogue.scheme)', not '\(scheme)'")
                }
                known[folder] = catalogue
                return catalogue
            }
        } catch {
            throw ConfigurationError(String(describing: error))
        }
    }
}
