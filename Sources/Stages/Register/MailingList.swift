internal import Files
package import Findings
package import Ledger
package import Pipeline
internal import Record
internal import Views
internal import XML

/// The certificates that are to be sent, and to whom: those in force that no dispatch names.
package struct MailingList {
    private let definition: PipelineDefinition
    private let document: Document

    /// - Parameter asOf: the day that the sheet bears, `YYYY-MM-DD`.
    package init(
        tree: OutputTree, definition: PipelineDefinition, ledger: Ledger, asOf: String
    ) throws(StageFailure) {
        self.definition = definition
        document = try StageFailure.wrap("labels", tree.root) {
            let waiting = try ledger.certificates().filter {
                $0.entry.state == .inForce && $0.entry.dispatched == nil
            }
            return try Self.document(of: waiting, in: tree, asOf: asOf)
        }
    }

    /// One `label` for each certificate, with the address that the form gives.
    private static func document(
        of certificates: [Ledger.Certificate], in tree: OutputTree, asOf: String
    ) throws -> Document {
        let document = try Document(root: "labels", namespace: Namespace.record, prefix: "r", name: "labels.xml")
        document.root.set("as-of", asOf)
        for certificate in certificates {
            let record = try tree.newestRecord(of: certificate.caseID)
            let applicant = record.form?.root.first(named: "applicant")
            let contact = record.form?.root.first(named: "application")?.first(named: "contact")
            func text(_ element: Element?, _ names: [String]) -> String {
                names.compactMap { element?.first(named: $0)?.text.trimmed }.first { !$0.isEmpty } ?? ""
            }
            let element = document.root.add(
                "label",
                [
                    "number": certificate.entry.number, "case": certificate.caseID, "holder": certificate.entry.holder,
                    "address": text(applicant, ["mailingAddress", "address", "registeredAddress"]),
                    "postcode": text(applicant, ["postcode"]),
                    "contact": text(contact, ["name"]), "granted": certificate.entry.granted,
                ])
            element.add("title", text: certificate.entry.title)
        }
        return document
    }

    /// A row for each certificate.
    package func csv() throws(StageFailure) -> [UInt8] {
        try StageFailure.wrap("labels", "register-labels-csv") {
            try ViewSet(folder: definition.folder + "/views").csv("register-labels-csv", of: document)
        }
    }

    /// The labels on A4 sheets, as PDF.
    package func sheet(in language: Language) throws(StageFailure) -> [UInt8] {
        try StageFailure.wrap("labels", "paper-labels") {
            try PaperMaker(PaperDefinition(of: definition)).print("paper-labels", of: document, in: language)
        }
    }
}
