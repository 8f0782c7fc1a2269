import Files
import Glibc
import Submissions
import Support
import Testing

/// A scanner that runs beside the tests, and is ended with this value.
final class OtherScanner {
    /// The string that every scanner finds; in two halves, so that none takes this file for it.
    static let eicar = #"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-"# + "ANTIVIRUS-TEST-FILE!$H+H*"

    let socket: String
    private let process: pid_t

    /// The small one in `Tests/Support`, which can be made to misbehave.
    init(in scratch: Scratch, limit: Int = 1 << 20, isDeaf: Bool = false) throws {
        let program =
            #filePath.split(separator: "/").dropLast(2).map { "/" + $0 }.joined() + "/Support/scanner"
        socket = scratch.path + "/scanner"
        process = try Self.start(
            ["/usr/bin/env", "python3", program, socket, String(limit)] + (isDeaf ? ["deaf"] : []))
        try Self.wait(for: socket)
    }

    /// Where clamd lies; nil where it is not installed.
    static let clamd: String? = {
        // It lies in a folder for system programs, which is on few people's path.
        let path: String = getenv("PATH").map { String(cString: $0) } ?? ""
        let folders: [String] = path.split(separator: ":").map(String.init) + ["/usr/sbin"]
        return folders.map { $0 + "/clamd" }.first { (program: String) in access(program, X_OK) == 0 }
    }()

    /// clamd itself, with a database of the test string alone and a limit of 1 MiB.
    init(clamd program: String, in scratch: Scratch) throws {
        socket = scratch.path + "/clamd"
        let digits = Array("0123456789abcdef")
        let pattern = String(Self.eicar.utf8.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
        try scratch.write("Local.Test.EICAR:0:*:\(pattern)\n", "database/local.ndb")
        try scratch.write(
            """
            LocalSocket \(socket)
            DatabaseDirectory \(scratch.path)/database
            TemporaryDirectory \(scratch.path)
            StreamMaxLength 1M
            Foreground yes

            """, "clamd.conf")
        process = try Self.start([program, "--config-file=\(scratch.path)/clamd.conf"])
        try Self.wait(for: socket)
    }

    deinit {
        kill(process, SIGKILL)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    }

    private static func start(_ words: [String]) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for stream in [STDIN_FILENO, STDOUT_FILENO] {
            posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_RDWR, 0)
        }
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        defer { for word in arguments { free(word) } }
        var process: pid_t = 0
        let code = posix_spawn(&process, words[0], &actions, nil, &arguments, environ)
        try #require(code == 0)
        return process
    }

    private static func wait(for socket: String) throws {
        for _ in 0..<1000 where !Folder.exists(socket) { usleep(10_000) }
        var limits = Scanner.Limits()
        limits.connecting = .milliseconds(100)
        // clamd gives its socket a name before it listens there.
        for _ in 0..<1000 {
            guard case .unreachable = Scanner(socket: socket, limits: limits).ping() else { return }
            usleep(10_000)
        }
    }
}
