internal import Findings
internal import Record

/// The words of an explanation for what the record holds as tokens.
extension Conclusion {
    var words: Text {
        switch self {
        case .complete: Text("材料齐全", "complete")
        case .auditor: Text("须审核员裁定", "needs an auditor")
        case .return: Text("退回补正", "return for supplement")
        case .quarantined: Text("已隔离", "quarantined")
        }
    }
}

extension ChecklistItem.Claim {
    var words: Text {
        switch self {
        case .conforming: Text("符合", "conforming")
        case .nonconforming: Text("不符合", "nonconforming")
        case .notApplicable: Text("不适用", "not applicable")
        case .missing: Text("未填写", "nothing")
        }
    }
}

extension ChecklistItem.Verdict {
    var words: Text {
        switch self {
        case .met: Text("规则均成立", "all rules held")
        case .notMet: Text("未满足", "not met")
        case .needsAuditor: Text("须审核员裁定", "needs an auditor")
        case .notAssessed: Text("未评定", "not assessed")
        case .noRule: Text("无自动规则", "no automatic rule")
        }
    }
}

extension AssertionVerdict.Result {
    var words: Text {
        switch self {
        case .held: Text("成立", "held")
        case .failed: Text("不成立", "failed")
        case .notEvaluated: Text("未能求值", "could not be evaluated")
        }
    }
}

extension Finding {
    /// How it weighs.
    var weight: Text {
        if needsAuditor { return Text("请审核员判断", "auditor") }
        return switch severity {
        case .info: Text("提示", "info")
        case .warning: Text("提醒", "warning")
        case .error: Text("错误", "error")
        case .fatal: Text("严重", "fatal")
        }
    }

    /// `form.xml:41:9: error: fact`, as editors and terminals take it.
    func line(_ language: Language) -> String {
        (place.map { "\($0): " } ?? "") + "\(weight[language]): \(fact[language])"
    }
}

extension Sequence<String> {
    /// Each line, and what follows within it, moved to the right.
    func indented(by count: Int = 2) -> [String] {
        let space = String(repeating: " ", count: count)
        return map { space + $0.replacing("\n", with: "\n" + space) }
    }
}

extension CaseIdentity {
    /// The kind of application; as the form has it where it is none that we know.
    var phaseWords: Text {
        switch phase {
        case "initial": Text("初次认证", "initial certification")
        case "surveillance": Text("监督", "surveillance")
        case "recertification": Text("再认证", "recertification")
        case "upgrade": Text("升级", "upgrade")
        case "extension": Text("扩大类别", "extension of scope")
        case "change": Text("变更", "change")
        default: Text(phase, phase)
        }
    }
}
