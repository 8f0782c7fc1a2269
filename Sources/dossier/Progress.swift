internal import Files
internal import Synchronization

/// How far a step has come: a bar on a terminal, a line now and then elsewhere, nothing with `--quiet`.
final class Progress: Sendable {
    private let title: String
    private let total: Int
    private let isTerminal: Bool
    private let isQuiet: Bool
    private let shown = Mutex(0)

    /// Lines that a log gets for one step, at most.
    private static let lines = 10

    init(_ title: String, total: Int, quiet: Bool) {
        self.title = title
        self.total = total
        isQuiet = quiet || total == 0
        isTerminal = Terminal.isTerminal(.error)
    }

    func update(_ done: Int) {
        guard !isQuiet else { return }
        shown.withLock { last in
            guard done > last else { return }
            last = done
            if isTerminal {
                let width = 30
                let filled = done * width / total
                let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
                let end = done == total ? "\n" : ""
                Terminal.tell("\r\u{1B}[2K\(title) \(bar) \(done)/\(total)\(end)")
            } else if done == total || done % max(1, total / Progress.lines) == 0 {
                Terminal.tell("\(title) \(done)/\(total)\n")
            }
        }
    }
}
