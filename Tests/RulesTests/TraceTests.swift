import Rules
import Testing
import XML

@Suite("A trace of an expression")
struct TraceTests {
    /// The trace of the test of the only assertion, at each node of its rule: one line a part, indented.
    private func lines(_ test: String, lets: String = "", context: String = "item") throws -> [[String]] {
        let rules = try schema(
            "<pattern id='p'><rule context='\(context)'>\(lets)<assert id='a' test=\"\(test)\">m</assert></rule></pattern>"
        )
        let text =
            "<list limit='2'><item k='1'><x k='1'>one</x><x k='2'>two</x></item><item k='3'><x k='2'/></item></list>"
        let probe = try Probe(Validator(rules), document(text))
        var found: [[String]] = []
        func look(_ firing: Probe.Firing) {
            found.append(describe(probe.trace(firing.rule.checks[0].test, at: firing.node)))
        }
        probe.firings(of: { $0.id == "p" }, look)
        return found
    }

    private func describe(_ trace: Trace) -> [String] {
        let value =
            switch trace.value {
            case nil: "depends on position"
            case .failure(let failure): "no value: \(failure.reason)"
            case .success(.nodes(let nodes)): "\(nodes.count) nodes"
            case .success(let value): value.asString
            }
        return ["\(trace.text) = \(value)"]
            + trace.parts.flatMap { part -> [String] in
                switch part {
                case .operand(let operand): describe(operand)
                case .predicate(let predicate):
                    ["\(predicate.candidates) [\(predicate.text)] \(predicate.kept) of \(predicate.all)"]
                        + predicate.tried.flatMap { describe($0.trace).map { "  " + $0 } }
                }
            }.map { "  " + $0 }
    }

    @Test("gives every part its value, constants aside, and all operands of a chain side by side")
    func operands() throws {
        #expect(
            try lines("count(x) >= number(../@limit) or x = 'none' or not(@k)") == [
                [
                    "count(x) >= number(../@limit) or x = 'none' or not(@k) = true",
                    "  count(x) >= number(../@limit) = true",
                    "    count(x) = 2", "      x = 2 nodes", "    number(../@limit) = 2", "      ../@limit = 1 nodes",
                    "  x = 'none' = false", "    x = 2 nodes", "  not(@k) = false", "    @k = 1 nodes",
                ],
                [
                    "count(x) >= number(../@limit) or x = 'none' or not(@k) = false",
                    "  count(x) >= number(../@limit) = false",
                    "    count(x) = 1", "      x = 1 nodes", "    number(../@limit) = 2", "      ../@limit = 1 nodes",
                    "  x = 'none' = false", "    x = 1 nodes", "  not(@k) = false", "    @k = 1 nodes",
                ],
            ])
    }

    @Test("shows the nodes that a predicate was asked of, with current() still the context of the rule")
    func predicates() throws {
        #expect(
            try lines("x[@k = current()/@k]").first == [
                "x[@k = current()/@k] = 1 nodes", "  x [@k = current()/@k] 1 of 2",
                "    @k = current()/@k = true", "      @k = 1 nodes", "      current()/@k = 1 nodes",
                "    @k = current()/@k = false", "      @k = 1 nodes", "      current()/@k = 1 nodes",
            ])
    }

    @Test("follows one predicate after the other, and tells of one about positions only what it kept")
    func positions() throws {
        #expect(
            try lines("x[@k][2]").first == [
                "x[@k][2] = 1 nodes", "  x [@k] 2 of 2", "    @k = 1 nodes", "    @k = 1 nodes", "  x [2] 1 of 2",
            ])
        #expect(
            try lines("x[position() = 2 and @k]").first == [
                "x[position() = 2 and @k] = 1 nodes", "  x [position() = 2 and @k] 1 of 2",
            ])
    }

    @Test("knows the variables of the rule, and says why one has no value")
    func variables() throws {
        #expect(try lines("$n = 2", lets: "<let name='n' value='count(x)'/>").first == ["$n = 2 = true", "  $n = 2"])
        // A number is no node set, which only evaluation can tell.
        let failed = try lines("$n = 2", lets: "<let name='n' value='count(number(@k))'/>")
        #expect(failed.first?.first?.hasPrefix("$n = 2 = no value: $n: ") == true)
        #expect(failed.first?.last?.hasPrefix("  $n = no value: $n: ") == true)
    }
}
