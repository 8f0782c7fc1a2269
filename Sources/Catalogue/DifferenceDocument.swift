package import Findings
package import XML

/// A difference as the XML that its page and its JSON are made from (`schemas/edition-difference.xsd`).
package struct DifferenceDocument {
    private let difference: CatalogueDifference
    private let language: Language

    /// - Parameter language: the one that a page shows first; the document holds both.
    package init(_ difference: CatalogueDifference, language: Language = .chinese) {
        self.difference = difference
        self.language = language
    }

    package func document() throws(XMLError) -> Document {
        let document = try Document(
            root: "difference", namespace: catalogueNamespace, prefix: "c", name: "edition-difference")
        let root = document.root
        root.set("language-default", language.rawValue)
        write(difference.old, as: "old", to: root)
        write(difference.new, as: "new", to: root)
        for change in difference.general { write(change, to: root) }
        for entry in difference.entries {
            let element = root.append(element: "requirement")
            element.set("id", entry.requirement)
            element.set("category", entry.category)
            element.set("state", entry.kind.rawValue)
            write(entry.title, as: "title", to: element)
            for change in entry.changes { write(change, to: element) }
        }
        return document
    }

    private func write(_ side: CatalogueDifference.Side, as name: String, to root: Element) {
        let element = root.append(element: name)
        element.set("scheme", side.scheme)
        element.set("profile", side.profile)
        element.set("from", side.from)
        if !side.until.isEmpty { element.set("until", side.until) }
        write(side.title, as: "title", to: element)
    }

    private func write(_ change: Change, to parent: Element) {
        let element = parent.append(element: "change")
        element.set("kind", change.code)
        if let of = change.of { element.set("of", of) }
        write(change.name, as: "name", to: element)
        write(change.sentence, as: "sentence", to: element)
        if let old = change.old { write(old, as: "was", to: element) }
        if let new = change.new { write(new, as: "is", to: element) }
        guard change.isProse, let old = change.old, let new = change.new else { return }
        for language in Language.allCases where old[language] != new[language] {
            let wording = element.append(element: "wording")
            wording.set("lang", namespace: xmlNamespace, prefix: "xml", language.rawValue)
            for piece in WordDifference(from: old[language], to: new[language]).pieces {
                wording.append(element: piece.kind.rawValue).append(text: piece.text)
            }
        }
    }

    private func write(_ text: Text, as name: String, to parent: Element) {
        for language in Language.allCases {
            let element = parent.append(element: name)
            element.set("lang", namespace: xmlNamespace, prefix: "xml", language.rawValue)
            element.append(text: text[language])
        }
    }
}
