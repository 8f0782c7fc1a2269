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
        let listed = newest.record.process == nil ? [] : checkPage(id, into: &verdict)
        checkAcross(id, into: &verdict)
        check(newest, at: "cases/\(id)/record.xml", into: &verdict)
        for number in stride(from: 1, to: newest.record.revision, by: 1) {
            let path = "cases/\(id)/record-r\(number).xml"
            if let earlier = read(path, of: id, number, into: &verdict) { check(earlier, at: path, into: &verdict) }
        }
        takePapers(id, listed: listed, newest: newest.record.revision, into: &verdict)
        do {
            verdict.problems += try VerifyPages(tree: tree).run(case: id)
        } catch {
            verdict.problems.append(unreadable("cases/\(id)", error))
        }
        return verdict
    }

    /// The page of the case, and the papers that it lists, all of which must be there.
    ///
    /// - Returns: the names of those papers; nil where there is no page to list them.
    private func checkPage(_ id: String, into verdict: inout CaseVerdict) -> [String]? {
        let path = shown(tree.page(id))
        verdict.paths.insert(path)
        guard Folder.exists(tree.page(id)) else {
            verdict.problems.append(FindingKind.treePageMissing.finding(at: Place(path)))
            return nil
        }
        do {
            let prefix = Array("../../papers/\(id)/".utf8)
            let names = try File.content(of: tree.page(id)).split(separator: UInt8(ascii: "\""))
                .filter { $0.starts(with: prefix) }.map { String(decoding: $0.dropFirst(prefix.count), as: UTF8.self) }
            for name in Set(names).sorted() where !Folder.exists(tree.paper(id, name)) {
                verdict.problems.append(FindingKind.treePaperMissing.finding(at: Place(shown(tree.paper(id, name)))))
            }
            return names
        } catch {
            verdict.problems.append(unreadable(path, error))
            return nil
        }
    }

    private func unreadable(_ path: String, _ error: any Error) -> Finding {
        FindingKind.treeRecordUnreadable.finding(at: Place(path), ["reason": String(describing: error)])
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

    /// What else lies among the papers of the case: those that its page lists, and drafts, which come and go.
    ///
    /// - Parameter listed: nil where there is no page; then any of a revision that there is will do.
    private func takePapers(_ id: String, listed: [String]?, newest: Int, into verdict: inout CaseVerdict) {
        guard Folder.isFolder(tree.papers(id)) else { return }
        do {
            for name in try Folder.list(tree.papers(id)).map(\.name) {
                let isDraft = CaseDrafts.kinds.contains { CaseDrafts.files($0).contains(name) }
                let revision = Recovery.revision(in: name)
                let comesAndGoes = name.hasPrefix("draft-") || revision?.0 == CaseDrafts.proposal
                let isKnown = listed?.contains(name) ?? true || comesAndGoes
                guard isDraft || isKnown && revision.map({ $0.1 <= newest }) ?? false else { continue }
                verdict.paths.insert(shown(tree.paper(id, name)))
            }
        } catch {
            verdict.problems.append(unreadable(shown(tree.papers(id)), error))
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
