internal import Findings

/// Writes an element and what belongs inside it, empty where a value is missing, with what the schema says of it.
///
/// An element that the schema or the rules ask for is written; any other stands in a comment, ready to be taken out.
struct Skeleton {
    private let language: Language
    private let wanted: Set<String>
    var xml = CommentedXML()
    /// What need not be said again.
    private var said: Set<String> = []

    /// - Parameter wanted: names of elements that the rules look at, and of attributes after `@`.
    init(language: Language, wanted: Set<String>) {
        self.language = language
        self.wanted = wanted
    }

    /// - Parameter prefill: what is known; what it does not name is left empty.
    mutating func write(_ field: FormField, _ prefill: Prefill, depth: Int) {
        let attributes = attributes(of: field, prefill)
        let said = prefill.note ?? (prefill.isQuiet ? [] : words(for: field, prefill))
        guard !field.elements.isEmpty, !prefill.isClosed || !prefill.children.isEmpty else {
            xml.leaf(
                field.name, attributes, holdsText: field.type != nil || !field.elements.isEmpty,
                remarks: said, depth: depth)
            return
        }
        if !said.isEmpty { xml.comment(said, depth: depth) }
        xml.open(field.name, attributes, depth: depth)
        write(field.elements, prefill, depth: depth + 1)
        xml.close(field.name, depth: depth)
    }

    /// The start tag of a root, whose content the caller writes.
    mutating func open(root: FormField, _ prefill: Prefill, namespace: String) {
        xml.open(root.name, [(name: "xmlns", value: namespace)] + attributes(of: root, prefill), depth: 0)
    }

    mutating func close(root: FormField) {
        xml.close(root.name, depth: 0)
    }

    mutating func write(_ children: [FormField], _ prefill: Prefill, depth: Int) {
        var settled: Set<Int> = []
        for child in children {
            if depth == 1 { xml.blankLine() }
            if let given = prefill.children[child.name] {
                if case .alternative(let number) = child.membership { settled.insert(number) }
                for item in given { write(child, item, depth: depth) }
                continue
            }
            guard !prefill.isClosed else { continue }
            switch child.membership {
            case .menu: break
            case .sequence:
                if isLive(child) {
                    write(child, Prefill(isQuiet: prefill.isQuiet), depth: depth)
                } else if !prefill.isQuiet {
                    offer(child, depth: depth)
                }
            case .alternative(let number):
                let others = children.filter { $0.membership == child.membership }
                if others.contains(where: { prefill.children[$0.name] != nil }) { continue }
                if settled.insert(number).inserted {
                    write(child, Prefill(isQuiet: prefill.isQuiet), depth: depth)
                } else if !prefill.isQuiet {
                    offer(child, depth: depth)
                }
            }
        }
    }

    private func isLive(_ field: FormField) -> Bool {
        field.isRequired || wanted.contains((field.isAttribute ? "@" : "") + field.name) && !field.isBestUnsaid
    }

    /// Required attributes, and those that are known; in the order of the schema.
    private func attributes(of field: FormField, _ prefill: Prefill) -> [(name: String, value: String)] {
        field.attributes.compactMap { attribute in
            if let value = prefill.attributes[attribute.name] { return (attribute.name, value) }
            return attribute.isRequired ? (attribute.name, "") : nil
        }
    }
}

// MARK: - What may be left out

extension Skeleton {
    private mutating func offer(_ field: FormField, depth: Int) {
        xml.offer(words(for: field, Prefill()), outline(of: field, depth: 0), depth: depth)
    }

    /// The element without comments, and inside it what it cannot do without.
    private func outline(of field: FormField, depth: Int) -> [String] {
        let indent = CommentedXML.indent(depth)
        let tag = indent + CommentedXML.tag(field.name, attributes(of: field, Prefill()))
        let offered = field.elements.filter { $0.membership != .menu }
        let shown = offered.contains(where: \.isRequired) ? offered.filter(isLive) : offered
        guard !shown.isEmpty else {
            return [tag + (field.type == nil && field.elements.isEmpty ? "/>" : "></\(field.name)>")]
        }
        return [tag + ">"] + shown.flatMap { outline(of: $0, depth: depth + 1) } + [indent + "</\(field.name)>"]
    }
}

// MARK: - Words

extension Skeleton {
    /// How much the element is asked for, what it is, what it may hold; then each attribute that is not known yet.
    private mutating func words(for field: FormField, _ prefill: Prefill) -> [String] {
        var own = duty(of: field) + field.documentation[language]
        if let type = field.type { own += values(of: type) }
        var paragraphs = [own]
        for attribute in field.attributes where prefill.attributes[attribute.name] ?? "" == "" {
            let words = "@\(attribute.name) " + duty(of: attribute) + attribute.documentation[language]
            let isAlone = field.attributes.count == 1 && field.children.count == 1
            // What the only attribute of an often repeated element means is said once.
            if isAlone, !said.insert(words).inserted { continue }
            paragraphs.append(words + (attribute.type.map { values(of: $0) } ?? ""))
        }
        return paragraphs
    }

    /// What an attribute of the root means, and what it may hold.
    mutating func meaning(of attribute: FormField) -> String {
        duty(of: attribute) + attribute.documentation[language] + (attribute.type.map { values(of: $0) } ?? "")
    }

    private func duty(of field: FormField) -> String {
        if case .alternative = field.membership { return BlankWords.alternative[language] }
        if field.isRequired { return BlankWords.required[language] }
        return isLive(field) ? BlankWords.wanted[language] : BlankWords.optional[language]
    }

    /// What may stand in the field, where that is not plain; in full only the first time.
    private mutating func values(of type: FormType) -> String {
        let isNew = said.insert(type.name).inserted
        guard !type.choices.isEmpty, !type.isOpen else {
            return type.isPlain || !isNew ? "" : Text("", " ")[language] + type.documentation[language]
        }
        // A long list of values has a place of its own.
        guard type.choices.count <= 12 else { return "" }
        let named = type.choices.map { choice in
            let meaning = choice.meaning[language]
            return meaning.isEmpty || !isNew ? choice.value : "\(choice.value) (\(meaning))"
        }
        let list = named.joined(separator: Text("、", ", ")[language])
        return type.isList
            ? Text("可填（多个以空格分隔）：\(list)。", " Any of, with spaces between: \(list).")[language]
            : Text("可填：\(list)。", " One of: \(list).")[language]
    }
}
