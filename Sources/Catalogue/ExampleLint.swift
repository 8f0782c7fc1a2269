internal import Findings
internal import XML

/// Looks over the examples of a requirement: which assertions none shows, and what none can mean.
struct ExampleLint {
    private let vocabulary: Vocabulary
    private(set) var problems: [LintProblem] = []

    init(_ requirement: Element, _ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        let examples = requirement.children(named: "example")
        let assertions = requirement.assertions.filter { $0["id"] != nil }
        for assertion in assertions {
            let id = assertion["id"] ?? ""
            let verdicts = examples.filter { $0["rule"] == id }.map { $0["verdict"] }
            if !verdicts.contains("pass") {
                problems.append(
                    LintProblem(.missingExample, at: assertion, "\(id) 没有通过的示例", "\(id) has no passing example"))
            }
            if !verdicts.contains("fail") {
                problems.append(
                    LintProblem(.missingExample, at: assertion, "\(id) 没有不通过的示例", "\(id) has no failing example"))
            }
        }
        let known = assertions.compactMap { $0["id"] }
        for example in examples {
            let rule = example["rule"] ?? ""
            if !known.contains(rule) {
                let id = requirement["id"] ?? ""
                problems.append(
                    LintProblem(
                        .unknownAssertion, at: example, "示例所指的断言“\(rule)”不在 \(id) 中",
                        "the example is of '\(rule)', which is no assertion of \(id)"))
            }
            for element in example.childElements { check(element) }
        }
    }

    /// A fragment with a name that no schema has shows nothing.
    private mutating func check(_ element: Element) {
        let namespace = element.namespace ?? ""
        if vocabulary.covers(namespace), !vocabulary.hasElement(element.localName, in: namespace) {
            problems.append(
                LintProblem(
                    .unknownName, at: element, "示例中的元素 <\(element.qualifiedName)> 任何结构中都没有",
                    "the example has an element <\(element.qualifiedName)>, which no schema has"))
        }
        for child in element.childElements { check(child) }
    }
}
