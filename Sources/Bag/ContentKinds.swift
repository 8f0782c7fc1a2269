internal import Findings

extension FindingKind {
    static let bagWrongOxum = FindingKind(
        "bag-wrong-oxum", .error,
        fact: Text(
            "Payload-Oxum 为 {said}，实际为 {found}（字节数.文件数）。",
            "Payload-Oxum is {said}, but the payload is {found} (bytes and files)."),
        wayOut: Text(
            "请从原始来源重新取得该包。",
            "Fetch the bag again from where it came."))
    static let bagMissing = FindingKind(
        "bag-missing", .error,
        fact: Text(
            "“{source}”列出的“{file}”不在包中。",
            "\"{file}\", which \"{source}\" lists, is not in the bag."),
        wayOut: Text(
            "请从原始来源重新取得该包。",
            "Fetch the bag again from where it came."))
    static let bagNotFetched = FindingKind(
        "bag-not-fetched", .error,
        fact: Text(
            "“{file}”列在 fetch.txt 中，尚未取回，包不完整。",
            "\"{file}\" is listed in fetch.txt and has not been fetched; the bag is incomplete."),
        wayOut: Text(
            "请取回该文件并放入包中。",
            "Fetch the file and put it into the bag."))
    static let bagWrongDigest = FindingKind(
        "bag-wrong-digest", .error,
        fact: Text(
            "“{file}”的内容与“{source}”中的摘要不符。",
            "\"{file}\" does not have the digest that \"{source}\" gives."),
        wayOut: Text(
            "该文件在打包后被改动或损坏，请从原始来源重新取得。",
            "It was changed or damaged after the bag was made: fetch it again from where it came."))
    static let bagUnlisted = FindingKind(
        "bag-unlisted", .error,
        fact: Text(
            "“{file}”在包中，但“{source}”没有列出。",
            "\"{file}\" is in the bag, but \"{source}\" does not list it."),
        wayOut: Text(
            "请查明该文件的来源，必要时重新生成该包。",
            "Find out where the file came from, and make the bag again if it belongs there."))
    static let bagPartlyListed = FindingKind(
        "bag-partly-listed", .warning,
        fact: Text(
            "“{file}”未列入“{source}”，仅列入了其他清单。",
            "\"{file}\" is not listed in \"{source}\", only in another manifest."),
        wayOut: Text(
            "如可能，请补全该清单。",
            "Complete the manifest if you can."))
    static let bagUnlistedTag = FindingKind(
        "bag-unlisted-tag", .warning,
        fact: Text(
            "标签文件“{file}”未列入“{source}”，无法核对。",
            "The tag file \"{file}\" is not listed in \"{source}\" and cannot be verified."),
        wayOut: Text(
            "如可能，请补全该清单。",
            "Complete the manifest if you can."))
    static let bagUnlistedManifest = FindingKind(
        "bag-unlisted-manifest", .error,
        fact: Text(
            "“{source}”没有列出载荷清单“{file}”。",
            "\"{source}\" does not list the payload manifest \"{file}\"."),
        wayOut: Text(
            "请重新生成该清单。",
            "Make the manifest again."))
    static let bagTagManifestListed = FindingKind(
        "bag-tag-manifest-listed", .error,
        fact: Text(
            "“{source}”列出了标签清单“{file}”。",
            "\"{source}\" lists the tag manifest \"{file}\"."),
        wayOut: Text(
            "请重新生成该清单。",
            "Make the manifest again."))
    static let bagListedTwice = FindingKind(
        "bag-listed-twice", .error,
        fact: Text(
            "“{source}”不止一次列出“{file}”。",
            "\"{source}\" lists \"{file}\" more than once."),
        wayOut: Text(
            "请重新生成该清单。",
            "Make the manifest again."))
    static let bagListedTwiceAlike = FindingKind(
        "bag-listed-twice-alike", .warning,
        fact: Text(
            "“{source}”以相同的摘要不止一次列出“{file}”。",
            "\"{source}\" lists \"{file}\" more than once, with the same digest."),
        wayOut: Text(
            "如可能，请去掉重复的行。",
            "Leave out the repetition if you can."))
    static let bagComposedDifferently = FindingKind(
        "bag-composed-differently", .warning,
        fact: Text(
            "“{file}”的文件名在“{source}”中采用了不同的 Unicode 组合形式。",
            "\"{source}\" writes the name of \"{file}\" in another Unicode composition."),
        wayOut: Text(
            "如可能，请统一文件名的组合形式（NFC）。",
            "Bring the names to one form (NFC) if you can."))
    static let bagPercentNotEncoded = FindingKind(
        "bag-percent-not-encoded", .warning,
        fact: Text(
            "“{source}”没有对“{file}”文件名中的百分号编码。",
            "\"{source}\" does not encode the percent sign in the name of \"{file}\"."),
        wayOut: Text(
            "如可能，请将百分号写成 %25。",
            "Write the percent sign as %25 if you can."))
}
