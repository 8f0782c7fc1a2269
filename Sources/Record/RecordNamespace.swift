package import Findings
package import XML

/// The XML namespaces that a case record is written in.
package enum Namespace {
    package static let record = "urn:dossier:record:1"
    package static let facts = "urn:dossier:facts:1"
    package static let xml = "http://www.w3.org/XML/1998/namespace"
}

extension Element {
    /// Appends an element of the record's namespace with the attributes that have a value, in the order given.
    @discardableResult
    package func add(_ name: String, _ attributes: KeyValuePairs<String, String?> = [:]) -> Element {
        let element = append(element: name, namespace: Namespace.record, prefix: "r")
        for (name, value) in attributes {
            if let value { element.set(name, value) }
        }
        return element
    }

    /// Appends one element for each language with the text in it.
    package func add(_ name: String, text: Text) {
        for language in Language.allCases {
            let element = add(name)
            element.set("lang", namespace: Namespace.xml, prefix: "xml", language.rawValue)
            element.append(text: text[language])
        }
    }

    /// The child elements with this name in the record's namespace.
    package func all(_ name: String) -> [Element] {
        children(named: name, namespace: Namespace.record)
    }

    /// The text in both languages that `add(_:text:)` wrote; a missing language is empty.
    package func text(_ name: String) -> Text {
        let found = all(name)
        func text(in language: Language) -> String {
            found.first { $0.attribute("lang", namespace: Namespace.xml) == language.rawValue }?.text ?? ""
        }
        return Text(text(in: .chinese), text(in: .english))
    }
}
