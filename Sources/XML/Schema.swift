internal import CLibXML

/// A compiled XML Schema 1.0, to validate any number of documents, on any number of threads.
package final class Schema: Sendable {
    // Safe to share: libxml2 writes into a schema while it parses it, which ends before `init` returns, and when it is
    // freed, which happens after the last use. Validation keeps all its state (dictionary, automata's states, identity
    // tables) in a validation context made for each call; it would add schemas that a document names in
    // `xsi:schemaLocation` only if the context had been made without a schema. The built-in types, which all schemas
    // share, are made in `Library.ready`.
    private nonisolated(unsafe) let schema: xmlSchemaPtr

    /// Reads a schema; what it includes or imports must be in the same folder.
    ///
    /// - Throws: `.schema`, or what is wrong with one of its documents.
    package convenience init(file: String) throws(XMLError) {
        let (folder, name) = SourceFolder.split(file)
        try self.init(name: name, in: SourceFolder(folder, kind: .schema))
    }

    /// Takes a schema from memory; what it includes or imports must be in `baseFolder`.
    package convenience init(
        parsing bytes: [UInt8], name: String = "schema.xsd", baseFolder: String
    ) throws(XMLError) {
        try self.init(name: name, in: SourceFolder(baseFolder, kind: .schema, given: (name, bytes)))
    }

    private init(name: String, in folder: SourceFolder) throws(XMLError) {
        let collector = ProblemCollector(limit: 1)
        let schema = SourceFolder.$current.withValue(folder) {
            Library.capturing { () -> xmlSchemaPtr? in
                guard let parser = xmlSchemaNewParserCtxt(name) else { return nil }
                defer { xmlSchemaFreeParserCtxt(parser) }
                return collector.collecting { sink in
                    CLibXML_reportSchema(parser, sink)
                    return xmlSchemaParse(parser)
                }
            }.result
        }
        // An import that was refused is only a warning to libxml2, but names in it would be missing.
        guard let schema, folder.refused == nil else {
            if let schema { xmlSchemaFree(schema) }
            if let refused = folder.refused { throw refused }
            let first = collector.problems.first
            throw XMLError(
                .schema, document: first?.file ?? name, line: first?.line, message: first?.message ?? "Not a schema")
        }
        self.schema = schema
    }

    deinit {
        xmlSchemaFree(schema)
    }

    /// Everything in the document that is not as the schema says, in document order; empty if it is valid.
    ///
    /// The tree stays as it is: attributes with default values are not added.
    /// - Parameter limit: how many problems to keep.
    package func validate(_ document: Document, limit: Int = 10_000) -> [SchemaProblem] {
        let collector = ProblemCollector(limit: limit)
        document.forgetIdentifiers()
        defer { document.forgetIdentifiers() }
        _ = Library.capturing {
            guard let context = xmlSchemaNewValidCtxt(schema) else { return }
            defer { xmlSchemaFreeValidCtxt(context) }
            collector.collecting { sink in
                CLibXML_reportValidity(context, sink)
                _ = xmlSchemaValidateDoc(context, document.tree)
            }
        }
        return collector.problems.map { SchemaProblem($0, in: document) }
    }
}

/// Takes what libxml2 reports during one call.
private final class ProblemCollector {
    struct Problem {
        let code: Int32
        let message: String
        let file: String?
        let line: Int?
        /// Only used while the document is alive.
        let node: xmlNodePtr?
    }

    private(set) var problems: [Problem] = []
    private let limit: Int

    init(limit: Int) {
        self.limit = limit
    }

    func collecting<Result>(_ work: (UnsafeMutablePointer<CLibXML_Sink>) -> Result) -> Result {
        var sink = CLibXML_Sink(owner: Unmanaged.passUnretained(self).toOpaque()) { owner, problem in
            guard let owner, let problem else { return }
            Unmanaged<ProblemCollector>.fromOpaque(owner).takeUnretainedValue().take(problem.pointee)
        }
        return withExtendedLifetime(self) { withUnsafeMutablePointer(to: &sink, work) }
    }

    private func take(_ problem: CLibXML_Problem) {
        guard problem.level >= Int32(XML_ERR_ERROR.rawValue), problems.count < limit else { return }
        problems.append(
            Problem(
                code: problem.code,
                message: problem.message.map { String(cString: $0).withoutTrailingSpace } ?? "Not valid",
                file: problem.file.map { String(cString: $0) }, line: problem.line > 0 ? Int(problem.line) : nil,
                node: problem.node))
    }
}

extension SchemaProblem {
    fileprivate init(_ problem: ProblemCollector.Problem, in document: Document) {
        let reported = problem.node.map { Node(document, $0) } ?? document.root.node
        let element = reported.kind == .element ? reported : reported.parent ?? document.root.node
        let attribute = reported.kind == .attribute ? reported.localName : Self.attribute(in: problem.message)
        let node = attribute.flatMap { Element(element).attributeNode(named: $0) } ?? reported
        self.init(
            code: problem.code, message: problem.message, sourceName: node.sourceName, line: node.place?.line,
            column: node.place?.column, element: element.localName, attribute: attribute, path: node.path)
    }

    /// libxml2 names an attribute only in its words: `Element 'a', attribute 'b': …` and `… The attribute 'b' …`.
    private static func attribute(in message: String) -> String? {
        for lead in ["', attribute '", ": The attribute '"] {
            guard let found = message.firstRange(of: lead) else { continue }
            let rest = message[found.upperBound...]
            guard let end = rest.firstIndex(of: "'") else { continue }
            let name = rest[..<end]
            return String(name.firstIndex(of: "}").map { name[name.index(after: $0)...] } ?? name)
        }
        return nil
    }
}

extension Element {
    /// The first attribute with that local name, whatever its namespace.
    fileprivate func attributeNode(named localName: String) -> Node? {
        attributeNodes.first { $0.localName == localName }
    }
}
