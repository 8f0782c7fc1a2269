internal import Findings

extension FindingKind {
    static let bagNotInEncoding = FindingKind(
        "bag-not-in-encoding", .error,
        fact: Text(
            "“{file}”的内容不是 {encoding} 编码。",
            "\"{file}\" is not in the encoding {encoding}."),
        wayOut: Text(
            "请按 bagit.txt 声明的编码重新写出该文件。",
            "Write it in the encoding that bagit.txt declares."))
    static let bagByteOrderMark = FindingKind(
        "bag-byte-order-mark", .warning,
        fact: Text(
            "“{file}”以字节顺序标记开头。",
            "\"{file}\" begins with a byte-order mark."),
        wayOut: Text(
            "请去掉文件开头的字节顺序标记。",
            "Remove the mark from the beginning of the file."))
    static let bagNotAField = FindingKind(
        "bag-not-a-field", .error,
        fact: Text(
            "第 {line} 行不是“标签: 值”的形式。",
            "Line {line} is not of the form \"Label: value\"."),
        wayOut: Text(
            "请改正该行。",
            "Correct the line."))
    static let bagLooseField = FindingKind(
        "bag-loose-field", .warning,
        fact: Text(
            "第 {line} 行冒号前有空白，或冒号后没有空白。",
            "Line {line} has white space before its colon, or none after it."),
        wayOut: Text(
            "请写成“标签: 值”。",
            "Write it as \"Label: value\"."))
    static let bagNotAnEntry = FindingKind(
        "bag-not-an-entry", .error,
        fact: Text(
            "第 {line} 行不是有效的条目。",
            "Line {line} is not a valid entry."),
        wayOut: Text(
            "请重新生成该文件。",
            "Make the file again."))
    static let bagBinaryMark = FindingKind(
        "bag-binary-mark", .warning,
        fact: Text(
            "第 {line} 行的路径前有 md5sum 一类工具加上的“*”。",
            "Line {line} has a \"*\" before its path, as md5sum and its like write it."),
        wayOut: Text(
            "如可能，请去掉“*”。",
            "Leave it out if you can."))
    static let bagLeadingDot = FindingKind(
        "bag-leading-dot", .warning,
        fact: Text(
            "第 {line} 行的路径以“./”开头。",
            "The path on line {line} begins with \"./\"."),
        wayOut: Text(
            "如可能，请去掉“./”。",
            "Leave it out if you can."))
    static let bagDangerousPath = FindingKind(
        "bag-dangerous-path", .error,
        fact: Text(
            "“{source}”列出的路径“{file}”可能指向包外，未予读取。",
            "\"{source}\" lists the path \"{file}\", which may lead out of the bag; it was not followed."),
        wayOut: Text(
            "请查明该包的来源，不要在此包上做任何操作。",
            "Find out where the bag came from, and do nothing with it."))
    static let bagNotPayload = FindingKind(
        "bag-not-payload", .error,
        fact: Text(
            "“{source}”列出的“{file}”不在 data 文件夹内。",
            "\"{source}\" lists \"{file}\", which is not in the folder data."),
        wayOut: Text(
            "请重新生成该文件。",
            "Make the file again."))
    static let bagDigestLength = FindingKind(
        "bag-digest-length", .error,
        fact: Text(
            "“{source}”中“{file}”的摘要长度与算法不符。",
            "In \"{source}\", the digest of \"{file}\" does not have the length of the algorithm."),
        wayOut: Text(
            "请重新生成该清单。",
            "Make the manifest again."))
    static let bagRepeatedOxum = FindingKind(
        "bag-repeated-oxum", .error,
        fact: Text(
            "Payload-Oxum 出现了不止一次。",
            "Payload-Oxum occurs more than once."),
        wayOut: Text(
            "请只保留一个。",
            "Keep one of them."))
    static let bagNotAnOxum = FindingKind(
        "bag-not-an-oxum", .error,
        fact: Text(
            "Payload-Oxum 的值“{text}”不是“字节数.文件数”的形式。",
            "Payload-Oxum is \"{text}\", not a number of bytes, a point and a number of files."),
        wayOut: Text(
            "请改正该值。",
            "Correct the value."))
}
