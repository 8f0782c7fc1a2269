import Catalogue
import Files
import Findings
import Testing

/// An edition of one requirement in a folder of its own, gone when the test is over.
final class SmallEdition {
    let folder: String

    /// - Parameter changes: texts to replace in its files; each must be there.
    init(_ changes: [(from: String, to: String)] = []) throws {
        folder = try Scratch.make()
        let files = [("profile.xml", Self.profile), ("kinds.xml", Self.kinds), ("part.xml", Self.part)]
        for change in changes {
            try #require(files.contains { $0.1.contains(change.from) }, "\(change.from) must be there to be changed")
        }
        for (name, text) in files {
            let changed = changes.reduce(text) { $0.replacing($1.from, with: $1.to) }
            try Scratch.write(changed, to: "\(folder)/\(name)")
        }
    }

    deinit { Scratch.remove(folder) }

    /// What lint says of it in a language, files without their folder.
    func lint(_ language: Language = .english) -> [String] {
        var lint = CatalogueLint(folder: folder, schemas: Shipped.pipelines + "/schemas")
        return lint.run().map { $0.line(in: language).replacing(folder + "/", with: "") }
    }

    func catalogue() throws -> Catalogue {
        var reader = CatalogueReader(folder: folder, schemas: Shipped.pipelines + "/schemas")
        return try reader.read()
    }

    private static let profile = """
        <profile xmlns="urn:dossier:catalogue:1" id="P1" scheme="service" from="2018-06-01" kinds="kinds.xml">
          <title xml:lang="zh-CN">版本一</title>
          <title xml:lang="en">Edition one</title>
          <category code="RA"><title xml:lang="zh-CN">风险评估</title><title xml:lang="en">Risk assessment</title></category>
          <grade code="III"><title xml:lang="zh-CN">三级</title><title xml:lang="en">Grade III</title></grade>
          <grade code="II"><title xml:lang="zh-CN">二级</title><title xml:lang="en">Grade II</title></grade>
          <grade code="I"><title xml:lang="zh-CN">一级</title><title xml:lang="en">Grade I</title></grade>
          <part file="part.xml"/>
        </profile>
        """

    private static let kinds = """
        <kinds xmlns="urn:dossier:catalogue:1" scheme="service">
          <kind id="contract">
            <title xml:lang="zh-CN">合同</title><title xml:lang="en">Contract</title>
            <shows xml:lang="zh-CN">双方</shows><shows xml:lang="en">the parties</shows>
          </kind>
        </kinds>
        """

    private static let part = """
        <catalogue xmlns="urn:dossier:catalogue:1" xmlns:sch="http://purl.oclc.org/dsdl/schematron"
                   xmlns:f="urn:dossier:service-form:1" scheme="service" profile="P1" part="common">
          <requirement id="GEN-PERF-1" clause="4.1" category="common" from="II" row="required" source="S1" confidence="confirmed">
            <title xml:lang="zh-CN">项目</title>
            <title xml:lang="en">Projects</title>
            <statement xml:lang="zh-CN">至少若干项目。</statement>
            <statement xml:lang="en">At least so many projects.</statement>
            <fill xml:lang="zh-CN">写明名称。</fill>
            <fill xml:lang="en">State the name.</fill>
            <evidence kinds="contract"/>
            <parameter name="projects-min" II="2" I="3" unit="projects" source="S1" confidence="confirmed">
              <title xml:lang="zh-CN">项目数</title>
              <title xml:lang="en">Number of projects</title>
            </parameter>
            <question xml:lang="zh-CN">项目是否真实?</question>
            <question xml:lang="en">Are the projects real?</question>
            <sch:pattern id="V-PERF-1">
              <sch:rule context="f:projects">
                <sch:assert id="V-PERF-1-a" role="error" test="count(f:project) >= $projects-min" diagnostics="V-PERF-1-a.en V-PERF-1-a.way.zh V-PERF-1-a.way.en">项目<sch:value-of select="count(f:project)"/>个。</sch:assert>
              </sch:rule>
            </sch:pattern>
            <sch:diagnostic id="V-PERF-1-a.en" xml:lang="en">There are <sch:value-of select="count(f:project)"/> projects.</sch:diagnostic>
            <sch:diagnostic id="V-PERF-1-a.way.zh" xml:lang="zh-CN">请补充项目。</sch:diagnostic>
            <sch:diagnostic id="V-PERF-1-a.way.en" xml:lang="en">Add projects.</sch:diagnostic>
            <example rule="V-PERF-1-a" verdict="fail"><f:projects grade="II"><f:project/></f:projects></example>
            <example rule="V-PERF-1-a" verdict="pass"><f:projects grade="II"><f:project/><f:project/></f:projects></example>
          </requirement>
        </catalogue>
        """
}
