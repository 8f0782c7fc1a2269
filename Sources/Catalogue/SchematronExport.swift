import Rules
import XML

/// Makes one ISO Schematron schema of the rules of all requirements, as any processor can run it.
///
/// What the catalogue leaves unsaid is written out: the grade that a rule judges by, and each parameter of the
/// requirement as a variable at the start of each of its rules. A rule that compares with a parameter marked uncertain
/// only warns.
struct SchematronExport {
    let parts: [Element]
    let requirements: [RequirementContent]
    let title: String
    let scheme: Scheme
    /// The name of the schema that is made: it is no file.
    static let name = "rules.sch"

    init(parts: [Element], title: String, scheme: Scheme) {
        self.init(
            parts: parts,
            requirements: parts.flatMap { $0.children(named: "requirement").map(RequirementContent.init) },
            title: title, scheme: scheme)
    }

    /// - Parameter requirements: those of the parts.
    init(parts: [Element], requirements: [RequirementContent], title: String, scheme: Scheme) {
        self.parts = parts
        self.requirements = requirements
        self.title = title
        self.scheme = scheme
    }

    /// The rules read as `document()` would be, without making it: the patterns themselves are prepared instead of
    /// copies, so this is for parts that nobody reads after it.
    func schema() throws(SchemaFaults) -> RuleSchema {
        var members = parts.flatMap { $0.childElements.filter { $0.localName == "key" } }
        members += parts.flatMap { $0.children(named: "let", namespace: schematronNamespace) }
        for requirement in requirements {
            let preparation = Preparation(requirement)
            for pattern in requirement.patterns {
                preparation.apply(to: pattern)
                members.append(pattern)
            }
        }
        let namespaces = SchematronExport.namespaces(of: scheme)
        return try RuleSchema(
            reading: SchemaParts(
                title: title, namespaces: namespaces.map { RuleSchema.Namespace(prefix: $0.0, uri: $0.1) },
                variables: SchematronExport.variables(of: scheme), members: members,
                diagnostics: requirements.flatMap(\.diagnostics)),
            name: SchematronExport.name)
    }

    func document() throws(XMLError) -> Document {
        let document = try Document(
            root: "schema", namespace: schematronNamespace, prefix: "sch", name: SchematronExport.name)
        let root = document.root
        root.set("queryBinding", "xslt")
        add("title", to: root).append(text: title)
        for (prefix, uri) in SchematronExport.namespaces(of: scheme) {
            let declaration = add("ns", to: root)
            declaration.set("prefix", prefix)
            declaration.set("uri", uri)
        }
        for part in parts {
            for child in part.childElements where child.localName == "key" { root.append(copyOf: child) }
        }
        for (name, value) in SchematronExport.variables(of: scheme) { addLet(name, value, to: root) }
        for part in parts {
            for child in part.children(named: "let", namespace: schematronNamespace) { root.append(copyOf: child) }
        }
        for requirement in requirements {
            let preparation = Preparation(requirement)
            for pattern in requirement.patterns {
                preparation.apply(to: root.append(copyOf: pattern))
            }
        }
        let diagnostics = add("diagnostics", to: root)
        for requirement in requirements {
            for diagnostic in requirement.diagnostics { diagnostics.append(copyOf: diagnostic) }
        }
        return document
    }

    /// True for an assertion whose failure sends a submission back.
    static func blocks(_ assertion: Element) -> Bool {
        ["error", "fatal"].contains(assertion["role"] ?? "error")
    }

    /// The names that follow a `$`, wherever it stands: one too many in a literal costs a variable, no verdict.
    static func variables(in expression: String) -> [String] {
        var names: [String] = []
        var rest = expression.utf8[...]
        while let mark = rest.firstIndex(of: UInt8(ascii: "$")) {
            rest = rest[rest.index(after: mark)...]
            names.append(String(Substring(rest).unicodeScalars.prefix { $0.isNameCharacter }))
        }
        return names
    }

    private func add(_ name: String, to parent: Element) -> Element {
        parent.append(element: name, namespace: schematronNamespace, prefix: "sch")
    }

    private func addLet(_ name: String, _ value: String, to parent: Element) {
        let variable = add("let", to: parent)
        variable.set("name", name)
        variable.set("value", value)
    }

    /// The prefixes that rules may use; `f` is the form of the scheme.
    static func namespaces(of scheme: Scheme) -> [(String, String)] { [("f", scheme.namespace)] + commonNamespaces }

    private static let commonNamespaces = [
        ("r", "urn:dossier:record:1"), ("c", catalogueNamespace),
        ("fact", "urn:dossier:facts:1"), ("set", "http://exslt.org/sets"), ("str", "http://exslt.org/strings"),
        ("math", "http://exslt.org/math"), ("date", "http://exslt.org/dates-and-times"),
    ]

    /// What every rule may use: the form, the kind of application, the day of receipt, the highest grade applied for.
    static func variables(of scheme: Scheme) -> [(String, String)] {
        let form = "//f:\(scheme.formRoot)"
        return [
            ("form", form), ("phase", "string(\(form)/f:application/@type)"),
            ("received", "number(\(form)/@fact:received-day)"), ("form-grade", "string(\(form)/@fact:grade)"),
        ]
    }

    /// The grade of what the rule looks at: of the part of the form that it stands in, else the highest applied for.
    static let grade =
        "concat(ancestor-or-self::*[@grade][1]/@grade,"
        + " substring($form-grade, 1, 3 * not(ancestor-or-self::*[@grade])))"
}

extension Unicode.Scalar {
    /// Whether the name of a variable may have it.
    fileprivate var isNameCharacter: Bool {
        switch self {
        case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".": true
        default: !isASCII && (properties.isAlphabetic || properties.numericType != nil)
        }
    }
}
