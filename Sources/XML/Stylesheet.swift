internal import CLibXML

/// A compiled XSLT 1.0 stylesheet with EXSLT's `common`, `math`, `sets`, `strings`, `functions` and `dates`.
///
/// A transformation depends on the stylesheet, its folder, the document and the parameters alone: what reads the
/// clock, is random or depends on addresses (`generate-id()`) is missing or replaced, and nothing can be written or
/// fetched. Owned by one task at a time, since expressions in it cache what they found.
package final class Stylesheet {
    package let name: String
    private let stylesheet: xsltStylesheetPtr
    private let folder: SourceFolder
    /// Whether the output is HTML in UTF-8 that is not indented, as all our pages are.
    private let makesPages: Bool

    /// Templates inside one another; each takes a few kilobytes of the thread's stack.
    private static let maximumDepth: Int32 = 1_000

    /// Reads a stylesheet; what it includes, imports or opens by `document()` must be in the same folder.
    ///
    /// - Throws: `.stylesheet` with libxslt's words, or what is wrong with one of its documents.
    package init(file: String) throws(XMLError) {
        let (path, name) = SourceFolder.split(file)
        let folder = SourceFolder(path, kind: .stylesheet)
        let (stylesheet, messages) = SourceFolder.$current.withValue(folder) {
            Library.capturing { xsltParseStylesheetFile(name) }
        }
        guard let stylesheet, stylesheet.pointee.errors == 0, folder.refused == nil else {
            if let stylesheet { xsltFreeStylesheet(stylesheet) }
            throw folder.refused
                ?? XMLError(.stylesheet, document: name, message: Self.sentence(messages, else: "Not a stylesheet"))
        }
        self.name = name
        self.folder = folder
        self.stylesheet = stylesheet
        let output = stylesheet.pointee
        makesPages =
            output.indent == 0 && xmlStrEqual(output.method, "html") == 1 && xmlStrEqual(output.encoding, "UTF-8") == 1
        if makesPages { LiteralMarkup.make(in: stylesheet) }
    }

    deinit {
        xsltFreeStylesheet(stylesheet)
    }

    /// Transforms a document into what `xsl:output` says.
    ///
    /// - Parameters:
    ///   - parameters: for the `xsl:param`s of the stylesheet, as strings: they are never evaluated.
    ///   - operationLimit: steps that templates and expressions may take together; nil for no limit.
    ///   - report: gets what `xsl:message` said, if anything.
    /// - Throws: `.stylesheet` if the transformation stopped or used something forbidden.
    package func transform(
        _ document: Document, parameters: [(String, String)] = [], operationLimit: Int? = nil,
        report: (String) -> Void = { _ in }
    ) throws(XMLError) -> [UInt8] {
        let tree = try run(document, parameters, operationLimit, report)
        defer { xmlFreeDoc(tree) }
        if makesPages, let page = HTMLWriter.page(tree) { return page }
        var text: UnsafeMutablePointer<xmlChar>?
        var count: Int32 = 0
        let status = Library.capturing { xsltSaveResultToString(&text, &count, tree, stylesheet) }.result
        defer { CLibXML_free(text) }
        guard status == 0 else {
            throw XMLError(.stylesheet, document: name, message: "The result cannot be written")
        }
        return Array(UnsafeBufferPointer(start: text, count: Int(count)))
    }

    /// Transforms a document into a tree; the result must have a root element, and not be a page, which is only written.
    package func transformToDocument(
        _ document: Document, parameters: [(String, String)] = [], operationLimit: Int? = nil,
        name resultName: String? = nil, report: (String) -> Void = { _ in }
    ) throws(XMLError) -> Document {
        guard !makesPages else {
            throw XMLError(
                .stylesheet, document: name,
                message: "It makes a page of HTML where a document is wanted; see its xsl:output")
        }
        let tree = try run(document, parameters, operationLimit, report)
        guard let root = xmlDocGetRootElement(tree) else {
            xmlFreeDoc(tree)
            throw XMLError(.stylesheet, document: name, message: "The result has no root element")
        }
        return Document(taking: tree, root: root, name: resultName ?? name)
    }

    /// The result tree, which the caller owns.
    private func run(
        _ document: Document, _ parameters: [(String, String)], _ operationLimit: Int?, _ report: (String) -> Void
    ) throws(XMLError) -> xmlDocPtr {
        let folder = SourceFolder(folder.path, kind: .stylesheet)
        let ((result, isDone), messages) = SourceFolder.$current.withValue(folder) {
            Library.capturing { apply(to: document, parameters, operationLimit) }
        }
        if let result, isDone, folder.refused == nil {
            if !messages.isEmpty { report(messages.withoutTrailingSpace) }
            return result
        }
        xmlFreeDoc(result)
        if let refused = folder.refused { throw refused }
        let isLimited = operationLimit != nil && messages.contains("limit exceeded")
        throw XMLError(
            isLimited ? .operationLimit : .stylesheet, document: name,
            message: Self.sentence(messages, else: "The transformation stopped"))
    }

    /// All messages, libxslt's own included, go to the thread's handler, which is collecting.
    private func apply(
        to document: Document, _ parameters: [(String, String)], _ operationLimit: Int?
    ) -> (result: xmlDocPtr?, isDone: Bool) {
        guard let context = xsltNewTransformContext(stylesheet, document.tree) else { return (nil, false) }
        defer { xsltFreeTransformContext(context) }
        context.pointee.maxTemplateDepth = Self.maximumDepth
        // Or libxslt makes a message of each step for a handler that drops it.
        context.pointee.traceCode = nil
        context.pointee.opLimit = UInt(max(operationLimit ?? 0, 0))
        context.pointee.xpathCtxt.pointee.opLimit = context.pointee.opLimit
        guard TransformSecurity.apply(to: context) else { return (nil, false) }
        for (name, value) in parameters { _ = xsltQuoteOneUserParam(context, name, value) }
        // Stripping white space takes nodes out of the source and frees them.
        let copy = xsltNeedElemSpaceHandling(context) != 0 ? xmlCopyDoc(document.tree, 1) : nil
        defer { xmlFreeDoc(copy) }
        let functions = TransformFunctions(source: copy ?? document.tree)
        functions.register(in: context)
        return withExtendedLifetime(functions) {
            let result = xsltApplyStylesheetUser(stylesheet, copy ?? document.tree, nil, nil, nil, context)
            return (result, context.pointee.state == XSLT_STATE_OK)
        }
    }

    /// libxslt's messages on one line.
    private static func sentence(_ messages: String, else fallback: String) -> String {
        let lines = messages.split(separator: "\n").filter { !$0.isEmpty }
        return lines.isEmpty ? fallback : lines.joined(separator: "; ")
    }
}
