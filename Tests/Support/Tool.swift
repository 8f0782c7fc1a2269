import Glibc

/// Another program that judges what ours wrote.
package enum Tool {
    package struct Failure: Error {
        let command: String
    }

    /// What a command of the shell prints.
    package static func output(_ command: String) throws -> String {
        guard let stream = popen("LC_ALL=C.UTF-8 \(command) 2>&1", "r") else { throw Failure(command: command) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&buffer, 1, buffer.count, stream)
            guard count > 0 else { break }
            bytes += buffer[..<count]
        }
        pclose(stream)
        return String(decoding: bytes, as: UTF8.self)
    }
}
