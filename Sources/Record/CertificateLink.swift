package import Findings
internal import XML

/// A certificate that an application rests on, for staff: what the form names, and what the register knows of it.
package struct CertificateLink: Hashable, Sendable {
    package enum Status: String, CaseIterable, Sendable {
        /// It is the holder's own, and in force or suspended.
        case linked
        /// The register has no such certificate.
        case unknown
        /// It is somebody else's; nothing of it is told.
        case foreign
        /// It is the holder's own, and was withdrawn, cancelled or has expired.
        case ended
        /// The form names none.
        case missing
    }

    /// A nonconformity or observation of the last audit.
    package struct Earlier: Hashable, Sendable {
        /// The case in which it was found.
        package var caseID: String
        package var requirement: String
        /// `minor`, `major` or `observation`.
        package var result: String
        package var said: String
        package var until: String?
        /// The day of the correction that closed it.
        package var closed: String?
        /// What the applicant states of its correction; nil where the form says nothing.
        package var corrected: String?
        /// The pieces of evidence named for that, separated by spaces.
        package var evidence: String?

        package init(caseID: String, requirement: String, result: String, said: String, until: String?) {
            self.caseID = caseID
            self.requirement = requirement
            self.result = result
            self.said = said
            self.until = until
        }
    }

    /// The scope items that rest on it.
    package var scope: [String]
    package var status: Status
    package var number: String?
    package var caseID: String?
    package var category: String?
    package var grade: String?
    package var granted: String?
    package var expires: String?
    /// What is wrong, in words; nil where it is linked.
    package var fact: Text?
    package var earlier: [Earlier] = []
    /// Obligations that the certificate was granted with and that are open.
    package var owed: [Obligation] = []

    package init(scope: [String], status: Status, number: String?) {
        self.scope = scope
        self.status = status
        self.number = number
    }

    func write(to parent: Element) {
        let element = parent.add(
            "certificate-link",
            [
                "scope": scope.joined(separator: " "), "status": status.rawValue, "number": number, "case": caseID,
                "category": category, "grade": grade, "granted": granted, "expires": expires,
            ])
        if let fact { element.add("fact", text: fact) }
        for item in earlier {
            let child = element.add(
                "earlier",
                [
                    "case": item.caseID, "requirement": item.requirement, "result": item.result, "until": item.until,
                    "closed": item.closed, "evidence": item.evidence,
                ])
            child.add("said").append(text: item.said)
            if let corrected = item.corrected { child.add("corrected").append(text: corrected) }
        }
        for obligation in owed { obligation.write(to: element, named: "owed") }
    }

    init(reading element: Element) throws(RecordError) {
        scope = element.words("scope")
        status = try element.value("status", as: Status.self)
        number = element["number"]
        caseID = element["case"]
        category = element["category"]
        grade = element["grade"]
        granted = element["granted"]
        expires = element["expires"]
        fact = element.all("fact").isEmpty ? nil : element.text("fact")
        for child in element.all("earlier") {
            var item = Earlier(
                caseID: try child.required("case"), requirement: try child.required("requirement"),
                result: try child.required("result"), said: child.all("said").first?.text ?? "", until: child["until"])
            item.closed = child["closed"]
            item.evidence = child["evidence"]
            item.corrected = child.all("corrected").first?.text
            earlier.append(item)
        }
        for child in element.all("owed") { owed.append(try Obligation(reading: child)) }
    }
}

/// A case that rests on a certificate of this one, as far as it matters here.
package struct LinkedCase: Hashable, Sendable {
    package enum Result: String, CaseIterable, Sendable {
        case open, passed, refused
        /// It was withdrawn or not accepted.
        case ended
    }

    package var caseID: String
    package var certificate: String
    package var phase: String
    /// `YYYY-MM-DD`.
    package var received: String
    package var result: Result
    /// The day of the decision.
    package var decided: String?
    /// The day of the audit record that names the project owed.
    package var project: String?
    /// The certificate that takes the place of the one here, and the day on which it was granted.
    package var replacedBy: String?
    package var granted: String?

    package init(caseID: String, certificate: String, phase: String, received: String, result: Result) {
        self.caseID = caseID
        self.certificate = certificate
        self.phase = phase
        self.received = received
        self.result = result
    }

    /// All of it in one line, by which two are compared.
    package var line: String {
        [
            caseID, certificate, phase, received, result.rawValue, decided ?? "", project ?? "", replacedBy ?? "",
            granted ?? "",
        ].joined(separator: " ")
    }

    func write(to parent: Element) {
        parent.add(
            "linked",
            [
                "case": caseID, "certificate": certificate, "phase": phase, "received": received,
                "result": result.rawValue, "on": decided, "project": project, "replaced-by": replacedBy,
                "granted": granted,
            ])
    }

    init(reading element: Element) throws(RecordError) {
        caseID = try element.required("case")
        certificate = try element.required("certificate")
        phase = try element.required("phase")
        received = try element.required("received")
        result = try element.value("result", as: Result.self)
        decided = element["on"]
        project = element["project"]
        replacedBy = element["replaced-by"]
        granted = element["granted"]
    }
}
