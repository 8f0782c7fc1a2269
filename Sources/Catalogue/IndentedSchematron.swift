package import XML

extension Catalogue {
    /// The rules of the edition's files as one ISO Schematron schema, which says what `rules` does.
    package func schematron() throws(XMLError) -> Document {
        let parts = CatalogueFiles(folder: folder, schemas: schemas, examplesAsText: true).parts
        return try SchematronExport(parts: parts, title: Catalogue.title(scheme, profile), scheme: scheme).document()
    }

    /// The same with each rule and assertion on a line of its own, for people and for other processors.
    ///
    /// White space between elements is made anew, and namespaces are declared once; sentences stay as they are.
    package func indentedSchematron() throws(XMLError) -> [UInt8] {
        let source = try schematron().root
        let target = try Document(root: "schema", namespace: schematronNamespace, prefix: "sch", name: "rules.sch")
        target.root.declare(prefix: "xsl", namespace: transformNamespace)
        for (prefix, uri) in SchematronExport.namespaces(of: scheme) {
            target.root.declare(prefix: prefix, namespace: uri)
        }
        Self.copyContent(of: source, to: target.root)
        return try target.serialised(indented: true)
    }

    /// What the schema of an edition is called.
    static func title(_ scheme: Scheme, _ profile: String) -> String { "\(scheme) \(profile)" }

    /// Elements that hold no text of their own.
    private static let containers: Set<String> = ["schema", "phase", "pattern", "rule", "diagnostics", "properties"]

    private static func copyContent(of source: Element, to target: Element) {
        for attribute in source.attributes {
            if let namespace = attribute.namespace {
                target.set(attribute.name, namespace: namespace, prefix: attribute.prefix ?? "a", attribute.value)
            } else {
                target.set(attribute.name, attribute.value)
            }
        }
        for child in source.node.children {
            if let element = Element(node: child) {
                let copy = target.append(
                    element: element.localName, namespace: element.namespace, prefix: element.prefix)
                copyContent(of: element, to: copy)
            } else if child.kind == .text, !containers.contains(source.localName) {
                target.append(text: child.stringValue)
            }
        }
    }
}
