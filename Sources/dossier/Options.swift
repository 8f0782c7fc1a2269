internal import ArgumentParser
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
        let parts = day.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2], parts.allSatisfy({ Int($0) != nil }) else {
            throw ValidationError("\(option) must be a day as YYYY-MM-DD, not '\(day)'")
        }
    }

    /// The day asked for, else today where the body is.
    func day(_ definition: PipelineDefinition) -> String {
        asOf ?? Timestamp(nanoseconds: Terminal.now).day(minutesEast: definition.utcOffsetMinutes)
    }
}

struct JobOptions: ParsableArguments {
    @Option(name: .long, help: "Workers at once; by default one for each processor. 并行数。")
    var jobs: Int?

    var count: Int { max(1, jobs ?? Terminal.processors) }
}

/// An output tree that this process alone may change.
struct LockedTree {
    let tree: OutputTree
    let ledger: Ledger
    private let lock: Lock

    /// - Throws: exit code 75 if another run holds the lock.
    init(_ tree: OutputTree) throws {
        try Folder.create(tree.root)
        guard let lock = try Lock.take(tree.lock) else {
            Console.complain("\(tree.root): another run holds the lock; try again when it has finished")
            throw ExitStatus.tryAgain
        }
        self.lock = lock
        self.tree = tree
        ledger = try Ledger(file: tree.ledger)
    }
}
