import Files
import Support

/// The project's own schemas and views with a catalogue of one requirement, so that a night takes no time.
enum SmallPipeline {
    static let project =
        #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/pipelines"

    /// Writes it below a folder.
    ///
    /// - Returns: the path of its definition.
    static func write(in scratch: Scratch) throws -> String {
        let root = scratch.path + "/pipelines"
        if Folder.exists(root) { return root + "/nightly.xml" }
        for part in ["schemas", "views"] { try Scratch.copy("\(project)/\(part)", to: "\(root)/\(part)") }
        for file in ["nightly.xml", "papers.xml", "reports.xml", "national.xml"] {
            try FileCopy.copy(RawPath("\(project)/\(file)"), to: "\(root)/\(file)")
        }
        // One scheme is enough for what these nights show.
        let nightly = String(decoding: try File.content(of: root + "/nightly.xml"), as: UTF8.self)
        let lines = nightly.split(separator: "\n", omittingEmptySubsequences: false)
        try scratch.write(
            lines.filter { !$0.contains("scheme=\"product\"") }.joined(separator: "\n"), "pipelines/nightly.xml")
        try scratch.write(
            try File.content(of: "\(project)/service/evidence-kinds.xml"), "pipelines/service/evidence-kinds.xml")
        try scratch.write(profile, "pipelines/service/P2018/profile.xml")
        try scratch.write(catalogue, "pipelines/service/P2018/common.xml")
        return root + "/nightly.xml"
    }

    private static let profile = """
        <profile xmlns="urn:dossier:catalogue:1" id="P2018" scheme="service" from="2018-06-01" until="2021-06-30"
                 kinds="../evidence-kinds.xml">
          <title xml:lang="zh-CN">样例</title><title xml:lang="en">Sample</title>
          <category code="RA"><title xml:lang="zh-CN">风险评估</title><title xml:lang="en">Risk assessment</title></category>
          <grade code="III"><title xml:lang="zh-CN">三级</title><title xml:lang="en">Grade III</title></grade>
          <grade code="II"><title xml:lang="zh-CN">二级</title><title xml:lang="en">Grade II</title></grade>
          <grade code="I"><title xml:lang="zh-CN">一级</title><title xml:lang="en">Grade I</title></grade>
          <part file="common.xml"/>
        </profile>
        """

    private static let catalogue = """
        <catalogue xmlns="urn:dossier:catalogue:1" xmlns:sch="http://purl.oclc.org/dsdl/schematron"
                   xmlns:f="urn:dossier:service-form:1" scheme="service" profile="P2018" part="common">
          <requirement id="GEN-LEGAL-1" clause="1" grades="III II I" category="common" phases="initial" row="required"
                       source="S1" confidence="confirmed">
            <title xml:lang="zh-CN">法律地位</title><title xml:lang="en">Legal status</title>
            <statement xml:lang="zh-CN">有营业执照。</statement><statement xml:lang="en">There is a licence.</statement>
            <fill xml:lang="zh-CN">写明执照。</fill><fill xml:lang="en">State the licence.</fill>
            <evidence kinds="business-licence"/>
            <question xml:lang="zh-CN">是否真实?</question><question xml:lang="en">Is it real?</question>
            <sch:pattern id="T-1">
              <sch:rule context="f:evidenceList">
                <sch:assert id="T-1-a" role="error" test="count(f:evidence) &gt; 1"
                            diagnostics="T-1-a.en T-1-a.way.zh T-1-a.way.en">证据只有一份。</sch:assert>
              </sch:rule>
            </sch:pattern>
            <sch:diagnostic id="T-1-a.en" xml:lang="en">There is one piece of evidence only.</sch:diagnostic>
            <sch:diagnostic id="T-1-a.way.zh" xml:lang="zh-CN">请补充。</sch:diagnostic>
            <sch:diagnostic id="T-1-a.way.en" xml:lang="en">Send another.</sch:diagnostic>
          </requirement>
        </catalogue>
        """
}
