import Rules
import Testing

@Suite("The XPath 1.0 parser")
struct XPathParserTests {
    /// An expression and how it reads back: the same tree in its shortest spelling.
    static let good: [(String, String)] = [
        ("1", "1"), ("1.", "1."), (".5", ".5"), ("0.25", "0.25"), ("'a\"b'", "'a\"b'"), ("\"it's\"", "\"it's\""),
        ("''", "''"), ("'技术负责人'", "'技术负责人'"), ("$a", "$a"), ("$p:a", "$p:a"), ("/", "/"), (".", "."), ("..", ".."),
        ("a", "a"), ("a/b/c", "a/b/c"), ("/a", "/a"), ("//a", "//a"), ("a//b", "a//b"), (".//a", ".//a"),
        ("../a", "../a"), ("@a", "@a"), ("@*", "@*"), ("@p:*", "@p:*"), ("*", "*"), ("p:*", "p:*"), ("p:a", "p:a"),
        ("项目/名称", "项目/名称"), ("a-b.c", "a-b.c"), ("child::a", "a"), ("attribute::a", "@a"),
        ("self::node()", "."), ("parent::node()", ".."), ("self::node()[a]", "self::node()[a]"),
        ("descendant-or-self::node()/a", "descendant-or-self::node()/a"),
        ("/descendant-or-self::node()/a", "//a"), ("a/descendant-or-self::node()", "a/descendant-or-self::node()"),
        ("//descendant-or-self::node()/a", "//descendant-or-self::node()/a"),
        ("ancestor-or-self :: * [ 1 ]", "ancestor-or-self::*[1]"), ("following-sibling::a", "following-sibling::a"),
        ("namespace::*", "namespace::*"), ("preceding::a", "preceding::a"), ("ancestor::a", "ancestor::a"),
        ("text()", "text()"), ("comment()", "comment()"), ("node()", "node()"), ("@node()", "@node()"),
        ("processing-instruction()", "processing-instruction()"),
        ("processing-instruction( 'x' )", "processing-instruction('x')"),
        ("a[1][@b]/c[last()]", "a[1][@b]/c[last()]"), ("a[b[c]]", "a[b[c]]"),
        ("true()", "true()"), ("concat( 'a' , $b , 1 )", "concat('a', $b, 1)"), ("p:f(a)", "p:f(a)"),
        ("id('a')/b", "id('a')/b"), ("id('a')//b", "id('a')//b"), ("(a)[1]", "(a)[1]"), ("((a))", "a"),
        ("(a|b)[1]/c", "(a | b)[1]/c"), ("($a)[1]", "$a[1]"), ("($a[1])[2]", "($a[1])[2]"), ("(//a)[1]", "(//a)[1]"),
        ("(a/b)/c", "(a/b)/c"), ("'a'[1]", "'a'[1]"), ("a|b|c", "a | b | c"), ("a|(b|c)", "a | (b | c)"),
        ("a or b and c", "a or b and c"), ("(a or b) and c", "(a or b) and c"), ("a = b = c", "a = b = c"),
        ("a = (b = c)", "a = (b = c)"), ("a < b <= c > d >= e", "a < b <= c > d >= e"), ("a != b", "a != b"),
        ("1 + 2 - 3", "1 + 2 - 3"), ("1 - (2 - 3)", "1 - (2 - 3)"), ("1 + 2 * 3", "1 + 2 * 3"),
        ("(1 + 2) * 3", "(1 + 2) * 3"), ("6 div 3 mod 2", "6 div 3 mod 2"), ("--1", "--1"), ("-a|b", "-a | b"),
        ("(-a)|b", "(-a) | b"), ("2*-3", "2 * -3"), ("-(1 + 2)", "-(1 + 2)"),
        // 3.7: whether `*` and a name are operators depends on what stands before.
        ("* * *", "* * *"), ("a*b", "a * b"), ("@* * 2", "@* * 2"), ("and and and", "and and and"),
        ("or or or", "or or or"), ("div div div", "div div div"), ("mod", "mod"), ("(/) * 5", "(/) * 5"),
        ("/*", "/*"), ("/ and", "/and"), ("(/) and a", "(/) and a"), ("/ = 1", "(/) = 1"), ("a[div]", "a[div]"),
        ("$and and $or", "$and and $or"), ("text", "text"), ("text/node", "text/node"), ("self", "self"),
        ("div:a", "div:a"),
        ("\t a\n=\r'b' ", "a = 'b'"),
        (
            "count(f:person[contains(concat(' ', @role, ' '), ' head ')]) >= 3*($grade='III')",
            "count(f:person[contains(concat(' ', @role, ' '), ' head ')]) >= 3 * ($grade = 'III')"
        ),
    ]

    @Test("every production is read, and reads back as the same tree", arguments: good)
    func reads(_ text: String, _ shortest: String) throws {
        let tree = try XPathParser.parse(text)
        #expect(tree.description == shortest)
        #expect(try XPathParser.parse(tree.description) == tree)
    }

    /// What is not XPath 1.0, where the trouble begins (in characters, from 0), and what is said of it.
    static let bad: [(String, Int, String)] = [
        ("a div:b", 5, "':' does not belong in an expression"),
        ("", 0, "expected an expression, found the end"),
        ("  ", 2, "expected an expression, found the end"),
        ("a b", 2, "expected an operator or the end, found b"),
        ("a and", 5, "expected an expression, found the end"),
        ("= a", 0, "expected an expression, found ="),
        ("a = = b", 4, "expected an expression, found ="),
        ("a[", 2, "expected an expression, found the end"),
        ("a[1", 3, "expected ] to close the predicate, found the end"),
        ("a[]", 2, "expected an expression, found ]"),
        ("a]", 1, "expected an operator or the end, found ]"),
        ("(a", 2, "expected ) to close the parenthesis, found the end"),
        ("f(a", 3, "expected , or ) after the arguments of f, found the end"),
        ("f(a,)", 4, "expected an expression, found )"),
        ("a/", 2, "expected the name or kind of a node, found the end"),
        ("//", 2, "expected the name or kind of a node, found the end"),
        ("a//", 3, "expected the name or kind of a node, found the end"),
        ("a/'b'", 2, "expected the name or kind of a node, found the text 'b'"),
        ("a/f()", 2, "expected the name or kind of a node, found f"),
        (".[1]", 1, "expected an operator or the end, found ["),
        ("..a", 2, "expected an operator or the end, found a"),
        ("@", 1, "expected the name or kind of a node, found the end"),
        ("@@a", 1, "expected the name or kind of a node, found @"),
        ("$", 1, "expected the name of a variable"),
        ("$ a", 1, "expected the name of a variable"),
        ("$1", 1, "expected the name of a variable"),
        ("'a", 0, "expected ' to end the text that begins here"),
        ("a = \"b'", 4, "expected \" to end the text that begins here"),
        ("a ! b", 2, "'!' does not belong in an expression"),
        ("a & b", 2, "'&' does not belong in an expression"),
        ("a == b", 3, "expected an expression, found ="),
        ("a <> b", 3, "expected an expression, found >"),
        ("sideways::a", 0, "there is no axis sideways"),
        ("child::", 7, "expected the name or kind of a node, found the end"),
        ("child::@a", 7, "expected the name or kind of a node, found @"),
        ("p:", 1, "':' does not belong in an expression"),
        ("p: a", 1, "':' does not belong in an expression"),
        ("text(1)", 5, "expected ), found the number 1"),
        ("processing-instruction(a)", 23, "expected ), found a"),
        ("1 2", 2, "expected an operator or the end, found the number 2"),
        ("1e5", 1, "expected an operator or the end, found e5"),
        ("a div-1", 2, "expected an operator or the end, found div-1"),
        ("if (a) then b else c", 7, "expected an operator or the end, found then"),
        ("for $a in b return c", 7, "expected an operator or the end, found in"),
        ("a | 1 + ", 8, "expected an expression, found the end"),
        ("a,b", 1, "expected an operator or the end, found ,"),
        ("名称 名称", 3, "expected an operator or the end, found 名称"),
    ]

    @Test("what is not XPath 1.0 is refused at its place", arguments: bad)
    func refuses(_ text: String, _ offset: Int, _ message: String) {
        #expect(throws: XPathSyntaxError(offset: offset, message)) { try XPathParser.parse(text) }
    }

    @Test("deep nesting and endless expressions are refused, and do not end the process")
    func limits() {
        let deep = String(repeating: "(", count: 100_000)
        #expect(throws: XPathSyntaxError(offset: 3_999 + 2, "the expression has more than 4000 tokens")) {
            try XPathParser.parse(deep)
        }
        let nested = String(repeating: "a[", count: 101) + "1" + String(repeating: "]", count: 101)
        #expect(throws: XPathSyntaxError(offset: 200, "the expression nests deeper than 100")) {
            try XPathParser.parse(nested)
        }
        let minus = String(repeating: "-", count: 101) + "1"
        #expect(throws: XPathSyntaxError(offset: 100, "the expression nests deeper than 100")) {
            try XPathParser.parse(minus)
        }
        #expect(throws: Never.self) { try XPathParser.parse("0" + String(repeating: " or 1", count: 1_999)) }
    }

    @Test("every part of a tree knows where it stood")
    func ranges() throws {
        let text = "count( a[@b='x'] ) + //c"
        let scalars = Array(text.unicodeScalars)
        var seen: [String] = []
        try XPathParser.parse(text).visit { tree in
            var part = String.UnicodeScalarView()
            part.append(contentsOf: scalars[tree.range])
            seen.append(String(part))
        }
        #expect(
            seen == ["count( a[@b='x'] ) + //c", "count( a[@b='x'] )", "a[@b='x']", "@b='x'", "@b", "'x'", "//c"])
    }
}
