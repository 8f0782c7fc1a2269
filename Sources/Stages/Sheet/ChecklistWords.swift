package import Findings

extension ReturnedChecklist.Difference {
    /// What is not as it was given out, as a sentence.
    package var fact: Text {
        switch self {
        case .changed(let requirement, let column, let was, let found):
            Text(
                "\(requirement):\(column) 列由“\(was)”改为“\(found)”。",
                "\(requirement): \(column) was “\(was)” and is “\(found)”.")
        case .missing(let requirement): Text("\(requirement):该行已删除。", "\(requirement): the row is gone.")
        case .added(let requirement, let row):
            Text("第 \(row) 行是新加的:\(requirement)。", "row \(row) was added: \(requirement).")
        case .twice(let requirement, let row):
            Text("\(requirement):第 \(row) 行重复。", "\(requirement): row \(row) has it a second time.")
        case .empty(let requirement): Text("\(requirement):没有填写结论。", "\(requirement): no conclusion.")
        case .unknownResult(let requirement, let found):
            Text("\(requirement):结论“\(found)”不在选项中。", "\(requirement): “\(found)” is none of the conclusions.")
        case .notADay(let requirement, let found):
            Text("\(requirement):“\(found)”不是日期。", "\(requirement): “\(found)” is no day.")
        case .formula(let requirement, let column):
            Text("\(requirement):\(column) 列是公式,未采用。", "\(requirement): \(column) is a formula and was not taken.")
        }
    }
}
