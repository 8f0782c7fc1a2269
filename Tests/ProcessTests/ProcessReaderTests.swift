import Files
import Process
import Support
import Testing

@Suite("What a process may not say")
struct ProcessReaderTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    func problems(_ replaced: String, _ by: String, of scheme: String = "service") throws -> [String] {
        let path = "\(Shipped.pipelines)/\(scheme)/process.xml"
        let text = String(decoding: try File.content(of: path), as: UTF8.self)
        try #require(text.contains(replaced))
        let first = try #require(text.firstRange(of: replaced))
        try scratch.write(text.replacingCharacters(in: first, with: by), "process.xml")
        do throws(ProcessError) {
            _ = try ProcessDefinition(
                file: scratch.path + "/process.xml", schema: Shipped.pipelines + "/schemas/process.xsd")
            return []
        } catch {
            return error.problems.map { $0.replacing(scratch.path + "/", with: "") }
        }
    }

    @Test("the shipped process and calendar can be read")
    func shipped() throws {
        #expect(try Shipped.process().flows.count == 6)
        _ = try Shipped.calendar()
    }

    @Test("each mistake is told with file, line and fact")
    func mistakes() throws {
        let rows = [
            (
                "<on event=\"complete\" to=\"ready\"/>", "<on event=\"complete\" to=\"redy\"/>",
                "'received' leads to 'redy', which is no state of it"
            ),
            (
                "<on document=\"plan-release\" to=\"off-site-audit\"/>", "<on document=\"plan-release\" to=\".\"/>",
                "no way leads to 'off-site-audit'"
            ),
            (
                "<on document=\"audit-plan\" stage=\"off-site\" to=\"plan-drafted\"/>",
                "<on document=\"audit-plan\" stage=\"off-site\" to=\"plan-drafted\"/><on document=\"audit-plan\" to=\".\"/>",
                "'planning' has two ways on for document 'audit-plan'"
            ),
            (
                "<await actor=\"leader\" document=\"audit-plan\"/>", "<await actor=\"leader\" document=\"decision\"/>",
                "'planning' awaits 'decision' but does not take it"
            ),
            (
                "<await actor=\"reviewer\" document=\"review\"/>", "<await actor=\"revewer\" document=\"review\"/>",
                "there is no actor 'revewer'"
            ),
            (
                "<document kind=\"audit-plan\" by=\"leader\">", "<document kind=\"audit-plan\" by=\"leder\">",
                "there is no actor 'leder'"
            ),
            (
                "<on document=\"contract\" to=\"appointing\"/>", "<on document=\"contrct\" to=\"appointing\"/>",
                "there is no document 'contrct'"
            ),
            ("<include stretch=\"closing\"/>", "<include stretch=\"closng\"/>", "there is no stretch 'closng'"),
            (
                "until=\"review not-accepted withdrawn\"", "until=\"revew\"",
                "limit 'off-site' names 'revew', which is no state of it"
            ),
            (" extended=\"5\"", "", "limit 'off-site' has extended without extended-by, or the other way round"),
            (
                "profiles=\"P2021\" phases=\"initial", "profiles=\"P2018\" phases=\"initial",
                "a case could go by 'p2018-grade-3' as well"
            ),
            (
                "<title xml:lang=\"en\">Applicant</title>", "<title xml:lang=\"zh-CN\">申请</title>",
                "<actor> needs a title in zh-CN and one in en"
            ),
        ]
        for (replaced, by, expected) in rows {
            let found = try problems(replaced, by)
            #expect(found.contains { $0.hasSuffix(expected) && $0.hasPrefix("process.xml:") }, "\(expected): \(found)")
        }
    }
}

extension String {
    fileprivate func replacingCharacters(in range: Range<String.Index>, with other: String) -> String {
        String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
    }
}
