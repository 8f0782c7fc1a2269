internal import Files
internal import Pipeline
internal import Record

extension OutputTree {
    /// The record of a case as it stands.
    ///
    /// - Throws: a failure of kind `record` where the file is damaged, with where it can be restored from.
    func newestRecord(of caseID: String) throws(StageFailure) -> CaseRecord {
        try wrappingRecord(of: caseID) { try CaseRecord(readingFile: record(caseID)) }
    }

    /// Runs what reads the record of a case as it stands; fails like `newestRecord(of:)`.
    func wrappingRecord<Read>(of caseID: String, _ read: () throws -> Read) throws(StageFailure) -> Read {
        do {
            return try read()
        } catch {
            throw StageFailure(
                stage: "record", subject: "case \(caseID)", kind: .record,
                reason: "\(error); way out: \(wayOut(of: caseID)), then `dossier ledger rebuild --output \(root)`")
        }
    }

    /// The records of earlier revisions stand beside it, so the damaged one is of the revision after them.
    private func wayOut(of caseID: String) -> String {
        let revision = (newestEarlier(of: caseID) ?? 0) + 1
        if Folder.exists(bundle(caseID, revision: revision)) {
            return "restore it from its bundle: unzip -p \(bundle(caseID, revision: revision)) \(caseID)/record.xml"
                + " > \(record(caseID))"
        }
        if Folder.isFolder(bundleFolder(caseID, revision: revision)) {
            return "restore it from its bundle: cp \(bundleFolder(caseID, revision: revision))/record.xml"
                + " \(record(caseID))"
        }
        return "restore it from a backup (revision \(revision) came from the desk and has no bundle of its own)"
    }

    /// The newest record of an earlier revision that can be read; nil where there is none.
    func newestReadable(of caseID: String) -> CaseRecord? {
        for revision in stride(from: newestEarlier(of: caseID) ?? 0, to: 0, by: -1) {
            do {
                return try CaseRecord(readingFile: record(caseID, revision: revision))
            } catch {
                // That of the case as it stands is damaged too, and is told of.
                continue
            }
        }
        return nil
    }

    /// The newest revision whose record is kept beside that of the case as it stands; nil where there is none.
    func newestEarlier(of caseID: String) -> Int? {
        var revision = 0
        while Folder.exists(record(caseID, revision: revision + 1)) { revision += 1 }
        return revision == 0 ? nil : revision
    }
}
