internal import Findings
internal import Record

/// Hides personal values wherever they have become text: findings, statements, values that rules saw.
struct Masking {
    /// The values by their first byte, longest first: a text is walked once, however many values there are.
    private var byFirstByte = [[(value: [UInt8], mask: [UInt8])]](repeating: [], count: 256)
    private let isEmpty: Bool

    /// - Parameter values: longest first.
    init(_ values: [(value: String, mask: String)]) {
        isEmpty = values.isEmpty
        for (value, mask) in values {
            let bytes = Array(value.utf8)
            if let first = bytes.first { byFirstByte[Int(first)].append((bytes, Array(mask.utf8))) }
        }
    }

    func run(_ record: inout CaseRecord) {
        guard !isEmpty else { return }
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

    func masked(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var copied = 0
        var at = 0
        while at < bytes.count {
            let found = byFirstByte[Int(bytes[at])].first { bytes[at...].starts(with: $0.value) }
            if let found {
                result += bytes[copied..<at] + found.mask
                at += found.value.count
                copied = at
            } else {
                at += 1
            }
        }
        return copied == 0 ? text : String(decoding: result + bytes[copied...], as: UTF8.self)
    }
}
