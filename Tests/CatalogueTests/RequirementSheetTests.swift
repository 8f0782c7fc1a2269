import Catalogue
import Findings
import Rules
import Testing
import XML

@Suite("What a catalogue tells of a requirement")
struct RequirementSheetTests {
    private func sheet(_ language: Language) throws -> [String] {
        let edition = try SmallEdition()
        let catalogue = try edition.catalogue()
        let requirement = try #require(catalogue.requirement("GEN-PERF-1"))
        let text = try RequirementSheet(requirement, of: catalogue, in: language).text()
        return text.replacing(edition.folder + "/", with: "").split(separator: "\n").map(String.init)
    }

    @Test("is everything there is, with places")
    func english() throws {
        #expect(
            try sheet(.english) == [
                "GEN-PERF-1  Projects",
                "clause 4.1 · P1 · common part · grade II, I · every kind of application",
                "the form must have its row",
                "source S1 (confirmed) · part.xml:3:3",
                "Requirement", "  At least so many projects.",
                "How to fill in the row", "  State the name.",
                "Evidence", "  contract  Contract: the parties",
                "Thresholds",
                "  $projects-min = II 2, I 3 projects  Number of projects (source S1, confirmed)",
                "Question for the auditor", "  Are the projects real?",
                "Rules", "  V-PERF-1-a  error  part.xml:19",
                "    context  f:projects",
                "    must hold  count(f:project) >= $projects-min",
                "    says  There are {count(f:project)} projects.",
                "    way out  Add projects.",
                "Examples",
                "  V-PERF-1-a fails  part.xml:25:5",
                "    <f:projects grade=\"II\"><f:project/></f:projects>",
                "  V-PERF-1-a passes  part.xml:26:5",
                "    <f:projects grade=\"II\"><f:project/><f:project/></f:projects>",
            ])
    }

    @Test("speaks Chinese where that is asked for")
    func chinese() throws {
        let lines = try sheet(.chinese)
        #expect(lines.first == "GEN-PERF-1  项目")
        #expect(lines.contains("    说明  项目{count(f:project)}个。"))
        #expect(lines.contains("    办法  请补充项目。"))
        #expect(lines.contains("  $projects-min = II 2, I 3 个项目  项目数 (来源 S1, 来源所载)"))
    }

    @Test("can be had for every requirement and assertion of the shipped edition, in both languages")
    func all() throws {
        let catalogue = try Shipped.catalogue()
        for requirement in catalogue.requirements {
            for language in Language.allCases {
                #expect(try !RequirementSheet(requirement, of: catalogue, in: language).text().isEmpty)
            }
            #expect(requirement.assertions.compactMap(catalogue.assertion).map(\.id) == requirement.assertions)
        }
    }

    @Test("exported with indentation is the same schema: contexts, tests and sentences")
    func export() throws {
        let catalogue = try Shipped.catalogue()
        let text = try catalogue.indentedSchematron()
        let exported = try RuleSchema(reading: Document(parsing: text, name: "rules.sch"))
        #expect(told(exported) == told(catalogue.rules))
        #expect(exported.keys.map(\.name) == catalogue.rules.keys.map(\.name))
        // One line an element, and namespaces declared once.
        let lines = String(decoding: text, as: UTF8.self).split(separator: "\n")
        #expect(lines.count { $0.contains("xmlns:sch=") } == 1)
        #expect(lines.count { $0.contains("<sch:assert ") } == catalogue.requirements.flatMap(\.assertions).count)
    }

    private func told(_ schema: RuleSchema) -> [String] {
        var lines: [String] = []
        for rule in schema.patterns.flatMap(\.rules) {
            lines.append(rule.context.text)
            for variable in rule.lets { lines.append("\(variable.name): \(text(variable.value))") }
            for check in rule.checks {
                lines.append("\(check.id ?? "") \(check.marks.role ?? "") \(check.test.text): \(text(check.message))")
                for note in check.diagnostics {
                    lines.append("\(note.id) \(note.marks.language ?? ""): \(text(note.content))")
                }
            }
        }
        return lines
    }

    private func text(_ value: RuleSchema.Let.Value) -> String {
        switch value {
        case .query(let query): query.text
        case .text(let text): text
        }
    }

    private func text(_ pieces: [RuleSchema.Piece]) -> String {
        pieces.map { piece in
            switch piece {
            case .text(let text): text
            case .valueOf(let query): "{\(query.text)}"
            case .name, .marked, .copyOf: "?"
            }
        }.joined()
    }
}

@Suite("The names that someone may have meant")
struct SimilarityTests {
    private let ids = ["GEN-PERS-1", "GEN-PERS-2", "GEN-LEG-1", "RA-PREP-1", "RA-PREP-2"]

    @Test("are the most like it, nearest first, equals by name, no more than asked for")
    func order() {
        #expect(Similarity.nearest(to: "GEN-PESR-1", among: ids, limit: 2) == ["GEN-PERS-1", "GEN-LEG-1"])
        #expect(Similarity.nearest(to: "gen-pers-3", among: ids, limit: 2) == ["GEN-PERS-1", "GEN-PERS-2"])
    }

    @Test("include what holds it as a part, and nothing that has little in common")
    func part() {
        #expect(Similarity.nearest(to: "prep", among: ids) == ["RA-PREP-1", "RA-PREP-2"])
        #expect(Similarity.nearest(to: "zzz", among: ids) == [])
        #expect(Similarity.nearest(to: "", among: ids) == [])
    }
}
