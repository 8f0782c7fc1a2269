package import XML

/// Writes reports in the Schematron Validation Report Language (ISO/IEC 19757-3, annex D).
package struct SVRL {
    package static let namespace = "http://purl.oclc.org/dsdl/svrl"

    /// The report as a new document. What was not evaluated is an `svrl:error`, as in edition 2025.
    package static func document(of report: Report, name: String = "report.svrl") throws(XMLError) -> Document {
        try Document(parsing: bytes(of: report), name: name)
    }

    /// The report as UTF-8 with an XML declaration; equal reports give equal bytes.
    package static func bytes(of report: Report) throws(XMLError) -> [UInt8] {
        var writer = SVRL()
        try writer.write(report)
        return writer.output.bytes
    }

    /// The same bytes piece by piece: of a large document the report is larger still.
    package static func write(_ report: Report, to sink: @escaping ([UInt8]) -> Void) throws(XMLError) {
        var writer = SVRL()
        writer.sink = sink
        try writer.write(report)
        sink(writer.output.bytes)
    }

    private var output = MarkupWriter()
    /// Takes what is written as soon as it is a piece; nil where the whole is wanted.
    private var sink: (([UInt8]) -> Void)?
    private static let piece = 1 << 16
    /// The elements for the rules of the pattern at hand, which are the same for every node they fire on.
    private var fired: [[UInt8]?] = []

    private mutating func write(_ report: Report) throws(XMLError) {
        output.declare()
        output.open("svrl:schematron-output")
        output.attribute("xmlns:svrl", Self.namespace)
        output.attribute("title", report.schema.title)
        output.attribute("phase", report.phase == "#ALL" ? nil : report.phase)
        output.attribute("schemaVersion", report.schema.version)
        for namespace in report.schema.namespaces {
            output.open("svrl:ns-prefix-in-attribute-values")
            output.attribute("prefix", namespace.prefix)
            output.attribute("uri", namespace.uri)
            output.close("svrl:ns-prefix-in-attribute-values")
        }
        for active in report.patterns { try write(active) }
        output.close("svrl:schematron-output")
        output.end()
    }

    private mutating func write(_ active: Report.ActivePattern) throws(XMLError) {
        output.open("svrl:active-pattern")
        output.attribute("id", active.pattern.id)
        output.attribute("name", active.pattern.title)
        output.attribute("role", active.pattern.marks.role)
        output.attribute("documents", active.documents.isEmpty ? nil : active.documents.joined(separator: " "))
        output.close("svrl:active-pattern")
        for failed in active.unevaluated {
            let context = failed.rule.map { active.pattern.rules[$0].context.text }
            error(failed.reason, location: nil, context: context, test: nil)
        }
        var document: Document?
        for firing in active.firings {
            if document !== firing.table.document {
                document = firing.table.document
                fired = Array(repeating: nil, count: active.pattern.rules.count)
            }
            write(active.pattern, firing)
            for result in firing.results { try write(result) }
            if let sink, output.bytes.count >= Self.piece { sink(output.take()) }
        }
    }

    private mutating func write(_ pattern: RuleSchema.Pattern, _ firing: Report.Firing) {
        if let known = fired[firing.rule] {
            output.append(known)
            return
        }
        let rule = pattern.rules[firing.rule]
        var element = MarkupWriter()
        element.open("svrl:fired-rule")
        element.attribute("id", rule.id)
        element.attribute("context", rule.context.text)
        element.attribute("role", rule.marks.role)
        element.attribute("flag", rule.marks.flag)
        element.attribute("document", firing.table.document.name)
        element.close("svrl:fired-rule")
        fired[firing.rule] = element.bytes
        output.append(element.bytes)
    }

    private mutating func write(_ result: Report.Result) throws(XMLError) {
        switch result.verdict {
        case .failedAssert: try write(result, as: "svrl:failed-assert")
        case .successfulReport: try write(result, as: "svrl:successful-report")
        case .notEvaluated(let reason):
            error(reason, location: result.location, context: nil, test: result.check)
        }
    }

    private mutating func write(_ result: Report.Result, as name: String) throws(XMLError) {
        let check = result.check
        output.open(name)
        output.attribute("id", check.id)
        output.attribute("location", result.location)
        output.attribute("test", check.test.text)
        output.attribute("role", check.marks.role)
        output.attribute("flag", check.marks.flag)
        output.attribute("severity", check.marks.severity)
        rich(check.marks)
        for told in result.diagnostics { try write(told, "diagnostic", role: nil, scheme: nil) }
        for told in result.properties {
            try write(told, "property", role: told.note.marks.role, scheme: told.note.scheme)
        }
        output.open("svrl:text")
        try write(result.message.fragments)
        output.close("svrl:text")
        output.close(name)
    }

    private mutating func write(
        _ told: Report.NoteTelling, _ kind: String, role: String?, scheme: String?
    ) throws(XMLError) {
        output.open("svrl:\(kind)-reference")
        output.attribute(kind, told.note.id)
        output.attribute("role", role)
        output.attribute("scheme", scheme)
        output.open("svrl:text")
        rich(told.note.marks)
        try write(told.content.fragments)
        output.close("svrl:text")
        output.close("svrl:\(kind)-reference")
    }

    /// The content of the element that has just been opened.
    private mutating func write(_ fragments: [Telling.Fragment]) throws(XMLError) {
        for case .nodes(let nodes) in fragments {
            for node in nodes where node.kind == .attribute { output.attribute(copying: node) }
        }
        for fragment in fragments {
            switch fragment {
            case .text(let text): output.text(text)
            case .marked(let name, let attribute, let inner):
                output.open("svrl:\(name)")
                output.attribute(name == "dir" ? "value" : "class", attribute)
                try write(inner)
                output.close("svrl:\(name)")
            case .nodes(let nodes):
                for node in nodes { try output.copy(node) }
            }
        }
    }

    private mutating func error(_ reason: String, location: String?, context: String?, test: RuleSchema.Check?) {
        output.open("svrl:error")
        output.attribute("id", test?.id)
        output.attribute("location", location)
        output.attribute("context", context)
        output.attribute("test", test?.test.text)
        output.open("svrl:text")
        output.text(reason)
        output.close("svrl:text")
        output.close("svrl:error")
    }

    private mutating func rich(_ marks: RuleSchema.Marks) {
        output.attribute("see", marks.see)
        output.attribute("icon", marks.icon)
        output.attribute("fpi", marks.fpi)
        output.attribute("xml:lang", marks.language)
    }
}
