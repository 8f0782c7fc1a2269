internal import Findings

// Why a document from the desk is refused or waits. A document that is refused changes nothing.

extension FindingKind {
    static let deskKinds: [FindingKind] = [
        .deskNoDocument, .deskUnsigned, .deskSignatureBad, .deskNotXML, .deskChecklist, .deskUnknownKind,
        .deskInvalid,
        .deskNoAdministrator, .deskRosterSigner, .deskRosterSerial, .deskRosterInvalid, .deskNoRoster,
        .deskSignerUnknown, .deskSignerDiffers, .deskDate, .deskRole, .deskNotAppointed, .deskInTeam, .deskConflict,
        .deskNoCase, .deskNotYet, .deskNoProcess, .deskNumberTaken, .deskTooEarly, .deskTooLate, .deskNotInProcess,
        .deskContent,
    ]

    private static let signAgain = Text("请改正后重新签名,再放到收文目录。", "Correct it, sign it again and put it on the desk.")

    static let deskNoDocument = FindingKind(
        "desk-no-document", .error,
        fact: Text(
            "签名旁没有文件,或它不是普通文件,或过大。", "There is no document beside the signature, or it is no plain file, or too large."),
        wayOut: Text("请把文件与签名一起放到收文目录。", "Put the document and its signature on the desk together."))
    static let deskUnsigned = FindingKind(
        "desk-unsigned", .error,
        fact: Text("文件没有签名(旁边没有 .sig)。", "The document is not signed: there is no .sig beside it."),
        wayOut: Text("请用 ssh-keygen -Y sign 签名。", "Sign it with `ssh-keygen -Y sign`."))
    static let deskSignatureBad = FindingKind(
        "desk-signature-bad", .error,
        fact: Text("签名无效:{reason}。", "The signature does not count: {reason}."),
        wayOut: signAgain)
    static let deskNotXML = FindingKind(
        "desk-not-xml", .error,
        fact: Text("文件不能作为 XML 读取:{reason}", "The document cannot be read as XML: {reason}"),
        wayOut: signAgain)
    static let deskChecklist = FindingKind(
        "desk-checklist", .error,
        fact: Text("检查表不能采用:{reason}", "The checklist cannot be taken: {reason}"),
        wayOut: Text(
            "请从现行审核包取出检查表,只填黄色格,签名后再放到收文目录。",
            "Take the checklist of the newest bundle, fill in the yellow cells only, sign it and put it on the desk."))
    static let deskUnknownKind = FindingKind(
        "desk-unknown-kind", .error,
        fact: Text("没有“{kind}”这种内部文件。", "There is no kind of staff document “{kind}”."),
        wayOut: Text("请用 dossier form new 生成空白文件。", "Make a blank with `dossier form new`."))
    static let deskInvalid = FindingKind(
        "desk-invalid", .error,
        fact: Text("文件不合其格式:{reason}", "The document is not as its schema says: {reason}"),
        wayOut: signAgain)
    static let deskNoAdministrator = FindingKind(
        "desk-no-administrator", .error,
        fact: Text("没有配置管理员的公钥,名册不能生效。", "No administrator's key is configured, so no roster can count."),
        wayOut: Text(
            "请在 nightly.xml 的 desk 中指定,或用 --administrators。",
            "Name the file of keys in nightly.xml (desk), or with --administrators."))
    static let deskRosterSigner = FindingKind(
        "desk-roster-signer", .error,
        fact: Text("名册不是管理员签的(密钥 {key})。", "The roster was not signed by an administrator (key {key})."),
        wayOut: Text("请由管理员签名。", "Have an administrator sign it."))
    static let deskRosterSerial = FindingKind(
        "desk-roster-serial", .error,
        fact: Text(
            "名册序号 {serial} 不大于现行的 {current}。",
            "The roster's serial {serial} is not greater than {current}, which counts now."),
        wayOut: Text("请用更大的序号重新签发。", "Issue it again with a greater serial number."))
    static let deskRosterInvalid = FindingKind(
        "desk-roster-invalid", .error,
        fact: Text("名册自相矛盾:{reason}", "The roster contradicts itself: {reason}"),
        wayOut: signAgain)
    static let deskNoRoster = FindingKind(
        "desk-no-roster", .error,
        fact: Text("还没有名册,无法判断签署人的职务。", "There is no roster yet that would tell the signer's role."),
        wayOut: Text("请管理员先签发名册;本文件留在收文目录等待。", "The administrator issues the roster; this document waits on the desk."))
    static let deskSignerUnknown = FindingKind(
        "desk-signer-unknown", .error,
        fact: Text("密钥 {key} 在签署日不属于名册中的任何人。", "The key {key} was nobody's in the roster on the day of signing."),
        wayOut: Text("请用名册中有效的密钥签名。", "Sign with a key that the roster has for that day."))
    static let deskSignerDiffers = FindingKind(
        "desk-signer-differs", .error,
        fact: Text(
            "文件写明由“{by}”签署,密钥却属于“{person}”。", "The document says it is signed by “{by}”, but the key is “{person}”'s."),
        wayOut: signAgain)
    static let deskDate = FindingKind(
        "desk-date", .error,
        fact: Text(
            "签署日期 {on} 晚于收到日期 {received},或早得超过 {days} 天。",
            "The day of signing {on} is after the day of receipt {received}, or more than {days} days before it."),
        wayOut: signAgain)
    static let deskRole = FindingKind(
        "desk-role", .error,
        fact: Text(
            "“{person}”在 {on} 没有签署“{kind}”所需的职务。", "“{person}” had no role on {on} in which one signs “{kind}”."),
        wayOut: Text("请由有此职务的人签署。", "Have it signed by somebody who has the role."))
    static let deskNotAppointed = FindingKind(
        "desk-not-appointed", .error,
        fact: Text(
            "“{person}”未被任命为本案的组长或组员,不能签署“{kind}”。", "“{person}” was not appointed in this case as who signs “{kind}”."),
        wayOut: Text("请由本案任命的人签署。", "Have it signed by who was appointed."))
    static let deskInTeam = FindingKind(
        "desk-in-team", .error,
        fact: Text(
            "“{person}”参加了本案的审核,不能签署“{kind}”。",
            "“{person}” took part in the audit of this case and cannot sign “{kind}”."),
        wayOut: Text("请由未参加审核的人签署。", "Have it signed by somebody outside the evaluation."))
    static let deskConflict = FindingKind(
        "desk-conflict", .error,
        fact: Text(
            "“{person}”与申请方有利害关系:{tie}({organisation})。",
            "“{person}” has a tie to the applicant: {tie} ({organisation})."),
        wayOut: Text("请换一位没有利害关系的人。", "Choose somebody without such a tie."))
    static let deskNoCase = FindingKind(
        "desk-no-case", .error,
        fact: Text("没有案件 {case}。", "There is no case {case}."),
        wayOut: Text("请核对案件编号。", "Check the case id."))
    static let deskNoProcess = FindingKind(
        "desk-no-process", .error,
        fact: Text("案件 {case} 没有可依的流程。", "There is no process that the case {case} follows."),
        wayOut: Text("请在 process.xml 中为该版本、类型和级别定义流程。", "Define one for its edition, type and grade in process.xml."))
    static let deskNumberTaken = FindingKind(
        "desk-number-taken", .error,
        fact: Text("“{person}”已在本案用过文件编号 {number}。", "“{person}” has used the number {number} in this case already."),
        wayOut: Text("请换一个编号重新签名。", "Sign it again with another number."))
    static let deskTooEarly = FindingKind(
        "desk-too-early", .error,
        fact: Text("本案处于“{state}”,“{kind}”要等到以后。", "The case is at “{state}”; “{kind}” comes later."),
        wayOut: Text("留在收文目录,轮到时自动生效。", "Leave it on the desk: it takes effect when its time comes."))
    static let deskNotYet = FindingKind(
        "desk-not-yet", .error,
        fact: Text("“{kind}”自 {from} 起生效,日子还没有到。", "“{kind}” takes effect on {from}, which has not come."),
        wayOut: Text("留在收文目录,到时自动生效。", "Leave it on the desk: it takes effect when its day comes."))
    static let deskTooLate = FindingKind(
        "desk-too-late", .error,
        fact: Text("本案处于“{state}”,“{kind}”已不能再生效。", "The case is at “{state}”; “{kind}” can no longer take effect."),
        wayOut: Text("请核对案件的进展。", "Look where the case stands."))
    static let deskNotInProcess = FindingKind(
        "desk-not-in-process", .error,
        fact: Text(
            "本案的流程没有“{kind}”(阶段 {stage},结论 {outcome})。",
            "The process of this case has no “{kind}” (stage {stage}, outcome {outcome})."),
        wayOut: Text("请核对阶段和结论。", "Check stage and outcome."))
    static let deskContent = FindingKind(
        "desk-content", .error,
        fact: Text("内容与案件不符:{reason}", "It does not fit the case: {reason}"),
        wayOut: signAgain)
}
