internal import XML

/// The schemas of a folder, each read once while an edition is being read.
final class SchemaShelf {
    private let folder: String
    private var schemas: [String: Schema] = [:]

    init(folder: String) {
        self.folder = folder
    }

    func schema(_ name: String) throws(XMLError) -> Schema {
        if let known = schemas[name] { return known }
        let schema = try Schema(file: folder + "/" + name)
        schemas[name] = schema
        return schema
    }
}
