/// A mailbox: a name for people and an address (RFC 5322, 3.4).
package struct MailAddress: Hashable, Sendable {
    package let name: String
    package let address: String

    /// The characters of an atom (RFC 5322, 3.2.3) but for letters and digits.
    private static let marks = Set("!#$%&'*+-/=?^_`{|}~".unicodeScalars)

    /// - Throws: where the address is not `dot-atom@domain` in ASCII: quoted names, routes and comments are of no use here and
    ///   are how a header is smuggled in.
    package init(name: String, address: String) throws(MailError) {
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        let isGood =
            parts.count == 2 && address.utf8.count <= 254 && parts[0].utf8.count <= 64
            && MailAddress.isDotAtom(parts[0]) && MailAddress.isDomain(parts[1])
        guard isGood else { throw MailError("'\(address.prefix(80))' is no mail address") }
        self.name = name
        self.address = address
    }

    private static func isDotAtom(_ text: Substring) -> Bool {
        text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty
                && part.unicodeScalars.allSatisfy { scalar in
                    scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
                        || marks.contains(scalar)
                }
        }
    }

    private static func isDomain(_ text: Substring) -> Bool {
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        return labels.count > 1
            && labels.allSatisfy { label in
                (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
                    && label.utf8.allSatisfy { byte in
                        switch byte {
                        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
                            true
                        default: false
                        }
                    }
            }
    }
}
