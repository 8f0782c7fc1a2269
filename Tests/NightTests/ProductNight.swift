import Files
import Pipeline
import Stages
import Support

extension DeskNight {
    /// The product scheme as it is shipped, but for a catalogue of one requirement and one designated laboratory.
    init(scheme: ProductScheme) throws {
        scratch = try Scratch()
        let (project, root) = (SmallPipeline.project, scratch.path + "/pipelines")
        for part in ["schemas", "views"] { try Scratch.copy("\(project)/\(part)", to: "\(root)/\(part)") }
        for name in [
            "papers.xml", "reports.xml", "calendar.xml", "product/process.xml", "product/regimes.xml",
            "product/routing.xml", "product/evidence-kinds.xml", "product/CCIS/profile.xml",
        ] {
            try scratch.write(try File.content(of: "\(project)/\(name)"), "pipelines/\(name)")
        }
        func text(_ name: String) throws -> String {
            String(decoding: try File.content(of: "\(project)/\(name)"), as: UTF8.self)
        }
        let nightly = try text("nightly.xml").split(separator: "\n", omittingEmptySubsequences: false)
        try scratch.write(
            nightly.filter { !$0.contains("scheme=\"service\"") }.joined(separator: "\n"), "pipelines/nightly.xml")
        let standards = try text("product/standards.xml")
        try scratch.write(
            standards.replacing("</standards>", with: scheme.laboratories + "</standards>"),
            "pipelines/product/standards.xml")
        try scratch.write(ProductScheme.catalogue, "pipelines/product/CCIS/common.xml")
        var definition = try PipelineDefinition(reading: root + "/nightly.xml")
        try scratch.write(try SigningKey(sampleNamed: "administrator").publicLine + " admin\n", "administrators.pub")
        definition.administrators = scratch.path + "/administrators.pub"
        bench = try Bench(definition, asOf: "2026-11-02")
        tree = OutputTree(scratch.path + "/output")
        try Folder.create(inbox)
        try Folder.create(desk)
    }

    func submit(_ form: ProductForm, as name: String = "a") throws {
        try scratch.write(form.text, "inbox/\(name)/form.xml")
        try scratch.write("%PDF-1.4 application", "inbox/\(name)/01/申请书.pdf")
        try scratch.write("", "inbox/\(name)/.complete")
    }

    func putProductRoster(on day: String = "2026-11-02") throws {
        try putRoster { _ in
            text("roster", by: "admin", on: day, number: "R-1", "serial=\"1\"", ProductScheme.people)
        }
    }

    /// Puts a document on the desk whose name and number are its kind and signer, and whatever tells it from others.
    func put(
        _ kind: String, by: String, on: String, _ attributes: String = "", _ content: String = "", mark: String = ""
    ) throws {
        let name = "\(kind)-\(by)\(mark)"
        try put(
            name, text(kind, by: by, on: on, case: try caseID(), number: name, attributes, content), key: by)
    }

    /// What the page of the case says that a decision must quote.
    func digestToQuote() throws -> String {
        let page = String(decoding: try File.content(of: tree.page(try caseID())), as: UTF8.self)
        guard let section = page.firstRange(of: "id=\"bundle\""),
            let start = page[section.upperBound...].firstRange(of: "<code class=\"digest\">"),
            let end = page[start.upperBound...].firstRange(of: "</code>")
        else { return "" }
        return ["<wbr/>", "<wbr>", "</wbr>"].reduce(String(page[start.upperBound..<end.lowerBound])) {
            $0.replacing($1, with: "")
        }
    }
}

/// What the nights of products differ in.
struct ProductScheme {
    var laboratories = "<laboratory name=\"样例检测中心\" kinds=\"FW\" from=\"2020-01-01\"/>"

    /// One person for each role, and one who tested and would review.
    static var people: String {
        func person(_ id: String, _ roles: [String], competence: Bool = false) -> String {
            let key = (try? SigningKey(sampleNamed: id).publicLine) ?? ""
            return "<person id=\"\(id)\" name=\"姓名\(id)\"><key from=\"2020-01-01\">\(key)</key>"
                + roles.map { "<role name=\"\($0)\" from=\"2020-01-01\"/>" }.joined()
                + (competence ? "<competence category=\"FW\" from=\"2020-01-01\"/>" : "") + "</person>"
        }
        return [
            person("pm", ["project-manager"]), person("lab", ["laboratory", "reviewer"]),
            person("il", ["inspection-leader"], competence: true),
            person("tied", ["inspector"], competence: true).replacing(
                "</person>",
                with: "<consultancy organisation=\"样例制造公司\" from=\"2024-01-01\" until=\"2026-06-30\"/></person>"),
            person("ins", ["inspector"], competence: true),
            person("kin", ["laboratory"]).replacing(
                "</person>", with: "<interest kind=\"kinship\" organisation=\"样例网安公司\" from=\"2020-01-01\"/></person>"),
            person("rule", ["ruling-officer"]), person("rev", ["reviewer"]), person("dec", ["decision-maker"]),
        ].joined()
    }

    static let catalogue = """
        <catalogue xmlns="urn:dossier:catalogue:1" xmlns:sch="http://purl.oclc.org/dsdl/schematron"
                   xmlns:f="urn:dossier:product-form:1" scheme="product" profile="CCIS" part="common">
          <requirement id="PRD-DOC-1" clause="" category="common" row="none" source="S14" confidence="confirmed">
            <title xml:lang="zh-CN">申请材料</title><title xml:lang="en">Documents</title>
            <statement xml:lang="zh-CN">有申请书。</statement><statement xml:lang="en">There is an application.</statement>
            <fill xml:lang="zh-CN">附申请书。</fill><fill xml:lang="en">Enclose the application.</fill>
            <evidence kinds="D01"/>
            <question xml:lang="zh-CN">是否真实?</question><question xml:lang="en">Is it real?</question>
          </requirement>
        </catalogue>
        """
}
