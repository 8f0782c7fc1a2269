internal import Files

/// Verifies bags of version 1.0 and of the drafts 0.93 to 0.97.
package struct BagVerifier: Sendable {
    /// The size in bytes up to which a tag file is read into memory.
    package var tagFileLimit: Int

    package init(tagFileLimit: Int = 64 << 20) {
        self.tagFileLimit = tagFileLimit
    }

    /// Reads every listed file once, whatever the number of manifests, and tells all that is wrong with the bag.
    ///
    /// Nothing but what the content lists is ever opened: a path in a manifest is only looked up.
    package func verify<Content: BagContent>(_ content: Content) throws(Content.Failure) -> BagVerdict {
        let listing = try content.list()
        var inspection = BagInspection(listing)
        inspection.judgeNames()
        guard let declaration = try declaration(of: content, &inspection) else {
            return BagVerdict(declaration: nil, info: BagInfo(), problems: inspection.problems)
        }
        var info = BagInfo()
        for path in [BagInfo.path, BagInfo.oldPath] {
            guard info == BagInfo(), let text = try text(path, declaration, content, &inspection) else { continue }
            let parsed = BagInfo.parse(text, of: path, version: declaration.version)
            inspection.problems.formUnion(parsed.problems)
            info = parsed.info
        }
        var fetched = FetchList(paths: [])
        if let text = try text(FetchList.path, declaration, content, &inspection) {
            let parsed = FetchList.parse(text, version: declaration.version)
            inspection.problems.formUnion(parsed.problems)
            fetched = parsed.list
        }
        var manifests: [(name: ManifestName, manifest: Manifest)] = []
        for name in listing.files.compactMap({ ManifestName($0.path) }) {
            guard let text = try text(name.path, declaration, content, &inspection) else { continue }
            let parsed = Manifest.parse(text, of: name.path, version: declaration.version)
            inspection.problems.formUnion(parsed.problems)
            manifests.append((name, parsed.manifest))
        }
        inspection.judge(manifests, fetched: fetched, version: declaration.version)
        inspection.judgeOxum(of: info)
        try compareDigests(of: content, &inspection)
        return BagVerdict(declaration: declaration, info: info, problems: inspection.problems)
    }

    private func declaration<Content: BagContent>(
        of content: Content, _ inspection: inout BagInspection
    ) throws(Content.Failure) -> BagDeclaration? {
        guard inspection.has(BagDeclaration.path) else {
            inspection.problems.insert(.noDeclaration)
            return nil
        }
        guard let bytes = try bytes(of: BagDeclaration.path, content, &inspection) else { return nil }
        do throws(BagProblem) {
            return try BagDeclaration(parsing: bytes)
        } catch {
            inspection.problems.insert(error)
            return nil
        }
    }

    /// The text of a tag file in the declared encoding; nil if the bag does not have it, or it cannot be read.
    private func text<Content: BagContent>(
        _ path: BagPath, _ declaration: BagDeclaration, _ content: Content, _ inspection: inout BagInspection
    ) throws(Content.Failure) -> String? {
        guard inspection.has(path), let bytes = try bytes(of: path, content, &inspection) else { return nil }
        if declaration.encoding == .utf8, bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            inspection.problems.insert(.byteOrderMark(path))
        }
        guard let text = declaration.encoding.decode(bytes) else {
            inspection.problems.insert(.notInEncoding(path, declaration.encoding))
            return nil
        }
        return text
    }

    private func bytes<Content: BagContent>(
        of path: BagPath, _ content: Content, _ inspection: inout BagInspection
    ) throws(Content.Failure) -> [UInt8]? {
        let limit = tagFileLimit
        var bytes: [UInt8] = []
        // The listed size is only a claim, so the bytes are counted too.
        let isWhole = try content.read(path) { buffer, count in
            if bytes.count <= limit { bytes.append(contentsOf: buffer[..<count]) }
        }
        if bytes.count > limit {
            inspection.problems.insert(.tooLarge(path, limit: limit))
        } else if !isWhole {
            inspection.problems.insert(.damaged(path))
        } else {
            return bytes
        }
        return nil
    }

    private func compareDigests<Content: BagContent>(
        of content: Content, _ inspection: inout BagInspection
    ) throws(Content.Failure) {
        for file in inspection.listing.files {
            guard let expectations = inspection.expectations[file.path] else { continue }
            let algorithms = DigestAlgorithm.allCases.filter { algorithm in
                expectations.contains { $0.algorithm == algorithm }
            }
            var hashers = algorithms.map { (algorithm: $0, hasher: AnyHasher($0)) }
            let isWhole = try content.read(file.path) { buffer, count in
                for index in hashers.indices { hashers[index].hasher.update(buffer, count: count) }
            }
            guard isWhole else {
                inspection.problems.insert(.damaged(file.path))
                continue
            }
            for (algorithm, hasher) in hashers {
                let digest = hasher.finish()
                for expected in expectations where expected.algorithm == algorithm && expected.digest != digest {
                    inspection.problems.insert(.wrongDigest(file.path, in: expected.manifest))
                }
            }
        }
    }
}
