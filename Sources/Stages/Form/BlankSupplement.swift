package import Catalogue
package import Findings

/// A supplement with nothing filled in: the answer to a notice, with what it may bring in comments.
package struct BlankSupplement {
    private let schema: FormSchema
    private let scheme: Scheme
    private let caseID: String
    private let application: String
    private let language: Language

    /// - Parameters:
    ///   - schema: the fields of supplements.
    ///   - caseID: as the notice gives it.
    ///   - application: the applicant's own number; empty if it is not known here.
    package init(schema: FormSchema, scheme: Scheme, caseID: String, application: String, language: Language) {
        self.schema = schema
        self.scheme = scheme
        self.caseID = caseID
        self.application = application
        self.language = language
    }

    /// The supplement as UTF-8.
    package func bytes() throws(StageFailure) -> [UInt8] {
        guard let root = schema.root("supplement") else {
            throw StageFailure(
                stage: "form", subject: scheme.supplementSchema, kind: .configuration,
                reason: "no element 'supplement'")
        }
        var known = Prefill(attributes: ["version": "1", "case": caseID, "application": application])
        let evidence = Prefill(attributes: ["ref": "N1"])
        known.children["signer"] = [Prefill()]
        known.children["answer"] = [Prefill(children: ["statement": [Prefill()], "evidence": [evidence]])]
        let item = Prefill(attributes: ["id": "N1", "kind": "", "file": ""])
        known.children["evidenceList"] = [Prefill(children: ["evidence": [item]])]
        var skeleton = Skeleton(language: language, wanted: [])
        let words = [BlankWords.supplementTitle(scheme)] + BlankWords.supplementRules
        skeleton.xml.comment(words.map { $0[language] }, depth: 0)
        skeleton.open(root: root, known, namespace: scheme.namespace)
        skeleton.write(root.elements, known, depth: 1)
        skeleton.xml.blankLine()
        skeleton.close(root: root)
        return skeleton.xml.bytes
    }
}
