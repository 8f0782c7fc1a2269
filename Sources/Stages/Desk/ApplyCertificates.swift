internal import Catalogue
internal import Facts
internal import Findings
internal import Process
internal import Record
internal import XML

/// What decisions, releases, dispatches and changes make of the certificates of a case.
struct ApplyCertificates {
    let definition: ProcessDefinition
    let catalogue: Catalogue
    let numbers: CertificateNumbers

    private func days(_ record: CaseRecord) -> CertificateDays {
        CertificateDays(after: definition.afterCertificate(profile: record.profile.id))
    }

    /// A number for each scope item that passed; the certificate itself is in force only once it is released.
    func draft(_ letter: StaffLetter, _ record: inout CaseRecord) throws {
        guard let terms = definition.certificate(profile: record.profile.id, facts: record.processFacts),
            let day = CivilDate(iso: letter.signed)
        else { return }
        let after = definition.afterCertificate(profile: record.profile.id)
        let applicant = record.form?.root.first(named: "applicant")
        for element in letter.content.children(named: "item") where element["outcome"] == "passed" {
            guard let item = record.scope.first(where: { $0.id == element["scope"] }) else { continue }
            // A decision after an appeal leaves alone what an earlier one granted.
            let granted = record.process?.certificates.contains {
                $0.scope == item.id && ($0.state.isLiving || $0.state == .draft)
            }
            if granted ?? false { continue }
            var entry = CertificateEntry(
                number: try numbers.next(terms, year: day.year, category: item.category, besides: record),
                scope: item.id, state: .draft,
                granted: letter.signed, expires: terms.expiry(granted: day).description, criteria: terms.criteria)
            entry.holder = record.identity.applicant
            entry.holderEnglish = applicant?.first(named: "nameEnglish")?.text.trimmed
            entry.creditCode = record.identity.creditCode
            let address = applicant?.first(named: "registeredAddress") ?? applicant?.first(named: "address")
            entry.address = address?.text.trimmed ?? ""
            entry.category = item.category
            entry.subType = item.subType
            entry.grade = item.grade
            entry.title = item.title
            if after?.replacing.contains(record.identity.phase) ?? false {
                entry.replaces =
                    record.process?.links.first { link in
                        link.status == .linked && link.scope.contains(item.id)
                    }?.number
            }
            record.process?.certificates.append(entry)
        }
    }

    func release(_ letter: StaffLetter, _ record: inout CaseRecord) {
        let terms = definition.certificate(profile: record.profile.id, facts: record.processFacts)
        for element in letter.content.children(named: "certificate") {
            guard let index = record.process?.certificates.firstIndex(where: { $0.number == element["number"] }),
                let granted = element["granted"]
            else { continue }
            record.process?.certificates[index].state = .inForce
            record.process?.certificates[index].since = granted
            record.process?.certificates[index].granted = granted
            if let terms, let day = CivilDate(iso: granted) {
                record.process?.certificates[index].expires = terms.expiry(granted: day).description
            }
            if let entry = record.process?.certificates[index] { days(record).dateObligations(of: entry, in: &record) }
        }
    }

    func dispatch(_ letter: StaffLetter, _ record: inout CaseRecord) {
        for element in letter.content.children(named: "sent") {
            guard let index = record.process?.certificates.firstIndex(where: { $0.number == element["number"] })
            else { continue }
            record.process?.certificates[index].dispatched = element["on"]
        }
    }

    // MARK: Changes

    func change(_ letter: StaffLetter, _ record: inout CaseRecord) throws {
        let content = letter.content
        guard let index = record.process?.certificates.firstIndex(where: { $0.number == content["certificate"] }),
            let before = record.process?.certificates[index], let from = content["from"]
        else { return }
        var entry = before
        switch content["change"] {
        case "suspend": entry.enter(.suspended, on: from, until: content["until"])
        case "restore": entry.enter(.inForce, on: from)
        case "withdraw": entry.enter(.withdrawn, on: from)
        case "cancel": entry.enter(.cancelled, on: from)
        case "reduce":
            reduce(&entry, content)
            try put(entry, from: from, by: after(record)?.reduction, at: index, in: &record)
            return
        case "reissue":
            if let holder = content["holder"] { entry.holder = holder }
            if let english = content["holder-english"] { entry.holderEnglish = english }
            if let address = content["address"] { entry.address = address }
            try put(entry, from: from, by: after(record)?.reissue, at: index, in: &record)
            return
        default: return
        }
        record.process?.certificates[index] = entry
    }

    private func after(_ record: CaseRecord) -> AfterCertificate? {
        definition.afterCertificate(profile: record.profile.id)
    }

    private func reduce(_ entry: inout CertificateEntry, _ content: Element) {
        if let grade = content["grade"] { entry.grade = grade }
        if let subType = content["sub-type"] { entry.subType = subType }
        if let chinese = content["scope-chinese"], let english = content["scope-english"] {
            entry.title = Text(chinese, english)
        } else if let category = catalogue.category(entry.category), let grade = catalogue.grade(entry.grade) {
            entry.title = catalogue.title(category, subType: entry.subType, grade)
        }
    }

    /// The certificate as it is after a reduction or a reissue: under its own number, or under one of its own that takes
    /// the place of the one before. Either way it lasts as long as before.
    private func put(
        _ entry: CertificateEntry, from: String, by numbering: AfterCertificate.Numbering?, at index: Int,
        in record: inout CaseRecord
    ) throws {
        var entry = entry
        entry.reissued = from
        guard numbering == .new,
            let terms = definition.certificate(profile: record.profile.id, facts: record.processFacts),
            let day = CivilDate(iso: from)
        else {
            // What was sent out says something else now.
            entry.dispatched = nil
            record.process?.certificates[index] = entry
            return
        }
        let number = try numbers.next(terms, year: day.year, category: entry.category, besides: record)
        let old = entry.number
        entry.number = number
        entry.replaces = old
        entry.since = from
        entry.dispatched = nil
        record.process?.certificates[index].enter(.cancelled, on: from)
        record.process?.certificates[index].replacedBy = number
        // Cases that rest on the old one go on with the new one.
        for place in (record.process?.linked ?? []).indices where record.process?.linked[place].certificate == old {
            record.process?.linked[place].certificate = number
        }
        record.process?.certificates.append(entry)
    }
}

extension CertificateEntry {
    mutating func enter(_ state: State, on day: String, until: String? = nil) {
        self.state = state
        since = day
        self.until = until
    }
}
