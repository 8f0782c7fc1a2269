import Glibc

/// Writes hostile submissions into a folder.
struct Inbox {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    let folder: String

    /// Writes one submission with its marker; what is there already and the same is left alone, so that its
    /// modification time goes on saying the truth.
    ///
    /// - Parameter name: without the extension.
    func write(_ submission: Hostile, named name: String) throws(Failure) {
        switch submission.content {
        case .folder(let items):
            try makeFolder(raw("\(folder)/\(name)"))
            for item in items { try write(item, in: raw("\(folder)/\(name)/")) }
            try write([], to: raw("\(folder)/\(name)/.complete"))
        case .file(let suffix, let content):
            try write(content, to: raw("\(folder)/\(name)\(suffix)"))
            try write([], to: raw("\(folder)/\(name)\(suffix).complete"))
        case .link(let target):
            try link(raw("\(folder)/\(name)"), to: target)
            try write([], to: raw("\(folder)/\(name).complete"))
        }
    }

    func prepare() throws(Failure) {
        try makeFolder(raw(folder))
    }

    private func write(_ item: Hostile.Item, in base: [CChar]) throws(Failure) {
        let slash = CChar(bitPattern: UInt8(ascii: "/"))
        let path = base + item.path.map { CChar(bitPattern: $0) }
        for (index, byte) in path.enumerated() where byte == slash && index >= base.count {
            try makeFolder(Array(path[..<index]))
        }
        switch item.kind {
        case .file(let content): try write(content, to: path)
        case .link(let target): try link(path, to: target)
        case .pipe:
            guard mkfifo(path + [0], 0o644) == 0 || errno == EEXIST else { throw failure("mkfifo", path) }
        }
    }

    private func write(_ content: [UInt8], to path: [CChar]) throws(Failure) {
        if read(path, upTo: content.count + 1) == content { return }
        let file = open(path + [0], O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, 0o644)
        guard file >= 0 else { throw failure("open", path) }
        defer { close(file) }
        var written = 0
        while written < content.count {
            let count = content[written...].withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            guard count > 0 else { throw failure("write", path) }
            written += count
        }
    }

    private func read(_ path: [CChar], upTo limit: Int) -> [UInt8]? {
        let file = open(path + [0], O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var content: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while content.count < limit {
            let count = buffer.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, $0.count) }
            guard count >= 0 else { return nil }
            if count == 0 { break }
            content += buffer[..<count]
        }
        return content
    }

    private func makeFolder(_ path: [CChar]) throws(Failure) {
        guard mkdir(path + [0], 0o755) == 0 || errno == EEXIST else { throw failure("mkdir", path) }
    }

    private func link(_ path: [CChar], to target: String) throws(Failure) {
        guard symlink(raw(target) + [0], path + [0]) == 0 || errno == EEXIST else { throw failure("symlink", path) }
    }

    private func raw(_ path: String) -> [CChar] {
        path.utf8.map { CChar(bitPattern: $0) }
    }

    private func failure(_ what: String, _ path: [CChar]) -> Failure {
        let reason = String(cString: strerror(errno))
        return Failure(
            description: "\(what) \(String(decoding: path.map { UInt8(bitPattern: $0) }, as: UTF8.self)): \(reason)")
    }
}
