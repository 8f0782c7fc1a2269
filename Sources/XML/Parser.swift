internal import CLibXML
internal import Findings
internal import Glibc

/// Turns bytes into a tree, or says what is wrong with them.
struct Parser {
    private let source: SourceText
    private let limits: ParseLimits
    private let holder: (localName: String, namespace: String)?

    init(_ source: SourceText, limits: ParseLimits, holder: (localName: String, namespace: String)? = nil) {
        self.source = source
        self.limits = limits
        self.holder = holder
    }

    /// No network, no entity substitution, no external subset, no lifting of libxml2's own limits; lines above
    /// 65,535 are kept, and CDATA sections are the text they stand for. The encoding in the declaration is ignored:
    /// the bytes are UTF-8 by then, whatever they were before.
    private static let options =
        XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue | XML_PARSE_BIG_LINES.rawValue
        | XML_PARSE_NOCDATA.rawValue | XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_NOWARNING.rawValue

    /// Checks all that parsing would, for a fraction of its cost.
    func check() throws(XMLError) {
        xmlFreeDoc(try parse(onlyChecking: true))
    }

    func parse(onlyChecking isOnlyChecked: Bool = false) throws(XMLError) -> xmlDocPtr {
        try checkBytes()
        let (tree, report) = source.bytes.withUnsafeBufferPointer { bytes in
            var parse = CLibXML_Parse()
            parse.bytes = bytes.baseAddress
            parse.count = bytes.count
            parse.isOnlyChecked = isOnlyChecked ? 1 : 0
            parse.maximumElements = UInt(max(limits.maximumElements, 0))
            parse.maximumDepth = Int32(clamping: limits.maximumDepth)
            parse.maximumNamespaces = Int32(clamping: limits.maximumNamespaces)
            let tree = parsed(&parse)
            let message = parse.message.map { String(cString: $0).withoutTrailingSpace }
            free(parse.message)
            return (tree, Report(outcome: Int(parse.outcome), code: parse.code, offset: parse.offset, message: message))
        }
        guard let tree else { throw error(for: report) }
        return tree
    }

    private func parsed(_ parse: inout CLibXML_Parse) -> xmlDocPtr? {
        func tree() -> xmlDocPtr? { Library.capturing { CLibXML_parse(&parse, Int32(Self.options)) }.result }
        guard let holder else { return tree() }
        return holder.localName.withCString { name in
            holder.namespace.withCString { namespace in
                parse.holder = name
                parse.holderNamespace = namespace
                return tree()
            }
        }
    }

    private struct Report {
        let outcome: Int
        let code: Int32
        let offset: Int
        let message: String?
    }

    /// What libxml2 would find out late, or would take for a reason to guess another encoding.
    private func checkBytes() throws(XMLError) {
        let bytes = source.bytes
        guard bytes.count <= min(limits.maximumBytes, Int(Int32.max)) else {
            throw XMLError(
                .tooLarge, document: source.name,
                words: Text("多于 \(limits.maximumBytes) 字节", "More than \(limits.maximumBytes) bytes"))
        }
        guard !bytes.isEmpty else { throw error(.malformed, at: 0, Text("文件为空", "The document is empty")) }
        if let offset = Self.firstInvalidOffset(in: bytes) {
            throw error(.encoding, at: offset, Text("不是有效的 UTF-8", "Not valid UTF-8"))
        }
        let zero = bytes.withUnsafeBytes { bytes -> Int? in
            guard let base = bytes.baseAddress, let found = memchr(base, 0, bytes.count) else { return nil }
            return UnsafeRawPointer(found) - base
        }
        if let zero { throw error(.malformed, at: zero, Text("含有 NUL 字节", "A NUL byte")) }
        let crowded = bytes.withUnsafeBufferPointer {
            CLibXML_crowdedTag($0.baseAddress, $0.count, max(limits.maximumAttributes, 0))
        }
        guard crowded == bytes.count else {
            let most = limits.maximumAttributes
            throw error(
                .tooLarge, at: crowded, Text("一个元素上有多于 \(most) 个属性", "More than \(most) attributes on one element"))
        }
    }

    /// The offset of the first byte that cannot be UTF-8.
    static func firstInvalidOffset(in bytes: [UInt8]) -> Int? {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span)
            return nil
        } catch {
            return error.byteOffsets.lowerBound
        }
    }

    private func error(for report: Report) -> XMLError {
        switch report.outcome {
        case CLIBXML_DOCTYPE:
            return error(
                .doctype, at: report.offset, Text("不允许 DOCTYPE 声明", "A document type declaration is not allowed"))
        case CLIBXML_TOO_DEEP:
            let most = limits.maximumDepth
            return error(
                .tooDeep, at: report.offset, Text("元素嵌套多于 \(most) 层", "More than \(most) elements inside one another"))
        case CLIBXML_TOO_MANY_ELEMENTS:
            let most = limits.maximumElements
            return error(.tooLarge, at: report.offset, Text("多于 \(most) 个元素", "More than \(most) elements"))
        case CLIBXML_TOO_MANY_NAMESPACES:
            let most = limits.maximumNamespaces
            return error(
                .tooLarge, at: report.offset, Text("同时有效的命名空间多于 \(most) 个", "More than \(most) namespaces in scope"))
        default:
            let message = report.message ?? "Not well-formed"
            return error(
                Self.kind(code: report.code, message: message), at: report.offset,
                ParserWords(code: report.code, message: message).text)
        }
    }

    /// libxml2 has no code of their own for most of its limits; only its words tell.
    private static func kind(code: Int32, message: String) -> XMLError.Kind {
        if code == Int32(XML_ERR_UNDECLARED_ENTITY.rawValue) { return .entity }
        if message.contains("Excessive depth") { return .tooDeep }
        let large = ["huge text node", "too long", "too big", "too many", "XML_PARSE_HUGE"]
        return large.contains { message.contains($0) } ? .tooLarge : .malformed
    }

    private func error(_ kind: XMLError.Kind, at offset: Int, _ words: Text) -> XMLError {
        let place = source.place(of: offset)
        return XMLError(kind, document: source.name, line: place?.line, column: place?.column, words: words)
    }
}
