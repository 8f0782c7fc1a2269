internal import ArgumentParser
internal import Findings
internal import Ledger
internal import Pipeline
internal import Record
internal import Stages

struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Says what stands where: cases, the newest run, what waits. 当前状态。",
        discussion: "Example: dossier status --output /srv/output --lang en")

    @OptionGroup var output: OutputOptions
    @Option(name: .customLong("lang"), help: "Language of messages: zh-CN or en. 输出语言。")
    var language = Language.chinese

    func run() async throws {
        try await ExitStatus.reporting {
            try ReadTree.check(output.tree)
            for line in StatusLines(try TreeStatus(output.tree)).lines { try Console.say(line[language]) }
        }
    }
}

/// The state of a tree in a few lines.
private struct StatusLines {
    let lines: [Text]

    init(_ status: TreeStatus) {
        lines =
            [StatusLines.cases(status), StatusLines.run(status)]
            + (status.newest?.plan.waiting ?? []).map(PlanLines.waiting) + StatusLines.lock(status)
    }

    private static func cases(_ status: TreeStatus) -> Text {
        if let error = status.ledgerError { return Text("账本无法读取:\(error)", "the ledger cannot be read: \(error)") }
        guard let cases = status.cases else {
            return Text(
                "没有账本;dossier ledger rebuild 可重建。", "There is no ledger; `dossier ledger rebuild` makes it again.")
        }
        let total = cases.values.reduce(0, +)
        func list(_ language: Language) -> String {
            Conclusion.allCases.map { conclusion in
                "\(ConclusionLines.names[conclusion]?[language] ?? "") \(cases[conclusion] ?? 0)"
            }.joined(separator: language == .chinese ? "," : ", ")
        }
        return Text("案件 \(total):\(list(.chinese))", "cases \(total): \(list(.english))")
    }

    private static func run(_ status: TreeStatus) -> Text {
        guard let (run, plan) = status.newest else { return Text("还没有执行过。", "No run has ended here yet.") }
        // What the plan took for new may have been known by its content: the report's counts say what became of it.
        guard let counts = status.counts else {
            let counts = (plan.ready.count, plan.unchanged.count, plan.waiting.count)
            return Text(
                "最近一次执行 \(run):就绪 \(counts.0),未变 \(counts.1),等待 \(counts.2);没有报告",
                "newest run \(run): ready \(counts.0), unchanged \(counts.1), waiting \(counts.2); it has no report")
        }
        func count(_ name: String) -> String { counts[name] ?? "0" }
        return Text(
            "最近一次执行 \(run):处理 \(count("worked")),未变 \(count("unchanged")),等待 \(count("waiting")),"
                + "失败 \(count("failed"));报告 reports/\(run)/index.html",
            "newest run \(run): worked \(count("worked")), unchanged \(count("unchanged")),"
                + " waiting \(count("waiting")), failed \(count("failed")); report reports/\(run)/index.html")
    }

    private static func lock(_ status: TreeStatus) -> [Text] {
        if status.isLocked { return [Text("正在执行:锁被占用。", "A run is under way: it holds the lock.")] }
        guard status.hasStaging else { return [] }
        return [
            Text(
                "有未完成的工作(.staging):计划尚未归案,或上次执行中断;下次执行会清理。",
                "There is unfinished work (.staging): a plan not merged yet, or a run that was cut short;"
                    + " the next run clears it up.")
        ]
    }
}
