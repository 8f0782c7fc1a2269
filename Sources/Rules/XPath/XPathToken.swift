/// One token of an expression, after the disambiguation rules of XPath 1.0, 3.7.
struct XPathToken: Sendable {
    let kind: Kind
    /// Offsets into the expression, in Unicode scalars.
    let range: Range<Int>

    enum Kind: Hashable, Sendable {
        case literal(String)
        case number(String)
        case variable(XPathTree.Name)
        case function(XPathTree.Name)
        case axis(String)
        case nodeType(String)
        case name(XPathTree.Name)
        case anyName
        case anyIn(prefix: String)
        /// An operator, `/` and `//` excepted.
        case infix(XPathTree.Operator)
        case slash, doubleSlash
        case open, close, openBracket, closeBracket
        case dot, doubleDot, at, comma, doubleColon
        case end
    }

    /// Whether a name or `*` after this token begins an operand and is not an operator (3.7, first rule).
    var isBeforeOperand: Bool {
        switch kind {
        case .at, .doubleColon, .open, .openBracket, .comma, .infix, .slash, .doubleSlash: true
        default: false
        }
    }

    /// The token as a message names it.
    var shown: String {
        switch kind {
        case .literal(let text): "the text '\(text)'"
        case .number(let digits): "the number \(digits)"
        case .variable(let name): "$\(name)"
        case .function(let name): "\(name)"
        case .axis(let name), .nodeType(let name): name
        case .name(let name): "\(name)"
        case .anyName: "*"
        case .anyIn(let prefix): "\(prefix):*"
        case .infix(let symbol): symbol.rawValue
        case .slash: "/"
        case .doubleSlash: "//"
        case .open: "("
        case .close: ")"
        case .openBracket: "["
        case .closeBracket: "]"
        case .dot: "."
        case .doubleDot: ".."
        case .at: "@"
        case .comma: ","
        case .doubleColon: "::"
        case .end: "the end"
        }
    }
}
