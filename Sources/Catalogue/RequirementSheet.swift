package import Findings
package import XML

/// Everything that a catalogue holds of one requirement, as text for a terminal.
package struct RequirementSheet {
    private let requirement: Requirement
    private let catalogue: Catalogue
    private let language: Language

    package init(_ requirement: Requirement, of catalogue: Catalogue, in language: Language) {
        self.requirement = requirement
        self.catalogue = catalogue
        self.language = language
    }

    /// - Throws: if an example cannot be written, which reading the catalogue rules out.
    package func text() throws(XMLError) -> String {
        var lines = head()
        lines += section(Text("要求", "Requirement"), [requirement.statement[language]])
        if let fill = requirement.fill { lines += section(Text("如何填写", "How to fill in the row"), [fill[language]]) }
        lines += section(Text("证明材料", "Evidence"), evidence())
        lines += section(Text("参数", "Thresholds"), requirement.parameters.map(parameter))
        lines += section(Text("留给审核员的问题", "Question for the auditor"), [requirement.question[language]])
        lines += section(Text("规则", "Rules"), requirement.assertions.compactMap(catalogue.assertion).flatMap(rule))
        lines += section(Text("示例", "Examples"), try examples())
        return lines.joined(separator: "\n")
    }

    private func pick(_ chinese: String, _ english: String) -> String { Text(chinese, english)[language] }

    private func section(_ title: Text, _ lines: [String]) -> [String] {
        let filled = lines.filter { !$0.isEmpty }
        guard !filled.isEmpty else { return [] }
        return ["", title[language]]
            + filled.map { line in
                "  "
                    + line.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
                    .joined(separator: "\n  ")
            }
    }

    private func head() -> [String] {
        let category =
            requirement.category == "common"
            ? catalogue.scheme.commonPart[language]
            : "\(requirement.category) "
                + (catalogue.category(requirement.category)?.title(subType: requirement.subType ?? "")[language] ?? "")
        let phases =
            requirement.phases.isEmpty
            ? pick("全部申请类型", "every kind of application") : requirement.phases.joined(separator: ", ")
        let row =
            switch requirement.row {
            case .required: pick("表中必须有该行", "the form must have its row")
            case .optional: pick("表中可以有该行", "the form may have its row")
            case .none: pick("表中没有该行", "the form has no row for it")
            }
        let optional = requirement.optionalAt.map(\.rawValue).joined(separator: ", ")
        let exception = optional.isEmpty ? "" : pick("(级别 \(optional) 可不填)", " (optional at grade \(optional))")
        let grades = requirement.grades.map(\.rawValue).joined(separator: ", ")
        return [
            "\(requirement.id)  \(requirement.title[language])",
            pick("条款", "clause") + " \(requirement.clause) · \(catalogue.profile) · \(category) · "
                + (catalogue.scheme.hasServiceGrades ? pick("级别", "grade") + " \(grades) · " : "") + phases,
            row + exception,
            pick("来源", "source") + " \(requirement.source) (\(requirement.confidence.words[language])) · "
                + "\(requirement.place)",
        ]
    }

    private func evidence() -> [String] {
        requirement.evidenceKinds.map { id in
            guard let kind = catalogue.evidenceKind(id) else { return id }
            return "\(id)  \(kind.title[language]): \(kind.shows[language])"
        }
    }

    private func parameter(_ parameter: Parameter) -> String {
        let values = requirement.grades.compactMap { grade in parameter.value(at: grade).map { (grade, $0) } }
        let same = Set(values.map(\.1)).count == 1 ? values.first?.1 : nil
        let shown = same ?? values.map { "\($0.0.rawValue) \($0.1)" }.joined(separator: ", ")
        return "$\(parameter.name) = \(shown) \(Unit.words(parameter.unit)[language])  \(parameter.title[language])"
            + " (\(pick("来源", "source")) \(parameter.source), \(parameter.confidence.words[language]))"
    }

    private func rule(_ assertion: Assertion) -> [String] {
        var lines = ["\(assertion.id)  \(assertion.role)  \(assertion.place)"]
        lines.append("  \(pick("对象", "context"))  \(assertion.context)")
        lines += assertion.variables.map { "  $\($0.name)  \($0.expression)" }
        let test = assertion.isReport ? pick("不得", "must not be") : pick("须为真", "must hold")
        lines.append("  \(test)  \(assertion.test)")
        lines.append("  \(pick("说明", "says"))  \(assertion.message[language])")
        lines.append("  \(pick("办法", "way out"))  \(assertion.wayOut[language])")
        return lines
    }

    private func examples() throws(XMLError) -> [String] {
        var lines: [String] = []
        for example in catalogue.examples where example.requirement == requirement.id {
            let verdict = example.passes ? pick("通过", "passes") : pick("不通过", "fails")
            let title = example.title.isEmpty ? "" : "  \(example.title)"
            lines.append("\(example.assertion) \(verdict)\(title)  \(example.place)")
            let document = try Document(parsing: example.fragment, name: example.place.description)
            let written = try document.serialised().split(separator: UInt8(ascii: "\n"))
            lines += Self.levelled(written.filter { !$0.starts(with: "<?xml".utf8) }).map { "  " + $0 }
        }
        return lines
    }

    /// The lines without the declarations of namespaces, and without the indentation that all but the first share.
    private static func levelled(_ lines: [ArraySlice<UInt8>]) -> [String] {
        let indents = lines.dropFirst().map { $0.prefix { $0 == UInt8(ascii: " ") }.count }
        let shared = indents.min() ?? 0
        return lines.enumerated().map { index, line in
            String(decoding: withoutDeclarations(line).dropFirst(index == 0 ? 0 : shared), as: UTF8.self)
        }
    }

    /// Without each `xmlns="…"` and `xmlns:prefix="…"`, and the space before it.
    private static func withoutDeclarations(_ line: ArraySlice<UInt8>) -> [UInt8] {
        var rest = line
        var kept: [UInt8] = []
        while let first = rest.first {
            if first == UInt8(ascii: " "), let length = declaration(at: rest) {
                rest = rest.dropFirst(length)
            } else {
                kept.append(rest.removeFirst())
            }
        }
        return kept
    }

    /// The length of a declaration that stands here; nil if none does.
    private static func declaration(at text: ArraySlice<UInt8>) -> Int? {
        let name = " xmlns".utf8
        guard text.starts(with: name) else { return nil }
        let value = text.dropFirst(name.count).drop { $0 != UInt8(ascii: "=") }.dropFirst()
        guard value.first == UInt8(ascii: "\""),
            let end = value.dropFirst().firstIndex(of: UInt8(ascii: "\""))
        else { return nil }
        return end + 1 - text.startIndex
    }
}

extension Confidence {
    /// For people.
    package var words: Text {
        switch self {
        case .confirmed: Text("来源所载", "confirmed")
        case .recalled: Text("依一般了解", "recalled")
        case .uncertain: Text("不确定", "uncertain")
        }
    }
}
