import Files
import Findings
import Ledger
import Pipeline
import Record
import Stages
import Support
import Testing
import XML

/// What two applicants share: found when the second comes, told to staff, and kept from everybody else.
@Suite("Across cases")
struct AcrossTests {
    private static let number = "110105197703214479"

    private struct Applicant {
        var name: String
        var code: String
        var application: String
        var persons = ""
        var projects = ""
        var document = "own"
    }

    private static func person(
        _ id: String, _ name: String, number: String? = nil, certificate: String? = nil, contract: String = "labour"
    ) -> String {
        "<person id=\"\(id)\" role=\"engineer\"><name>\(name)</name>"
            + (number.map { "<idNumber kind=\"resident\">\($0)</idNumber>" } ?? "")
            + (certificate.map {
                "<certificate kind=\"CISAW\"><number>\($0)</number><holder>\(name)</holder><issuer>x</issuer><issued>2024-01-01</issued></certificate>"
            } ?? "")
            + "<contract kind=\"\(contract)\"><signed>2022-01-01</signed></contract></person>"
    }

    private static func project(
        _ id: String, _ name: String, customer: String, supplier: String, contract: String
    ) -> String {
        "<project id=\"\(id)\" categories=\"RA\"><name>\(name)</name><customer>\(customer)</customer>"
            + "<supplier>\(supplier)</supplier><contractNumber>\(contract)</contractNumber><amount>1.00</amount>"
            + "<signed>2026-01-01</signed></project>"
    }

    private func desk(_ settings: String? = nil) throws -> DeskNight {
        let night = try DeskNight(
            across: settings
                ?? String(decoding: try File.content(of: SmallPipeline.project + "/across.xml"), as: UTF8.self))
        return night
    }

    private func put(_ applicant: Applicant, as name: String, in night: DeskNight) throws {
        let form = ValidForm(number: applicant.application, evidence: 2).text
            .replacing("样例公司", with: applicant.name).replacing("91110108MA01A2B3C4", with: applicant.code)
            .replacing("<personnel/>", with: "<personnel>\(applicant.persons)</personnel>")
            .replacing("<projects/>", with: "<projects>\(applicant.projects)</projects>")
        try night.scratch.write(form, "inbox/\(name)/form.xml")
        try night.scratch.write("%PDF-1.4 licence \(applicant.name)", "inbox/\(name)/01/执照.pdf")
        let body = String(repeating: applicant.document, count: 300)
        try night.scratch.write("%PDF-1.4 \(body)", "inbox/\(name)/02/1.pdf")
        try night.scratch.write("", "inbox/\(name)/.complete")
    }

    private static let first = Applicant(
        name: "甲公司", code: "91110108MA01A2B3C4", application: "A-1",
        persons: person("P1", "张三", number: number) + person("P2", "李四", certificate: "C-7")
            + person("P3", "王五", number: "320102198807053318", contract: "part-time"),
        projects: project("R1", "某系统风险评估", customer: "客户一", supplier: "甲公司", contract: "HT-1"),
        document: "shared report ")
    private static let second = Applicant(
        name: "乙公司", code: "91110108MA0XXXXXX2", application: "B-1",
        persons: person("Q1", "张 三", number: number) + person("Q2", "李四", certificate: "C-7")
            + person("Q3", "王五", number: "320102198807053318"),
        projects: project("R9", "另一名称", customer: "客户一", supplier: "乙公司", contract: "HT－1")
            + project("R8", "自己的项目", customer: "乙公司", supplier: "乙公司", contract: "HT-2"),
        document: "shared report ")

    /// What a case is told, a line each.
    private func told(_ night: DeskNight, _ application: String) throws -> [String] {
        let id = try #require(try caseID(night, application))
        let path = night.tree.across(id)
        guard Folder.exists(path) else { return [] }
        let document = try Document(parsing: try File.content(of: path), name: path)
        let problems = try Schema(file: SmallPipeline.project + "/schemas/case-across.xsd").validate(document)
        #expect(problems.map(\.message) == [])
        return document.root.all("match").map { match in
            let other = match.all("other").first
            return [
                match["kind"], match["by"], match["item"], other?["application"], other?["item"],
                match["first"] == "yes" ? "first" : "second", match["found"],
            ].map { $0 ?? "-" }.joined(separator: " ")
        }
    }

    private func caseID(_ night: DeskNight, _ application: String) throws -> String? {
        try night.tree.caseIDs().first {
            try CaseRecord(readingFile: night.tree.record($0)).identity.application == application
        }
    }

    @Test("a case whose record is damaged is passed over, told of where somebody waits for it, and ends no night")
    func damaged() async throws {
        let night = try desk()
        try put(Self.first, as: "a", in: night)
        try night.putRoster()
        try await night.run(on: "2026-11-02")
        let id = try #require(try caseID(night, "A-1"))
        try night.scratch.write("<r:record", "output/cases/\(id)/record.xml")
        try put(Self.second, as: "b", in: night)
        for day in ["2026-11-03", "2026-11-04"] {
            let summary = try await night.run(on: day)
            #expect(summary.failed == 0)
            #expect(summary.failures.map { $0.contains("cases/\(id)/record.xml") } == [true])
            #expect(Folder.exists(night.tree.bundle(id, revision: 1)))
        }
        #expect(try night.tree.caseIDs().count == 2)
    }

    @Test("both cases are told when the second comes, in the night's report once, and a second run tells nothing")
    func both() async throws {
        let night = try desk()
        try put(Self.first, as: "a", in: night)
        try await night.run(on: "2026-11-02")
        #expect(try told(night, "A-1") == [])
        try put(Self.second, as: "b", in: night)
        try await night.run(on: "2026-11-03")
        #expect(
            try told(night, "A-1") == [
                "document digest F2 B-1 F2 first 2026-11-03", "person id-number P1 B-1 Q1 first 2026-11-03",
                "person certificate P2 B-1 Q2 first 2026-11-03", "project contract R1 B-1 R9 first 2026-11-03",
            ])
        #expect(
            try told(night, "B-1") == [
                "customer same R8 - - second 2026-11-03", "document digest F2 A-1 F2 second 2026-11-03",
                "person id-number Q1 A-1 P1 second 2026-11-03", "person certificate Q2 A-1 P2 second 2026-11-03",
                "project contract R9 A-1 R1 second 2026-11-03",
            ])
        let report = try Document(
            parsing: try File.content(of: night.tree.reports("2026-11-03") + "/night.xml"), name: "night.xml")
        #expect(try Schema(file: SmallPipeline.project + "/schemas/night.xsd").validate(report).map(\.message) == [])
        #expect(
            report.root.all("across").compactMap { $0["kind"] }.sorted() == [
                "customer", "document", "person", "person", "project",
            ])
        let before = try Ledger(file: night.tree.ledger).dump()
        try await night.run(on: "2026-11-04")
        let again = try Document(
            parsing: try File.content(of: night.tree.reports("2026-11-04") + "/night.xml"), name: "night.xml")
        #expect(again.root.all("across").count == 0)
        #expect(try Ledger(file: night.tree.ledger).dump() == before)
        _ = try RebuildLedger(night.tree).run()
        #expect(try Ledger(file: night.tree.ledger).dump() == before)
        #expect(try await VerifyTree(night.tree, jobs: 1).run(only: []).problems.map(\.id) == [])
    }

    @Test("the order in which the two come in one night makes no difference")
    func order() async throws {
        var made: [[String: [UInt8]]] = []
        for names in [("a", "b"), ("b", "a")] {
            let night = try desk()
            try put(Self.first, as: names.0, in: night)
            try put(Self.second, as: names.1, in: night)
            try await night.run(on: "2026-11-03")
            var files: [String: [UInt8]] = [:]
            for id in try night.tree.caseIDs() { files[id] = try File.content(of: night.tree.across(id)) }
            made.append(files)
        }
        #expect(made[0].count == 2)
        #expect(made[0] == made[1])
    }

    @Test("nothing of it reaches record, bundle, notice or a leader's papers, and no ID number the page or the ledger")
    func privacy() async throws {
        let night = try desk()
        try put(Self.first, as: "a", in: night)
        try put(Self.second, as: "b", in: night)
        try await night.run(on: "2026-11-03")
        let ids = ["A-1": try #require(try caseID(night, "A-1")), "B-1": try #require(try caseID(night, "B-1"))]
        for (own, other) in [("A-1", "B-1"), ("B-1", "A-1")] {
            let (id, foreign) = (try #require(ids[own]), try #require(ids[other]))
            let record = String(decoding: try File.content(of: night.tree.record(id)), as: UTF8.self)
            #expect(!record.contains(foreign) && !record.contains("across"))
            _ = try Tool.output("unzip -q '\(night.tree.bundle(id, revision: 1))' -d '\(night.scratch.path)/un-\(id)'")
            for path in try files(below: night.scratch.path + "/un-\(id)") {
                let text = String(decoding: try File.content(of: path), as: UTF8.self)
                #expect(!text.contains(foreign), "\(path)")
                #expect(!path.contains("across"))
            }
            let papers = "\(night.tree.root)/papers/\(id)"
            #expect(try files(below: papers) == [])
            let page = String(decoding: try File.content(of: night.tree.page(id)), as: UTF8.self)
            #expect(page.contains(foreign) && !page.contains(Self.number))
            #expect(!String(decoding: try File.content(of: night.tree.across(id)), as: UTF8.self).contains(Self.number))
        }
        let ledger = try File.content(of: night.tree.ledger)
        #expect(!String(decoding: ledger, as: UTF8.self).contains(Self.number))
        #expect(
            try Ledger(file: night.tree.ledger).dump().filter { $0.hasPrefix("acrossKey|kind=person") }.allSatisfy {
                $0.contains(/digest=[0-9a-f]{6}\|/)
            })
    }

    @Test("the settings say which reuse is allowed, which cases count, and what a leader sees")
    func settings() async throws {
        func told(_ change: (String) -> String) async throws -> (DeskNight, [String]) {
            let text = String(decoding: try File.content(of: SmallPipeline.project + "/across.xml"), as: UTF8.self)
            let night = try desk(change(text))
            try put(Self.first, as: "a", in: night)
            try put(Self.second, as: "b", in: night)
            try await night.run(on: "2026-11-03")
            return (night, try self.told(night, "A-1").map { String($0.prefix { $0 != " " }) })
        }
        let group = "<group reuse=\"person project\"><member name=\"甲公司\"/><member name=\"乙公司\"/></group></across>"
        #expect(try await told { $0.replacing("</across>", with: group) }.1 == ["document"])
        #expect(
            try await told { $0.replacing("smallest=\"512\"", with: "smallest=\"5000\"") }.1 == [
                "person", "person", "project",
            ])
        #expect(
            try await told { $0.replacing("labour rehired", with: "labour part-time rehired") }.1.count {
                $0 == "person"
            } == 3)
        let (night, _) = try await told {
            $0.replacing("rehired-retiree\" leader=\"no\"", with: "rehired-retiree\" leader=\"yes\"")
        }
        let id = try #require(try caseID(night, "A-1"))
        let page = String(decoding: try File.content(of: night.tree.leaderAcross(id)), as: UTF8.self)
        #expect(page.contains("李四") && !page.contains("HT-1") && !page.contains("SHA-256"))
    }

    @Test("a case that is withdrawn no longer counts, and the other is told so by its page")
    func withdrawn() async throws {
        let night = try desk()
        try put(Self.first, as: "a", in: night)
        try put(Self.second, as: "b", in: night)
        try night.putRoster()
        try await night.run(on: "2026-11-03")
        #expect(try told(night, "A-1").count == 4)
        let id = try #require(try caseID(night, "B-1"))
        try night.put(
            "w", night.text("withdrawal", by: "pm", on: "2026-11-04", case: id, "", "<reason>申请方来函</reason>"), key: "pm"
        )
        try await night.run(on: "2026-11-04")
        #expect(try told(night, "A-1") == [])
        #expect(try told(night, "B-1") == [])
        let page = String(
            decoding: try File.content(of: night.tree.page(try #require(try caseID(night, "A-1")))), as: UTF8.self)
        #expect(!page.contains("id=\"across\""))
    }

    private func files(below folder: String) throws -> [String] {
        guard Folder.exists(folder) else { return [] }
        return try Folder.list(folder).flatMap { entry -> [String] in
            let path = "\(folder)/\(entry.name)"
            return entry.kind == .folder ? try files(below: path) : [path]
        }
    }
}
