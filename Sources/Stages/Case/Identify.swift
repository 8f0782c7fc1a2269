internal import Catalogue
internal import Files
internal import Findings
internal import Pipeline
internal import Record
internal import Submissions
internal import XML

/// Reads from a form which case it belongs to and what it asks for.
struct Identify {
    let catalogue: Catalogue
    /// Scope items that are judged.
    let scopeLimit: Int

    /// A case's id is made from what makes it the same case, so no counter is shared between machines.
    static func caseID(scheme: Scheme, creditCode: String, application: String) -> String {
        let identity = "\(scheme.rawValue)|\(creditCode.uppercased())|\(application)"
        let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")
        let digest = Digest(of: Array(identity.utf8)).hex
        var bits = UInt64(digest.prefix(13), radix: 16) ?? 0
        var text = ""
        for _ in 0..<10 {
            text.append(alphabet[Int(bits & 31)])
            bits >>= 5
        }
        return "\(scheme.casePrefix)-\(text)"
    }

    /// The id of the case that has this identity, whatever case the form cites.
    static func caseID(of identity: CaseIdentity, _ scheme: Scheme) -> String {
        caseID(scheme: scheme, creditCode: identity.creditCode, application: identity.application)
    }

    /// The identity; nil, and a finding, where none can be made.
    func identity(of form: ReadForm, _ arrival: Arrival) -> CaseIdentity? {
        let application = form.root.first(named: "application")
        let applicant = form.root.first(named: "applicant")
        let number = application?["number"]?.trimmed ?? ""
        let codes = catalogue.scheme.applicantCodes.compactMap { applicant?.first(named: $0)?.text.trimmed }
        let code = codes.first { !$0.isEmpty } ?? ""
        guard !number.isEmpty, !code.isEmpty else {
            arrival.add(FindingKind.caseUnidentified.finding(at: form.place))
            return nil
        }
        let scheme = catalogue.scheme
        let cited = application?["case"]?.trimmed ?? ""
        let own = Identify.caseID(scheme: scheme, creditCode: code, application: number)
        return CaseIdentity(
            caseID: cited.isCaseID ? cited : own, scheme: scheme.rawValue, application: number,
            phase: application?["type"] ?? "initial", applicant: applicant?.first(named: "name")?.text.trimmed ?? "",
            creditCode: code,
            contactName: application?.first(named: "contact")?.first(named: "name")?.text.trimmed ?? "")
    }

    /// The scope items; one without category, and a finding, where the form has none that can be read.
    func scope(of form: ReadForm, _ arrival: Arrival) -> [ScopeItem] {
        let (marks, items) = (MarkScope(catalogue: catalogue), MarkScope.items(of: form.root))
        if items.count > scopeLimit {
            arrival.add(
                FindingKind.scopeTooLong.finding(
                    at: form.place, ["count": String(items.count), "limit": String(scopeLimit)]))
        }
        var result: [ScopeItem] = []
        for item in items.prefix(scopeLimit) {
            let category = item["category"] ?? ""
            let grade = marks.grade(of: item)
            let place = Place(
                form.place.file, entries: form.place.entries, line: item.place?.line, column: item.place?.column)
            guard let known = catalogue.category(category), let level = catalogue.grade(grade) else {
                if !isRefused(at: place, arrival) {
                    arrival.add(FindingKind.scopeUnknown.finding(at: place, ["category": category, "grade": grade]))
                }
                continue
            }
            let subType = item["subType"] ?? ""
            let title = catalogue.title(known, subType: subType, level)
            result.append(
                ScopeItem(
                    id: item["id"] ?? "S\(result.count + 1)", category: category, subType: subType, grade: grade,
                    title: title))
        }
        if result.isEmpty {
            if items.isEmpty { arrival.add(FindingKind.scopeMissing.finding(at: form.place)) }
            result = [
                ScopeItem(
                    id: "none", category: "none", subType: "", grade: "none", title: Text("申请范围不明", "Scope not known"))
            ]
        }
        return result
    }

    /// Whether the schema of a form with grades has refused what stands there: then the rules say which word is wrong.
    private func isRefused(at place: Place, _ arrival: Arrival) -> Bool {
        catalogue.scheme.hasServiceGrades
            && arrival.findings.contains {
                FindingKind.schemaKinds.map(\.id).contains($0.id) && $0.place?.line == place.line
                    && $0.place?.file == place.file
            }
    }
}

extension String {
    /// Without white space at both ends.
    var trimmed: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }

    /// True for the form of id that `Identify.caseID` makes.
    var isCaseID: Bool {
        let parts = split(separator: "-", omittingEmptySubsequences: false)
        return parts.count == 2 && parts[0].utf8.count == 3 && parts[1].utf8.count == 10
            && utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0) || $0 == 45 }
    }
}

extension FindingKind {
    static let identifyKinds: [FindingKind] = [.caseUnidentified, .scopeMissing, .scopeUnknown, .scopeTooLong]

    static let caseUnidentified = FindingKind(
        "case-unidentified", .fatal,
        fact: Text(
            "表中没有申请编号或申请方的统一社会信用代码(境外:登记号),无法确定属于哪一个申请。",
            "The form has no application number or no credit code (abroad: registration number) of the applicant, so it cannot be told which case it belongs to."
        ),
        wayOut: Text(
            "请填写 application/@number 和申请方的 creditCode(产品认证的境外申请方:registrationNumber)。",
            "Fill in application/@number and the applicant’s creditCode (a foreign applicant for product certification: registrationNumber)."
        ))
    static let scopeMissing = FindingKind(
        "scope-missing", .error,
        fact: Text("表中没有申请的类别和级别。", "The form names no category and grade."),
        wayOut: Text("请在 scope 中填写至少一个 item。", "Put at least one item into scope."))
    static let scopeUnknown = FindingKind(
        "scope-unknown", .error,
        fact: Text(
            "申请范围“{category} {grade}”不在本版本受理的类别和级别之内；与其有关的要求未作判断。",
            "The scope “{category} {grade}” is not among the categories and grades of this edition; what depends on it was not assessed."
        ),
        wayOut: Text(
            "请改正 category 和 grade，再用 dossier check 检查：届时可能查出更多问题。",
            "Correct category and grade, then look again with `dossier check`: more may be found then."))
    static let scopeTooLong = FindingKind(
        "scope-too-long", .error,
        fact: Text(
            "申请范围有 {count} 项，上限为 {limit} 项；只评价了前 {limit} 项。",
            "The scope has {count} items, and the limit is {limit}; only the first {limit} were judged."),
        wayOut: Text(
            "每个类别和子类只填写一项；确需更多时请分成几份申请。",
            "Name each category and sub-type once; what is still more goes into applications of its own."))
}
