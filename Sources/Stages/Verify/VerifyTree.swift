internal import Bag
internal import Files
internal import Findings
internal import Ledger
package import Pipeline

/// Holds a whole output tree against its case records: every byte of every bundle is read once.
///
/// Nothing is changed. A run at the same time would make it see half a night, so the caller holds the tree's lock.
package struct VerifyTree: Sendable {
    private let tree: OutputTree
    private let jobs: Int

    package init(_ tree: OutputTree, jobs: Int) {
        self.tree = tree
        self.jobs = max(1, jobs)
    }

    /// What can be looked at by itself.
    private enum Item: Sendable {
        case caseFolder(String)
        case kept(String)
    }

    private enum Verdict: Sendable {
        case caseFolder(CaseVerdict)
        case kept([Finding])
    }

    /// - Parameters:
    ///   - only: the cases to look at, and nothing else of the tree; empty for everything.
    ///   - progress: told how many cases and kept arrivals are done, of `size(only:)`.
    package func run(
        only: [String], progress: @Sendable @escaping (Int) -> Void = { _ in }
    ) async throws(StageFailure) -> VerifyReport {
        let tree = tree
        let items = try items(only)
        let verdicts = await Parallel(jobs: jobs).map(items, progress: progress) { _, item in
            switch item {
            case .caseFolder(let id): Verdict.caseFolder(VerifyCase(tree: tree).run(id))
            case .kept(let arrival): Verdict.kept(VerifyTree.check(kept: arrival, in: tree))
            }
        }
        var report = VerifyReport()
        var all = CaseVerdict()
        for verdict in verdicts {
            switch verdict {
            case .caseFolder(let verdict):
                report.add(verdict)
                all.arrivals.formUnion(verdict.arrivals)
                all.paths.formUnion(verdict.paths)
                all.entries += verdict.entries
            case .kept(let problems):
                report.kept += 1
                report.problems += problems
            }
        }
        try StageFailure.wrap("verify", tree.root) {
            if only.isEmpty {
                try checkQuarantine(&all, &report)
                try checkRosters(&all, &report)
                try checkNamed(all, &report)
                try checkStrays(all, &report)
                report.problems += try VerifyPages(tree: tree).run()
            }
            report.problems += VerifyLedger(tree: tree).run(all.entries, arrivals: all.arrivals, only: only)
        }
        report.problems.sort()
        return report
    }

    /// How many things there are to look at.
    package func size(only: [String]) throws(StageFailure) -> Int {
        try items(only).count
    }

    private func items(_ only: [String]) throws(StageFailure) -> [Item] {
        try StageFailure.wrap("verify", tree.root) {
            guard only.isEmpty else { return only.map(Item.caseFolder) }
            return try names(in: "cases").map(Item.caseFolder) + names(in: "received").map(Item.kept)
        }
    }

    private func names(in folder: String) throws(FileError) -> [String] {
        let path = "\(tree.root)/\(folder)"
        return Folder.isFolder(path) ? try Folder.list(path).map(\.name) : []
    }

    // MARK: Arrivals

    private static func check(kept arrival: String, in tree: OutputTree) -> [Finding] {
        let shown = "received/\(arrival)"
        do {
            return try VerifiedBag(FolderBag(tree.received(arrival)), shown: shown, identifier: arrival).problems
        } catch {
            return [
                FindingKind.treeBundleUnreadable.finding(at: Place(shown), ["reason": String(describing: error)])
            ]
        }
    }

    private func checkQuarantine(_ all: inout CaseVerdict, _ report: inout VerifyReport) throws {
        for id in try QuarantinedArrival.ids(in: tree) {
            all.arrivals.insert(id)
            report.arrivalsQuarantined += 1
            do {
                all.entries.append(try QuarantinedArrival(id, in: tree).entry)
            } catch {
                report.problems.append(
                    FindingKind.treeQuarantineIncomplete.finding(
                        at: Place("quarantine/\(id).xml"), ["reason": String(describing: error)]))
            }
            guard !Folder.exists(tree.quarantine(id, "html")) else { continue }
            report.problems.append(
                FindingKind.treeQuarantineIncomplete.finding(
                    at: Place("quarantine/\(id).html"), words: ["reason": Text("不存在", "it is not there")]))
        }
    }

    private func checkRosters(_ all: inout CaseVerdict, _ report: inout VerifyReport) throws {
        let shelf = RosterShelf(tree: tree)
        for id in try shelf.ids() {
            all.arrivals.insert(id)
            do {
                all.entries.append(try shelf.read(id).entry)
            } catch {
                report.problems.append(
                    FindingKind.treeQuarantineIncomplete.finding(
                        at: Place("rosters/\(id).xml"), ["reason": String(describing: error)]))
            }
        }
    }

    private func checkNamed(_ all: CaseVerdict, _ report: inout VerifyReport) throws(FileError) {
        for arrival in try names(in: "received") where !all.arrivals.contains(arrival) {
            report.problems.append(FindingKind.treeArrivalUnnamed.finding(at: Place("received/\(arrival)")))
        }
    }

    // MARK: What no record names

    private func checkStrays(_ all: CaseVerdict, _ report: inout VerifyReport) throws(FileError) {
        var found = try names(in: "bundles").map { "bundles/\($0)" }
        for folder in ["cases", "papers"] {
            for id in try names(in: folder) {
                let inside = try names(in: "\(folder)/\(id)")
                found += inside.isEmpty ? ["\(folder)/\(id)"] : inside.map { "\(folder)/\(id)/\($0)" }
            }
        }
        // Pages and what stands beside them; the ids are those of any pair.
        found += try names(in: "quarantine").map { "quarantine/\($0)" }
            .filter { !$0.hasSuffix(".html") && !$0.hasSuffix(".xml") }
        for path in found where !all.paths.contains(path) {
            report.problems.append(FindingKind.treeStray.finding(at: Place(path)))
        }
    }
}
