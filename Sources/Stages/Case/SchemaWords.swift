internal import Findings
internal import XML

extension FindingKind {
    static let schemaKinds: [FindingKind] = [
        .formElementUnexpected, .formElementMissing, .formAttributeMissing, .formAttributeUnknown, .formValueWrong,
        .formValueEmpty, .formRootUnknown, .formSchemaOther, .formSchemaMore,
    ]

    static let formElementUnexpected = FindingKind(
        "form-element-unexpected", .error,
        fact: Text("此处不应有 <{element}>{expected}。", "<{element}> does not belong here{expected}."),
        wayOut: Text(
            "请对照空白表(dossier form new)改正元素名称和顺序。",
            "Compare with the blank form (`dossier form new`) and correct the element's name or order."))
    static let formElementMissing = FindingKind(
        "form-element-missing", .error,
        fact: Text("<{element}> 的内容不完整{expected}。", "<{element}> is incomplete{expected}."),
        wayOut: Text("请补上缺少的元素。", "Add what is missing."))
    static let formAttributeMissing = FindingKind(
        "form-attribute-missing", .error,
        fact: Text("<{element}> 缺少属性“{attribute}”。", "<{element}> lacks the attribute “{attribute}”."),
        wayOut: Text("请补上该属性。", "Add the attribute."))
    static let formAttributeUnknown = FindingKind(
        "form-attribute-unknown", .error,
        fact: Text("<{element}> 不能有属性“{attribute}”。", "<{element}> cannot have the attribute “{attribute}”."),
        wayOut: Text("请检查属性名称的拼写,或删除该属性。", "Check the spelling of the attribute, or remove it."))
    static let formValueWrong = FindingKind(
        "form-value-wrong", .error,
        fact: Text("<{element}> 的值不符合格式要求。", "The value of <{element}> is not in the form that is asked for."),
        wayOut: Text(
            "日期写作 2026-03-05,金额写作以元为单位的小数,选项请从填写指南中选取。",
            "Write dates as 2026-03-05, amounts as decimals in yuan, and take choices from the filling guide."))
    static let formValueEmpty = FindingKind(
        "form-value-empty", .error,
        fact: Text("{what}还没有填写。", "{what} is still empty."),
        wayOut: Text("请填写;不适用的元素请整个删去。", "Fill it in; remove the whole element where it does not apply."))
    static let formRootUnknown = FindingKind(
        "form-root-unknown", .error,
        fact: Text("最外层元素 <{element}> 不是自评估表。", "The outermost element <{element}> is not a self-assessment form."),
        wayOut: Text("请用 dossier form new 生成空白表。", "Make a blank with `dossier form new`."))
    static let formSchemaOther = FindingKind(
        "form-schema-other", .error,
        fact: Text("<{element}> 不符合表格的结构要求(代码 {code})。", "<{element}> breaks the form's schema (code {code})."),
        wayOut: Text("请对照空白表和填写指南改正。", "Compare with the blank form and the filling guide."))
    static let formSchemaMore = FindingKind(
        "form-schema-more", .error,
        fact: Text(
            "表格结构另有 {count} 处错误未逐一列出。", "The form breaks its schema in {count} more places, not listed one by one."),
        wayOut: Text("请先改正已列出的错误,再用 dossier check 检查。", "Correct those listed, then look again with `dossier check`."))
}

extension SchemaProblem {
    /// What is wrong with a document of staff, who may see values: libxml2's sentence, in Chinese after ours.
    var words: Text {
        let fact = finding(in: Place("")).fact.chinese
        return Text("\(fact.last == "。" ? String(fact.dropLast()) : fact)(\(message))", message)
    }

    /// The problem as a person would say it. Values are not repeated: they may be personal.
    func finding(in file: Place) -> Finding {
        let place = Place(file.file, entries: file.entries, line: line, column: column)
        switch code {
        case 1845: return FindingKind.formRootUnknown.finding(at: place, ["element": element])
        case 1871 where message.contains("Missing child element"):
            return FindingKind.formElementMissing.finding(
                at: place, ["element": element], words: ["expected": expected("缺少", "missing")])
        case 1871:
            return FindingKind.formElementUnexpected.finding(
                at: place, ["element": element], words: ["expected": expected("这里应为", "expected here")])
        case 1868:
            return FindingKind.formAttributeMissing.finding(
                at: place, ["element": element, "attribute": attributeName])
        case 1845...1852 where attribute == nil && message.contains("xsi:") || code == 1850 || code == 1851:
            let name = message.contains("nil") ? "xsi:nil" : "xsi:type"
            return FindingKind.formAttributeUnknown.finding(at: place, ["element": element, "attribute": name])
        case 1866, 1867:
            return FindingKind.formAttributeUnknown.finding(
                at: place, ["element": element, "attribute": attributeName])
        case 1824...1843 where isAboutNothing:
            let what = attribute.map { Text("<\(element)> 的属性“\($0)”", "The attribute “\($0)” of <\(element)>") }
            return FindingKind.formValueEmpty.finding(
                at: place, words: ["what": what ?? Text("<\(element)> ", "<\(element)>")])
        case 1824...1843: return FindingKind.formValueWrong.finding(at: place, ["element": element])
        default:
            return FindingKind.formSchemaOther.finding(at: place, ["element": element, "code": String(code)])
        }
    }

    /// True where libxml2 complains of a value that is not there.
    private var isAboutNothing: Bool {
        message.contains(": '' is not a valid value") || message.contains("The value has a length of '0'")
            || message.contains("The value '' ")
    }

    /// What libxml2 lists as expected, `( {namespace}a, {namespace}b )`, without the namespaces.
    private func expected(_ chinese: String, _ english: String) -> Text {
        guard let open = message.lastIndex(of: "("), let close = message[open...].firstIndex(of: ")") else {
            return Text("", "")
        }
        let names = message[message.index(after: open)..<close].split(separator: ",").map { part in
            let name = part.split(separator: "}").last ?? part
            return "<" + name.filter { $0 != " " } + ">"
        }
        let list = names.joined(separator: ", ")
        return Text(":\(chinese) \(list)", ": \(english) \(list)")
    }

    private var attributeName: String {
        if let attribute { return attribute }
        let quoted = message.split(separator: "'", omittingEmptySubsequences: false)
        guard let index = quoted.firstIndex(where: { $0.hasSuffix("attribute ") }), index + 1 < quoted.count else {
            return "?"
        }
        return String(quoted[index + 1])
    }
}
