import Files
import Glibc
import Support

/// The built program, run as a user runs it.
struct Program {
    /// What a run left behind.
    struct Ending {
        let status: Int32
        let output: String
        let complaints: String
    }

    /// The root of the package: tests and program run in it, so that `pipelines/` and `samples/` are found.
    static let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()

    /// The program of the same build as the tests: it lies beside the test bundle, which is what runs now.
    static func path(of program: String) -> String {
        let arguments = CommandLine.arguments.map { $0.hasPrefix("/") ? $0 : root + "/" + $0 }
        let folders = arguments.map { $0.split(separator: "/").dropLast().map { "/" + $0 }.joined() }
        let places = folders + [root + "/.build/release", root + "/.build/debug"]
        return places.map { "\($0)/\(program)" }.first { access($0, X_OK) == 0 } ?? program
    }

    /// Runs the program to its end, in the folder that the tests run in: the root of the package.
    ///
    /// - Parameters:
    ///   - environment: variables in place of those of the test.
    ///   - output: where the standard output goes; by default into what is returned.
    @discardableResult
    static func run(
        _ arguments: [String], program: String = "dossier", environment: [String: String] = [:],
        to output: String? = nil
    ) throws -> Ending {
        let path = path(of: program)
        let folder = try Scratch()
        let scratch = folder.path
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(
            &actions, STDOUT_FILENO, output ?? scratch + "/output", O_WRONLY | O_CREAT, 0o600)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, scratch + "/complaints", O_WRONLY | O_CREAT, 0o600)
        var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        let base = ["LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "TMPDIR": "/tmp"]
        let settings = base.merging(environment) { $1 }
        var variables: [UnsafeMutablePointer<CChar>?] = settings.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for variable in variables { free(variable) } }
        var process: pid_t = 0
        let code = posix_spawn(&process, path, &actions, nil, &words, &variables)
        guard code == 0 else {
            throw FileError(operation: "run", path: path, code: code, reason: String(cString: strerror(code)))
        }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 && errno == EINTR {}
        func text(_ name: String) throws -> String {
            String(decoding: try File.content(of: scratch + "/" + name), as: UTF8.self)
        }
        return Ending(
            status: status & 0x7F == 0 ? status >> 8 & 0xFF : -1, output: output == nil ? try text("output") : "",
            complaints: try text("complaints"))
    }
}
