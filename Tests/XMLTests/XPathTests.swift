import Testing
import XML

private let exslt = [
    (prefix: "math", uri: "http://exslt.org/math"), (prefix: "set", uri: "http://exslt.org/sets"),
    (prefix: "str", uri: "http://exslt.org/strings"), (prefix: "date", uri: "http://exslt.org/dates-and-times"),
]

private func context(_ text: String = "<a/>", limit: Int? = nil) throws -> XPathContext {
    try XPathContext(Document(text), namespaces: exslt, operationLimit: limit)
}

extension XPathContext {
    func value(_ expression: String) throws(XMLError) -> XPathValue {
        try evaluate(XPathExpression(expression), at: document.node)
    }

    func failure(_ expression: String) -> XMLError? {
        do throws(XMLError) {
            _ = try value(expression)
            return nil
        } catch {
            return error
        }
    }
}

@Test(
    "numbers become text by XPath's rules",
    arguments: [
        ("3000000000", "3000000000"), ("0.0000001", "0.0000001"), ("-0", "0"), ("0 div 0", "NaN"),
        ("1 div 0", "Infinity"), ("-1 div 0", "-Infinity"), ("0.1 + 0.2", "0.30000000000000004"), ("1.50", "1.5"),
        ("2 * 50000000000000000000", "100000000000000000000"), ("-2.5", "-2.5"), ("100", "100"),
        ("1 div 3", "0.3333333333333333"),
    ])
func numbers(expression: String, text: String) throws {
    let context = try context()
    #expect(try context.value(expression).asString == text)
    #expect(try context.value("string(\(expression))") == .string(text))
    #expect(try context.value("concat('<', \(expression), '>')") == .string("<\(text)>"))
    #expect(try context.value("string-length(\(expression))") == .number(Double(text.count)))
}

@Test("extreme numbers have no exponent either")
func extremes() {
    #expect(XPathValue.text(of: 1e22) == "1" + String(repeating: "0", count: 22))
    #expect(XPathValue.text(of: 1.5e-10) == "0.00000000015")
    #expect(XPathValue.text(of: -.leastNonzeroMagnitude).count == 327)
    #expect(XPathValue.text(of: 1e16) == "10000000000000000")
}

@Test(
    "text becomes a number only if it is one by XPath's rules",
    arguments: [
        (" 12 ", 12.0), ("-.5", -0.5), ("5.", 5.0), ("1e3", nil), ("+1", nil), ("", nil), (".", nil), ("1 2", nil),
        ("--1", nil),
        ("0x10", nil), ("inf", nil),
    ] as [(String, Double?)])
func texts(text: String, number: Double?) {
    let read = XPathValue.string(text).asNumber
    #expect(number == nil ? read.isNaN : read == number)
}

@Test("the other conversions are XPath's")
func conversions() throws {
    let nodes = XPathValue.nodes([try Document("<a>7</a>").root.node])
    #expect(
        [nodes, .string(""), .string("x"), .number(.nan), .number(2), .boolean(true)].map(\.asBoolean)
            == [true, false, true, false, true, true])
    #expect(nodes.asNumber == 7 && nodes.asString == "7" && XPathValue.boolean(true).asNumber == 1)
    #expect(XPathValue.nodes([]).asString == "" && XPathValue.boolean(false).asString == "false")
}

@Test("nodes come in document order, of every kind")
func nodeSets() throws {
    let context = try context("<a x='1' y='2'>t<b/><!--c--><b><b/></b></a>")
    #expect(
        try context.value("//b | //@* | /a | /a/node()").asNodes.map(\.kind)
            == [.element, .attribute, .attribute, .text, .element, .comment, .element, .element])
    #expect(try context.value("/").asNodes == [context.document.node])
    #expect(try context.value("/a/b[2]/ancestor::*").asNodes == [context.document.root.node])
    let namespaces = try context.value("/a/namespace::*").asNodes
    #expect(
        namespaces.map { [$0.kind.rawValue, $0.localName, $0.stringValue] }
            == [["namespace", "xml", "http://www.w3.org/XML/1998/namespace"]])
    #expect(namespaces.first?.parent == context.document.root.node)
    context.setVariable("n", .nodes(namespaces))
    #expect(try context.value("string($n)") == .string("http://www.w3.org/XML/1998/namespace"))
}

@Test("prefixes are the context's, and one expression serves contexts that differ in them")
func prefixes() throws {
    let document = try Document("<a xmlns='u' xmlns:q='v'><q:b/></a>")
    let expression = try XPathExpression("count(//p:*) + p:f()")
    for round in 1...3 {
        for (uri, number) in [("u", 10.0), ("v", 20.0)] {
            let context = try XPathContext(document, namespaces: [("p", uri)])
            context.register(function: "f", namespace: uri) { _, _ in .number(number) }
            #expect(try context.evaluate(expression, at: document.root) == .number(number + 1), "\(round)")
            #expect(try context.evaluate(expression, at: document.root) == .number(number + 1), "\(round)")
        }
    }
    #expect(try context().failure("p:f()")?.message == "function f bound to undefined prefix p")
    #expect(try context().failure("//p:f")?.message == "An undeclared prefix")
}

@Test("a mistake in an expression has a column, and nothing else happens")
func mistakes() throws {
    let context = try context()
    #expect(
        context.failure("'中' + ]")
            == XMLError(
                .expression, document: "'中' + ]", column: 7, message: "Not an XPath 1.0 expression"))
    #expect(context.failure("a[1")?.kind == .expression)
    #expect(context.failure("")?.kind == .expression)
    #expect(context.failure("a\0b")?.kind == .expression)
    #expect(context.failure("nothing()")?.message == "function nothing not found")
    #expect(context.failure("$none")?.message == "An undefined variable")
    #expect(context.failure("count(1)")?.message == "A value of the wrong type")
    #expect(context.failure("concat()")?.message == "A function with the wrong number of arguments")
    #expect(context.failure(String(repeating: "(", count: 100_000))?.kind == .expression)
}

@Test("variables hold every sort of value, nodes of other documents too")
func variables() throws {
    let context = try context("<a><b/></a>")
    do {
        let other = try Document("<x><y>3</y><y>4</y></x>")
        context.setVariable("ys", .nodes(other.root.childElements.map(\.node)))
    }
    context.setVariable("s", .string("3"))
    context.setVariable("t", .boolean(true))
    #expect(try context.value("sum($ys) + $s") == .number(10))
    #expect(try context.value("$ys[. = $s][$t]").asNodes.map(\.stringValue) == ["3"])
    context.removeVariable("s")
    #expect(context.failure("$s")?.kind == .expression)
}

@Test("an evaluation ends at the operation limit, and the next one begins anew")
func operationLimit() throws {
    let text = "<a>" + String(repeating: "<b/>", count: 1_000) + "</a>"
    let context = try context(text, limit: 100_000)
    for _ in 0..<3 {
        #expect(context.failure("count(//b[count(//b[count(//b) > 1]) > 1])")?.kind == .operationLimit)
        #expect(try context.value("count(//b)") == .number(1_000))
    }
    for _ in 0..<200 { #expect(try context.value("count(//b)") == .number(1_000)) }
}

@Test("EXSLT's pure functions are there")
func pure() throws {
    let context = try context("<a><b>1</b><b>2</b><b>1</b></a>")
    #expect(try context.value("math:max(//b)") == .number(2))
    #expect(try context.value("set:distinct(//b)").asNodes.map(\.stringValue) == ["1", "2"])
    #expect(try context.value("set:difference(//b, //b[1])").asNodes.count == 2)
    #expect(try context.value("str:padding(3, '-')") == .string("---"))
    #expect(try context.value("str:tokenize('a, b', ', ')").asNodes.map(\.stringValue) == ["a", "b"])
    #expect(try context.value("count(str:tokenize('a b c'))") == .number(3))
    #expect(try context.value("str:split('a--b', '--')/text()").asNodes.map(\.stringValue) == ["a", "b"])
    #expect(try context.value("str:replace('a.b.', '.', '--')") == .string("a--b--"))
    #expect(try context.value("date:add('2024-01-31', 'P1M')") == .string("2024-02-29"))
    #expect(try context.value("date:year('2024-05-06')") == .number(2024))
    #expect(try context.value("date:difference('2024-01-01', '2024-03-01')") == .string("P60D"))
}

@Test(
    "functions that read the clock or are random fail",
    arguments: [
        "date:date-time()", "date:date()", "date:time()", "date:year()", "date:leap-year()", "date:month-in-year()",
        "date:month-name()", "date:month-abbreviation()", "date:week-in-year()", "date:day-in-year()",
        "date:day-in-month()", "date:day-of-week-in-month()", "date:day-in-week()", "date:day-name()",
        "date:day-abbreviation()", "date:hour-in-day()", "date:minute-in-hour()", "date:second-in-minute()",
        "date:seconds()", "date:duration()", "math:random()",
    ])
func clocks(expression: String) throws {
    #expect(try context().failure(expression)?.kind == .expression)
}

@Test("current() is the node the evaluation began at, or the one the caller says")
func current() throws {
    let context = try context("<a><b n='1'/><b n='2'/><c n='2'/></a>")
    let expression = try XPathExpression("//b[@n = current()/@n]")
    let children = context.document.root.childElements
    #expect(try context.evaluate(expression, at: children[2]).asNodes == [children[1].node])
    #expect(
        try context.evaluate(expression, at: children[2].node, current: children[0].node).asNodes == [children[0].node])
}

@Test("registered functions get their arguments and context, may evaluate, and may throw")
func functions() throws {
    let context = try context("<a><b n='1'/><b n='2'/></a>")
    let inner = try XPathExpression("@n")
    context.register(function: "key") { [unowned context] arguments, node in
        guard arguments.count == 2 else { throw XMLError(.expression, document: "key", message: "two, please") }
        let nodes = try context.document.root.childElements.map(\.node).filter { child in
            try context.evaluate(inner, at: child).asString == arguments[1].asString
        }
        return .nodes(node.localName == "a" ? nodes : [])
    }
    struct Odd: Error {}
    context.register(function: "odd") { _, _ in throw Odd() }
    context.register(function: "made") { _, _ in .nodes([try Document("<m>5</m>").root.node]) }
    #expect(try context.value("/a[key('k', 2)/@n = 2]").asNodes.count == 1)
    #expect(try context.value("key('k', 2)").asNodes == [])
    #expect(context.failure("key('k')")?.message == "two, please")
    #expect(context.failure("count(//b[odd()])")?.message == "Odd()")
    #expect(try context.value("made()").asNodes.map(\.stringValue) == ["5"])
    #expect(try context.value("made() + 1") == .number(6))
    context.register(function: "true") { _, _ in .boolean(false) }
    #expect(try context.value("true()") == .boolean(false))
}

@Test("results stay right when the document changes")
func changes() throws {
    let context = try context("<a><b/><c/></a>")
    let root = context.document.root
    let first = root.childElements[0]
    first.append(element: "late").set("n", "1")
    root.append(element: "b")
    first.replace(with: first)
    #expect(try context.value("//*").asNodes.map(\.localName) == ["a", "b", "late", "c", "b"])
    #expect(try Document(copying: root, name: "x").text.hasSuffix("<a><b><late n=\"1\"/></b><c/><b/></a>\n"))
}

@Test("a call that an expression first comes to in a later document works in those after it")
func lateCalls() throws {
    let expression = try XPathExpression("/a/@skip = 'yes' or not(str:tokenize('p q', ' ') = 'z')")
    // The first document never comes to the call, and the second and its names are gone when the next is read.
    for text in ["<a skip='yes'/>", "<a/>", "<a/>", "<a/>"] {
        let context = try context(text)
        #expect(try context.evaluate(expression, at: context.document.node) == .boolean(true))
    }
}
