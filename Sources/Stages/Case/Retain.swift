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
        let paths = KeptPaths(arrival.received).paths
        for (original, path) in zip(arrival.received, paths) {
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
            try StagedFile.holding(tag.bytes, in: root, named: tag.path.text).putAside(syncing: false)
        }
    }
}

/// The paths that the files of an arrival are kept under: their own, unless a bag cannot hold that.
///
/// Names that are no UTF-8, would leave the bag, are too long here, or have the characters of another name
/// become `renamed-1` and so on. The inventory of the case has the name as it came, and the digest tells which is which.
private struct KeptPaths {
    private(set) var paths: [String] = []

    /// Bytes of one name that file systems take.
    private static let longestName = 255
    /// Bytes of a path below a folder of ours, so that with the path of the output tree before it the system takes it.
    private static let longestPath = 2048

    init(_ files: [Arrival.Original]) {
        var taken: Set<String> = []
        var own: [String?] = []
        for file in files {
            let path = "data/" + file.path
            // A set of strings takes names that differ in composition only for the same one, as bags do.
            let isFree = KeptPaths.canHold(file, as: path) && taken.insert(path).inserted
            own.append(isFree ? path : nil)
            if isFree, let top = file.path.split(separator: "/").first { taken.insert("data/" + top) }
        }
        var number = 0
        for path in own {
            if let path {
                paths.append(path)
                continue
            }
            var candidate: String
            repeat {
                number += 1
                candidate = "data/renamed-\(number)"
            } while !taken.insert(candidate).inserted
            paths.append(candidate)
        }
    }

    /// Some readers of bags drop white space around a path, and do not know that a percent sign stands encoded.
    private static func isTakenByAllReaders(_ path: String) -> Bool {
        path.first?.isWhitespace == false && path.last?.isWhitespace == false && !path.contains("%")
    }

    private static func canHold(_ file: Arrival.Original, as path: String) -> Bool {
        file.rawPath.bytes.suffix(file.path.utf8.count).elementsEqual(file.path.utf8)
            && BagPath(path).danger == nil
            && file.path.utf8.count <= longestPath
            && file.path.utf8.split(separator: UInt8(ascii: "/")).allSatisfy { $0.count <= longestName }
            && isTakenByAllReaders(file.path)
    }
}
