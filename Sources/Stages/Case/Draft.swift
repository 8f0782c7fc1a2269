internal import Files
package import Record
internal import XML

/// What work leaves behind of one arrival, for merge to apply: a record that belongs to no case yet.
struct Draft {
    enum Kind: String, Sendable {
        /// A form, and so a new case or a resubmission.
        case submission
        /// An answer that brings only what is new.
        case supplement
        /// A document from the desk whose signature holds.
        case staff
        /// The same, that says who is who.
        case roster
        /// A document from the desk that does not count, whatever the case.
        case refused
        /// Nothing that a case could be made of.
        case quarantined
        /// It changed while it was read, and goes back to waiting.
        case changed
        /// We could not do our part; the label has the reason, and the next night tries again.
        case failed
    }

    /// What merge must know before it reads the draft.
    struct Label: Sendable {
        let kind: Kind
        /// Empty where there is no case.
        let caseID: String
        /// The arrival's id, or the reason of a failure.
        let arrival: String
    }

    var kind: Kind
    var record: CaseRecord
    /// What the rules said of a form, SVRL.
    var report: [UInt8]?
    /// What is filed of the arrival; nil where nothing can be, and in `check`.
    var payload: StagedPayload?

    private static let recordFile = "draft.xml"
    private static let reportFile = "findings.svrl"
    private static let labelFile = "label"

    /// - Parameter isOpened: true where the first revision of the case is ready beside it, whose record says all of the
    ///   draft.
    mutating func write(in folder: String, isOpened: Bool = false) throws {
        if !isOpened {
            try Draft.write(try record.document().serialised(), as: Draft.recordFile, in: folder)
            if let report { try Draft.write(report, as: Draft.reportFile, in: folder) }
            try payload?.save()
        }
        let label = [kind.rawValue, record.identity.caseID, record.arrivals.first?.id ?? ""]
        try Draft.write(Array((label.joined(separator: "\t") + "\n").utf8), as: Draft.labelFile, in: folder)
    }

    /// Leaves word in a staging folder that work failed.
    static func fail(_ failure: StageFailure, in folder: String) throws(FileError) {
        try write(Array("\(Kind.failed.rawValue)\t\t\(failure.line)\n".utf8), as: labelFile, in: folder)
    }

    /// The label of the draft in a staging folder; nil where work has not been done.
    static func label(in folder: String) throws(FileError) -> Label? {
        let path = "\(folder)/\(labelFile)"
        guard Folder.exists(path) else { return nil }
        let text = String(decoding: try File.content(of: path), as: UTF8.self).prefix { $0 != "\n" }
        let parts = text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let kind = Kind(rawValue: parts[0]) else { return nil }
        return Label(kind: kind, caseID: parts[1], arrival: parts[2])
    }

    /// The record of the draft in a staging folder.
    static func record(in folder: String) throws -> CaseRecord {
        try CaseRecord(readingFile: "\(folder)/\(recordFile)")
    }

    /// The report of the rules in a staging folder.
    static func report(in folder: String) throws -> [UInt8] {
        try File.content(of: "\(folder)/\(reportFile)")
    }

    /// Takes back the first revision in a staging folder, which another arrival came before: it is a draft again.
    ///
    /// - Returns: the bundle that was made of it, whose payload is now to be carried into another.
    static func takeBack(_ opened: StagedRevision, in folder: String) throws -> String {
        let bundle = "\(folder)/opened.zip"
        try Folder.rename(opened.bundle, to: bundle)
        var record = try CaseRecord(readingFile: opened.record)
        record.events = []
        record.process = nil
        var draft = Draft(
            kind: .submission, record: record,
            report: try BundleDigest.content("findings.svrl", of: bundle, record.identity.caseID),
            payload: try StagedPayload(in: folder))
        try Folder.remove("\(folder)/\(labelFile)")
        try draft.write(in: folder)
        try Folder.remove(opened.folder)
        return bundle
    }

    private static func write(_ bytes: [UInt8], as name: String, in folder: String) throws(FileError) {
        try StagedFile.holding(bytes, in: folder, named: name).putAside(syncing: false)
    }
}

extension CaseRecord {
    /// Reads a record that we wrote.
    package init(readingFile path: String) throws {
        self = try CaseRecord(
            reading: Document(parsing: try File.content(of: path), name: path, limits: .ownRecord))
    }
}

extension ParseLimits {
    /// For what we wrote ourselves: as large as a record of the largest submission can be.
    static let ownRecord = ParseLimits(maximumBytes: 1 << 30, maximumDepth: 200, maximumElements: 20_000_000)
}
