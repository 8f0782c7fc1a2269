internal import Files
internal import XML

/// The editions of a scheme: a folder each, with its dates of effect in `profile.xml`.
package struct Editions {
    private struct Edition {
        let id: String
        let folder: String
        let from: String
        let until: String
    }

    private let scheme: String
    private var editions: [Edition] = []

    /// - Parameter folder: the scheme's folder, `pipelines/service`.
    package init(folder: String) throws(ConfigurationError) {
        scheme = folder
        do {
            for entry in try Folder.list(folder) where entry.kind == .folder {
                let path = "\(folder)/\(entry.name)"
                guard Folder.exists(path + "/profile.xml") else { continue }
                let root = try Document(parsing: try File.content(of: path + "/profile.xml"), name: path).root
                editions.append(
                    Edition(
                        id: root["id"] ?? entry.name, folder: path, from: root["from"] ?? "",
                        until: root["until"] ?? ""))
            }
        } catch {
            throw ConfigurationError(String(describing: error))
        }
    }

    /// The folder of the edition that is named, or in force on a day (`YYYY-MM-DD`).
    package func choose(_ choice: PipelineDefinition.ProfileChoice, on day: String) throws(ConfigurationError) -> String
    {
        let known = editions.map(\.id).joined(separator: ", ")
        switch choice {
        case .named(let id):
            if let edition = editions.first(where: { $0.id == id }) { return edition.folder }
            throw ConfigurationError("\(scheme): there is no edition '\(id)'; there are: \(known)")
        case .byDate:
            let inForce = editions.filter { $0.from <= day && ($0.until.isEmpty || day <= $0.until) }
            if let edition = inForce.last { return edition.folder }
            throw ConfigurationError("\(scheme): no edition was in force on \(day); there are: \(known)")
        }
    }
}
