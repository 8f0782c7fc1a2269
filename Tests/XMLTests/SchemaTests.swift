import Testing
import XML

private func schema(_ content: String) -> String {
    """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="u" xmlns="u" elementFormDefault="qualified">
    \(content)
    </xs:schema>
    """
}

private let common = schema(
    "<xs:simpleType name='grade'><xs:restriction base='xs:string'><xs:enumeration value='I'/><xs:enumeration value='II'/></xs:restriction></xs:simpleType>"
)

private let main = schema(
    """
    <xs:include schemaLocation='common.xsd'/>
    <xs:element name='form'><xs:complexType><xs:sequence>
      <xs:element name='grade' type='grade'/>
      <xs:element name='person' maxOccurs='unbounded'><xs:complexType>
        <xs:attribute name='id' type='xs:ID' use='required'/><xs:attribute name='age' type='xs:int'/>
        <xs:attribute name='role' default='auditor'/>
      </xs:complexType></xs:element>
    </xs:sequence></xs:complexType></xs:element>
    """)

@Test("all problems of a document come with place, element and attribute")
func problems() throws {
    let folder = try Folder(["main.xsd": main, "common.xsd": common])
    let schema = try Schema(file: "\(folder.path)/main.xsd")
    let text = """
        <form xmlns='u'>
         <grade>甲</grade>
         一<person id='a' age='old'/>
        <person/><person id='a'
         odd='1'/><x/></form>
        """
    let problems = schema.validate(try Document(text))
    #expect(
        problems.map { "\($0.line ?? 0):\($0.column ?? 0) \($0.element) \($0.attribute ?? "-") \($0.code)" } == [
            "2:2 grade - 1840", "1:1 form - 1843", "3:18 person age 1824", "4:1 person id 1868",
            "4:18 person id 1824", "5:2 person odd 1866", "5:11 x - 1871",
        ])
    #expect(
        problems[2]
            == SchemaProblem(
                code: 1824,
                message:
                    "Element '{u}person', attribute 'age': 'old' is not a valid value of the atomic type 'xs:int'.",
                sourceName: "form.xml", line: 3, column: 18, element: "person", attribute: "age",
                path: "/*[local-name()='form' and namespace-uri()='u'][1]"
                    + "/*[local-name()='person' and namespace-uri()='u'][1]/@age"))
    #expect(schema.validate(try Document(text), limit: 2).count == 2)
}

@Test("a valid document has no problems, stays as it is, and may change and be validated again")
func valid() throws {
    let folder = try Folder(["common.xsd": common])
    let schema = try Schema(parsing: Array(main.utf8), baseFolder: folder.path)
    let document = try Document("<form xmlns='u'><grade>I</grade><person id='a'/><person id='b'/></form>")
    let before = try document.text
    for _ in 1...2 { #expect(schema.validate(document) == []) }
    #expect(try document.text == before)
    let people = document.root.children(named: "person")
    people[1].removeFromParent()
    people[0].removeAttribute("id")
    people[0].set("id", "b")
    document.root.append(element: "person").set("id", "a")
    #expect(schema.validate(document) == [])
    document.root.children(named: "person")[1].set("id", "b")
    #expect(schema.validate(document).map(\.line) == [nil])
}

@Test("a schema named by the document is not looked at")
func instanceSchema() throws {
    let schema = try Schema(
        parsing: Array(
            "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:element name='a'/></xs:schema>".utf8),
        baseFolder: "/nowhere")
    let document = try Document(
        "<a xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:noNamespaceSchemaLocation='/etc/passwd'/>")
    #expect(schema.validate(document) == [])
}

@Test(
    "a schema takes nothing from outside of its folder",
    arguments: [
        "<xs:include schemaLocation='../other.xsd'/>", "<xs:include schemaLocation='/etc/passwd'/>",
        "<xs:import namespace='v' schemaLocation='file:///etc/passwd'/>", "<xs:include schemaLocation='sub/x.xsd'/>",
        "<xs:import namespace='v' schemaLocation='http://127.0.0.1:9/x.xsd'/>",
        "<xs:include schemaLocation='..%2Fother.xsd'/>", "<xs:redefine schemaLocation='%2e%2e/other.xsd'/>",
        "<xs:include schemaLocation='missing.xsd'/>", "<xs:import namespace='v' schemaLocation='doctype.xsd'/>",
    ])
func outside(include: String) throws {
    let folder = try Folder([
        "main.xsd": schema(include), "doctype.xsd": "<!DOCTYPE a [<!ENTITY b SYSTEM '/etc/passwd'>]><a>&b;</a>",
    ])
    let error = #expect(throws: XMLError.self) { try Schema(file: "\(folder.path)/main.xsd") }
    let reasons = ["Outside of the folder", "Cannot be read", "A document type declaration is not allowed"]
    #expect(reasons.contains { error?.message.contains($0) == true }, "\(error.map(\.description) ?? "")")
}

@Test("a schema that is none says where")
func brokenSchema() throws {
    let text = schema("<xs:element name='a' type='missing'/>")
    #expect(
        throws: XMLError(
            .schema, document: "form.xsd", line: 2,
            message:
                "element decl. '{u}a', attribute 'type': The QName value '{u}missing' does not resolve to a(n) type definition."
        )
    ) { try Schema(parsing: Array(text.utf8), name: "form.xsd", baseFolder: ".") }
    #expect(throws: XMLError.self) { try Schema(parsing: Array("<a".utf8), baseFolder: ".") }
    #expect(throws: XMLError.self) { try Schema(file: "/nowhere/at/all.xsd") }
}

@Test("one schema validates many documents at once, with the same result as one by one")
func concurrency() async throws {
    let folder = try Folder(["main.xsd": main, "common.xsd": common])
    let schema = try Schema(file: "\(folder.path)/main.xsd")
    let texts = (0..<200).map { number in
        "<form xmlns='u'><grade>\(number % 3 == 0 ? "I" : "X")</grade>"
            + (0...(number % 7)).map { "<person id='p\($0 % 5)' age='\(number)'/>" }.joined() + "</form>"
    }
    let alone = try texts.map { schema.validate(try Document($0)) }
    let together = try await withThrowingTaskGroup(of: (Int, [SchemaProblem]).self) { group in
        for (number, text) in texts.enumerated() {
            group.addTask { (number, schema.validate(try Document(text))) }
        }
        var results = [[SchemaProblem]](repeating: [], count: texts.count)
        for try await (number, problems) in group { results[number] = problems }
        return results
    }
    #expect(alone == together)
    #expect(alone.contains([]) && alone.contains { $0.count == 3 })
}
