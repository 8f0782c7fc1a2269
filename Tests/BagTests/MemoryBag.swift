import Bag
import Files

/// A bag in memory: the same content that a folder or an archive would show.
struct MemoryBag: BagContent {
    var files: [(path: BagPath, bytes: [UInt8])]
    var others: [BagPath] = []
    var damaged: Set<BagPath> = []

    init(_ files: KeyValuePairs<BagPath, String>) {
        self.files = files.map { ($0.key, Array($0.value.utf8)) }
    }

    init(_ tagFiles: [TagFile], payload: KeyValuePairs<BagPath, String>) {
        files = tagFiles.map { ($0.path, $0.bytes) } + payload.map { ($0.key, Array($0.value.utf8)) }
    }

    subscript(path: BagPath) -> String {
        get { String(decoding: files.first { $0.path == path }?.bytes ?? [], as: UTF8.self) }
        set {
            files.removeAll { $0.path == path }
            files.append((path, Array(newValue.utf8)))
        }
    }

    mutating func remove(_ path: BagPath) {
        files.removeAll { $0.path == path }
    }

    func list() -> BagListing {
        BagListing(
            files: files.map { BagListing.File(path: $0.path, size: $0.bytes.count) }, others: others, hasPayload: false
        )
    }

    func read(_ path: BagPath, _ consume: (_ buffer: [UInt8], _ count: Int) -> Void) -> Bool {
        let bytes = files.first { $0.path == path }?.bytes ?? []
        // In small pieces of a buffer that is longer than they are.
        for start in stride(from: 0, to: bytes.count, by: 7) {
            let piece = Array(bytes[start..<min(start + 7, bytes.count)])
            consume(piece + [0xAA, 0xAA], piece.count)
        }
        return !damaged.contains(path)
    }
}

/// A valid bag of version 1.0 with the payload, made by the writer.
func bag(_ payload: KeyValuePairs<BagPath, String>, others: [TagFile] = []) throws -> MemoryBag {
    var info = BagInfo()
    info.append(.sourceOrganization, "认证机构")
    let files = payload.map {
        PayloadFile(path: $0.key, size: $0.value.utf8.count, digest: Digest(of: Array($0.value.utf8)))
    }
    return MemoryBag(try BagWriter.tagFiles(payload: files, info: info, others: others), payload: payload)
}

/// A bag of a draft version with one MD5 manifest, its digests right unless given.
func draft(_ version: String, _ manifest: String, _ payload: KeyValuePairs<BagPath, String>) -> MemoryBag {
    var bag = MemoryBag([], payload: payload)
    bag["bagit.txt"] = "BagIt-Version: \(version)\nTag-File-Character-Encoding: UTF-8\n"
    bag["manifest-md5.txt"] = manifest
    return bag
}

/// MD5 of nothing (RFC 1321, A.5).
let nothing = "d41d8cd98f00b204e9800998ecf8427e"
