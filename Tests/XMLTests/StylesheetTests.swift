import Testing
import XML

private func sheet(_ content: String) -> String {
    """
    <xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" \
    xmlns:exsl="http://exslt.org/common" xmlns:str="http://exslt.org/strings" xmlns:set="http://exslt.org/sets" \
    xmlns:date="http://exslt.org/dates-and-times" xmlns:math="http://exslt.org/math" \
    exclude-result-prefixes="str set date math" extension-element-prefixes="exsl">
    \(content)
    </xsl:stylesheet>
    """
}

/// What a stylesheet, with the given files beside it, makes of a document.
private func transform(
    _ content: String, _ text: String = "<a/>", files: [String: String] = [:], parameters: [(String, String)] = [],
    limit: Int? = nil
) throws -> String {
    let folder = try Folder(files.merging(["main.xsl": sheet(content)]) { $1 })
    let stylesheet = try Stylesheet(file: "\(folder.path)/main.xsl")
    let document = try Document(text)
    let before = try document.text
    let result = Result {
        try stylesheet.transform(document, parameters: parameters, operationLimit: limit)
    }
    #expect(try document.text == before)
    #expect(folder.names == (files.keys + ["main.xsl"]).sorted())
    return String(decoding: try result.get(), as: UTF8.self)
}

private func failure(_ content: String, files: [String: String] = [:], limit: Int? = nil) -> String? {
    do {
        _ = try transform(content + "<xsl:output method='text'/>", files: files, limit: limit)
        return nil
    } catch let error as XMLError {
        return "\(error.kind.rawValue): \(error.message)"
    } catch {
        return "\(error)"
    }
}

private let text = "<xsl:output method='text'/>"

@Test("a stylesheet includes files of its folder and takes parameters as they are")
func transforming() throws {
    let result = try transform(
        "<xsl:include href='common.xsl'/><xsl:param name='p'/><xsl:output method='html' encoding='UTF-8'/>"
            + "<xsl:template match='/'><p title='{$p}'><xsl:apply-templates/><xsl:value-of select=\"document('table.xml')/t\"/></p></xsl:template>",
        "<a>镕</a>",
        files: [
            "common.xsl": sheet("<xsl:template match='a'>[<xsl:value-of select='.'/>]</xsl:template>"),
            "table.xml": "<t>表</t>",
        ],
        parameters: [("p", "it's \"1 + 1\" <&{x}")])
    #expect(result.hasSuffix(" title=\"it's &quot;1 + 1&quot; &lt;&{x}\">[镕]表</p>\n"))
}

@Test("a page is written as HTML: what has no end tag, what is not escaped, what stands for itself, addresses")
func pages() throws {
    let output = "<xsl:output method='html' encoding='UTF-8' indent='no' doctype-system='about:legacy-compat'/>"
    let page = try transform(
        output
            + """
            <xsl:template match='/'><html><head><style>a &gt; b { c: "d" }</style></head><body>\
            <input type='radio' checked='checked' name='n' value='' title='{a/@t}'/><br/><li/><p/>\
            <a href=' 目录/%20[a]{a/@t}' name-of='x'><xsl:value-of select='a/@t'/></a><img src='b c'/>\
            <xsl:text disable-output-escaping='yes'>&lt;wbr></xsl:text><bdi>镕&#13;</bdi></body></html></xsl:template>
            """,
        "<a t='1 &lt; 2 &amp; 3 > 2'/>")
    #expect(
        page == """
            <!DOCTYPE html>
            <html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8">\
            <style>a > b { c: "d" }</style></head><body>\
            <input type="radio" checked name="n" value="" title="1 &lt; 2 &amp; 3 &gt; 2"><br><li><p></p>\
            <a href="%E7%9B%AE%E5%BD%95/%20%5Ba%5D1%20&lt;%202%20&amp;%203%20&gt;%202" name-of="x">\
            1 &lt; 2 &amp; 3 &gt; 2</a><img src="b%20c"><wbr><bdi>镕\r</bdi></body></html>

            """)
}

@Test(
    "what our pages do not have is written by libxml2, in the same way",
    arguments: [
        ("<p title='{$q}'/>", "<p title='\"'></p>"), ("<p title='&amp;{{x}}'/>", "<p title=\"&{x}\"></p>"),
        ("<p title='&lt;!--x-->'/>", "<p title=\"<!--x-->\"></p>"), ("<a name='a b'/>", "<a name=\"a%20b\"></a>"),
        ("<xsl:comment>x</xsl:comment><p/>", "<!--x--><p></p>"),
        ("<x:p xmlns:x='urn:x'>1</x:p>", "<x:p xmlns:x=\"urn:x\">1</x:p>"), ("x", "x"), ("", ""),
    ])
func oddPages(_ content: String, _ expected: String) throws {
    let output = "<xsl:output method='html' encoding='UTF-8' indent='no'/><xsl:variable name='q'>\"</xsl:variable>"
    let page = try transform("\(output)<xsl:template match='/'>\(content)</xsl:template>")
    #expect(page == expected + (expected.isEmpty ? "" : "\n"))
}

@Test(
    "elements of a stylesheet that become markup leave the page as it would be without",
    arguments: [
        (
            "<p class='a'><b>1 &lt; 2</b><i/>&amp;<br/><xsl:value-of select='a/@t'/></p>",
            "<p class=\"a\"><b>1 &lt; 2</b><i></i>&amp;<br>&lt;</p>"
        ),
        // What is read as text has no tags.
        (
            "<xsl:variable name='v'><i>1</i></xsl:variable><p title='{$v}'><xsl:value-of select='$v'/></p>",
            "<p title=\"1\">1</p>"
        ),
        (
            "<xsl:variable name='v'><xsl:call-template name='outer'/></xsl:variable><p><xsl:value-of select='$v'/></p>",
            "<p>[x]</p>"
        ),
        (
            "<p><xsl:attribute name='title'><xsl:apply-templates select='a' mode='said'/></xsl:attribute></p>",
            "<p title=\"said\"></p>"
        ),
        (
            "<xsl:call-template name='held'><xsl:with-param name='p'><u><xsl:call-template name='outer'/></u></xsl:with-param></xsl:call-template>",
            "<i><u>[<b>x</b>]</u>[x]</i>"
        ),
        // Attributes may come from elsewhere.
        ("<p class='a'><xsl:call-template name='titled'/></p>", "<p class=\"a\" title=\"t\"></p>"),
        (
            "<p class='a'><xsl:if test='a'><xsl:apply-templates select='a' mode='titled'/></xsl:if>1</p>",
            "<p class=\"a\" title=\"t\">1</p>"
        ),
        ("<p><xsl:copy-of select='a/@t'/></p>", "<p t=\"&lt;\"></p>"),
        // A variable ends with its element.
        (
            "<p><xsl:variable name='v' select='1'/><xsl:value-of select='$v'/></p><p><xsl:variable name='v' select='2'/><xsl:value-of select='$v'/></p>",
            "<p>1</p><p>2</p>"
        ),
        // An end tag that HTML 4 leaves out where there is nothing to end.
        ("<ul><li><xsl:value-of select='none'/></li><li>1</li></ul>", "<ul><li><li>1</li></ul>"),
        ("<p><xsl:text disable-output-escaping='yes'>&lt;hr></xsl:text>&lt;<b/></p>", "<p><hr>&lt;<b></b></p>"),
        (
            "<xsl:for-each select='a'><xsl:choose><xsl:when test='@t'><s/></xsl:when><xsl:otherwise><u/></xsl:otherwise></xsl:choose></xsl:for-each>",
            "<s></s>"
        ),
    ])
func literalElements(_ content: String, _ expected: String) throws {
    let page = try transform(
        """
        <xsl:output method='html' encoding='UTF-8' indent='no'/>
        <xsl:template name='outer'>[<xsl:call-template name='inner'/>]</xsl:template>
        <xsl:template name='inner'><b>x</b></xsl:template>
        <xsl:template name='held'><xsl:param name='p'/><i><xsl:copy-of select='$p'/><xsl:value-of select='substring-after($p, "")'/></i></xsl:template>
        <xsl:template name='titled'><xsl:attribute name='title'>t</xsl:attribute></xsl:template>
        <xsl:template match='a' mode='titled'><xsl:call-template name='titled'/></xsl:template>
        <xsl:template match='a' mode='said'><b>said</b></xsl:template>
        <xsl:template match='/'><html><body>\(content)</body></html></xsl:template>
        """, "<a t='&lt;'/>")
    #expect(page == "<html><body>\(expected)</body></html>\n")
}

@Test("a stylesheet that makes a page makes no document")
func pageAsDocument() throws {
    let folder = try Folder([
        "main.xsl": sheet(
            "<xsl:output method='html' encoding='UTF-8' indent='no'/><xsl:template match='/'><p/></xsl:template>")
    ])
    let stylesheet = try Stylesheet(file: "\(folder.path)/main.xsl")
    let document = try Document("<a/>")
    #expect(throws: XMLError.self) { try stylesheet.transformToDocument(document) }
}

@Test("EXSLT's node-set, strings and sets are there, and numbers are exact")
func extensions() throws {
    let result = try transform(
        text
            + """
            <xsl:template match='/'><xsl:variable name='v'><x>1</x><x>2</x><x>1</x></xsl:variable>
            <xsl:value-of select='count(set:distinct(exsl:node-set($v)/x))'/>,<xsl:text/>
            <xsl:for-each select="str:tokenize('a b')">[<xsl:value-of select='.'/>]</xsl:for-each>,<xsl:text/>
            <xsl:value-of select='concat(3000000000, "/", string(0.0000001))'/>,<xsl:text/>
            <xsl:value-of select="date:add('2024-01-31', 'P1M')"/></xsl:template>
            """)
    #expect(result.filter { $0 != "\n" && $0 != " " } == "2,[a][b],3000000000/0.0000001,2024-02-29")
}

@Test("white space that a stylesheet strips stays in the document")
func stripping() throws {
    let document = try Document("<a> <b/> </a>")
    let space = document.root.node.children[0]
    let folder = try Folder([
        "main.xsl": sheet(
            text
                + "<xsl:strip-space elements='*'/><xsl:template match='/'><xsl:value-of select='count(a/node())'/></xsl:template>"
        )
    ])
    let stylesheet = try Stylesheet(file: "\(folder.path)/main.xsl")
    for _ in 1...2 { #expect(try stylesheet.transform(document) == Array("1".utf8)) }
    #expect(space.stringValue == " " && document.root.node.children.count == 3)
}

@Test("generated identifiers are unique, and the same in every run")
func identifiers() throws {
    let result = try transform(
        text + """
            <xsl:template match='/'><xsl:for-each select="//node()|//@*|/|document('t.xml')//*"><xsl:value-of select='generate-id()'/>\
            <xsl:if test='generate-id(.) != generate-id(current())'>!</xsl:if><xsl:text> </xsl:text></xsl:for-each>\
            <xsl:value-of select='count(//b[generate-id() = generate-id(//b[. = 2])])'/></xsl:template>
            """, "<a x='1'><b>1</b><b>2</b></a>", files: ["t.xml": "<a/>"])
    let words = result.split(separator: " ")
    #expect(words.sorted() == ["1", "n", "n.1", "n.1.1", "n.1.1.1", "n.1.2", "n.1.2.1", "n.1.a1", "n.d1.1"])
}

@Test("a result can be a document")
func resultDocument() throws {
    let folder = try Folder([
        "main.xsl": sheet("<xsl:template match='/'><r xmlns='u'><xsl:copy-of select='a'/></r></xsl:template>")
    ])
    let stylesheet = try Stylesheet(file: "\(folder.path)/main.xsl")
    let result = try stylesheet.transformToDocument(Document("<a b='1'/>"), name: "r.xml")
    #expect(result.root.isNamed("r", namespace: "u") && result.name == "r.xml")
    #expect(result.root.childElements.map { $0["b"] } == ["1"])
    result.root.append(copyOf: try Document("<c/>").root)
    #expect(result.root.childElements.count == 2 && place(result.root) == [])
}

@Test("a message is reported; one that ends the transformation is an error")
func messages() throws {
    let folder = try Folder([
        "main.xsl": sheet(
            "<xsl:template match='/'><xsl:message>for your <xsl:value-of select='1 + 1'/> eyes</xsl:message><r/></xsl:template>"
        )
    ])
    var messages: [String] = []
    _ = try Stylesheet(file: "\(folder.path)/main.xsl").transform(Document("<a/>")) { messages.append($0) }
    #expect(messages == ["for your 2 eyes"])
    #expect(
        failure("<xsl:template match='/'><xsl:message terminate='yes'>stop 停</xsl:message></xsl:template>")
            == "stylesheet: stop 停")
}

@Test(
    "a transformation writes nothing and fetches nothing",
    arguments: [
        ("<exsl:document href='out.xml'><x/></exsl:document>", "File write for out.xml refused"),
        ("<exsl:document href='/tmp/xml-tests-out.xml'><x/></exsl:document>", "refused"),
        ("<exsl:document href='http://127.0.0.1:9/x'><x/></exsl:document>", "refused"),
        ("<xsl:value-of select=\"document('http://127.0.0.1:9/x')\"/>", "Network file read"),
        ("<xsl:value-of select=\"document('/etc/passwd')\"/>", "Outside of the folder: /etc/passwd"),
        ("<xsl:value-of select=\"document('../x.xml')\"/>", "Outside of the folder: ../x.xml"),
        ("<xsl:value-of select=\"document('missing.xml')\"/>", "Cannot be read: No such file"),
        ("<xsl:value-of select=\"document('doctype.xml')\"/>", "doctype: A document type declaration is not allowed"),
    ])
func forbidden(instruction: String, message: String) {
    let files = ["doctype.xml": "<!DOCTYPE a [<!ENTITY b SYSTEM '/etc/passwd'>]><a>&b;</a>"]
    let failed = failure("<xsl:template match='/'>\(instruction)</xsl:template>", files: files)
    #expect(failed?.contains(message) == true, "\(failed ?? "")")
}

@Test(
    "a transformation has no clock and no dice",
    arguments: [
        ("date:date-time()", "function date-time not found"), ("date:date()", "Invalid number of arguments"),
        ("date:year()", "Invalid number of arguments"), ("date:seconds()", "Invalid number of arguments"),
        ("math:random()", "function random not found"),
    ])
func clocksInStylesheets(expression: String, message: String) {
    let failed = failure("<xsl:template match='/'><xsl:value-of select='\(expression)'/></xsl:template>")
    #expect(failed?.contains(message) == true, "\(failed ?? "")")
}

@Test(
    "a stylesheet includes nothing from outside of its folder",
    arguments: [
        ("<xsl:include href='../x.xsl'/>", "Outside of the folder: ../x.xsl"),
        ("<xsl:import href='/etc/passwd'/>", "Outside of the folder: /etc/passwd"),
        ("<xsl:include href='http://127.0.0.1:9/x'/>", "Outside of the folder: http://127.0.0.1:9/x"),
        ("<xsl:include href='missing.xsl'/>", "Cannot be read: No such file or directory"),
        ("<xsl:import href='doctype.xsl'/>", "doctype: A document type declaration is not allowed"),
        ("<xsl:include href='main.xsl'/>", "recursion detected"),
    ])
func outsideIncludes(instruction: String, message: String) {
    let files = ["doctype.xsl": "<!DOCTYPE a [<!ENTITY b SYSTEM '/etc/passwd'>]><a>&b;</a>"]
    let failed = failure(instruction, files: files)
    #expect(failed?.contains(message) == true, "\(failed ?? "")")
}

@Test("mistakes in a stylesheet are told in libxslt's words")
func broken() throws {
    #expect(failure("<xsl:template match='/'><xsl:value-of select='1 +'/></xsl:template>")?.contains("1 +") == true)
    #expect(failure("<xsl:template match='/'><xsl:value-of select='$none'/></xsl:template>")?.contains("none") == true)
    #expect(failure("<xsl:odd/>")?.contains("odd") == true)
    #expect(throws: XMLError.self) { try Stylesheet(file: "/nowhere/at/all.xsl") }
    #expect(
        failure("<xsl:template match='/' name='n'><xsl:call-template name='n'/></xsl:template>")?.contains("recursion")
            == true)
    let slow =
        "<xsl:template match='/'><xsl:for-each select='//node()'><xsl:value-of select='count(//node())'/></xsl:for-each></xsl:template>"
    #expect(failure(slow, limit: 10)?.hasPrefix("operationLimit") == true)
}
