import Files
import Testing
import Zip

@Suite("Archives that grow too much")
struct BombTests {
    @Test("a ratio that no document has is refused, below the free size it is not asked for")
    func ratio() throws {
        let bomb = try Crafted(
            .deflated("large", [UInt8](repeating: 0, count: 2 << 20)),
            .deflated("small", [UInt8](repeating: 0, count: 1 << 20)))
        let reader = try bomb.open()
        #expect(reader.failure(0) == .limit(.ratio(200)))
        #expect(reader.failure(1) == nil)
    }

    @Test("a bomb that declares little is stopped at what it declares")
    func lyingRatio() throws {
        var bomb = try Crafted.Entry.deflated("a", [UInt8](repeating: 0, count: 8 << 20))
        bomb.size = 100
        let reader = try Crafted(bomb).open()
        var budget = ZipBudget()
        #expect(throws: ZipError.self) { try reader.read(reader.entries[0], budget: &budget) { _, _ in } }
        #expect(budget.inflatedBytes == 100)
    }

    @Test("all entries together are limited, and so is each")
    func total() throws {
        let reader = try Crafted((0..<5).map { Crafted.Entry("\($0)", text) }).open()
        var budget = ZipBudget(ZipLimits(totalBytes: text.count * 3))
        for entry in reader.entries.prefix(3) { try reader.read(entry, budget: &budget) { _, _ in } }
        let error = #expect(throws: ZipError.self) {
            try reader.read(reader.entries[3], budget: &budget) { _, _ in }
        }
        #expect(error?.kind == .limit(.totalBytes(text.count * 3)))
        #expect(reader.failure(4, ZipLimits(entryBytes: 1000)) == .limit(.entryBytes(1000)))
    }

    @Test("bad entries count too: reading them was work")
    func badEntriesCount() throws {
        var entry = try Crafted.Entry.deflated("a", text)
        entry.crc32 ^= 1
        let reader = try Crafted(entry).open()
        var budget = ZipBudget()
        #expect(throws: ZipError.self) { try reader.read(reader.entries[0], budget: &budget) { _, _ in } }
        #expect(budget.inflatedBytes == text.count)
    }

    @Test("archives inside one another share one budget of entries, bytes and depth")
    func nested() throws {
        // Each level holds the one below six times, the lowest one some text: 6 × 6 × 6 × 6 × 71 KB.
        var content = text
        for _ in 0..<4 { content = try Crafted((0..<6).map { try .deflated("\($0).zip", content) }).bytes }
        #expect(kind(of: content, ZipLimits(nesting: 2)) == .limit(.nesting(2)))
        #expect(kind(of: content, ZipLimits(entries: 40)) == .limit(.entries(40)))
        #expect(kind(of: content, ZipLimits(totalBytes: 1 << 20)) == .limit(.totalBytes(1 << 20)))
        #expect(kind(of: content, ZipLimits(nesting: 4)) == nil)
    }

    /// What opening everything inside everything ends in.
    private func kind(of bytes: [UInt8], _ limits: ZipLimits) -> ZipError.Kind? {
        func walk(_ bytes: [UInt8], _ budget: inout ZipBudget) throws(ZipError) {
            let reader = try ZipReader(MemorySource(bytes), budget: &budget)
            for entry in reader.entries {
                let content = try reader.content(of: entry, upTo: 1 << 20, budget: &budget)
                guard content.starts(with: [0x50, 0x4B, 3, 4]) else { continue }
                try budget.descend()
                try walk(content, &budget)
                budget.ascend()
            }
        }
        var budget = ZipBudget(limits)
        do throws(ZipError) {
            try walk(bytes, &budget)
            return nil
        } catch {
            return error.kind
        }
    }
}
