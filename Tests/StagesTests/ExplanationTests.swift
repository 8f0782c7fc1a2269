import Catalogue
import Findings
import Pipeline
import Record
import Stages
import Testing

@Suite("An explanation")
struct ExplanationTests {
    /// What `check` makes of the sample whose project lead's certificate has expired.
    private func expired() throws -> (record: CaseRecord, bench: Bench) {
        let definition = try PipelineDefinition(reading: Project.root + "/pipelines/nightly.xml")
        let bench = try Bench(definition, asOf: "2026-11-21")
        let path = Project.root + "/samples/inbox/17-heitu-expired.zip"
        return (try Check(bench: bench).run(path, asOf: "2026-11-21").record, bench)
    }

    private func explained(_ requirement: String, _ language: Language) throws -> [String] {
        let (record, bench) = try expired()
        let item = try #require(record.checklist.first { $0.requirement == requirement })
        let text = RequirementExplanation(
            item, in: record, by: bench.rulebook(of: .service).catalogue, language: language
        ).text
        return text.split(separator: "\n", omittingEmptySubsequences: false).map {
            String($0).replacing(Project.root + "/", with: "")
        }
    }

    @Test("of a case names the findings that led to its conclusion, and none that did not")
    func overview() throws {
        let lines = CaseExplanation(try expired().record, in: .english).text.split(separator: "\n").map(String.init)
        let start = try #require(lines.firstIndex { $0.hasPrefix("S1  ") })
        #expect(
            lines[start...].prefix(5).map { $0.replacing(/error: .* \[/, with: "error: … [") } == [
                "S1  Emergency response, Grade III: return for supplement",
                "  the applicant must cure 2:",
                "    17-heitu-expired.zip!/form.xml:5:4: error: … [V-PERS-3-a GEN-PERS-3]",
                "    17-heitu-expired.zip!/form.xml:261:4: error: … [V-PERS-7-a GEN-PERS-3]",
                "  warnings: 1; they do not change the conclusion",
            ])
        #expect(lines.contains("not met 1: GEN-PERS-3"))
        #expect(lines.last?.hasSuffix(" GEN-PERS-3") == true)
    }

    @Test("of a case without errors says so, and of one for an auditor what to rule on")
    func conclusions() throws {
        var record = try expired().record
        let question = record.findings.filter(\.finding.needsAuditor)
        record.findings = question
        record.scope[0].conclusion = .complete
        #expect(
            CaseExplanation(record, in: .english).text.contains("\n  there is no error, and nothing that an auditor"))
        var finding = try expired().record.findings[0]
        finding.finding.needsAuditor = true
        record.findings = [finding]
        record.scope[0].conclusion = .auditor
        let text = CaseExplanation(record, in: .chinese).text
        #expect(text.contains("\n  没有错误,但有 1 项须由审核员先行裁定:\n    "))
        #expect(text.contains(": 请审核员判断: \(finding.finding.fact.chinese) [\(finding.finding.id) "))
    }

    @Test("of a requirement shows a failed rule as written, the values it saw, the finding and the way out")
    func failed() throws {
        let lines = try explained("GEN-PERS-3", .english)
        let start = try #require(lines.firstIndex { $0.hasPrefix("  V-PERS-7-a (error): failed  pipelines/service/") })
        let inner = lines[(start + 1)...].prefix { $0.hasPrefix("    ") }.map { $0.dropFirst(4) }
        #expect(inner.first == "context  f:person/f:certificate[@direction]  (looked at 2)")
        #expect(inner.contains("must hold  not($relied) or not(f:validUntil/@fact:day < $received)"))
        #expect(inner.contains("saw  f:validUntil = 2026-11-19"))
        #expect(inner.contains("saw  $form/@fact:received = 2026-11-21"))
        #expect(inner.contains { $0.hasPrefix("17-heitu-expired.zip!/form.xml:261:4: error: The certificate ") })
        #expect(inner.last == "  → Attach the renewed certificate, or an evaluation for the category.")
    }

    @Test("of a requirement gives clause, thresholds, the applicant's words with their place, and the evidence")
    func given() throws {
        var (record, bench) = try expired()
        let item = try #require(record.checklist.first { $0.requirement == "GEN-PERS-3" })
        let cited = try #require(item.evidence.first)
        let index = try #require(record.inventory.firstIndex { $0.id == cited.file })
        record.inventory[index].path = "data/GEN-PERS-2a/x.xlsx"
        let text = RequirementExplanation(
            item, in: record, by: bench.rulebook(of: .service).catalogue, language: .english
        ).text
        #expect(text.contains("· clause 4.1.4 · P2018 · "))
        #expect(text.contains("\n  $certificates-accepted = CISAW text  Kinds of certificate that count"))
        #expect(text.contains("(source S24, uncertain)"))
        #expect(text.contains("\n  17-heitu-expired.zip!/form.xml:82:3: ticked conforming\n"))
        #expect(text.contains("\n  E010  Evaluation record “2026年度能力评价记录”  data/GEN-PERS-2a/x.xlsx\n"))
        var lost = item
        lost.evidence[0].file = nil
        let without = RequirementExplanation(
            lost, in: record, by: bench.rulebook(of: .service).catalogue, language: .english
        ).text
        #expect(without.contains("\n  E010  Evaluation record “2026年度能力评价记录”  no file was found\n"))
    }

    @Test("of a requirement whose rule met nothing says that, all in the language asked for")
    func untouched() throws {
        #expect(
            try explained("GEN-LEG-2", .chinese).dropFirst(3).filter { !$0.contains("V-APP-10-a") } == [
                "", "要求", "  以法人的某一部门申请的，须有法人承担责任的批准文件，由法定代表人签字并盖章。",
                "", "申请方所述", "  17-heitu-expired.zip!/form.xml:40:3: 结论 不适用", "  以独立法人身份申请，不是法人的部门。",
                "", "证明材料", "  也可用而该行未引用:法人对部门的授权文件",
                "", "规则", "    对象  f:applicant[f:department]  (没有内容可查)",
                "    须为真  $form/f:evidenceList/f:evidence[@kind = 'department-authorisation']",
                "", "留给审核员的问题", "  授权文件是否使法人承担全部责任，签章是否有效？",
            ])
    }
}
