import Files
import Glibc
import Support

/// The real `ssh-keygen`, which decides what a signature is.
struct SSHKeygen {
    let scratch: Scratch

    /// Makes a key pair named `name`.
    ///
    /// - Returns: the public key's line.
    func makeKey(_ name: String, type: String, bits: Int? = nil) throws -> String {
        let size = bits.map { ["-b", String($0)] } ?? []
        try run(["-q", "-t", type] + size + ["-N", "", "-C", name, "-f", "\(scratch.path)/\(name)"])
        return String(decoding: try File.content(of: "\(scratch.path)/\(name).pub"), as: UTF8.self)
    }

    /// Signs `document` with a key that was made before.
    func sign(_ document: String, key: String, namespace: String, digest: String = "sha512") throws -> [UInt8] {
        try scratch.write(document, "document")
        let path = "\(scratch.path)/document"
        if Folder.exists(path + ".sig") { try Folder.remove(path + ".sig") }
        try run(["-Y", "sign", "-q", "-O", "hashalg=\(digest)", "-f", "\(scratch.path)/\(key)", "-n", namespace, path])
        return try File.content(of: path + ".sig")
    }

    /// What `ssh-keygen` itself says of a signature.
    func verifies(_ document: String, _ signature: [UInt8], key: String, namespace: String) throws -> Bool {
        try scratch.write("someone \(key)\n", "allowed")
        try scratch.write(signature, "checked.sig")
        try scratch.write(document, "checked")
        let status = Self.status(
            "ssh-keygen -Y verify -f '\(scratch.path)/allowed' -I someone -n '\(namespace)' "
                + "-s '\(scratch.path)/checked.sig' < '\(scratch.path)/checked' > /dev/null 2>&1")
        return status == 0
    }

    private func run(_ arguments: [String]) throws {
        let words = ["ssh-keygen"] + arguments.map { "'\($0)'" }
        guard Self.status(words.joined(separator: " ") + " > /dev/null 2>&1") == 0 else { throw Refused() }
    }

    private static func status(_ command: String) -> Int32 { system(command) }

    struct Refused: Error {}
}
