package import Findings

/// A staff document of some kind with nothing decided, to be filled in, signed and put on the desk.
package struct BlankStaffDocument {
    /// What is known of it beforehand; empty where it is not.
    package struct Known: Hashable, Sendable {
        package var caseID: String
        package var number: String
        package var signer: String
        package var date: String

        package init(caseID: String, number: String, signer: String, date: String) {
            self.caseID = caseID
            self.number = number
            self.signer = signer
            self.date = date
        }
    }

    private let schema: FormSchema
    private let kind: String
    private let known: Known
    private let language: Language

    /// - Parameter schema: the fields of the kind.
    package init(schema: FormSchema, kind: String, known: Known, language: Language) {
        self.schema = schema
        self.kind = kind
        self.known = known
        self.language = language
    }

    /// The document as UTF-8.
    package func bytes() throws(StageFailure) -> [UInt8] {
        guard let root = schema.root(kind) else {
            throw StageFailure(
                stage: "form", subject: StaffKinds.schemaFile(kind), kind: .configuration,
                reason: "no element '\(kind)'")
        }
        let filled = Prefill(attributes: [
            "version": "1", "case": known.caseID, "number": known.number, "by": known.signer, "on": known.date,
        ])
        var skeleton = Skeleton(language: language, wanted: [])
        skeleton.xml.comment(
            [root.documentation[language], BlankWords.staffRules[language], BlankWords.staffSigning(kind)[language]],
            depth: 0)
        for attribute in root.attributes where filled.attributes[attribute.name] ?? "" == "" {
            skeleton.xml.comment(["@\(attribute.name) " + skeleton.meaning(of: attribute)], depth: 0)
        }
        skeleton.open(root: root, filled, namespace: StaffKinds.namespace)
        skeleton.write(root.elements, filled, depth: 1)
        skeleton.xml.blankLine()
        skeleton.close(root: root)
        return skeleton.xml.bytes
    }
}

extension BlankWords {
    static let staffRules = Text(
        """
        待填处是空的。【必填】缺了就不合格式;【选填】放在注释里,需要时取出。不适用的元素请删去,不要留空。\
        日期写作 2026-03-05。
        """,
        """
        What is to be filled in is empty. [required]: the document is not valid without it. [optional]: stands in a \
        comment, to be taken out where needed. Delete what does not apply. Dates are written 2026-03-05.
        """)

    static func staffSigning(_ kind: String) -> Text {
        let command = "ssh-keygen -Y sign -f ~/.ssh/id_ed25519 -n staff-document@dossier \(kind).xml"
        return Text(
            "填好后签名:\(command),再把 \(kind).xml 和 \(kind).xml.sig 一起放到收文目录。签名后不可再改。",
            "Then sign it: \(command), and put \(kind).xml and \(kind).xml.sig on the desk. "
                + "Do not change it after that.")
    }
}
