package import Files

/// A file of a bag beside its payload: metadata, a manifest, a page for people.
package struct TagFile: Hashable, Sendable {
    package let path: BagPath
    package let bytes: [UInt8]

    package init(path: BagPath, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}

/// A file of a bag's payload, by what is known of it once its bytes have passed.
package struct PayloadFile: Hashable, Sendable {
    /// Below `data/`.
    package let path: BagPath
    /// In bytes.
    package let size: Int
    package let digest: Digest

    package init(path: BagPath, size: Int, digest: Digest) {
        self.path = path
        self.size = size
        self.digest = digest
    }
}

/// A path that a bag of ours cannot hold.
package enum BagWriterError: Error, Hashable, Sendable {
    case dangerousPath(BagPath, BagPath.Danger)
    /// A payload file not below `data/`, a tag file below it, or a tag file that the bag makes itself.
    case misplaced(BagPath)
    /// Two paths of the same characters.
    case repeated(BagPath)
}

/// Makes the tag files of a bag of version 1.0; the same input gives the same bytes.
package enum BagWriter {
    /// The files that make a bag of the payload: `bagit.txt`, `bag-info.txt`, `manifest-sha256.txt`, the other tag
    /// files, and last `tagmanifest-sha256.txt`, which lists all others.
    ///
    /// - Parameter info: the bag's metadata; `Payload-Oxum` and `Bag-Size` are set from the payload.
    package static func tagFiles(
        payload: [PayloadFile], info: BagInfo, others: [TagFile]
    ) throws(BagWriterError) -> [TagFile] {
        let oxum = PayloadOxum(bytes: payload.reduce(0) { $0 + $1.size }, files: payload.count)
        var info = info
        info.set(.bagSize, oxum.size)
        info.set(.payloadOxum, oxum.description)
        let manifest = Manifest(payload.map { Manifest.Entry(path: $0.path, digest: $0.digest.hex) })
        let own = [
            TagFile(path: BagDeclaration.path, bytes: BagDeclaration.current.bytes),
            TagFile(path: BagInfo.path, bytes: info.bytes),
            TagFile(path: "manifest-sha256.txt", bytes: manifest.bytes),
        ]
        for file in payload where !file.path.isPayload { throw .misplaced(file.path) }
        for file in others where file.path.isPayload || isReserved(file.path) { throw .misplaced(file.path) }
        try check(payload.map(\.path) + others.map(\.path))
        let listed = own + others.sorted { $0.path < $1.path }
        let tagManifest = Manifest(
            listed.map { Manifest.Entry(path: $0.path, digest: Digest(of: $0.bytes).hex) })
        return listed + [TagFile(path: "tagmanifest-sha256.txt", bytes: tagManifest.bytes)]
    }

    private static func isReserved(_ path: BagPath) -> Bool {
        path.text == "data" || [BagDeclaration.path, BagInfo.path, FetchList.path].contains(path)
            || ManifestName(path) != nil
    }

    private static func check(_ paths: [BagPath]) throws(BagWriterError) {
        var seen: Set<String> = []
        for path in paths {
            if let danger = path.danger { throw .dangerousPath(path, danger) }
            guard seen.insert(path.text).inserted else { throw .repeated(path) }
        }
    }
}
