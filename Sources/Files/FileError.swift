package import Findings
internal import Glibc

/// What the file system refused us: never the submission's fault.
package struct FileError: Error, Hashable, CustomStringConvertible {
    /// What we tried, as a verb: `open`, `read`, `write`, `rename` …
    package let operation: String
    package let path: String
    /// The system's own number for it (errno).
    package let code: Int32
    /// The system's own words for it.
    package let reason: String

    package init(operation: String, path: String, code: Int32, reason: String) {
        self.operation = operation
        self.path = path
        self.code = code
        self.reason = reason
    }

    package var description: String { text.english }

    /// As a person reads it; the reason stays in the system's words.
    package var text: Text {
        Text(
            "\(path):无法\(FileError.verbs[operation] ?? operation)(\(reason))",
            "\(path): cannot \(operation): \(reason)")
    }

    /// True where something could not be written: the disk is full or read-only, or it was a change that was refused.
    package var isWriting: Bool {
        let changes: Set = [
            "create folder", "copy", "link", "remove", "remove folder", "rename", "sync", "truncate", "write",
        ]
        return changes.contains(operation) || [EDQUOT, ENOSPC, EROFS].contains(code)
    }

    private static let verbs = [
        "connect": "连接", "copy": "复制", "create": "新建", "create folder": "新建文件夹", "find": "找到", "inspect": "查看",
        "link": "建立链接", "list": "列出内容", "lock": "加锁", "open": "打开", "read": "读取", "remove": "删除",
        "remove folder": "删除文件夹", "rename": "改名", "resume": "续写", "run": "运行", "sync": "写入磁盘", "truncate": "截短",
        "write": "写入",
    ]
}
