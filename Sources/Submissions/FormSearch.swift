package import Findings
package import XML

/// What the form of a submission turned out to be.
package struct FoundForm {
    /// The file's index in the arrival.
    package let index: Int
    package let document: Document
    package let kind: Kind

    package enum Kind: Hashable, Sendable {
        /// The form of an application.
        case assessment
        /// An answer that brings only what is new.
        case supplement
    }
}

/// Looks for the form among the XML files of an arrival: the one that lies nearest to the top, and of several
/// there the one that is named as a form.
package struct FormSearch {
    private let limits: ReceivingLimits
    private let namespaces: [String]

    /// - Parameter namespaces: of the forms that are taken.
    package init(limits: ReceivingLimits, namespaces: [String]) {
        self.limits = limits
        self.namespaces = namespaces
    }

    /// The form; nil, and a finding, where there is none that can be read.
    package func run(_ arrival: Arrival) -> FoundForm? {
        for index in arrival.staffDocuments {
            arrival.add(FindingKind.staffDocumentSmuggled.finding(at: arrival.files[index].place))
        }
        let order = arrival.documents.keys.sorted {
            FormRank(arrival.files[$0], index: $0) < FormRank(arrival.files[$1], index: $1)
        }
        var found: [FoundForm] = []
        var isTold = false
        for index in order {
            switch read(arrival.documents[index] ?? [], of: arrival.files[index]) {
            case .form(let document, let kind, let findings):
                found.append(FoundForm(index: index, document: document, kind: kind))
                if found.count == 1 { for finding in findings { arrival.add(finding) } }
            case .unreadable(let finding):
                if found.isEmpty { arrival.add(finding) }
                isTold = true
            case .other: continue
            }
        }
        guard let form = found.first else {
            // Where reading stopped, nobody knows whether there is one.
            if !isTold && !arrival.findings.contains(where: { $0.severity == .fatal }) {
                arrival.add(FindingKind.formMissing.finding(at: nil, ["namespace": namespaces.joined(separator: ", ")]))
            }
            return nil
        }
        arrival.mark(form.index, as: .form)
        if found.count > 1 {
            let place = arrival.files[form.index].place
            arrival.add(
                FindingKind.formAmbiguous.finding(
                    at: place, ["count": String(found.count), "name": place.path]))
        }
        return form
    }

    private enum Outcome {
        case form(Document, FoundForm.Kind, [Finding])
        case unreadable(Finding)
        case other
    }

    private func read(_ content: [UInt8], of file: ReceivedFile) -> Outcome {
        let isNamed = file.isNamedForm
        guard isNamed || mayBeForm(content) else { return .other }
        guard content.count == file.size, file.size <= limits.formBytes else {
            let reason = Text(
                "\(file.size) 字节,上限 \(limits.formBytes)", "\(file.size) bytes; the limit is \(limits.formBytes)")
            return .unreadable(FindingKind.formTooLarge.finding(at: file.place, words: ["reason": reason]))
        }
        let text: DecodedText
        do throws(XMLError) {
            text = try DecodedText(content, name: file.place.path)
        } catch {
            return isNamed
                ? .unreadable(FindingKind.formEncoding.finding(at: file.place, words: ["reason": error.words])) : .other
        }
        do throws(XMLError) {
            let document = try Document(
                parsing: text.bytes, name: file.place.path,
                limits: ParseLimits(
                    maximumBytes: limits.formBytes * 2, maximumDepth: limits.formDepth,
                    maximumElements: limits.formElements))
            guard namespaces.contains(document.root.namespace ?? "") else { return .other }
            let kind: FoundForm.Kind = document.root.localName == "supplement" ? .supplement : .assessment
            return .form(document, kind, findings(on: text, at: file.place))
        } catch {
            let place = Place(
                file.place.file, entries: file.place.entries, line: error.line, column: error.column)
            switch error.kind {
            case .doctype: return .unreadable(FindingKind.formDoctype.finding(at: place))
            case .tooDeep, .tooLarge:
                return .unreadable(FindingKind.formTooLarge.finding(at: place, words: ["reason": error.words]))
            default: return .unreadable(FindingKind.formMalformed.finding(at: place, words: ["reason": error.words]))
            }
        }
    }

    private func findings(on text: DecodedText, at place: Place) -> [Finding] {
        if text.isConflicting {
            return [
                FindingKind.formEncodingConflict.finding(
                    at: place, ["declared": text.declaredName ?? "UTF-8", "used": text.encoding.rawValue])
            ]
        }
        guard let declared = text.declaredName, ["GB2312", "GBK"].contains(declared.uppercased()) else { return [] }
        return [FindingKind.formEncodingGB.finding(at: place, ["declared": declared])]
    }

    private func mayBeForm(_ content: [UInt8]) -> Bool {
        FormSearch.mention(namespaces, in: content)
    }

    /// True if one of the namespaces stands near the beginning, where a root element has it, in UTF-8 or UTF-16.
    static func mention(_ namespaces: [String], in content: [UInt8]) -> Bool {
        var head = Array(content.prefix(64 << 10))
        // UTF-16 shows at once: markup begins with a character of ASCII.
        if head.prefix(4).contains(0) { head.removeAll { $0 == 0 } }
        return namespaces.contains { ByteSearch(Array($0.utf8)).isFound(in: head) }
    }
}

extension FindingKind {
    package static let formSearch: [FindingKind] = [
        .formMissing, .formAmbiguous, .formMalformed, .formDoctype, .formTooLarge, .formEncoding, .formEncodingGB,
        .formEncodingConflict, .staffDocumentSmuggled,
    ]

    static let staffDocumentSmuggled = FindingKind(
        "staff-document-smuggled", .warning, needsAuditor: true,
        fact: Text(
            "提交内容中有一份认证机构的内部文件;它不会生效。",
            "The submission holds a staff document of the certification body; nothing is done with it."),
        wayOut: Text("请勿提交内部文件。", "Do not send documents that only staff may issue."))

    package static let formMissing = FindingKind(
        "form-missing", .fatal,
        fact: Text(
            "没有找到申请表(命名空间 {namespace} 的 XML 文件)。",
            "No form was found (an XML file in the namespace {namespace})."),
        wayOut: Text(
            "请用 dossier form new 生成空白表,填写后放在提交内容的最外层,命名为 form.xml。",
            "Make a blank with `dossier form new`, fill it in, and put it at the top of the submission as form.xml."))
    static let formAmbiguous = FindingKind(
        "form-ambiguous", .error,
        fact: Text("找到 {count} 份申请表,采用了“{name}”。", "{count} forms were found; “{name}” was used."),
        wayOut: Text("请只保留一份。", "Keep only one."))
    static let formMalformed = FindingKind(
        "form-malformed", .fatal,
        fact: Text("XML 不合格式:{reason}。", "The XML is not well-formed: {reason}."),
        wayOut: Text("请用能检查 XML 的编辑器打开并改正该行。", "Open it in an editor that checks XML and correct that line."))
    static let formDoctype = FindingKind(
        "form-doctype", .fatal,
        fact: Text("XML 含有 DOCTYPE 声明,为安全起见不予读取。", "The XML has a DOCTYPE declaration and is not read, for safety."),
        wayOut: Text("请删除 <!DOCTYPE …> 声明。", "Remove the <!DOCTYPE …> declaration."))
    static let formTooLarge = FindingKind(
        "form-too-large", .fatal,
        fact: Text("XML 超过上限:{reason}。", "The XML passes a limit: {reason}."),
        wayOut: Text("请只在表中填写要求的内容,证据作为文件提交。", "Fill in only what the form asks for and send evidence as files."))
    static let formEncoding = FindingKind(
        "form-encoding", .fatal,
        fact: Text("XML 的字符编码无法读取:{reason}。", "The character encoding of the XML cannot be read: {reason}."),
        wayOut: Text("请另存为 UTF-8。", "Save it as UTF-8."))
    static let formEncodingGB = FindingKind(
        "form-encoding-gb", .info,
        fact: Text("XML 声明的编码是 {declared},按 GB18030 读取。", "The XML declares {declared}; it was read as GB18030."),
        wayOut: Text("无需处理;下次建议用 UTF-8。", "Nothing to do; UTF-8 is better next time."))
    static let formEncodingConflict = FindingKind(
        "form-encoding-conflict", .warning,
        fact: Text(
            "XML 声明的编码是 {declared},字节却是 {used},按后者读取。",
            "The XML declares {declared}, but its bytes are {used} and were read as that."),
        wayOut: Text("请改正声明,或另存为 UTF-8。", "Correct the declaration, or save it as UTF-8."))
}
