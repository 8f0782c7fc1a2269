internal import CLibXML

/// Names and namespaces, each with a number: those that expressions ask for, and those of one document.
///
/// A plain value: what a schema asks for is numbered once, and every document adds its own names to a copy.
package struct NameTable {
    /// The number of "no namespace".
    package static let none: Int32 = 0
    private var uris: [[UInt8]] = [[]]
    private var entries: [(hash: UInt64, namespace: Int32, local: [UInt8])] = []
    /// Open addressing: an entry's index plus one; a power of two in size, at most half full.
    private var slots = [Int32](repeating: 0, count: 64)

    package init() {}

    /// The number of the namespace of each name, by the name's number; there is no name 0.
    var namespaces: [Int32] { [Self.none] + entries.map(\.namespace) }

    /// How many names there are; they are numbered from 1.
    package var count: Int { entries.count }

    /// The number of a namespace, given one if it has none yet.
    package mutating func number(ofNamespace uri: String?) -> Int32 {
        Array((uri ?? "").utf8).withUnsafeBufferPointer { number(ofNamespace: $0) }
    }

    /// The number of a name, given one if it has none yet.
    package mutating func number(of local: String, namespace: String?) -> Int32 {
        let namespace = number(ofNamespace: namespace)
        return Array(local.utf8).withUnsafeBufferPointer { number(of: $0, namespace: namespace) }
    }

    mutating func number(ofNamespace uri: UnsafeBufferPointer<UInt8>) -> Int32 {
        if let known = uris.firstIndex(where: { $0.elementsEqual(uri) }) { return Int32(known) }
        uris.append(Array(uri))
        return Int32(uris.count - 1)
    }

    mutating func number(of local: UnsafeBufferPointer<UInt8>, namespace: Int32) -> Int32 {
        // FNV-1a: names are short, and the table is asked for each node of a document.
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(UInt32(bitPattern: namespace))
        for byte in local { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        var slot = Int(truncatingIfNeeded: hash >> 32 ^ hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let index = Int(slots[slot]) - 1
            if entries[index].hash == hash, entries[index].namespace == namespace,
                entries[index].local.elementsEqual(local)
            {
                return slots[slot]
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        entries.append((hash, namespace, Array(local)))
        slots[slot] = Int32(entries.count)
        if entries.count * 2 > slots.count { grow() }
        return Int32(entries.count)
    }

    private mutating func grow() {
        slots = [Int32](repeating: 0, count: slots.count * 2)
        for (index, entry) in entries.enumerated() {
            var slot = Int(truncatingIfNeeded: entry.hash >> 32 ^ entry.hash) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(index + 1)
        }
    }
}
