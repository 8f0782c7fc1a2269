package import Findings
package import XML

/// Everything that is known of a case; pages, notices, plans and reports are views of it.
///
/// Not `Sendable`: it holds the form's tree, which one task at a time owns.
package struct CaseRecord {
    package var identity: CaseIdentity
    package var revision: Int
    package var profile: JudgedProfile
    /// The day of the first receipt, `YYYY-MM-DD`.
    package var received: String
    package var asOf: String
    package var events: [Event] = []
    package var scope: [ScopeItem] = []
    /// Where the product belongs; nil under a scheme without a routing table.
    package var routing: RecordedRouting?
    /// What pages say of the product; nil under a scheme without products.
    package var particulars: ProductParticulars?
    package var arrivals: [ArrivalEntry] = []
    package var inventory: [FiledFile] = []
    package var checklist: [ChecklistItem] = []
    /// Worst first.
    package var findings: [RecordedFinding] = []
    package var differences: Differences?
    package var form: RecordedForm?
    /// Where the case stands after intake; nil where the scheme has no process for it.
    package var process: CaseProcess?
    /// The revision whose bundle holds the case's files: its own, unless a staff document alone made the revision.
    package var bundled: Int

    package init(
        identity: CaseIdentity, revision: Int, profile: JudgedProfile, received: String, asOf: String
    ) {
        self.identity = identity
        self.revision = revision
        bundled = revision
        self.profile = profile
        self.received = received
        self.asOf = asOf
    }

    /// The worst conclusion of the scope items: what the case as a whole waits for.
    package var conclusion: Conclusion {
        scope.map(\.conclusion).max() ?? .quarantined
    }

    /// The number of the newest round.
    package var round: Int {
        arrivals.map(\.round).max() ?? 1
    }
}

/// What makes a case the same case: one application of one applicant under one scheme.
package struct CaseIdentity: Hashable, Sendable {
    package var caseID: String
    package var scheme: String
    package var application: String
    /// Initial certification, surveillance …: the form's application type.
    package var phase: String
    package var applicant: String
    package var creditCode: String
    package var contactName: String

    package init(
        caseID: String, scheme: String, application: String, phase: String, applicant: String, creditCode: String,
        contactName: String
    ) {
        self.caseID = caseID
        self.scheme = scheme
        self.application = application
        self.phase = phase
        self.applicant = applicant
        self.creditCode = creditCode
        self.contactName = contactName
    }
}

/// The edition of the requirements that a case is judged by, and why that one.
package struct JudgedProfile: Hashable, Sendable {
    package enum Choice: String, CaseIterable, Sendable {
        case named
        case byDate = "by-date"
    }

    package var id: String
    package var title: Text
    /// First day of effect, `YYYY-MM-DD`.
    package var from: String
    /// Last day of effect; empty while it is in force.
    package var until: String
    package var choice: Choice
    /// True where the day of receipt lies outside the dates of effect.
    package var isOutside: Bool
    /// True where the sources leave the dates of effect open.
    package var areDatesUncertain: Bool

    package init(
        id: String, title: Text, from: String, until: String, choice: Choice, received: String,
        areDatesUncertain: Bool = false
    ) {
        self.id = id
        self.title = title
        self.from = from
        self.until = until
        self.choice = choice
        self.areDatesUncertain = areDatesUncertain
        isOutside = received < from || !until.isEmpty && received > until
    }
}

/// The form as it is kept in the record: the applicant's own elements with facts and places on them.
package struct RecordedForm {
    package var root: Element
    package var file: String
    package var isSchemaValid: Bool

    package init(root: Element, file: String, isSchemaValid: Bool) {
        self.root = root
        self.file = file
        self.isSchemaValid = isSchemaValid
    }
}
