/// The path of a file in the submission's folder: as it is shown, and as the file system has it.
struct LoosePath {
    private(set) var shown = ""
    private(set) var raw: [UInt8] = []
    /// Of the last name; of the folder above it where that is the one that is no UTF-8.
    private(set) var encoding = NameEncoding.ascii
    /// False where a name on the way is not the UTF-8 of what is shown.
    private(set) var isExact = true
    /// True where a name on the way could not be read.
    private(set) var isDoubtful = false
    /// True where it is the last one.
    private(set) var isNameDoubtful = false

    func appending(_ rawName: [UInt8]) -> LoosePath {
        let name = FileName(raw: rawName)
        var path = self
        path.shown += (shown.isEmpty ? "" : "/") + name.text
        path.raw += (raw.isEmpty ? [] : [UInt8(ascii: "/")]) + rawName
        if isExact || !name.isExact { path.encoding = name.encoding }
        path.isExact = isExact && name.isExact
        path.isDoubtful = isDoubtful || name.isDoubtful
        path.isNameDoubtful = name.isDoubtful
        return path
    }
}
