import Files
import Process
import Testing

@Suite("Every transition of every process")
struct TransitionTests {
    /// Every document that some flow tells from another, and every event.
    private func triggers(_ process: ProcessDefinition) -> [Trigger] {
        var stages: [String: Set<String>] = [:]
        var outcomes: [String: Set<String>] = [:]
        var events: Set<String> = []
        for pattern in process.flows.flatMap(\.states).flatMap(\.transitions).map(\.trigger) {
            switch pattern {
            case .event(let name): events.insert(name)
            case .document(let kind, let stage, let outcome):
                // Where a flow asks for none, one that it does not know stands for all the others.
                stages[kind, default: []].insert(stage ?? "any-stage")
                outcomes[kind, default: []].insert(outcome ?? "any-outcome")
            }
        }
        func choices(_ found: Set<String>?) -> [String?] {
            let known = (found ?? []).sorted()
            return known.contains { !$0.hasPrefix("any-") } ? known : [nil]
        }
        let documents = process.documents.map(\.kind).sorted().flatMap { kind in
            choices(stages[kind]).flatMap { stage in
                choices(outcomes[kind]).map { Trigger.document(kind: kind, stage: stage, outcome: $0) }
            }
        }
        return documents + events.sorted().map(Trigger.event)
    }

    /// Every state with what moves it, what waits in it and what is refused in it; between them, every trigger.
    private func table(_ flow: Flow, _ triggers: [Trigger]) -> String {
        var lines: [String] = []
        let never = triggers.filter { flow.verdict(in: flow.start, on: $0) == .refused(.notInProcess) }
        for state in flow.states {
            lines.append(state.isEnd ? "\(state.id) (end)" : state.id)
            var waiting: [String] = []
            var late: [String] = []
            for trigger in triggers {
                switch flow.verdict(in: state.id, on: trigger) {
                case .moves(let target): lines.append("  \(trigger.words) → \(target)")
                case .waits(let states): waiting.append("\(trigger.words) (\(states[0]))")
                case .refused(.tooLate): late.append(trigger.words)
                case .refused(.notInProcess):
                    if !never.contains(trigger) { Issue.record("\(trigger.words) in \(state.id)") }
                }
            }
            lines.append("  waits: \(waiting.joined(separator: "; "))")
            lines.append("  too late: \(late.joined(separator: "; "))")
        }
        return (lines + ["never"] + never.map { "  \($0.words)" }).map { $0 + "\n" }.joined()
    }

    @Test(
        "walking every document and event from every state gives the written table",
        arguments: [
            "p2018-grade-3", "p2018-grade-2-1", "p2021", "p2025", "surveillance", "surveillance-2025",
            "product/r7-central", "product/r7-segmented", "product/r4-central", "product/r4-segmented",
            "product/ccis-central", "product/ccis-segmented", "product/testing", "product/surveillance",
            "product/change",
        ])
    func tables(name: String) throws {
        let parts = name.split(separator: "/").map(String.init)
        let process = try Shipped.process(parts.count == 2 ? parts[0] : "service")
        let flow = try #require(process.flow(parts[parts.count - 1]))
        let path = "\(Shipped.project)/Tests/ProcessTests/Transitions/\(name).txt"
        let made = table(flow, triggers(process))
        let written = Folder.exists(path) ? String(decoding: try File.content(of: path), as: UTF8.self) : ""
        for (new, old) in zip(made.split(separator: "\n"), written.split(separator: "\n")) where new != old {
            Issue.record("is: \(new)\nwritten: \(old)")
        }
        #expect(made.split(separator: "\n").count == written.split(separator: "\n").count)
    }

    @Test("every flow has its table")
    func all() throws {
        let folder = "\(Shipped.project)/Tests/ProcessTests/Transitions"
        func written(_ folder: String) throws -> [String] {
            try Folder.list(folder).map(\.name).filter { $0.hasSuffix(".txt") }
        }
        #expect(try written(folder) == (try Shipped.process().flows.map { $0.id + ".txt" }).sorted())
        #expect(
            try written(folder + "/product") == (try Shipped.process("product").flows.map { $0.id + ".txt" }).sorted())
    }

    @Test("a state that the flow does not have takes nothing")
    func unknown() throws {
        let flow = try #require(try Shipped.process().flow("p2021"))
        let document = Trigger.document(kind: "appointment", stage: nil, outcome: nil)
        #expect(flow.verdict(in: "nowhere", on: document) == .refused(.tooLate))
    }

    @Test("no decision before the report, and no acceptance before the off-site result, in the flow until 2020")
    func order() throws {
        let flow = try #require(try Shipped.process().flow(profile: "P2018", phase: "initial", grade: "III"))
        var state = flow.start
        func pass(_ trigger: Trigger) {
            guard case .moves(let next) = flow.verdict(in: state, on: trigger) else {
                Issue.record("\(trigger.words) in \(state)")
                return
            }
            state = next
        }
        func document(_ kind: String, _ stage: String? = nil, _ outcome: String? = nil) -> Trigger {
            .document(kind: kind, stage: stage, outcome: outcome)
        }
        let decision = document("decision", nil, "passed")
        let acceptance = document("acceptance", nil, "accepted")
        for trigger in [
            .event("complete"), document("appointment"), document("audit-plan", "off-site"), document("plan-release"),
        ] {
            #expect(flow.verdict(in: state, on: decision) == .waits(for: ["decision"]))
            #expect(flow.verdict(in: state, on: acceptance) == .waits(for: ["accepting"]))
            pass(trigger)
        }
        for trigger in [
            document("audit-record", "off-site", "met"), acceptance, document("contract"),
            document("audit-report", "off-site", "grant"), document("review", nil, "supported"), decision,
        ] { pass(trigger) }
        #expect(state == "certificate")
        #expect(flow.verdict(in: state, on: decision) == .refused(.tooLate))
        #expect(flow.verdict(in: state, on: document("application-review", nil, "problem")) == .refused(.notInProcess))
    }
}

extension Trigger {
    var words: String {
        switch self {
        case .event(let name): "event \(name)"
        case .document(let kind, let stage, let outcome):
            ([kind] + [stage, outcome].compactMap { $0 }).joined(separator: " ")
        }
    }
}
