/// Cuts an expression into tokens by the rules of XPath 1.0, 3.7.
struct XPathLexer {
    private let scalars: [Unicode.Scalar]
    /// The bytes where they have the same numbers as the scalars, as in ASCII: strings are faster made of them.
    private let bytes: [UInt8]?
    private var offset = 0
    private var tokens: [XPathToken] = []

    /// The most tokens an expression may have; the tree of a longer one could exhaust a small stack.
    static let maximumTokens = 4_000

    private init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        bytes = scalars.count == text.utf8.count ? Array(text.utf8) : nil
    }

    /// All tokens of `text`, the last of kind `.end`.
    static func tokens(of text: String) throws(XPathSyntaxError) -> [XPathToken] {
        var lexer = XPathLexer(text)
        while try lexer.advance() {
            if lexer.tokens.count > maximumTokens {
                throw XPathSyntaxError(
                    offset: lexer.offset, "the expression has more than \(maximumTokens) tokens")
            }
        }
        return lexer.tokens
    }

    private func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
        offset + ahead < scalars.count ? scalars[offset + ahead] : nil
    }

    private mutating func add(_ kind: XPathToken.Kind, from start: Int) {
        tokens.append(XPathToken(kind: kind, range: start..<offset))
    }

    /// Reads one token; false after the end.
    private mutating func advance() throws(XPathSyntaxError) -> Bool {
        while let next = peek(), next.isXMLSpace { offset += 1 }
        let start = offset
        guard let first = peek() else {
            add(.end, from: start)
            return false
        }
        switch first {
        case "'", "\"": try readLiteral(quote: first)
        case "$":
            offset += 1
            guard let name = readName() else {
                throw XPathSyntaxError(offset: offset, "expected the name of a variable")
            }
            add(.variable(name), from: start)
        case "0"..."9": readNumber()
        case ".":
            if let next = peek(1), ("0"..."9").contains(next) {
                readNumber()
            } else {
                take(peek(1) == "." ? .doubleDot : .dot, peek(1) == "." ? 2 : 1)
            }
        case "*":
            take(operandIsDue ? .anyName : .infix(.times), 1)
        default:
            if let (kind, length) = symbol(first) {
                take(kind, length)
            } else if first.isNameStart {
                try readWord()
            } else {
                throw XPathSyntaxError(offset: offset, "'\(first)' does not belong in an expression")
            }
        }
        return true
    }

    private mutating func take(_ kind: XPathToken.Kind, _ length: Int) {
        offset += length
        add(kind, from: offset - length)
    }

    private var operandIsDue: Bool { tokens.last?.isBeforeOperand ?? true }

    private func symbol(_ first: Unicode.Scalar) -> (XPathToken.Kind, Int)? {
        let second = peek(1)
        return switch first {
        case "(": (.open, 1)
        case ")": (.close, 1)
        case "[": (.openBracket, 1)
        case "]": (.closeBracket, 1)
        case "@": (.at, 1)
        case ",": (.comma, 1)
        case "|": (.infix(.union), 1)
        case "+": (.infix(.plus), 1)
        case "-": (.infix(.minus), 1)
        case "=": (.infix(.equal), 1)
        case "!" where second == "=": (.infix(.unequal), 2)
        case "<": second == "=" ? (.infix(.lessOrEqual), 2) : (.infix(.less), 1)
        case ">": second == "=" ? (.infix(.greaterOrEqual), 2) : (.infix(.greater), 1)
        case "/": second == "/" ? (.doubleSlash, 2) : (.slash, 1)
        case ":" where second == ":": (.doubleColon, 2)
        default: nil
        }
    }

    private mutating func readLiteral(quote: Unicode.Scalar) throws(XPathSyntaxError) {
        let start = offset
        offset += 1
        while let next = peek(), next != quote { offset += 1 }
        let text = text(start + 1..<offset)
        guard peek() != nil else {
            throw XPathSyntaxError(offset: start, "expected \(quote) to end the text that begins here")
        }
        offset += 1
        add(.literal(text), from: start)
    }

    private mutating func readNumber() {
        let start = offset
        readDigits()
        if peek() == "." {
            offset += 1
            readDigits()
        }
        add(.number(text(start..<offset)), from: start)
    }

    private mutating func readDigits() {
        while let next = peek(), ("0"..."9").contains(next) { offset += 1 }
    }

    /// An `NCName`, an operator name, `prefix:name` or `prefix:*`, and what its neighbours make of it.
    private mutating func readWord() throws(XPathSyntaxError) {
        let start = offset
        let isOperand = operandIsDue
        if !isOperand {
            let word = readNCName()
            guard let named = XPathTree.Operator(rawValue: word) else {
                throw XPathSyntaxError(offset: start, "expected an operator or the end, found \(word)")
            }
            add(.infix(named), from: start)
            return
        }
        guard let name = readName() else { return }
        if name.prefix == nil, peek() == ":", peek(1) == "*" {
            offset += 2
            add(.anyIn(prefix: name.local), from: start)
            return
        }
        let end = offset
        var ahead = 0
        while let next = peek(ahead), next.isXMLSpace { ahead += 1 }
        let kind: XPathToken.Kind
        if peek(ahead) == "(" {
            let isType = name.prefix == nil && Self.nodeTypes.contains(name.local)
            kind = isType ? .nodeType(name.local) : .function(name)
        } else if name.prefix == nil, peek(ahead) == ":", peek(ahead + 1) == ":" {
            kind = .axis(name.local)
        } else {
            kind = .name(name)
        }
        tokens.append(XPathToken(kind: kind, range: start..<end))
    }

    private static let nodeTypes: Set<String> = ["comment", "text", "processing-instruction", "node"]

    private mutating func readName() -> XPathTree.Name? {
        guard peek()?.isNameStart == true else { return nil }
        let first = readNCName()
        if peek() == ":", peek(1)?.isNameStart == true {
            offset += 1
            return XPathTree.Name(prefix: first, readNCName())
        }
        return XPathTree.Name(first)
    }

    private mutating func readNCName() -> String {
        let start = offset
        while let next = peek(), next.isNamePart { offset += 1 }
        return text(start..<offset)
    }

    private func text(_ range: Range<Int>) -> String {
        if let bytes { return String(decoding: bytes[range], as: UTF8.self) }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view)
    }
}
