internal import Files
internal import Findings
package import Ledger
package import Pipeline
internal import Record
internal import XML

/// The three steps of a night: plan, work, merge. One process or a cluster run the same.
package struct NightRun: Sendable {
    package let bench: Bench
    package let tree: OutputTree
    package let jobs: Int

    package init(bench: Bench, tree: OutputTree, jobs: Int) {
        self.bench = bench
        self.tree = tree
        self.jobs = max(1, jobs)
    }

    private static func planFile(in tree: OutputTree) -> String { tree.staging + "/plan.xml" }

    // MARK: Plan

    /// Clears up after a killed run, looks at the inbox, and writes the plan into staging.
    ///
    /// - Parameters:
    ///   - desk: what staff send; nil where there is no desk.
    ///   - now: nanoseconds since 1970; nothing after this looks at the clock.
    ///   - shards: how many `work` calls will share it.
    package func plan(
        inbox: String, desk: String? = nil, asOf: String, now: Int64, shards: Int, ledger: Ledger
    ) throws(StageFailure) -> Plan {
        try StageFailure.wrap("plan", inbox) {
            try tree.prepare()
            _ = try recover(ledger)
            let known = try ledger.sightings()
            var plan = try Planner(
                inbox: try Folder.resolve(inbox), desk: try desk.map(Folder.resolve), asOf: asOf, now: now,
                settlingSeconds: bench.definition.settlingSeconds, shards: shards,
                known: { name in known[name].map { ($0.arrival, $0.signature) } }
            ).plan()
            plan.pipeline = try bench.definition.digest().hex
            try Folder.create(tree.staging)
            try checkSpace(for: plan)
            let bytes = try plan.document().serialised(indented: true)
            try StagedFile.holding(bytes, in: tree.staging, named: "plan.xml").putAside()
            return plan
        }
    }

    /// The plan that a `plan` call left in staging.
    ///
    /// - Throws: also where it was made with another pipeline: all steps of a night judge by the same.
    package static func plan(
        in tree: OutputTree, madeWith definition: PipelineDefinition
    ) throws(StageFailure) -> Plan {
        let path = planFile(in: tree)
        return try StageFailure.wrap("plan", path) {
            guard Folder.exists(path) else {
                throw StageFailure(
                    stage: "plan", subject: path, kind: .input,
                    facts: Text("没有计划;请先运行 dossier plan", "there is no plan; run `dossier plan` first"))
            }
            let document = try Document(parsing: try File.content(of: path), name: path, limits: .ownRecord)
            guard let plan = Plan(reading: document) else {
                throw StageFailure(
                    stage: "plan", subject: path, kind: .data,
                    facts: Text("不是计划;请重新运行 dossier plan", "not a plan; run `dossier plan` again"))
            }
            guard try plan.pipeline == definition.digest().hex else {
                throw StageFailure(
                    stage: "plan", subject: path, kind: .configuration,
                    reason:
                        "it was made with another pipeline than \(definition.file ?? definition.folder), or a file of"
                        + " that was changed since; name the pipeline of the plan, or run `dossier plan` again and then"
                        + " all of the work")
            }
            return plan
        }
    }

    /// Refuses to begin where the disk is plainly too small, so that a night never ends half way for that.
    private func checkSpace(for plan: Plan) throws {
        let copies = bench.definition.retention == .copy ? 2 : 1
        let needed = plan.ready.reduce(64 << 20) { $0 + $1.bytes * copies + (1 << 20) }
        let free = try Folder.freeSpace(at: tree.root)
        guard free < needed else { return }
        throw StageFailure(
            stage: "plan", subject: tree.root, kind: .writing,
            facts: Text(
                "需要 \(needed >> 20) MiB,可用 \(free >> 20) MiB;请腾出空间后重新运行",
                "\(needed >> 20) MiB are needed and \(free >> 20) MiB are free; free some space and run again"))
    }

    /// - Parameter ledger: learns what a run that was killed made of certificates.
    private func recover(_ ledger: Ledger) throws -> [String] {
        let ids = try tree.caseIDs()
        var revisions: [String: Int] = [:]
        var arrivals: Set<String> = []
        var isDamaged = false
        // Only where something may be left over is it worth reading every record.
        if Folder.exists(tree.staging) {
            for id in ids {
                let record: CaseRecord
                do throws(StageFailure) {
                    record = try tree.newestRecord(of: id)
                } catch {
                    // Nobody knows what it names, so nothing of it is removed. Whoever needs the case says what is wrong.
                    revisions[id] = .max
                    isDamaged = true
                    continue
                }
                revisions[id] = record.revision
                arrivals.formUnion(record.arrivals.map(\.id))
                try ledger.index(LedgerEntries.certificates(of: record))
            }
            return try Recovery(tree).run(
                revision: { revisions[$0] },
                isNamed: {
                    isDamaged || arrivals.contains($0) || Folder.exists(tree.quarantine($0, "xml"))
                        || Folder.exists(tree.roster($0))
                })
        }
        return []
    }

    // MARK: Work

    /// Works on the items of one shard, or on all of them.
    package func work(
        _ plan: Plan, shard: Int? = nil, progress: @Sendable @escaping (Int) -> Void = { _ in }
    ) async -> Worked {
        let mine = plan.ready.filter { shard == nil || $0.shard == shard }.sorted {
            $0.bytes != $1.bytes ? $0.bytes > $1.bytes : $0.number < $1.number
        }
        let tree = tree
        let results = await Parallel(bench: bench, jobs: jobs).map(mine, progress: progress) {
            worker, item -> (Result<Opening?, StageFailure>, StageTimes) in
            do throws(StageFailure) {
                let work = Work(worker: worker, inbox: plan.inbox, desk: plan.desk, asOf: plan.asOf)
                return (.success(try work.run(item, in: tree)), worker.takeTimes())
            } catch {
                return (.failure(NightRun.note(error, in: tree.staging(item.number))), worker.takeTimes())
            }
        }
        var worked = Worked()
        for (item, (result, times)) in zip(mine, results) { worked.add(result, of: item, times) }
        return worked
    }

    /// Leaves word of a failure for merge; if even that cannot be written, merge says that no work was done.
    private static func note(_ failure: StageFailure, in staging: String) -> StageFailure {
        do {
            try Folder.remove(staging)
            try Folder.create(staging)
            try Draft.fail(failure, in: staging)
        } catch {
            return StageFailure(
                stage: failure.stage, subject: failure.subject, kind: .files,
                facts: Text("\(failure.facts.chinese);\(error)", "\(failure.facts.english); \(error)"))
        }
        return failure
    }

    // MARK: Merge

    /// Cases that are published with one sync of the file system.
    private static let batch = 64

    /// Applies the drafts to cases and publishes.
    ///
    /// - Parameters:
    ///   - worked: what came of the work, where this process did it.
    ///   - ledger: tells which arrivals a report has told of; what a killed run published is told again.
    package func merge(
        _ plan: Plan, after worked: Worked = Worked(), ledger: Ledger,
        progress: @Sendable @escaping (Int) -> Void = { _ in }
    ) async throws(StageFailure) -> [ArrivalOutcome] {
        let output = tree
        let (steps, told, register) = try StageFailure.wrap("merge", output.root) {
            (
                try Advance(tree: output).run(plan), try ledger.arrivalIDs(),
                Dictionary(uniqueKeysWithValues: try ledger.certificates().map { ($0.entry.number, $0) })
            )
        }
        let groups = steps.groups
        let publish = Publish(tree: output, layout: bench.definition.layout)
        var outcomes: [ArrivalOutcome] = []
        for start in stride(from: 0, to: groups.count, by: NightRun.batch) {
            let part = Array(groups[start..<min(groups.count, start + NightRun.batch)])
            let tell: @Sendable (Int) -> Void = { progress(start + $0) }
            let results = await Parallel(bench: bench, jobs: jobs).map(part, progress: tell) { worker, group in
                Merge(
                    worker: worker, tree: output, told: told, register: register, openings: worked.openings
                ).run(group)
            }
            try StageFailure.wrap("publish", output.root) {
                // First everything that the records name is on the disk, then the records.
                try Folder.syncFileSystem(of: output.root)
                for pending in results.compactMap(\.pending) { try publish.commit(pending) }
            }
            outcomes += results.flatMap(\.outcomes)
        }
        let worker = Worker(bench)
        outcomes += try DeskMerge(worker: worker, tree: output, asOf: plan.asOf, told: told, ledger: ledger)
            .run(steps.desk)
        progress(groups.count + steps.desk.count)
        outcomes += try afterwards(outcomes, plan, worker, ledger)
        outcomes.sort { $0.number < $1.number }
        outcomes = try CrossCheck(worker: worker, tree: output, asOf: plan.asOf).run(outcomes, ledger: ledger)
        do {
            let damaged = try await NightDrafts(bench: bench, tree: output, jobs: jobs, asOf: plan.asOf)
                .run(outcomes.flatMap(\.entries), ledger)
            let last = outcomes.map(\.number).max() ?? 0
            let told = Set(outcomes.compactMap(\.failure))
            outcomes += damaged.filter { !told.contains($0.failure.line) }.enumerated().map { place, item in
                .failed(item.failure, on: item.caseID, number: last + 1 + place)
            }
        } catch {
            throw StageFailure.of(error, stage: "drafts", subject: output.root)
        }
        return outcomes
    }

    /// The days that came, and the register as it is after them.
    private func afterwards(
        _ outcomes: [ArrivalOutcome], _ plan: Plan, _ worker: Worker, _ ledger: Ledger
    ) throws(StageFailure) -> [ArrivalOutcome] {
        try StageFailure.wrap("days", tree.root) {
            try ledger.index(outcomes.flatMap(\.entries))
            let last = outcomes.map(\.number).max() ?? 0
            let days = try ComingDays(worker: worker, tree: tree, asOf: plan.asOf, ledger: ledger)
                .run(after: outcomes, numberedFrom: last + 1)
            try RegisterPages(worker: worker, tree: tree).write(try ledger.certificates(), asOf: plan.asOf)
            return days
        }
    }

    /// Takes everything into the ledger and clears up, once the night's report tells of it.
    package func settle(_ outcomes: [ArrivalOutcome], ledger: Ledger) throws(StageFailure) {
        try StageFailure.wrap("merge", tree.ledger) {
            try Folder.syncFileSystem(of: tree.root)
            try ledger.record(outcomes.flatMap(\.entries) + outcomes.flatMap(\.across.entries))
            try tree.clearStaging(isWhole: !outcomes.contains(where: \.isFailure))
        }
    }
}
