import Foundation

/// The built program, run as a user runs it.
struct Program {
    /// What a run left behind.
    struct Ending {
        let status: Int32
        let output: String
        let complaints: String
    }

    /// The root of the package: tests and program run in it, so that `pipelines/` and `samples/` are found.
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// The program of the same build as the tests.
    private static var path: String {
        let tests = Bundle.allBundles.map(\.bundlePath) + [CommandLine.arguments[0]]
        let folders = tests.map { URL(fileURLWithPath: $0).deletingLastPathComponent().path }
        return folders.map { $0 + "/dossier" }.first { FileManager.default.isExecutableFile(atPath: $0) }
            ?? root + "/.build/debug/dossier"
    }

    @discardableResult
    static func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Ending {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: root)
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        let output = Scratch.file()
        let complaints = Scratch.file()
        process.standardOutput = output.handle
        process.standardError = complaints.handle
        try process.run()
        process.waitUntilExit()
        return Ending(
            status: process.terminationStatus, output: try String(contentsOfFile: output.path, encoding: .utf8),
            complaints: try String(contentsOfFile: complaints.path, encoding: .utf8))
    }
}

/// Folders and files that a test may do with as it likes.
enum Scratch {
    static func folder() -> String {
        let path = NSTemporaryDirectory() + "/dossier-samples-\(UUID().uuidString)"
        // A folder that cannot be made shows in whatever uses it next.
        _ = try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        return path
    }

    static func file() -> (path: String, handle: FileHandle) {
        let path = folder() + "/stream"
        _ = FileManager.default.createFile(atPath: path, contents: nil)
        return (path, FileHandle(forWritingAtPath: path) ?? .nullDevice)
    }
}
