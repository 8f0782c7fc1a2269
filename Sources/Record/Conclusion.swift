/// What intake ends in, for one scope item; best first. The machine never certifies.
package enum Conclusion: String, CaseIterable, Comparable, Sendable {
    /// Neither an error nor a question that a person must rule on.
    case complete
    /// No error, but a finding that a person must rule on before the file counts as complete.
    case auditor
    /// At least one error that the applicant can cure.
    case `return`
    /// Cannot be opened safely, infected, or no case can be identified.
    case quarantined

    package static func < (left: Conclusion, right: Conclusion) -> Bool {
        left.rank < right.rank
    }

    private var rank: Int {
        switch self {
        case .complete: 0
        case .auditor: 1
        case .return: 2
        case .quarantined: 3
        }
    }
}
