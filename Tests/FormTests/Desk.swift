import Catalogue
import Files
import Findings
import Pipeline
import Stages
import Testing
import XML

/// The shipped pipeline, read once for all tests.
struct Desk {
    let folder: String
    let bench: Bench
    let rulebook: Rulebook
    let form: FormSchema
    let supplement: FormSchema
    let formSchema: Schema

    static let shipped = Result { try Desk() }

    private init() throws {
        let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
        folder = root + "/pipelines"
        bench = try Bench(try PipelineDefinition(reading: folder + "/nightly.xml"), asOf: "2026-11-21")
        rulebook = bench.rulebook(of: .service)
        form = try FormSchema(file: folder + "/schemas/service-form.xsd")
        supplement = try FormSchema(file: folder + "/schemas/service-supplement.xsd")
        formSchema = try Schema(file: folder + "/schemas/service-form.xsd")
    }

    var samples: String { folder + "/../samples/inbox" }

    func request(_ items: [(String, Grade)], _ type: String) throws(FormRequestError) -> FormRequest {
        try FormRequest(
            items: items.map { FormRequest.Item(category: $0.0, grade: $0.1.rawValue) }, type: type,
            catalogue: rulebook.catalogue, schema: form)
    }

    func blank(_ application: Application, _ language: Language = .chinese) throws -> [UInt8] {
        let request = try request(application.items, application.type)
        return try BlankForm(rulebook: rulebook, schema: form, request: request, language: language).bytes()
    }
}

/// One way to apply.
struct Application: CustomTestStringConvertible, Sendable {
    let items: [(String, Grade)]
    let type: String

    /// The codes of the categories, without those of sub-types.
    var categories: [String] {
        items.map { item in item.0.split(separator: "/").first.map(String.init) ?? item.0 }
    }

    var testDescription: String {
        items.map { "\($0.0) \($0.1.rawValue)" }.joined(separator: ", ") + ", " + type
    }

    static let types = ["initial", "surveillance", "recertification", "upgrade", "extension", "change"]

    /// Two categories at every grade, alone and with the other, for every type; others at every grade.
    static let all: [Application] = {
        let single = ["RA", "ER"].flatMap { category in Grade.allCases.map { [(category, $0)] } }
        let both = Grade.allCases.flatMap { ra in Grade.allCases.map { [("RA", ra), ("ER", $0)] } }
        let others = ["SI", "SM", "SD", "DR/A", "DR/B", "AU", "IC"].flatMap { category in
            Grade.allCases.map { [(category, $0)] }
        }
        return types.flatMap { type in (single + both).map { Application(items: $0, type: type) } }
            + others.map { Application(items: $0, type: "initial") }
    }()
}
