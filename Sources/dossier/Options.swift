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
    /// - Throws: exit code 75 if another run, or work on a plan, holds the lock; 66 if there is no tree and none is to be
    ///   made; 78 where there are cases and the ledger knows of none.
    init(_ tree: OutputTree, creating: Bool = false) throws {
        if creating { try Folder.create(tree.root) } else { try ReadTree.check(tree) }
        guard let lock = try Lock.take(tree.lock) else { throw ReadTree.locked(tree) }
        self.lock = lock
        self.tree = tree
        let hasCases = try !tree.caseIDs().isEmpty
        if hasCases && !Folder.exists(tree.ledger) {
            throw LockedTree.lost(Text("账本不存在", "the ledger is not there"), tree)
        }
        ledger = try Ledger(file: tree.ledger)
        // A first run that was killed leaves cases, staging, and a ledger that nothing was put into.
        if hasCases, !Folder.exists(tree.staging), try ledger.arrivalIDs().isEmpty {
            throw LockedTree.lost(Text("账本是空的", "the ledger is empty"), tree)
        }
    }

    private static func lost(_ fact: Text, _ tree: OutputTree) -> ExitCode {
        let command = "dossier ledger rebuild --output \(tree.root)"
        Console.complain(
            Text(
                "\(tree.ledger)：\(fact.chinese)，却有案件：收件文件夹中的一切都会当作新收到的；请先执行 `\(command)`",
                "\(tree.ledger): \(fact.english), though there are cases: all that lies in the inbox would be told of as"
                    + " new; run `\(command)` first"))
        return ExitStatus.configuration
    }

    /// Says where the day lies before the newest run of the tree. It is no more than said: a tree that somebody once ran
    /// for a day to come would else take in nothing until then.
    func warn(before asOf: String) throws {
        guard let newest = try tree.newestDay, asOf < newest else { return }
        Console.complain(
            Text(
                "警告：本次执行的日期是 \(asOf)，而 \(tree.root) 最近一次执行的日期是 \(newest)：现在收到的会算作更早收到，"
                    + "其中的日期可能被认为在将来；请用 --as-of 写 \(newest) 或更晚的日期，或用 --output 另选目录",
                "warning: this run is for \(asOf), and the newest run of \(tree.root) was for \(newest): what comes now"
                    + " counts as received before what came then, and dates in it may be found to lie in the future;"
                    + " name \(newest) or a later day with --as-of, or another tree with --output"))
    }
}

/// Held by work on a plan: others may work on it at the same time, and no run may clear it up meanwhile.
struct WorkLock {
    private let lock: Lock

    /// - Throws: exit code 75 if a run holds the lock, 66 if there is no tree.
    init(_ tree: OutputTree) throws {
        try ReadTree.check(tree)
        guard let lock = try Lock.take(tree.lock, isShared: true) else {
            throw ReadTree.locked(tree)
        }
        self.lock = lock
    }
}
