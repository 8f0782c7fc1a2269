import Files
import Findings
import Record
import Support
import Testing

@Suite("The sample night", .serialized)
struct SampleNightTests {
    private let samples = Program.root + "/samples"

    /// One night that all tests look at; those that change it take a copy.
    private static let first = Result { try Night(Program.root + "/samples/inbox") }

    private func copyOfFirst() throws -> Night {
        try Self.first.get().copy()
    }

    @Test("gives every submission the conclusions and findings that the table says")
    func table() throws {
        let night = try Self.first.get()
        #expect(night.ending.status == 0)
        #expect(night.ending.output == "")
        let records = try night.records()
        var wrong: [String] = []
        for row in try SampleTable(samples + "/expected.csv").rows {
            let expected = row.values["conclusions"] ?? ""
            guard let record = records[row.name] else {
                if !expected.contains("waiting") && row.values["group"] != "waiting" {
                    wrong.append("\(row.name): no case")
                }
                continue
            }
            let found = record.scope.map { "\($0.id)=\($0.conclusion.rawValue)" }.joined(separator: " ")
            if found != expected { wrong.append("\(row.name): \(found), not \(expected)") }
            for id in (row.values["findings"] ?? "").split(separator: " ") where !record.has(String(id)) {
                wrong.append("\(row.name): no finding \(id)")
            }
        }
        #expect(wrong == [])
    }

    @Test("a second night over the same inbox does no work")
    func unchanged() throws {
        let first = try copyOfFirst()
        let before = try first.tree()
        let second = try Program.run([
            "run", "--inbox", samples + "/inbox", "--output", first.output, "--as-of", "2026-11-21", "--lang", "en",
        ])
        #expect(second.output.contains("Nothing new: no work was done."))
        let after = try first.tree().filter { !$0.key.hasPrefix("reports/2026-11-21/") }
        #expect(after == before)
    }

    @Test("a resubmission and a supplement close what the first round found")
    func answers() throws {
        let first = try copyOfFirst()
        let before = try first.records()
        let second = try Night(samples + "/inbox-second", into: first, asOf: "2026-11-28")
        let after = try second.records()
        var wrong: [String] = []
        for row in try SampleTable(samples + "/expected-second.csv").rows {
            guard let record = after[row.name], let earlier = before[row.values["answers"] ?? ""] else {
                wrong.append("\(row.name): no case")
                continue
            }
            if record.identity.caseID != earlier.identity.caseID { wrong.append("\(row.name): another case") }
            if record.revision != 2 { wrong.append("\(row.name): revision \(record.revision)") }
            let found = record.scope.map { "\($0.id)=\($0.conclusion.rawValue)" }.joined(separator: " ")
            if found != row.values["conclusions"] { wrong.append("\(row.name): \(found)") }
            let closed = record.differences?.closed.map(\.id) ?? []
            for id in (row.values["closed"] ?? "").split(separator: " ") {
                if !closed.contains(where: { $0 == id || $0.hasPrefix("\(id)-") }) {
                    wrong.append("\(row.name): \(id) is not closed")
                }
            }
        }
        #expect(wrong == [])
    }

    @Test("jobs, shards, time zones and locales make no difference to the tree")
    func deterministic() throws {
        let one = try Self.first.get().tree()
        let single = try Night(
            samples + "/inbox", ["--jobs", "1"],
            environment: ["TZ": "America/New_York", "LC_ALL": "de_DE.UTF-8", "LANG": "C"]
        ).tree()
        #expect(one == single)
        for shards in [1, 2, 5] {
            let scratch = try Scratch()
            let output = scratch.path + "/output"
            let plan = ["--inbox", samples + "/inbox", "--output", output, "--as-of", "2026-11-20", "--quiet"]
            try Program.run(["plan"] + plan + ["--shards", String(shards)])
            for shard in 1...shards {
                try Program.run(["work", "--output", output, "--shard", "\(shard)/\(shards)", "--quiet"])
            }
            try Program.run(["merge", "--output", output, "--quiet"])
            #expect(try Night.tree(of: output) == one, "with \(shards) shards")
        }
    }

    @Test("verify accepts the tree, and misses a bundle that was taken away")
    func verified() throws {
        let night = try copyOfFirst()
        #expect(try Program.run(["verify", "--output", night.output]).status == 0)
        let bundle = try Folder.list(night.output + "/bundles")[0].name
        try Folder.remove(night.output + "/bundles/" + bundle)
        let ending = try Program.run(["verify", "--output", night.output])
        #expect(ending.status == 65)
        #expect((ending.output + ending.complaints).contains(bundle))
    }

    @Test("the run's record and its metrics tell what each stage of the work took")
    func stages() throws {
        let output = try Self.first.get().output
        let run = try #require(try Folder.list(output + "/runs").first).name
        /// The stages of the lines that have such a beginning, and whether they took any time.
        func told(_ path: String, _ start: String) throws -> [String: Bool] {
            let lines = String(decoding: try File.content(of: "\(output)/\(path)"), as: UTF8.self).split(
                separator: "\n")
            let named = lines.drop { !$0.contains("stage") }.filter { $0.hasPrefix(start) }.map { line in
                let name = line.dropFirst(start.count).prefix { $0 != "\"" }
                return (String(name), !line.hasSuffix("0.000") && !line.hasSuffix("0.000,"))
            }
            return Dictionary(uniqueKeysWithValues: named)
        }
        let expected = [
            "receive": true, "read": true, "screen": false, "assess": true, "stage": true, "retain": true, "open": true,
        ]
        #expect(try told("runs/\(run)/run.json", "    \"") == expected)
        #expect(try told("reports/\(run)/night.prom", "dossier_stage_seconds{stage=\"") == expected)
    }

    @Test("check tells an applicant what of a blank form is still empty")
    func blank() throws {
        let blank = try Program.run(["form", "new", "--category", "RA", "--grade", "III", "--type", "initial"])
        let scratch = try Scratch()
        try scratch.write(blank.output, "blank/form.xml")
        let ending = try Program.run(["check", scratch.path + "/blank", "--as-of", "2026-11-20", "--lang", "en"])
        #expect(ending.status == 65)
        #expect(ending.output.contains("error: The attribute “number” of <application> is still empty."))
        #expect(ending.output.contains("error: <name> is still empty. [form-value-empty P2018]"))
    }

    @Test("check says in a second what a night would say, and writes nothing")
    func checked() throws {
        let good = try Program.run(["check", samples + "/inbox/01-hengyu-ra3", "--as-of", "2026-11-20", "--lang", "en"])
        #expect(good.status == 0)
        #expect(good.output == "Risk assessment, Grade III: complete (errors 0, for an auditor 0, warnings 0)\n")
        let bad = try Program.run([
            "check", samples + "/inbox/26-dongjiang-file-absent", "--as-of", "2026-11-20", "--lang", "en",
        ])
        #expect(bad.status == 65)
        #expect(bad.output.contains("form.xml:"))
        #expect(bad.output.contains("[V-ROW-5-c GEN-FORM-3 P2018]"))
    }

    @Test("check judges by another edition where one is named, and says by which and by what thresholds")
    func otherEdition() throws {
        let form = samples + "/inbox/08-shudun-ra3-no-case"
        func check(_ profile: String) throws -> Program.Ending {
            try Program.run(["check", form, "--as-of", "2026-11-20", "--lang", "en", "--profile", profile])
        }
        #expect(try check("P2018").output.contains("[V-PERF-12-a GEN-PERF-2 P2018]"))
        let newer = try check("P2021")
        #expect(newer.status == 65)
        #expect(newer.output.contains("[V-PERF-2-a GEN-PERF-2 P2021: projects-min=1 project-window=36]"))
        // In force on the day that counts as the day of receipt.
        #expect(try check("by-date").output.contains("[V-PERF-2-a GEN-PERF-2 P2025: projects-min=1 project-window=36]"))
        #expect(try check("P1999").status == 64)
    }
}

extension CaseRecord {
    /// Whether a rule with this id, or one of its assertions, found something.
    fileprivate func has(_ id: String) -> Bool {
        findings.contains { $0.finding.id == id || $0.finding.id.hasPrefix("\(id)-") }
    }
}
