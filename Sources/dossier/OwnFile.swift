internal import ArgumentParser
internal import Files
internal import Findings

/// A file that the user asked for, which replaces what has its name only when it is whole.
///
/// Nothing but a regular file is replaced: where the name is a symbolic link, the file that it leads to.
struct OwnFile {
    private let path: String

    init(_ path: String) {
        self.path = path
    }

    /// Refuses before any work is done for it.
    ///
    /// - Throws: exit code 73 where something other than a regular file has the name, or there is no such folder.
    func check() throws {
        _ = try target()
    }

    /// - Throws: exit code 73 where the file cannot be written.
    func write(_ bytes: [UInt8]) throws {
        let target = try target()
        let (folder, name) = OwnFile.parts(of: target)
        do throws(FileError) {
            try StagedFile.holding(bytes, in: folder, named: ".\(name).part").publish(to: target)
        } catch {
            throw refusal(Text("无法写入(\(error.reason))", "it cannot be written: \(error.reason)"))
        }
    }

    /// Where the file really is to be.
    private func target() throws -> String {
        let folder = OwnFile.parts(of: path).folder
        guard Folder.isFolder(folder) else {
            throw refusal(Text("没有文件夹 \(folder)", "there is no folder \(folder)"))
        }
        guard Folder.exists(path) else { return path }
        do throws(FileError) {
            let target = try FileIdentity(path: RawPath(path)).kind == .symbolicLink ? try Folder.resolve(path) : path
            if try FileIdentity(path: RawPath(target)).kind == .regular { return target }
        } catch {
            throw refusal(Text("链接指向的文件不存在(\(error.reason))", "the link leads nowhere: \(error.reason)"))
        }
        throw refusal(
            Text("不是普通文件,不予替换;请另选文件名", "it is no regular file and is left as it is; name another"))
    }

    private func refusal(_ fact: Text) -> ExitCode {
        Console.complain(Text("\(path):\(fact.chinese)", "\(path): \(fact.english)"))
        return ExitStatus.cannotWrite
    }

    private static func parts(of path: String) -> (folder: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return (".", path) }
        return (slash == path.startIndex ? "/" : String(path[..<slash]), String(path[path.index(after: slash)...]))
    }
}
