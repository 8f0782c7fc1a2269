internal import Bag
internal import Files
internal import Findings
internal import Record
internal import Submissions
internal import Zip

/// Holds a published bundle against the record of its revision, reading every byte of it once.
struct VerifyBundle {
    let record: CaseRecord
    let recordPath: String
    let recordBytes: [UInt8]

    /// - Parameter shown: the path as a problem names it.
    func check(archive path: String, shown: String) -> [Finding] {
        do {
            let archive = try ZipReader(try File(reading: path), limits: .ownBundle)
            let odd = ZipProblem.words(of: archive.problems, in: archive).map { reason in
                FindingKind.treeArchiveOdd.finding(at: Place(shown), words: ["reason": reason])
            }
            return odd + (try check(ZipBag(archive, limits: .ownBundle), shown))
        } catch {
            return [unreadable(shown, error)]
        }
    }

    func check(folder path: String, shown: String) -> [Finding] {
        do {
            return try check(FolderBag(path), shown)
        } catch {
            return [unreadable(shown, error)]
        }
    }

    private func unreadable(_ shown: String, _ error: any Error) -> Finding {
        FindingKind.treeBundleUnreadable.finding(at: Place(shown), ["reason": String(describing: error)])
    }

    private func check(_ bag: some BagContent, _ shown: String) throws -> [Finding] {
        let identifier = "\(record.identity.caseID)-r\(record.revision)"
        var problems = try VerifiedBag(bag, shown: shown, identifier: identifier).problems
        if try bag.content(of: "record.xml") != recordBytes {
            problems.append(
                FindingKind.treeRecordDiffers.finding(
                    at: Place(shown, entries: ["record.xml"]), ["record": recordPath]))
        }
        return problems + compare(try bag.content(of: "manifest-sha256.txt") ?? [], shown)
    }

    /// The manifest against the inventory; that the files are as the manifest says, the bag's verifier has seen.
    private func compare(_ manifest: [UInt8], _ shown: String) -> [Finding] {
        var listed: [BagPath: String] = [:]
        for line in manifest.split(separator: UInt8(ascii: "\n")) {
            let path = BagPath(decoding: String(decoding: line.dropFirst(66), as: UTF8.self), version: .current)
            listed[path] = String(decoding: line.prefix(64), as: UTF8.self)
        }
        var problems: [Finding] = []
        for file in record.inventory {
            guard let path = file.path, let digest = file.file.digest else { continue }
            let found = listed.removeValue(forKey: BagPath(path))
            guard found != digest.hex else { continue }
            let kind = found == nil ? FindingKind.treeFileMissing : .treeFileDiffers
            problems.append(
                kind.finding(
                    at: Place(shown, entries: [path]), ["file": file.id, "name": file.file.place.path]))
        }
        return problems
            + listed.keys.sorted().map { path in
                FindingKind.treeFileUnnamed.finding(at: Place(shown, entries: [path.text]))
            }
    }
}
