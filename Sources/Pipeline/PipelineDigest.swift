internal import Catalogue
package import Files

extension PipelineDefinition {
    /// The digest of all that decides how an arrival is judged and what is made of it: the definition, and the files that
    /// the steps of a night read beside it. The same data gives the same digest wherever it lies.
    package func digest() throws(FileError) -> Digest {
        var lines = ""
        func add(_ path: String, as name: String) throws(FileError) {
            lines += "\(Digest(of: try File.content(of: try Folder.resolve(path))).hex)  \(name)\n"
        }
        func addFolder(_ path: String, as name: String) throws(FileError) {
            // What an editor left beside a file is none of ours.
            for entry in try Folder.list(path) where !entry.name.hasPrefix(".") && !entry.name.hasSuffix("~") {
                let (path, name) = ("\(path)/\(entry.name)", "\(name)/\(entry.name)")
                if Folder.isFolder(path) { try addFolder(path, as: name) } else { try add(path, as: name) }
            }
        }
        if let file { try add(file, as: "definition") }
        for name in ["across.xml", "calendar.xml", "papers.xml"] where Folder.exists("\(folder)/\(name)") {
            try add("\(folder)/\(name)", as: name)
        }
        for name in ["schemas", "views"] + catalogues.map(\.scheme.folder) {
            try addFolder("\(folder)/\(name)", as: name)
        }
        return Digest(of: Array(lines.utf8))
    }
}
