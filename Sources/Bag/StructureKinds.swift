internal import Findings

extension FindingKind {
    static let bagNoDeclaration = FindingKind(
        "bag-no-declaration", .error,
        fact: Text(
            "包中没有 bagit.txt，无法认定这是一个 BagIt 包。",
            "The bag has no bagit.txt, so nothing says that it is a bag."),
        wayOut: Text(
            "请重新生成该包，或从原始来源重新取得。",
            "Make the bag again, or fetch it again from where it came."))
    static let bagDeclaration = FindingKind(
        "bag-declaration", .error,
        fact: Text(
            "bagit.txt 的写法不符合规定：“{line}”。",
            "bagit.txt is not written as the format asks: \"{line}\"."),
        wayOut: Text(
            "bagit.txt 须依次写明 BagIt-Version 和 Tag-File-Character-Encoding 两行，不带字节顺序标记。",
            "Write the two lines BagIt-Version and Tag-File-Character-Encoding, in this order and without a byte-order mark."
        ))
    static let bagUnknownVersion = FindingKind(
        "bag-version", .error,
        fact: Text(
            "包声明的 BagIt 版本 {version} 不是已发布的版本。",
            "The bag declares version {version}, which is not a published one."),
        wayOut: Text(
            "请使用 1.0 版重新生成该包。",
            "Make the bag again in version 1.0."))
    static let bagUnknownEncoding = FindingKind(
        "bag-encoding", .error,
        fact: Text(
            "标签文件的字符编码“{encoding}”无法读取。",
            "Tag files are declared to be in the encoding \"{encoding}\", which is not supported."),
        wayOut: Text(
            "请将标签文件改为 UTF-8 编码。",
            "Write the tag files in UTF-8."))
    static let bagNoPayload = FindingKind(
        "bag-no-payload", .error,
        fact: Text(
            "包中没有 data 文件夹。",
            "The bag has no folder data."),
        wayOut: Text(
            "请重新生成该包，或从原始来源重新取得。",
            "Make the bag again, or fetch it again from where it came."))
    static let bagNoManifest = FindingKind(
        "bag-no-manifest", .error,
        fact: Text(
            "包中没有载荷清单（manifest-*.txt）。",
            "The bag has no payload manifest (manifest-*.txt)."),
        wayOut: Text(
            "请重新生成该包。",
            "Make the bag again."))
    static let bagNotAFile = FindingKind(
        "bag-not-a-file", .error,
        fact: Text(
            "“{file}”是符号链接或特殊文件，或者文件名不是 UTF-8。",
            "\"{file}\" is a symbolic link or a special file, or its name is not UTF-8."),
        wayOut: Text(
            "请改为普通文件和 UTF-8 文件名后重新生成该包。",
            "Make the bag again with ordinary files and names in UTF-8."))
    static let bagDangerousName = FindingKind(
        "bag-dangerous-name", .error,
        fact: Text(
            "包中文件的名称“{file}”可能指向包外。",
            "The name of the file \"{file}\" in the bag may lead out of it."),
        wayOut: Text(
            "请查明该包的来源，不要将其解压。",
            "Find out where the bag came from, and do not unpack it."))
    static let bagUnknownAlgorithm = FindingKind(
        "bag-algorithm", .warning,
        fact: Text(
            "清单使用的摘要算法 {algorithm} 不受支持，未核对其中的摘要。",
            "The manifest uses the algorithm {algorithm}, which is not supported; its digests were not compared."),
        wayOut: Text(
            "请增加 SHA-256 或 SHA-512 清单。",
            "Add a manifest of SHA-256 or SHA-512."))
    static let bagUnverifiable = FindingKind(
        "bag-unverifiable", .error,
        fact: Text(
            "没有一份载荷清单使用受支持的摘要算法，无法核对载荷。",
            "No payload manifest uses a supported algorithm, so the payload cannot be verified."),
        wayOut: Text(
            "请增加 SHA-256 或 SHA-512 清单。",
            "Add a manifest of SHA-256 or SHA-512."))
    static let bagTooLarge = FindingKind(
        "bag-tag-too-large", .error,
        fact: Text(
            "标签文件“{file}”超过 {limit} 字节，未读取。",
            "The tag file \"{file}\" is larger than {limit} bytes and was not read."),
        wayOut: Text(
            "请确认该文件确为标签文件。",
            "See whether it really is a tag file."))
    static let bagDamaged = FindingKind(
        "bag-damaged", .error,
        fact: Text(
            "“{file}”无法完整读出：已损坏、已加密或超出限制。",
            "\"{file}\" cannot be read in full: it is damaged, encrypted or beyond a limit."),
        wayOut: Text(
            "请从原始来源重新取得该包。",
            "Fetch the bag again from where it came."))
    static let bagFoundTwice = FindingKind(
        "bag-found-twice", .error,
        fact: Text(
            "包中有两个名为“{file}”的文件。",
            "The bag holds \"{file}\" twice."),
        wayOut: Text(
            "请只保留其中一个并重新生成该包。",
            "Keep one of them and make the bag again."))
    static let bagSameCharacters = FindingKind(
        "bag-same-characters", .error,
        fact: Text(
            "“{one}”与“{other}”字符相同，仅 Unicode 组合形式不同。",
            "\"{one}\" and \"{other}\" have the same characters and differ only in their Unicode composition."),
        wayOut: Text(
            "请更改其中一个文件名并重新生成该包。",
            "Rename one of them and make the bag again."))
    static let bagCaseOnly = FindingKind(
        "bag-case-only", .warning,
        fact: Text(
            "“{one}”与“{other}”仅大小写不同，在某些系统上会互相覆盖。",
            "\"{one}\" and \"{other}\" differ only in case; some systems cannot hold both."),
        wayOut: Text(
            "如可能，请更改其中一个文件名。",
            "Rename one of them if you can."))
    static let bagSystemFile = FindingKind(
        "bag-system-file", .warning,
        fact: Text(
            "“{file}”是操作系统生成的文件。",
            "\"{file}\" is a file that an operating system made for itself."),
        wayOut: Text(
            "如无用处，请删除后重新生成该包。",
            "Remove it and make the bag again, if it serves no purpose."))
}
