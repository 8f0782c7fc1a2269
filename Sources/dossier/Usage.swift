internal import ArgumentParser
internal import Findings

extension ValidationError {
    /// A mistake of whoever typed the command, and the way out, in the language of the command line.
    init(_ text: Text) {
        self.init(text[Console.language])
    }

    /// An option that takes one of a few words, and was given another.
    init(_ option: String, _ given: String, known: [String]) {
        let list = known.joined(separator: ", ")
        self.init(
            Text("\(option) 不能是“\(given)”;可以是:\(list)", "\(option) must be one of \(list), not '\(given)'"))
    }
}
