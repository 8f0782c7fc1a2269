import Catalogue
import Rules
import Testing
import XML

@Suite("A second opinion on the shipped rules")
struct SecondOpinionTests {
    /// Everything that a report says, a line each.
    private static func lines(_ report: Report) -> [String] {
        report.patterns.flatMap { active in
            active.unevaluated.map { "\(active.pattern.id ?? ""): \($0.reason)" }
                + active.firings.flatMap { firing in
                    ["\(active.pattern.id ?? "") rule \(firing.rule) at \(firing.node.path)"]
                        + firing.results.map { result in
                            let notes = result.diagnostics.map { "\($0.note.id): \($0.content.text)" }
                            return "\(result.check.id ?? "") \(result.verdict) \(result.location) "
                                + "\(result.message.text) \(notes) \(result.values)"
                        }
                }
        }
    }

    @Test("libxml2 evaluates every expression on every example as our own programs do")
    func library() throws {
        let catalogue = try Shipped.catalogue()
        let own = Validator(catalogue.rules)
        let library = Validator(catalogue.rules, limits: ValidationLimits(usesLibrary: true))
        for example in catalogue.examples {
            let document = try Document(parsing: example.fragment, name: "example.xml")
            let (ours, theirs) = (try own.validate(document), try library.validate(document))
            #expect(Self.lines(ours) == Self.lines(theirs), "\(example.place)")
        }
    }
}
