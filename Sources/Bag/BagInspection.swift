internal import Files

/// What is known of a bag while it is verified: what it holds, what is expected of it, what is wrong with it.
struct BagInspection {
    /// A digest that a manifest gives for a file.
    struct Expectation {
        let manifest: BagPath
        let algorithm: DigestAlgorithm
        let digest: String
    }

    let listing: BagListing
    var problems: Set<BagProblem> = []
    /// What the manifests say about the files that are there.
    private(set) var expectations: [BagPath: [Expectation]] = [:]
    private let exact: Set<BagPath>
    /// Files by their characters: Swift's strings are equal if they are canonically equivalent.
    private let byCharacters: [String: BagPath]

    init(_ listing: BagListing) {
        self.listing = listing
        exact = Set(listing.files.map(\.path))
        byCharacters = Dictionary(listing.files.map { ($0.path.text, $0.path) }) { first, _ in first }
    }

    func has(_ path: BagPath) -> Bool { exact.contains(path) }

    /// Judges the names of what is there, before anything is read.
    mutating func judgeNames() {
        for path in listing.others { problems.insert(.notAFile(path)) }
        if !listing.hasPayload { problems.insert(.noPayload) }
        judge(listing.files.map(\.path)) { path in .foundTwice(path) }
        for file in listing.files {
            if let danger = file.path.danger { problems.insert(.dangerousName(file.path, danger)) }
            let name = file.path.text.split(separator: "/").last.map(String.init) ?? ""
            if [".DS_Store", "Thumbs.db", "desktop.ini"].contains(name) || name.hasPrefix("._") {
                problems.insert(.systemFile(file.path))
            }
        }
    }

    /// Reports paths that are the same, or have the same characters, or differ only in case.
    private mutating func judge(_ paths: [BagPath], same: (BagPath) -> BagProblem?) {
        var byCase: [String: BagPath] = [:]
        for path in paths {
            guard let other = byCase.updateValue(path, forKey: path.text.lowercased()) else { continue }
            if other == path {
                if let problem = same(path) { problems.insert(problem) }
            } else if path.isCanonicallyEquivalent(to: other) {
                problems.insert(.sameCharacters(min(path, other), max(path, other)))
            } else {
                problems.insert(.caseOnly(min(path, other), max(path, other)))
            }
        }
    }

    /// Judges the manifests against what is there and against each other, and notes the digests to compare.
    mutating func judge(
        _ manifests: [(name: ManifestName, manifest: Manifest)], fetched: FetchList, version: BagVersion
    ) {
        let payload = manifests.filter(\.name.coversPayload)
        if !listing.files.contains(where: { ManifestName($0.path)?.coversPayload == true }) {
            problems.insert(.noManifest)
        } else if payload.allSatisfy({ $0.name.algorithm == nil }) {
            problems.insert(.unverifiable)
        }
        var covered: [BagPath: Set<BagPath>] = [:]
        let holes = Set(fetched.paths)
        for (name, manifest) in manifests {
            if name.algorithm == nil { problems.insert(.unknownAlgorithm(name.algorithmName, in: name.path)) }
            judgeRepetition(in: manifest, named: name, version: version)
            for entry in manifest.entries {
                if name.coversPayload && !entry.path.isPayload {
                    problems.insert(.notPayload(entry.path, in: name.path))
                } else if let file = find(entry.path, in: name.path) {
                    covered[name.path, default: []].insert(file)
                    expect(entry, of: file, in: name)
                } else if holes.contains(entry.path) {
                    problems.insert(.notFetched(entry.path))
                } else {
                    problems.insert(.missing(entry.path, in: name.path))
                }
            }
            if version >= .current, name.coversPayload {
                for hole in holes.subtracting(manifest.entries.map(\.path)) {
                    problems.insert(.unlisted(hole, in: name.path))
                }
            }
        }
        judgePayload(payload.map(\.name.path), covered, version: version)
        judgeTagFiles(manifests.map(\.name), covered, version: version)
    }

    /// The file that an entry means: of the same bytes; else of the name before decoding, as the drafts wrote it;
    /// else of the same characters.
    private mutating func find(_ path: BagPath, in manifest: BagPath) -> BagPath? {
        if exact.contains(path) { return path }
        let encoded = BagPath(path.encoded)
        if exact.contains(encoded) {
            problems.insert(.percentNotEncoded(encoded, in: manifest))
            return encoded
        }
        guard let file = byCharacters[path.text] else { return nil }
        problems.insert(.composedDifferently(file, in: manifest))
        return file
    }

    private mutating func expect(_ entry: Manifest.Entry, of file: BagPath, in name: ManifestName) {
        guard let algorithm = name.algorithm else { return }
        guard entry.digest.utf8.count == algorithm.hexLength else {
            problems.insert(.digestLength(file, in: name.path))
            return
        }
        expectations[file, default: []].append(
            Expectation(manifest: name.path, algorithm: algorithm, digest: entry.digest))
    }

    /// One path twice is an error from version 1.0 on, and before that if the digests differ.
    private mutating func judgeRepetition(in manifest: Manifest, named name: ManifestName, version: BagVersion) {
        var digests: [BagPath: String] = [:]
        for entry in manifest.entries {
            guard let other = digests.updateValue(entry.digest, forKey: entry.path) else { continue }
            let isAlike = other == entry.digest && version < .current
            problems.insert(
                isAlike ? .listedTwiceAlike(entry.path, in: name.path) : .listedTwice(entry.path, in: name.path))
        }
        judge(digests.keys.sorted()) { _ in nil }
    }

    /// Every payload file is listed in every payload manifest; in the drafts, in one of them.
    private mutating func judgePayload(
        _ manifests: [BagPath], _ covered: [BagPath: Set<BagPath>], version: BagVersion
    ) {
        for file in listing.files.map(\.path) where file.isPayload {
            let without = manifests.filter { covered[$0]?.contains(file) != true }
            let isListed = without.count < manifests.count
            for manifest in without {
                let isAllowed = isListed && version < .current
                problems.insert(isAllowed ? .partlyListed(file, in: manifest) : .unlisted(file, in: manifest))
            }
        }
    }

    /// From version 1.0 on, a tag manifest lists every payload manifest and no tag manifest, and should list the
    /// other tag files (RFC 8493, 2.2.1).
    private mutating func judgeTagFiles(
        _ manifests: [ManifestName], _ covered: [BagPath: Set<BagPath>], version: BagVersion
    ) {
        guard version >= .current else { return }
        for name in manifests where !name.coversPayload {
            for file in listing.files.map(\.path) where !file.isPayload {
                let isListed = covered[name.path]?.contains(file) == true
                switch (ManifestName(file)?.coversPayload, isListed) {
                case (true, false): problems.insert(.unlistedManifest(file, in: name.path))
                case (false, true): problems.insert(.tagManifestListed(file, in: name.path))
                case (nil, false): problems.insert(.unlistedTag(file, in: name.path))
                default: break
                }
            }
        }
    }

    /// Compares the payload's size with what the bag says of it, unless files are known to be absent.
    mutating func judgeOxum(of info: BagInfo) {
        let values = info[.payloadOxum]
        if values.count > 1 { problems.insert(.repeatedOxum) }
        guard let text = values.first, !problems.contains(where: \.isAbsence) else { return }
        guard let said = PayloadOxum(text) else {
            problems.insert(.notAnOxum(text))
            return
        }
        let payload = listing.files.filter(\.path.isPayload)
        let found = PayloadOxum(bytes: payload.reduce(0) { $0 + $1.size }, files: payload.count)
        if found != said { problems.insert(.wrongOxum(said: said, found: found)) }
    }
}
