package import Files
internal import Submissions
internal import XML

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
    ///
    /// - Throws: where the inbox or the desk itself cannot be listed. What is wrong inside one submission is for the
    ///   stage that reads it, and holds up no other.
    package func plan() throws(FileError) -> Plan {
        var plan = Plan(
            asOf: asOf, inbox: inbox, desk: desk, shards: shards, ready: [], waiting: [], unchanged: [])
        try take(RawPath(inbox), prefix: "", into: &plan)
        if let desk { try take(RawPath(desk), prefix: Plan.deskPrefix, into: &plan) }
        deal(&plan.ready)
        return plan
    }

    /// What lies in the inbox, or on the desk: there each document together with the signature beside it.
    private func take(_ root: RawPath, prefix: String, into plan: inout Plan) throws(FileError) {
        let entries = try Folder.list(root)
        let names = Set(entries.map(\.rawName))
        let files = Set(entries.filter { $0.kind != .folder }.map(\.rawName))
        let signature = Array(Planner.signature.utf8)
        for entry in entries where !Planner.isMarker(entry, among: names) {
            let raw = entry.rawName
            let isSigned = !prefix.isEmpty
            if isSigned, raw.ends(with: signature), names.contains(raw.dropLast(signature.count)) { continue }
            let shown = FileName(raw: raw).text.writable
            let name = prefix + shown
            if raw.first == UInt8(ascii: ".") {
                if Junk.isJunk([shown]) { continue }
                plan.waiting.append(wait(name, .hidden, since: entry.identity.modified))
                continue
            }
            var tree = Tree(now: now)
            tree.add(entry, at: root.appending(raw), path: "")
            if isSigned, let beside = entries.first(where: { $0.rawName == raw + signature }) {
                tree.add(beside, at: root.appending(beside.rawName), path: Planner.signature)
            }
            let isMarked = tree.isMarked || files.contains(raw + Array(Planner.marker.utf8))
            if let (reason, file) = reason(for: tree, named: shown, isMarked: isMarked) {
                plan.waiting.append(wait(name, reason, since: tree.newest, file: file))
                continue
            }
            if let earlier = known(name), earlier.signature == tree.signature {
                plan.unchanged.append(Plan.Unchanged(name: name, arrival: earlier.arrival))
                continue
            }
            plan.ready.append(
                Plan.Ready(
                    number: plan.ready.count + 1, name: name, bytes: tree.bytes, files: tree.files, shard: 1,
                    received: asOf, signature: tree.signature, rawName: Array(shown.utf8) == raw ? nil : raw))
        }
    }

    private func wait(
        _ name: String, _ reason: Plan.Waiting.Reason, since: Int64, file: String = ""
    ) -> Plan.Waiting {
        Plan.Waiting(name: name, reason: reason, since: Timestamp(nanoseconds: since).text, file: file)
    }

    /// Ends the name of a signature beside its document.
    package static let signature = ".sig"

    private func reason(
        for tree: Tree, named name: String, isMarked: Bool
    ) -> (Plan.Waiting.Reason, file: String)? {
        if let part = tree.part ?? (Planner.isPart(name) ? "" : nil) { return (.partFile, part) }
        // The marker is its sender's word that all is there.
        if isMarked { return nil }
        if let part = tree.temporary ?? (Planner.isTemporary(name) ? "" : nil) { return (.partFile, part) }
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

    /// True for a marker beside a submission; a folder, or a file with content beside nothing that it could mark, is none.
    private static func isMarker(_ entry: FolderEntry, among names: Set<[UInt8]>) -> Bool {
        let ending = Array(marker.utf8)
        guard entry.kind != .folder, entry.rawName.ends(with: ending) else { return false }
        return entry.identity.size == 0 || names.contains(entry.rawName.dropLast(ending.count))
    }

    /// True for the names that copying programs give a file until it is whole.
    package static func isPart(_ name: String) -> Bool {
        [".part", ".partial", ".crdownload", ".filepart"].contains { name.lowercased().hasSuffix($0) }
    }

    /// True for a name that some copying programs give, and that other programs leave behind for ever.
    package static func isTemporary(_ name: String) -> Bool {
        name.lowercased().hasSuffix(".tmp")
    }
}

extension [UInt8] {
    fileprivate func ends(with other: [UInt8]) -> Bool {
        count >= other.count && suffix(other.count).elementsEqual(other)
    }
}

extension Set<[UInt8]> {
    fileprivate func contains(_ slice: ArraySlice<UInt8>) -> Bool { contains(Array(slice)) }
}

/// What a walk over one submission found, without reading any file.
private struct Tree {
    /// Nanoseconds since 1970.
    let now: Int64
    var bytes = 0
    var files = 0
    var newest: Int64 = 0
    var isMarked = false
    /// The first file whose name says that it is not whole.
    var part: String?
    /// The first file whose name may say so.
    var temporary: String?
    private var lines: [UInt8] = []

    init(now: Int64) {
        self.now = now
    }

    var signature: String { Digest(of: lines).hex }

    /// Folders nested deeper than this are left to the stage that reads, which names them in a finding.
    private static let depth = 64

    mutating func add(_ entry: FolderEntry, at rawPath: RawPath, path: String, depth: Int = 0) {
        let identity = entry.identity
        // A sender can give a file any time. One that is to come tells nothing, and our own system knows when it changed.
        newest = max(newest, identity.modified <= now ? identity.modified : identity.changed)
        if entry.kind == .folder {
            guard depth < Tree.depth else { return }
            let children: [FolderEntry]
            do throws(FileError) {
                children = try Folder.list(rawPath)
            } catch {
                // The stage that reads says what is wrong; here it only has to be seen when that changes.
                lines += Array(path.utf8) + [0] + Array("cannot be listed: \(error.code)\n".utf8)
                return
            }
            for child in children {
                add(child, at: rawPath.appending(child.rawName), path: path + "/" + child.name, depth: depth + 1)
            }
            return
        }
        if depth == 1 && entry.name == Planner.marker {
            isMarked = true
            return
        }
        if depth > 0 {
            if Planner.isPart(entry.name) && part == nil { part = String(path.dropFirst()) }
            if Planner.isTemporary(entry.name) && temporary == nil { temporary = String(path.dropFirst()) }
        }
        files += 1
        bytes += identity.size
        lines += Array(path.utf8) + [0] + Array("\(identity.size) \(identity.modified)\n".utf8)
    }
}
