package import Findings
internal import Record

/// What an assertion saw, node by node, as lines for a terminal.
struct FiringLines {
    private let rule: ExplainedRule
    private let recorded: AssertionVerdict?
    private let language: Language

    /// - Parameter recorded: what the night said, to tell where the catalogue has changed since.
    init(_ rule: ExplainedRule, recorded: AssertionVerdict?, _ language: Language) {
        self.rule = rule
        self.recorded = recorded
        self.language = language
    }

    var lines: [String] {
        var lines = rule.firings.flatMap(firing)
        let hidden = rule.nodes - rule.firings.count
        if hidden > 0 { lines.append(pick("(另有 \(hidden) 处未列出,--all 全部列出)", "(\(hidden) more; --all lists them)")) }
        if let recorded, recorded.result != result {
            lines.append(
                pick(
                    "注意:夜间处理时的结果为“\(recorded.result.words.chinese)”,目录此后有改动",
                    "note: on the night it was '\(recorded.result.words.english)'; the catalogue has changed since"))
        }
        return lines
    }

    private var result: AssertionVerdict.Result {
        let results = rule.firings.map(\.result)
        return results.contains(.notEvaluated) ? .notEvaluated : results.contains(.failed) ? .failed : .held
    }

    private func pick(_ chinese: String, _ english: String) -> String { Text(chinese, english)[language] }

    private func firing(_ firing: ExplainedFiring) -> [String] {
        var inner = firing.variables.flatMap(part) + part(firing.test)
        if let remedy = firing.remedy {
            inner += [pick("要使其成立:", "to make it hold:")] + remedy.lines(language).indented()
        }
        return ["\(node(firing.node)): \(firing.result.words[language])"] + inner.indented()
    }

    /// An expression with its value; below it what is worth a line of its own.
    private func part(_ part: ExplainedPart) -> [String] {
        if part.isLeaf { return ["\(part.expression)  \(leaf(part.value))"] }
        if case .truth = part.value, part.nested.isEmpty, !part.hasJunction {
            return ["\(part.expression) = \(words(part.value))\(decided(by: part))"]
        }
        // The value of a path with a predicate is told by what the predicate kept.
        if part.parts.count == 1, case .kept(let kept, let all) = part.parts[0].value,
            part.parts[0].expression.hasSuffix(part.expression) || part.expression.hasSuffix(part.parts[0].expression)
        {
            return ["\(part.expression) = \(words(part.value, kept, all))"]
                + part.parts[0].parts.flatMap(candidate).indented()
        }
        return ["\(part.expression) = \(words(part.value))"] + below(part)
    }

    /// The nodes that a path found, and the parts.
    private func below(_ part: ExplainedPart) -> [String] {
        var lines: [String] = []
        if case .nodes(let count, let nodes) = part.value {
            lines += nodes.map { "· \(node($0))" }
            if count > nodes.count {
                lines.append(pick("· 另有 \(count - nodes.count) 处", "· \(count - nodes.count) more"))
            }
        }
        if case .kept = part.value { return (lines + part.parts.flatMap(candidate)).indented() }
        return (lines + part.parts.flatMap(self.part)).indented()
    }

    /// A node that a predicate was asked of: yes or no, the values that decided it, and what stands below those.
    private func candidate(_ part: ExplainedPart) -> [String] {
        let isKept =
            if case .truth(false) = part.value { false } else if case .nodes(0, _) = part.value { false } else { true }
        let word = isKept ? pick("是", "yes") : pick("否", "no")
        return ["\(word)  \(part.node.map { node($0) } ?? "")\(decided(by: part))"]
            + part.nested.flatMap(self.part).indented()
    }

    /// The values that a condition was decided by, each once.
    private func decided(by part: ExplainedPart) -> String {
        var shown: [String] = []
        for part in part.leaves {
            let leaf = "\(part.expression) \(leaf(part.value))"
            if !shown.contains(leaf) { shown.append(leaf) }
        }
        return shown.isEmpty ? "" : "  — " + shown.joined(separator: "; ")
    }

    // MARK: Words

    private func node(_ node: ExplainedNode) -> String {
        let place = node.place.map { "\($0) " } ?? ""
        return "\(place)\(node.label)\(content(node))"
    }

    private func content(_ node: ExplainedNode) -> String {
        guard !node.content.isEmpty else { return "" }
        return " “\(node.content)”" + (node.described.map { " (\($0))" } ?? "")
    }

    private func leaf(_ value: ExplainedValue) -> String {
        guard case .nodes(let count, let nodes) = value, let first = nodes.first else { return words(value) }
        let more = count > 1 ? pick(" 等 \(count) 处", " and \(count - 1) more") : ""
        return (first.content.isEmpty ? node(first) : String(content(first).dropFirst())) + more
    }

    private func words(_ value: ExplainedValue) -> String {
        switch value {
        case .truth(let truth): truth ? pick("真", "true") : pick("假", "false")
        case .number(let text): text
        case .text(let text): "“\(text)”"
        case .nodes(let count, _): count == 0 ? pick("没有", "nothing") : pick("\(count) 处", "\(count) found")
        case .kept(let kept, let all): pick("\(all) 处中留下 \(kept) 处", "kept \(kept) of \(all)")
        case .unknown(let reason): pick("未能求值:\(reason)", "could not be evaluated: \(reason)")
        case .positional: pick("(取决于位置)", "(depends on the position)")
        }
    }

    /// What a path with a predicate came to.
    private func words(_ value: ExplainedValue, _ kept: Int, _ all: Int) -> String {
        "\(words(value)) (\(words(.kept(kept, of: all))))"
    }
}

extension ExplainedPart {
    /// Whether its value says it all: a path or variable without predicates, or text made from some.
    fileprivate var isLeaf: Bool {
        switch value {
        case .nodes(let count, _): parts.isEmpty && count <= 1
        case .text, .number: parts.allSatisfy { $0.isLeaf }
        case .truth: false
        case .kept: false
        case .unknown, .positional: parts.isEmpty
        }
    }

    /// Whether `and` or `or` joins what it is made of.
    fileprivate var hasJunction: Bool {
        if isJunction { return true }
        return parts.contains { part in
            if case .truth = part.value { part.hasJunction } else { false }
        }
    }

    /// The values that a condition was decided by, in the order written.
    fileprivate var leaves: [ExplainedPart] {
        parts.flatMap { part -> [ExplainedPart] in
            if case .kept = part.value { return [] }
            if part.parts.isEmpty { return part.node == nil ? [part] : [] }
            return part.leaves
        }
    }

    /// The paths with predicates that a condition was decided by.
    fileprivate var nested: [ExplainedPart] {
        parts.flatMap { part -> [ExplainedPart] in
            part.parts.contains { if case .kept = $0.value { true } else { false } } ? [part] : part.nested
        }
    }
}

extension Remedy {
    /// One condition a line; where one of several is enough, that stands above them.
    package func lines(_ language: Language) -> [String] {
        switch self {
        case .condition(let text): [text[language]]
        case .at(let node, let inner): [Text("\(node) 处:", "at \(node):")[language]] + inner.lines(language).indented()
        case .all(let parts): parts.flatMap { $0.lines(language) }
        case .any(let parts):
            [Text("以下任一:", "any one of these:")[language]] + parts.flatMap { $0.choice(language) }.indented()
        }
    }

    /// The lines with a mark on the first, as one of several.
    private func choice(_ language: Language) -> [String] {
        let lines = lines(language)
        return lines.enumerated().map { $0.offset == 0 ? "- " + $0.element : "  " + $0.element }
    }
}
