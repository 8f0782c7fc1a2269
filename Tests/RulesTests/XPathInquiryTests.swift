import Rules
import Testing

@Suite("What an expression tells before it is evaluated")
struct XPathInquiryTests {
    @Test("its variables, functions and prefixes are listed once, in order")
    func lists() throws {
        let tree = try XPathParser.parse(
            "set:distinct(f:a[@r:b = $x]/c[. > $y + $x]) | key('k', concat($z, f:d))[count(.) = 1]/p:*")
        #expect(tree.variables.map(\.description) == ["x", "y", "z"])
        #expect(tree.functions.map(\.description) == ["set:distinct", "key", "concat", "count"])
        #expect(tree.prefixes == ["set", "f", "r", "p"])
    }

    @Test(
        "constants are told from what depends on the document",
        arguments: [
            ("1 + 2", true), ("true()", true), ("'a' = concat('a', 'b')", true), ("not(false())", true),
            ("a", false), ("$a", false), ("string()", false), ("position() = 1", false), ("id('a')", false),
            ("count(/)", false), ("key('a', 'b')", false), ("lang('en')", false), ("current()", false),
        ])
    func tellsConstant(_ text: String, _ expected: Bool) throws {
        #expect(try XPathParser.parse(text).isConstant == expected)
    }

    @Test("prefixes are renamed everywhere and nothing else changes")
    func prefixes() throws {
        let tree = try XPathParser.parse("a:b[@a:c = a:f($a:v, 'a:b')]/a:* | (a:b)[b:c]/a")
        #expect(
            tree.renamingPrefixes(["a": "z"]).description
                == "z:b[@z:c = z:f($z:v, 'a:b')]/z:* | (z:b)[b:c]/a")
    }

    /// A context and the expressions that find its nodes.
    static let contexts: [(String, [String])] = [
        ("/", ["/"]), ("a", ["/descendant::a"]), ("*", ["/descendant::*"]), ("/a", ["/a"]), ("//a", ["/descendant::a"]),
        ("a/b", ["/descendant::a/b"]), ("a//b", ["/descendant::a/descendant::b"]), ("@a", ["//@a"]),
        ("a/@b", ["/descendant::a/@b"]), ("@*", ["//@*"]), ("text()", ["/descendant::text()"]),
        ("comment()", ["/descendant::comment()"]), ("node()", ["/descendant::node()"]),
        ("processing-instruction('p')", ["/descendant::processing-instruction('p')"]),
        ("a | b/c | @d", ["/descendant::a", "/descendant::b/c", "//@d"]),
        ("a[@b = 'c']", ["/descendant::a[@b = 'c']"]), ("a[b][c]", ["/descendant::a[b][c]"]),
        ("a[b[1]]", ["/descendant::a[b[1]]"]), ("a[1]", ["//a[1]"]), ("a[last()]", ["//a[last()]"]),
        ("a[position() < 3]", ["//a[position() < 3]"]), ("a[$n]", ["//a[$n]"]), ("a[count(b)]", ["//a[count(b)]"]),
        ("a[not(position() = 1)]", ["//a[not(position() = 1)]"]), ("/a//b[1]", ["/a//b[1]"]),
        ("key('k', 'v')", ["key('k', 'v')"]), ("id('a')/b", ["id('a')/b"]), ("attribute::a", ["//@a"]),
    ]

    @Test("a context becomes expressions that find all its nodes", arguments: contexts)
    func findsContext(_ text: String, _ expected: [String]) throws {
        #expect(try ContextPattern(XPathParser.parse(text)).branches.map(\.description) == expected)
    }

    @Test(
        "what is no pattern is refused as a context",
        arguments: [
            (".", 0), ("..", 0), ("a/..", 2), ("ancestor::a", 0), ("a | $b", 4), ("'a'", 0), ("count(a)", 0), ("1", 0),
            ("a = b", 0), ("(a)[1]", 0), ("a/descendant::b", 2), ("descendant-or-self::node()/a", 0),
        ])
    func refusesContext(_ text: String, _ offset: Int) throws {
        let tree = try XPathParser.parse(text)
        let error = #expect(throws: XPathSyntaxError.self) { try ContextPattern(tree) }
        #expect(error?.offset == offset)
    }
}
