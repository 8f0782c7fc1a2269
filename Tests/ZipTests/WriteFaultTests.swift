import Files
import Testing
import Zip

@Suite("Writes that fail")
struct WriteFaultTests {
    /// Writes and publishes an archive with more bytes than are gathered before a write.
    private func publish(in bench: Workbench) throws {
        let path = try bench.file("published.zip") { writer in
            try writer.add(path: "a", method: .stored, size: text.count, from: inPieces(text))
            try writer.add(path: "b", content: Array(text.reversed()))
        }
        #expect(path.hasSuffix("published.zip"))
    }

    @Test("whichever write fails, there is the whole archive or nothing")
    func nothingOrAll() throws {
        let counting = WriteFaults()
        let bench = try Workbench()
        try WriteFaults.$current.withValue(counting) { try publish(in: bench) }
        let whole = try File.content(of: "\(bench.path)/published.zip")
        #expect(counting.operations > 5)
        for number in 1...counting.operations {
            let bench = try Workbench()
            #expect(throws: (any Error).self, "write \(number)") {
                try WriteFaults.$current.withValue(WriteFaults(failing: number)) { try publish(in: bench) }
            }
            #expect(bench.names == [], "write \(number)")
        }
        for number in 1...counting.operations {
            // One failed write is followed by another attempt at the same entry.
            let bench = try Workbench()
            WriteFaults.$current.withValue(WriteFaults(failing: number)) { try? publishPatiently(in: bench) }
            if bench.names == ["published.zip"] {
                #expect(try File.content(of: "\(bench.path)/published.zip") == whole, "write \(number)")
            } else {
                #expect(bench.names == [], "write \(number)")
            }
        }
    }

    /// As `publish`, but each entry is tried twice.
    private func publishPatiently(in bench: Workbench) throws {
        _ = try bench.file("published.zip") { writer in
            do {
                try writer.add(path: "a", method: .stored, size: text.count, from: inPieces(text))
            } catch {
                try writer.add(path: "a", method: .stored, size: text.count, from: inPieces(text))
            }
            do {
                try writer.add(path: "b", content: Array(text.reversed()))
            } catch {
                try writer.add(path: "b", content: Array(text.reversed()))
            }
        }
    }
}
