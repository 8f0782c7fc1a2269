internal import ArgumentParser
internal import Catalogue
internal import Files
internal import Findings
internal import Pipeline

/// An output tree that nobody changes while this process reads it.
struct ReadTree {
    private let lock: Lock?

    /// What the system answers where a tree can be read and not written, as a backup: nobody can run a night there.
    private static let readOnly: Set<Int32> = [13, 30]

    /// - Throws: exit code 75 if a run holds the lock.
    init(_ tree: OutputTree) throws {
        do {
            guard let lock = try Lock.take(tree.lock, isShared: true) else {
                throw ReadTree.locked(tree)
            }
            self.lock = lock
        } catch let error as FileError where ReadTree.readOnly.contains(error.code) {
            lock = nil
        }
    }

    /// - Throws: exit code 66 where there is no output tree.
    static func check(_ tree: OutputTree) throws {
        guard Folder.isFolder(tree.root + "/cases") else {
            Console.complain(
                Text(
                    "\(tree.root):不是受理的输出目录;请用 --output 写明",
                    "\(tree.root): no output tree of a night; name it with --output"))
            throw ExitStatus.noInput
        }
    }

    /// - Throws: exit code 66 where the tree has no such case, or is none; cases that may have been meant are told.
    static func check(_ tree: OutputTree, has id: String) throws {
        try check(tree)
        let cases = try tree.caseIDs()
        guard !cases.contains(id) else { return }
        throw Unknown(
            Text("\(tree.root) 中没有案件 \(id)", "\(tree.root) has no case \(id)"),
            nearest: Similarity.nearest(to: id, among: cases), all: "ls \(tree.root)/cases"
        ).said(in: Console.language)
    }

    /// Says that another process has the tree.
    ///
    /// - Returns: the exit code to throw, 75.
    static func locked(_ tree: OutputTree) -> ExitCode {
        Console.complain(
            Text(
                "\(tree.root)：另一次执行或分片处理占用着锁；请等它结束后重试",
                "\(tree.root): another run, or work on a plan, holds the lock; try again when it has finished"))
        return ExitStatus.tryAgain
    }
}
