internal import Catalogue
internal import Findings
internal import Record
internal import XML

/// Which requirements apply to a case, and what the applicant said to each.
struct Checklist {
    let catalogue: Catalogue

    /// One item for each requirement that applies, in the order of the catalogue.
    func items(scope: [ScopeItem], phase: String, form: Element?, inventory: [FiledFile]) -> [ChecklistItem] {
        let known = scope.filter { catalogue.category($0.category) != nil }
        let highest = known.compactMap { Grade(rawValue: $0.grade) }.max()
        guard !known.isEmpty, highest != nil || !catalogue.scheme.hasServiceGrades else { return [] }
        let rows = Rows(form)
        let evidence = ListedEvidence(form, inventory)
        return catalogue.requirements.flatMap { requirement -> [ChecklistItem] in
            if requirement.category == "common" {
                guard requirement.applies(category: "common", grade: highest, phase: phase) else { return [] }
                let row = rows.row(requirement.id)
                return [item(requirement, scope.map(\.id), highest, named: highest?.rawValue ?? "all", row, evidence)]
            }
            return scope.compactMap { item -> ChecklistItem? in
                let grade = Grade(rawValue: item.grade)
                // A blank without a sub-type is for whoever has not chosen yet.
                let subType = form == nil && item.subType.isEmpty ? nil : item.subType
                guard grade != nil || !catalogue.scheme.hasServiceGrades,
                    requirement.applies(category: item.category, subType: subType, grade: grade, phase: phase)
                else { return nil }
                let row = rows.row(requirement.id, category: item.category, subType: item.subType)
                return self.item(requirement, [item.id], grade, named: item.grade, row, evidence)
            }
        }
    }

    private func item(
        _ requirement: Requirement, _ scope: [String], _ grade: Grade?, named name: String, _ row: Element?,
        _ evidence: ListedEvidence
    ) -> ChecklistItem {
        var item = ChecklistItem(
            requirement: requirement.id, clause: clause(requirement, at: grade), category: requirement.category,
            scope: scope, grade: name, row: duty(requirement, at: grade), kinds: requirement.evidenceKinds,
            title: requirement.title, statement: requirement.statement, question: requirement.question,
            parameters: requirement.parameters.compactMap { $0.applied(at: grade) })
        if let row {
            item.claim = row.claim
            item.said = row.first(named: "statement")?.text
            item.place = row.place.map { "\($0.line):\($0.column)" }
            item.evidence = row.children(named: "evidence").map { evidence.cited($0["ref"] ?? "") }
        }
        if requirement.row == .none {
            item.evidence = evidence.all.filter { requirement.evidenceKinds.contains($0.kind) }
        }
        return item
    }

    /// The clause as the grade's own part of the standard numbers it: `4.x.4` is `4.1.4` at Grade III.
    private func clause(_ requirement: Requirement, at grade: Grade?) -> String {
        guard let grade else { return requirement.clause }
        let number =
            switch grade {
            case .three: "1"
            case .two: "2"
            case .one: "3"
            }
        return requirement.clause.replacing(".x.", with: ".\(number).")
    }

    private func duty(_ requirement: Requirement, at grade: Grade?) -> ChecklistItem.Row {
        if let grade, requirement.row == .required && requirement.optionalAt.contains(grade) { return .optional }
        return ChecklistItem.Row(rawValue: requirement.row.rawValue) ?? .none
    }
}

extension Parameter {
    /// As it is at a grade; nil where it has no value there.
    ///
    /// - Parameter grade: nil under a scheme without grades.
    func applied(at grade: Grade?) -> AppliedParameter? {
        value(at: grade).map {
            AppliedParameter(
                name: name, value: $0, unit: unit, source: source, confidence: confidence.rawValue, title: title)
        }
    }
}

/// The rows of a form, by requirement, category and sub-type.
private struct Rows {
    private var rows: [String: Element] = [:]

    init(_ form: Element?) {
        for part in form?.childElements ?? [] where ["common", "categoryPart"].contains(part.localName) {
            let category = part.localName == "common" ? "" : part["category"] ?? ""
            for row in part.children(named: "row") {
                let key = Rows.key(row["requirement"] ?? "", category, part["subType"] ?? "")
                if rows[key] == nil { rows[key] = row }
            }
        }
    }

    /// A part that does not say its sub-type serves every one.
    func row(_ requirement: String, category: String = "", subType: String = "") -> Element? {
        rows[Rows.key(requirement, category, subType)] ?? rows[Rows.key(requirement, category, "")]
    }

    private static func key(_ requirement: String, _ category: String, _ subType: String) -> String {
        [requirement, category, subType].joined(separator: " ")
    }
}

/// The form's evidence list, with the files that it means.
struct ListedEvidence {
    private var entries: [String: CitedEvidence] = [:]

    init(_ form: Element?, _ inventory: [FiledFile]) {
        let places = EvidencePlaces(inventory)
        for list in form?.children(named: "evidenceList") ?? [] {
            for entry in list.children(named: "evidence") {
                let id = entry["id"] ?? ""
                let place = entry["file"] ?? ""
                entries[id] = CitedEvidence(
                    reference: id, file: places.files(at: place).first?.id, kind: entry["kind"] ?? "",
                    title: entry["title"] ?? entry.first(named: "title")?.text ?? place)
            }
        }
    }

    func cited(_ id: String) -> CitedEvidence {
        entries[id] ?? CitedEvidence(reference: id, file: nil, kind: "", title: "")
    }

    /// Every entry, by id.
    var all: [CitedEvidence] {
        entries.values.sorted { $0.reference.utf8.lexicographicallyPrecedes($1.reference.utf8) }
    }
}

extension Element {
    /// What the row's boxes say; two boxes at once, or none, is no claim.
    fileprivate var claim: ChecklistItem.Claim {
        let ticked = children(named: "conclusion")
        guard ticked.count == 1, let text = ticked.first?.text else { return .missing }
        return ChecklistItem.Claim(rawValue: text) ?? .missing
    }
}
