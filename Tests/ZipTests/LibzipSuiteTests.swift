import Files
import Glibc
import Testing
import Zip

@Suite("libzip's own regression archives")
struct LibzipSuiteTests {
    @Test("dump")
    func dump() throws {
        for name in Suite.names {
            var line = name + ": "
            do throws(ZipError) {
                let reader = try ZipReader(MemorySource(try! File.content(of: Suite.folder! + "/" + name)))
                line += "\(reader.entries.count) \(reader.problems) "
                for entry in reader.entries.prefix(8) {
                    if let kind = reader.failure(entry.index) { line += "[\(entry.index):\(kind)]" }
                }
                line += " 2nd: \(reader.secondOpinion().prefix(4))"
            } catch {
                line += "ERROR \(error.kind)"
            }
            print(line.replacing("Zip.ZipProblem.", with: ""))
        }
    }
}

enum Suite {
    static let folder: String? = {
        if let set = getenv("DOSSIER_SUITES") { return String(cString: set) + "/zip-libzip" }
        let beside = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
        let path = "/\(beside)/shared/suites/zip-libzip"
        return access(path, R_OK) == 0 ? path : nil
    }()

    static let names: [String] = {
        guard let folder, let handle = opendir(folder) else { return [] }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name.hasSuffix(".zip") { names.append(name) }
        }
        return names.sorted()
    }()
}
