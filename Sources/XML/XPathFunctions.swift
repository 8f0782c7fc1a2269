internal import CLibXML

// What libxml2 asks when an expression calls a function. The answers are addresses of C functions, the same for all
// contexts, which find the context through the evaluation: a compiled expression may keep them.

private let dates = "http://exslt.org/dates-and-times"
private let maths = "http://exslt.org/math"
private let sets = "http://exslt.org/sets"
private let strings = "http://exslt.org/strings"

/// Chooses the function for a name; nil leaves it to XPath's own.
func lookUpFunction(
    _ owner: UnsafeMutableRawPointer?, _ name: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?
) -> xmlXPathFunction? {
    guard let owner, let name else { return nil }
    let context = Unmanaged<XPathContext>.fromOpaque(owner).takeUnretainedValue()
    let function = XPathBindings.FunctionName(
        localName: Library.string(name), namespace: uri.map { String(cString: $0) })
    if context.has(function) || XPathStringFunctions.named(function) != nil { return callRegistered }
    guard let namespace = function.namespace else {
        if function.localName == "current" { return callCurrent }
        return ExactNumbers.functions[function.localName]
    }
    return PureFunctions.named(function.localName, namespace)
}

/// The context that an evaluation belongs to.
private func owner(_ parser: xmlXPathParserContextPtr) -> XPathContext? {
    guard let report = parser.pointee.context?.pointee.userData else { return nil }
    let owner = report.assumingMemoryBound(to: CLibXML_XPathReport.self).pointee.owner
    return owner.map { Unmanaged<XPathContext>.fromOpaque($0).takeUnretainedValue() }
}

private func callCurrent(_ parser: xmlXPathParserContextPtr?, _ count: Int32) {
    guard let parser, let context = owner(parser), count == 0 else {
        return xmlXPathErr(parser, Int32(XPATH_INVALID_ARITY.rawValue))
    }
    valuePush(parser, XPathObject.make(.nodes([context.current])))
}

private func callRegistered(_ parser: xmlXPathParserContextPtr?, _ count: Int32) {
    guard let parser, let context = owner(parser), let name = parser.pointee.context.pointee.function else {
        return xmlXPathErr(parser, Int32(XPATH_INVALID_CTXT.rawValue))
    }
    let function = XPathBindings.FunctionName(
        localName: Library.string(name),
        namespace: parser.pointee.context.pointee.functionURI.map { String(cString: $0) })
    var arguments: [XPathValue] = []
    for _ in 0..<count {
        guard let object = valuePop(parser) else { return xmlXPathErr(parser, Int32(XPATH_STACK_ERROR.rawValue)) }
        arguments.append(XPathObject.value(of: object, in: context))
        xmlXPathFreeObject(object)
    }
    let node = parser.pointee.context.pointee.node.flatMap { XPathObject.node(at: $0, in: context) }
    guard let value = context.call(function, arguments.reversed(), at: node ?? context.document.node) else {
        return xmlXPathErr(parser, Int32(XPATH_EXPR_ERROR.rawValue))
    }
    valuePush(parser, XPathObject.make(value))
}

/// EXSLT's functions whose result depends on their arguments alone, for expressions and stylesheets.
enum PureFunctions {
    /// Those that read the clock if they get no argument.
    private static let clocks = [
        "date", "time", "year", "leap-year", "month-in-year", "month-name", "month-abbreviation", "week-in-year",
        "day-in-year", "day-in-month", "day-of-week-in-month", "day-in-week", "day-name", "day-abbreviation",
        "hour-in-day", "minute-in-hour", "second-in-minute", "seconds", "duration",
    ]

    /// libexslt's own functions of those names.
    private static let originals: [String: xmlXPathFunction] = {
        exsltDateRegister()
        return clocks.reduce(into: [:]) { $0[$1] = xsltExtModuleFunctionLookup($1, dates) }
    }()

    /// Registers libexslt's modules for the process, without what reads the clock or is random.
    static func register() {
        exsltCommonRegister()
        exsltMathRegister()
        exsltSetsRegister()
        exsltFuncRegister()
        exsltStrRegister()
        for name in originals.keys { _ = xsltRegisterExtModuleFunction(name, dates, withArguments) }
        _ = xsltUnregisterExtModuleFunction("date-time", dates)
        _ = xsltUnregisterExtModuleFunction("random", maths)
    }

    static func named(_ name: String, _ namespace: String) -> xmlXPathFunction? {
        guard [dates, maths, sets, strings].contains(namespace) else { return nil }
        return xsltExtModuleFunctionLookup(name, namespace)
    }

    /// Passes on to libexslt only if there is an argument.
    private static let withArguments: xmlXPathFunction = { parser, count in
        guard let parser, count > 0 else { return xmlXPathErr(parser, Int32(XPATH_INVALID_ARITY.rawValue)) }
        guard let function = originals[Library.string(parser.pointee.context.pointee.function)] else {
            return xmlXPathErr(parser, Int32(XPATH_UNKNOWN_FUNC_ERROR.rawValue))
        }
        function(parser, count)
    }
}
