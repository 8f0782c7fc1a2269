package import Findings
internal import XML

/// One requirement as it applies to this case, with what the applicant said and what the machine saw.
package struct ChecklistItem: Hashable, Sendable {
    /// Whether the form must have a row for the requirement.
    package enum Row: String, CaseIterable, Sendable {
        case required, optional, none
    }

    /// What the applicant ticked.
    package enum Claim: String, CaseIterable, Sendable {
        case conforming, nonconforming
        case notApplicable = "not-applicable"
        case missing
    }

    /// What the machine's rules came to; never more than that.
    package enum Verdict: String, CaseIterable, Sendable {
        case met
        case notMet = "not-met"
        case needsAuditor = "needs-auditor"
        case notAssessed = "not-assessed"
        case noRule = "no-rule"
    }

    package var requirement: String
    package var clause: String
    /// A category's code, or `common`.
    package var category: String
    package var scope: [String]
    package var grade: String
    package var row: Row
    /// The kinds of evidence that the requirement expects.
    package var kinds: [String]
    package var claim: Claim
    package var verdict: Verdict
    /// Line and column of the row in the form, `41:9`.
    package var place: String?
    package var title: Text
    package var statement: Text
    package var question: Text
    /// The applicant's own words in the row.
    package var said: String?
    package var evidence: [CitedEvidence]
    package var parameters: [AppliedParameter]
    package var verdicts: [AssertionVerdict]

    package init(
        requirement: String, clause: String, category: String, scope: [String], grade: String, row: Row,
        kinds: [String], title: Text, statement: Text, question: Text, parameters: [AppliedParameter]
    ) {
        self.requirement = requirement
        self.clause = clause
        self.category = category
        self.scope = scope
        self.grade = grade
        self.row = row
        self.kinds = kinds
        self.title = title
        self.statement = statement
        self.question = question
        self.parameters = parameters
        claim = .missing
        verdict = .noRule
        evidence = []
        verdicts = []
    }

    func write(to parent: Element) {
        let element = parent.add(
            "item",
            [
                "requirement": requirement, "clause": clause, "category": category,
                "scope": scope.joined(separator: " "), "grade": grade, "row": row.rawValue,
                "kinds": kinds.isEmpty ? nil : kinds.joined(separator: " "),
                "conclusion": claim.rawValue, "verdict": verdict.rawValue, "at": place,
            ])
        element.add("title", text: title)
        element.add("statement", text: statement)
        element.add("question", text: question)
        if let said { element.add("said").append(text: said) }
        for cited in evidence { cited.write(to: element) }
        for parameter in parameters { parameter.write(to: element) }
        for verdict in verdicts { verdict.write(to: element) }
    }

    init(reading element: Element) throws(RecordError) {
        requirement = try element.required("requirement")
        clause = try element.required("clause")
        category = try element.required("category")
        scope = element.words("scope")
        grade = try element.required("grade")
        row = try element.value("row", as: Row.self)
        kinds = element.words("kinds")
        claim = try element.value("conclusion", as: Claim.self)
        verdict = try element.value("verdict", as: Verdict.self)
        place = element["at"]
        title = element.text("title")
        statement = element.text("statement")
        question = element.text("question")
        said = element.all("said").first?.text
        evidence = []
        for child in element.all("evidence") { evidence.append(try CitedEvidence(reading: child)) }
        parameters = []
        for child in element.all("parameter") { parameters.append(try AppliedParameter(reading: child)) }
        verdicts = []
        for child in element.all("verdict") { verdicts.append(try AssertionVerdict(reading: child)) }
    }
}

/// A piece of evidence that the row of a requirement cites.
package struct CitedEvidence: Hashable, Sendable {
    /// The id in the applicant's evidence list.
    package var reference: String
    /// The id of the file in the inventory; nil where none was found.
    package var file: String?
    package var kind: String
    package var title: String

    package init(reference: String, file: String?, kind: String, title: String) {
        self.reference = reference
        self.file = file
        self.kind = kind
        self.title = title
    }

    func write(to parent: Element) {
        parent.add("evidence", ["ref": reference, "file": file, "kind": kind, "title": title])
    }

    init(reading element: Element) throws(RecordError) {
        reference = try element.required("ref")
        file = element["file"]
        kind = try element.required("kind")
        title = try element.required("title")
    }
}

/// A threshold as it was applied, with where it comes from and how sure that is.
package struct AppliedParameter: Hashable, Sendable {
    package var name: String
    package var value: String
    package var unit: String
    package var source: String
    package var confidence: String
    package var title: Text

    package init(name: String, value: String, unit: String, source: String, confidence: String, title: Text) {
        self.name = name
        self.value = value
        self.unit = unit
        self.source = source
        self.confidence = confidence
        self.title = title
    }

    func write(to parent: Element) {
        parent.add(
            "parameter",
            ["name": name, "value": value, "unit": unit, "source": source, "confidence": confidence]
        ).add("title", text: title)
    }

    init(reading element: Element) throws(RecordError) {
        name = try element.required("name")
        value = try element.required("value")
        unit = try element.required("unit")
        source = try element.required("source")
        confidence = try element.required("confidence")
        title = element.text("title")
    }
}

/// What one assertion came to over all the nodes that it looked at.
package struct AssertionVerdict: Hashable, Sendable {
    package enum Result: String, CaseIterable, Sendable {
        case held, failed
        case notEvaluated = "not-evaluated"
    }

    package var assertion: String
    package var result: Result
    /// How many nodes the assertion was tried on.
    package var nodes: Int
    /// At how many of them it failed; nil where it did not.
    package var failed: Int?
    package var values: [SeenValue]

    package init(assertion: String, result: Result, nodes: Int, failed: Int? = nil, values: [SeenValue]) {
        self.assertion = assertion
        self.result = result
        self.nodes = nodes
        self.failed = failed
        self.values = values
    }

    func write(to parent: Element) {
        let element = parent.add(
            "verdict",
            [
                "assertion": assertion, "result": result.rawValue, "nodes": String(nodes),
                "failed": failed.map(String.init),
            ])
        for seen in values { element.add("value", ["expression": seen.expression, "value": seen.value]) }
    }

    init(reading element: Element) throws(RecordError) {
        assertion = try element.required("assertion")
        result = try element.value("result", as: Result.self)
        nodes = try element.number("nodes")
        failed = element["failed"].flatMap { Int($0) }
        values = []
        for child in element.all("value") {
            values.append(
                SeenValue(expression: try child.required("expression"), value: try child.required("value")))
        }
    }
}

/// A value that an expression of a rule had.
package struct SeenValue: Hashable, Sendable {
    package var expression: String
    package var value: String

    package init(expression: String, value: String) {
        self.expression = expression
        self.value = value.shortened
    }
}
