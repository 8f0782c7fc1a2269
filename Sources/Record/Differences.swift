package import Findings
internal import XML

/// What an answer changed against the revision before.
package struct Differences: Hashable, Sendable {
    package struct Closed: Hashable, Sendable {
        package var id: String
        package var key: String
        package var requirement: String?
        package var fact: Text
    }

    package var from: Int
    package var closed: [Closed]
    /// Ids of files that the newest round brought.
    package var added: [String]
    /// Ids of files that the newest round replaced, with the ids of those that took their place.
    package var replaced: [Replacement]

    package struct Replacement: Hashable, Sendable {
        package var file: String
        package var by: String

        package init(file: String, by: String) {
            self.file = file
            self.by = by
        }
    }

    /// Compares findings by key and marks those of `now` that were there before.
    package init(
        from revision: Int, before: [RecordedFinding], now: inout [RecordedFinding], added: [String],
        replaced: [Replacement]
    ) {
        let earlier = Set(before.map(\.key))
        let present = Set(now.map(\.key))
        for index in now.indices where earlier.contains(now[index].key) { now[index].state = .remains }
        from = revision
        closed = before.filter { !present.contains($0.key) && $0.finding.severity > .info }.map {
            Closed(id: $0.finding.id, key: $0.key, requirement: $0.finding.requirement, fact: $0.finding.fact)
        }
        self.added = added
        self.replaced = replaced
    }

    /// - Parameter findings: those of the record, in its order: new and remaining ones are named by their number in it.
    func write(to parent: Element, findings: [RecordedFinding]) {
        let element = parent.add("differences", ["from": String(from)])
        for item in closed {
            element.add("closed", ["id": item.id, "key": item.key, "requirement": item.requirement])
                .add("fact", text: item.fact)
        }
        for state in RecordedFinding.State.allCases {
            for (index, recorded) in findings.enumerated() where recorded.finding.severity > .info {
                if recorded.state == state { element.add(state.rawValue, ["n": String(index + 1)]) }
            }
        }
        for file in added { element.add("added", ["file": file]) }
        for item in replaced { element.add("replaced", ["file": item.file, "by": item.by]) }
    }

    init(reading element: Element) throws(RecordError) {
        from = try element.number("from")
        closed = []
        for child in element.all("closed") {
            closed.append(
                Closed(
                    id: try child.required("id"), key: try child.required("key"), requirement: child["requirement"],
                    fact: child.text("fact")))
        }
        added = element.all("added").compactMap { $0["file"] }
        replaced = []
        for child in element.all("replaced") {
            replaced.append(Replacement(file: try child.required("file"), by: try child.required("by")))
        }
    }
}
