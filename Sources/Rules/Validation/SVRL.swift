package import XML

/// Writes reports in the Schematron Validation Report Language (ISO/IEC 19757-3, annex D).
package struct SVRL {
    package static let namespace = "http://purl.oclc.org/dsdl/svrl"
    private static let xml = "http://www.w3.org/XML/1998/namespace"

    /// The report as a new document. What was not evaluated is an `svrl:error`, as in edition 2025.
    package static func document(of report: Report, name: String = "report.svrl") throws(XMLError) -> Document {
        let document = try Document(root: "schematron-output", namespace: namespace, prefix: "svrl", name: name)
        SVRL(root: document.root).write(report)
        return document
    }

    private let root: Element

    private func write(_ report: Report) {
        set(root, "title", report.schema.title)
        set(root, "phase", report.phase == "#ALL" ? nil : report.phase)
        set(root, "schemaVersion", report.schema.version)
        for namespace in report.schema.namespaces {
            let element = append("ns-prefix-in-attribute-values", to: root)
            element.set("prefix", namespace.prefix)
            element.set("uri", namespace.uri)
        }
        for active in report.patterns { write(active) }
    }

    private func write(_ active: Report.ActivePattern) {
        let element = append("active-pattern", to: root)
        set(element, "id", active.pattern.id)
        set(element, "name", active.pattern.title)
        set(element, "role", active.pattern.marks.role)
        set(element, "documents", active.documents.isEmpty ? nil : active.documents.joined(separator: " "))
        for failed in active.unevaluated {
            let context = failed.rule.map { active.pattern.rules[$0].context.text }
            error(failed.reason, location: nil, context: context, test: nil)
        }
        for firing in active.firings {
            write(active.pattern.rules[firing.rule], firing)
            for result in firing.results { write(result) }
        }
    }

    private func write(_ rule: RuleSchema.Rule, _ firing: Report.Firing) {
        let element = append("fired-rule", to: root)
        set(element, "id", rule.id)
        set(element, "context", rule.context.text)
        set(element, "role", rule.marks.role)
        set(element, "flag", rule.marks.flag)
        set(element, "document", firing.node.document.name)
    }

    private func write(_ result: Report.Result) {
        switch result.verdict {
        case .failedAssert: write(result, as: "failed-assert")
        case .successfulReport: write(result, as: "successful-report")
        case .notEvaluated(let reason):
            error(reason, location: result.node.path, context: nil, test: result.check)
        }
    }

    private func write(_ result: Report.Result, as name: String) {
        let element = append(name, to: root)
        let check = result.check
        set(element, "id", check.id)
        set(element, "location", result.node.path)
        set(element, "test", check.test.text)
        set(element, "role", check.marks.role)
        set(element, "flag", check.marks.flag)
        set(element, "severity", check.marks.severity)
        setRich(element, check.marks)
        for told in result.diagnostics { write(told, "diagnostic", to: element) }
        for told in result.properties {
            let reference = write(told, "property", to: element)
            set(reference, "role", told.note.marks.role)
            set(reference, "scheme", told.note.scheme)
        }
        write(result.message.fragments, to: append("text", to: element))
    }

    @discardableResult
    private func write(_ told: Report.NoteTelling, _ kind: String, to element: Element) -> Element {
        let reference = append("\(kind)-reference", to: element)
        reference.set(kind, told.note.id)
        let text = append("text", to: reference)
        setRich(text, told.note.marks)
        write(told.content.fragments, to: text)
        return reference
    }

    private func write(_ fragments: [Telling.Fragment], to element: Element) {
        for fragment in fragments {
            switch fragment {
            case .text(let text): element.append(text: text)
            case .marked(let name, let attribute, let inner):
                let marked = append(name, to: element)
                set(marked, name == "dir" ? "value" : "class", attribute)
                write(inner, to: marked)
            case .nodes(let nodes):
                for node in nodes { copy(node, to: element) }
            }
        }
    }

    private func copy(_ node: Node, to element: Element) {
        switch node.kind {
        case .element: if let original = Element(node: node) { element.append(copyOf: original) }
        case .attribute:
            if let namespace = node.namespace {
                element.set(node.localName, namespace: namespace, prefix: node.prefix ?? "copied", node.stringValue)
            } else {
                element.set(node.localName, node.stringValue)
            }
        case .document: for child in node.children { copy(child, to: element) }
        case .text: element.append(text: node.stringValue)
        default: break
        }
    }

    private func error(_ reason: String, location: String?, context: String?, test: RuleSchema.Check?) {
        let element = append("error", to: root)
        set(element, "id", test?.id)
        set(element, "location", location)
        set(element, "context", context)
        set(element, "test", test?.test.text)
        append("text", to: element).append(text: reason)
    }

    private func append(_ name: String, to element: Element) -> Element {
        element.append(element: name)
    }

    private func set(_ element: Element, _ name: String, _ value: String?) {
        if let value { element.set(name, value) }
    }

    private func setRich(_ element: Element, _ marks: RuleSchema.Marks) {
        set(element, "see", marks.see)
        set(element, "icon", marks.icon)
        set(element, "fpi", marks.fpi)
        if let language = marks.language { element.set("lang", namespace: Self.xml, prefix: "xml", language) }
    }
}
