internal import Files
internal import Rules
internal import XML

/// Reads XML files, and beside them what they name.
final class SourceFiles {
    /// The path of the folder up to its last slash; empty for the current one.
    private var folder = ""

    /// Reads a document, whose folder is from then on the one that companions are read from.
    ///
    /// - Parameter keepingPlaces: whether somebody will ask where in it something stands.
    func document(_ path: String, keepingPlaces: Bool = true) throws -> Document {
        folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        return try Document(
            parsing: DecodedText(try File.content(of: path), name: path).bytes, name: path,
            keepingPlaces: keepingPlaces)
    }

    /// Reads a file of the same folder, or of a folder inside it, by its relative path.
    func companion(_ address: String) throws(XMLError) -> Document {
        guard let path = SchemaPath.resolve(address, from: "")?.path else {
            throw XMLError(.schema, document: address, message: "is not a file in the same folder")
        }
        let bytes: [UInt8]
        do throws(FileError) {
            bytes = try File.content(of: folder + path)
        } catch {
            throw XMLError(.schema, document: folder + path, message: error.reason)
        }
        return try Document(parsing: DecodedText(bytes, name: folder + path).bytes, name: folder + path)
    }
}
