internal import Record

/// Which evidence the requirements of a case admit: one entry of the evidence list for each kind.
///
/// Documents of management are the exception: each requirement wants a procedure of its own, so each has an entry.
struct EvidencePlan {
    struct Entry {
        /// `E1` …
        let id: String
        let kind: String
        /// Ids of the requirements that admit it, in the order of the catalogue.
        var requirements: [String]
        /// Their categories, `common` among them, each once.
        var categories: [String]
    }

    private(set) var entries: [Entry] = []

    /// The kind of which every requirement has a document of its own; the form lists them under `procedures`.
    static let procedure = "procedure"

    init(_ items: [ChecklistItem]) {
        for item in items {
            for kind in item.kinds {
                let isShared = kind != EvidencePlan.procedure
                if isShared, let index = entries.firstIndex(where: { $0.kind == kind }) {
                    entries[index].requirements.append(item.requirement)
                    if !entries[index].categories.contains(item.category) {
                        entries[index].categories.append(item.category)
                    }
                } else {
                    entries.append(
                        Entry(
                            id: "E\(entries.count + 1)", kind: kind, requirements: [item.requirement],
                            categories: [item.category]))
                }
            }
        }
    }

    /// The entries that a requirement's row cites.
    func entries(for requirement: String) -> [Entry] {
        entries.filter { $0.requirements.contains(requirement) }
    }
}
