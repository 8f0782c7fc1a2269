/// A name that may be used as a path below a folder, on any system, without surprises.
package struct EntryPath: Hashable, Sendable {
    /// From the outermost folder to the file; at least one.
    package let components: [String]
    /// The name ended with a separator.
    package let isFolder: Bool
    /// The name separates folders by `\`, as some packers on Windows do; true only where that was accepted.
    package let usesBackslash: Bool

    /// The components with `/` between them.
    package var text: String { components.joined(separator: "/") }

    /// Why a name may not be used.
    package enum Fault: Hashable, Sendable {
        case empty
        /// Begins with a separator.
        case absolute
        /// Begins as `C:` does.
        case driveLetter
        /// Has `..` in it.
        case parentFolder
        /// Has `.` in it, or nothing between two separators.
        case emptyComponent
        case backslash
        case nul
        case controlCharacter(Unicode.Scalar)
        /// Changes the direction of text, or shows nothing: what a person sees is not what the name is.
        case deceptiveCharacter(Unicode.Scalar)
        /// One of `< > : " | ? *`, which Windows does not allow.
        case reservedCharacter(Unicode.Scalar)
        /// Windows drops a dot or space at the end, so that two names become one.
        case trailingDotOrSpace(component: String)
        /// Stands for a device on Windows, with any extension: CON, NUL, COM1 …
        case deviceName(component: String)
        /// Bytes of the whole name, or of a component above the 255 that file systems allow.
        case tooLong(bytes: Int)
    }

    /// Everything that is wrong with a name, in the order of `Fault`'s cases for the whole, then by component.
    package struct Faults: Error, Hashable, Sendable {
        package let faults: [Fault]

        package init(faults: [Fault]) {
            self.faults = faults
        }
    }

    /// Checks a decoded name.
    ///
    /// It must be decoded: in GBK the byte of `\` is also the second half of many hanzi.
    ///
    /// - Parameters:
    ///   - acceptingBackslash: takes `\` for a separator instead of a fault.
    ///   - maximumBytes: of the whole name in UTF-8.
    package static func validating(
        _ decoded: String, acceptingBackslash: Bool = false, maximumBytes: Int = 1024
    ) -> Result<EntryPath, Faults> {
        var faults: [Fault] = []
        func note(_ fault: Fault) {
            if !faults.contains(fault) { faults.append(fault) }
        }
        let bytes = decoded.utf8.count
        if bytes == 0 { note(.empty) }
        if bytes > maximumBytes { note(.tooLong(bytes: bytes)) }
        var scalars = decoded.unicodeScalars[...]
        if scalars.count >= 2, let drive = scalars.first, drive.isASCII, drive.properties.isAlphabetic,
            scalars.dropFirst().first == ":"
        {
            note(.driveLetter)
            scalars = scalars.dropFirst(2)
        }
        for scalar in scalars { fault(of: scalar, acceptingBackslash).map(note) }

        // Whatever becomes of `\`, a `..` between two of them is one.
        var parts = scalars.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }.map(String.init)
        if parts.count > 1, parts[0].isEmpty { note(.absolute) }
        while parts.count > 1, parts[0].isEmpty { parts.removeFirst() }
        let isFolder = parts.count > 1 && parts[parts.count - 1].isEmpty
        if isFolder { parts.removeLast() }
        for part in parts where !(bytes == 0) { self.faults(of: part).forEach(note) }
        guard faults.isEmpty else { return .failure(Faults(faults: faults)) }
        return .success(
            EntryPath(components: parts, isFolder: isFolder, usesBackslash: scalars.contains("\\")))
    }

    private static func fault(of scalar: Unicode.Scalar, _ acceptingBackslash: Bool) -> Fault? {
        switch scalar {
        case "\0": .nul
        case "\\": acceptingBackslash ? nil : .backslash
        case "<", ">", ":", "\"", "|", "?", "*": .reservedCharacter(scalar)
        default:
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: .controlCharacter(scalar)
            case .format: .deceptiveCharacter(scalar)
            default: nil
            }
        }
    }

    private static func faults(of component: String) -> [Fault] {
        if component.isEmpty || component == "." { return [.emptyComponent] }
        if component == ".." { return [.parentFolder] }
        var faults: [Fault] = []
        if component.utf8.last == UInt8(ascii: ".") || component.utf8.last == UInt8(ascii: " ") {
            faults.append(.trailingDotOrSpace(component: component))
        }
        if isDevice(component) { faults.append(.deviceName(component: component)) }
        if component.utf8.count > 255 { faults.append(.tooLong(bytes: component.utf8.count)) }
        return faults
    }

    /// Microsoft, "Naming Files, Paths, and Namespaces": the name before the first dot counts, spaces after it do not;
    /// the superscript digits one to three number ports too.
    private static func isDevice(_ component: String) -> Bool {
        var stem = component.unicodeScalars.prefix { $0 != "." }
        while stem.last == " " { stem.removeLast() }
        let name = String(stem).uppercased()
        if ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"].contains(name) { return true }
        guard name.hasPrefix("COM") || name.hasPrefix("LPT"), let digit = name.unicodeScalars.dropFirst(3).first else {
            return false
        }
        return name.unicodeScalars.count == 4 && (("1"..."9").contains(digit) || ["¹", "²", "³"].contains(digit))
    }
}
