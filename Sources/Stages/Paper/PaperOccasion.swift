internal import Record
internal import XML

/// Something that a revision can bring, and on which a paper is made.
package enum PaperOccasion: Hashable, Sendable {
    /// A staff document took effect; with an outcome, one that says so of the case or of one of its parts.
    case document(kind: String, outcome: String?)
    /// The case entered a state.
    case state(String)
    /// A day came that something falls due on: the outcome of the event that tells of it.
    case day(String)

    /// Reads `document:KIND`, `document:KIND=OUTCOME`, `state:STATE` or `day:NAME`; nil for anything else.
    init?(_ word: Substring) {
        let parts = word.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        switch parts[0] {
        case "document":
            let names = parts[1].split(separator: "=", maxSplits: 1).map(String.init)
            self = .document(kind: names[0], outcome: names.count == 2 ? names[1] : nil)
        case "state": self = .state(parts[1])
        case "day": self = .day(parts[1])
        default: return nil
        }
    }
}

/// What a revision of a case brought that the one before did not have.
struct RevisionNews {
    private let documents: [StaffDocument]
    private let states: Set<String>
    private let days: Set<String>

    /// - Parameter earlier: the revision before; nil for the first.
    init(_ record: CaseRecord, since earlier: CaseRecord?) {
        documents = Array((record.process?.documents ?? []).dropFirst(earlier?.process?.documents.count ?? 0))
        states = Set((record.process?.entries ?? []).dropFirst(earlier?.process?.entries.count ?? 0).map(\.state))
        let told: [Event.Kind] = [.documented, .advanced]
        days = Set(
            record.events.dropFirst(earlier?.events.count ?? 0).filter { !told.contains($0.kind) }.map(\.outcome))
    }

    func brings(_ occasion: PaperOccasion) -> Bool {
        switch occasion {
        case .document(let kind, let outcome):
            documents.contains { $0.kind == kind && (outcome.map($0.says) ?? true) }
        case .state(let name): states.contains(name)
        case .day(let name): days.contains(name)
        }
    }
}

extension StaffDocument {
    /// Whether it comes to an outcome, or changes a certificate so, as a whole or for one of its parts.
    func says(_ outcome: String) -> Bool {
        content["outcome"] == outcome || content["change"] == outcome
            || content.childElements.contains { $0["outcome"] == outcome }
    }
}
