internal import Facts
internal import Findings
internal import Process
internal import Record

/// What the days that came make of one case: at most one revision a night, however many there are.
struct CaseDays {
    private(set) var record: CaseRecord
    let days: CertificateDays
    let asOf: String
    private(set) var isChanged = false
    /// What happened, in the order in which it did.
    private(set) var items: [DaySummary.Item] = []
    /// What is proposed to a person.
    private(set) var proposals: [ProposedChange] = []

    init(record: CaseRecord, days: CertificateDays, asOf: String) {
        self.record = record
        self.days = days
        self.asOf = asOf
    }

    private mutating func begin() {
        guard !isChanged else { return }
        isChanged = true
        record.revision += 1
        record.asOf = asOf
        record.differences = nil
    }

    private mutating func add(_ name: String, on date: String, _ certificate: String) {
        items.append(
            DaySummary.Item(name: name, date: date, certificate: certificate, title: DaySummary.title(of: name)))
    }

    /// Tells of days that were applied by a night of which no report told.
    mutating func tellAgain(since day: String) {
        for certificate in record.process?.certificates ?? [] {
            for applied in certificate.days where applied.applied != nil && applied.date >= day {
                add(applied.name, on: applied.date, certificate.number)
            }
        }
    }

    // MARK: Other cases

    /// Takes in what cases that rest on certificates of this one say of them.
    ///
    /// - Parameter ids: the cases that were asked, among them some that may say nothing any more.
    mutating func hear(_ standings: [LinkedStanding], from ids: [String]) {
        guard let process = record.process, !ids.isEmpty else { return }
        let numbers = Set(process.certificates.map(\.number))
        let said = standings.flatMap(\.cases).filter { numbers.contains($0.certificate) }
        var linked = process.linked.filter { item in !ids.contains(item.caseID) }
        linked += said
        linked.sort { ($0.received, $0.caseID, $0.certificate) < ($1.received, $1.caseID, $1.certificate) }
        guard linked != process.linked else { return }
        begin()
        record.process?.linked = linked
        for item in said {
            if !process.linked.contains(item) { tell(of: item, before: process.linked) }
            meet(item)
            replace(item)
        }
        days.refresh(&record)
    }

    private mutating func tell(of item: LinkedCase, before: [LinkedCase]) {
        let earlier = before.first { $0.caseID == item.caseID && $0.certificate == item.certificate }
        guard earlier?.result != item.result || earlier == nil else { return }
        record.events.append(
            Event(
                .linked, on: max(item.decided ?? item.received, item.received), round: record.round,
                agent: item.caseID, outcome: "\(item.phase)-\(item.result.rawValue)", arrival: item.certificate,
                digest: ""))
    }

    /// An obligation is met by the audit record of the surveillance that names the project.
    private mutating func meet(_ item: LinkedCase) {
        guard let project = item.project, let after = days.after,
            let scope = record.process?.certificates.first(where: { $0.number == item.certificate })?.scope,
            let index = record.scope.firstIndex(where: { $0.id == scope })
        else { return }
        for place in record.scope[index].obligations.indices {
            let obligation = record.scope[index].obligations[place]
            guard obligation.metOn == nil, after.dueAtFirstSurveillance.contains(obligation.due) else { continue }
            record.scope[index].obligations[place].metOn = project
            record.scope[index].obligations[place].metBy = item.caseID
        }
    }

    /// A certificate ends on the day of the one that takes its place.
    private mutating func replace(_ item: LinkedCase) {
        guard let number = item.replacedBy, let granted = item.granted,
            let index = record.process?.certificates.firstIndex(where: { $0.number == item.certificate }),
            record.process?.certificates[index].replacedBy == nil,
            record.process?.certificates[index].state.isLiving ?? false
        else { return }
        record.process?.certificates[index].enter(.cancelled, on: granted)
        record.process?.certificates[index].replacedBy = number
        record.events.append(
            Event(
                .linked, on: granted, round: record.round, agent: item.caseID, outcome: DaySummary.replaced,
                arrival: item.certificate, digest: ""))
        add(DaySummary.replaced, on: granted, item.certificate)
    }

    // MARK: Days

    /// Applies every day that has come, the earliest first; each may change what comes after it.
    mutating func apply() {
        while let (index, place) = nextDay() {
            begin()
            guard var certificate = record.process?.certificates[index] else { return }
            let day = certificate.days[place]
            certificate.days[place].applied = asOf
            if day.name == ComingDay.Name.expired.rawValue { certificate.enter(.expired, on: day.date) }
            record.process?.certificates[index] = certificate
            let isMissed = isMissed(day, of: certificate)
            let outcome = isMissed ? day.name + DaySummary.missed : day.name
            record.events.append(
                Event(
                    .day, on: day.date, round: record.round, agent: "dossier", outcome: outcome,
                    arrival: certificate.number, digest: ""))
            add(outcome, on: day.date, certificate.number)
            if !isMissed, let name = ComingDay.Name(rawValue: day.name),
                let proposal = ProposedChange(name, certificate, record, after: days.after, on: asOf)
            {
                proposals.append(proposal)
            }
            days.refresh(&record)
        }
    }

    /// Whether it is too late for what the day was for: the certificate has expired meanwhile, or what a reminder reminds of
    /// is past. The day stands in the history; no letter and no proposal comes of it.
    private func isMissed(_ day: CertificateEntry.Day, of certificate: CertificateEntry) -> Bool {
        guard day.name != ComingDay.Name.expired.rawValue else { return false }
        if certificate.expires < asOf { return true }
        return day.name == ComingDay.Name.surveillanceReminder.rawValue
            && certificate.days.contains { other in
                other.name == ComingDay.Name.surveillanceOverdue.rawValue && other.date > day.date && other.date <= asOf
            }
    }

    /// The earliest day that has come and was not applied: certificate and place among its days.
    private func nextDay() -> (Int, Int)? {
        var found: (certificate: Int, place: Int, day: ComingDay)?
        for (index, certificate) in (record.process?.certificates ?? []).enumerated() {
            for (place, day) in certificate.days.enumerated() where day.applied == nil && day.date <= asOf {
                guard let name = ComingDay.Name(rawValue: day.name), let date = CivilDate(iso: day.date) else {
                    continue
                }
                let coming = ComingDay(name, on: date)
                if found.map({ coming < $0.day }) ?? true { found = (index, place, coming) }
            }
        }
        return found.map { ($0.certificate, $0.place) }
    }
}
