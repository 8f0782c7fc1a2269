internal import Facts
internal import Files
internal import Record
internal import Submissions
internal import XML

/// Puts on the form what XPath cannot work out: check digits, days and months, insured months, resolved evidence.
///
/// A fact is a plain attribute in a namespace of its own, on the element that it describes, so that rules only
/// compare.
struct Derive {
    /// The day of receipt: what "submission date" means in every rule.
    let received: CivilDate
    let inventory: [FiledFile]

    private static let longTerm = "long-term"

    func run(on form: Element, grade: String) {
        form.removeAttributes(in: Namespace.facts)
        if !grade.isEmpty { form.fact(.grade, grade) }
        form.fact(.received, received.description)
        form.fact(.receivedDay, String(received.daysSince1970))
        describe(form)
        let applicant = form.first(named: "applicant")
        let payer = applicant?.first(named: "name").map { NormalisedName($0.text) }
        let insured = InsuranceLists(form, payer: payer)
        let staff = form.children(named: "personnel").flatMap { $0.children(named: "person") }
        for person in staff { describe(person: person, insured: insured) }
        describeEvidence(in: form)
    }

    // MARK: Dates, codes and names

    private func describe(_ form: Element) {
        form.visit { element in
            // What a submission may not say of itself: only we put facts.
            if element != form { element.removeAttributes(in: Namespace.facts) }
            if !element.hasChildElements { describe(leaf: element) }
            for name in ["assessedOn", "cited"] {
                if let written = element[name], let date = CivilDate(lenient: written) { put(date, on: element) }
            }
        }
    }

    private func describe(leaf element: Element) {
        let name = element.localName
        if Derive.dates.contains(name) {
            let text = element.text
            if text == Derive.longTerm {
                element.fact(.day, "9999999")
                element.fact(.months, "-9999")
            } else if let date = CivilDate(lenient: text) {
                put(date, on: element)
            }
        } else if name.hasSuffix("Code") || name == "creditCode" {
            let text = element.text
            element.fact(.check, CreditCode.check(text).rawValue)
            element.fact(.norm, NormalisedName(text).text)
        } else if Derive.names.contains(name) {
            element.fact(.norm, NormalisedName(element.text).text)
        }
    }

    private func put(_ date: CivilDate, on element: Element) {
        element.fact(.day, String(date.daysSince1970))
        element.fact(.months, String(date.wholeMonths(to: received)))
    }

    // MARK: Persons

    private func describe(person: Element, insured: InsuranceLists) {
        if let name = person.first(named: "name") {
            let norm = NormalisedName(name.text).text
            put(insured.byApplicant[norm], .insured, until: .insuredTo, on: person)
            put(insured.byAnyone[norm], .insuredAny, until: .insuredAnyTo, on: person)
        }
        if let number = person.first(named: "idNumber") {
            let isResident = number["kind"] ?? "resident" == "resident"
            let isValid = ResidentID.check(number.text, on: received) == .valid
            let check = !isResident ? "other" : isValid ? "valid" : "invalid"
            number.fact(.idCheck, check)
            person.fact(.idCheck, check)
        }
        let history = WorkHistory(
            person.children(named: "employment").compactMap { employment in
                guard let from = employment.first(named: "from").flatMap({ CivilDate(lenient: $0.text) }) else {
                    return nil
                }
                let to = employment.first(named: "to").flatMap { CivilDate(lenient: $0.text) }
                return WorkHistory.Employment(area: employment["area"] ?? "other", from: from, to: to)
            })
        person.fact(.itMonths, String(history.months(in: ["IT-management"], until: received)))
        person.fact(.infosecMonths, String(history.months(in: ["infosec"], until: received)))
    }

    /// The length and the last month of the latest unbroken run.
    private func put(_ months: MonthSet?, _ name: FactName, until end: FactName, on person: Element) {
        let insured = InsuredMonths(months ?? MonthSet([]), received: received)
        person.fact(name, String(insured.consecutive))
        if let last = insured.last { person.fact(end, last.description) }
    }

    // MARK: Evidence

    private func describeEvidence(in form: Element) {
        let lists = form.children(named: "evidenceList")
        let listed = lists.flatMap { $0.children(named: "evidence") }
        var cited: [String: Int] = [:]
        for reference in form.descendants(named: "evidence") {
            if let id = reference["ref"] { cited[id, default: 0] += 1 }
        }
        let places = EvidencePlaces(inventory)
        var owners: [String: [String]] = [:]
        for evidence in listed {
            guard let digest = places.files(at: evidence["file"] ?? "").first?.file.digest else { continue }
            owners[digest.hex, default: []].append(evidence["id"] ?? "")
        }
        for evidence in listed {
            let id = evidence["id"] ?? ""
            let found = places.files(at: evidence["file"] ?? "")
            evidence.fact(.found, String(found.count))
            evidence.fact(.cited, String(cited[id] ?? 0))
            guard let file = found.first?.file else { continue }
            evidence.fact(.type, file.type.rawValue)
            evidence.fact(.size, String(file.size))
            evidence.fact(.status, file.status.rawValue)
            guard let digest = file.digest else { continue }
            evidence.fact(.sha256, digest.hex)
            for algorithm in DigestAlgorithm.allCases {
                guard let hex = file.otherDigests[algorithm], let name = FactName(rawValue: algorithm.rawValue) else {
                    continue
                }
                evidence.fact(name, hex)
            }
            let others = (owners[digest.hex] ?? []).filter { $0 != id }
            if !others.isEmpty { evidence.fact(.sameAs, others.joined(separator: " ")) }
        }
    }

    /// Elements whose text is a date, or may be `long-term`.
    private static let dates: Set<String> = [
        "founded", "issued", "validUntil", "from", "to", "until", "signed", "signedOn", "started", "completed",
        "accepted", "evaluatedOn", "effective", "internalAudit", "managementReview", "toolsUpdated", "lastDrill",
        "changed", "firstAction", "authorised", "occurred", "birth", "date", "detected", "licensedUntil",
        "planReviewed", "drilled", "reported", "followedUp", "lastFollowUp", "permitted", "windowFrom", "windowTo",
        "verified", "acceptedOn", "sampled", "testedFrom", "testedTo", "start",
    ]

    /// Elements whose text names an organisation or a person, or is compared as one.
    private static let names: Set<String> = [
        "name", "holder", "payer", "customer", "supplier", "owner", "employer", "signer", "issuer", "project",
        "legalRepresentative", "registeredAddress", "officeAddress", "address", "person", "firm", "organisation",
        "consultant", "industry", "party", "title", "grantor", "lab", "productName", "productVersion",
        "formerName", "nameEnglish",
    ]
}

extension Element {
    /// Puts a fact on the element.
    func fact(_ name: FactName, _ value: String) {
        set(name.rawValue, namespace: Namespace.facts, prefix: "fact", value)
    }

    /// All elements below this one with the local name in its own namespace, in document order.
    func descendants(named name: String) -> [Element] {
        let namespace = namespace
        var found: [Element] = []
        visit { if $0 != self, $0.isNamed(name, namespace: namespace) { found.append($0) } }
        return found
    }
}
