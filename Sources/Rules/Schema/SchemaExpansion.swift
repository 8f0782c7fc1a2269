import XML

/// Turns the XML of a schema into `SchemaElement`s, with what `sch:include` and `sch:extends/@href` name put in
/// their place.
struct SchemaExpansion {
    /// Reads a document by its path from the schema's folder.
    private let load: (String) throws(XMLError) -> Document
    private var documents: [String: Document] = [:]
    private(set) var faults: [SchemaFault] = []
    /// The `sch:ns` declarations of each scope, with the places they stand at; the schema's own first.
    private(set) var scopes: [[(namespace: RuleSchema.Namespace, origin: SchemaOrigin)]] = []
    /// The scope of each document whose root is a schema.
    private var scopeOfDocument: [String: Int] = [:]

    /// How deep inclusions may nest.
    static let maximumDepth = 32

    init(load: @escaping (String) throws(XMLError) -> Document) {
        self.load = load
    }

    /// Where the expansion stands: which file, and how it got there.
    private struct Site {
        /// From the schema's folder; empty for the schema itself.
        var path: String
        var scope: Int
        var language: String?
        var trail: [String]
        /// The element that what is read becomes a child of.
        var parent: Element?
    }

    mutating func expand(_ document: Document) -> SchemaElement {
        scopes = [namespaces(of: document.root)]
        scopeOfDocument[""] = 0
        documents[""] = document
        let site = Site(path: "", scope: 0, language: nil, trail: [""], parent: nil)
        return convert(document.root, site)
    }

    /// The parts under one root.
    mutating func assemble(_ parts: SchemaParts, name: String) -> SchemaElement {
        let origin = SchemaOrigin(file: name, line: nil, column: nil)
        func element(
            _ name: String, _ attributes: [(String, String)], _ content: [SchemaElement.Content] = []
        ) -> SchemaElement {
            SchemaElement(
                namespace: SchemaElement.schematron, localName: name,
                attributes: attributes.map { (name: $0.0, value: $0.1) }, content: content, language: nil, scope: 0,
                origin: origin)
        }
        scopes = [parts.namespaces.map { ($0, origin) }]
        let site = Site(path: "", scope: 0, language: nil, trail: [""], parent: nil)
        var content: [SchemaElement.Content] = [.element(element("title", [], [.text(parts.title)]))]
        for variable in parts.variables {
            content.append(.element(element("let", [("name", variable.name), ("value", variable.value)])))
        }
        for member in parts.members { content.append(.element(convert(member, site))) }
        let notes = parts.diagnostics.map { SchemaElement.Content.element(convert($0, site)) }
        content.append(.element(element("diagnostics", [], notes)))
        return element("schema", [("queryBinding", "xslt")], content)
    }

    private func namespaces(of root: Element) -> [(namespace: RuleSchema.Namespace, origin: SchemaOrigin)] {
        root.childElements.compactMap { child in
            guard child.isSchematron("ns"), let prefix = child["prefix"], let uri = child["uri"] else { return nil }
            return (RuleSchema.Namespace(prefix: prefix, uri: uri), child.origin)
        }
    }

    private mutating func convert(_ element: Element, _ outer: Site) -> SchemaElement {
        var site = outer
        site.parent = element
        site.language = element.language ?? outer.language
        let content = contents(of: element, site)
        return SchemaElement(
            // One string for all instead of one for each.
            namespace: element.isIn(SchemaElement.schematron) ? SchemaElement.schematron : element.namespace,
            localName: element.localName,
            attributes: element.plainAttributes,
            content: content, language: site.language, scope: site.scope, origin: element.origin)
    }

    /// The content of `element`, as children of `site.parent`.
    private mutating func contents(of element: Element, _ site: Site) -> [SchemaElement.Content] {
        let parts = element.content
        var content: [SchemaElement.Content] = []
        content.reserveCapacity(parts.count)
        for part in parts {
            switch part {
            case .text(let text): content.append(.text(text))
            case .element(let child):
                // The name alone tells that most elements are neither of the two.
                switch child.localName {
                case "include" where child.isSchematron("include"): content += included(child, site)
                case "extends" where child.isSchematron("extends") && child["href"] != nil:
                    content += extended(child, site)
                default: content.append(.element(convert(child, site)))
                }
            }
        }
        return content
    }

    private mutating func included(_ element: Element, _ site: Site) -> [SchemaElement.Content] {
        guard let address = element["href"] else {
            faults.append(SchemaFault(element.origin, "sch:include needs an href"))
            return []
        }
        guard let (target, inner) = find(address, for: element, site) else { return [] }
        if target.isSchematron("schema") {
            faults.append(
                SchemaFault(
                    element.origin,
                    "\(address) is a whole schema, which cannot stand inside one: name a part of it (\(address)#id)"))
            return []
        }
        return [.element(convert(target, inner))]
    }

    private mutating func extended(_ element: Element, _ site: Site) -> [SchemaElement.Content] {
        guard let address = element["href"], let (target, found) = find(address, for: element, site) else { return [] }
        guard let parent = site.parent, target.namespace == parent.namespace, target.localName == parent.localName
        else {
            let wanted = site.parent.map { "sch:\($0.localName)" } ?? "an element"
            faults.append(
                SchemaFault(
                    element.origin,
                    "sch:extends takes the content of an element like its parent: \(address) is "
                        + "\(target.localName), not \(wanted)"))
            return []
        }
        var inner = found
        inner.parent = target
        inner.language = target.language ?? found.language
        return contents(of: target, inner)
    }

    /// The element that `address` names, and the site it stands at.
    private mutating func find(_ address: String, for element: Element, _ site: Site) -> (Element, Site)? {
        func refuse(_ message: String) { faults.append(SchemaFault(element.origin, message)) }
        guard let (path, fragment) = SchemaPath.resolve(address, from: site.path) else {
            refuse("\(address) is not a file in the schema's folder")
            return nil
        }
        let step = fragment.map { "\(path)#\($0)" } ?? path
        if site.trail.contains(step) {
            refuse("\(address) includes itself")
            return nil
        }
        if site.trail.count > Self.maximumDepth {
            refuse("inclusions nest deeper than \(Self.maximumDepth)")
            return nil
        }
        let document: Document
        do throws(XMLError) {
            document = try read(path)
        } catch {
            refuse("\(address) cannot be read: \(error)")
            return nil
        }
        guard let target = fragment.map({ document.root.descendant(id: $0) }) ?? document.root else {
            refuse("nothing in \(path) has the id \(fragment ?? "")")
            return nil
        }
        var inner = site
        inner.path = path
        inner.trail.append(step)
        inner.scope = scope(of: document, at: path) ?? site.scope
        inner.language = target.inheritedLanguage ?? site.language
        return (target, inner)
    }

    private mutating func read(_ path: String) throws(XMLError) -> Document {
        if let known = documents[path] { return known }
        let document = try load(path)
        documents[path] = document
        return document
    }

    /// A part of another schema goes by that schema's prefixes; a file that is only a part, by its includer's.
    private mutating func scope(of document: Document, at path: String) -> Int? {
        if let known = scopeOfDocument[path] { return known }
        guard document.root.isSchematron("schema") else { return nil }
        scopes.append(namespaces(of: document.root))
        scopeOfDocument[path] = scopes.count - 1
        return scopes.count - 1
    }
}

extension Element {
    fileprivate static let xml = "http://www.w3.org/XML/1998/namespace"

    fileprivate func isSchematron(_ name: String) -> Bool {
        isNamed(name, namespace: SchemaElement.schematron)
    }

    fileprivate var origin: SchemaOrigin {
        let place = node.sourcePlace
        return SchemaOrigin(file: place.name, line: place.line, column: place.column)
    }

    fileprivate var language: String? { attribute("lang", namespace: Self.xml) }

    /// `xml:lang` of the nearest ancestor that has one.
    fileprivate var inheritedLanguage: String? {
        var ancestor = node.parent
        while let next = ancestor {
            if let language = Element(node: next)?.language { return language }
            ancestor = next.parent
        }
        return nil
    }

    fileprivate func descendant(id: String) -> Element? {
        if attribute("id", namespace: Self.xml) == id || self["id"] == id { return self }
        for child in childElements {
            if let found = child.descendant(id: id) { return found }
        }
        return nil
    }
}
