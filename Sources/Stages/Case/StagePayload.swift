internal import Files
internal import Record
internal import Submissions
internal import Zip

/// Writes the payload of a bundle into a staged zip; compressed bytes of the submission are copied as they are.
struct StagePayload {
    let arrival: Arrival
    /// The folder that the bag is in.
    let root: String

    /// - Parameter folder: the staging folder of the arrival.
    func run(_ inventory: [FiledFile], in folder: String) throws -> StagedPayload {
        let filed = inventory.filter { $0.path != nil }.sorted {
            ($0.path ?? "").utf8.lexicographicallyPrecedes(($1.path ?? "").utf8)
        }
        return try StagedPayload(in: folder) { writer in
            for item in filed {
                guard let path = item.path else { continue }
                try add(item.file, as: root + "/" + path, to: &writer)
            }
        }
    }

    private func add(_ file: ReceivedFile, as path: String, to writer: inout ZipWriter) throws {
        switch file.source {
        case .loose(let source):
            try StagePayload.add(try File(reading: source), as: path, type: file.type, to: &writer)
        case .entry(let container, let index):
            let archive = arrival.containers[container]
            let entry = archive.entries[index]
            if let raw = try archive.rawContent(of: entry) {
                try writer.addRaw(path: path, raw)
            } else {
                try writer.add(path: path, method: .stored, size: file.size) { (take) throws(ZipError) in
                    // Counted once when it was received: this reading is of what passed then.
                    var budget = ZipBudget(.ownBundle)
                    try archive.read(entry, budget: &budget, take)
                }
            }
        case .none: return
        }
    }

    /// Adds a file, deflated unless its type is compressed already.
    static func add(_ source: File, as path: String, type: FileType, to writer: inout ZipWriter) throws {
        let method: RawContent.Method = type.isCompressed ? .stored : .deflated
        try writer.add(path: path, method: method, size: source.size) { (take) throws(ZipError) in
            var buffer: [UInt8] = []
            var done = 0
            do throws(FileError) {
                while true {
                    let got = try source.read(256 << 10, at: done, into: &buffer)
                    guard got > 0 else { return }
                    try take(buffer, got)
                    done += got
                }
            } catch {
                throw ZipError(.file(error), error.description)
            }
        }
    }
}

extension FileType {
    /// True where deflating again would gain nothing.
    fileprivate var isCompressed: Bool {
        [.png, .jpeg, .docx, .xlsx, .pptx, .odt, .ofd, .zip, .rar, .sevenZip, .gzip].contains(self)
    }
}
