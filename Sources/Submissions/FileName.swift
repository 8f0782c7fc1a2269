internal import XML

/// A name of a folder's entry, as the file system has it: nearly always UTF-8, else what a person would read.
package struct FileName {
    package let text: String
    let encoding: NameEncoding
    /// False where the bytes are not the UTF-8 of the text.
    let isExact: Bool
    let isDoubtful: Bool

    package init(raw: [UInt8]) {
        if raw.allSatisfy({ $0 < 0x80 }) {
            self.init(String(decoding: raw, as: UTF8.self), .ascii, isExact: true)
        } else if let text = String(validating: raw, as: UTF8.self) {
            self.init(text, .utf8, isExact: true)
        } else if let text = TextEncoding.gb18030.decode(raw) {
            self.init(String(decoding: text, as: UTF8.self), .gb18030, isExact: false)
        } else {
            self.init(String(decoding: raw, as: UTF8.self), .utf8, isExact: false, isDoubtful: true)
        }
    }

    /// True for the names that a form should have.
    static func isForm(_ name: String) -> Bool { ["form.xml", "supplement.xml"].contains(name.lowercased()) }

    private init(_ text: String, _ encoding: NameEncoding, isExact: Bool, isDoubtful: Bool = false) {
        self.text = text
        self.encoding = encoding
        self.isExact = isExact
        self.isDoubtful = isDoubtful
    }
}
