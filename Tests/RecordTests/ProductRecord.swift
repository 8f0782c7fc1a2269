import Findings
import Record

extension CaseRecord {
    /// A product's, with nothing in it yet.
    static var ofProduct: CaseRecord {
        CaseRecord(
            identity: CaseIdentity(
                caseID: "pro-0123456789", scheme: "product", application: "1", phase: "initial", applicant: "甲",
                creditCode: "9", contactName: ""),
            revision: 1,
            profile: JudgedProfile(
                id: "CCIS", title: Text("一", "one"), from: "2008-01-28", until: "", choice: .byDate,
                received: "2026-11-20"),
            received: "2026-11-20", asOf: "2026-11-20")
    }
}
