internal import Findings
internal import Record
internal import XML

/// A staff document that was drafted for somebody to check, change and sign.
struct DeskDraft {
    let document: Document
    private let notes: [Text]

    /// - Parameters:
    ///   - by: who is to sign it, by the roster's id.
    ///   - notes: what the signer must know before signing.
    init(_ kind: String, number: String, by: String, on day: String, caseID: String, notes: [Text] = []) throws {
        document = try Document(root: kind, namespace: StaffKinds.namespace, name: "draft-\(kind).xml")
        for (name, value) in [("version", "1"), ("number", number), ("by", by), ("on", day), ("case", caseID)] {
            document.root.set(name, value)
        }
        self.notes = notes
    }

    var root: Element { document.root }

    /// The document as it is to be signed: what a person must know stands before it as a comment.
    func bytes() throws -> [UInt8] {
        let own = [
            Text(
                "草稿,不是任何人的决定:请核对、修改(签署人 by 与日期 on 也在内)后签名。",
                "A draft, and nobody's decision: check it, change it (the signer `by` and the day `on` as well), then sign."
            ), BlankWords.staffSigning(root.localName),
        ]
        let text = (own + notes).flatMap { [$0.chinese, $0.english] }
            .map { "  " + $0.replacing("--", with: "- -") }.joined(separator: "\n")
        let whole = try document.serialised(indented: true)
        guard let end = whole.firstIndex(of: 0x0A) else { return whole }
        return Array(whole[...end]) + Array("<!--\n\(text)\n-->\n".utf8) + Array(whole[(end + 1)...])
    }

    /// Both languages in one text, as documents have it that are signed once for all their readers.
    static func both(_ text: Text) -> String { "\(text.chinese) \(text.english)" }
}
