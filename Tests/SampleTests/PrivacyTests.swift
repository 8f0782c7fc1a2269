import Files
import Support
import Testing

@Suite("Personal data")
struct PrivacyTests {
    private static let number = "320102198807053318"
    private static let phone = "13742108642"

    @Test("stays in the form, the record, the evidence and what was received")
    func planted() throws {
        let inbox = try Scratch()
        try Scratch.copy(Program.root + "/samples/inbox/01-hengyu-ra3", to: inbox.path + "/planted")
        let path = inbox.path + "/planted/form.xml"
        let form = String(decoding: try File.content(of: path), as: UTF8.self)
            .replacing(/<mobile>[^<]*/, with: "<mobile>\(Self.phone)")
            .replacing(/<idNumber kind="resident">[^<]*/, with: "<idNumber kind=\"resident\">\(Self.number)")
            // Applicants write such things where they do not belong; rows and findings quote them.
            .replacing(/<statement>/, with: "<statement>\(Self.number) \(Self.phone) ", maxReplacements: 3)
            .replacing(/<postcode>/, with: "<postcode>\(Self.phone) ", maxReplacements: 1)
        try inbox.write(form, "planted/form.xml")
        let night = try Night(inbox.path)
        #expect(night.ending.status == 0)

        var holders: [String] = []
        for (name, content) in try Self.files(of: night) {
            for value in [Self.number, Self.phone] where content.contains(value.utf8) && !Self.mayHold(name) {
                holders.append("\(name) has \(value)")
            }
        }
        #expect(holders == [])
        #expect(!(night.ending.output + night.ending.complaints).contains(Self.number))
    }

    /// Every file of the tree, and every entry of every bundle, with its content.
    private static func files(of night: Night) throws -> [(String, [UInt8])] {
        var files: [(String, [UInt8])] = []
        for name in try night.tree().keys.sorted() where !name.hasSuffix("/") {
            guard name.hasPrefix("bundles/") else {
                files.append((name, try File.content(of: "\(night.output)/\(name)")))
                continue
            }
            for entry in try night.entries(ofBundle: String(name.dropFirst("bundles/".count))) {
                files.append(("\(name)!/\(entry.path)", entry.content))
            }
        }
        return files
    }

    private static func mayHold(_ name: String) -> Bool {
        name.contains("/data/") || name.hasSuffix("/record.xml")
    }
}

extension [UInt8] {
    fileprivate func contains(_ wanted: String.UTF8View) -> Bool {
        let wanted = Array(wanted)
        return indices.contains { self[$0] == wanted[0] && self[$0...].starts(with: wanted) }
    }
}
