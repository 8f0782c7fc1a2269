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

    /// The folders of all editions of a scheme.
    static func editions(of scheme: String) -> [String] {
        EditionDates.folders(in: "\(pipelines)/\(scheme)")
    }

    /// Those of every scheme.
    static let editions = ["service", "product"].flatMap { editions(of: $0) }

    static func catalogue(_ folder: String = edition) throws -> Catalogue {
        var reader = CatalogueReader(folder: folder, schemas: pipelines + "/schemas")
        return try reader.read()
    }
}
