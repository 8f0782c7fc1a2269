package import Findings

/// One thing that differs between two editions, or between a requirement in one and in the other.
package struct Change: Hashable, Sendable {
    /// What it is that differs.
    package enum Subject: Hashable, Sendable {
        case title, clause, statement, fill, question, category, subType, grades, phases, row, optionalAt, evidence
        case source, confidence
        /// A threshold, by its variable.
        case threshold(String)
        /// The severity of an assertion, by its id.
        case severity(String)
        /// What an assertion looks at, asks, says, or advises.
        case context(String)
        case test(String)
        case message(String)
        case wayOut(String)
        case rule
        case from, until, kind
        /// What a kind of evidence must show, by its id.
        case shows(String)
    }

    package let subject: Subject
    /// How it was; nil for what was added.
    package let old: Text?
    /// How it is; nil for what was removed.
    package let new: Text?
    /// True for running text, whose old and new wording people compare word by word.
    package let isProse: Bool
    /// What the subject is called, where its id does not say it.
    private let title: Text?

    private init(_ subject: Subject, _ old: Text?, _ new: Text?, isProse: Bool = false, title: Text? = nil) {
        self.subject = subject
        self.old = old
        self.new = new
        self.isProse = isProse
        self.title = title
    }

    static func text(_ subject: Subject, _ old: Text, _ new: Text) -> Change {
        Change(subject, old, new, isProse: true)
    }

    static func value(_ subject: Subject, _ old: Text, _ new: Text, title: Text? = nil) -> Change {
        Change(subject, old, new, title: title)
    }

    static func gained(_ subject: Subject, _ new: Text) -> Change { Change(subject, nil, new) }

    static func lost(_ subject: Subject, _ old: Text) -> Change { Change(subject, old, nil) }

    static func added(_ subject: Subject, _ id: String, _ title: Text) -> Change {
        Change(subject, nil, title.named(id))
    }

    static func removed(_ subject: Subject, _ id: String, _ title: Text) -> Change {
        Change(subject, title.named(id), nil)
    }
}

extension Change {
    /// What kind of thing differs, for programs.
    package var code: String {
        switch subject {
        case .title: "title"
        case .clause: "clause"
        case .statement: "statement"
        case .fill: "fill"
        case .question: "question"
        case .category: "category"
        case .subType: "sub-type"
        case .grades: "grades"
        case .phases: "phases"
        case .row: "row"
        case .optionalAt: "optional-at"
        case .evidence: "evidence"
        case .source: "source"
        case .confidence: "confidence"
        case .threshold: "threshold"
        case .severity: "severity"
        case .context: "context"
        case .test: "test"
        case .message: "message"
        case .wayOut: "way-out"
        case .rule: "rule"
        case .from: "from"
        case .until: "until"
        case .kind: "kind"
        case .shows: "shows"
        }
    }

    /// The id of the threshold, assertion or kind of evidence concerned, where it is one.
    package var of: String? {
        switch subject {
        case .threshold(let id), .severity(let id), .context(let id), .test(let id), .message(let id), .wayOut(let id),
            .shows(let id):
            id
        default: nil
        }
    }

    /// What differs, as people call it.
    package var name: Text {
        switch subject {
        case .title: Text("标题", "title")
        case .clause: Text("条款", "clause")
        case .statement: Text("要求的文字", "wording of the requirement")
        case .fill: Text("填写说明", "what to state")
        case .question: Text("留给审核员的问题", "question for the auditor")
        case .category: Text("类别", "category")
        case .subType: Text("子类", "sub-type")
        case .grades: Text("适用级别", "grades it applies to")
        case .phases: Text("适用的申请类型", "kinds of application it applies to")
        case .row: Text("自评估表中的行", "row of the form")
        case .optionalAt: Text("可不填的级别", "grades at which the row may be left out")
        case .evidence: Text("证明材料", "evidence")
        case .source: Text("来源", "source")
        case .confidence: Text("可信程度", "confidence")
        case .threshold(let name):
            Text(
                "数值 $\(name)" + (title.map { "(\($0.chinese))" } ?? ""),
                "threshold $\(name)" + (title.map { " (\($0.english))" } ?? ""))
        case .severity(let id): Text("\(id) 的严重程度", "severity of \(id)")
        case .context(let id): Text("\(id) 检查的对象", "what \(id) looks at")
        case .test(let id): Text("\(id) 的条件", "condition of \(id)")
        case .message(let id): Text("\(id) 的说明", "words of \(id)")
        case .wayOut(let id): Text("\(id) 的补正办法", "way out of \(id)")
        case .rule: Text("规则", "rule")
        case .from: Text("生效日期", "first day of effect")
        case .until: Text("失效日期", "last day of effect")
        case .kind: Text("证明材料种类", "kind of evidence")
        case .shows(let id): Text("证明材料 \(id) 须载明的内容", "what \(id) must show")
        }
    }

    /// The change as a sentence; of running text only that it changed, since both wordings stand beside it.
    package var sentence: Text {
        switch (old, new) {
        case (nil, let new?): Text("新增\(name.chinese):\(new.chinese)", "\(name.english) added: \(new.english)")
        case (let old?, nil): Text("取消\(name.chinese):\(old.chinese)", "\(name.english) removed: \(old.english)")
        case (let old?, let new?) where !isProse:
            Text(
                "\(name.chinese):由 \(old.chinese) 改为 \(new.chinese)",
                "\(name.english): \(old.english) became \(new.english)")
        default: Text("\(name.chinese)有改动", "\(name.english) changed")
        }
    }
}

extension Text {
    fileprivate func named(_ id: String) -> Text {
        chinese.isEmpty && english.isEmpty ? .same(id) : Text("\(id) \(chinese)", "\(id) \(english)")
    }
}
