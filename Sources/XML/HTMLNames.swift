internal import CLibXML

/// What HTML 4 says of the names of a tree, remembered by where they lie: the dictionary of the tree holds each once.
struct HTMLNames {
    struct Traits: OptionSet {
        let rawValue: UInt8

        /// The element has neither content nor end tag.
        static let void = Traits(rawValue: 1)
        /// The element without content is written without its end tag.
        static let endsUnsaid = Traits(rawValue: 2)
        /// The text of the element is not escaped.
        static let raw = Traits(rawValue: 4)
        /// The attribute says all by being there.
        static let boolean = Traits(rawValue: 8)
        /// The value of the attribute is a URI.
        static let address = Traits(rawValue: 16)
        /// The value of the attribute is a URI on `a`.
        static let anchor = Traits(rawValue: 32)
    }

    /// Where a name lies decides its place; the later of two with one place takes it.
    private var known = [(name: UnsafePointer<xmlChar>?, traits: Traits)](repeating: (nil, []), count: 256)

    subscript(name: UnsafePointer<xmlChar>?) -> Traits {
        mutating get {
            guard let name else { return [] }
            let place = (Int(bitPattern: name) >> 2) & 255
            if known[place].name == name { return known[place].traits }
            let traits = Self.traits(of: name)
            known[place] = (name, traits)
            return traits
        }
    }

    static func traits(of name: UnsafePointer<xmlChar>) -> Traits {
        var traits: Traits = []
        if let element = htmlTagLookup(name)?.pointee {
            if element.empty != 0 { traits.insert(.void) }
            if element.saveEndTag != 0 { traits.insert(.endsUnsaid) }
        }
        if htmlIsBooleanAttr(name) != 0 { traits.insert(.boolean) }
        switch Library.string(name).lowercased() {
        case "script", "style": traits.insert(.raw)
        case "href", "action", "src": traits.insert(.address)
        case "name": traits.insert(.anchor)
        default: break
        }
        return traits
    }
}
