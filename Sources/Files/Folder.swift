internal import CLinux
internal import Glibc

/// One name in a folder.
package struct FolderEntry: Hashable, Sendable {
    /// The name's bytes as the file system holds them.
    package let rawName: [UInt8]
    package let identity: FileIdentity

    package init(rawName: [UInt8], identity: FileIdentity) {
        self.rawName = rawName
        self.identity = identity
    }

    /// The name for people; bytes that are not UTF-8 are shown as the replacement character.
    package var name: String { String(decoding: rawName, as: UTF8.self) }
    package var kind: FileKind { identity.kind }
    package var isUTF8: Bool { Array(name.utf8) == rawName }
}

/// What can be done with a folder.
package enum Folder {
    /// The names in a folder, sorted by their bytes; `.` and `..` are left out, symbolic links are not followed.
    package static func list(_ path: RawPath) throws(FileError) -> [FolderEntry] {
        guard let stream = path.withCString({ opendir($0) }) else { throw FileError.last("list", path.shown) }
        defer { closedir(stream) }
        var entries: [FolderEntry] = []
        while true {
            errno = 0
            guard let record = readdir(stream) else {
                if errno != 0 { throw FileError.last("list", path.shown) }
                break
            }
            let name = withUnsafeBytes(of: &record.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            if name == [46] || name == [46, 46] { continue }
            do throws(FileError) {
                entries.append(FolderEntry(rawName: name, identity: try FileIdentity(path: path.appending(name))))
            } catch  where error.code == ENOENT {
                // Taken away since the name was read: it is not in the folder.
                continue
            }
        }
        return entries.sorted { $0.rawName.lexicographicallyPrecedes($1.rawName) }
    }

    package static func list(_ path: String) throws(FileError) -> [FolderEntry] {
        try list(RawPath(path))
    }

    /// Makes the folder and those above it; no error if it is there already.
    package static func create(_ path: String) throws(FileError) {
        if isFolder(path) { return }
        if let fault = WriteFaults.next("create folder", path) { throw fault }
        guard let error = make(path) else { return }
        let parent = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
        guard !parent.isEmpty, parent != path, !isFolder(parent) else { throw error }
        try create(parent)
        if let error = make(path) { throw error }
    }

    /// Makes one folder; the reason is taken before another call can hide it.
    private static func make(_ path: String) -> FileError? {
        if mkdir(path, 0o755) == 0 { return nil }
        let error = FileError.last("create folder", path)
        return isFolder(path) ? nil : error
    }

    package static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// True for anything that has this name, a dangling symbolic link too.
    package static func exists(_ path: String) -> Bool {
        exists(RawPath(path))
    }

    package static func exists(_ path: RawPath) -> Bool {
        var status = stat()
        return path.withCString { lstat($0, &status) } == 0
    }

    /// Removes a file, or a folder with all that is in it; symbolic links are removed, not followed.
    package static func remove(_ path: String) throws(FileError) {
        if exists(path), let fault = WriteFaults.next("remove", path) { throw fault }
        try remove(RawPath(path))
    }

    private static func remove(_ path: RawPath) throws(FileError) {
        guard let identity = try? FileIdentity(path: path) else { return }
        if identity.kind == .folder {
            for entry in try list(path) { try remove(path.appending(entry.rawName)) }
            guard path.withCString({ rmdir($0) }) == 0 else { throw FileError.last("remove folder", path.shown) }
        } else {
            guard path.withCString({ unlink($0) }) == 0 else { throw FileError.last("remove", path.shown) }
        }
    }

    /// Renames within one file system, replacing what has the new name.
    package static func rename(_ old: String, to new: String) throws(FileError) {
        if let fault = WriteFaults.next("rename", new) { throw fault }
        guard Glibc.rename(old, new) == 0 else { throw FileError.last("rename", old) }
    }

    /// Gives a file a second name, so that the first can be replaced and nothing is lost in between.
    ///
    /// Does nothing where the second name is there already.
    package static func keep(_ path: String, as second: String) throws(FileError) {
        if let fault = WriteFaults.next("link", second) { throw fault }
        guard Glibc.link(path, second) == 0 || errno == EEXIST else { throw FileError.last("link", second) }
    }

    /// Makes `link` point at `target` (as written), replacing what was there.
    package static func link(_ link: String, to target: String) throws(FileError) {
        if exists(link) { try remove(link) }
        if let fault = WriteFaults.next("link", link) { throw fault }
        guard symlink(target, link) == 0 else { throw FileError.last("link", link) }
    }

    /// Bytes that may still be written to the file system that holds `path`.
    package static func freeSpace(at path: String) throws(FileError) -> Int {
        var status = statvfs()
        guard statvfs(path, &status) == 0 else { throw FileError.last("inspect", path) }
        return Int(status.f_bavail) * Int(status.f_frsize)
    }

    /// Forces everything that was written to the file system of this folder to disk.
    package static func syncFileSystem(of path: String) throws(FileError) {
        if let fault = WriteFaults.next("sync", path) { throw fault }
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError.last("open", path) }
        defer { close(descriptor) }
        guard CLinux_syncfs(descriptor) == 0 else { throw FileError.last("sync", path) }
    }

    /// The absolute path, with symbolic links resolved.
    package static func resolve(_ path: String) throws(FileError) -> String {
        try resolve(RawPath(path)).shown
    }

    package static func resolve(_ path: RawPath) throws(FileError) -> RawPath {
        guard let resolved = path.withCString({ realpath($0, nil) }) else { throw FileError.last("find", path.shown) }
        defer { free(resolved) }
        return RawPath(bytes: Array(UnsafeRawBufferPointer(start: resolved, count: strlen(resolved))))
    }
}
