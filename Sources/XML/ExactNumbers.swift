internal import CLibXML

/// XPath's own functions that make text of numbers, given the text that XPath prescribes instead.
///
/// Each has a function of its own: a stylesheet calls them by the ten thousand, and looking up which was meant would
/// cost more than most of them do.
enum ExactNumbers {
    static let functions: [String: xmlXPathFunction] = [
        "string": {
            exact($0, $1)
            xmlXPathStringFunction($0, $1)
        },
        "concat": {
            exact($0, $1)
            xmlXPathConcatFunction($0, $1)
        },
        "contains": {
            exact($0, $1)
            xmlXPathContainsFunction($0, $1)
        },
        "starts-with": {
            exact($0, $1)
            xmlXPathStartsWithFunction($0, $1)
        },
        "substring-before": {
            exact($0, $1)
            xmlXPathSubstringBeforeFunction($0, $1)
        },
        "substring-after": {
            exact($0, $1)
            xmlXPathSubstringAfterFunction($0, $1)
        },
        // The second and third argument are meant to be numbers.
        "substring": {
            exact($0, $1, texts: 1)
            xmlXPathSubstringFunction($0, $1)
        },
        "string-length": {
            exact($0, $1)
            xmlXPathStringLengthFunction($0, $1)
        },
        "normalize-space": {
            exact($0, $1)
            xmlXPathNormalizeFunction($0, $1)
        },
        "translate": {
            exact($0, $1)
            translate($0, $1)
        },
    ]

    /// Makes texts of those of the first arguments that are numbers.
    private static func exact(_ parser: xmlXPathParserContextPtr?, _ count: Int32, texts: Int32 = .max) {
        guard let parser, let stack = parser.pointee.valueTab else { return }
        let first = parser.pointee.valueNr - count
        guard first >= 0, count > 0 else { return }
        for index in first..<(first + min(count, texts)) {
            guard let object = stack[Int(index)], object.pointee.type == XPATH_NUMBER else { continue }
            let text = xmlXPathNewString(XPathValue.text(of: object.pointee.floatval))
            stack[Int(index)] = text
            if index == parser.pointee.valueNr - 1 { parser.pointee.value = text }
            xmlXPathFreeObject(object)
        }
    }

    private static func translate(_ parser: xmlXPathParserContextPtr?, _ count: Int32) {
        guard let parser, count == 3 else { return xmlXPathErr(parser, Int32(XPATH_INVALID_ARITY.rawValue)) }
        let (to, from, text) = (xmlXPathPopString(parser), xmlXPathPopString(parser), xmlXPathPopString(parser))
        defer { for each in [to, from, text] { CLibXML_free(each) } }
        guard let to, let from, let text, let result = CLibXML_translate(text, from, to) else {
            return xmlXPathErr(parser, Int32(XPATH_MEMORY_ERROR.rawValue))
        }
        _ = valuePush(parser, xmlXPathWrapString(result))
    }
}
