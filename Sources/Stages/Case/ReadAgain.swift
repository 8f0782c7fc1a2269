internal import Files
internal import Submissions
internal import Zip

extension Arrival {
    /// Reads the content of a file again while the arrival is open; nothing where there is none to read.
    ///
    /// - Parameter take: gets a buffer and how many of its bytes count.
    func read(_ file: ReceivedFile, _ take: ([UInt8], Int) -> Void) throws {
        switch file.source {
        case .loose(let path):
            let source = try File(reading: path)
            var buffer: [UInt8] = []
            var done = 0
            while true {
                let got = try source.read(256 << 10, at: done, into: &buffer)
                guard got > 0 else { return }
                take(buffer, got)
                done += got
            }
        case .entry(let container, let index):
            // Counted once when it was received: this reading is of what passed then.
            var budget = ZipBudget(.ownBundle)
            let archive = containers[container]
            try archive.read(archive.entries[index], budget: &budget) { buffer, count in
                take(buffer, count)
            }
        case .none: return
        }
    }
}
