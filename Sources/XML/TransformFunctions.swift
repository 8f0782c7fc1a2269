internal import CLibXML

/// What a transformation may touch: files of its folder to read (the loader sees to that), and nothing else.
enum TransformSecurity {
    // Written here, once, and only read by libxslt afterwards; it is never freed.
    private nonisolated(unsafe) static let preferences: xsltSecurityPrefsPtr? = {
        guard let preferences = xsltNewSecurityPrefs() else { return nil }
        let forbidden = [
            XSLT_SECPREF_WRITE_FILE, XSLT_SECPREF_CREATE_DIRECTORY, XSLT_SECPREF_READ_NETWORK,
            XSLT_SECPREF_WRITE_NETWORK,
        ]
        for option in forbidden { _ = xsltSetSecurityPrefs(preferences, option, xsltSecurityForbid) }
        return preferences
    }()

    static func apply(to context: xsltTransformContextPtr) -> Bool {
        guard let preferences else { return false }
        return xsltSetCtxtSecurityPrefs(preferences, context) == 0
    }
}

/// Functions that a stylesheet gets from us instead of libxslt; one object for each transformation.
final class TransformFunctions {
    /// Documents other than the source, numbered as `generate-id()` first meets them.
    private var numbers: [xmlNodePtr: Int] = [:]
    private let source: xmlNodePtr

    /// - Parameter source: the document that is transformed.
    init(source: xmlDocPtr) {
        self.source = UnsafeMutableRawPointer(source).assumingMemoryBound(to: xmlNode.self)
    }

    /// The object must outlive the transformation.
    func register(in context: xsltTransformContextPtr) {
        for (name, function) in ExactNumbers.functions { Self.replace(name, by: function, in: context) }
        context.pointee._private = Unmanaged.passUnretained(self).toOpaque()
        Self.replace("generate-id", by: generateIdentifier, in: context)
    }

    /// libxml2 does not replace a function that is there: it is taken out first.
    private static func replace(
        _ name: String, by function: @escaping xmlXPathFunction, in context: xsltTransformContextPtr
    ) {
        _ = xmlXPathRegisterFunc(context.pointee.xpathCtxt, name, nil)
        _ = xmlXPathRegisterFunc(context.pointee.xpathCtxt, name, function)
    }

    /// `n` and the number of each ancestor among its siblings, outermost first; of an attribute, its own too.
    fileprivate func identifier(of node: xmlNodePtr?) -> String {
        var steps: [String] = []
        var next = node
        while let current = next {
            switch current.pointee.type {
            case XML_NAMESPACE_DECL:
                let declaration = UnsafeMutableRawPointer(current).assumingMemoryBound(to: xmlNs.self).pointee
                steps.append("s\(Library.string(declaration.prefix))")
                next = declaration.next.map { UnsafeMutableRawPointer($0).assumingMemoryBound(to: xmlNode.self) }
            case XML_DOCUMENT_NODE, XML_HTML_DOCUMENT_NODE:
                if current != source { steps.append("d\(number(ofDocument: current))") }
                next = nil
            default:
                steps.append(
                    (current.pointee.type == XML_ATTRIBUTE_NODE ? "a" : "") + String(Self.position(of: current)))
                next = current.pointee.parent
            }
        }
        return (["n"] + steps.reversed()).joined(separator: ".")
    }

    private func number(ofDocument document: xmlNodePtr) -> Int {
        let number = numbers[document] ?? numbers.count + 1
        numbers[document] = number
        return number
    }

    private static func position(of node: xmlNodePtr) -> Int {
        var count = 1
        var next = node.pointee.prev
        while let sibling = next {
            count += 1
            next = sibling.pointee.prev
        }
        return count
    }
}

/// libxslt makes identifiers of addresses, which differ from run to run; ours are of positions.
private func generateIdentifier(_ parser: xmlXPathParserContextPtr?, _ count: Int32) {
    guard let parser, let context = parser.pointee.context, count <= 1 else {
        return xmlXPathErr(parser, Int32(XPATH_INVALID_ARITY.rawValue))
    }
    guard let owner = xsltXPathGetTransformContext(parser)?.pointee._private else {
        return xmlXPathErr(parser, Int32(XPATH_INVALID_CTXT.rawValue))
    }
    let functions = Unmanaged<TransformFunctions>.fromOpaque(owner).takeUnretainedValue()
    guard count == 1 else {
        _ = valuePush(parser, xmlXPathNewString(functions.identifier(of: context.pointee.node)))
        return
    }
    guard let object = valuePop(parser) else { return xmlXPathErr(parser, Int32(XPATH_STACK_ERROR.rawValue)) }
    defer { xmlXPathFreeObject(object) }
    guard object.pointee.type == XPATH_NODESET || object.pointee.type == XPATH_XSLT_TREE else {
        return xmlXPathErr(parser, Int32(XPATH_INVALID_TYPE.rawValue))
    }
    var text = ""
    if let set = object.pointee.nodesetval, set.pointee.nodeNr > 0 {
        xmlXPathNodeSetSort(set)
        text = functions.identifier(of: set.pointee.nodeTab[0])
    }
    _ = valuePush(parser, xmlXPathNewString(text))
}
