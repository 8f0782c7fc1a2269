internal import Files
package import Findings
internal import XML

/// The editions of a scheme: a folder each, with its dates of effect in `profile.xml`.
package struct Editions: Sendable {
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
        guard !editions.isEmpty else {
            throw ConfigurationError(
                Text("\(folder):这里没有任何版本的文件夹", "\(folder): no edition has its folder here"))
        }
        editions.sort { ($0.from, $0.id) < ($1.from, $1.id) }
    }

    /// The ids of all editions, in the order in which they came into force.
    package var ids: [String] { editions.map(\.id) }

    /// The folder of the edition that is named, or in force on a day (`YYYY-MM-DD`).
    ///
    /// A day before the first edition has the first one, and a day between two the earlier: a case is always judged,
    /// and its record says that the day lies outside the edition's dates.
    package func choose(_ choice: PipelineDefinition.ProfileChoice, on day: String) throws(ConfigurationError) -> String
    {
        let known = editions.map(\.id).joined(separator: ", ")
        switch choice {
        case .named(let id):
            if let edition = editions.first(where: { $0.id == id }) { return edition.folder }
            throw ConfigurationError(
                Text("\(scheme):没有版本“\(id)”;有:\(known)", "\(scheme): there is no edition '\(id)'; there are: \(known)"))
        case .byDate:
            return begun(by: day).folder
        }
    }

    /// What to say of a day on which no edition is in force: which one is taken, and its dates; nil where one is.
    package func gap(on day: String) -> Text? {
        let edition = begun(by: day)
        guard day < edition.from || !edition.until.isEmpty && day > edition.until else { return nil }
        return Text(
            "\(day) 没有生效的版本;采用 \(edition.id)(自 \(edition.from)\(edition.until.isEmpty ? "" : " 至 \(edition.until)"))",
            "no edition is in force on \(day); \(edition.id) is taken, which"
                + (day < edition.from ? " begins on \(edition.from)" : " ended on \(edition.until)"))
    }

    private func begun(by day: String) -> Edition { editions.last { $0.from <= day } ?? editions[0] }
}
