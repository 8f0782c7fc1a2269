internal import Findings
internal import Rules
internal import Views
internal import XML

/// A report as a JSON object, by way of W3C's XML form of JSON.
struct SchematronJSON {
    private static let namespace = "http://www.w3.org/2005/xpath-functions"

    static func object(of report: Report) throws(XMLError) -> String {
        let document = try Document(root: "map", namespace: namespace, name: "report.json")
        let root = document.root
        add("string", "document", report.document.name, to: root)
        add("string", "phase", report.phase, to: root)
        let isValid = report.gaps.isEmpty && !report.results.contains { $0.weight >= .error }
        add("boolean", "valid", isValid ? "true" : "false", to: root)
        let fired = report.patterns.reduce(0) { $0 + $1.firings.count }
        add("number", "firedRules", String(fired), to: root)
        let results = add("array", "results", nil, to: root)
        for gap in report.gaps {
            let item = results.append(element: "map")
            add("string", "verdict", "not-evaluated", to: item)
            add("string", "message", gap.reason, to: item)
        }
        for active in report.patterns {
            for firing in active.firings {
                for result in firing.results {
                    write(result, active.pattern, active.pattern.rules[firing.rule], to: results)
                }
            }
        }
        return try text(of: root)
    }

    /// For a document that cannot be read.
    static func object(of error: XMLError, _ path: String) throws(XMLError) -> String {
        let document = try Document(root: "map", namespace: namespace, name: "report.json")
        add("string", "document", path, to: document.root)
        add("boolean", "valid", "false", to: document.root)
        let found = add("map", "error", nil, to: document.root)
        if let line = error.line { add("number", "line", String(line), to: found) }
        if let column = error.column { add("number", "column", String(column), to: found) }
        add("string", "kind", error.kind.rawValue, to: found)
        add("string", "message", error.message, to: found)
        return try text(of: document.root)
    }

    /// Without the line break at the end.
    private static func text(of root: Element) throws(XMLError) -> String {
        String(decoding: try JSONText.write(root).dropLast(), as: UTF8.self)
    }

    private static func write(
        _ result: Report.Result, _ pattern: RuleSchema.Pattern, _ rule: RuleSchema.Rule, to list: Element
    ) {
        let item = list.append(element: "map")
        let check = result.check
        add("string", "id", check.id, to: item)
        var message = result.message.text
        switch result.verdict {
        case .failedAssert: add("string", "verdict", "failed-assert", to: item)
        case .successfulReport: add("string", "verdict", "successful-report", to: item)
        case .notEvaluated(let reason):
            add("string", "verdict", "not-evaluated", to: item)
            message = reason
        }
        add("string", "weight", result.weight.rawValue, to: item)
        write(check.marks, to: item)
        add("string", "pattern", pattern.id, to: item)
        add("string", "rule", rule.id, to: item)
        let node = result.subject ?? result.node
        add("string", "file", node.sourceName, to: item)
        if let place = node.place {
            add("number", "line", String(place.line), to: item)
            add("number", "column", String(place.column), to: item)
        }
        add("string", "location", result.location, to: item)
        add("string", "test", check.test.text, to: item)
        add("string", "message", message, to: item)
        write(result.diagnostics, "diagnostics", to: item)
        write(result.properties, "properties", to: item)
        if result.values.isEmpty { return }
        let values = add("array", "values", nil, to: item)
        for seen in result.values {
            let value = values.append(element: "map")
            add("string", "expression", seen.expression, to: value)
            add("string", "value", seen.value, to: value)
        }
    }

    private static func write(_ notes: [Report.NoteTelling], _ name: String, to item: Element) {
        if notes.isEmpty { return }
        let list = add("array", name, nil, to: item)
        for told in notes {
            let entry = list.append(element: "map")
            add("string", "id", told.note.id, to: entry)
            add("string", "scheme", told.note.scheme, to: entry)
            write(told.note.marks, to: entry)
            add("string", "text", told.content.text, to: entry)
        }
    }

    private static func write(_ marks: RuleSchema.Marks, to item: Element) {
        let pairs = [
            ("role", marks.role), ("flag", marks.flag), ("severity", marks.severity), ("see", marks.see),
            ("icon", marks.icon), ("fpi", marks.fpi), ("language", marks.language),
        ]
        for (name, value) in pairs { add("string", name, value, to: item) }
    }

    /// A member; none if a string has no value.
    @discardableResult
    private static func add(_ kind: String, _ key: String, _ value: String?, to parent: Element) -> Element {
        if kind == "string" && value == nil { return parent }
        let element = parent.append(element: kind)
        element.set("key", key)
        if let value { element.append(text: value) }
        return element
    }
}
