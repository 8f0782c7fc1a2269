/// The path of a file relative to the bag that holds it, `/` between components.
///
/// Two paths are equal if their bytes are. Swift's strings are equal if their characters are, which hides the
/// difference between composed and decomposed letters that file systems and archives make.
package struct BagPath: Sendable {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }

    /// Why a path may not be followed: what would leave the bag on some operating system.
    package enum Danger: String, CaseIterable, Sendable {
        /// It begins at the root of the file system.
        case absolute
        /// A component is `..`.
        case parent
        /// It begins with `~`, which shells replace by a person's folder.
        case home
        /// It begins with a letter and a colon, the name of a drive.
        case drive
        /// It holds a backslash, which Windows takes for `/`.
        case backslash
        /// It is empty, or a component is empty or `.`, or it holds a zero byte.
        case form
    }

    /// Nil for a path that stays in the bag everywhere.
    package var danger: Danger? {
        let bytes = Array(text.utf8)
        guard let first = bytes.first, !bytes.contains(0) else { return .form }
        if first == UInt8(ascii: "/") { return .absolute }
        if first == UInt8(ascii: "~") { return .home }
        if bytes.contains(UInt8(ascii: "\\")) { return bytes.starts(with: [0x5C, 0x5C]) ? .absolute : .backslash }
        let isLetter = (0x41...0x5A).contains(first & 0xDF)
        if bytes.count > 1, bytes[1] == UInt8(ascii: ":"), isLetter { return .drive }
        let components = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        if components.contains([0x2E, 0x2E]) { return .parent }
        if components.contains([]) || components.contains([0x2E]) { return .form }
        return nil
    }

    /// True for a path below the payload folder.
    package var isPayload: Bool { text.utf8.starts(with: "data/".utf8) }

    /// True for a tag file beside the payload folder and in no folder of its own.
    var isTopLevel: Bool { !text.utf8.contains(UInt8(ascii: "/")) }

    /// True for the same characters in another composition (Unicode's canonical equivalence).
    func isCanonicallyEquivalent(to other: BagPath) -> Bool { text == other.text && self != other }

    /// As manifests hold it: carriage return, line feed and the percent sign percent-encoded, and nothing else
    /// (RFC 8493, 2.1.3).
    package var encoded: String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\r": result.append(contentsOf: "%0D".unicodeScalars)
            case "\n": result.append(contentsOf: "%0A".unicodeScalars)
            case "%": result.append(contentsOf: "%25".unicodeScalars)
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// The inverse of `encoded`; the drafts before RFC 8493 left the percent sign as it is. Other escapes are part
    /// of the name.
    package init(decoding text: String, version: BagVersion) {
        var result = String.UnicodeScalarView()
        var rest = Array(text.unicodeScalars)[...]
        while let scalar = rest.popFirst() {
            let code = scalar == "%" ? String(String.UnicodeScalarView(rest.prefix(2))).uppercased() : ""
            switch code {
            case "0D": result.append("\r")
            case "0A": result.append("\n")
            case "25" where version >= .current: result.append("%")
            default:
                result.append(scalar)
                continue
            }
            rest = rest.dropFirst(2)
        }
        self.init(String(result))
    }
}

extension BagPath: Hashable {
    package static func == (left: BagPath, right: BagPath) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

    package func hash(into hasher: inout Hasher) {
        // Paths of equal bytes have equal texts; that others may share a hash does no harm.
        hasher.combine(text)
    }
}

extension BagPath: Comparable {
    /// By UTF-8 bytes, the order of everything in a bag that we write.
    package static func < (left: BagPath, right: BagPath) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }
}

extension BagPath: CustomStringConvertible {
    package var description: String { text }
}

extension BagPath: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) {
        self.init(text)
    }
}
