internal import Catalogue
internal import Findings
internal import Record

/// The rows of a blank with what each must state, and the evidence that they cite.
struct BlankRows {
    let catalogue: Catalogue
    let plan: EvidencePlan
    let language: Language

    /// A row for each requirement that has one, in the order given.
    func rows(_ items: [ChecklistItem]) -> [Prefill] {
        items.filter { $0.row != .none }.map { item in
            var row = Prefill(attributes: ["requirement": item.requirement], note: note(item), isClosed: true)
            row.children["conclusion"] = [Prefill(isQuiet: true)]
            row.children["statement"] = [Prefill(isQuiet: true)]
            row.children["evidence"] = plan.entries(for: item.requirement).map { entry in
                Prefill(attributes: ["ref": entry.id], note: [kindName(entry.kind)], isQuiet: true)
            }
            return row
        }
    }

    /// A procedure for each requirement that wants one of its own.
    var procedures: [Prefill] {
        plan.entries.filter { $0.kind == EvidencePlan.procedure }.enumerated().map { index, entry in
            let requirement = entry.requirements.first ?? ""
            var procedure = Prefill(
                attributes: ["id": "Q\(index + 1)", "requirement": requirement], note: [title(requirement)],
                isQuiet: index > 0)
            procedure.children["evidence"] = [Prefill(attributes: ["ref": entry.id], isQuiet: true)]
            return procedure
        }
    }

    /// An entry for each kind, under a list of everything that a transcription may say.
    func evidenceList(_ field: FormField?) -> Prefill {
        let transcription = field?.child("evidence")?.child("transcription")
        var list = Prefill(note: [BlankWords.evidenceList[language]] + menu(transcription))
        list.children["evidence"] = plan.entries.map { entry in
            var item = Prefill(
                attributes: ["id": entry.id, "kind": entry.kind, "file": ""], note: note(entry), isClosed: true)
            if !entry.categories.contains("common") {
                item.attributes["categories"] = entry.categories.joined(separator: " ")
            }
            item.children["title"] = [Prefill(isQuiet: true)]
            item.children["transcription"] = [Prefill(isQuiet: true, isClosed: true)]
            return item
        }
        return list
    }
}

// MARK: - Words

extension BlankRows {
    private func note(_ item: ChecklistItem) -> [String] {
        let mark = item.row == .optional ? BlankWords.optionalRow[language] : ""
        var note = ["\(item.requirement) (\(item.clause)) \(item.title[language])\(mark)"]
        note.append(Text("要求：", "Required: ")[language] + item.statement[language])
        let figures = item.parameters.filter { Double($0.value) != nil }.map { parameter in
            "\(parameter.title[language]) \(parameter.value)"
        }
        if !figures.isEmpty {
            note.append(
                Text("数值：", "Figures: ")[language] + figures.joined(separator: Text("；", "; ")[language]))
        }
        if let fill = catalogue.requirement(item.requirement)?.fill?[language], !fill.isEmpty {
            note.append(Text("填写：", "State: ")[language] + fill)
        }
        if !item.kinds.isEmpty {
            note.append(
                Text("可用的证明材料：", "Evidence admitted: ")[language]
                    + item.kinds.map(kindName).joined(separator: Text("、", ", ")[language]))
        }
        return note
    }

    private func note(_ entry: EvidencePlan.Entry) -> [String] {
        let kind = catalogue.evidenceKind(entry.kind)
        let shows = kind?.shows[language] ?? ""
        let wantedBy = entry.requirements.joined(separator: " ")
        return [
            Text(
                "\(kindName(entry.kind))。须载明：\(shows)。用于 \(wantedBy)。",
                "\(kindName(entry.kind)). Must show: \(shows). For \(wantedBy).")[language]
        ]
    }

    private func kindName(_ id: String) -> String {
        catalogue.evidenceKind(id)?.title[language] ?? id
    }

    private func title(_ requirement: String) -> String {
        requirement + " " + (catalogue.requirement(requirement)?.title[language] ?? "")
    }

    /// What a transcription may say, a line each.
    private func menu(_ transcription: FormField?) -> [String] {
        guard let transcription else { return [] }
        return [BlankWords.transcription[language]]
            + transcription.elements.map { field in
                let inside = field.elements.map { "<\($0.name)>" }.joined(separator: ", ")
                return "  <\(field.name)> \(field.documentation[language])" + (inside.isEmpty ? "" : " (\(inside))")
            }
    }
}
