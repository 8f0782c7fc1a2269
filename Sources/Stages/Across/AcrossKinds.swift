package import Findings

/// What is said of two cases. None of it ever becomes a finding of a record: it is for staff, and on pages of theirs.
extension FindingKind {
    package static let acrossKinds: [FindingKind] = [
        .acrossPerson, .acrossProject, .acrossDocument, .acrossCustomer, .acrossMutual,
    ]

    private static let askBoth = Text(
        "请向两个申请方分别核实,再决定各案如何处理;不得向任何一方透露另一方的情况。",
        "Ask each of the two applicants before deciding what it means for either case; tell neither of the other.")

    static let acrossPerson = FindingKind(
        "across-person", .warning,
        fact: Text(
            "“{own}”在 {applicant}(案件 {case})也作为专职人员“{other}”计入:{by}。",
            "“{own}” is also counted full-time, as “{other}”, by {applicant} (case {case}): {by}."), wayOut: askBoth)
    static let acrossProject = FindingKind(
        "across-project", .warning,
        fact: Text(
            "项目“{own}”与 {applicant}(案件 {case})的“{other}”相同:{by}。",
            "The project “{own}” is the same as “{other}” of {applicant} (case {case}): {by}."), wayOut: askBoth)
    static let acrossDocument = FindingKind(
        "across-document", .warning,
        fact: Text(
            "文件“{own}”与 {applicant}(案件 {case})的“{other}”内容完全相同。",
            "The file “{own}” has the very bytes of “{other}” of {applicant} (case {case})."), wayOut: askBoth)
    static let acrossCustomer = FindingKind(
        "across-customer", .warning,
        fact: Text(
            "项目“{own}”的客户与供方是同一单位或关联单位:{by}。",
            "Customer and supplier of the project “{own}” are the same or related: {by}."),
        wayOut: Text(
            "请审核员核实该项目是否为对外服务;不能计入业绩的,以裁定或审核记录处理。",
            "Let the auditor find out whether it was a service to somebody else; what may not count is for a ruling or the audit record."
        ))
    static let acrossMutual = FindingKind(
        "across-mutual", .warning,
        fact: Text(
            "项目“{own}”的客户 {applicant} 也是申请方(案件 {case}),其项目“{other}”以本申请方为客户。",
            "The customer of the project “{own}”, {applicant}, applies too (case {case}) and has this applicant as customer of its project “{other}”."
        ), wayOut: askBoth)
}
