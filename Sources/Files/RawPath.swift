/// A path as the bytes that the file system holds: names made elsewhere need not be UTF-8.
package struct RawPath: Hashable, Sendable {
    package let bytes: [UInt8]

    package init(_ path: String) {
        bytes = Array(path.utf8)
    }

    package init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    package func appending(_ name: [UInt8]) -> RawPath {
        RawPath(bytes: bytes + [UInt8(ascii: "/")] + name)
    }

    package func appending(_ name: String) -> RawPath {
        appending(Array(name.utf8))
    }

    /// What stands after the last slash.
    package var lastComponent: [UInt8] {
        Array(bytes[((bytes.lastIndex(of: UInt8(ascii: "/")) ?? -1) + 1)...])
    }

    /// The path for people; bytes that are not UTF-8 are shown as the replacement character.
    package var shown: String {
        String(decoding: bytes, as: UTF8.self)
    }

    /// Calls `body` with the path as C wants it.
    func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
        (bytes + [0]).withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { rebound in
                // The array has at least its terminating zero, so there is a base address.
                rebound.baseAddress.map(body) ?? "".withCString(body)
            }
        }
    }
}
