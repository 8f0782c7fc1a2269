package import Findings
internal import Rules

extension Catalogue {
    /// What each assertion says where it fails, by its id, with “…” for what it names then: what it looks for.
    package var outlines: [String: Text] {
        var outlines: [String: Text] = [:]
        for check in rules.patterns.flatMap(\.rules).flatMap(\.checks) {
            guard let id = check.id else { continue }
            let english = sentences[id]?.english.flatMap { note in check.diagnostics.first { $0.id == note } }
            let chinese = check.message.outlined
            outlines[id] = Text(chinese, english?.content.outlined ?? chinese)
        }
        return outlines
    }
}

extension [RuleSchema.Piece] {
    /// The text in one line, with “…” for each expression, and once for several in a row.
    fileprivate var outlined: String {
        map { piece in
            switch piece {
            case .text(let text): text
            case .valueOf, .copyOf, .name: "…"
            case .marked(_, _, let inner): inner.outlined
            }
        }.joined().split(whereSeparator: \.isWhitespace).joined(separator: " ").replacing("……", with: "…")
    }
}
