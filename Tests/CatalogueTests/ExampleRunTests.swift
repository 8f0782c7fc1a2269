import Catalogue
import Findings
import Rules
import Testing
import XML

@Suite("The examples of the shipped edition")
struct ExampleRunTests {
    @Test("every example behaves as it says")
    func measure() throws {
        let catalogue = try Shipped.catalogue()
        let outcomes = try ExampleRun(catalogue.examples, rules: catalogue.rules).outcomes()
        print(outcomes.count, outcomes.count { $0.problem != nil }, outcomes.count { !$0.others.isEmpty && !$0.example.passes }, outcomes.count { !$0.example.passes})
        for o in outcomes where o.problem != nil { print(o.example.place, o.example.assertion, o.example.passes, o.problem!.english) }
        for o in outcomes.filter({ !$0.others.isEmpty && !$0.example.passes }).prefix(15) { print(o.example.assertion, o.others) }
    }
}
