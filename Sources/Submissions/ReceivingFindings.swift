package import Findings

/// What intake says of files, names and archives. Source of the rules: `domain/service.md` 6.1 and 7.1.
extension FindingKind {
    package static let receiving: [FindingKind] = [
        .linkNotFollowed, .folderTooDeep, .pathTooLong, .nameNotText, .nameDoubtful, .nameUnsafe, .nameDuplicate,
        .nameTwin, .markerHasContent,
        .junkIgnored, .fileEmpty, .fileTooLarge, .tooManyEntries, .totalTooLarge, .archiveUnreadable,
        .archiveInconsistent, .archiveTooDeep, .archiveForeign, .archiveUnknown, .documentUnreadable, .documentHides,
        .documentEncrypted, .documentMacros, .entryEncrypted, .entryDamaged, .entryMethod,
        .ratioTooHigh, .typeNotAccepted, .typeOld, .typeUnknown, .extensionLies, .extensionUnsafe,
        .executable,
    ]

    static let linkNotFollowed = FindingKind(
        "link-not-followed", .error,
        fact: Text("“{name}”是{kind},不是文件,未被读取。", "“{name}” is a {kind}, not a file, and was not read."),
        wayOut: Text("请改为提交文件本身。", "Send the file itself instead."))
    static let folderTooDeep = FindingKind(
        "folder-too-deep", .error,
        fact: Text(
            "文件夹嵌套超过 {limit} 层,其中 {count} 个文件未被读取。",
            "Folders are nested more than {limit} deep; the {count} files in this one were not read."),
        wayOut: Text("请减少文件夹层数后重新提交。", "Send the files again in fewer nested folders."))
    static let pathTooLong = FindingKind(
        "path-too-long", .error,
        fact: Text(
            "文件夹或其中文件的路径超过系统所能打开的长度,其内容未被读取。",
            "The path of the folder, or of a file in it, is longer than the system can open; what is in it was not read."
        ),
        wayOut: Text("请缩短文件夹名称、减少层数后重新提交。", "Send the files again in fewer folders with shorter names."))
    static let nameNotText = FindingKind(
        "name-not-text", .error,
        fact: Text(
            "文件名的字节既不是 UTF-8,也不是 GB18030,显示为“{name}”。",
            "The bytes of the file name are neither UTF-8 nor GB18030; it is shown as “{name}”."),
        wayOut: Text("请改名后重新打包。", "Rename the file and pack it again."))
    static let nameDoubtful = FindingKind(
        "name-doubtful", .info,
        fact: Text(
            "文件名可以有不止一种读法,此处按 {encoding} 读作“{name}”。",
            "The file name can be read in more than one way; it was read as {encoding}: “{name}”."),
        wayOut: Text("如果名称不对,请用 UTF-8 文件名重新打包。", "If the name is wrong, pack the archive again with UTF-8 names."))
    static let nameUnsafe = FindingKind(
        "name-unsafe", .error,
        fact: Text(
            "名称“{name}”不能作为安全的路径:{reason}。文件已保留,但换用了安全的名称。",
            "The name “{name}” is not a safe path: {reason}. The file is kept under a safe name."),
        wayOut: Text("请用普通的文件名和相对路径重新提交。", "Send it again under a plain name and relative path."))
    static let nameDuplicate = FindingKind(
        "name-duplicate", .error,
        fact: Text("有 {count} 个条目同名“{name}”,全部保留。", "{count} entries have the same name “{name}”; all are kept."),
        wayOut: Text("请给每个文件不同的名称,并说明哪一个有效。", "Give each file a name of its own and say which one counts."))
    static let nameTwin = FindingKind(
        "name-twin", .warning,
        fact: Text(
            "名称“{name}”与“{other}”只有大小写或字符组合方式不同,均已保留。",
            "The name “{name}” differs from “{other}” only in case or in the composition of characters; both are kept."),
        wayOut: Text("请确认两者都需要,并改用明显不同的名称。", "Check that both are needed and give them clearly different names."))
    static let junkIgnored = FindingKind(
        "junk-ignored", .info,
        fact: Text(
            "“{name}”是操作系统或办公软件留下的文件,不作为证据。",
            "“{name}” was left by an operating system or office program and is not taken as evidence."),
        wayOut: Text("无需处理。", "Nothing to do."))
    static let markerHasContent = FindingKind(
        "marker-has-content", .warning,
        fact: Text(
            "“{name}”只表示材料已放齐，其中的内容不作为证据。",
            "“{name}” only says that everything is there; what it holds is not taken as evidence."),
        wayOut: Text("内容如有用处，请另存为文件后重新提交。", "If the content matters, send it in a file of its own."))
    static let fileEmpty = FindingKind(
        "file-empty", .error,
        fact: Text("文件为空(0 字节)。", "The file is empty (0 bytes)."),
        wayOut: Text("请重新导出该文件并提交。", "Export the file again and send it."))
    static let fileTooLarge = FindingKind(
        "file-too-large", .error,
        fact: Text(
            "解压后超过单个文件的上限 {limit} 字节,未继续读取。",
            "It is larger than the limit of {limit} bytes for one file once unpacked; reading stopped there."),
        wayOut: Text("请压缩图片或拆分文件后重新提交。", "Reduce the images or split the file, and send it again."))
    static let tooManyEntries = FindingKind(
        "too-many-entries", .fatal,
        fact: Text(
            "文件和条目超过上限 {limit} 个：{rest}。",
            "There are more than {limit} files and entries, the limit: {rest}."),
        wayOut: Text("请只提交证据清单中列出的文件。", "Send only the files that the evidence list names."))
    static let totalTooLarge = FindingKind(
        "total-too-large", .fatal,
        fact: Text(
            "全部内容解压后超过上限 {limit} 字节,未继续读取。",
            "All content together is larger than the limit of {limit} bytes once unpacked; reading stopped there."),
        wayOut: Text("请减小文件后重新提交。", "Reduce the files and send them again."))
    static let archiveUnreadable = FindingKind(
        "archive-unreadable", .error,
        fact: Text("压缩包无法打开:{reason}。", "The archive cannot be opened: {reason}."),
        wayOut: Text("请重新打包为 zip,并在提交前试着解压一次。", "Pack it again as zip and try to unpack it before sending."))
    static let archiveInconsistent = FindingKind(
        "archive-inconsistent", .warning,
        fact: Text("压缩包内部记录不一致:{reason}。", "The archive's own records disagree: {reason}."),
        wayOut: Text("请用常用软件重新打包。", "Pack it again with a common program."))
    static let archiveTooDeep = FindingKind(
        "archive-too-deep", .error,
        fact: Text(
            "压缩包嵌套超过 {limit} 层,最内层未打开。", "Archives are nested more than {limit} deep; the innermost was not opened."),
        wayOut: Text("请把内层文件直接放入外层压缩包。", "Put the inner files directly into the outer archive."))
    static let archiveForeign = FindingKind(
        "archive-foreign", .error,
        fact: Text("文件内容是 {type} 压缩包,本系统只打开 zip。", "The content is a {type} archive; only zip is opened."),
        wayOut: Text("请改用 zip 重新打包。", "Pack the files again as zip."))
    static let archiveUnknown = FindingKind(
        "archive-unknown", .error,
        fact: Text(
            "扩展名“.{extension}”表示压缩包,内容的开头却不是 zip:可能是分卷的一部分,或前面多了别的内容。",
            "The extension “.{extension}” says archive, but the content does not begin as a zip does: it may be one part of several, or have something before it."
        ),
        wayOut: Text("请重新打包为一个普通的 zip,不要分卷。", "Pack the files again as one plain zip, not in parts."))
    static let documentUnreadable = FindingKind(
        "document-unreadable", .error,
        fact: Text("文档已损坏,无法打开:{reason}。", "The document is damaged and cannot be opened: {reason}."),
        wayOut: Text("请从原文件重新保存并提交,提交前试着打开一次。", "Save it again from its original, and try to open it before sending."))
    static let documentHides = FindingKind(
        "document-hides", .error,
        fact: Text(
            "文档中有程序({name}),未放入审核包。", "The document holds a program ({name}) and was left out of the bundle."),
        wayOut: Text("请去掉其中的程序,或导出为 PDF。", "Take the program out of it, or export it as PDF."))
    static let documentEncrypted = FindingKind(
        "document-encrypted", .error,
        fact: Text(
            "文档的一部分({name})已加密,无法读取。", "A part of the document ({name}) is encrypted and cannot be read."),
        wayOut: Text("请去掉密码后重新保存。", "Save it again without a password."))
    static let documentMacros = FindingKind(
        "document-macros", .warning, needsAuditor: true,
        fact: Text("文档含有宏({name})。", "The document holds macros ({name})."),
        wayOut: Text(
            "建议另存为不含宏的格式或 PDF;审核员打开时请勿启用宏。",
            "Saving it without macros, or as PDF, is advised; the auditor should not enable them."))
    static let entryEncrypted = FindingKind(
        "entry-encrypted", .error,
        fact: Text("条目已加密,无法读取。", "The entry is encrypted and cannot be read."),
        wayOut: Text("请去掉密码后重新打包。", "Pack it again without a password."))
    static let entryDamaged = FindingKind(
        "entry-damaged", .error,
        fact: Text("条目内容损坏或与记录不符:{reason}。", "The entry is damaged or is not what its record says: {reason}."),
        wayOut: Text("请从原始文件重新打包。", "Pack it again from the original file."))
    static let entryMethod = FindingKind(
        "entry-method", .error,
        fact: Text("条目使用了无法读取的压缩方法({method})。", "The entry uses a compression method that cannot be read ({method})."),
        wayOut: Text("请用普通压缩方式(deflate)重新打包。", "Pack it again with ordinary (deflate) compression."))
    static let ratioTooHigh = FindingKind(
        "ratio-too-high", .error,
        fact: Text(
            "压缩比超过 {limit}:1,像是压缩炸弹,未继续读取。",
            "It unpacks to more than {limit} times its size, as an archive bomb does; reading stopped there."),
        wayOut: Text("请提交正常压缩的文件。", "Send the file with ordinary compression."))
    static let typeNotAccepted = FindingKind(
        "type-not-accepted", .error,
        fact: Text("文件内容是 {type},不是可接受的证据格式。", "The content is {type}, which is not accepted as evidence."),
        wayOut: Text("请转换为 PDF、OFD、DOCX、XLSX、JPEG 或 PNG。", "Convert it to PDF, OFD, DOCX, XLSX, JPEG or PNG."))
    static let typeOld = FindingKind(
        "type-old", .warning,
        fact: Text("文件是旧版 Office 格式(.doc、.xls、.ppt)。", "The file is in an old Office format (.doc, .xls, .ppt)."),
        wayOut: Text("建议另存为 DOCX、XLSX 或 PDF。", "Saving it as DOCX, XLSX or PDF is advised."))
    static let typeUnknown = FindingKind(
        "type-unknown", .error,
        fact: Text("无法从内容识别文件格式。", "The format cannot be recognised from the content."),
        wayOut: Text("请确认文件没有损坏,并转换为 PDF。", "Check that the file is not damaged and convert it to PDF."))
    static let extensionLies = FindingKind(
        "extension-lies", .error,
        fact: Text("扩展名是“.{extension}”,内容却是 {type}。", "The extension is “.{extension}”, but the content is {type}."),
        wayOut: Text("请改正扩展名,或提交正确的文件。", "Correct the extension or send the right file."))
    static let extensionUnsafe = FindingKind(
        "extension-unsafe", .error,
        fact: Text(
            "扩展名“.{extension}”的文件会被当作程序或网页打开,未放入审核包;内容是 {type}。",
            "A file with the extension “.{extension}” is opened as a program or a web page and was left out of the bundle; its content is {type}."
        ),
        wayOut: Text("请改正扩展名,或提交正确的文件。", "Correct the extension or send the right file."))
    static let executable = FindingKind(
        "executable-refused", .error,
        fact: Text(
            "文件是可执行内容({type}),未放入审核包。", "The file is executable content ({type}) and was left out of the bundle."),
        wayOut: Text("请改为提交文档、图片或截图。", "Send a document, picture or screenshot instead."))
}
