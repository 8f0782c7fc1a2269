internal import ArgumentParser
internal import Files
internal import Findings

/// The folders of a night, none of which may lie in another: what the night writes would be read as something that came,
/// and what came would be cleared up or read twice.
struct NightFolders {
    let inbox: String
    let desk: String?
    let output: String

    private struct Named {
        let option: String
        let given: String
        /// Absolute, with links resolved.
        let path: String

        func holds(_ other: Named) -> Bool {
            other.path == path || other.path.hasPrefix(path == "/" ? path : path + "/")
        }
    }

    /// - Throws: exit code 64 where two folders are the same or one lies in the other, whatever links lead there.
    func check() throws {
        var folders = [Named(option: "--inbox", given: inbox, path: try Folder.resolve(inbox))]
        if let desk { folders.append(Named(option: "--desk", given: desk, path: try Folder.resolve(desk))) }
        folders.append(Named(option: "--output", given: output, path: try NightFolders.resolve(output)))
        for (number, one) in folders.enumerated() {
            for other in folders[(number + 1)...] where one.holds(other) || other.holds(one) {
                let fact =
                    one.path == other.path
                    ? Text("是同一个文件夹", "are the same folder") : Text("一个在另一个之中", "lie one in the other")
                let paths = "(\(one.path), \(other.path))"
                Console.complain(
                    Text(
                        "\(one.option) \(one.given) 与 \(other.option) \(other.given) \(fact.chinese) \(paths)；"
                            + "请写互不包含的文件夹",
                        "\(one.option) \(one.given) and \(other.option) \(other.given) \(fact.english) \(paths);"
                            + " name folders that lie apart"))
                throw ExitCode.validationFailure
            }
        }
    }

    /// The path with its links resolved as far as it is there: the output tree may still have to be made.
    private static func resolve(_ path: String) throws(FileError) -> String {
        if Folder.exists(path) { return try Folder.resolve(path) }
        let parts = path.split(separator: "/")
        guard let name = parts.last else { return try Folder.resolve(path) }
        let above = parts.dropLast().joined(separator: "/")
        let parent = try resolve(path.hasPrefix("/") ? "/" + above : above.isEmpty ? "." : above)
        return parent == "/" ? "/\(name)" : "\(parent)/\(name)"
    }
}
