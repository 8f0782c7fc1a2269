internal import Catalogue
internal import Files
package import Pipeline
internal import Views
internal import XML

/// Writes the reports of a night: a page for people, JSON, CSV and a Prometheus textfile for programs.
package struct NightReport {
    private let bench: Bench
    private let tree: OutputTree

    package init(bench: Bench, tree: OutputTree) {
        self.bench = bench
        self.tree = tree
    }

    /// How long each step took, in seconds; only this and the run's folder know.
    package struct Timings: Sendable {
        package var steps: [(name: String, duration: Duration)] = []
        /// What the work's time went into; nothing where another process worked.
        package var stages = StageTimes()

        package init() {}

        package mutating func add(_ name: String, _ duration: Duration) {
            steps.append((name, duration))
        }
    }

    /// - Returns: the path of the page to open.
    package func write(_ summary: NightSummary, timings: Timings) throws(StageFailure) -> String {
        try StageFailure.wrap("report", tree.root) {
            let run = try freeRun(summary.asOf)
            let staged = (report: tree.staging + "/report", run: tree.staging + "/run")
            let views = ViewSet(folder: bench.definition.folder + "/views")
            let document = try NightDocument(summary: summary, bench: bench, run: run).document()
            try stage(
                [
                    ("night.xml", try document.serialised(indented: true)),
                    ("night.json", try views.json("night-json", of: document)),
                    ("night.csv", try views.csv("night-csv", of: document)), ("night.prom", metrics(summary, timings)),
                    ("index.html", try views.page("night-index", of: document)),
                ], in: staged.report)
            try stage(
                [
                    ("plan.xml", try summary.plan.document().serialised(indented: true)),
                    ("run.json", runRecord(summary, timings, run)),
                ], in: staged.run)
            // A report is there whole or not at all, and what a killed run staged is cleared up by the next.
            try Folder.syncFileSystem(of: tree.root)
            try Folder.rename(staged.report, to: tree.reports(run))
            try Folder.rename(staged.run, to: tree.runs(run))
            return tree.reports(run) + "/index.html"
        }
    }

    private func stage(_ files: [(name: String, bytes: [UInt8])], in folder: String) throws {
        try Folder.remove(folder)
        try Folder.create(folder)
        for (name, bytes) in files {
            try StagedFile.holding(Seal.published(bytes, as: name), in: folder, named: name).putAside(syncing: false)
        }
    }

    /// The day, or the day with `-2` and so on for a second run on it.
    private func freeRun(_ day: String) throws -> String {
        var run = day
        var number = 1
        while Folder.exists(tree.reports(run)) || Folder.exists(tree.runs(run)) {
            number += 1
            run = "\(day)-\(number)"
        }
        return run
    }

    private func metrics(_ summary: NightSummary, _ timings: Timings) -> [UInt8] {
        var text = ""
        func gauge(_ name: String, _ help: String, _ values: [(label: String, value: String)]) {
            text += "# HELP dossier_\(name) \(help)\n# TYPE dossier_\(name) gauge\n"
            for (label, value) in values { text += "dossier_\(name)\(label) \(value)\n" }
        }
        gauge(
            "arrivals", "What was found in the inbox.",
            [
                ("{state=\"worked\"}", String(summary.worked)), ("{state=\"waiting\"}", String(summary.waiting)),
                ("{state=\"unchanged\"}", String(summary.unchanged)), ("{state=\"failed\"}", String(summary.failed)),
            ])
        gauge(
            "cases", "Cases of this night by conclusion.",
            [
                ("{conclusion=\"complete\"}", String(summary.complete)),
                ("{conclusion=\"return\"}", String(summary.returned)),
                ("{conclusion=\"auditor\"}", String(summary.auditor)),
                ("{conclusion=\"quarantined\"}", String(summary.quarantined)),
            ])
        gauge(
            "arrivals_without_case", "Quarantined arrivals of this night that no case could be made of.",
            [("", String(summary.withoutCase))])
        gauge(
            "step_seconds", "Wall time of each step.",
            timings.steps.map { ("{step=\"\($0.name)\"}", Self.fixed($0.duration)) })
        gauge(
            "stage_seconds", "Time of each stage of the work, added up over arrivals.",
            StageTimes.Stage.allCases.map { ("{stage=\"\($0.rawValue)\"}", Self.fixed(timings.stages[$0])) })
        return Array(text.utf8)
    }

    private func runRecord(_ summary: NightSummary, _ timings: Timings, _ run: String) -> [UInt8] {
        let steps = timings.steps.map { "    \"\($0.name)\": \(Self.fixed($0.duration))" }.joined(separator: ",\n")
        let stages = StageTimes.Stage.allCases.map {
            "    \"\($0.rawValue)\": \(Self.fixed(timings.stages[$0]))"
        }.joined(separator: ",\n")
        let counts = [
            ("found", summary.found), ("worked", summary.worked), ("waiting", summary.waiting),
            ("unchanged", summary.unchanged), ("failed", summary.failed),
        ].map { "    \"\($0.0)\": \($0.1)" }.joined(separator: ",\n")
        return Array(
            """
            {
              "run": "\(run)",
              "as-of": "\(summary.asOf)",
              "profile": "\(bench.definition.catalogues.map(\.profile.name).joined(separator: " "))",
              "counts": {
            \(counts)
              },
              "seconds": {
            \(steps)
              },
              "stage-seconds": {
            \(stages)
              }
            }

            """.utf8)
    }

    /// Seconds with three decimals, whatever the locale.
    private static func fixed(_ duration: Duration) -> String {
        let thousandths = Int((duration / .milliseconds(1)).rounded())
        let rest = String(thousandths % 1000)
        return "\(thousandths / 1000).\(String(repeating: "0", count: 3 - rest.count))\(rest)"
    }
}
