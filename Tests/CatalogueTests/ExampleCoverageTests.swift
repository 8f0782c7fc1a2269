import Catalogue
import Findings
import Testing

@Suite("Coverage by examples")
struct ExampleCoverageTests {
    private static let test = "count(f:project) >= $projects-min"

    private func gaps(_ changes: (String, String)...) throws -> [String] {
        let edition = try SmallEdition(changes.map { (from: $0.0, to: $0.1) })
        return try ExampleCoverage(of: edition.catalogue()).gaps.map {
            "\($0.place): \($0.sentence.english)".replacing(edition.folder + "/", with: "")
        }
    }

    @Test("is full where a passing and a failing example reach the only condition")
    func full() throws {
        let coverage = try ExampleCoverage(of: SmallEdition().catalogue())
        #expect(coverage.gaps == [])
        #expect(coverage.rules == ExampleCoverage.Count(reached: 1, all: 1))
    }

    @Test("names a rule that no example gets to, and counts its branches as not reached")
    func rule() throws {
        let rule = #"<sch:rule context="f:projects">"#
        let other = #"<sch:rule context="f:premises"><sch:report id="V-PERF-1-b" test="a or b"/></sch:rule>"#
        #expect(try gaps((rule, other + rule)) == ["part.xml:18: V-PERF-1: no example reaches the rule 'f:premises'"])
        let edition = try SmallEdition([(rule, other + rule)])
        let coverage = try ExampleCoverage(of: edition.catalogue())
        #expect(coverage.rules == ExampleCoverage.Count(reached: 1, all: 2))
        #expect(coverage.branches == ExampleCoverage.Count(reached: 0, all: 4))
    }

    @Test("names the branch of a context's union that finds no node of an example")
    func context() throws {
        #expect(
            try gaps((#"context="f:projects""#, #"context="f:projects | f:premises""#)) == [
                "part.xml:18: V-PERF-1: no example reaches the branch 'f:premises' of the context"
            ])
    }

    @Test("names a condition that is never true, or never false, because a neighbour always decides")
    func conditions() throws {
        #expect(
            try gaps((Self.test, "f:project[3] or \(Self.test)")) == [
                "part.xml:19: V-PERF-1-a: no example makes 'f:project[3]' true"
            ])
        #expect(
            try gaps((Self.test, "\(Self.test) and not(f:project[3])")) == [
                "part.xml:19: V-PERF-1-a: no example makes 'f:project[3]' true"
            ])
        #expect(
            try gaps((Self.test, "f:project and \(Self.test)")) == [
                "part.xml:19: V-PERF-1-a: no example makes 'f:project' false"
            ])
    }

    @Test("looks into the variables of a rule, and into unions in a test")
    func parts() throws {
        let rule = #"<sch:rule context="f:projects">"#
        let variable = #"<sch:let name="enough" value="f:project[2] or f:project[3]"/>"#
        #expect(
            try gaps((rule, rule + variable), (Self.test, "$enough and \(Self.test)")) == [
                "part.xml:18: $enough: no example makes 'f:project[3]' true",
                "part.xml:19: V-PERF-1-a: no example makes 'count(f:project) >= $projects-min' false",
            ])
        #expect(
            try gaps((Self.test, "count(f:project | f:premises) >= $projects-min")) == [
                "part.xml:19: V-PERF-1-a: in no example the branch 'f:premises' finds anything"
            ])
    }

    @Test("of the shipped edition is full in rules")
    func shipped() throws {
        let coverage = try ExampleCoverage(of: Shipped.catalogue())
        #expect(coverage.gaps.filter { $0.kind == .rule } == [])
        #expect(coverage.rules.reached == coverage.rules.all)
    }
}
