internal import Files
internal import Ledger
internal import Pipeline
internal import Record
internal import Views
internal import XML

/// What a night found across cases.
struct AcrossOutcome: Sendable {
    /// A match that no report has told of, as the case says it that came second.
    struct News: Sendable {
        let id: String
        let identity: CaseIdentity
        let hasPage: Bool
        let match: AcrossMatch
    }

    /// By case and id.
    var news: [News] = []
    var entries: [Ledger.Entry] = []
}

/// Compares the cases that a night changed with all others, and tells both sides.
///
/// It runs when every case of the night is published, so the order in which they came makes no difference. What it
/// writes lies beside the record and is no part of it: nothing here can reach a notice, a bundle or `check`.
struct CrossCheck {
    let worker: Worker
    let tree: OutputTree
    let asOf: String

    /// Others that one key leads to, at most.
    private static let most = 200

    /// - Returns: the outcomes, with what was found, and without the keys, which the ledger then has.
    func run(_ outcomes: [ArrivalOutcome], ledger: Ledger) throws(StageFailure) -> [ArrivalOutcome] {
        let touched = Set(outcomes.compactMap(\.changedCase))
        guard let definition = worker.bench.across, let last = outcomes.lastIndex(where: { $0.changedCase != nil })
        else { return outcomes }
        return try StageFailure.wrap("across", tree.root) {
            var own: Set<String> = []
            let keys = outcomes.flatMap(\.entries).filter { entry in
                guard case .acrossKeys(let keys, let id) = entry else { return false }
                if AcrossKeys.areOwn(keys) { own.insert(id) }
                return true
            }
            // Keys only say where to look: written before the night is settled, they do no harm.
            try ledger.record(keys)
            var shelf = FactShelf(tree: tree)
            var result = AcrossOutcome()
            var news: [String: AcrossOutcome.News] = [:]
            var found = try hits(of: touched, ledger)
            let ids = try affected(by: touched, found)
            found.merge(try hits(of: ids.filter { !touched.contains($0) }, ledger)) { own, _ in own }
            for id in ids {
                let hits = found[id] ?? []
                // Most cases share nothing, and are not read for it.
                let isWorthReading =
                    !hits.isEmpty || own.contains(id) || !definition.groups.isEmpty || Folder.exists(tree.across(id))
                guard isWorthReading else { continue }
                // A case whose record is damaged cannot be compared: whatever touches it says so.
                guard let own = shelf.facts(of: id) else { continue }
                let others = Set(hits.flatMap(\.cases)).filter { Folder.exists(tree.record($0)) }.sorted()
                    .compactMap { shelf.facts(of: $0) }
                let matches = AcrossComparison(
                    definition: definition, own: own, common: common(own, hits, definition.widespread)
                ).matches(with: others)
                try write(matches, of: id, definition)
                result.entries.append(.acrossMatches(matches.map { $0.id(in: id) }.sorted(), of: id))
                let told = try ledger.toldMatches(of: id)
                for match in matches where !told.contains(match.id(in: id)) {
                    let key = match.id(in: id)
                    if news[key] == nil || !match.isFirst {
                        news[key] = AcrossOutcome.News(
                            id: key, identity: own.identity, hasPage: !own.state.isEmpty, match: match)
                    }
                }
            }
            result.news = news.values.sorted { ($0.identity.caseID, $0.id) < ($1.identity.caseID, $1.id) }
            var outcomes = outcomes
            outcomes[last].across = result
            for index in outcomes.indices {
                outcomes[index].entries.removeAll { if case .acrossKeys = $0 { true } else { false } }
            }
            return outcomes
        }
    }

    /// The cases of the night, those that share something with them, and those that were said to; in the order of ids.
    private func affected(by touched: Set<String>, _ hits: [String: [Ledger.AcrossHit]]) throws -> [String] {
        var all = touched
        for id in touched {
            all.formUnion((hits[id] ?? []).flatMap(\.cases))
            all.formUnion(try KnownMatches(tree.across(id)).cases)
        }
        return all.filter { Folder.exists(tree.record($0)) }.sorted()
    }

    private func hits(of ids: some Sequence<String>, _ ledger: Ledger) throws -> [String: [Ledger.AcrossHit]] {
        try ledger.others(like: ids, kinds: AcrossKeys.matching, most: CrossCheck.most).mapValues { hits in
            hits.filter { $0.key.kind != "document" || $0.cases.count <= worker.bench.across?.widespread ?? 0 }
        }
    }

    /// The digests of a case's documents that too many others have.
    private func common(_ own: AcrossFacts, _ hits: [Ledger.AcrossHit], _ widespread: Int) -> Set<String> {
        let few = Set(hits.map(\.key))
        return Set(own.documents.map(\.digest).filter { !few.contains(AcrossKeys.document($0)) })
    }

    // MARK: Writing

    /// Pages first and `across.xml` last: what a killed run left out is seen by its absence.
    private func write(_ matches: [AcrossMatch], of id: String, _ definition: AcrossDefinition) throws {
        let known = try KnownMatches(tree.across(id))
        let document = try document(matches, of: id, known)
        let bytes = matches.isEmpty ? [] : try document.serialised(indented: true)
        guard bytes != known.bytes else { return }
        let publish = Publish(tree: tree, layout: worker.bench.definition.layout)
        let record = try tree.newestRecord(of: id)
        let page = try CasePage(worker: worker, tree: tree).bytes(
            of: try record.documentWithoutForm(), record, digest: try BundleDigest(tree: tree).of(record),
            across: matches.isEmpty ? nil : document)
        if let page { try publish.write(page, to: tree.page(id)) }
        let open = matches.filter { definition.forLeaders.contains($0.check) }
        if open.isEmpty {
            try Folder.remove(tree.leaderAcross(id))
        } else {
            let shown = try self.document(open, of: id, known)
            try publish.write(try worker.views.page("across-page", of: shown), to: tree.leaderAcross(id))
        }
        if matches.isEmpty {
            try Folder.remove(tree.across(id))
        } else {
            try publish.write(bytes, to: tree.across(id))
        }
    }

    private func document(_ matches: [AcrossMatch], of id: String, _ known: KnownMatches) throws -> Document {
        let document = try Document(root: "across", namespace: Namespace.record, prefix: "r", name: "across.xml")
        document.root.set("version", "1")
        document.root.set("case", id)
        for match in matches {
            match.write(to: document.root, in: id, found: known.found[match.id(in: id)] ?? asOf)
        }
        return document
    }
}

/// The facts of cases, each read once a night.
private struct FactShelf {
    let tree: OutputTree
    private var known: [String: AcrossFacts?] = [:]

    init(tree: OutputTree) {
        self.tree = tree
    }

    /// Nil where the record is damaged.
    mutating func facts(of id: String) -> AcrossFacts? {
        if let facts = known[id] { return facts }
        var facts: AcrossFacts?
        do throws(StageFailure) {
            facts = AcrossFacts(try tree.newestRecord(of: id))
        } catch {
            facts = nil
        }
        known[id] = .some(facts)
        return facts
    }
}
