internal import ArgumentParser
internal import Files
internal import Findings
internal import Pipeline
internal import Stages

struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Checks that everything published is as the records say; nothing is changed. 核验输出。",
        discussion: """
            Every bundle and every kept copy is read in full and held against its digests, the case records and the
            ledger. Every page under cases/, papers/, quarantine/, reports/, register/ and leaders/ is held against the
            SHA-256 at its end, as are the reports in quarantine/; papers that the page of a case lists must be there.
            What no record knows in bundles/, cases/, papers/, quarantine/ and received/ is told.

            Not looked at: what PDFs, drafts in XML, rosters/, outbox/, runs/ and the JSON and CSV of reports say.

            Examples: dossier verify --output /srv/output
                      dossier verify --output /srv/output ser-7k3m9q2xab

            Exit code 0 if all is well, 65 if something is not, 66 if there is no such tree or case.
            """)

    @Argument(help: "Look at these cases only. 只核验这些案件。")
    var cases: [String] = []
    @OptionGroup var output: OutputOptions
    @OptionGroup var jobs: JobOptions
    @OptionGroup var speech: SpeechOptions

    func run() async throws {
        try await ExitStatus.reporting {
            let tree = output.tree
            try ReadTree.check(tree)
            for id in cases where !Folder.isFolder(tree.caseFolder(id)) {
                try ReadTree.check(tree, has: id)
            }
            let held = try ReadTree(tree)
            defer { withExtendedLifetime(held) {} }
            let verify = VerifyTree(tree, jobs: jobs.count)
            let language = speech.language
            let title = Text("核验", "verifying")[language]
            let progress = Progress(title, total: try verify.size(only: cases), quiet: speech.quiet)
            let report = try await verify.run(only: cases, progress: progress.update)
            for problem in report.problems { try Console.say(ProblemLines(problem, language).text) }
            if !speech.quiet { try Console.say(VerifyLine(report, isWhole: cases.isEmpty).text[language]) }
            if !report.problems.isEmpty { throw ExitStatus.badData }
        }
    }
}

/// A problem of the tree as lines on a terminal: path, fact, way out.
private struct ProblemLines {
    let text: String

    init(_ finding: Finding, _ language: Language) {
        let place = finding.place.map { "\($0): " } ?? ""
        let way = finding.wayOut[language]
        text = "\(place)\(finding.fact[language]) [\(finding.id)]" + (way.isEmpty ? "" : "\n    → \(way)")
    }
}

/// The counts of a verification in one line.
private struct VerifyLine {
    let text: Text

    init(_ report: VerifyReport, isWhole: Bool) {
        let files = Text(
            "案件 \(report.cases),版本 \(report.revisions);文件 \(report.files) = 审核包内 \(report.inBundles)"
                + " + 有说明而未入包 \(report.accountedFor)",
            "cases \(report.cases), revisions \(report.revisions); files \(report.files)"
                + " = in bundles \(report.inBundles) + left out for a reason told \(report.accountedFor)")
        let total = report.arrivalsOfCases + report.arrivalsQuarantined
        let arrivals = Text(
            ";到件 \(total) = 案件 \(report.arrivalsOfCases) + 隔离 \(report.arrivalsQuarantined),保留副本 \(report.kept)",
            "; arrivals \(total) = of cases \(report.arrivalsOfCases) + quarantined \(report.arrivalsQuarantined),"
                + " copies kept \(report.kept)")
        let count = report.problems.count
        let end = count == 0 ? Text(";全部相符。", "; all is well.") : Text(";问题 \(count)。", "; problems \(count).")
        func line(_ language: Language) -> String {
            files[language] + (isWhole ? arrivals[language] : "") + end[language]
        }
        text = Text(line(.chinese), line(.english))
    }
}
