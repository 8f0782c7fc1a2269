internal import Record
internal import XML

/// What the documents of a product's evaluation come to: the newest test of each unit, the newest inspection of each
/// site, and the cipher tests.
struct Evaluation {
    struct Test: Hashable {
        let number: String
        let unit: String
        let passed: Bool
        let models: [String]
        let lab: String
        let issued: String
    }

    struct Inspection: Hashable {
        let site: String
        let from: String
        let until: String
        let conforms: Bool
    }

    struct Cipher: Hashable {
        let issued: String
        let models: [String]
        let version: String
    }

    /// The newest last; a unit can have several reports.
    private(set) var tests: [Test] = []
    private(set) var inspections: [Inspection] = []
    private(set) var ciphers: [Cipher] = []

    /// - Parameter document: one that is not on the record yet, and is counted as the newest.
    init(_ process: CaseProcess?, adding document: Element? = nil) {
        for content in (process?.documents.map(\.content) ?? []) + [document].compactMap({ $0 }) { take(content) }
    }

    private mutating func take(_ content: Element) {
        switch content.localName {
        case "sample-notice":
            // Another round of samples: what failed before is tested anew.
            tests.removeAll { !$0.passed }
        case "test-report":
            for report in content.children(named: "report") {
                tests.append(
                    Test(
                        number: report["number"]?.plain ?? "", unit: report["unit"] ?? "",
                        passed: report["verdict"] == "pass", models: report.children(named: "model").map(\.text.plain),
                        lab: report["lab"]?.plain ?? "", issued: report["issued"] ?? ""))
            }
        case "inspection-report":
            for site in content.children(named: "site") {
                inspections.append(
                    Inspection(
                        site: site["id"] ?? "", from: site["from"] ?? "", until: site["until"] ?? "",
                        conforms: site["quality"] == "conforming" && site["consistency"] == "conforming"))
            }
        case "cipher-test" where content["outcome"] == "met":
            ciphers.append(
                Cipher(
                    issued: content["issued"] ?? "", models: content.children(named: "model").map(\.text.plain),
                    version: content["product-version"]?.plain ?? ""))
        default: break
        }
    }

    func tests(of unit: String) -> [Test] { tests.filter { $0.unit == unit } }

    /// Whether a unit was tested, and passed: no report on it fails, and together they cover its models.
    func passes(_ unit: ScopeItem) -> Bool {
        let own = tests(of: unit.id)
        let covered = Set(own.flatMap(\.models))
        return !own.isEmpty && own.allSatisfy(\.passed) && (unit.unit?.models ?? []).allSatisfy(covered.contains)
    }

    /// The newest inspection of a site; nil where there was none.
    func inspection(of site: String) -> Inspection? { inspections.last { $0.site == site } }

    /// The day of issue of the newest test report; nil where there is none.
    var lastReported: String? { tests.map(\.issued).max() }
    /// The first day of the newest inspection of any site.
    var firstInspected: String? { inspections.map(\.from).min() }
    var lastInspected: String? { inspections.map(\.until).max() }
}
