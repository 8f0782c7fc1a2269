internal import CLibXML

/// A compiled XPath 1.0 expression, to be evaluated any number of times, in contexts of any documents.
///
/// Owned by one task at a time: libxml2 writes into it while it evaluates.
package final class XPathExpression {
    package let text: String
    private var program: xmlXPathCompExprPtr
    /// The bindings that the program may have pointers into; kept alive for them.
    private var owner: XPathBindings?
    /// Other bindings found to mean the same, so that they need not be compared every time.
    private var checked: XPathBindings?

    /// - Throws: `.expression` with the column of the mistake in the text (1-based, in Unicode scalars).
    package init(_ text: String) throws(XMLError) {
        self.text = text
        program = try Self.compile(text)
    }

    deinit {
        xmlXPathFreeCompExpr(program)
    }

    /// The program for use with `bindings`, compiled again if names meant something else when it was last used.
    ///
    /// libxml2 keeps the address of each function and of its namespace's name with the call, from whichever evaluation
    /// came to it first. So it must always be given the names of the bindings that live as long as the program.
    func compiled(for bindings: XPathBindings) throws(XMLError) -> (xmlXPathCompExprPtr, names: XPathBindings) {
        if let owner, owner === bindings || checked === bindings { return (program, owner) }
        if let owner, !owner.means(theSameAs: bindings) {
            let fresh = try Self.compile(text)
            xmlXPathFreeCompExpr(program)
            program = fresh
            self.owner = nil
        }
        let names = owner ?? bindings
        owner = names
        checked = bindings
        return (program, names)
    }

    private static func compile(_ text: String) throws(XMLError) -> xmlXPathCompExprPtr {
        var report = CLibXML_XPathReport()
        let program = Library.capturing { () -> xmlXPathCompExprPtr? in
            guard let context = xmlXPathNewContext(nil) else { return nil }
            defer { xmlXPathFreeContext(context) }
            return withUnsafeMutablePointer(to: &report) { report in
                CLibXML_report(context, report)
                // Text with a NUL would be cut there and mean something else.
                return text.utf8.contains(0) ? nil : xmlXPathCtxtCompile(context, text)
            }
        }.result
        guard let program else {
            let before = text.utf8.prefix(max(Int(report.offset), 0))
            let column = String(decoding: before, as: UTF8.self).unicodeScalars.count + 1
            throw XMLError(.expression, document: text, column: column, message: XPathFailure.message(report.code))
        }
        return program
    }
}

/// libxml2's numbers for what can be wrong with an expression.
enum XPathFailure {
    static func kind(_ code: Int32) -> XMLError.Kind {
        reason(code) == XPATH_OP_LIMIT_EXCEEDED ? .operationLimit : .expression
    }

    static func message(_ code: Int32) -> String {
        switch reason(code) {
        case XPATH_NUMBER_ERROR: "Not a number"
        case XPATH_UNFINISHED_LITERAL_ERROR, XPATH_START_LITERAL_ERROR: "A string without its closing quote"
        case XPATH_VARIABLE_REF_ERROR: "A variable without a name"
        case XPATH_UNDEF_VARIABLE_ERROR: "An undefined variable"
        case XPATH_INVALID_PREDICATE_ERROR: "Not a predicate"
        case XPATH_UNCLOSED_ERROR: "An opening bracket without its closing one"
        case XPATH_UNKNOWN_FUNC_ERROR: "An unknown function"
        case XPATH_INVALID_OPERAND: "An operand of the wrong kind"
        case XPATH_INVALID_TYPE: "A value of the wrong type"
        case XPATH_INVALID_ARITY: "A function with the wrong number of arguments"
        case XPATH_UNDEF_PREFIX_ERROR: "An undeclared prefix"
        case XPATH_INVALID_CHAR_ERROR: "A character that XML does not allow"
        case XPATH_STACK_ERROR, XPATH_RECURSION_LIMIT_EXCEEDED: "Nested too deeply"
        case XPATH_MEMORY_ERROR: "Not enough memory"
        case XPATH_OP_LIMIT_EXCEEDED: "More steps than allowed"
        default: "Not an XPath 1.0 expression"
        }
    }

    /// Errors arrive with codes that start where XPath's part of libxml2's list does.
    private static func reason(_ code: Int32) -> xmlXPathError {
        xmlXPathError(UInt32(max(code - Int32(XML_XPATH_EXPRESSION_OK.rawValue), 0)))
    }
}
