package import Findings

/// What can be wrong with an output tree. The way out is for the operations staff, not for an applicant.
extension FindingKind {
    package static let treeKinds: [FindingKind] = [
        .treeRecordMissing, .treeRecordUnreadable, .treeRecordMisplaced, .treeBundleMissing, .treeBundleUnreadable,
        .treeArchiveOdd, .treeBagOther, .treeRecordDiffers, .treeFileMissing, .treeFileDiffers, .treeFileUnaccounted,
        .treeFileUnnamed, .treeNoticeMissing, .treePageMissing, .treePaperMissing, .treePageChanged,
        .treeTagManifestMissing, .treeArrivalUnnamed, .treeQuarantineIncomplete, .treeStray,
        .treeLedgerMissing, .treeLedgerUnreadable, .treeLedgerLacks, .treeLedgerExtra, .treeSightingUnknown,
    ]

    private static let restore = Text(
        "请从备份恢复该文件;已发布的内容从不改变。", "Restore the file from the backup: what is published never changes.")
    private static let lookAndRemove = Text(
        "没有记录指名它:请核对备份,确认无用后移走。",
        "No record names it: compare with the backup and move it away if nothing needs it.")
    private static let rebuild = Text(
        "dossier ledger rebuild 可根据案件记录重建账本。", "`dossier ledger rebuild` makes the ledger again from the case records.")

    static let treeRecordMissing = FindingKind(
        "tree-record-missing", .error,
        fact: Text("缺少第 {revision} 版的案件记录。", "The case record of revision {revision} is missing."), wayOut: restore)
    static let treeRecordUnreadable = FindingKind(
        "tree-record-unreadable", .error,
        fact: Text("案件记录无法读取:{reason}。", "The case record cannot be read: {reason}."), wayOut: restore)
    static let treeRecordMisplaced = FindingKind(
        "tree-record-misplaced", .error,
        fact: Text(
            "该处应为 {expected} 的记录,实为 {found}。", "The record of {expected} belongs here, but this is that of {found}."),
        wayOut: restore)
    static let treeBundleMissing = FindingKind(
        "tree-bundle-missing", .error,
        fact: Text("记录指名的审核包不存在。", "The bundle that the record tells of is not there."), wayOut: restore)
    static let treeBundleUnreadable = FindingKind(
        "tree-bundle-unreadable", .error,
        fact: Text("审核包或保留副本无法读取:{reason}。", "The bundle or kept copy cannot be read: {reason}."), wayOut: restore)
    static let treeArchiveOdd = FindingKind(
        "tree-archive-odd", .error,
        fact: Text("审核包的 zip 结构被改动:{reason}。", "The zip structure of the bundle was changed: {reason}."),
        wayOut: restore)
    static let treeBagOther = FindingKind(
        "tree-bag-other", .error,
        fact: Text(
            "袋的 External-Identifier 应为 {expected},实为“{found}”。",
            "The bag's External-Identifier should be {expected} and is “{found}”."),
        wayOut: restore)
    static let treeRecordDiffers = FindingKind(
        "tree-record-differs", .error,
        fact: Text(
            "审核包内的 record.xml 与 {record} 不同。", "The record.xml in the bundle is not the same as {record}."),
        wayOut: restore)
    static let treeFileMissing = FindingKind(
        "tree-file-missing", .error,
        fact: Text(
            "记录中的文件 {file}(“{name}”)不在审核包内。", "The record's file {file} (“{name}”) is not in the bundle."),
        wayOut: restore)
    static let treeFileDiffers = FindingKind(
        "tree-file-differs", .error,
        fact: Text(
            "文件 {file}(“{name}”)的 SHA-256 与记录不同。", "File {file} (“{name}”) has not the SHA-256 that the record has."),
        wayOut: restore)
    static let treeFileUnaccounted = FindingKind(
        "tree-file-unaccounted", .error,
        fact: Text(
            "文件 {file}(“{name}”)既不在审核包内,也没有说明原因的结论。",
            "File {file} (“{name}”) is neither in the bundle nor left out for a reason that a finding tells."),
        wayOut: Text(
            "请从备份恢复该记录;如果备份也是如此,请报告此缺陷。",
            "Restore the record from the backup; if it is the same there, report this as a defect of the program."))
    static let treeFileUnnamed = FindingKind(
        "tree-file-unnamed", .error,
        fact: Text("审核包内有记录没有指名的文件。", "The bundle's payload has a file that the record does not name."), wayOut: restore
    )
    static let treeNoticeMissing = FindingKind(
        "tree-notice-missing", .error,
        fact: Text("结论为退回补正,却没有通知。", "The conclusion is “return for supplement”, but there is no notice."),
        wayOut: restore)
    static let treePageMissing = FindingKind(
        "tree-page-missing", .error, fact: Text("缺少案件页面。", "The page of the case is missing."), wayOut: restore)
    static let treePaperMissing = FindingKind(
        "tree-paper-missing", .error,
        fact: Text("案件页面列出的文书不存在。", "The page of the case lists this paper, and it is not there."),
        wayOut: restore)
    static let treePageChanged = FindingKind(
        "tree-page-changed", .error,
        fact: Text(
            "内容与末尾的 SHA-256 不符:发布后被改动,或不是本程序发布的。",
            "It does not fit the SHA-256 at its end: it was changed, or is nothing that this program published."),
        wayOut: restore)
    static let treeTagManifestMissing = FindingKind(
        "tree-tagmanifest-missing", .error,
        fact: Text(
            "缺少 {file},袋中的说明文件无从核对。", "{file} is missing: nothing tells whether the bag's tag files are whole."),
        wayOut: restore)
    static let treeArrivalUnnamed = FindingKind(
        "tree-arrival-unnamed", .error,
        fact: Text(
            "没有案件记录或隔离页指名这一到件。", "No case record and no quarantine page names this arrival."),
        wayOut: lookAndRemove)
    static let treeQuarantineIncomplete = FindingKind(
        "tree-quarantine-incomplete", .error,
        fact: Text("隔离页缺失或无法读取:{reason}。", "The quarantine page is missing or cannot be read: {reason}."),
        wayOut: restore)
    static let treeStray = FindingKind(
        "tree-stray", .error, fact: Text("没有记录指名这一文件。", "No record names this file."), wayOut: lookAndRemove)
    static let treeLedgerMissing = FindingKind(
        "tree-ledger-missing", .error, fact: Text("账本不存在。", "There is no ledger."), wayOut: rebuild)
    static let treeLedgerUnreadable = FindingKind(
        "tree-ledger-unreadable", .error,
        fact: Text("账本无法读取:{reason}。", "The ledger cannot be read: {reason}."), wayOut: rebuild)
    static let treeLedgerLacks = FindingKind(
        "tree-ledger-lacks", .error,
        fact: Text("账本中没有记录所述的一行:{row}", "The ledger lacks a row that the records give: {row}"), wayOut: rebuild)
    static let treeLedgerExtra = FindingKind(
        "tree-ledger-extra", .error,
        fact: Text("账本中有记录没有的一行:{row}", "The ledger has a row that no record gives: {row}"), wayOut: rebuild)
    static let treeSightingUnknown = FindingKind(
        "tree-sighting-unknown", .error,
        fact: Text(
            "账本认为收件“{name}”已作为 {arrival} 处理,但输出中没有它,因此下一夜会跳过它。",
            "The ledger takes “{name}” of the inbox for done as {arrival}, which is not in the tree: the next night would skip it."
        ),
        wayOut: rebuild)
}
