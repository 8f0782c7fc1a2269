internal import Bag
internal import Findings

/// A bag of the tree, with what its own manifests show to be wrong.
struct VerifiedBag {
    let problems: [Finding]

    /// - Parameters:
    ///   - shown: the bag's path as a problem names it.
    ///   - identifier: what it must give as its External-Identifier.
    init(_ bag: some BagContent, shown: String, identifier: String) throws {
        let verdict = try BagVerifier().verify(bag)
        var problems = verdict.errors.map { problem in
            var finding = problem.finding
            finding.place = Place(shown, entries: finding.place.map { [$0.path] } ?? [], line: finding.place?.line)
            return finding
        }
        // A bag may lack it; one of ours never does.
        let tags: BagPath = "tagmanifest-sha256.txt"
        if !(try bag.list().files.contains { $0.path == tags }) {
            problems.append(FindingKind.treeTagManifestMissing.finding(at: Place(shown), ["file": tags.text]))
        }
        let found = verdict.info[.externalIdentifier]
        if found != [identifier] {
            problems.append(
                FindingKind.treeBagOther.finding(
                    at: Place(shown), ["expected": identifier, "found": found.joined(separator: " ")]))
        }
        self.problems = problems
    }
}

extension BagContent {
    /// The bytes of a file; nil where it cannot be read in full or is not there.
    func content(of path: BagPath) throws(Failure) -> [UInt8]? {
        guard try list().files.contains(where: { $0.path == path }) else { return nil }
        var bytes: [UInt8] = []
        let isWhole = try read(path) { buffer, count in bytes += buffer[..<count] }
        return isWhole ? bytes : nil
    }
}
