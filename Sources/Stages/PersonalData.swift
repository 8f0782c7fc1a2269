internal import Files
internal import Record
internal import XML

/// Which elements of a form hold personal data, as its schema marks them, and how their values are shown.
struct PersonalData: Sendable {
    private let elements: Set<String>

    /// Reads the marks of the schema: elements, or the types of elements, with `<c:personal>` in their `appinfo`.
    init(schema path: String) throws {
        let root = try Document(parsing: try File.content(of: path), name: path).root
        var types: Set<String> = []
        var found: Set<String> = []
        for type in root.childElements where type.localName.hasSuffix("Type") && PersonalData.isMarked(type) {
            if let name = type["name"] { types.insert(name) }
        }
        PersonalData.walk(root) { element in
            guard element.localName == "element", let name = element["name"] else { return }
            let type = element["type"].map { $0.split(separator: ":").last.map(String.init) ?? "" } ?? ""
            let base = PersonalData.base(of: element)
            if PersonalData.isMarked(element) || types.contains(type) || types.contains(base) { found.insert(name) }
        }
        elements = found
    }

    /// Whether elements of that name hold personal data.
    func isPersonal(_ name: String) -> Bool { elements.contains(name) }

    /// The values to hide in a form, longest first, with what is shown in their place.
    func values(in form: Element) -> [(value: String, mask: String)] {
        var values: Set<String> = []
        form.visit { element in
            guard element != form, elements.contains(element.localName) else { return }
            let text = element.text
            // A value that is too short would hide harmless text elsewhere.
            if text.utf8.count >= 6 { values.insert(text) }
        }
        return values.sorted { ($0.utf8.count, $1) > ($1.utf8.count, $0) }.map { ($0, PersonalData.mask($0)) }
    }

    /// The first and last characters, so that two values can be told apart by whoever knows them.
    static func mask(_ value: String) -> String {
        let characters = Array(value)
        if characters.count < 3 { return String(repeating: "*", count: characters.count) }
        let kept = characters.count >= 15 ? (6, 4) : characters.count >= 8 ? (3, 2) : (1, 1)
        return String(characters.prefix(kept.0)) + String(repeating: "*", count: characters.count - kept.0 - kept.1)
            + String(characters.suffix(kept.1))
    }

    private static func isMarked(_ element: Element) -> Bool {
        element.childElements.contains { annotation in
            annotation.localName == "annotation"
                && annotation.childElements.contains { info in
                    info.localName == "appinfo" && info.childElements.contains { $0.localName == "personal" }
                }
        }
    }

    private static func base(of element: Element) -> String {
        var base = ""
        walk(element) { inner in
            if ["extension", "restriction"].contains(inner.localName), base.isEmpty, let name = inner["base"] {
                base = name.split(separator: ":").last.map(String.init) ?? ""
            }
        }
        return base
    }

    private static func walk(_ element: Element, _ body: (Element) -> Void) {
        for child in element.childElements {
            body(child)
            walk(child, body)
        }
    }
}
