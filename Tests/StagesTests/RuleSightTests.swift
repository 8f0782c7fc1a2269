import Catalogue
import Findings
import Pipeline
import Record
import Stages
import Testing

@Suite("What rules see in a record")
struct RuleSightTests {
    /// What `check` makes of a sample, and the rules of one requirement asked of it again.
    private func seen(_ requirement: String, _ sample: String, limit: Int = 5) throws -> [ExplainedRule] {
        let definition = try PipelineDefinition(reading: Project.root + "/pipelines/nightly.xml")
        let bench = try Bench(definition, asOf: "2026-11-21")
        let record = try Check(bench: bench).run("\(Project.root)/samples/inbox/\(sample)", asOf: "2026-11-21").record
        let item = try #require(record.checklist.first { $0.requirement == requirement })
        let catalogue = try bench.rulebook(for: record).catalogue
        let schema = "\(Project.root)/pipelines/schemas/\(catalogue.scheme.formSchema)"
        let sight = try RuleSight(record, by: catalogue, formSchema: schema, limit: limit)
        // Asked twice, it says the same: the record stays whole.
        let rules = try sight.rules(of: item)
        #expect(try sight.rules(of: item) == rules)
        return rules
    }

    private func rule(_ id: String, of requirement: String, _ sample: String) throws -> ExplainedRule {
        try #require(try seen(requirement, sample).first { $0.assertion == id })
    }

    @Test("is the node with its place, and what would make a failed test hold")
    func failed() throws {
        let rule = try rule("V-PERS-3-a", of: "GEN-PERS-3", "17-heitu-expired.zip")
        #expect(rule.nodes == 1)
        let firing = try #require(rule.firings.first)
        #expect(firing.result == .failed)
        #expect(
            firing.node
                == ExplainedNode(
                    label: "item[@id='S1']", content: "", described: nil, place: "17-heitu-expired.zip!/form.xml:5:4"))
        #expect(firing.variables.map { $0.expression.prefix { $0 != " " } } == ["$leads"])
        #expect(firing.variables.first?.parts.first?.value == .kept(1, of: 5))
        let lines = try #require(firing.remedy).lines(.english)
        #expect(
            lines.contains {
                $0.hasSuffix(
                    "'f:validUntil/@fact:day' must be at least '$received' (now f:validUntil/@fact:day = 2026-11-19,"
                        + " $received = 20778 (2026-11-21))")
            })
        #expect(try #require(firing.remedy).lines(.chinese).first == "以下任一:")
    }

    @Test("is told of assertions that held, too, with their values and without a remedy")
    func held() throws {
        let rule = try rule("V-PERS-3-b", of: "GEN-PERS-3", "17-heitu-expired.zip")
        let firing = try #require(rule.firings.first)
        #expect(firing.result == .held)
        #expect(firing.remedy == nil)
        #expect(
            firing.test.value
                == .nodes(
                    1,
                    [
                        ExplainedNode(
                            label: "person[@id='P4']", content: "", described: nil,
                            place: "17-heitu-expired.zip!/form.xml:279:3")
                    ]))
    }

    @Test("says how much is missing where numbers are compared")
    func missing() throws {
        let rules = try seen("GEN-PERF-2", "20-jinanlian-five.zip")
        let remedy = rules.first { $0.assertion == "V-PERF-2-a" }?.firings.first?.remedy
        let lines = try #require(remedy).lines(.english)
        #expect(lines.contains { $0.contains("must be at least '$projects-min' (now") && $0.hasSuffix("1 short)") })
    }

    @Test("never shows a personal value, nor what is made from one")
    func personal() throws {
        let sample = "17-heitu-expired.zip"
        let rules = try ["GEN-FORM-1", "GEN-PERS-1", "GEN-PERS-6"].flatMap { try seen($0, sample, limit: .max) }
        var shown: [String] = []
        func take(_ node: ExplainedNode) {
            shown += [node.label, node.content, node.described ?? "", node.place ?? ""]
        }
        func take(_ part: ExplainedPart) {
            shown.append(part.expression)
            if let node = part.node { take(node) }
            switch part.value {
            case .text(let text), .number(let text): shown.append(text)
            case .nodes(_, let nodes): for node in nodes { take(node) }
            default: break
            }
            for inner in part.parts { take(inner) }
        }
        for firing in rules.flatMap(\.firings) {
            take(firing.node)
            for part in firing.variables + [firing.test] { take(part) }
            shown += firing.remedy?.lines(.chinese) ?? []
        }
        let secrets = ["55500017", "19900000017", "ccrc@heitu", "heitu.example", "11000019801209107X", "1980-12-09"]
        #expect(shown.filter { text in secrets.contains { text.contains($0) } } == [])
        // They were looked at all the same.
        #expect(shown.contains { $0.hasPrefix("045") && $0.contains("***") })
        #expect(shown.contains("***"))
    }
}
