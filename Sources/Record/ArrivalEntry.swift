internal import XML

/// One thing that came for a case.
package struct ArrivalEntry: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case submission, supplement
        /// A staff document.
        case staff
    }

    /// Made from the content's digest, so the same content has the same id.
    package var id: String
    package var round: Int
    package var kind: Kind
    /// The name that it had in the inbox.
    package var name: String
    /// The day on which the body first saw it complete, `YYYY-MM-DD`.
    package var received: String
    package var files: Int
    package var bytes: Int
    package var digest: String

    package init(
        id: String, round: Int, kind: Kind, name: String, received: String, files: Int, bytes: Int, digest: String
    ) {
        self.id = id
        self.round = round
        self.kind = kind
        self.name = name
        self.received = received
        self.files = files
        self.bytes = bytes
        self.digest = digest
    }

    func write(to parent: Element) {
        parent.add(
            "arrival",
            [
                "id": id, "round": String(round), "kind": kind.rawValue, "name": name, "received": received,
                "files": String(files), "bytes": String(bytes), "digest": digest,
            ])
    }

    init(reading element: Element) throws(RecordError) {
        id = try element.required("id")
        round = try element.number("round")
        kind = try element.value("kind", as: Kind.self)
        name = try element.required("name")
        received = try element.required("received")
        files = try element.number("files")
        bytes = try element.number("bytes")
        digest = try element.required("digest")
    }
}
