/// How badly a finding weighs, mildest first.
///
/// The names are the usual Schematron roles. `error` is what an applicant can cure and must; `fatal` is what
/// stops the submission from being read at all.
package enum Severity: String, CaseIterable, Comparable, Sendable {
    case info, warning, error, fatal

    package static func < (left: Severity, right: Severity) -> Bool {
        left.rank < right.rank
    }

    private var rank: Int {
        switch self {
        case .info: 0
        case .warning: 1
        case .error: 2
        case .fatal: 3
        }
    }
}
