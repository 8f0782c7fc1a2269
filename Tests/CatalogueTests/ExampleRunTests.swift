import Catalogue
import Findings
import Rules
import Testing
import XML

@Suite("Examples")
struct ExampleRunTests {
    @Test("of a shipped edition behave as they say, every one", arguments: Shipped.editions)
    func shipped(edition: String) throws {
        let catalogue = try Shipped.catalogue(edition)
        let outcomes = try ExampleRun(catalogue.examples, rules: catalogue.rules).outcomes()
        let problems = outcomes.compactMap { outcome in
            outcome.problem.map { "\(outcome.example.place): \($0.english)" }
        }
        #expect(problems == [])
        #expect(outcomes.count >= 300)
    }

    /// Each assertion is judged by its own examples alone, so all can be negated at once.
    @Test(
        "of a shipped edition notice when the test of their assertion is negated, whichever it is",
        arguments: Shipped.editions)
    func mutation(edition: String) throws {
        let catalogue = try Shipped.catalogue(edition)
        let mutant = try catalogue.schematron()
        var negated: [String] = []
        for element in mutant.root.everyElement where ["assert", "report"].contains(element.localName) {
            let test = try #require(element["test"])
            element.set("test", "not(\(test))")
            negated.append(try #require(element["id"]))
        }
        let outcomes = try ExampleRun(catalogue.examples, rules: RuleSchema(reading: mutant)).outcomes()
        let noticed = Set(outcomes.filter { $0.problem != nil }.map(\.example.assertion))
        #expect(negated.filter { !noticed.contains($0) } == [])
        #expect(negated == catalogue.requirements.flatMap(\.assertions))
    }

    @Test("run each as a document of its own, and say what is wrong with the place")
    func wrong() throws {
        let edition = try SmallEdition([
            (#"verdict="fail"><f:projects grade="II"><f:project/>"#, #"verdict="fail"><f:projects grade="II">"#),
            (
                #"verdict="pass"><f:projects grade="II"><f:project/>"#,
                #"verdict="pass"><f:projects grade="I"><f:project/>"#
            ),
        ])
        let catalogue = try edition.catalogue()
        let outcomes = try ExampleRun(catalogue.examples, rules: catalogue.rules).outcomes()
        #expect(outcomes.map(\.problem) == [nil, Text("应当通过,但 V-PERF-1-a 不成立", "should pass, but V-PERF-1-a fails")])
        #expect(outcomes.map(\.nodes) == [1, 1])
        #expect(outcomes.map(\.example.place.line) == [25, 26])
    }

    @Test("of a rule that there is not say so")
    func unknown() throws {
        let edition = try SmallEdition([
            (#"<example rule="V-PERF-1-a" verdict="pass">"#, #"<example rule="V-PERF-1-z" verdict="pass">"#)
        ])
        let catalogue = try edition.catalogue()
        #expect(
            try ExampleRun(catalogue.examples, rules: catalogue.rules).outcomes().map { $0.problem?.english } == [
                nil, "there is no rule V-PERF-1-z; correct the rule that the example names",
            ])
    }

    @Test("that should fail and hold, or show nothing to their rule, are problems")
    func vacuous() throws {
        let edition = try SmallEdition([
            (
                #"verdict="fail"><f:projects grade="II"><f:project/>"#,
                #"verdict="fail"><f:projects grade="II"><f:project/><f:project/>"#
            ),
            (
                #"verdict="pass"><f:projects grade="II"><f:project/><f:project/></f:projects>"#,
                #"verdict="pass"><f:project/>"#
            ),
        ])
        let catalogue = try edition.catalogue()
        let outcomes = try ExampleRun(catalogue.examples, rules: catalogue.rules).outcomes()
        #expect(
            outcomes.map { $0.problem?.english } == [
                "should fail V-PERF-1-a, but that holds; what fails is: no assertion",
                "V-PERF-1-a looked at nothing in the example: its rule's context matches no node",
            ])
    }
}

extension Element {
    var everyElement: [Element] {
        childElements.flatMap { [$0] + $0.everyElement }
    }
}
