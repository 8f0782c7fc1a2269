import XML

/// `key()` with the name of one key and `str:tokenize()`: what any of the words of a list leads to.
///
/// The words stay slices of the list; libxml2 would need a document with an element for each.
final class TokenLookUp: NodeOperation {
    let key: Int
    let list: Operation
    /// ASCII, each of which ends a word.
    let delimiters: [UInt8]

    init(_ key: Int, _ list: Operation, _ delimiters: [UInt8]) {
        self.key = key
        self.list = list
        self.delimiters = delimiters
    }

    override func nodes(_ focus: Focus, _ machine: inout Machine) throws(Fault) -> [Int32] {
        let text = try list.text(focus, &machine)
        try machine.spend(on: text)
        var found: [Int32] = []
        for word in text.split(whereSeparator: delimiters.contains) { found += try machine.nodes(ofKey: key, word) }
        try found.putInOrder(&machine)
        return found
    }
}
