internal import ArgumentParser
internal import Catalogue
internal import Files
internal import Findings
internal import Views
internal import XML

struct RequirementsExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes an edition to stdout: Schematron, a handbook, or a table. 导出规则、手册或表格。",
        discussion: """
            Examples:
              dossier requirements export --to schematron > rules.sch
              dossier requirements export --to html pipelines/service/P2018 > handbook.html
              dossier requirements export --to csv --category RA > risk-assessment.csv

            The schema is ISO Schematron with the query binding xslt (XPath 1.0,
            xsl:key, EXSLT). It judges a case record, with the form and its facts.
            The handbook is one page in both languages, for applicants, to read or to
            print. The table has a row a requirement.
            """)

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case schematron, html, csv
    }

    @Option(name: .customLong("to"), help: "The format: schematron, html or csv. 格式。")
    var format = Format.schematron
    @OptionGroup var edition: EditionOptions
    @OptionGroup var filter: RequirementFilter
    @OptionGroup var speech: SpeechOptions

    func run() async throws {
        try await ExitStatus.reporting {
            let edition = try edition.edition()
            let catalogue = try edition.catalogue()
            let requirements = try filter.requirements(of: catalogue)
            if format == .schematron, requirements.count < catalogue.requirements.count {
                throw ValidationError(
                    Text("一个版本的规则只能整体导出", "the rules of an edition are exported as a whole"))
            }
            let document = try EditionDocument(of: catalogue, requirements: requirements, language: speech.language)
                .document()
            let views = ViewSet(folder: edition.views)
            let bytes =
                switch format {
                case .schematron: try catalogue.indentedSchematron()
                case .html: try views.page("handbook", of: document)
                case .csv: try views.csv("requirements-csv", of: document)
                }
            try Terminal.write(String(decoding: bytes, as: UTF8.self))
        }
    }
}
