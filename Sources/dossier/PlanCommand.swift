internal import ArgumentParser
internal import Files
internal import Findings
internal import Pipeline
internal import Stages

struct PlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Decides what a night will do, for `work` and `merge` to carry out. 制定计划。",
        discussion: """
            Three machines share a night:
              dossier plan  pipelines/nightly.xml --inbox inbox --output output --shards 3
              dossier work  pipelines/nightly.xml --output output --shard 1/3     (and 2/3, 3/3 elsewhere)
              dossier merge pipelines/nightly.xml --output output
            """)

    @OptionGroup var pipeline: PipelineOptions
    @Option(name: .long, help: "What applicants send. 收件目录。", completion: .directory)
    var inbox = "inbox"
    @OptionGroup var desk: DeskOptions
    @OptionGroup var administrators: AdministratorsOption
    @OptionGroup var output: OutputOptions
    @OptionGroup var date: DateOptions
    @OptionGroup var speech: SpeechOptions
    @Option(name: .long, help: "How many `work` calls will share the night. 分片数。")
    var shards = 1

    func validate() throws {
        guard shards < 1 else { return }
        throw ValidationError(Text("--shards 至少为 1,而不是 \(shards)", "--shards must be 1 or more, not \(shards)"))
    }

    func run() async throws {
        try await ExitStatus.reporting {
            let definition = try administrators.definition(pipeline)
            try desk.check(inbox: inbox)
            try NightFolders(inbox: inbox, desk: desk.desk, output: output.output).check()
            let asOf = date.day(definition)
            let locked = try LockedTree(output.tree, creating: true)
            try locked.warn(before: asOf)
            let night = NightRun(bench: try Bench(definition, asOf: asOf), tree: locked.tree, jobs: 1)
            let plan = try night.plan(
                inbox: inbox, desk: desk.desk, asOf: asOf, now: Terminal.now, shards: shards,
                ledger: locked.ledger)
            guard !speech.quiet else { return }
            for line in PlanLines(plan).lines { try Console.say(line[speech.language]) }
        }
    }
}

struct WorkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "work", abstract: "Reads and checks one shard of a plan. 处理计划的一个分片。",
        discussion: "Example: dossier work pipelines/nightly.xml --output output --shard 2/3")

    @OptionGroup var pipeline: PipelineOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var jobs: JobOptions
    @OptionGroup var speech: SpeechOptions
    @Option(name: .long, help: "Which shard, k/n with 1 ≤ k ≤ n. 第几个分片。")
    var shard = "1/1"

    func run() async throws {
        try await ExitStatus.reporting {
            let (number, count) = try parts()
            let definition = try PipelineDefinition(reading: pipeline.pipeline)
            let tree = output.tree
            let lock = try WorkLock(tree)
            defer { withExtendedLifetime(lock) {} }
            let plan = try NightRun.plan(in: tree, madeWith: definition)
            guard plan.shards == count else {
                throw ValidationError(
                    Text(
                        "该计划分为 \(plan.shards) 片,不是 \(count) 片;请写 --shard k/\(plan.shards)",
                        "the plan was made for \(plan.shards) shards, not \(count); give --shard k/\(plan.shards)"))
            }
            let night = NightRun(
                bench: try Bench(definition, asOf: plan.asOf, jobs: jobs.count), tree: tree, jobs: jobs.count)
            let total = plan.ready.count { $0.shard == number }
            let progress = Progress(Words(speech.language).working, total: total, quiet: speech.quiet)
            let failures = await night.work(plan, shard: number, progress: progress.update).failures
            for failure in failures { Console.complain(failure.text) }
            if !failures.isEmpty { throw ExitStatus.of(failures) }
        }
    }

    func validate() throws {
        _ = try parts()
    }

    /// Which shard, and of how many.
    private func parts() throws -> (number: Int, count: Int) {
        let parts = shard.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let number = Int(parts[0]), let count = Int(parts[1]), number >= 1, number <= count
        else {
            throw ValidationError(
                Text("--shard 应为 k/n,且 1 ≤ k ≤ n,而不是“\(shard)”", "--shard must be k/n with 1 ≤ k ≤ n, not '\(shard)'"))
        }
        return (number, count)
    }
}

struct MergeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Applies the work of all shards to cases and publishes. 归案并发布。",
        discussion: "Example: dossier merge pipelines/nightly.xml --output output")

    @OptionGroup var pipeline: PipelineOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var administrators: AdministratorsOption
    @OptionGroup var jobs: JobOptions
    @OptionGroup var speech: SpeechOptions

    func run() async throws {
        try await ExitStatus.reporting {
            let definition = try administrators.definition(pipeline)
            let locked = try LockedTree(output.tree)
            let plan = try NightRun.plan(in: locked.tree, madeWith: definition)
            let post = try NightPost(definition, tree: locked.tree, speech: speech)
            let clock = ContinuousClock()
            var timings = NightReport.Timings()
            let bench = try Bench(definition, asOf: plan.asOf, jobs: jobs.count)
            let night = NightRun(bench: bench, tree: locked.tree, jobs: jobs.count)
            let mark = clock.now
            let words = Words(speech.language)
            let progress = Progress(words.merging, total: plan.ready.count, quiet: speech.quiet)
            let outcomes = try await night.merge(plan, ledger: locked.ledger, progress: progress.update)
            timings.add("merge", clock.now - mark)
            let summary = NightSummary(plan, outcomes)
            let page = try NightReport(bench: bench, tree: locked.tree).write(summary, timings: timings)
            post.write(besides: page)
            try night.settle(outcomes, ledger: locked.ledger)
            post.send()
            for failure in summary.failures { Console.complain(failure) }
            if !speech.quiet { try Console.say(words.summary(summary, page: page)) }
            if !summary.failures.isEmpty { throw ExitStatus.inputOutput }
        }
    }
}
