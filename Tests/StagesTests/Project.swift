/// Where the project's own files are.
enum Project {
    static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
}
