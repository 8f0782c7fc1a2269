package import Files

/// The kinds of staff documents: one schema each, `schemas/desk-KIND.xsd`.
package enum StaffKinds {
    package static let namespace = "urn:dossier:desk:1"
    /// What a signature on a staff document is made for, unless the pipeline says otherwise.
    package static let signatureNamespace = "staff-document@dossier"

    package static func schemaFile(_ kind: String) -> String { "desk-\(kind).xsd" }

    /// The kinds that a folder of schemas has, in order.
    package static func all(in schemas: String) throws(FileError) -> [String] {
        try Folder.list(schemas).map(\.name).filter { $0.hasPrefix("desk-") && $0.hasSuffix(".xsd") }
            .map { String($0.dropFirst(5).dropLast(4)) }
    }
}
