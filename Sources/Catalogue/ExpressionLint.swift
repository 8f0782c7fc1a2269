internal import Facts
internal import Findings
internal import Rules
internal import XML

/// Looks for names in expressions that no document can have, because no schema gives them.
struct ExpressionLint {
    private let vocabulary: Vocabulary
    private(set) var problems: [LintProblem] = []

    /// A qualified name whose prefix is resolved.
    private struct Name: Hashable {
        let namespace: String
        let local: String
    }

    init(_ elements: [Element], _ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        for element in elements { walk(element, context: nil) }
    }

    /// Checks what stands on the element and below; inside a rule, paths begin at what its context finds.
    private mutating func walk(_ element: Element, context: Name?) {
        var inner = context
        for found in Expressions.own(element) {
            let isPattern = found.attribute == "context" || found.attribute == "match"
            let ends = found.tree.alternatives.map { check($0, at: isPattern ? nil : context, found) }
            if isPattern { inner = Set(ends).count == 1 ? ends[0] : nil }
        }
        // The definition of a key is evaluated at what it matches; the order of attributes does not matter here.
        for child in element.childElements where child.namespace == element.namespace { walk(child, context: inner) }
    }

    /// - Returns: the name of the element that the expression ends at, where that can be told.
    @discardableResult private mutating func check(_ tree: XPathTree, at context: Name?, _ found: Expressions.Found)
        -> Name?
    {
        guard case .path(let start, let steps) = tree.form else {
            if case .filter(let primary, let predicates) = tree.form {
                check(primary, at: context, found)
                for predicate in predicates { check(predicate, at: nil, found) }
            } else {
                checkValue(tree, at: context, found)
                for part in tree.parts { check(part, at: context, found) }
            }
            return nil
        }
        var here = context
        switch start {
        case .context: break
        case .root: here = nil
        case .expression(let tree):
            check(tree, at: context, found)
            here = nil
        }
        for step in steps {
            here = check(step, from: here, found)
            for predicate in step.predicates { check(predicate, at: here, found) }
        }
        return here
    }

    private mutating func check(_ step: XPathTree.Step, from parent: Name?, _ found: Expressions.Found) -> Name? {
        guard case .name(let name) = step.test else {
            return step.axis == .self ? parent : nil
        }
        if step.axis == .attribute {
            if name.prefix == nil, !vocabulary.hasAttribute(name.local) {
                say(found, "属性 @\(name)", "the attribute @\(name)")
            } else if name.prefix == "fact", FactName(rawValue: name.local) == nil {
                let near = Similarity.nearest(to: name.local, among: FactName.allCases.map(\.rawValue), limit: 1).first
                say(found, "事实 @\(name)", "the fact @\(name)", near: near.map { "@fact:\($0)" })
            }
            return nil
        }
        guard let prefix = name.prefix else {
            // str:tokenize() makes elements of this name.
            if name.local != "token" {
                say(found, "没有前缀的元素 <\(name)>", "the element <\(name)> without a prefix")
            }
            return nil
        }
        guard let uri = vocabulary.namespaces.first(where: { $0.0 == prefix })?.1, vocabulary.covers(uri) else {
            return nil
        }
        let full = Name(namespace: uri, local: name.local)
        guard vocabulary.hasElement(name.local, in: uri) else {
            let near = vocabulary.nearestElement(to: name.local, in: uri).map { "\(prefix):\($0)" }
            say(found, "元素 <\(name)>", "the element <\(name)>", near: near)
            return nil
        }
        if step.axis == .child, let parent, parent.namespace == uri,
            !vocabulary.allows(name.local, in: parent.local, of: uri)
        {
            say(
                found, "<\(prefix):\(parent.local)> 之中的 <\(name)>",
                "an element <\(name)> in <\(prefix):\(parent.local)>")
        }
        return full
    }

    /// A comparison of something whose schema lists its values with one that is not among them.
    private mutating func checkValue(_ tree: XPathTree, at context: Name?, _ found: Expressions.Found) {
        guard case .binary(let symbol, let left, let right) = tree.form, symbol == .equal || symbol == .unequal else {
            return
        }
        for (path, other) in [(left, right), (right, left)] {
            guard case .literal(let value) = other.form, !value.isEmpty, case .path(_, let steps) = path.form,
                let last = steps.last, case .name(let name) = last.test
            else { continue }
            let admitted: Set<String>? =
                switch (last.axis, name.prefix) {
                case (.attribute, nil):
                    owner(of: steps, at: context).flatMap { vocabulary.values(ofAttribute: name.local, in: $0) }
                case (.child, let prefix?):
                    vocabulary.namespaces.first { $0.0 == prefix }
                        .flatMap { vocabulary.values(ofElement: name.local, in: $0.1) }
                default: nil
                }
            guard let admitted, !admitted.contains(value) else { continue }
            let place = "\(found.element.localName)/@\(found.attribute)"
            let near = Similarity.nearest(to: value, among: admitted.sorted(), limit: 1).first
            problems.append(
                LintProblem(
                    .impossibleValue, at: found.element,
                    "\(place) 把 \(last) 与“\(value)”比较,任何结构都不允许该值" + (near.map { ";是否想写 \($0)?" } ?? ""),
                    "\(place) compares \(last) with '\(value)', a value that no schema admits"
                        + (near.map { "; did you mean \($0)?" } ?? "")))
        }
    }

    /// The namespace of the element whose attribute a path ends at, where that can be told.
    private func owner(of steps: [XPathTree.Step], at context: Name?) -> String? {
        guard steps.count > 1 else { return context?.namespace }
        guard case .name(let name) = steps[steps.count - 2].test, let prefix = name.prefix else { return nil }
        return vocabulary.namespaces.first { $0.0 == prefix }?.1
    }

    private mutating func say(_ found: Expressions.Found, _ chinese: String, _ english: String, near: String? = nil) {
        let place = "\(found.element.localName)/@\(found.attribute)"
        let isContext = found.attribute == "context"
        let never = isContext ? Text(",该规则不会触发", "; the rule can never fire") : Text("", "")
        let hint = near.map { Text(";是否想写 \($0)?", "; did you mean \($0)?") } ?? Text("", "")
        problems.append(
            LintProblem(
                .unknownName, at: found.element, "\(place) 提到\(chinese),任何结构中都没有\(never.chinese)\(hint.chinese)",
                "\(place) names \(english), which no schema has\(never.english)\(hint.english)"))
    }
}

extension XPathTree {
    /// The parts of a union; itself if it is none.
    fileprivate var alternatives: [XPathTree] {
        if case .binary(.union, let left, let right) = form { return left.alternatives + right.alternatives }
        return [self]
    }
}
