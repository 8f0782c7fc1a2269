internal import XML

/// Makes one ISO Schematron schema of the rules of all requirements, as any processor can run it.
///
/// What the catalogue leaves unsaid is written out: the grade that a rule judges by, and each parameter of the
/// requirement as a variable at the start of each of its rules. A rule that compares with a parameter marked uncertain
/// only warns.
struct SchematronExport {
    let parts: [Element]
    let title: String
    let scheme: Scheme

    func document() throws(XMLError) -> Document {
        let document = try Document(root: "schema", namespace: schematronNamespace, prefix: "sch", name: "rules.sch")
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
        let requirements = parts.flatMap { $0.children(named: "requirement") }
        for requirement in requirements {
            let doubtful = Thresholds.uncertain(in: requirement)
            for pattern in requirement.children(named: "pattern", namespace: schematronNamespace) {
                let copy = root.append(copyOf: pattern)
                prepare(copy, for: requirement)
                for assertion in copy.assertions where doubtful.contains(assertion["id"] ?? "") {
                    if Self.blocks(assertion) { assertion.set("role", "warning") }
                }
            }
        }
        let diagnostics = add("diagnostics", to: root)
        for requirement in requirements {
            for diagnostic in requirement.children(named: "diagnostic", namespace: schematronNamespace) {
                diagnostics.append(copyOf: diagnostic)
            }
        }
        return document
    }

    /// True for an assertion whose failure sends a submission back.
    static func blocks(_ assertion: Element) -> Bool {
        ["error", "fatal"].contains(assertion["role"] ?? "error")
    }

    /// Puts the variables that a rule uses before its first child.
    private func prepare(_ pattern: Element, for requirement: Element) {
        for rule in pattern.children(named: "rule", namespace: schematronNamespace) {
            let own = rule.children(named: "let", namespace: schematronNamespace).compactMap { $0["name"] }
            var used = Set(
                (Self.expressions(in: rule) + diagnostics(of: rule, in: requirement)).flatMap(Self.variables(in:)))
            var variables: [(String, String)] = []
            for parameter in requirement.children(named: "parameter") {
                let name = parameter["name"] ?? ""
                guard !own.contains(name), used.contains(name) else { continue }
                variables.append((name, Parameter.expression(of: parameter)))
            }
            used.formUnion(variables.flatMap { Self.variables(in: $0.1) })
            if !own.contains("grade") && used.contains("grade") {
                variables.insert(("grade", SchematronExport.grade), at: 0)
            }
            for (name, value) in variables.reversed() {
                let variable = rule.prepend(element: "let", namespace: schematronNamespace, prefix: "sch")
                variable.set("name", name)
                variable.set("value", value)
            }
        }
    }

    /// The expressions that stand in an element's attributes, its own and those of everything in it.
    private static func expressions(in element: Element) -> [String] {
        element.attributes.map(\.value) + element.childElements.flatMap { expressions(in: $0) }
    }

    /// The expressions of the diagnostics that a rule's assertions name.
    private func diagnostics(of rule: Element, in requirement: Element) -> [String] {
        let named = Set(rule.assertions.flatMap { $0.words(of: "diagnostics") })
        if named.isEmpty { return [] }
        return requirement.children(named: "diagnostic", namespace: schematronNamespace)
            .filter { named.contains($0["id"] ?? "") }.flatMap { Self.expressions(in: $0) }
    }

    /// The names that follow a `$`, wherever it stands: one too many in a literal costs a variable, no verdict.
    static func variables(in expression: String) -> [String] {
        guard expression.utf8.contains(UInt8(ascii: "$")) else { return [] }
        return expression.utf8.split(separator: UInt8(ascii: "$"), omittingEmptySubsequences: false).dropFirst().map {
            String(Substring($0).prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == "." })
        }
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
