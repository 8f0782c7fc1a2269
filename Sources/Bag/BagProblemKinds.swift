package import Findings

extension BagProblem {
    /// The sentences of the problem; their severity says whether a bag that has it can be valid.
    var kind: FindingKind {
        switch self {
        case .noDeclaration: .bagNoDeclaration
        case .declaration: .bagDeclaration
        case .unknownVersion: .bagUnknownVersion
        case .unknownEncoding: .bagUnknownEncoding
        case .noPayload: .bagNoPayload
        case .noManifest: .bagNoManifest
        case .notAFile: .bagNotAFile
        case .dangerousName: .bagDangerousName
        case .unknownAlgorithm: .bagUnknownAlgorithm
        case .unverifiable: .bagUnverifiable
        case .tooLarge: .bagTooLarge
        case .damaged: .bagDamaged
        case .foundTwice: .bagFoundTwice
        case .sameCharacters: .bagSameCharacters
        case .caseOnly: .bagCaseOnly
        case .systemFile: .bagSystemFile
        case .notInEncoding: .bagNotInEncoding
        case .byteOrderMark: .bagByteOrderMark
        case .notAField: .bagNotAField
        case .looseField: .bagLooseField
        case .notAnEntry: .bagNotAnEntry
        case .binaryMark: .bagBinaryMark
        case .leadingDot: .bagLeadingDot
        case .dangerousPath: .bagDangerousPath
        case .notPayload: .bagNotPayload
        case .digestLength: .bagDigestLength
        case .repeatedOxum: .bagRepeatedOxum
        case .notAnOxum: .bagNotAnOxum
        case .wrongOxum: .bagWrongOxum
        case .missing: .bagMissing
        case .notFetched: .bagNotFetched
        case .wrongDigest: .bagWrongDigest
        case .unlisted: .bagUnlisted
        case .partlyListed: .bagPartlyListed
        case .unlistedTag: .bagUnlistedTag
        case .unlistedManifest: .bagUnlistedManifest
        case .tagManifestListed: .bagTagManifestListed
        case .listedTwice: .bagListedTwice
        case .listedTwiceAlike: .bagListedTwiceAlike
        case .composedDifferently: .bagComposedDifferently
        case .percentNotEncoded: .bagPercentNotEncoded
        }
    }

    /// Every kind of problem there is.
    package static let kinds: [FindingKind] = [
        .bagNoDeclaration, .bagDeclaration, .bagUnknownVersion, .bagUnknownEncoding, .bagNoPayload, .bagNoManifest,
        .bagNotAFile, .bagDangerousName, .bagUnknownAlgorithm, .bagUnverifiable, .bagTooLarge, .bagDamaged,
        .bagFoundTwice,
        .bagSameCharacters, .bagCaseOnly, .bagSystemFile, .bagNotInEncoding, .bagByteOrderMark, .bagNotAField,
        .bagLooseField, .bagNotAnEntry, .bagBinaryMark, .bagLeadingDot, .bagDangerousPath, .bagNotPayload,
        .bagDigestLength, .bagRepeatedOxum, .bagNotAnOxum, .bagWrongOxum, .bagMissing, .bagNotFetched,
        .bagWrongDigest, .bagUnlisted, .bagPartlyListed, .bagUnlistedTag, .bagUnlistedManifest, .bagTagManifestListed,
        .bagListedTwice, .bagListedTwiceAlike, .bagComposedDifferently, .bagPercentNotEncoded,
    ]
}
