internal import Files
internal import Findings
internal import Ledger
internal import Pipeline
internal import Record
internal import Submissions
internal import XML

/// Holds the records of one case, one for each revision, against what was published of it.
struct VerifyCase {
    let tree: OutputTree

    func run(_ id: String) -> CaseVerdict {
        var verdict = CaseVerdict()
        guard let newest = read("cases/\(id)/record.xml", of: id, nil, into: &verdict) else { return verdict }
        verdict.arrivals = Set(newest.record.arrivals.map(\.id))
        verdict.entries = LedgerEntries.of(newest.record)
        if newest.record.process != nil { verdict.paths.insert(shown(tree.page(id))) }
        checkAcross(id, into: &verdict)
        check(newest, at: "cases/\(id)/record.xml", into: &verdict)
        for number in stride(from: 1, to: newest.record.revision, by: 1) {
            let path = "cases/\(id)/record-r\(number).xml"
            if let earlier = read(path, of: id, number, into: &verdict) { check(earlier, at: path, into: &verdict) }
        }
        takePapers(id, newest: newest.record.revision, into: &verdict)
        return verdict
    }

    /// What the case shares with others is an index as the ledger is; its matches are those that were told.
    private func checkAcross(_ id: String, into verdict: inout CaseVerdict) {
        verdict.paths.formUnion([tree.across(id), tree.leaderAcross(id)].map(shown))
        do {
            let ids = try KnownMatches(tree.across(id)).found.keys.sorted()
            verdict.entries.append(.acrossMatches(ids, of: id))
        } catch {
            verdict.problems.append(
                FindingKind.treeRecordUnreadable.finding(
                    at: Place(shown(tree.across(id))), ["reason": String(describing: error)]))
        }
    }

    private struct Saved {
        let record: CaseRecord
        let bytes: [UInt8]
    }

    /// - Parameter revision: what the file's name says; nil for the newest.
    private func read(_ path: String, of id: String, _ revision: Int?, into verdict: inout CaseVerdict) -> Saved? {
        verdict.paths.insert(path)
        let place = Place(path)
        guard Folder.exists("\(tree.root)/\(path)") else {
            let missing = revision.map(String.init) ?? "?"
            verdict.problems.append(FindingKind.treeRecordMissing.finding(at: place, ["revision": missing]))
            return nil
        }
        do {
            let bytes = try File.content(of: "\(tree.root)/\(path)")
            let record = try CaseRecord(reading: Document(parsing: bytes, name: path, limits: .ownRecord))
            let found = "\(record.identity.caseID)-r\(record.revision)"
            let expected = "\(id)-r\(revision ?? record.revision)"
            guard found == expected else {
                verdict.problems.append(
                    FindingKind.treeRecordMisplaced.finding(at: place, ["expected": expected, "found": found]))
                return nil
            }
            return Saved(record: record, bytes: bytes)
        } catch {
            verdict.problems.append(
                FindingKind.treeRecordUnreadable.finding(at: place, ["reason": String(describing: error)]))
            return nil
        }
    }

    private func check(_ saved: Saved, at path: String, into verdict: inout CaseVerdict) {
        let record = saved.record
        let id = record.identity.caseID
        verdict.revisions += 1
        let bundles = VerifyBundle(record: record, recordPath: path, recordBytes: saved.bytes)
        let archive = tree.bundle(id, revision: record.revision)
        let folder = tree.bundleFolder(id, revision: record.revision)
        let hasArchive = Folder.exists(archive)
        let hasFolder = Folder.exists(folder)
        if hasArchive {
            verdict.paths.insert(shown(archive))
            verdict.problems += bundles.check(archive: archive, shown: shown(archive))
        }
        if hasFolder {
            verdict.paths.insert(shown(folder))
            verdict.problems += bundles.check(folder: folder, shown: shown(folder))
        }
        // A revision that only staff made keeps the bundle of an earlier one.
        if !hasArchive && !hasFolder && record.bundled == record.revision {
            verdict.problems.append(FindingKind.treeBundleMissing.finding(at: Place(shown(archive))))
        }
        count(record, at: path, into: &verdict)
        let notice = tree.notice(id, revision: record.revision)
        verdict.paths.insert(shown(notice))
        for language in Language.allCases {
            verdict.paths.insert(shown(tree.notice(id, revision: record.revision, pdf: language.rawValue)))
        }
        if record.conclusion == .return && record.bundled == record.revision && !Folder.exists(notice) {
            verdict.problems.append(FindingKind.treeNoticeMissing.finding(at: Place(shown(notice))))
        }
    }

    /// What else lies among the papers of the case: papers of a revision that there is, and drafts of staff documents.
    private func takePapers(_ id: String, newest: Int, into verdict: inout CaseVerdict) {
        guard Folder.isFolder(tree.papers(id)) else { return }
        do {
            for name in try Folder.list(tree.papers(id)).map(\.name) {
                let isDraft = CaseDrafts.kinds.contains { CaseDrafts.files($0).contains(name) }
                let revision = Recovery.revision(in: name).map { $0.1 }
                guard isDraft || revision.map({ $0 <= newest }) ?? false else { continue }
                verdict.paths.insert(shown(tree.paper(id, name)))
            }
        } catch {
            verdict.problems.append(
                FindingKind.treeRecordUnreadable.finding(
                    at: Place(shown(tree.papers(id))), ["reason": String(describing: error)]))
        }
    }

    /// Every file of the inventory is in the bundle, or the record tells why not.
    private func count(_ record: CaseRecord, at path: String, into verdict: inout CaseVerdict) {
        let reasons = Set(record.findings.map(\.finding.id))
        let ids = Set(record.inventory.map(\.id))
        for file in record.inventory {
            verdict.files += 1
            let isExpanded = file.file.status == .archive
            let isReplaced = file.replacedBy.map(ids.contains) ?? false
            if file.path != nil && file.file.digest != nil {
                verdict.inBundles += 1
            } else if isExpanded || isReplaced || file.file.reason.map(reasons.contains) ?? false {
                verdict.accountedFor += 1
            } else {
                verdict.problems.append(
                    FindingKind.treeFileUnaccounted.finding(
                        at: Place(path), ["file": file.id, "name": file.file.place.path]))
            }
        }
    }

    /// The path as a problem names it: relative to the tree.
    private func shown(_ path: String) -> String {
        String(path.dropFirst(tree.root.count + 1))
    }
}
