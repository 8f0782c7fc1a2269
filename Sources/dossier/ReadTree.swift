internal import ArgumentParser
internal import Files
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
                Console.complain("\(tree.root): a run holds the lock; try again when it has finished")
                throw ExitStatus.tryAgain
            }
            self.lock = lock
        } catch let error as FileError where ReadTree.readOnly.contains(error.code) {
            lock = nil
        }
    }

    /// - Throws: exit code 66 where there is no output tree.
    static func check(_ tree: OutputTree) throws {
        guard Folder.isFolder(tree.root + "/cases") else {
            Console.complain("\(tree.root): no output tree of a night; name it with --output")
            throw ExitStatus.noInput
        }
    }
}
