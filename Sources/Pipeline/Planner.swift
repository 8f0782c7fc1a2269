package import Files

/// Looks at an inbox and decides what is ready.
package struct Planner {
    package let inbox: String
    /// What staff send; nil where there is no desk.
    package let desk: String?
    package let asOf: String
    /// Nanoseconds since 1970: the only look at the clock that a night takes.
    package let now: Int64
    package let settlingSeconds: Int
    package let shards: Int
    /// What the ledger knows of a name: the arrival made of it and the signature it had then.
    package let known: (String) -> (arrival: String, signature: String)?

    package init(
        inbox: String, desk: String? = nil, asOf: String, now: Int64, settlingSeconds: Int, shards: Int,
        known: @escaping (String) -> (arrival: String, signature: String)?
    ) {
        self.inbox = inbox
        self.desk = desk
        self.asOf = asOf
        self.now = now
        self.settlingSeconds = settlingSeconds
        self.shards = shards
        self.known = known
    }

    /// The plan; names are taken in the order of their bytes.
    package func plan() throws(FileError) -> Plan {
        var plan = Plan(
            asOf: asOf, inbox: inbox, desk: desk, shards: shards, ready: [], waiting: [], unchanged: [])
        let root = RawPath(inbox)
        let entries = try Folder.list(root)
        let names = Set(entries.map(\.name))
        for entry in entries where !Planner.isMarker(entry.name) && !entry.name.hasPrefix(".") {
            var tree = Tree()
            try tree.add(entry, at: root.appending(entry.rawName), path: "")
            let isMarked = tree.isMarked || names.contains(entry.name + Planner.marker)
            if let reason = reason(for: tree, named: entry.name, isMarked: isMarked) {
                plan.waiting.append(
                    Plan.Waiting(
                        name: entry.name, reason: reason.0, since: Timestamp(nanoseconds: tree.newest).text,
                        file: reason.file))
                continue
            }
            let signature = tree.signature
            if let earlier = known(entry.name), earlier.signature == signature {
                plan.unchanged.append(Plan.Unchanged(name: entry.name, arrival: earlier.arrival))
                continue
            }
            plan.ready.append(
                Plan.Ready(
                    number: plan.ready.count + 1, name: entry.name, bytes: tree.bytes, files: tree.files, shard: 1,
                    received: asOf, signature: signature))
        }
        if let desk { try takeDesk(RawPath(desk), into: &plan) }
        deal(&plan.ready)
        return plan
    }

    /// What lies on the desk: each document together with the signature beside it.
    private func takeDesk(_ root: RawPath, into plan: inout Plan) throws(FileError) {
        let entries = try Folder.list(root)
        let names = Set(entries.map(\.name))
        for entry in entries where !Planner.isMarker(entry.name) && !entry.name.hasPrefix(".") {
            if entry.name.hasSuffix(Planner.signature), names.contains(String(entry.name.dropLast(4))) { continue }
            var tree = Tree()
            try tree.add(entry, at: root.appending(entry.rawName), path: "")
            if let signature = entries.first(where: { $0.name == entry.name + Planner.signature }) {
                try tree.add(signature, at: root.appending(signature.rawName), path: Planner.signature)
            }
            let name = Plan.deskPrefix + entry.name
            let isMarked = names.contains(entry.name + Planner.marker)
            if let reason = reason(for: tree, named: entry.name, isMarked: isMarked) {
                plan.waiting.append(
                    Plan.Waiting(
                        name: name, reason: reason.0, since: Timestamp(nanoseconds: tree.newest).text,
                        file: reason.file))
                continue
            }
            let signature = tree.signature
            if let earlier = known(name), earlier.signature == signature {
                plan.unchanged.append(Plan.Unchanged(name: name, arrival: earlier.arrival))
                continue
            }
            plan.ready.append(
                Plan.Ready(
                    number: plan.ready.count + 1, name: name, bytes: tree.bytes, files: tree.files, shard: 1,
                    received: asOf, signature: signature))
        }
    }

    /// Ends the name of a signature beside its document.
    package static let signature = ".sig"

    private func reason(
        for tree: Tree, named name: String, isMarked: Bool
    ) -> (Plan.Waiting.Reason, file: String)? {
        if let part = tree.part ?? (Planner.isPart(name) ? "" : nil) { return (.partFile, part) }
        if isMarked { return nil }
        let quiet = now - tree.newest
        return quiet < Int64(settlingSeconds) * 1_000_000_000 ? (.settling, "") : nil
    }

    /// Largest first, each to the shard that has the least bytes so far.
    private func deal(_ ready: inout [Plan.Ready]) {
        var load = [Int](repeating: 0, count: max(1, shards))
        let order = ready.indices.sorted {
            ready[$0].bytes != ready[$1].bytes ? ready[$0].bytes > ready[$1].bytes : $0 < $1
        }
        for index in order {
            let lightest = load.indices.min { load[$0] < load[$1] } ?? 0
            ready[index].shard = lightest + 1
            load[lightest] += ready[index].bytes + 1
        }
    }

    /// Ends the name of an empty file that says: this is all.
    package static let marker = ".complete"

    /// True for a marker beside a submission or in it.
    package static func isMarker(_ name: String) -> Bool {
        name.hasSuffix(marker)
    }

    /// True for the names that copying programs give a file until it is whole.
    package static func isPart(_ name: String) -> Bool {
        [".part", ".partial", ".tmp", ".crdownload", ".filepart"].contains { name.lowercased().hasSuffix($0) }
    }
}

/// What a walk over one submission found, without reading any file.
private struct Tree {
    var bytes = 0
    var files = 0
    var newest: Int64 = 0
    var isMarked = false
    var part: String?
    private var lines: [UInt8] = []

    var signature: String { Digest(of: lines).hex }

    /// Folders nested deeper than this are left to the stage that reads, which names them in a finding.
    private static let depth = 64

    mutating func add(_ entry: FolderEntry, at rawPath: RawPath, path: String, depth: Int = 0) throws(FileError) {
        newest = max(newest, entry.identity.modified)
        if entry.kind == .folder {
            guard depth < Tree.depth else { return }
            for child in try Folder.list(rawPath) {
                try add(child, at: rawPath.appending(child.rawName), path: path + "/" + child.name, depth: depth + 1)
            }
            return
        }
        if depth == 1 && entry.name == Planner.marker {
            isMarked = true
            return
        }
        if Planner.isPart(entry.name) && depth > 0 && part == nil { part = String(path.dropFirst()) }
        files += 1
        bytes += entry.identity.size
        lines += Array(path.utf8) + [0] + Array("\(entry.identity.size) \(entry.identity.modified)\n".utf8)
    }
}
