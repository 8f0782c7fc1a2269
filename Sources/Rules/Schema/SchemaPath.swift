/// Resolves the addresses in `sch:include`, `sch:extends` and `sch:pattern/@documents`: only files in the folder of
/// the schema, or of the document, are meant, by relative paths; no scheme, no absolute path, no way out.
package enum SchemaPath {
    /// The path from the schema's folder, `/` between components, and the fragment; nil if it leads elsewhere.
    package static func resolve(_ address: String, from file: String) -> (path: String, fragment: String?)? {
        let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let fragment = parts.count > 1 && !parts[1].isEmpty ? parts[1] : nil
        let relative = parts.first ?? ""
        if relative.isEmpty { return fragment.map { (file, $0) } }
        if relative.hasPrefix("/") || relative.utf8.contains(where: { $0 == UInt8(ascii: "\\") || $0 < 0x20 }) {
            return nil
        }
        // A colon in the first component makes a scheme (RFC 3986, 4.2); on Windows it would make a drive.
        if relative.utf8.contains(UInt8(ascii: ":")) { return nil }
        var components = file.split(separator: "/").dropLast().map(String.init)
        for component in relative.split(separator: "/") {
            switch component {
            case ".": continue
            case "..":
                if components.isEmpty { return nil }
                components.removeLast()
            default: components.append(String(component))
            }
        }
        return components.isEmpty ? nil : (components.joined(separator: "/"), fragment)
    }
}
