internal import ArgumentParser
internal import Findings

/// An id that does not exist, and those that may have been meant.
struct Unknown {
    private let fact: Text
    private let nearest: [String]
    private let all: String

    /// - Parameter all: the command that lists what there is.
    init(_ fact: Text, nearest: [String], all: String) {
        self.fact = fact
        self.nearest = nearest
        self.all = all
    }

    /// Says it on stderr.
    ///
    /// - Returns: the exit code to throw, 66.
    func said(in language: Language) -> ExitCode {
        let list = nearest.joined(separator: ", ")
        let hint =
            nearest.isEmpty
            ? Text("可用 \(all) 查看", "\(all) shows what there is")
            : Text("相近的有:\(list)", "near to it: \(list)")
        Console.complain(Text("\(fact.chinese);\(hint.chinese)", "\(fact.english); \(hint.english)")[language])
        return ExitStatus.noInput
    }
}
