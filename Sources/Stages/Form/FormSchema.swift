internal import Files
internal import Findings
internal import XML

/// The form as its schema describes it: a tree of fields, for those who write blanks and guides.
///
/// Reads what our own schemas use: named and inline types, sequences, choices, lists, unions and includes from the
/// same folder. What a type contains is copied into every field that has the type.
package struct FormSchema: Sendable {
    /// The elements that a document may begin with, in the order of the schema and what it includes.
    package let roots: [FormField]

    /// - Throws: `FileError` or `XMLError`, if the schema or what it includes cannot be read.
    package init(file: String) throws {
        var declarations = SchemaDeclarations()
        try declarations.read(file)
        roots = declarations.roots.map { FieldReader(declarations: declarations).field($0, in: "") }
    }

    /// The field of a root element.
    package func root(_ name: String) -> FormField? {
        roots.first { $0.name == name }
    }
}

/// What stands at the top of a schema and of those that it includes.
private struct SchemaDeclarations {
    var roots: [Element] = []
    var types: [String: Element] = [:]

    mutating func read(_ file: String) throws {
        let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
        let root = try Document(parsing: try File.content(of: file), name: file).root
        for child in root.childElements {
            switch child.localName {
            case "include": try read(folder + (child["schemaLocation"] ?? ""))
            case "element": roots.append(child)
            case "simpleType", "complexType": types[child["name"] ?? ""] = child
            default: break
            }
        }
    }
}

/// Turns declarations into fields.
private struct FieldReader {
    let declarations: SchemaDeclarations
    /// A type that contains itself would never end; our forms are nowhere near this deep.
    private let deepest = 24

    func field(
        _ declaration: Element, in parent: String, membership: FormField.Membership = .sequence, depth: Int = 0
    ) -> FormField {
        let name = declaration["name"] ?? ""
        let isAttribute = declaration.localName == "attribute"
        let path = parent.isEmpty ? name : parent + "/" + (isAttribute ? "@" : "") + name
        let named = declaration["type"].flatMap { declarations.types[$0.localPart] }
        let complex =
            declaration.first(named: "complexType") ?? named.flatMap { $0.localName == "complexType" ? $0 : nil }
        let simple = declaration.first(named: "simpleType") ?? named.flatMap { $0.localName == "simpleType" ? $0 : nil }
        let isRequired = isAttribute ? declaration["use"] == "required" : declaration["minOccurs"] != "0"
        let own = declaration.documentation
        return FormField(
            name: name, path: path, isAttribute: isAttribute, isRequired: isRequired && membership == .sequence,
            isRepeatable: membership == .menu || declaration["maxOccurs"] == "unbounded", membership: membership,
            documentation: own == Text("", "") ? complex?.documentation ?? own : own,
            type: simple.map(type) ?? complex.flatMap(contentType),
            children: depth < deepest ? complex.map { children(of: $0, in: path, depth: depth + 1) } ?? [] : [])
    }

    private func children(of complex: Element, in path: String, depth: Int) -> [FormField] {
        let extended =
            (complex.first(named: "simpleContent") ?? complex.first(named: "complexContent"))?
            .first(named: "extension") ?? complex
        let inherited = extended["base"].flatMap { declarations.types[$0.localPart] }
        let base = inherited.flatMap { $0.localName == "complexType" ? children(of: $0, in: path, depth: depth) : nil }
        let attributes = extended.children(named: "attribute").map { field($0, in: path, depth: depth) }
        // Attributes come first, whether the type itself has them or the one that it extends.
        return (base?.filter(\.isAttribute) ?? []) + attributes + (base?.filter { !$0.isAttribute } ?? [])
            + particles(of: extended, in: path, as: .sequence, depth: depth)
    }

    private func particles(
        of group: Element, in path: String, as membership: FormField.Membership, depth: Int
    ) -> [FormField] {
        group.childElements.enumerated().flatMap { number, child -> [FormField] in
            switch child.localName {
            case "element": return [field(child, in: path, membership: membership, depth: depth)]
            case "sequence": return particles(of: child, in: path, as: membership, depth: depth)
            case "choice":
                let isMenu = child["maxOccurs"] == "unbounded"
                return particles(of: child, in: path, as: isMenu ? .menu : .alternative(number), depth: depth)
            default: return []
            }
        }
    }

    /// The type of the text of an element that has attributes too.
    private func contentType(_ complex: Element) -> FormType? {
        let base = complex.first(named: "simpleContent")?.first(named: "extension")?["base"]
        return base.flatMap { declarations.types[$0.localPart] }.map(type)
    }

    private func type(_ simple: Element) -> FormType {
        let restriction = simple.first(named: "restriction")
        let base = restriction?["base"].flatMap { declarations.types[$0.localPart] }.map(type)
        let item = simple.first(named: "list")?["itemType"].flatMap { declarations.types[$0.localPart] }.map(type)
        let members = (simple.first(named: "union")?["memberTypes"] ?? "").split(separator: " ")
            .compactMap { declarations.types[String($0).localPart] }.map(type)
        let own = (restriction?.children(named: "enumeration") ?? []).map {
            FormType.Choice(value: $0["value"] ?? "", meaning: $0.documentation)
        }
        let isText = ["token", "string"].contains(restriction?["base"]?.localPart ?? "")
        return FormType(
            name: simple["name"] ?? "", documentation: simple.documentation,
            choices: own + (base?.choices ?? []) + (item?.choices ?? []) + members.flatMap(\.choices),
            isOpen: members.contains(where: \.choices.isEmpty), isList: item != nil,
            isPlain: isText && own.isEmpty && restriction?.first(named: "pattern") == nil,
            mask: simple.mask ?? base?.mask)
    }
}

extension String {
    /// A qualified name without its prefix.
    fileprivate var localPart: String {
        split(separator: ":").last.map(String.init) ?? self
    }
}

extension Element {
    /// What the schema says of a declaration.
    fileprivate var documentation: Text {
        let said = first(named: "annotation")?.children(named: "documentation") ?? []
        func text(_ language: Language) -> String {
            let found = said.first { $0.attribute("lang", namespace: xmlNamespace) == language.rawValue }
            return found?.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
        }
        return Text(text(.chinese), text(.english))
    }

    /// How personal values of the type are masked.
    fileprivate var mask: String? {
        let notes = first(named: "annotation")?.children(named: "appinfo") ?? []
        return notes.flatMap(\.childElements).first { $0.localName == "personal" }.map { $0["mask"] ?? "all" }
    }
}

private let xmlNamespace = "http://www.w3.org/XML/1998/namespace"
