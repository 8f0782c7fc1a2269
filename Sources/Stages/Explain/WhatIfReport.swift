internal import Catalogue
package import Findings
internal import Record
package import Views

/// What another catalogue would make of the cases of a tree: for people and for programs.
package struct WhatIfReport {
    private let outcomes: [WhatIf.Outcome]
    private let skipped: Int
    private let profile: String

    /// - Parameters:
    ///   - outcomes: one for each case that was judged, in the order of their ids.
    ///   - skipped: how many cases could not be judged.
    ///   - profile: the edition that judged.
    package init(_ outcomes: [WhatIf.Outcome], skipped: Int, profile: String) {
        self.outcomes = outcomes
        self.skipped = skipped
        self.profile = profile
    }

    /// Whether any case would be concluded otherwise.
    package var changesConclusions: Bool { outcomes.contains(where: \.changesConclusion) }

    // MARK: For people

    /// - Parameter isFull: also tells cases whose conclusion stays while what led to it changes.
    package func text(_ language: Language, isFull: Bool) -> String {
        let shown = outcomes.filter { $0.changesConclusion || isFull && !$0.assertions.isEmpty }
        return (shown.flatMap { lines($0, language) + [""] } + [sum[language]]).joined(separator: "\n")
    }

    private var sum: Text {
        let changed = outcomes.count(where: \.changesConclusion)
        let quiet = outcomes.count { !$0.changesConclusion && !$0.assertions.isEmpty }
        return Text(
            "按 \(profile) 重新评定 \(outcomes.count) 个案件:结论改变 \(changed) 个,仅规则结果改变 \(quiet) 个"
                + (skipped == 0 ? "" : ";未评定 \(skipped) 个"),
            "\(outcomes.count) cases judged by \(profile): the conclusion of \(changed) changes, of \(quiet) only"
                + " verdicts of rules" + (skipped == 0 ? "" : "; not judged: \(skipped)"))
    }

    private func lines(_ outcome: WhatIf.Outcome, _ language: Language) -> [String] {
        func pick(_ chinese: String, _ english: String) -> String { Text(chinese, english)[language] }
        var lines = [
            "\(outcome.caseID)  \(outcome.applicant)  \(outcome.application) (\(outcome.profile) → \(profile))"
        ]
        for item in outcome.items {
            let change =
                item.old == item.new
                ? pick("结论不变:", "stays ") + item.old.words[language]
                : "\(item.old.words[language]) → \(item.new.words[language])"
            lines.append("  \(item.id) \(item.title[language]): \(change)")
        }
        for assertion in outcome.assertions {
            let requirement = assertion.requirement.map { " \($0)" } ?? ""
            lines.append(
                "  \(assertion.id)\(requirement): \(assertion.old.words[language]) → \(assertion.new.words[language])")
            for threshold in assertion.thresholds {
                let (old, new) = (threshold.old ?? pick("无", "none"), threshold.new ?? pick("无", "none"))
                lines.append(
                    "    $\(threshold.name): \(old) → \(new) \(Unit.words(threshold.unit)[language])  \(threshold.title[language])"
                )
            }
            if assertion.said != assertion.says {
                lines += assertion.said.filter { !assertion.says.contains($0) }.map { "    - \($0[language])" }
                lines += assertion.says.filter { !assertion.said.contains($0) }.map { "    + \($0[language])" }
            }
        }
        return lines
    }

    // MARK: For programs

    package var json: JSONValue {
        .map([
            "edition": .string(profile), "cases": .integer(outcomes.count), "not-judged": .integer(skipped),
            "conclusions-changed": .integer(outcomes.count(where: \.changesConclusion)),
            "changed": .array(outcomes.filter { $0.changesConclusion || !$0.assertions.isEmpty }.map(value)),
        ])
    }

    private func value(_ outcome: WhatIf.Outcome) -> JSONValue {
        .map([
            "case": .string(outcome.caseID), "applicant": .string(outcome.applicant),
            "application": .string(outcome.application), "edition": .string(outcome.profile),
            "conclusion-changes": .boolean(outcome.changesConclusion),
            "scope": .array(
                outcome.items.map { item in
                    .map([
                        "id": .string(item.id), "category": .string(item.category), "grade": .string(item.grade),
                        "old": .string(item.old.rawValue), "new": .string(item.new.rawValue),
                    ])
                }),
            "assertions": .array(outcome.assertions.map(value)),
        ])
    }

    private func value(_ assertion: WhatIf.Assertion) -> JSONValue {
        .map([
            "assertion": .string(assertion.id), "requirement": assertion.requirement.map { .string($0) },
            "old": .string(assertion.old.rawValue), "new": .string(assertion.new.rawValue),
            "thresholds": .array(
                assertion.thresholds.map { threshold in
                    .map([
                        "name": .string(threshold.name), "unit": .string(threshold.unit),
                        "title": text(threshold.title),
                        "old": threshold.old.map { .string($0) }, "new": threshold.new.map { .string($0) },
                    ])
                }),
            "said": .array(assertion.said.map(text)), "says": .array(assertion.says.map(text)),
        ])
    }

    private func text(_ text: Text) -> JSONValue {
        .object(Language.allCases.map { ($0.rawValue, .string(text[$0])) })
    }
}

extension WhatIf.State {
    var words: Text {
        switch self {
        case .absent: Text("没有涉及", "does not apply")
        case .held: Text("成立", "holds")
        case .failed: Text("不成立", "fails")
        case .notEvaluated: Text("未能求值", "cannot be evaluated")
        }
    }
}
