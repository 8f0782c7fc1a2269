internal import Findings

/// What verifying a bag came to.
package struct BagVerdict: Hashable, Sendable {
    /// Nil if there is no declaration that can be read; then nothing else was looked at.
    package let declaration: BagDeclaration?
    package let info: BagInfo
    /// All problems, worst first.
    package let problems: [BagProblem]

    init(declaration: BagDeclaration?, info: BagInfo, problems: Set<BagProblem>) {
        self.declaration = declaration
        self.info = info
        self.problems = problems.map { (problem: $0, finding: $0.finding) }
            .sorted { $0.finding < $1.finding }
            .map(\.problem)
    }

    /// True if the bag is valid (RFC 8493, 3): complete, and every digest right. Warnings do no harm.
    package var isValid: Bool { errors.isEmpty }

    /// True if the only thing wrong is that listed files are not there, as in a bag still to be filled from
    /// `fetch.txt`.
    package var isOnlyIncomplete: Bool { !isValid && errors.allSatisfy(\.isAbsence) }

    /// What keeps the bag from being valid.
    package var errors: [BagProblem] { problems.filter { $0.severity >= .error } }

    /// What a person should know although the bag may be valid.
    package var warnings: [BagProblem] { problems.filter { $0.severity < .error } }
}
