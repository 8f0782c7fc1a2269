internal import Findings
internal import XML

/// What a schema cannot say of a process: that names lead somewhere, that no document leads two ways, that every state
/// can be reached and left, and that both languages are there.
struct ProcessLint {
    let definition: ProcessDefinition
    let root: Element

    func problems() -> [String] {
        titles() + names() + afterwards() + root.children(named: "flow").flatMap(problems(of:))
    }

    private func titles() -> [String] {
        func check(_ element: Element) -> [String] {
            let titles = element.children(named: "title")
            let languages = titles.compactMap {
                $0.attribute("lang", namespace: "http://www.w3.org/XML/1998/namespace")
            }
            let isWhole = titles.isEmpty || Set(languages) == Set(Language.allCases.map(\.rawValue))
            return (isWhole ? [] : [element.problem("<\(element.localName)> needs a title in zh-CN and one in en")])
                + element.childElements.flatMap(check)
        }
        return check(root)
    }

    /// No edition has two certificates, or two of what comes after them.
    private func afterwards() -> [String] {
        ["certificate", "after"].flatMap { name -> [String] in
            var seen: Set<String> = []
            return root.children(named: name).flatMap { element in
                (element["profiles"] ?? "").split(whereSeparator: \.isWhitespace).filter {
                    !seen.insert(String($0)).inserted
                }.map { element.problem("<\(name)> for the edition '\($0)' stands here twice") }
            }
        }
    }

    /// Ids stand once, and what refers to actors, documents and stretches finds them.
    private func names() -> [String] {
        var problems: [String] = []
        for (name, key) in [("actor", "id"), ("document", "kind"), ("stretch", "id"), ("flow", "id")] {
            var seen: Set<String> = []
            for element in root.children(named: name) where !seen.insert(element[key] ?? "").inserted {
                problems.append(element.problem("<\(name)> '\(element[key] ?? "")' stands here twice"))
            }
        }
        for element in root.children(named: "document") {
            for id in (element["by"] ?? "").split(separator: " ") where definition.actor(String(id)) == nil {
                problems.append(element.problem("there is no actor '\(id)'"))
            }
        }
        let holders = root.children(named: "stretch") + root.children(named: "flow")
        let states = holders.flatMap { $0.children(named: "state") }
        let transitions = root.children(named: "anywhere") + states.flatMap { $0.children(named: "on") }
        for element in transitions {
            if (element["document"] == nil) == (element["event"] == nil) {
                problems.append(element.problem("a transition has either a document or an event"))
            }
        }
        for element in transitions + states.flatMap({ $0.children(named: "await") }) {
            if let kind = element["document"], definition.document(kind) == nil {
                problems.append(element.problem("there is no document '\(kind)'"))
            }
            if let id = element["actor"], definition.actor(id) == nil {
                problems.append(element.problem("there is no actor '\(id)'"))
            }
        }
        let stretches = Set(root.children(named: "stretch").compactMap { $0["id"] })
        for element in root.children(named: "flow").flatMap({ $0.children(named: "include") })
        where !stretches.contains(element["stretch"] ?? "") {
            problems.append(element.problem("there is no stretch '\(element["stretch"] ?? "")'"))
        }
        return problems
    }

    private func problems(of element: Element) -> [String] {
        guard let flow = definition.flows.first(where: { $0.id == element["id"] }) else { return [] }
        var facts: [String] = []
        let ids = flow.states.map(\.id)
        let known = Set(ids)
        for id in known.sorted() where ids.count(where: { $0 == id }) > 1 { facts.append("state '\(id)' stands twice") }
        if !known.contains(flow.start) { facts.append("there is no state '\(flow.start)' to start in") }
        for state in flow.states {
            for transition in state.transitions where !known.contains(transition.target) {
                facts.append("'\(state.id)' leads to '\(transition.target)', which is no state of it")
            }
            for (index, transition) in state.transitions.enumerated() {
                if state.transitions[..<index].contains(where: { $0.trigger.overlaps(transition.trigger) }) {
                    facts.append("'\(state.id)' has two ways on for \(transition.trigger.words)")
                }
            }
            for awaited in state.awaits {
                guard let kind = awaited.document else { continue }
                if !state.transitions.contains(where: { $0.trigger.isDocument(kind) }) {
                    facts.append("'\(state.id)' awaits '\(kind)' but does not take it")
                }
            }
            if !state.isEnd && state.awaits.isEmpty { facts.append("'\(state.id)' awaits nothing and is no end") }
        }
        facts += ways(flow, known) + limits(flow, known) + others(flow)
        return facts.map { element.problem("flow '\(flow.id)': \($0)") }
    }

    /// Every state can be reached from the start, and an end from every state.
    private func ways(_ flow: Flow, _ known: Set<String>) -> [String] {
        var forward: [String: Set<String>] = [:]
        var backward: [String: Set<String>] = [:]
        for state in flow.states {
            for transition in state.transitions {
                forward[state.id, default: []].insert(transition.target)
                backward[transition.target, default: []].insert(state.id)
            }
        }
        func closure(_ start: [String], _ edges: [String: Set<String>]) -> Set<String> {
            var found = Set(start)
            var open = start
            while let next = open.popLast() {
                for id in edges[next] ?? [] where found.insert(id).inserted { open.append(id) }
            }
            return found
        }
        let reached = closure([flow.start], forward)
        let ending = closure(flow.states.filter(\.isEnd).map(\.id), backward)
        return known.subtracting(reached).sorted().map { "no way leads to '\($0)'" }
            + known.subtracting(ending).sorted().map { "no way leads from '\($0)' to an end" }
    }

    private func limits(_ flow: Flow, _ known: Set<String>) -> [String] {
        var facts: [String] = []
        for limit in flow.limits {
            for name in [limit.from] + limit.until + limit.extendedBy + limit.stoppedBy where !known.contains(name) {
                facts.append("limit '\(limit.id)' names '\(name)', which is no state of it")
            }
            if (limit.extended == nil) != limit.extendedBy.isEmpty {
                facts.append("limit '\(limit.id)' has extended without extended-by, or the other way round")
            }
            if let kind = limit.setBy, definition.document(kind) == nil {
                facts.append("limit '\(limit.id)' is set by '\(kind)', which is no kind of document")
            }
        }
        return facts
    }

    /// No case may have two flows.
    private func others(_ flow: Flow) -> [String] {
        definition.flows.prefix { $0.id != flow.id }.filter { other in
            !Set(other.profiles).isDisjoint(with: flow.profiles) && !Set(other.phases).isDisjoint(with: flow.phases)
                && !Set(other.grades).isDisjoint(with: flow.grades) && !other.conditions.exclude(flow.conditions)
        }.map { "a case could go by '\($0.id)' as well" }
    }
}

extension TriggerPattern {
    fileprivate func isDocument(_ wanted: String) -> Bool {
        if case .document(let kind, _, _) = self { return kind == wanted }
        return false
    }

    fileprivate var words: String {
        switch self {
        case .event(let name): "event '\(name)'"
        case .document(let kind, let stage, let outcome):
            (["document '\(kind)'"] + [stage, outcome].compactMap { $0 }).joined(separator: " ")
        }
    }
}
