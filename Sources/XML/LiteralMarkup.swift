internal import CLibXML

/// Makes the literal elements of a compiled stylesheet into markup, once, so that a page is joined from pieces of text
/// and its tree holds little more than what the document says.
///
/// The page has the same bytes. An element therefore stays one where that could be seen: where it may be given attributes,
/// computes them, or has an end tag only if it has content; where libxml2 looks for it; and wherever its text may be
/// read instead of written, as in a variable.
struct LiteralMarkup {
    private let templates: [xsltTemplatePtr]
    /// Templates by the local part of their name and of their mode: two that differ in the prefix alone count as one.
    private var named: [String: Set<Int>] = [:]
    private var moded: [String: Set<Int>] = [:]
    /// Templates whose result may be read as text.
    private var read: Set<Int> = []
    /// Templates whose result may be an attribute of the element around it.
    private var attributing: Set<Int> = []

    /// Changes the stylesheet in place.
    static func make(in stylesheet: xsltStylesheetPtr) {
        let markup = LiteralMarkup(stylesheet)
        for (index, template) in markup.templates.enumerated() where !markup.read.contains(index) {
            guard template.pointee.inheritedNsNr == 0, let element = template.pointee.elem else { continue }
            markup.replaceChildren(of: element)
            template.pointee.content = element.pointee.children
        }
    }

    private init(_ stylesheet: xsltStylesheetPtr) {
        let sheets = Array(sequence(first: stylesheet) { xsltNextImport($0) })
        templates = sheets.flatMap { sheet in
            sequence(first: sheet.pointee.templates) { $0?.pointee.next }.prefix { $0 != nil }.compactMap { $0 }
        }
        for (index, template) in templates.enumerated() {
            if let name = template.pointee.name { named[Library.string(name), default: []].insert(index) }
            if template.pointee.match != nil {
                moded[template.pointee.mode.map(Library.string) ?? "", default: []].insert(index)
            }
        }
        findRead(sheets)
        findAttributing()
    }

    // MARK: What templates may be asked for

    private mutating func findRead(_ sheets: [xsltStylesheetPtr]) {
        var reached: Set<Int> = []
        for sheet in sheets {
            for tree in trees(of: sheet) {
                for node in children(of: xmlDocGetRootElement(tree)) where instruction(node) != "template" {
                    reached.formUnion(calls(in: node))
                }
            }
        }
        for template in templates { reached.formUnion(callsRead(in: template.pointee.elem)) }
        while let index = reached.popFirst() {
            guard read.insert(index).inserted else { continue }
            reached.formUnion(calls(in: templates[index].pointee.elem).subtracting(read))
        }
    }

    private func trees(of sheet: xsltStylesheetPtr) -> [xmlDocPtr] {
        let included = sequence(first: sheet.pointee.docList) { $0?.pointee.next }.prefix { $0 != nil }
        return [sheet.pointee.doc].compactMap { $0 } + included.compactMap { $0?.pointee.doc }
    }

    /// The templates that anything inside the node calls.
    private func calls(in node: xmlNodePtr?) -> Set<Int> {
        children(of: node).reduce(called(by: node)) { $0.union(calls(in: $1)) }
    }

    /// The templates called where the result may be read as text.
    private func callsRead(in node: xmlNodePtr?) -> Set<Int> {
        children(of: node).reduce([]) { reached, child in
            switch instruction(child) {
            case "call-template", "apply-templates", "apply-imports":
                // The result of the call is written where the call stands; what it is given is not.
                return children(of: child).reduce(reached) { $0.union(calls(in: $1)) }
            case "element", "copy": return reached.union(callsRead(in: child))
            default: return reached.union(isWritten(child) ? callsRead(in: child) : calls(in: child))
            }
        }
    }

    private func called(by node: xmlNodePtr?) -> Set<Int> {
        switch node.flatMap(instruction) {
        case "call-template": named[localPart(of: "name", of: node)] ?? []
        case "apply-templates": moded[localPart(of: "mode", of: node)] ?? []
        case "apply-imports": moded.values.reduce([]) { $0.union($1) }
        default: []
        }
    }

    private mutating func findAttributing() {
        var before = -1
        while before != attributing.count {
            before = attributing.count
            for (index, template) in templates.enumerated() where mayAttribute(template.pointee.elem) {
                attributing.insert(index)
            }
        }
    }

    /// Whether what stands inside the node may make an attribute of the element that the result goes into.
    private func mayAttribute(_ node: xmlNodePtr?) -> Bool {
        children(of: node).contains { child in
            switch instruction(child) {
            case nil: child.pointee.type == XML_ELEMENT_NODE && child.pointee.ns != nil
            case "if", "choose", "when", "otherwise", "for-each": mayAttribute(child)
            case "call-template", "apply-templates", "apply-imports": !called(by: child).isDisjoint(with: attributing)
            case "value-of", "text", "number", "variable", "param", "sort", "comment", "processing-instruction",
                "message", "element":
                false
            default: true
            }
        }
    }

    // MARK: The change

    private func replaceChildren(of node: xmlNodePtr) {
        let pieces = joined(children(of: node).flatMap(pieces))
        node.pointee.children = pieces.first
        node.pointee.last = pieces.last
        for (index, piece) in pieces.enumerated() {
            piece.pointee.parent = node
            piece.pointee.prev = index == 0 ? nil : pieces[index - 1]
            piece.pointee.next = index + 1 == pieces.count ? nil : pieces[index + 1]
        }
    }

    /// What stands in the place of a node of a template: itself, or its tags and what is between them.
    private func pieces(of node: xmlNodePtr) -> [xmlNodePtr] {
        guard node.pointee.type == XML_ELEMENT_NODE else { return [node] }
        guard instruction(node) == nil else {
            if isWritten(node) { replaceChildren(of: node) }
            return [node]
        }
        let traits = HTMLNames.traits(of: node.pointee.name)
        if traits.contains(.raw) { return [node] }
        replaceChildren(of: node)
        guard isLiteral(node, traits), let tags = HTMLWriter.tags(of: node) else { return [node] }
        let content = children(of: node)
        node.pointee.children = nil
        node.pointee.last = nil
        let tree = node.pointee.doc
        xmlFreeNode(node)
        let pieces = [text(tags.start, in: tree)] + content
        return (traits.contains(.void) ? pieces : pieces + [text(tags.end, in: tree)]).compactMap { $0 }
    }

    private func isLiteral(_ element: xmlNodePtr, _ traits: HTMLNames.Traits) -> Bool {
        let content = children(of: element)
        // A variable would be seen by what comes after the element.
        return !["html", "head", "body", "meta"].contains(Library.string(element.pointee.name))
            && !mayAttribute(element) && !content.contains { instruction($0) == "variable" }
            && (!traits.contains(.endsUnsaid) || content.contains { instruction($0) == nil })
            && sequence(first: element.pointee.properties) { $0?.pointee.next }.prefix { $0 != nil }
                .allSatisfy { $0?.pointee.psvi == nil && $0?.pointee.children != nil }
    }

    /// Texts that stand side by side as one, where any of them is markup.
    private func joined(_ pieces: [xmlNodePtr]) -> [xmlNodePtr] {
        var joined: [xmlNodePtr] = []
        var texts: [xmlNodePtr] = []
        func endTexts() {
            defer { texts = [] }
            guard texts.count > 1, texts.contains(where: { CLibXML_isUnescaped($0) != 0 }),
                let whole = text(HTMLWriter.markup(of: texts), in: texts[0].pointee.doc)
            else {
                joined += texts
                return
            }
            joined.append(whole)
            texts.forEach(xmlFreeNode)
        }
        for piece in pieces {
            if piece.pointee.type == XML_TEXT_NODE {
                texts.append(piece)
            } else {
                endTexts()
                joined.append(piece)
            }
        }
        endTexts()
        return joined
    }

    /// Markup as a text that is written as it is.
    private func text(_ markup: [UInt8], in tree: xmlDocPtr?) -> xmlNodePtr? {
        guard let node = xmlNewDocText(tree, nil) else { return nil }
        CLibXML_unescape(node)
        // From the dictionary, libxslt gives a text to the page without copying it.
        node.pointee.content = UnsafeMutablePointer(
            mutating: xmlDictLookup(tree?.pointee.dict, markup, Int32(markup.count)))
        return node
    }

    // MARK: Nodes of a stylesheet

    private func children(of node: xmlNodePtr?) -> [xmlNodePtr] {
        var children: [xmlNodePtr] = []
        var next = node?.pointee.children
        while let child = next {
            children.append(child)
            next = child.pointee.next
        }
        return children
    }

    /// The name of an instruction of XSLT; nil for everything else.
    private func instruction(_ node: xmlNodePtr) -> String? {
        guard node.pointee.type == XML_ELEMENT_NODE, let namespace = node.pointee.ns,
            xmlStrEqual(namespace.pointee.href, "http://www.w3.org/1999/XSL/Transform") == 1
        else { return nil }
        return Library.string(node.pointee.name)
    }

    /// Whether what stands inside a node of a template is written where the node stands, and nowhere else.
    private func isWritten(_ node: xmlNodePtr) -> Bool {
        switch instruction(node) {
        case "if", "choose", "when", "otherwise", "for-each": true
        case nil: node.pointee.ns == nil
        default: false
        }
    }

    private func localPart(of attribute: String, of node: xmlNodePtr?) -> String {
        let name = Library.take(xmlGetNoNsProp(node, attribute))
        return name.split(separator: ":").last.map(String.init) ?? ""
    }
}
