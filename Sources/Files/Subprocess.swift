internal import CLinux
internal import Glibc

/// Another program, run to its end with a file as its input.
package struct Subprocess: Sendable {
    /// How it ended.
    package enum Ending: Hashable, Sendable {
        case exited(Int32)
        case killed(signal: Int32)
        /// It took longer than it may and was killed.
        case tookTooLong
    }

    private let program: String
    private let arguments: [String]

    /// - Parameter program: an absolute path; no shell and no search path has a say.
    package init(_ program: String, _ arguments: [String]) {
        self.program = program
        self.arguments = arguments
    }

    /// - Parameters:
    ///   - input: the file that is its standard input.
    ///   - seconds: after which it is killed.
    /// - Throws: where it cannot be started.
    package func run(input: String, seconds: Int) throws(FileError) -> Ending {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, input, O_RDONLY, 0)
        // What it says belongs to its own log: cron must not mail it.
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var process: pid_t = 0
        let code = posix_spawn(&process, program, &actions, nil, &words, CLinux_environment())
        guard code == 0 else {
            throw FileError(operation: "run", path: program, code: code, reason: String(cString: strerror(code)))
        }
        return wait(for: process, seconds: seconds)
    }

    private func wait(for process: pid_t, seconds: Int) -> Ending {
        var status: Int32 = 0
        // Twenty looks a second: mail programs take tenths of seconds.
        for _ in 0..<max(1, seconds * 20) {
            let ended = waitpid(process, &status, WNOHANG)
            if ended == process { return Subprocess.ending(status) }
            if ended < 0 && errno != EINTR { return .exited(-1) }
            usleep(50_000)
        }
        kill(process, SIGKILL)
        while waitpid(process, &status, 0) < 0 && errno == EINTR {}
        return .tookTooLong
    }

    private static func ending(_ status: Int32) -> Ending {
        status & 0x7F == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal: status & 0x7F)
    }
}
