internal import Files
internal import Findings

/// XML files of an arrival that are kept in memory to look for the form in, and which of all are staff documents.
///
/// Only so many are kept: those named as a form or with its namespace, and of them those nearest to the top and first.
/// However many others there are, the form is among them.
struct KeptDocuments {
    /// What staff documents are written in: they count from the desk alone.
    private static let staffNamespace = "urn:dossier:desk:1"
    private static let limit = 16

    /// By the index of the file.
    private(set) var contents: [Int: [UInt8]] = [:]
    /// Indices of the files that are staff documents, kept or not.
    private(set) var staffDocuments: [Int] = []
    private var ranks: [Int: FormRank] = [:]
    private let forms: [String]

    /// - Parameter forms: namespaces of the forms that are looked for.
    init(forms: [String]) {
        self.forms = forms
    }

    mutating func take(_ content: [UInt8], of file: ReceivedFile, at index: Int) {
        if FormSearch.mention([Self.staffNamespace], in: content) { staffDocuments.append(index) }
        contents[index] = content
        ranks[index] = FormRank(
            file, index: index, isCandidate: file.isNamedForm || FormSearch.mention(forms, in: content))
        guard contents.count > Self.limit, let last = ranks.max(by: { $0.value < $1.value }) else { return }
        contents[last.key] = nil
        ranks[last.key] = nil
    }
}

/// How near a file is to be the form: a candidate, the one nearest to the top, then the one named so, then the first.
struct FormRank: Comparable {
    private let isCandidate: Bool
    private let depth: Int
    private let isNamed: Bool
    private let index: Int

    /// - Parameter isCandidate: false for a file that nothing says is a form.
    init(_ file: ReceivedFile, index: Int, isCandidate: Bool = true) {
        self.isCandidate = isCandidate
        depth = file.depth
        isNamed = file.isNamedForm
        self.index = index
    }

    static func < (left: FormRank, right: FormRank) -> Bool {
        if left.isCandidate != right.isCandidate { return left.isCandidate }
        if left.depth != right.depth { return left.depth < right.depth }
        return left.isNamed != right.isNamed ? left.isNamed : left.index < right.index
    }
}

extension FolderEntry {
    var isNamedForm: Bool { kind == .regular && FileName.isForm(name) }
}

extension ReceivedFile {
    /// True if the file has the name that a form should have.
    var isNamedForm: Bool {
        FileName.isForm(components.last ?? "")
    }

    /// Folders and archives above the file.
    fileprivate var depth: Int {
        place.path.utf8.count { $0 == UInt8(ascii: "/") }
    }
}
