internal import ArgumentParser
internal import Catalogue
internal import Files
internal import XML

struct RequirementsExport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Writes the rules for another program to stdout. 导出规则。",
        discussion: """
            Example: dossier requirements export --to schematron > rules.sch

            The schema is ISO Schematron with the query binding xslt (XPath 1.0,
            xsl:key, EXSLT). It judges a case record, with the form and its facts.
            """)

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case schematron
    }

    @Option(name: .customLong("to"), help: "The format: schematron. 格式。")
    var format = Format.schematron
    @OptionGroup var edition: EditionOptions

    func run() async throws {
        try await ExitStatus.reporting {
            let catalogue = try edition.edition().catalogue()
            switch format {
            case .schematron:
                let text = String(decoding: try catalogue.indentedSchematron(), as: UTF8.self)
                Terminal.write(text, to: .output)
            }
        }
    }
}
