internal import CLibXML

/// A function that the program adds to XPath.
///
/// - Parameters:
///   - arguments: as they were given, not converted.
///   - context: the context node of the call.
package typealias XPathFunction = (_ arguments: [XPathValue], _ context: Node) throws -> XPathValue

/// Where expressions are evaluated over one document: its prefixes, variables and functions.
///
/// Beside XPath's own functions there are XSLT's `current()`; EXSLT's `math:` (without `random`), `set:`, `date:`
/// (only with arguments: what reads the clock is refused) and `str:`; and those the program registers. Wherever a
/// function makes text of a number, it does so by XPath's rules and not in exponent form.
/// Owned by one task at a time.
package final class XPathContext {
    package let document: Document
    let context: xmlXPathContextPtr
    private(set) var bindings: XPathBindings
    private var functions: [XPathBindings.FunctionName: XPathFunction] = [:]
    /// libxml2 finds this object through it, and leaves what went wrong in it.
    private let report: UnsafeMutablePointer<CLibXML_XPathReport>
    /// Documents other than the context's own whose nodes an evaluation can meet.
    private var lenders = XPathLenders()
    private(set) var current: Node
    /// What a registered function threw.
    private var failure: XMLError?
    private var nesting = 0

    /// - Parameters:
    ///   - namespaces: prefixes for expressions, independent of those in the document.
    ///   - operationLimit: steps that one evaluation may take, roughly nodes visited; nil for no limit. Comparing two
    ///     node sets, and `set:distinct`, take more time than steps.
    package init(
        _ document: Document, namespaces: [(prefix: String, uri: String)] = [], operationLimit: Int? = nil
    ) throws(XMLError) {
        _ = Library.ready
        guard let context = xmlXPathNewContext(document.tree) else {
            throw XMLError(.tooLarge, document: document.name, message: "No memory for evaluating expressions")
        }
        self.document = document
        self.context = context
        current = document.node
        bindings = XPathBindings(namespaces: namespaces, functions: [])
        report = .allocate(capacity: 1)
        report.initialize(to: CLibXML_XPathReport())
        report.pointee.owner = Unmanaged.passUnretained(self).toOpaque()
        CLibXML_report(context, report)
        context.pointee.opLimit = UInt(max(operationLimit ?? 0, 0))
        xmlXPathRegisterFuncLookup(context, lookUpFunction, Unmanaged.passUnretained(self).toOpaque())
        // Numbers the elements once, which makes sorting results cheap. Nodes added later are told apart by walking.
        _ = xmlXPathOrderDocElems(document.tree)
        bind(bindings)
    }

    deinit {
        xmlXPathFreeContext(context)
        report.deallocate()
    }

    /// Sets `$name` for the evaluations to come.
    package func setVariable(_ name: String, _ value: XPathValue) {
        lenders.keep(value)
        _ = xmlXPathRegisterVariable(context, name, XPathObject.make(value))
    }

    package func removeVariable(_ name: String) {
        _ = xmlXPathRegisterVariable(context, name, nil)
    }

    /// Adds a function, or replaces one of the same name, XPath's own included.
    ///
    /// What `body` throws ends the evaluation; an `XMLError` arrives as it is.
    package func register(function name: String, namespace: String? = nil, _ body: @escaping XPathFunction) {
        functions[XPathBindings.FunctionName(localName: name, namespace: namespace)] = body
        bindings = XPathBindings(namespaces: bindings.namespaces, functions: Set(functions.keys))
        bind(bindings)
    }

    /// Evaluates an expression at a node; a registered function may do so too, while another evaluation waits.
    ///
    /// - Parameter current: what `current()` gives; nil for `node` itself.
    /// - Throws: `.expression`, `.operationLimit`, or what a registered function threw.
    package func evaluate(
        _ expression: XPathExpression, at node: Node, current: Node? = nil
    ) throws(XMLError) -> XPathValue {
        let (program, names) = try expression.compiled(for: bindings)
        guard node.binding == nil else {
            throw XMLError(.expression, document: expression.text, message: "Cannot be evaluated at a namespace node")
        }
        let outer = (context.pointee, self.current, failure)
        defer { restore(outer) }
        enter(at: node, current: current)
        bind(names)
        lenders.lend(node.document)
        let (object, messages) = Library.capturing { xmlXPathCompiledEval(program, context) }
        defer { xmlXPathFreeObject(object) }
        if let failure { throw failure }
        guard let object, report.pointee.code == 0 else {
            throw error(in: expression, messages: messages)
        }
        return XPathObject.value(of: object, in: self)
    }

    package func evaluate(_ expression: XPathExpression, at element: Element) throws(XMLError) -> XPathValue {
        try evaluate(expression, at: element.node)
    }

    private func bind(_ names: XPathBindings) {
        context.pointee.namespaces = names.declarations.baseAddress
        context.pointee.nsNr = Int32(names.declarations.count)
    }

    private func enter(at node: Node, current: Node?) {
        if nesting == 0 { context.pointee.opCount = 0 }
        nesting += 1
        self.current = current ?? node
        failure = nil
        report.pointee.code = 0
        context.pointee.doc = node.document.tree
        context.pointee.node = node.pointer
        context.pointee.contextSize = 1
        context.pointee.proximityPosition = 1
    }

    private func restore(_ outer: (context: xmlXPathContext, current: Node, failure: XMLError?)) {
        nesting -= 1
        context.pointee.doc = outer.context.doc
        context.pointee.node = outer.context.node
        context.pointee.namespaces = outer.context.namespaces
        context.pointee.nsNr = outer.context.nsNr
        context.pointee.contextSize = outer.context.contextSize
        context.pointee.proximityPosition = outer.context.proximityPosition
        context.pointee.function = outer.context.function
        context.pointee.functionURI = outer.context.functionURI
        current = outer.current
        failure = outer.failure
        report.pointee.code = 0
        if nesting == 0 { lenders.forgetLent() }
    }

    private func error(in expression: XPathExpression, messages: String) -> XMLError {
        let code = report.pointee.code
        let lead = "xmlXPathCompOpEval: "
        let said = messages.split(separator: "\n").first { $0.hasPrefix(lead) }?.dropFirst(lead.count)
        return XMLError(
            XPathFailure.kind(code), document: expression.text,
            message: said.map { String($0).withoutTrailingSpace } ?? XPathFailure.message(code))
    }
}

// MARK: - What libxml2 calls

extension XPathContext {
    func owner(of tree: xmlDocPtr?) -> Document? {
        tree == document.tree ? document : lenders.owner(of: tree)
    }

    func has(_ name: XPathBindings.FunctionName) -> Bool {
        functions[name] != nil
    }

    /// Runs a registered function on behalf of libxml2; nil if it threw.
    func call(_ name: XPathBindings.FunctionName, _ arguments: [XPathValue], at node: Node) -> XPathValue? {
        do {
            guard let body = functions[name] ?? XPathStringFunctions.named(name) else { return nil }
            let value = try body(arguments, node)
            lenders.lend(value)
            return value
        } catch let error as XMLError {
            failure = error
        } catch {
            failure = XMLError(.expression, document: name.localName, message: "\(error)")
        }
        return nil
    }
}

/// The documents that nodes of values belong to, so that a node found again has its owner.
private struct XPathLenders {
    private var kept: [xmlDocPtr: Document] = [:]
    private var lent: [xmlDocPtr: Document] = [:]

    mutating func keep(_ value: XPathValue) {
        for node in value.asNodes { kept[node.document.tree] = node.document }
    }

    mutating func lend(_ value: XPathValue) {
        for node in value.asNodes { lend(node.document) }
    }

    mutating func lend(_ document: Document) {
        lent[document.tree] = document
    }

    mutating func forgetLent() {
        lent.removeAll(keepingCapacity: true)
    }

    func owner(of tree: xmlDocPtr?) -> Document? {
        tree.flatMap { lent[$0] ?? kept[$0] }
    }
}
