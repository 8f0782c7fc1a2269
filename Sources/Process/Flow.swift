package import Findings

/// The states of some kind of case, what leads from one to the other, and the time limits.
package struct Flow: Hashable, Sendable {
    package let id: String
    package let title: Text
    package let profiles: [String]
    package let phases: [String]
    package let grades: [String]
    /// What a case must be like besides.
    package let conditions: [CaseCondition]
    /// The state of a case that was just received.
    package let start: String
    package let states: [State]
    package let limits: [Limit]

    package func state(_ id: String) -> State? { states.first { $0.id == id } }
}

/// Where a case can stand.
package struct State: Hashable, Sendable {
    package let id: String
    package let title: Text
    /// True where nothing more is owed.
    package let isEnd: Bool
    package let awaits: [Awaited]
    package let transitions: [Transition]

    /// From whom what is awaited.
    package struct Awaited: Hashable, Sendable {
        package let actor: String
        /// Nil for what the applicant sends.
        package let document: String?
    }
}

/// What leads from a state to another, or back to itself.
package struct Transition: Hashable, Sendable {
    package let trigger: TriggerPattern
    /// The state it leads to, which may be the one it comes from.
    package let target: String
    /// True where it begins a new round, for which no document that comes too late may wait.
    package let reopens: Bool
}

/// Something that happens to a case.
package enum Trigger: Hashable, Sendable {
    /// A staff document; `stage` and `outcome` as far as its kind has them.
    case document(kind: String, stage: String?, outcome: String?)
    /// What intake concluded, or that the applicant answered.
    case event(String)
}

/// Which triggers a transition takes.
package enum TriggerPattern: Hashable, Sendable {
    /// Nil takes any stage, or any outcome.
    case document(kind: String, stage: String?, outcome: String?)
    case event(String)

    package func takes(_ trigger: Trigger) -> Bool {
        switch (self, trigger) {
        case (.event(let wanted), .event(let name)): wanted == name
        case (.document(let kind, let stage, let outcome), .document(let ofKind, let inStage, let withOutcome)):
            kind == ofKind && (stage == nil || stage == inStage) && (outcome == nil || outcome == withOutcome)
        default: false
        }
    }

    /// Whether some trigger is taken by both.
    func overlaps(_ other: TriggerPattern) -> Bool {
        func meet(_ left: String?, _ right: String?) -> Bool { left == nil || right == nil || left == right }
        switch (self, other) {
        case (.event(let left), .event(let right)): return left == right
        case (.document(let kind, let stage, let outcome), .document(let kind2, let stage2, let outcome2)):
            return kind == kind2 && meet(stage, stage2) && meet(outcome, outcome2)
        default: return false
        }
    }
}
