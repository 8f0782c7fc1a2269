internal import Files
internal import Ledger
internal import Pipeline
internal import Record
internal import Views
internal import XML

/// The register of certificates as files: XML, CSV and a page to search. All of it is made of the ledger's index.
struct RegisterPages {
    let worker: Worker
    let tree: OutputTree

    /// Writes nothing where no certificate was ever released.
    func write(_ certificates: [Ledger.Certificate], asOf: String) throws {
        let released = certificates.filter { $0.entry.state != .draft }
        guard !released.isEmpty || Folder.exists(tree.register) else { return }
        let document = try RegisterDocument.document(of: released, asOf: asOf)
        let publish = Publish(tree: tree, layout: worker.bench.definition.layout)
        try publish.write(try document.serialised(indented: true), to: tree.register + "/register.xml")
        try publish.write(try worker.views.csv("register-csv", of: document), to: tree.register + "/register.csv")
        try publish.write(try worker.views.page("register-index", of: document), to: tree.register + "/index.html")
    }
}

/// The register as one document, as `schemas/register.xsd` has it.
enum RegisterDocument {
    /// - Parameter certificates: those that were released, in the order of numbers.
    static func document(of certificates: [Ledger.Certificate], asOf: String) throws -> Document {
        let document = try Document(root: "register", namespace: Namespace.record, prefix: "r", name: "register.xml")
        document.root.set("version", "1")
        document.root.set("as-of", asOf)
        for certificate in certificates {
            let entry = certificate.entry
            let element = document.root.add(
                "certificate",
                [
                    "number": entry.number, "state": entry.state.rawValue, "since": entry.since, "until": entry.until,
                    "scheme": certificate.scheme, "category": entry.category,
                    "sub-type": entry.subType.isEmpty ? nil : entry.subType, "grade": entry.grade,
                    "criteria": entry.criteria, "holder": entry.holder, "holder-english": entry.holderEnglish,
                    "credit-code": entry.creditCode, "address": entry.address, "granted": entry.granted,
                    "expires": entry.expires, "reissued": entry.reissued, "replaces": entry.replaces,
                    "replaced-by": entry.replacedBy, "dispatched": entry.dispatched, "case": certificate.caseID,
                ])
            element.add("title", text: entry.title)
        }
        return document
    }
}
