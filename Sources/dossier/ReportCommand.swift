internal import ArgumentParser
internal import Files
internal import Findings
internal import Pipeline
internal import Stages

struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Makes the report of a day, a week or a month. 生成日报、周报、月报。",
        discussion: """
            Which reports there are, and what is made of each, stands in reports.xml beside the pipeline's definition.
            A week begins on Monday; days after --as-of are not counted, so that a report made on a Sunday night or on
            the last night of a month is whole. A report of the same period replaces the one before.

            Examples: dossier report daily --output /srv/output --quiet
                      dossier report weekly --as-of 2026-11-22
                      dossier report monthly --as-of 2026-11-30 --lang en
            """)

    @Argument(help: "daily, weekly, monthly or another that reports.xml names. 报告名称。")
    var name: String
    @OptionGroup var pipeline: PipelineOption
    @OptionGroup var output: OutputOptions
    @OptionGroup var jobs: JobOptions
    @OptionGroup var speech: SpeechOptions

    func run() async throws {
        try await ExitStatus.reporting {
            let definition = try PipelineDefinition(reading: pipeline.pipeline)
            let reports = try ReportDefinition(of: definition)
            guard let report = reports.reports.first(where: { $0.name == name }) else {
                let known = reports.reports.map(\.name).joined(separator: ", ")
                let file = "\(definition.folder)/reports.xml"
                throw ValidationError(
                    Text(
                        "\(file):没有报告“\(name)”;有:\(known)", "\(file): there is no report '\(name)'; there are: \(known)"
                    ))
            }
            let locked = try LockedTree(output.tree)
            let (folder, damaged) = try await PeriodReport(definition, reports, tree: locked.tree)
                .write(report, asOf: pipeline.date.day(definition), jobs: jobs.count)
            if !speech.quiet {
                let title = report.title[speech.language]
                try Console.say("\(title) \(folder)/index.html")
            }
            for failure in damaged { Console.complain(failure.description) }
            if !damaged.isEmpty { throw ExitStatus.badData }
        }
    }
}
