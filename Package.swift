// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

/// Modules that may not touch a pointer: the compiler rejects any unsafe construct in them.
let pointerFree = strict + [.strictMemorySafety()]

let package = Package(
    name: "dossier",
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        // libexslt.pc requires libxslt and libxml-2.0, so one name brings all three.
        .systemLibrary(
            name: "CLibXML", pkgConfig: "libexslt", providers: [.apt(["libxml2-dev", "libxslt1-dev"])]),
        .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
        .systemLibrary(name: "CJemalloc", pkgConfig: "jemalloc", providers: [.apt(["libjemalloc-dev"])]),
        .systemLibrary(name: "CLinux"),
        .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
        .systemLibrary(
            name: "CPango", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev", "libcairo2-dev"])]),
        .systemLibrary(name: "CQPDF", pkgConfig: "libqpdf", providers: [.apt(["libqpdf-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

        /// What can be said about a submission, where, and how badly.
        .target(name: "Findings", swiftSettings: pointerFree),
        .testTarget(name: "FindingsTests", dependencies: ["Findings"], swiftSettings: strict),

        /// Walks, reads, digests and durably publishes files; the one place where a write can be made to fail.
        .target(
            name: "Files",
            dependencies: ["Findings", "CLinux", "CNettle", .product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: strict),
        .testTarget(name: "FilesTests", dependencies: ["Files"], swiftSettings: strict),

        /// Tells who signed which bytes: signatures and public keys as OpenSSH writes them.
        .target(
            name: "Signatures", dependencies: [.product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: pointerFree),
        .testTarget(
            name: "SignaturesTests", dependencies: ["Signatures", "Support", "Files"], swiftSettings: strict),

        /// Works out what XPath cannot: check digits, civil dates, months, normalised names.
        .target(name: "Facts", swiftSettings: pointerFree),
        .testTarget(name: "FactsTests", dependencies: ["Facts"], swiftSettings: strict),

        /// Parses, queries, validates, transforms and serialises without letting a pointer out.
        .target(name: "XML", dependencies: ["Findings", "CLibXML"], swiftSettings: strict),
        .testTarget(name: "XMLTests", dependencies: ["XML", "Findings"], swiftSettings: strict),

        /// Reads hostile archives safely and writes reproducible ones.
        .target(
            name: "Zip", dependencies: ["Files", "Findings", "CLibZip", "CDeflate", "CZlib"], swiftSettings: strict),
        .testTarget(name: "ZipTests", dependencies: ["Zip", "Files"], swiftSettings: strict),

        /// BagIt 1.0 (RFC 8493): writes and verifies.
        .target(name: "Bag", dependencies: ["Zip", "Files", "Findings"], swiftSettings: pointerFree),
        .testTarget(name: "BagTests", dependencies: ["Bag", "Zip", "Files", "Findings"], swiftSettings: strict),

        /// ISO Schematron over XML: patterns, rules, assertions, phases, diagnostics, SVRL.
        .target(name: "Rules", dependencies: ["XML"], swiftSettings: pointerFree),
        .testTarget(name: "RulesTests", dependencies: ["Rules", "XML"], swiftSettings: strict),

        /// What arrived: form, evidence, inventory.
        .target(name: "Submissions", dependencies: ["Zip", "XML", "Files", "Findings"], swiftSettings: pointerFree),
        .testTarget(
            name: "SubmissionsTests", dependencies: ["Submissions", "Support", "Zip", "Files", "Findings"],
            swiftSettings: strict),

        /// What a scheme requires on a given date: requirements, profiles, regimes.
        .target(
            name: "Catalogue", dependencies: ["Rules", "XML", "Facts", "Findings", "Files"], swiftSettings: pointerFree),
        .testTarget(
            name: "CatalogueTests", dependencies: ["Catalogue", "Rules", "XML", "Facts", "Files", "Findings"],
            swiftSettings: strict),

        /// The case record: its values and their only reader and writer.
        .target(
            name: "Record", dependencies: ["Catalogue", "Submissions", "XML", "Files", "Findings"],
            swiftSettings: pointerFree),
        .testTarget(
            name: "RecordTests", dependencies: ["Record", "Submissions", "XML", "Files", "Findings"],
            swiftSettings: strict),

        /// Steps, actors, documents and time limits of a scheme.
        .target(name: "Process", dependencies: ["Facts", "Findings", "Files", "XML"], swiftSettings: pointerFree),
        .testTarget(
            name: "ProcessTests", dependencies: ["Process", "Support", "Facts", "Findings", "Files"],
            exclude: ["Transitions"], swiftSettings: strict),

        /// Remembers what was seen, found and decided (SQLite).
        .target(
            name: "Ledger", dependencies: ["Record", "Findings", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: pointerFree),
        .testTarget(name: "LedgerTests", dependencies: ["Ledger", "Support", "Files"], swiftSettings: strict),

        /// Plans a night, and holds what its stages share.
        .target(
            name: "Pipeline",
            dependencies: ["Ledger", "Record", "Catalogue", "Submissions", "Zip", "XML", "Files", "Findings"],
            swiftSettings: pointerFree),
        .testTarget(
            name: "PipelineTests", dependencies: ["Pipeline", "Support", "XML", "Files"], swiftSettings: strict),

        /// Sets papers on A4 as PDF, without letting a pointer out.
        .target(name: "Papers", dependencies: ["XML", "Findings", "CPango", "CQPDF"], swiftSettings: strict),
        .testTarget(
            name: "PapersTests", dependencies: ["Papers", "Support", "XML", "Files", "Findings"], swiftSettings: strict),

        /// Writes spreadsheets to fill in, and reads them when they come back.
        .target(name: "Sheets", dependencies: ["Zip", "XML", "Files"], swiftSettings: pointerFree),
        .testTarget(
            name: "SheetsTests", dependencies: ["Sheets", "Support", "Zip", "XML", "Files"], swiftSettings: strict),

        /// Writes messages that mail programs send (RFC 5322, MIME).
        .target(name: "Mail", dependencies: ["Files"], swiftSettings: pointerFree),
        .testTarget(name: "MailTests", dependencies: ["Mail", "Support", "Files"], swiftSettings: strict),

        /// Turns case records and the ledger into pages, papers and reports.
        .target(
            name: "Views", dependencies: ["Ledger", "Record", "XML", "Files", "Findings"], swiftSettings: pointerFree),

        /// Every stage we ship, one file each, and the written list of them.
        .target(
            name: "Stages",
            dependencies: [
                "Pipeline", "Views", "Papers", "Sheets", "Mail", "Ledger", "Record", "Catalogue", "Submissions",
                "Rules", "Bag", "Facts", "Process", "Signatures", "Zip", "XML",
                "Files", "Findings",
            ],
            swiftSettings: pointerFree),
        .testTarget(
            name: "StagesTests",
            dependencies: [
                "Stages", "Support", "Pipeline", "Record", "Catalogue", "Submissions", "Findings", "Files", "XML",
            ],
            swiftSettings: strict),

        .testTarget(
            name: "FormTests",
            dependencies: ["Stages", "Pipeline", "Record", "Catalogue", "XML", "Files", "Findings"],
            swiftSettings: strict),

        /// Whole nights over small inboxes: what a kill or a full disk leaves behind, and how a tree is verified.
        .testTarget(
            name: "NightTests",
            dependencies: [
                "Stages", "Support", "Sheets", "Pipeline", "Ledger", "Record", "Zip", "XML", "Files", "Findings",
                "Signatures",
            ],
            swiftSettings: strict),

        /// Commands, options, messages and exit codes.
        .executableTarget(
            name: "dossier",
            dependencies: [
                "CJemalloc", "Stages", "Pipeline", "Views", "Sheets", "Ledger", "Record", "Catalogue", "Submissions",
                "Rules", "Bag", "Zip", "Facts",
                "XML",
                "Files", "Findings", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: pointerFree),
        /// Folders that tests write in.
        .target(
            name: "Support",
            dependencies: ["Files", "Signatures", .product(name: "Crypto", package: "swift-crypto")],
            path: "Tests/Support", exclude: ["install", "scanner"],
            swiftSettings: strict),

        /// Makes the hostile submissions of the sample inbox, so that nobody has to trust a blob.
        .executableTarget(name: "hostile", path: "Tests/Hostile", swiftSettings: strict),

        /// Plays the story of the samples with the built program, night by night.
        .executableTarget(
            name: "story",
            dependencies: ["Support", "Record", "Facts", "XML", "Files", "Findings"], path: "Tests/Story",
            swiftSettings: strict),

        /// The built program on the sample night.
        .testTarget(
            name: "SampleTests",
            dependencies: [
                "dossier", "hostile", "story", "Support", "Process", "Record", "Zip", "XML", "Files", "Findings",
            ],
            swiftSettings: strict),
    ]
)
