internal import Findings
internal import Record

/// Hides personal values wherever they have become text: findings, statements, values that rules saw.
struct Masking {
    private let values: [(value: String, mask: String)]

    init(_ values: [(value: String, mask: String)]) {
        self.values = values
    }

    func run(_ record: inout CaseRecord) {
        guard !values.isEmpty else { return }
        for index in record.findings.indices {
            record.findings[index].finding.fact = masked(record.findings[index].finding.fact)
            record.findings[index].finding.wayOut = masked(record.findings[index].finding.wayOut)
        }
        for index in record.checklist.indices {
            record.checklist[index].said = record.checklist[index].said.map(masked)
            for verdict in record.checklist[index].verdicts.indices {
                for value in record.checklist[index].verdicts[verdict].values.indices {
                    let seen = record.checklist[index].verdicts[verdict].values[value].value
                    record.checklist[index].verdicts[verdict].values[value].value = masked(seen)
                }
            }
        }
    }

    private func masked(_ text: Text) -> Text {
        Text(masked(text.chinese), masked(text.english))
    }

    private func masked(_ text: String) -> String {
        var text = text
        for (value, mask) in values where text.utf8.count >= value.utf8.count && text.contains(value) {
            text = text.replacing(value, with: mask)
        }
        return text
    }
}
