/// Files that operating systems and office programs leave behind: named in the report, but not evidence.
package enum Junk {
    /// True if the last component of the path, or a folder on the way, is one that no person made.
    ///
    /// Source: `domain/service.md` 6.1.
    package static func isJunk(_ components: [String]) -> Bool {
        guard let name = components.last else { return false }
        // The marker that all is there, where somebody wrote into it.
        if components.contains("__MACOSX") || components == [".complete"] { return true }
        // Their names have at most eleven bytes.
        let mayBeSystem = name.utf8.count <= 11
        if mayBeSystem, ["thumbs.db", "desktop.ini", ".ds_store", "ehthumbs.db"].contains(name.lowercased()) {
            return true
        }
        return name.hasPrefix("._") || name.hasPrefix("~$")
            || name.hasPrefix(".~lock.") && name.hasSuffix("#")
            // As `~WRL0001.tmp`.
            || name.hasPrefix("~") && name.lowercased().hasSuffix(".tmp")
    }
}
