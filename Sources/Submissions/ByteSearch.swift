/// Looks for bytes in others by Horspool's method (Software: Practice and Experience 10, 1980, pp. 501 to 506): of what
/// does not have them it looks at one byte in as many as they are.
struct ByteSearch {
    private let wanted: [UInt8]
    /// How far to go on from each byte that the last one wanted was held against.
    private var steps: [Int]

    /// - Parameter wanted: at least one byte.
    init(_ wanted: [UInt8]) {
        self.wanted = wanted
        steps = Array(repeating: wanted.count, count: 256)
        for (index, byte) in wanted.dropLast().enumerated() { steps[Int(byte)] = wanted.count - 1 - index }
    }

    func isFound(in bytes: [UInt8]) -> Bool {
        var end = wanted.count
        while end <= bytes.count {
            let last = bytes[end - 1]
            if last == wanted[wanted.count - 1], bytes[end - wanted.count..<end].elementsEqual(wanted) { return true }
            end += steps[Int(last)]
        }
        return false
    }
}
