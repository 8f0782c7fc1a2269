internal import ArgumentParser
internal import Findings
internal import Rules
internal import XML

extension RuleSchema.Marks {
    /// How much a result weighs: by `severity` (edition 2025), else by a `role` of the usual names; an error if
    /// neither says.
    var weight: Severity {
        for word in [severity, role] {
            switch word?.lowercased() {
            case "fatal": return .fatal
            case "error": return .error
            case "warning", "warn", "auditor": return .warning
            case "info", "information", "hint": return .info
            default: continue
            }
        }
        return .error
    }
}

extension Report {
    /// Why something was not evaluated, and which rule's context or check that was.
    var gaps: [(place: String, reason: String, id: String?)] {
        patterns.flatMap { active in
            active.unevaluated.map { failed in
                let name = active.pattern.id.map { "pattern \($0)" } ?? "a pattern"
                let context = failed.rule.map { ", context \(active.pattern.rules[$0].context.text)" } ?? ""
                return (document.name, "\(name)\(context): \(failed.reason)", nil)
            }
        }
    }
}

/// A report as lines on a terminal: place, weight, message, and the diagnostics in the reader's language.
struct SchematronLines {
    let all: [String]

    /// - Parameter quietly: leaves out what weighs less than an error.
    init(_ report: Report, in language: Language, quietly: Bool) {
        var lines: [String] = []
        let name = FindingLines.names[.error] ?? Text("", "")
        for gap in report.gaps {
            let text = Text("未能求值:\(gap.reason)", "not evaluated: \(gap.reason)")
            lines.append("\(gap.place): \(name[language]): \(text[language])")
        }
        for result in report.results where !quietly || result.weight >= .error {
            lines += Self.lines(of: result, in: language)
        }
        all = lines
    }

    private static func lines(of result: Report.Result, in language: Language) -> [String] {
        let node = result.subject ?? result.node
        let place = node.place.map { ":\($0.line):\($0.column)" } ?? ""
        let weight = FindingLines.names[result.weight] ?? Text("", "")
        var sentences = sentences(of: result, in: language)
        let fact = sentences.isEmpty ? "" : sentences.removeFirst()
        let id = result.check.id.map { " [\($0)]" } ?? ""
        return ["\(node.sourceName)\(place): \(weight[language]): \(fact)\(id)"] + sentences.map { "    → \($0)" }
    }

    /// What there is to say in a language, the fact first; what is in no language, or only in others, is said as it is.
    private static func sentences(of result: Report.Result, in language: Language) -> [String] {
        if case .notEvaluated(let reason) = result.verdict {
            return [Text("未能求值:\(reason)", "not evaluated: \(reason)")[language]]
        }
        let notes = result.diagnostics.filter { $0.note.marks.language.map { fits($0, language) } ?? true }
        let isForeign = result.check.marks.language.map { !fits($0, language) } ?? false
        let message = isForeign && !notes.isEmpty ? [] : [result.message.text]
        return (message + notes.map(\.content.text)).filter { !$0.isEmpty }
    }

    /// Whether a text marked `marked` is for a reader of `language`: `en-GB` is English.
    private static func fits(_ marked: String, _ language: Language) -> Bool {
        let subtag = { (tag: String) in tag.lowercased().split(separator: "-").first.map(String.init) ?? "" }
        return subtag(marked) == subtag(language.rawValue)
    }
}

extension Report.Result {
    /// What could not be evaluated is an error, whatever it would have said.
    var weight: Severity {
        if case .notEvaluated = verdict { return .error }
        return check.marks.weight
    }
}

/// How many documents were looked at, and what was found.
struct SchematronTally {
    private var documents = 0
    private var good = 0
    private var counts: [Severity: Int] = [:]
    private var gaps = 0
    /// Documents that cannot be read, and such as are not there.
    var unusable = 0
    var missing = 0

    mutating func add(_ report: Report) {
        documents += 1
        var worst = Severity.info
        for result in report.patterns.lazy.flatMap(\.firings).flatMap(\.results) {
            let weight = result.weight
            counts[weight, default: 0] += 1
            worst = max(worst, weight)
        }
        gaps += report.gaps.count
        if report.gaps.isEmpty && worst < .error { good += 1 }
    }

    private var errors: Int { counts[.error, default: 0] + counts[.fatal, default: 0] + gaps }

    var text: Text {
        let (warnings, hints) = (counts[.warning, default: 0], counts[.info, default: 0])
        let unread = unusable + missing
        return Text(
            "\(documents + unread) 个文件:\(good) 个符合,\(documents - good) 个不符合,\(unread) 个无法读取;"
                + "错误 \(errors),提醒 \(warnings),提示 \(hints)",
            "\(documents + unread) documents: \(good) valid, \(documents - good) not, \(unread) unreadable; "
                + "errors \(errors), warnings \(warnings), hints \(hints)")
    }

    /// Nil if all is well.
    var exitCode: ExitCode? {
        if missing > 0 { return ExitStatus.noInput }
        return errors > 0 || unusable > 0 ? ExitStatus.badData : nil
    }
}
