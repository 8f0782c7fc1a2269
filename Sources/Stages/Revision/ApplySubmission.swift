internal import Findings
internal import Record
internal import Submissions

/// Makes the next record of a case out of a form: the first one, or a whole resubmission.
struct ApplySubmission {
    let rulebook: Rulebook

    /// - Parameters:
    ///   - draft: what work made of the arrival.
    ///   - earlier: the case as it stands; nil for a new one.
    /// - Returns: the record with its new bundle, and where the case stands in its process.
    func run(_ draft: CaseRecord, earlier: CaseRecord?) -> CaseRecord {
        var record = next(draft, earlier)
        rulebook.takeIn(&record, earlier: earlier)
        return record
    }

    private func next(_ draft: CaseRecord, _ earlier: CaseRecord?) -> CaseRecord {
        var record = draft
        let arrival = draft.arrivals[0]
        guard let earlier else {
            record.events = [
                Event(
                    .received, on: arrival.received, round: 1, agent: "applicant", outcome: "accepted-for-intake",
                    arrival: arrival.id, digest: arrival.digest)
            ]
            record.events += Events.ofIntake(record, arrival)
            return record
        }
        let round = earlier.round + 1
        record.revision = earlier.revision + 1
        record.received = earlier.received
        record.profile = earlier.profile
        record.arrivals = earlier.arrivals
        record.arrivals.append(arrival.inRound(round, kind: .submission))
        record.events = earlier.events
        record.events.append(
            Event(
                .resubmitted, on: arrival.received, round: round, agent: "applicant", outcome: "replaces-all",
                arrival: arrival.id, digest: arrival.digest))
        for index in record.inventory.indices { record.inventory[index].round = round }
        for index in record.findings.indices { record.findings[index].round = round }
        let known = Set(earlier.inventory.compactMap(\.file.digest))
        let added = record.inventory.filter { file in
            file.path != nil && file.file.digest.map { !known.contains($0) } ?? true
        }
        record.carryRulings(from: earlier)
        Conclude().run(&record)
        record.differences = Differences(
            from: earlier.revision, before: earlier.findings, now: &record.findings, added: added.map(\.id),
            replaced: [])
        record.events += Events.ofIntake(record, record.arrivals[record.arrivals.count - 1])
        return record
    }
}

extension Rulebook {
    /// What every answer of the applicant means to a record that is judged: it has a bundle of its own, keeps what staff
    /// made of the case, and goes on in its process.
    ///
    /// - Parameter earlier: the case before it; nil for a new one.
    func takeIn(_ record: inout CaseRecord, earlier: CaseRecord?) {
        record.bundled = record.revision
        if let earlier { CarryStaff(rulebook: self).run(&record, from: earlier) }
        standing?.takeIntake(&record, earlier: earlier?.process)
    }
}

/// The events that intake itself adds.
enum Events {
    static func ofIntake(_ record: CaseRecord, _ arrival: ArrivalEntry) -> [Event] {
        func event(_ kind: Event.Kind, _ outcome: String) -> Event {
            Event(
                kind, on: record.asOf, round: arrival.round, agent: "dossier", outcome: outcome, arrival: arrival.id,
                digest: arrival.digest)
        }
        return [
            event(.inventoried, "\(arrival.files) files"),
            event(.validated, record.form?.isSchemaValid == true ? "schema-valid" : "schema-errors"),
            event(.concluded, record.conclusion.rawValue),
        ]
    }
}

extension ArrivalEntry {
    func inRound(_ round: Int, kind: Kind) -> ArrivalEntry {
        var copy = self
        copy.round = round
        copy.kind = kind
        return copy
    }
}
