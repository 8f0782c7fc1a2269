internal import Findings
internal import Stages

/// What the program says of a night, in the language asked for.
struct Words {
    private let language: Language

    init(_ language: Language) {
        self.language = language
    }

    private func pick(_ chinese: String, _ english: String) -> String {
        Text(chinese, english)[language]
    }

    var working: String { pick("读取与检查", "reading and checking") }
    var merging: String { pick("归案与发布", "applying and publishing") }

    /// The end of a run, as a person reads it.
    func summary(_ night: NightSummary, page: String) -> String {
        let found = pick(
            "收件 \(night.found) = 处理 \(night.worked) + 等待 \(night.waiting) + 未变 \(night.unchanged) + 失败 \(night.failed)",
            "found \(night.found) = worked \(night.worked) + waiting \(night.waiting) + unchanged \(night.unchanged)"
                + " + failed \(night.failed)")
        let cases = pick(
            "案件 \(night.cases) = 材料齐全 \(night.complete) + 须审核员裁定 \(night.auditor) + 退回补正 \(night.returned)"
                + " + 已隔离 \(night.quarantined)；隔离而未成案的来件 \(night.withoutCase)",
            "cases \(night.cases) = complete \(night.complete) + needs an auditor \(night.auditor)"
                + " + return for supplement \(night.returned) + quarantined \(night.quarantined);"
                + " arrivals quarantined without a case \(night.withoutCase)")
        let nothing =
            night.worked + night.failed + night.days == 0
            ? pick("没有新的内容,未做任何工作。\n", "Nothing new: no work was done.\n") : ""
        let desk =
            night.accepted + night.refused > 0
            ? pick(
                "内部文件:生效 \(night.accepted),不予采用 \(night.refused)\n",
                "staff documents: in effect \(night.accepted), refused \(night.refused)\n") : ""
        let days =
            night.days > 0 ? pick("到期事项 \(night.days)\n", "days that came for certificates: \(night.days)\n") : ""
        return "\(night.asOf)\n\(nothing)\(found)\n\(cases)\n\(desk)\(days)\(pick("报告", "report")) \(page)"
    }
}
