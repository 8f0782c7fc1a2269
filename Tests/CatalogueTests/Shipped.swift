import Catalogue
import Testing

/// What the project ships.
enum Shipped {
    /// The project's `pipelines` folder.
    static let pipelines: String = {
        let here = #filePath.split(separator: "/").dropLast(3)
        return "/" + here.joined(separator: "/") + "/pipelines"
    }()

    static let edition = pipelines + "/service/P2018"

    static func catalogue() throws -> Catalogue {
        var reader = CatalogueReader(folder: edition, schemas: pipelines + "/schemas")
        return try reader.read()
    }
}
