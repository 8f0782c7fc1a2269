/// The numbers of a directory header that a zip64 field may replace (APPNOTE 4.5.3).
struct Zip64Values: Hashable {
    private(set) var declared: Int
    private(set) var compressed: Int
    private(set) var offset: Int
    private(set) var disk: Int

    enum Outcome { case fits, missing, unneeded }

    /// Takes from the field what the header asks for, in the order that the format fixes.
    mutating func take(_ field: [UInt8]?) -> Outcome {
        var rest = field.map { $0[...] } ?? []
        var outcome = Outcome.fits
        func number(_ value: inout Int) {
            guard value == 0xFFFF_FFFF else { return }
            guard rest.count >= 8 else {
                outcome = .missing
                return
            }
            value = rest.u64(0)
            rest = rest.dropFirst(8)
        }
        number(&declared)
        number(&compressed)
        number(&offset)
        if disk == 0xFFFF {
            if rest.count >= 4 {
                disk = rest.u32(0)
                rest = rest.dropFirst(4)
            } else {
                outcome = .missing
            }
        }
        return outcome == .fits && field != nil && !rest.isEmpty ? .unneeded : outcome
    }
}
