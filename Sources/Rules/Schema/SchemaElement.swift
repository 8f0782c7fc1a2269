/// An element of a schema as the reader works on it: inclusions resolved, comments gone.
///
/// It never changes, so it is shared instead of copied: the reader hands elements about all the time.
final class SchemaElement {
    let namespace: String?
    let localName: String
    /// The attributes in no namespace, in document order.
    let attributes: [(name: String, value: String)]
    let content: [Content]
    /// `xml:lang` of it or of the nearest ancestor that has one.
    let language: String?
    /// Which set of `sch:ns` declarations its expressions go by: 0 is the schema's own.
    let scope: Int
    let origin: SchemaOrigin

    init(
        namespace: String?, localName: String, attributes: [(name: String, value: String)], content: [Content],
        language: String?, scope: Int, origin: SchemaOrigin
    ) {
        self.namespace = namespace
        self.localName = localName
        self.attributes = attributes
        self.content = content
        self.language = language
        self.scope = scope
        self.origin = origin
    }

    enum Content {
        case text(String)
        case element(SchemaElement)
    }

    static let schematron = "http://purl.oclc.org/dsdl/schematron"
    static let transform = "http://www.w3.org/1999/XSL/Transform"

    subscript(_ attribute: String) -> String? {
        attributes.first { $0.name == attribute }?.value
    }

    var elements: [SchemaElement] {
        content.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    /// Whether it is the Schematron element of that name.
    func isNamed(_ name: String) -> Bool { localName == name && namespace == Self.schematron }

    /// The Schematron elements of that name among its children.
    func elements(_ name: String) -> [SchemaElement] {
        content.compactMap { if case .element(let element) = $0, element.isNamed(name) { element } else { nil } }
    }

    /// All text in it.
    var text: String {
        content.map { part in
            switch part {
            case .text(let text): text
            case .element(let element): element.text
            }
        }.joined()
    }

    /// The same with every attribute value put through `body`, here and below.
    func mapValues(_ body: (String) -> String) -> SchemaElement {
        with(
            attributes: attributes.map { ($0.name, body($0.value)) },
            content: content.map { part in
                if case .element(let element) = part { .element(element.mapValues(body)) } else { part }
            }, origin: origin)
    }

    /// The same with others of these.
    func with(
        attributes: [(name: String, value: String)], content: [Content], origin: SchemaOrigin
    ) -> SchemaElement {
        SchemaElement(
            namespace: namespace, localName: localName, attributes: attributes, content: content, language: language,
            scope: scope, origin: origin)
    }

    /// As a message names it.
    var shown: String {
        switch namespace {
        case Self.schematron: "sch:\(localName)"
        case Self.transform: "xsl:\(localName)"
        default: localName
        }
    }

    var marks: RuleSchema.Marks {
        var marks = RuleSchema.Marks()
        marks.role = self["role"]
        marks.flag = self["flag"]
        marks.severity = self["severity"]
        marks.see = self["see"]
        marks.icon = self["icon"]
        marks.fpi = self["fpi"]
        marks.language = language
        return marks
    }
}
