import Files
import Glibc

/// Another program on this machine, to ask for its opinion.
struct Tool: Sendable {
    let path: String

    static let unzip = Tool("unzip", testing: "-t")
    static let sevenZip = Tool("7z", testing: "t")

    /// The word that makes it test an archive.
    let testing: String

    /// Nil where the program is not installed.
    init?(_ name: String, testing: String) {
        let folders = ["/usr/bin", "/usr/local/bin", "/bin"]
        guard let folder = folders.first(where: { access("\($0)/\(name)", X_OK) == 0 }) else { return nil }
        path = "\(folder)/\(name)"
        self.testing = testing
    }

    /// Runs the program to its end and returns its exit status and what it printed.
    func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
        let bench = try Workbench()
        let output = "\(bench.path)/output"
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT, 0o600)
        posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
        var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var environment: [UnsafeMutablePointer<CChar>?] = [strdup("LC_ALL=C.UTF-8"), nil]
        defer { for word in environment { free(word) } }
        var process: pid_t = 0
        let code = posix_spawn(&process, path, &actions, nil, &words, &environment)
        guard code == 0 else {
            throw FileError(operation: "run", path: path, code: code, reason: String(cString: strerror(code)))
        }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 && errno == EINTR {}
        let text = String(decoding: try File.content(of: output), as: UTF8.self)
        return (status & 0x7F == 0 ? status >> 8 & 0xFF : -1, text)
    }
}
