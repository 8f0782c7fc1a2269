internal import Files
internal import Findings
package import Pipeline
internal import Views
internal import XML

/// Makes the report of a period from an output tree, and every file that `reports.xml` asks for.
///
/// The same tree, definition and as-of day give the same bytes; a report that is there already is replaced.
package struct PeriodReport: Sendable {
    private let definition: PipelineDefinition
    private let reports: ReportDefinition
    private let tree: OutputTree

    package init(_ definition: PipelineDefinition, _ reports: ReportDefinition, tree: OutputTree) {
        self.definition = definition
        self.reports = reports
        self.tree = tree
    }

    /// - Returns: the folder that the report is in, and the cases that it does not count, as their records are damaged.
    package func write(
        _ report: ReportDefinition.Report, asOf: String, jobs: Int
    ) async throws(StageFailure) -> (folder: String, damaged: [StageFailure]) {
        guard let period = ReportPeriod(report.length, asOf: asOf) else {
            throw StageFailure(
                stage: "report", subject: report.name, kind: .configuration,
                facts: Text("“\(asOf)”不是日期;请写成 YYYY-MM-DD", "'\(asOf)' is no day; give one as YYYY-MM-DD"))
        }
        let facts: PeriodFacts
        do {
            facts = try await PeriodFacts(tree, period, jobs: jobs)
        } catch {
            // What is read here are case records, so XML that is wrong is one of them.
            throw StageFailure.of(error, stage: "report", subject: tree.root, wrongXML: .data)
        }
        return try StageFailure.wrap("report", report.name) {
            let document = try ReportDocument(
                report: report, definition: reports, pipeline: definition.name, facts: facts
            ).document()
            let folder = "\(tree.reports(report.name))/\(period.name)"
            var files = [("report.xml", try document.serialised(indented: true))]
            let views = ViewSet(folder: definition.folder + "/views")
            let papers =
                report.views.contains { $0.kind == .pdf } ? try PaperMaker(PaperDefinition(of: definition)) : nil
            for view in report.views {
                let bytes =
                    switch view.kind {
                    case .html: try views.page(view.name, of: document)
                    case .json: try views.json(view.name, of: document)
                    case .csv: try views.csv(view.name, of: document)
                    case .pdf: try papers?.print(view.name, of: document, in: view.language) ?? []
                    }
                files.append((view.file, bytes))
            }
            try publish(files, in: folder)
            return (folder, facts.damaged)
        }
    }

    /// Each file is there whole or as it was; what was left staged by somebody else stays.
    private func publish(_ files: [(name: String, bytes: [UInt8])], in folder: String) throws {
        let hadStaging = Folder.exists(tree.staging)
        let publish = Publish(tree: tree, layout: definition.layout)
        for (name, bytes) in files { try publish.write(bytes, to: "\(folder)/\(name)") }
        try Folder.syncFileSystem(of: tree.root)
        if !hadStaging { try Folder.remove(tree.staging) }
    }
}
