/// The sizes and the number of a bag's payload files, `BYTES.FILES`: a quick test for loss.
package struct PayloadOxum: Hashable, Sendable {
    package let bytes: Int
    package let files: Int

    package init(bytes: Int, files: Int) {
        self.bytes = bytes
        self.files = files
    }

    package init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(\.isASCIIDigit) }),
            let bytes = Int(parts[0]), let files = Int(parts[1])
        else { return nil }
        self.init(bytes: bytes, files: files)
    }

    /// The bytes for people, as `Bag-Size` gives them: decimal units with one digit after the point, rounded up, so
    /// that a bag fits where its size does.
    package var size: String {
        var unit = 1
        var name = "B"
        for next in ["KB", "MB", "GB", "TB"] where bytes / unit >= 1000 {
            unit *= 1000
            name = next
        }
        guard unit > 1 else { return "\(bytes) B" }
        let tenth = unit / 10
        let tenths = bytes / tenth + (bytes % tenth == 0 ? 0 : 1)
        return "\(tenths / 10).\(tenths % 10) \(name)"
    }
}

extension PayloadOxum: CustomStringConvertible {
    package var description: String { "\(bytes).\(files)" }
}
