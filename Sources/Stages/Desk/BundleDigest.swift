internal import Files
package import Pipeline
internal import Record
internal import Zip

/// The digest by which a decision names the bundle that it rests on: that of `tagmanifest-sha256.txt`, which stands for
/// every byte of the bag, in a zip or unpacked.
///
///     unzip -p CASE-rN.zip CASE/tagmanifest-sha256.txt | sha256sum
package struct BundleDigest {
    let tree: OutputTree

    static let file = "tagmanifest-sha256.txt"

    /// Nil where the bundle is not there.
    func of(_ record: CaseRecord) throws -> String? {
        let published = tree.published(record.identity.caseID, revision: record.bundled)
        guard Folder.exists(published) else { return nil }
        return Digest(of: try Self.content(Self.file, of: published, record.identity.caseID)).hex
    }

    /// The digest for the newest revision of a case; nil where its bundle is not there.
    package static func of(_ caseID: String, in tree: OutputTree) throws(StageFailure) -> String? {
        try StageFailure.wrap("paper", caseID) {
            try BundleDigest(tree: tree).of(CaseRecord(readingFile: tree.record(caseID)))
        }
    }

    /// A tag file of a published bundle.
    static func content(_ name: String, of bundle: String, _ caseID: String) throws -> [UInt8] {
        if Folder.isFolder(bundle) { return try File.content(of: "\(bundle)/\(name)") }
        let archive = try ZipReader(try File(reading: bundle), limits: .ownBundle)
        let wanted = Array("\(caseID)/\(name)".utf8)
        guard let entry = archive.entries.first(where: { Array($0.rawName) == wanted }) else {
            throw StageFailure(stage: "desk", subject: bundle, kind: .files, reason: "it has no \(name)")
        }
        var budget = ZipBudget(.ownBundle)
        return try archive.content(of: entry, upTo: 1 << 30, budget: &budget)
    }
}
