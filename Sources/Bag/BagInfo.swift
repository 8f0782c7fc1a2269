/// The bag's metadata, `bag-info.txt`: fields in their order, of which a label may occur more than once.
package struct BagInfo: Hashable, Sendable {
    package static let path: BagPath = "bag-info.txt"
    /// What the file was called in the drafts 0.93 to 0.95.
    static let oldPath: BagPath = "package-info.txt"

    /// The label of a field. Labels are compared without regard to the case of ASCII letters (RFC 8493, 2.2.2).
    package struct Label: Sendable {
        package let text: String

        /// Nil for a text that is empty, holds a colon or a line break, or begins or ends with white space.
        package init?(_ text: String) {
            guard !text.isEmpty, text.trimmedOfBlanks.utf8.count == text.utf8.count,
                !text.unicodeScalars.contains(where: { $0 == ":" || $0 == "\n" || $0 == "\r" })
            else { return nil }
            self.text = text
        }

        private init(reserved text: String) {
            self.text = text
        }

        package static let sourceOrganization = Label(reserved: "Source-Organization")
        package static let organizationAddress = Label(reserved: "Organization-Address")
        package static let contactName = Label(reserved: "Contact-Name")
        package static let externalDescription = Label(reserved: "External-Description")
        package static let baggingDate = Label(reserved: "Bagging-Date")
        package static let externalIdentifier = Label(reserved: "External-Identifier")
        package static let bagSize = Label(reserved: "Bag-Size")
        package static let payloadOxum = Label(reserved: "Payload-Oxum")
        package static let bagGroupIdentifier = Label(reserved: "Bag-Group-Identifier")
        package static let bagCount = Label(reserved: "Bag-Count")
        package static let internalSenderIdentifier = Label(reserved: "Internal-Sender-Identifier")
        package static let internalSenderDescription = Label(reserved: "Internal-Sender-Description")
        package static let bagSoftwareAgent = Label(reserved: "Bag-Software-Agent")
    }

    package struct Field: Hashable, Sendable {
        package let label: Label
        package let value: String
    }

    package private(set) var fields: [Field] = []

    package init() {}

    /// The values of all fields with the label.
    package subscript(label: Label) -> [String] {
        fields.filter { $0.label == label }.map(\.value)
    }

    /// Adds a field at the end. Line breaks in the value become spaces: a value is never folded, nor can it bring
    /// in another field.
    package mutating func append(_ label: Label, _ value: String) {
        let line = String(String.UnicodeScalarView(value.unicodeScalars.map { $0 == "\n" || $0 == "\r" ? " " : $0 }))
        fields.append(Field(label: label, value: line))
    }

    /// Gives the label this one value, in the place of its first field or else at the end.
    package mutating func set(_ label: Label, _ value: String) {
        guard let first = fields.firstIndex(where: { $0.label == label }) else { return append(label, value) }
        var rest = self
        rest.fields = []
        rest.append(label, value)
        fields.replaceSubrange(first...first, with: rest.fields)
        fields = fields.enumerated().filter { $0.offset <= first || $0.element.label != label }.map(\.element)
    }

    /// One line a field, never folded.
    package var bytes: [UInt8] {
        Array(fields.map { "\($0.label.text): \($0.value)\n" }.joined().utf8)
    }
}

extension BagInfo {
    /// Reads the fields and tells what is wrong with the rest.
    ///
    /// A line that begins with white space goes on with the value of the line before, and counts as a space in it.
    /// The drafts are read with any white space around the colon; so are later versions, with a warning.
    static func parse(_ text: String, of path: BagPath, version: BagVersion) -> (info: BagInfo, problems: [BagProblem])
    {
        var info = BagInfo()
        var problems: [BagProblem] = []
        for line in TagLine.lines(of: text) where !line.isBlank {
            let scalars = line.text.unicodeScalars
            if scalars.first == " " || scalars.first == "\t" {
                if let last = info.fields.popLast() {
                    info.append(last.label, last.value + " " + line.text.trimmedOfBlanks)
                    continue
                }
            } else if let colon = scalars.firstIndex(of: ":") {
                let written = String(scalars[..<colon])
                let value = String(scalars[scalars.index(after: colon)...])
                if let label = Label(written.trimmedOfBlanks) {
                    let isLoose = label.text != written || ![" ", "\t", nil].contains(value.unicodeScalars.first)
                    if isLoose && version >= .current { problems.append(.looseField(path, line: line.number)) }
                    info.append(label, value.trimmedOfBlanks)
                    continue
                }
            }
            problems.append(.notAField(path, line: line.number))
        }
        return (info, problems)
    }
}

extension BagInfo.Label: Hashable {
    private var folded: String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { $0.isASCII ? Unicode.Scalar(UInt8($0.value)).lowercased : $0 }))
    }

    package static func == (left: BagInfo.Label, right: BagInfo.Label) -> Bool { left.folded == right.folded }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(folded)
    }
}

extension Unicode.Scalar {
    fileprivate var lowercased: Unicode.Scalar {
        ("A"..."Z").contains(self) ? Unicode.Scalar(UInt8(value + 32)) : self
    }
}
