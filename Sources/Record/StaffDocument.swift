package import Findings
package import XML

/// A staff document that counts in a case, with all that it says.
///
/// Not `Sendable`: it holds the document's tree, which one task at a time owns.
package struct StaffDocument {
    package var kind: String
    package var title: Text
    package var number: String
    /// Who signed it: the id in the roster.
    package var by: String
    package var name: String
    /// The day of signing as the document has it, `YYYY-MM-DD`.
    package var signed: String
    /// The day on which it was applied.
    package var applied: String
    package var arrival: String
    /// SHA-256 of the document as it was signed.
    package var digest: String
    /// The document itself; of a sheet that was signed, what it says.
    package var content: Element
    /// What had been changed, added or left out in a sheet before it was signed.
    package var notes: [Text]

    package init(
        kind: String, title: Text, number: String, by: String, name: String, signed: String, applied: String,
        arrival: String, digest: String, content: Element,
        notes: [Text] = []
    ) {
        self.notes = notes
        self.kind = kind
        self.title = title
        self.number = number
        self.by = by
        self.name = name
        self.signed = signed
        self.applied = applied
        self.arrival = arrival
        self.digest = digest
        self.content = content
    }

    func write(to parent: Element) {
        let element = parent.add(
            "document",
            [
                "kind": kind, "number": number, "by": by, "name": name, "signed": signed, "applied": applied,
                "arrival": arrival, "digest": digest,
            ])
        element.add("title", text: title)
        for note in notes { element.add("note", text: note) }
        element.add("content").append(copyOf: content)
    }

    init(reading element: Element) throws(RecordError) {
        kind = try element.required("kind")
        title = element.text("title")
        number = try element.required("number")
        by = try element.required("by")
        name = try element.required("name")
        signed = try element.required("signed")
        applied = try element.required("applied")
        arrival = try element.required("arrival")
        digest = try element.required("digest")
        guard let content = element.all("content").first?.childElements.first else {
            throw element.wrong("the staff document has no content")
        }
        self.content = content
        let texts = element.all("note")
        notes = stride(from: 0, to: texts.count - 1, by: 2).map { Text(texts[$0].text, texts[$0 + 1].text) }
    }
}
