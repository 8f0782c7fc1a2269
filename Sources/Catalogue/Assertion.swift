package import Findings
internal import Rules

/// An assertion as its catalogue writes it: for whoever asks why it said what it said.
package struct Assertion: Hashable, Sendable {
    package let id: String
    /// True for `sch:report`, which speaks when its test is true.
    package let isReport: Bool
    /// fatal, error, warning, info or auditor.
    package let role: String
    package let context: String
    package let test: String
    /// The variables of its rule, grade and thresholds aside: name and expression.
    package let variables: [Variable]
    /// What it says, with `{expression}` where a value is put in.
    package let message: Text
    package let wayOut: Text
    /// File and line.
    package let place: Place

    package struct Variable: Hashable, Sendable {
        package let name: String
        package let expression: String
    }
}

extension Catalogue {
    /// The assertion of that id; nil if there is none.
    package func assertion(_ id: String) -> Assertion? {
        for pattern in rules.patterns {
            for rule in pattern.rules {
                guard let check = rule.checks.first(where: { $0.id == id }) else { continue }
                return assertion(check, id, of: rule)
            }
        }
        return nil
    }

    private func assertion(_ check: RuleSchema.Check, _ id: String, of rule: RuleSchema.Rule) -> Assertion {
        let given = ["grade"] + (requirement(ofAssertion: id)?.parameters.map(\.name) ?? [])
        let variables = rule.lets.compactMap { variable -> Assertion.Variable? in
            guard !given.contains(variable.name), case .query(let query) = variable.value else { return nil }
            return Assertion.Variable(name: variable.name, expression: query.text)
        }
        let said = sentences[id]
        func note(_ id: String?) -> String? {
            id.flatMap { id in check.diagnostics.first { $0.id == id } }.map { $0.content.written }
        }
        let chinese = check.message.written
        return Assertion(
            id: id, isReport: check.kind == .report, role: check.marks.role ?? "error", context: rule.context.text,
            test: check.test.text, variables: variables, message: Text(chinese, note(said?.english) ?? chinese),
            wayOut: Text(note(said?.wayOutChinese) ?? "", note(said?.wayOutEnglish) ?? ""),
            place: Place(check.origin.file, line: check.origin.line))
    }
}

extension [RuleSchema.Piece] {
    /// The text as the schema has it, in one line, with each expression in braces.
    var written: String {
        map { piece in
            switch piece {
            case .text(let text): text
            case .valueOf(let query), .copyOf(let query), .name(.some(let query)): "{\(query.text)}"
            case .name(nil): "{name()}"
            case .marked(_, _, let inner): inner.written
            }
        }.joined().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
