internal import Catalogue
internal import Record
internal import Submissions
internal import XML

/// Gives every file its place in the bundle: under the first requirement that names it, in the catalogue's order.
struct Filing {
    let catalogue: Catalogue
    /// The folder that the bag is in; it counts in the length of paths.
    let root: String
    /// What tells the files of a supplement from those that are in the bundle already; empty for a submission.
    var mark = ""

    /// UTF-16 units of a path, the bag's folder included: what Windows opens without special measures.
    static let longest = 180

    /// Sets path, requirement and evidence ids of the files of one round.
    func run(_ inventory: inout [FiledFile], form: Element?) {
        let listed = ListedEvidence(form, inventory)
        var evidence: [String: [CitedEvidence]] = [:]
        for cited in listed.all {
            if let file = cited.file { evidence[file, default: []].append(cited) }
        }
        let order = citations(in: form)
        var names = TakenNames(root: root, mark: mark)
        for index in inventory.indices {
            let cited = evidence[inventory[index].id] ?? []
            inventory[index].evidence = cited.map(\.reference)
            switch inventory[index].file.status {
            case .form:
                inventory[index].path = names.take(
                    folder: "data", name: mark.isEmpty ? "form.xml" : "supplement.xml")
            case .ok:
                let requirement =
                    cited.compactMap { order[$0.reference] }.min()
                    .map { catalogue.requirements[$0].id } ?? cited.compactMap { firstRequirement(for: $0.kind) }.first
                inventory[index].requirement = requirement
                inventory[index].path = names.take(
                    folder: "data/\(requirement ?? "unfiled")", name: inventory[index].file.components.last ?? "file")
            default: continue
            }
        }
    }

    /// The first requirement, by its place in the catalogue, whose row cites each piece of evidence.
    private func citations(in form: Element?) -> [String: Int] {
        var places: [String: Int] = [:]
        for (index, requirement) in catalogue.requirements.enumerated() { places[requirement.id] = index }
        var first: [String: Int] = [:]
        for part in form?.childElements ?? [] where ["common", "categoryPart"].contains(part.localName) {
            for row in part.children(named: "row") {
                guard let place = row["requirement"].flatMap({ places[$0] }) else { continue }
                for cited in row.children(named: "evidence") {
                    guard let id = cited["ref"] else { continue }
                    first[id] = min(first[id] ?? place, place)
                }
            }
        }
        return first
    }

    private func firstRequirement(for kind: String) -> String? {
        catalogue.requirements.first { $0.evidenceKinds.contains(kind) }?.id
    }
}

/// The paths that are taken in one bundle, compared as Windows does, without regard to case.
private struct TakenNames {
    let root: String
    let mark: String
    private var taken: Set<String> = []
    /// The number that was last taken for each name: thousands of files may have the same.
    private var last: [String: Int] = [:]

    init(root: String, mark: String) {
        self.root = root
        self.mark = mark
    }

    mutating func take(folder: String, name: String) -> String {
        let room = Filing.longest - (root + "/" + folder + "/").utf16.count
        let safe = SafeName(name)
        let wanted = folder + "/" + name
        for number in (1 + (last[wanted] ?? 0))... {
            let path = folder + "/" + safe.fitted(to: room, mark: mark, number: number)
            // Swift compares strings by canonical equivalence: NFC and NFD twins are one name here.
            if taken.insert(path.lowercased()).inserted {
                last[wanted] = number
                return path
            }
        }
        return folder
    }
}
