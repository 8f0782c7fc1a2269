internal import Files
internal import Findings
package import Submissions
internal import XML

/// A received file and its place in the case: which round brought it, and where in the bundle it lies.
package struct FiledFile: Hashable, Sendable {
    /// Unique in the case: `F1`, `F2` … in the order of arrival.
    package var id: String
    package var round: Int
    package var arrival: String
    package var file: ReceivedFile
    /// The path inside the bag, `data/…`; nil where the file is not in the bundle.
    package var path: String?
    /// The first requirement that names the file, in the order of the catalogue.
    package var requirement: String?
    /// The ids under which the applicant's evidence list has the file.
    package var evidence: [String]
    package var replacedBy: String?

    package init(id: String, round: Int, arrival: String, file: ReceivedFile) {
        self.id = id
        self.round = round
        self.arrival = arrival
        self.file = file
        evidence = []
    }

    func write(to parent: Element) {
        parent.add(
            "file",
            [
                "id": id, "round": String(round), "arrival": arrival, "place": file.place.path,
                "name": file.components.last ?? file.place.file,
                "raw": file.rawName.map { Hexadecimal.text(of: $0) }, "encoding": file.encoding.rawValue,
                "doubt": file.isNameDoubtful ? "yes" : nil, "size": String(file.size),
                "crc": file.crc.map { Hexadecimal.text(of: $0.bigEndianBytes) }, "sha256": file.digest?.hex,
                "sha384": file.otherDigests[.sha384], "sha512": file.otherDigests[.sha512],
                "sm3": file.otherDigests[.sm3], "type": file.type.rawValue, "status": file.status.rawValue,
                "path": path,
                "requirement": requirement, "evidence": evidence.isEmpty ? nil : evidence.joined(separator: " "),
                "reason": file.reason, "scan": file.scan?.rawValue, "replaced-by": replacedBy,
            ])
    }

    init(reading element: Element) throws(RecordError) {
        id = try element.required("id")
        round = try element.number("round")
        arrival = try element.required("arrival")
        path = element["path"]
        requirement = element["requirement"]
        evidence = element.words("evidence")
        replacedBy = element["replaced-by"]
        let parts = try element.required("place").components(separatedBy: "!/")
        file = ReceivedFile(
            place: Place(parts.first ?? "", entries: Array(parts.dropFirst())),
            rawName: element["raw"].flatMap(Hexadecimal.bytes),
            encoding: try element.value("encoding", as: NameEncoding.self),
            isNameDoubtful: element["doubt"] == "yes", size: try element.number("size"),
            crc: element["crc"].flatMap { UInt32($0, radix: 16) },
            digest: element["sha256"].flatMap(Digest.init(hex:)),
            type: try element.value("type", as: FileType.self),
            status: try element.value("status", as: FileStatus.self), reason: element["reason"],
            scan: element["scan"] == nil ? nil : try element.value("scan", as: ScanVerdict.self))
        for algorithm in [DigestAlgorithm.sha384, .sha512, .sm3] {
            file.otherDigests[algorithm] = element[algorithm.rawValue]
        }
    }
}

extension String {
    /// The pieces between occurrences of a separator.
    fileprivate func components(separatedBy separator: String) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while let range = rest.firstRange(of: separator) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }
}

extension UInt32 {
    fileprivate var bigEndianBytes: [UInt8] {
        [UInt8(self >> 24), UInt8(self >> 16 & 255), UInt8(self >> 8 & 255), UInt8(self & 255)]
    }
}

extension [FiledFile] {
    /// Bytes as they came: an archive counts once, and what its entries say of themselves counts nothing.
    package var receivedBytes: Int {
        reduce(0) { $0 + ($1.file.place.entries.isEmpty ? $1.file.size : 0) }
    }
}
