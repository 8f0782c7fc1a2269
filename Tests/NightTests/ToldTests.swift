import Files
import Findings
import Pipeline
import Record
import Stages
import Support
import Testing
import XML

/// What pages tell those who must act.
@Suite("What applicants and staff are told", .serialized)
struct ToldTests {
    private func text(_ path: String) throws -> String { String(decoding: try File.content(of: path), as: UTF8.self) }

    /// The example of an answer as somebody copies it from the notice, with what it leaves open filled in.
    private func example(in notice: String) throws -> String {
        let section = notice[try #require(notice.firstRange(of: "id=\"answer\"")).upperBound...]
        let start = try #require(section.firstRange(of: "<pre>")).upperBound
        let end = try #require(section[start...].firstRange(of: "</pre>")).lowerBound
        var copied = String(section[start..<end])
        copied.replace(/<i lang="en">[^<]*<\/i>/, with: "")
        copied.replace(/<[^>]*>/, with: "")
        for (from, to) in [
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&"), ("年-月-日", "2026-11-03"), ("E-新编号", "E-9"),
            ("文件名.pdf", "new.pdf"),
        ] { copied.replace(from, with: to) }
        return copied
    }

    /// Sends the example of the first notice back, and returns what became of it.
    private func answer(_ night: DeskNight, kind: String) async throws -> CaseRecord {
        let notice = try text(night.tree.notice(try night.caseID(), revision: 1))
        try night.scratch.write(
            try example(in: notice).replacing("证据类型", with: kind), "inbox/answer/supplement.xml")
        try night.scratch.write("%PDF-1.4 new", "inbox/answer/new.pdf")
        try night.scratch.write("", "inbox/answer/.complete")
        let summary = try await night.run(on: "2026-11-03")
        #expect(summary.withoutCase == 0)
        return try night.record()
    }

    @Test("the example of an answer that a notice prints is one, for a service as for a product")
    func example() async throws {
        let service = try DeskNight()
        try service.submit(evidence: 1)
        try await service.run(on: "2026-11-02")
        let answered = try await answer(service, kind: "other")
        #expect(answered.revision == 2 && answered.conclusion == .complete)

        let product = try DeskNight(scheme: ProductScheme())
        let form = ProductForm().text.replacing("<name>样例防火墙</name>", with: "")
        try product.scratch.write(form, "inbox/a/form.xml")
        try product.scratch.write("%PDF-1.4 application", "inbox/a/01/申请书.pdf")
        try product.scratch.write("", "inbox/a/.complete")
        try await product.run(on: "2026-11-02")
        let again = try await answer(product, kind: "D01")
        #expect(again.revision == 2 && again.arrivals.map(\.kind) == [.submission, .supplement])
    }

    @Test("a notice says until when to answer, and that nothing binding was found where the process is not sure")
    func until() async throws {
        let night = try DeskNight()
        try night.submit(evidence: 1)
        try await night.run(on: "2026-11-02")
        let due = try #require(try night.record().process?.limits.first { $0.id == "answer" }?.due)
        let notice = try text(night.tree.notice(try night.caseID(), revision: 1))
        #expect(notice.contains("请于 <b>\(due)</b> 前（含当日）答复。这是本机构设定的日期"))
        #expect(notice.contains("Please answer by <b>\(due)</b>. The body sets this day as a reminder only"))
    }

    @Test("a case that cannot be opened safely waits for operations staff, who tell the applicant; an answer leads on")
    func quarantined() async throws {
        let night = try DeskNight { scratch in
            let nightly = try text(scratch.path + "/pipelines/nightly.xml")
            try scratch.write(nightly.replacing("entries=\"10000\"", with: "entries=\"5\""), "pipelines/nightly.xml")
        }
        try night.submit()
        try night.scratch.write(
            try Archive((1...6).map { ("\($0).pdf", Array("%PDF-1.4 \($0)".utf8)) }).bytes, "inbox/a/more.zip")
        let summary = try await night.run(on: "2026-11-02")
        #expect([summary.cases, summary.quarantined, summary.withoutCase] == [1, 1, 0])
        let record = try night.record()
        #expect(record.conclusion == .quarantined)
        #expect(record.process?.state == "quarantined")
        #expect(record.process?.awaited.map(\.actor) == ["operations"])
        #expect(record.process?.limits.filter { $0.ended == nil } == [])
        #expect(!Folder.exists(night.tree.notice(try night.caseID(), revision: 1)))
        let page = try text(night.tree.page(try night.caseID()))
        #expect(page.contains("运行人员") && !page.contains("补充材料"))

        try night.submit("again", evidence: 2)
        try await night.run(on: "2026-11-03")
        #expect(try night.record().process?.entries.map(\.state) == ["received", "quarantined", "ready"])
    }

    @Test("the cases of a night add up to its conclusions; what made no case is counted beside them, with its cause")
    func sums() async throws {
        let night = try DeskNight()
        try night.submit("a", number: "2026-1")
        try night.submit("b", number: "2026-2", evidence: 1)
        try night.scratch.write("Rar!\u{1A}\u{07}\u{00}", "inbox/c.zip")
        try night.scratch.write("", "inbox/c.zip.complete")
        let summary = try await night.run(on: "2026-11-02")
        #expect(summary.cases == summary.complete + summary.auditor + summary.returned + summary.quarantined)
        #expect([summary.cases, summary.quarantined, summary.withoutCase] == [2, 0, 1])
        let reports = night.tree.reports("2026-11-02")
        let root = try Document(parsing: try File.content(of: reports + "/night.xml"), name: "night.xml").root
        let fact = try #require(root.all("quarantined").first).text("fact")
        #expect(fact.english.hasPrefix("The content is a rar archive; only zip is opened. No form was found"))
        let page = try text(reports + "/index.html")
        for id in try night.tree.caseIDs() { #expect(page.contains("href=\"../../cases/\(id)/index.html\"")) }
        #expect(!page.contains("does not add up"))
        let rows = try text(reports + "/night.csv").split(separator: "\r\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        let column = try #require(rows.first?.firstIndex(of: "errors"))
        #expect(rows.dropFirst().reduce(0) { $0 + (Int($1[column]) ?? 0) } == 1)
    }
}
