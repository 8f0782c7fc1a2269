import Findings
import Testing
import XML

@Test("a document that keeps no places has none, and is the same otherwise")
func noPlaces() throws {
    let bytes = Array("<a>\n<b c='1'>t</b></a>".utf8)
    let document = try Document(parsing: bytes, name: "a.xml", keepingPlaces: false)
    let inner = try #require(document.root.childElements.first)
    #expect(inner.place == nil && inner.attributeNode("c")?.place == nil)
    #expect(inner.sourceName == "a.xml")
    #expect(try document.serialised() == Document(parsing: bytes, name: "a.xml").serialised())
    let empty = Text("文件为空", "The document is empty")
    #expect(throws: XMLError(.malformed, document: "b.xml", line: 1, column: 1, words: empty)) {
        try Document(parsing: [], name: "b.xml", keepingPlaces: false)
    }
}

@Test("a fragment is kept as text, with the declarations of its ancestors, the nearest of each prefix")
func fragments() throws {
    let fragments = [
        "<p:b xmlns:q='urn:4' xmlns:r='urn:5' c='&quot;'>t<x/><!-- c --><?i j?><![CDATA[<]]>&amp;</p:b>", "<b\n/>",
    ]
    let text =
        "<p:a xmlns:p='urn:1&amp;' xmlns:q='urn:2' xmlns='urn:3'>\n<hold xmlns:s='urn:6'>\(fragments[0]) \(fragments[1])</hold>"
        + "<p:hold><b/></p:hold><x><hold d='1'/></x></p:a>"
    let document = try Document(parsing: Array(text.utf8), name: "a.xml", fragmentsIn: ("hold", "urn:3"))
    let holders = document.root.childElements
    let kept = holders[0].childElements
    let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    #expect(
        kept.map(\.text) == [
            declaration + "<p:b xmlns:s=\"urn:6\" xmlns:p=\"urn:1&#38;\" xmlns=\"urn:3\""
                + fragments[0].dropFirst("<p:b".count) + "\n",
            declaration + "<b xmlns:s=\"urn:6\" xmlns:p=\"urn:1&#38;\" xmlns:q=\"urn:2\" xmlns=\"urn:3\"\n/>\n",
        ])
    #expect(kept.map(\.namespace) == ["urn:1&#38;", "urn:3"] && kept.allSatisfy(\.attributes.isEmpty))
    #expect(kept.map(place) == [[2, 23], [2, 23 + fragments[0].count + 1]])
    #expect(holders[1].childElements.map(\.text) == [""])
    #expect(holders[2].childElements.map { $0["d"] } == ["1"])
    for each in kept { _ = try Document(each.text) }
}

@Test(
    "what is kept as text is read and checked all the same",
    arguments: [
        "<b>", "<b c='1' c='2'/>", "<p:b/>", "<b c='&x;'/>", "<b><c><d/></c></b>", "\n<b/><b/><b/><b/><b/>", "]]>",
        "&#0;",
        "<!-- -- -->", "<?xml?>",
    ])
func wrongFragments(fragment: String) throws {
    let bytes = Array("<a xmlns='urn:1'>\n<hold><f>\(fragment)</f></hold></a>".utf8)
    let limits = ParseLimits(maximumDepth: 5, maximumElements: 7)
    func failure(_ holder: (String, String)?) -> XMLError? {
        do throws(XMLError) {
            _ = try Document(parsing: bytes, name: "a.xml", limits: limits, fragmentsIn: holder)
            return nil
        } catch {
            return error
        }
    }
    let known = try #require(failure(nil))
    #expect(failure(("hold", "urn:1")) == known)
}

@Test("the place of an element is that of its opening bracket, of an attribute that of its name")
func places() throws {
    let document = try Document(
        "<?xml version='1.0'?>\n<申请 a='b=1'\n   b='2'>\r\n 中文🀄<b\n x='&lt;' b = '3'/>tail<!-- c --></申请>")
    let root = document.root
    #expect(place(root) == [2, 1])
    #expect(place(root.attributeNode("a")) == [2, 5])
    #expect(place(root.attributeNode("b")) == [3, 4])
    let inner = try #require(root.first(named: "b"))
    #expect(place(inner) == [4, 5])
    #expect(place(inner.attributeNode("b")) == [5, 11])
    #expect(root.node.children.map(\.kind) == [.text, .element, .text, .comment])
    #expect(root.node.children.map(place) == [[2, 1], [4, 5], [2, 1], [2, 1]])
    inner.set("late", "1")
    #expect(place(inner.attributeNode("late")) == [4, 5])
    #expect(place(root.append(element: "made")) == [])
}

@Test("a byte order mark is not a column, and a carriage return alone ends a line")
func marksAndReturns() throws {
    let document = try Document(
        parsing: [0xEF, 0xBB, 0xBF] + Array("<a>\r<b/>\r\n<c/>\r\r<d/>\r</a>\r".utf8), name: "a")
    #expect(place(document.root) == [1, 1])
    #expect(document.root.childElements.map(place) == [[2, 1], [3, 1], [5, 1]])
}

@Test("lines above 65,535 are exact")
func manyLines() throws {
    let document = try Document("<a>\n" + String(repeating: "<b/>\n", count: 70_000) + "  <c/></a>")
    #expect(place(document.root.childElements.last) == [70_002, 3])
    #expect(document.root.childElements.count == 70_001)
    #expect(failure(parsing: "<a>" + String(repeating: "\n", count: 70_000) + "</b>")?.line == 70_001)
}

@Test("a document written and read again is the same")
func roundTrip() throws {
    let text = """
        <?xml version="1.0" encoding="UTF-8"?>
        <f:a xmlns:f="urn:f" xmlns="urn:d" 名="&lt;&quot;&#10;&amp;'"><b>镕 &lt;䶮&gt; <![CDATA[<&]]>]]&gt;</b><!--c--><?p i?><f:b/></f:a>
        """
    let once = try Document(text).text
    #expect(once == text.replacing("<![CDATA[<&]]>", with: "&lt;&amp;") + "\n")
    #expect(try Document(once).text == once)
}

@Test("our own writer writes what libxml2 writes, which is asked where a document says that it stands alone")
func writers() throws {
    let content = """
        <!-- before --><?go  on?><p:a xmlns:p='urn:1&amp;' xmlns='urn:2' xmlns:x="it's" p:k='1&quot;&lt;2&#9;3&#10;4&#13;5' e=''>
        t &amp; &lt; &gt; &#13; &quot; ' 汉字 \u{1F004}<b/><b></b><b xmlns=''><c p:d="'">x</c>tail</b><!----><?stop?><![CDATA[<&]]></p:a><!--after-->
        """
    let ours = try Document("<?xml version='1.0'?>" + content).text
    let theirs = try Document("<?xml version='1.0' standalone='yes'?>" + content).text
    #expect(ours == theirs.replacing(" standalone=\"yes\"", with: ""))
    // The quotes around an address depend on those in it: libxml2 is asked for that too.
    let quoted = try Document(root: "a", namespace: "urn:\"", name: "a.xml").text
    #expect(quoted == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a xmlns='urn:\"'/>\n")
}

@Test("a visit meets an element and all inside in document order, and may change their attributes")
func visit() throws {
    let document = try Document(
        "<a><b f:x='1' xmlns:f='urn:f'>t<c f:x='2' x='3' f:y='4'/></b><!-- n --><d><e/></d>u</a>")
    var met: [String] = []
    document.root.visit {
        met.append($0.localName)
        $0.removeAttributes(in: "urn:f")
        $0.set("n", String(met.count))
    }
    #expect(met == ["a", "b", "c", "d", "e"])
    #expect(
        try document.text.hasSuffix(
            "<a n=\"1\"><b xmlns:f=\"urn:f\" n=\"2\">t<c x=\"3\" n=\"3\"/></b><!-- n --><d n=\"4\"><e n=\"5\"/></d>u</a>\n"
        ))
    met = []
    document.root.first(named: "b")?.visit { met.append($0.localName) }
    #expect(met == ["b", "c"])
    #expect(
        document.root.hasChildElements && document.root.first(named: "b")?.first(named: "c")?.hasChildElements == false)
}

@Test("names, namespaces, values and children are read")
func reading() throws {
    let document = try Document("<f:a xmlns:f='u' x='1' f:x='2'>t<f:b>1<c>2</c>3</f:b><b/><!--n--><f:b/><?p q?></f:a>")
    let root = document.root
    #expect([root.localName, root.qualifiedName, root.namespace, root.prefix] == ["a", "f:a", "u", "f"])
    #expect(root.text == "t123")
    #expect([root["x"], root.attribute("x", namespace: "u"), root["y"]] == ["1", "2", nil])
    #expect(
        root.attributes.map { [$0.name, $0.namespace, $0.prefix, $0.value] } == [
            ["x", nil, nil, "1"], ["x", "u", "f", "2"],
        ])
    #expect(root.children(named: "b").count == 2)
    #expect(root.children(named: "b", namespace: nil).map(\.qualifiedName) == ["b"])
    #expect(root.first(named: "b")?.text == "123")
    #expect(
        root.isNamed("a", namespace: "u") && !root.isNamed("a", namespace: nil) && !root.isNamed("b", namespace: "u"))
    #expect(root.node.children.map(\.kind) == [.text, .element, .element, .comment, .element, .instruction])
    #expect(root.parent == nil && root.node.parent == document.node && document.node.children == [root.node])
    #expect(root.childElements.first?.parent == root)
    #expect(Set(root.childElements).count == 3)
}

@Test("a path picks one node without prefixes")
func paths() throws {
    let root = try Document("<a xmlns='u' xmlns:p='v'><b/>x<b p:c='1' d='2'>y<!--z--></b></a>").root
    let a = "/*[local-name()='a' and namespace-uri()='u'][1]"
    let b = "\(a)/*[local-name()='b' and namespace-uri()='u'][2]"
    let second = root.childElements[1]
    #expect(second.path == b)
    #expect(second.attributeNodes.map(\.path) == ["\(b)/@*[local-name()='c' and namespace-uri()='v']", "\(b)/@d"])
    #expect(second.node.children.map(\.path) == ["\(b)/text()[1]", "\(b)/comment()[1]"])
    #expect(root.document.node.path == "/")
}

@Test("a made document can be written and read again")
func making() throws {
    let document = try Document(root: "record", namespace: "urn:r", prefix: "r", name: "record.xml")
    document.root.declare(prefix: "fact", namespace: "urn:f")
    let item = document.root.append(element: "item")
    item.set("n", "1 < \"2\"\n")
    item.set("days", namespace: "urn:f", prefix: "fact", "3")
    item.set("r", namespace: "urn:other", prefix: "fact", "4")
    item.append(text: "a & ")
    item.append(text: "b\u{1}\u{FFFE}")
    item.append(element: "plain", namespace: nil)
    let plain = document.root.append(element: "x", namespace: "urn:x")
    plain.append(element: "none", namespace: nil).append(element: "same")
    #expect(
        try document.text == """
            <?xml version="1.0" encoding="UTF-8"?>
            <r:record xmlns:r="urn:r" xmlns:fact="urn:f"><r:item xmlns:fact2="urn:other" n="1 &lt; &quot;2&quot;&#10;" \
            fact:days="3" fact2:r="4">a &amp; b\u{FFFD}\u{FFFD}<plain/></r:item>\
            <x xmlns="urn:x"><none xmlns=""><same/></none></x></r:record>

            """)
    let again = try Document(document.text)
    #expect(again.root.first(named: "item")?.attribute("days", namespace: "urn:f") == "3")
    #expect(throws: XMLError.self) { try Document(root: "a b", namespace: nil, name: "x") }
}

@Test("indenting breaks lines where there is no text")
func indenting() throws {
    let document = try Document(root: "a", namespace: nil, name: "a")
    document.root.append(element: "b").append(text: "t")
    #expect(
        String(decoding: try document.serialised(indented: true), as: UTF8.self)
            == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a>\n  <b>t</b>\n</a>\n")
}

@Test("copies keep the places and the name of their source, through several documents")
func copying() throws {
    let form = try Document("<f xmlns='u' xmlns:q='v'>\n <g h='1'>\n  <q:i/></g></f>", name: "form.xml")
    let record = try Document("<r>\n\n<old/></r>", name: "record.xml")
    let copy = record.root.append(copyOf: form.root)
    let again = try Document(copying: try #require(copy.first(named: "g")), name: "again.xml")
    let inner = try #require(again.root.first(named: "i", namespace: "v"))
    #expect(
        [copy.sourceName, again.root.sourceName, inner.sourceName, record.root.sourceName]
            == ["form.xml", "form.xml", "form.xml", "record.xml"])
    #expect([copy, again.root, inner, record.root].map(place) == [[1, 1], [2, 2], [3, 3], [1, 1]])
    #expect(place(again.root.attributeNode("h")) == [2, 5])
    #expect(try again.text.contains("<g xmlns=\"u\" xmlns:q=\"v\" h=\"1\">"))
    let replaced = try #require(record.root.first(named: "old")).replace(with: inner)
    #expect(place(replaced) == [3, 3] && replaced.sourceName == "form.xml")
    #expect(record.root.childElements.map(\.qualifiedName) == ["q:i", "f"])
}

@Test("a moved element keeps its names, places and old handles, and leaves an empty root behind")
func moving() throws {
    let form = try Document("<f xmlns='u' xmlns:q='v'>\n <g h='1' q:k='2'>\n  <q:i/></g></f>", name: "form.xml")
    let old = form.root
    let inner = try #require(old.first(named: "g"))
    let record = try Document(root: "r", namespace: "w", prefix: "w", name: "record.xml")
    let moved = record.root.append(moving: old)
    #expect(try form.text == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<f/>\n")
    #expect(
        try record.text == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<w:r xmlns:w=\"w\">"
            + "<f xmlns=\"u\" xmlns:q=\"v\">\n <g h=\"1\" q:k=\"2\">\n  <q:i/></g></f></w:r>\n")
    #expect([moved, inner, old].map(place) == [[1, 1], [2, 2], [1, 1]])
    #expect([moved, inner].map(\.sourceName) == ["form.xml", "form.xml"])

    // A part of it moves on, and takes along the bindings of the names that it uses.
    var next: Document? = try Document(root: "n", namespace: nil, name: "next.xml")
    let part = next?.root.append(moving: try #require(moved.first(named: "g")))
    #expect(
        try next?.text == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<n><g xmlns=\"u\" xmlns:q=\"v\" h=\"1\" q:k=\"2\">\n  <q:i/></g></n>\n")
    #expect(moved.childElements.isEmpty)
    next = nil
    #expect(place(part?.first(named: "i", namespace: "v")) == [3, 3])
    #expect(inner["h"] == "1")
}

@Test("an element without a namespace keeps none under a default one")
func noNamespace() throws {
    let source = try Document("<p:a xmlns:p='u'><b/></p:a>")
    let target = try Document("<r xmlns='d'/>")
    target.root.append(copyOf: source.root)
    let again = try Document(target.text)
    #expect(again.root.childElements[0].childElements[0].namespace == nil)
}

@Test("a removed element can still be read, and its attribute set again")
func removing() throws {
    let document = try Document("<a><b c='1'><d/></b><e/></a>")
    let removed = document.root.childElements[0]
    removed.removeFromParent()
    removed.removeAttribute("c")
    removed.set("c", "2")
    document.root.removeFromParent()
    document.root.childElements[0].replace(with: removed)
    removed.childElements[0].removeFromParent()
    #expect(removed["c"] == "2" && removed.parent == nil && removed.childElements.isEmpty)
    #expect(try document.text.hasSuffix("<a><b c=\"2\"><d/></b></a>\n"))
    let root = document.root.replace(with: removed)
    #expect(document.root == root && root.localName == "b")
}
