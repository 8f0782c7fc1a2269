internal import Findings
internal import XML

/// Makes the parts of an edition out of those of the edition that it is based on, as its profile says: what it
/// removes, what it changes, and what its own parts add or put in another's place.
struct Derivation {
    private(set) var parts: [Element]
    private(set) var problems: [LintProblem] = []
    /// Requirements with rules of the base that were written for other thresholds.
    private(set) var changed: Set<String> = []
    /// The requirements of the base, as they stand by now.
    private var inherited: [String: Element] = [:]

    init(_ profile: Element, base: [Element], own: [Element]) {
        parts = base + own
        for requirement in base.flatMap({ $0.children(named: "requirement") }) {
            inherited[requirement["id"] ?? ""] = requirement
        }
        let additions = own.flatMap { $0.children(named: "requirement") }
        for requirement in additions { take(for: requirement) }
        for change in profile.children(named: "change") { apply(change) }
        for removal in profile.children(named: "remove") { remove(removal) }
        replace(by: additions)
    }

    /// A requirement of the base goes.
    private mutating func remove(_ removal: Element) {
        guard let requirement = find(removal) else { return }
        requirement.removeFromParent()
        inherited[requirement["id"] ?? ""] = nil
    }

    private mutating func apply(_ change: Element) {
        guard let requirement = find(change) else { return }
        changed.insert(requirement["id"] ?? "")
        var change = RequirementChange(change)
        change.apply(to: requirement)
        problems += change.problems
    }

    private mutating func find(_ element: Element) -> Element? {
        let id = element["requirement"] ?? ""
        if let requirement = inherited[id] { return requirement }
        let near = Similarity.nearest(to: id, among: inherited.keys.sorted(), limit: 1).first
        problems.append(
            LintProblem(
                .unknownName, at: element, "作为基础的版本没有要求 \(id)" + (near.map { ";是否想写 \($0)?" } ?? ""),
                "the base has no requirement \(id)" + (near.map { "; did you mean \($0)?" } ?? "")))
        return nil
    }

    /// What the edition writes itself takes the place of the base's requirement of that id; the rest is added.
    private mutating func replace(by additions: [Element]) {
        for requirement in additions {
            guard let old = inherited.removeValue(forKey: requirement["id"] ?? "") else { continue }
            old.replace(with: requirement)
            requirement.removeFromParent()
        }
    }

    // MARK: Patterns of the base

    /// Puts the patterns that a requirement takes from the base in place of the words that say so, each with its
    /// diagnostics and examples.
    private mutating func take(for requirement: Element) {
        for taking in requirement.children(named: "take") {
            changed.insert(requirement["id"] ?? "")
            let source = taking["from"] ?? ""
            for id in taking.words(of: "patterns") {
                let patterns = inherited[source]?.children(named: "pattern", namespace: schematronNamespace) ?? []
                if let pattern = patterns.first(where: { $0["id"] == id }), let origin = inherited[source] {
                    copy(pattern, of: origin, to: requirement)
                } else {
                    problems.append(
                        LintProblem(
                            .unknownName, at: taking, "作为基础的版本中 \(source) 没有模式 \(id)",
                            "\(source) of the base has no pattern \(id)"))
                }
            }
            taking.removeFromParent()
        }
    }

    private func copy(_ pattern: Element, of origin: Element, to requirement: Element) {
        let assertions = pattern.assertions
        let diagnostics = Set(assertions.flatMap { $0.words(of: "diagnostics") })
        let ids = Set(assertions.compactMap { $0["id"] })
        requirement.append(copyOf: pattern)
        for diagnostic in origin.children(named: "diagnostic", namespace: schematronNamespace)
        where diagnostics.contains(diagnostic["id"] ?? "") {
            requirement.append(copyOf: diagnostic)
        }
        for example in origin.children(named: "example") where ids.contains(example["rule"] ?? "") {
            requirement.append(copyOf: example)
        }
    }
}
