internal import ArgumentParser
internal import Files
internal import Findings
internal import Pipeline
internal import Stages

struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Runs a night: plan, work, merge, report. 执行一夜的受理。",
        discussion: """
            The cron line:
              15 2 * * *  dossier run /etc/dossier/nightly.xml --inbox /srv/inbox --output /srv/output --quiet

            With what staff signed:
              dossier run pipelines/nightly.xml --inbox inbox --desk desk \\
                --administrators administrators.pub --output output

            A run that was killed needs no care: the next one goes on. A second run over the same inbox does no work.
            """)

    @OptionGroup var pipeline: PipelineOptions
    @Option(name: .long, help: "What applicants send. 收件目录。", completion: .directory)
    var inbox = "inbox"
    @OptionGroup var desk: DeskOptions
    @OptionGroup var administrators: AdministratorsOption
    @OptionGroup var output: OutputOptions
    @OptionGroup var date: DateOptions
    @OptionGroup var jobs: JobOptions
    @OptionGroup var speech: SpeechOptions
    @Flag(name: .long, help: "Exit with 1 if something needs a person. 有待人工处理时退出码为 1。")
    var strict = false

    func run() async throws {
        try await ExitStatus.reporting {
            let definition = try administrators.definition(pipeline)
            try desk.check(inbox: inbox)
            try NightFolders(inbox: inbox, desk: desk.desk, output: output.output).check()
            let asOf = date.day(definition)
            let locked = try LockedTree(output.tree, creating: true)
            try locked.warn(before: asOf)
            let summary = try await night(definition, asOf, locked)
            if strict && summary.needsAPerson { throw ExitStatus.needsAPerson }
            if !summary.failures.isEmpty { throw ExitStatus.inputOutput }
        }
    }

    private func night(
        _ definition: PipelineDefinition, _ asOf: String, _ locked: LockedTree
    ) async throws -> NightSummary {
        let clock = ContinuousClock()
        var timings = NightReport.Timings()
        let post = try NightPost(definition, tree: locked.tree, speech: speech)
        let start = clock.now
        let bench = try Bench(definition, asOf: asOf, jobs: jobs.count)
        let night = NightRun(bench: bench, tree: locked.tree, jobs: jobs.count)
        timings.add("read-configuration", clock.now - start)

        var mark = clock.now
        let plan = try night.plan(
            inbox: inbox, desk: desk.desk, asOf: asOf, now: Terminal.now, shards: 1, ledger: locked.ledger)
        timings.add("plan", clock.now - mark)

        mark = clock.now
        let words = Words(speech.language)
        let work = Progress(words.working, total: plan.ready.count, quiet: speech.quiet)
        let worked = await night.work(plan, progress: work.update)
        for failure in worked.failures { Console.complain(failure.text) }
        timings.stages = worked.times
        timings.add("work", clock.now - mark)

        mark = clock.now
        let merge = Progress(words.merging, total: plan.ready.count, quiet: speech.quiet)
        let outcomes = try await night.merge(
            plan, after: worked, ledger: locked.ledger, progress: merge.update)
        timings.add("merge", clock.now - mark)

        let summary = NightSummary(plan, outcomes)
        let page = try NightReport(bench: bench, tree: locked.tree).write(summary, timings: timings)
        post.write(besides: page)
        try night.settle(outcomes, ledger: locked.ledger)
        post.send()
        // Those of the work were told when they happened.
        let told = Set(worked.failures.map(\.line))
        for failure in summary.failures where !told.contains(failure) { Console.complain(failure) }
        if !speech.quiet { try Console.say(words.summary(summary, page: page)) }
        return summary
    }
}
