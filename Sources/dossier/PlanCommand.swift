internal import ArgumentParser
internal import Files
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
    @OptionGroup var output: OutputOptions
    @OptionGroup var date: DateOptions
    @OptionGroup var speech: SpeechOptions
    @Option(name: .long, help: "How many `work` calls will share the night. 分片数。")
    var shards = 1

    func run() async throws {
        try await ExitStatus.reporting {
            let definition = try desk.definition(pipeline)
            guard Folder.isFolder(inbox) else {
                Console.complain("\(inbox): no such folder; name it with --inbox")
                throw ExitStatus.noInput
            }
            try desk.check()
            try NightFolders(inbox: inbox, desk: desk.desk, output: output.output).check()
            let asOf = date.day(definition)
            let locked = try LockedTree(output.tree)
            try locked.warn(before: asOf)
            let night = NightRun(bench: try Bench(definition, asOf: asOf), tree: locked.tree, jobs: 1)
            let plan = try night.plan(
                inbox: inbox, desk: desk.desk, asOf: asOf, now: Terminal.now, shards: max(1, shards),
                ledger: locked.ledger)
            guard !speech.quiet else { return }
            Console.say("ready \(plan.ready.count), waiting \(plan.waiting.count), unchanged \(plan.unchanged.count)")
            for item in plan.ready { Console.say("\(item.shard)/\(plan.shards)\t\(item.bytes)\t\(item.name)") }
            for item in plan.waiting { Console.say("\(item.reason.rawValue)\t\(item.since)\t\(item.name)") }
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
            let parts = shard.split(separator: "/").compactMap { Int($0) }
            guard parts.count == 2, (1...max(1, parts[1])).contains(parts[0]) else {
                throw ValidationError("--shard must be k/n with 1 ≤ k ≤ n, not '\(shard)'")
            }
            let definition = try PipelineDefinition(reading: pipeline.pipeline)
            let tree = output.tree
            let lock = try WorkLock(tree)
            defer { withExtendedLifetime(lock) {} }
            let plan = try NightRun.plan(in: tree, madeWith: definition)
            guard plan.shards == parts[1] else {
                throw ValidationError("the plan was made for \(plan.shards) shards, not \(parts[1])")
            }
            let night = NightRun(
                bench: try Bench(definition, asOf: plan.asOf, jobs: jobs.count), tree: tree, jobs: jobs.count)
            let total = plan.ready.count { $0.shard == parts[0] }
            let progress = Progress(Words(speech.language).working, total: total, quiet: speech.quiet)
            let failures = await night.work(plan, shard: parts[0], progress: progress.update).failures
            for failure in failures { Console.complain(failure.description) }
            if !failures.isEmpty { throw ExitStatus.inputOutput }
        }
    }
}

struct MergeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Applies the work of all shards to cases and publishes. 归案并发布。",
        discussion: "Example: dossier merge pipelines/nightly.xml --output output")

    @OptionGroup var pipeline: PipelineOptions
    @OptionGroup var output: OutputOptions
    @Option(name: .long, help: "Public keys, one of which must have signed a roster. 管理员公钥文件。")
    var administrators: String?
    @OptionGroup var jobs: JobOptions
    @OptionGroup var speech: SpeechOptions

    func run() async throws {
        try await ExitStatus.reporting {
            var definition = try PipelineDefinition(reading: pipeline.pipeline)
            if let administrators { definition.administrators = administrators }
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
            if !speech.quiet { Console.say(words.summary(summary, page: page)) }
            if !summary.failures.isEmpty { throw ExitStatus.inputOutput }
        }
    }
}
