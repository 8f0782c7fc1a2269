internal import Bag
internal import Files
internal import Submissions

/// Keeps what came, byte for byte, as a bag of its own.
struct Retain {
    let organisation: String

    static let folder = "received"

    /// Writes the bag below the arrival's staging folder.
    func run(_ arrival: Arrival, received: String, in staging: String) throws {
        let root = "\(staging)/\(Retain.folder)"
        try Folder.create(root + "/data")
        var payload: [PayloadFile] = []
        for original in arrival.received {
            let path = "data/" + original.path
            let target = "\(root)/\(path)"
            if let slash = target.lastIndex(of: "/") { try Folder.create(String(target[..<slash])) }
            try FileCopy.copy(original.rawPath, to: target)
            payload.append(PayloadFile(path: BagPath(path), size: original.size, digest: original.digest))
        }
        var info = BagInfo()
        info.append(.sourceOrganization, organisation)
        info.append(.externalIdentifier, arrival.id)
        info.append(.baggingDate, received)
        for tag in try BagWriter.tagFiles(payload: payload, info: info, others: []) {
            var file = try StagedFile(in: root, named: tag.path.text)
            try file.write(tag.bytes)
            try file.putAside(syncing: false)
        }
    }
}
