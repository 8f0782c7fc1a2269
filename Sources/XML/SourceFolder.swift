internal import CLibXML
internal import Glibc
internal import Synchronization

/// The one folder, with the folders inside it, that a schema or stylesheet and what it includes are read from.
///
/// libxml2 asks one loader, for the whole process, for every file it wants; ours answers from the folder of the work
/// that the calling task is doing (a task-local value, so other threads have their own or none). With none, as when a
/// submission is parsed or an expression evaluated, it loads nothing at all.
final class SourceFolder: Sendable {
    @TaskLocal static var current: SourceFolder?

    let path: String
    /// Given instead of read: the main file of a schema that is in memory.
    private let given: (name: String, bytes: [UInt8])?
    private let refusal = Mutex<XMLError?>(nil)
    private let kind: XMLError.Kind

    /// - Parameter kind: what the errors are when a file cannot be used.
    init(_ path: String, kind: XMLError.Kind, given: (name: String, bytes: [UInt8])? = nil) {
        self.path = path
        self.kind = kind
        self.given = given
    }

    /// The folder and the name in it.
    static func split(_ file: String) -> (folder: String, name: String) {
        guard let slash = file.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (".", file) }
        let folder = String(file[..<slash])
        return (folder.isEmpty ? "/" : folder, String(file[file.index(after: slash)...]))
    }

    /// Why a file was not given, if one was not: libxml2 only knows that it did not get it.
    var refused: XMLError? { refusal.withLock { $0 } }

    /// The file that libxml2 asks for; nil, and remembered, if it may not have it.
    func bytes(for url: String) -> [UInt8]? {
        do throws(XMLError) {
            return try checked(Self.decoded(url))
        } catch {
            refusal.withLock { $0 = $0 ?? error }
            return nil
        }
    }

    /// What is loaded is a document that we would parse ourselves: no document type, and within limits.
    private func checked(_ name: String) throws(XMLError) -> [UInt8] {
        let components = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        let isInside = components.allSatisfy {
            !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8)
        }
        guard isInside, !name.utf8.contains(0) else {
            throw XMLError(kind, document: path, message: "Outside of the folder: \(name)")
        }
        let bytes =
            if let given, given.name == name { given.bytes } else { try read("\(path)/\(name)") }
        // libxml2 reads a byte order mark itself.
        let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        try Parser(SourceText(name: name, bytes: isMarked ? Array(bytes[3...]) : bytes), limits: ParseLimits()).check()
        return bytes
    }

    private func read(_ file: String) throws(XMLError) -> [UInt8] {
        let descriptor = open(file, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw failure(file) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw failure(file) }
        guard status.st_mode & S_IFMT == S_IFREG, status.st_size <= ParseLimits().maximumBytes else {
            throw XMLError(kind, document: file, message: "Not a regular file, or too large")
        }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        var done = 0
        while done < bytes.count {
            let got = bytes.withUnsafeMutableBytes {
                Glibc.read(descriptor, $0.baseAddress.map { $0 + done }, $0.count - done)
            }
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw failure(file) }
            guard got > 0 else { break }
            done += got
        }
        bytes.removeLast(bytes.count - done)
        return bytes
    }

    private func failure(_ file: String) -> XMLError {
        XMLError(kind, document: file, message: "Cannot be read: \(String(cString: strerror(errno)))")
    }

    /// libxml2 asks by URI reference; `%2F` in one is a slash like any other.
    private static func decoded(_ url: String) -> String {
        var bytes: [UInt8] = []
        var rest = url.utf8[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
                bytes.append(code)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// The process's loader.
let loadFromFolder: xmlExternalEntityLoader = { url, _, parser in
    guard let url, let bytes = SourceFolder.current?.bytes(for: String(cString: url)) else { return nil }
    guard
        let buffer = xmlParserInputBufferCreateMem(bytes, Int32(bytes.count), XML_CHAR_ENCODING_NONE),
        let input = xmlNewIOInputStream(parser, buffer, XML_CHAR_ENCODING_NONE)
    else { return nil }
    input.pointee.filename = UnsafePointer(CLibXML_copy(url))
    return input
}
