internal import CLibXML
internal import Findings

/// What libxml2 says of a document that is not well-formed, in Chinese too: the common cases by its error code.
///
/// Its own sentence stands in brackets, since it names the tag, the attribute or the entity.
struct ParserWords {
    let code: Int32
    /// libxml2's sentence.
    let message: String

    var text: Text { Text("\(meaning)(\(message))", message) }

    private var meaning: String {
        switch xmlParserErrors(UInt32(bitPattern: code)) {
        case XML_ERR_DOCUMENT_EMPTY, XML_ERR_DOCUMENT_START: "没有以元素开头"
        case XML_ERR_DOCUMENT_END: "最外层元素之后还有内容"
        case XML_ERR_TAG_NAME_MISMATCH: "开始标签与结束标签不配对"
        case XML_ERR_TAG_NOT_FINISHED, XML_ERR_LTSLASH_REQUIRED: "元素没有结束标签"
        case XML_ERR_GT_REQUIRED: "标签没有以“>”结束"
        case XML_ERR_LT_REQUIRED: "此处应为“<”"
        case XML_ERR_NAME_REQUIRED: "此处应为名称;文字中的“<”须写作 &lt;"
        case XML_ERR_ENTITYREF_NO_NAME, XML_ERR_ENTITYREF_SEMICOL_MISSING, XML_ERR_UNDECLARED_ENTITY:
            "“&”引用了未定义的实体;文字中的“&”须写作 &amp;"
        case XML_ERR_INVALID_CHAR: "含有 XML 不允许的字符"
        case XML_ERR_INVALID_CHARREF, XML_ERR_INVALID_HEX_CHARREF, XML_ERR_INVALID_DEC_CHARREF: "字符引用无效"
        case XML_ERR_LT_IN_ATTRIBUTE: "属性值中有“<”"
        case XML_ERR_ATTRIBUTE_NOT_STARTED: "属性值没有加引号"
        case XML_ERR_ATTRIBUTE_NOT_FINISHED: "属性值没有结束的引号"
        case XML_ERR_ATTRIBUTE_WITHOUT_VALUE, XML_ERR_EQUAL_REQUIRED: "属性没有值"
        case XML_ERR_ATTRIBUTE_REDEFINED, XML_NS_ERR_ATTRIBUTE_REDEFINED: "同一元素上有重复的属性"
        case XML_ERR_SPACE_REQUIRED: "此处应有空格"
        case XML_ERR_COMMENT_NOT_FINISHED, XML_ERR_HYPHEN_IN_COMMENT: "注释没有正确结束"
        case XML_ERR_CDATA_NOT_FINISHED, XML_ERR_MISPLACED_CDATA_END: "CDATA 段没有正确结束"
        case XML_ERR_PI_NOT_STARTED, XML_ERR_PI_NOT_FINISHED: "处理指令有误"
        case XML_ERR_RESERVED_XML_NAME, XML_ERR_XMLDECL_NOT_STARTED, XML_ERR_XMLDECL_NOT_FINISHED,
            XML_ERR_VERSION_MISSING, XML_ERR_UNKNOWN_VERSION, XML_ERR_ENCODING_NAME, XML_ERR_STANDALONE_VALUE:
            "XML 声明有误,或不在文件开头"
        case XML_NS_ERR_UNDEFINED_NAMESPACE: "前缀没有声明命名空间"
        case XML_NS_ERR_XML_NAMESPACE, XML_NS_ERR_EMPTY, XML_NS_ERR_QNAME, XML_NS_ERR_COLON, XML_ERR_NS_DECL_ERROR:
            "命名空间有误"
        default: "不是合格的 XML"
        }
    }
}
