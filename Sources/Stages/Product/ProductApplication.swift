internal import Facts
internal import Record
internal import XML

/// What later documents of a product are compared with: the application as its form has it.
struct ProductApplication {
    struct Model: Hashable {
        let id: String
        let name: String
    }

    struct Site: Hashable {
        let id: String
        let name: String
        /// `production`, `research` …; a site that says nothing makes the product.
        let kind: String
    }

    /// The numbers, version and days of a piece of cipher evidence in the file.
    struct CipherProof: Hashable {
        let issued: String
        let models: [String]
        let version: String
        let algorithms: [String]
    }

    let version: String
    let models: [Model]
    let sites: [Site]
    /// `central` or `segmented`.
    let intakeMode: String
    /// True if the type test is asked to rest on another edition of its standard than before.
    let isConversion: Bool
    let hasCipher: Bool
    let algorithms: [String]
    let cipherProofs: [CipherProof]
    /// Names of the models that a passing test report in the file covers.
    let testedModels: Set<String>
    /// The last day of issue of the test reports in the file; empty where it has none.
    let lastReport: String

    /// Nil where the case has no form.
    init?(_ record: CaseRecord) {
        guard let form = record.form?.root else { return nil }
        func text(_ parent: Element?, _ name: String) -> String { parent?.first(named: name)?.text.plain ?? "" }
        let product = form.first(named: "product")
        let application = form.first(named: "application")
        let cryptography = form.first(named: "cryptography")
        version = text(product, "version")
        models = (form.first(named: "models")?.children(named: "model") ?? []).map {
            Model(id: $0["id"] ?? "", name: text($0, "name"))
        }
        let traits = (product?["traits"] ?? "").split(separator: " ")
        let factories = form.first(named: "factories")?.children(named: "factory") ?? []
        sites = factories.map {
            Site(id: $0["id"] ?? "", name: text($0, "name"), kind: $0["site"] ?? "production")
        }
        hasResearchTrait = traits.contains("research-site")
        intakeMode = application?["intakeMode"] ?? ""
        isConversion = application?["conversion"] == "yes"
        hasCipher = cryptography?["present"] == "yes"
        algorithms = (cryptography?.children(named: "algorithm") ?? []).map(\.text.plain)
        cipherProofs = (cryptography?.children(named: "proof") ?? []).map { proof in
            CipherProof(
                issued: text(proof, "issued"), models: proof.children(named: "productModel").map(\.text.plain),
                version: text(proof, "productVersion"),
                algorithms: proof.children(named: "algorithm").map(\.text.plain))
        }
        let reports = form.first(named: "testReports")?.children(named: "testReport") ?? []
        let passing = reports.filter { text($0, "verdict") == "pass" }
        testedModels = Set(passing.flatMap { $0.children(named: "model") }.map(\.text.plain))
        lastReport = reports.map { text($0, "issued") }.max() ?? ""
    }

    private let hasResearchTrait: Bool

    /// The sites that are inspected: all that make the product, and research sites where the product says it needs them.
    var inspectedSites: [Site] {
        sites.filter { $0.kind != "research" || hasResearchTrait }
    }
}

extension String {
    /// Without white space around it, and with one space for each run of it: as tokens are compared.
    var plain: String {
        split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension CaseRecord {
    /// What `when` of a process asks of a product's case; nothing under a scheme that routes nothing.
    var processFacts: [String: [String]] {
        guard let application = form?.root.first(named: "application"), let routing else { return [:] }
        // Certification is the way unless testing alone is asked for: an application that says both or neither is
        // returned, and may still be put right.
        let routes = application.children(named: "route").map(\.text.plain)
        return [
            "regime": routing.regimes.map(\.id), "route": [routes == ["test"] ? "test" : "certify"],
            "intake": [application["intakeMode"] ?? ""], "certification": [application["certification"] ?? ""],
        ]
    }

    /// Whether a product with cryptography still lacks evidence of a cipher test.
    var awaitsCipherTest: Bool {
        guard let application = ProductApplication(self), application.hasCipher, application.cipherProofs.isEmpty
        else { return false }
        return !(process?.documents("cipher-test") ?? []).contains { $0.content["outcome"] == "met" }
    }

    /// The newest day of acceptance that staff recorded.
    var acceptedOn: String? {
        process?.documents("acceptance").last { $0.content["outcome"] == "accepted" }?.signed
    }
}
