internal import ArgumentParser
internal import Facts
internal import Files
internal import Findings
internal import Ledger
internal import Pipeline
internal import Stages

extension Language: ExpressibleByArgument {}

/// Which pipeline, and in which language the program speaks.
struct PipelineOptions: ParsableArguments {
    @Argument(help: "The pipeline's definition. 流水线定义文件。", completion: .file(extensions: ["xml"]))
    var pipeline = "pipelines/nightly.xml"
}

struct SpeechOptions: ParsableArguments {
    @Option(name: .customLong("lang"), help: "Language of messages: zh-CN or en. 输出语言。")
    var language = Language.chinese

    @Flag(name: .long, help: "Say nothing unless something is wrong: for cron. 静默。")
    var quiet = false
}

/// The output tree of a command.
struct OutputOptions: ParsableArguments {
    @Option(name: .long, help: "The output tree. 输出目录。", completion: .directory)
    var output = "output"

    var tree: OutputTree { OutputTree(output) }
}

struct DateOptions: ParsableArguments {
    @Option(name: .long, help: "The day that counts as today, YYYY-MM-DD. 以该日为准。")
    var asOf: String?

    func validate() throws {
        if let asOf { try DateOptions.check(asOf, "--as-of") }
    }

    /// - Throws: what is wrong with the day that an option gives.
    static func check(_ day: String, _ option: String) throws {
        guard CivilDate(iso: day) == nil else { return }
        throw ValidationError(
            Text(
                "\(option) 应为日历上有的一天,写成 YYYY-MM-DD,而不是“\(day)”",
                "\(option) must be a day of the calendar as YYYY-MM-DD, not '\(day)'"))
    }

    /// The day asked for, else today where the body is.
    func day(_ definition: PipelineDefinition) -> String {
        asOf ?? Timestamp(nanoseconds: Terminal.now).day(minutesEast: definition.utcOffsetMinutes)
    }
}

struct JobOptions: ParsableArguments {
    @Option(name: .long, help: "Workers at once; by default one for each processor. 并行数。")
    var jobs: Int?

    var count: Int { jobs ?? Terminal.processors }

    func validate() throws {
        guard let jobs, jobs < 1 else { return }
        throw ValidationError(Text("--jobs 至少为 1,而不是 \(jobs)", "--jobs must be 1 or more, not \(jobs)"))
    }
}

/// An output tree that this process alone may change.
struct LockedTree {
    let tree: OutputTree
    let ledger: Ledger
    private let lock: Lock

    /// - Parameter creating: whether a tree that is not there is to be made; where a night begins.
    /// - Throws: exit code 75 if another run holds the lock, 66 if there is no tree and none is to be made.
    init(_ tree: OutputTree, creating: Bool = false) throws {
        if creating { try Folder.create(tree.root) } else { try ReadTree.check(tree) }
        guard let lock = try Lock.take(tree.lock) else { throw ReadTree.locked(tree) }
        self.lock = lock
        self.tree = tree
        ledger = try Ledger(file: tree.ledger)
    }
}
