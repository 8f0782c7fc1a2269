internal import CLibZip
internal import Files

/// Bytes that libzip reads through a callback: parts of memory and of an archive, one after another.
///
/// libzip holds one reference until it frees the source.
final class LibZipSource {
    enum Part {
        case bytes([UInt8])
        case range(offset: Int, count: Int)

        var count: Int {
            switch self {
            case .bytes(let bytes): bytes.count
            case .range(_, let count): count
            }
        }
    }

    private let source: any ByteSource
    private let parts: [Part]
    private let size: Int
    private var position = 0
    private var buffer: [UInt8] = []
    /// What the system refused while libzip was reading; libzip itself only learns that something did.
    private(set) var failure: FileError?

    init(_ source: any ByteSource, _ parts: [Part]) {
        self.source = source
        self.parts = parts
        size = parts.reduce(0) { $0 + $1.count }
    }

    /// Opens what the bytes are as an archive; the caller discards it.
    func open(flags: Int32) -> Result<OpaquePointer, LibZipRefusal> {
        var error = zip_error_t()
        zip_error_init(&error)
        defer { zip_error_fini(&error) }
        let reference = Unmanaged.passRetained(self)
        guard let handle = zip_source_function_create(Self.callback, reference.toOpaque(), &error) else {
            reference.release()
            return .failure(LibZipRefusal(&error))
        }
        guard let archive = zip_open_from_source(handle, ZIP_RDONLY | flags, &error) else {
            // The source is ours again when opening fails; freeing it calls back and drops the reference.
            zip_source_free(handle)
            return .failure(LibZipRefusal(&error))
        }
        return .success(archive)
    }

    private static let callback: zip_source_callback = { context, data, length, command in
        guard let context else { return -1 }
        let reference = Unmanaged<LibZipSource>.fromOpaque(context)
        if command == ZIP_SOURCE_FREE {
            reference.release()
            return 0
        }
        return reference.takeUnretainedValue().answer(command, data, Int(clamping: length))
    }

    private func answer(_ command: zip_source_cmd_t, _ data: UnsafeMutableRawPointer?, _ length: Int) -> Int64 {
        switch command {
        case ZIP_SOURCE_OPEN:
            position = 0
            return 0
        case ZIP_SOURCE_READ:
            return data.map { read(into: $0, length) } ?? -1
        case ZIP_SOURCE_CLOSE:
            return 0
        case ZIP_SOURCE_STAT:
            guard let status = data?.assumingMemoryBound(to: zip_stat_t.self) else { return -1 }
            zip_stat_init(status)
            status.pointee.size = UInt64(size)
            status.pointee.valid = UInt64(ZIP_STAT_SIZE)
            return Int64(MemoryLayout<zip_stat_t>.size)
        case ZIP_SOURCE_ERROR:
            guard let codes = data?.assumingMemoryBound(to: Int32.self), length >= 8 else { return -1 }
            codes[0] = ZIP_ER_READ
            codes[1] = failure?.code ?? 0
            return 8
        case ZIP_SOURCE_TELL:
            return Int64(position)
        case ZIP_SOURCE_SEEK:
            let moved = zip_source_seek_compute_offset(UInt64(position), UInt64(size), data, UInt64(length), nil)
            guard moved >= 0 else { return -1 }
            position = Int(moved)
            return 0
        case ZIP_SOURCE_SUPPORTS:
            let commands = [
                ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR,
                ZIP_SOURCE_FREE, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_SUPPORTS,
            ]
            return commands.reduce(0) { $0 | 1 << Int64($1.rawValue) }
        default:
            return -1
        }
    }

    private func read(into target: UnsafeMutableRawPointer, _ length: Int) -> Int64 {
        var start = 0
        for part in parts {
            let at = position - start
            start += part.count
            guard at < part.count else { continue }
            let count = min(length, part.count - at)
            switch part {
            case .bytes(let bytes):
                bytes.withUnsafeBytes { copy($0, from: at, count, to: target) }
                position += count
                return Int64(count)
            case .range(let offset, _):
                do {
                    let got = try source.read(count, at: offset + at, into: &buffer)
                    buffer.withUnsafeBytes { copy($0, from: 0, got, to: target) }
                    position += got
                    return Int64(got)
                } catch {
                    failure = error
                    return -1
                }
            }
        }
        return 0
    }

    private func copy(_ bytes: UnsafeRawBufferPointer, from: Int, _ count: Int, to target: UnsafeMutableRawPointer) {
        guard let base = bytes.baseAddress, count > 0 else { return }
        target.copyMemory(from: base + from, byteCount: count)
    }
}

/// Why libzip would not do something, in its own words.
struct LibZipRefusal: Error, Hashable {
    let code: Int32
    let reason: String

    init(_ error: UnsafeMutablePointer<zip_error_t>) {
        code = zip_error_code_zip(error)
        // The text belongs to the error and goes with it.
        reason = zip_error_strerror(error).map { String(cString: $0) } ?? "unknown error \(code)"
    }
}
