import Catalogue
import Rules
import Testing
import XML

@Suite("The rules of an edition")
struct SchematronTests {
    /// Everything that decides what a rule says, where it stands, and its variables in order.
    private static func told(_ pattern: RuleSchema.Pattern) -> [String] {
        pattern.rules.flatMap { rule in
            ["\(pattern.id ?? "") \(rule.context.text) \(rule.marks) \(rule.origin)"]
                + rule.lets.map { "$\($0.name) \(value(of: $0))" } + rule.checks.map { "\($0)" }
        }
    }

    private static func value(of variable: RuleSchema.Let) -> String {
        if case .query(let query) = variable.value { query.text } else { "\(variable.value)" }
    }

    @Test("are the same read where they stand as read from the schema that is exported", arguments: Shipped.editions)
    func exported(edition: String) throws {
        let catalogue = try Shipped.catalogue(edition)
        let exported = try RuleSchema(reading: catalogue.schematron())
        #expect(catalogue.rules.patterns.map(Self.told) == exported.patterns.map(Self.told))
        #expect(catalogue.rules.lets.map(\.name) == exported.lets.map(\.name))
        #expect(catalogue.rules.keys.map(\.match.text) == exported.keys.map(\.match.text))
        #expect(catalogue.rules.title == exported.title)
    }
}
