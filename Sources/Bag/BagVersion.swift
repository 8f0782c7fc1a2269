/// A version of the BagIt format, as `bagit.txt` declares it.
package struct BagVersion: Hashable, Sendable {
    package let major: Int
    package let minor: Int

    package init(major: Int, minor: Int) {
        self.major = major
        self.minor = minor
    }

    /// Reads `MAJOR.MINOR`, each one to four digits.
    package init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        let numbers = parts.compactMap { part in
            (1...4).contains(part.utf8.count) && part.utf8.allSatisfy(\.isASCIIDigit) ? Int(part) : nil
        }
        guard numbers.count == 2 else { return nil }
        self.init(major: numbers[0], minor: numbers[1])
    }

    /// RFC 8493, the version that we write.
    package static let current = BagVersion(major: 1, minor: 0)

    /// The published versions: the drafts 0.93 to 0.97 and RFC 8493.
    package var isKnown: Bool {
        self == .current || major == 0 && (93...97).contains(minor)
    }
}

extension UInt8 {
    var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
}

extension BagVersion: Comparable {
    package static func < (left: BagVersion, right: BagVersion) -> Bool {
        (left.major, left.minor) < (right.major, right.minor)
    }
}

extension BagVersion: CustomStringConvertible {
    package var description: String { "\(major).\(minor)" }
}
