internal import ArgumentParser
internal import Catalogue
internal import Files
internal import Findings
internal import Pipeline
internal import Stages

/// What an applicant begins with: a blank form and the guide to filling it in.
struct FormCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "form",
        abstract: "Writes a blank form, a blank supplement or the filling guide. 空白表与填写指南。",
        discussion: """
            Examples:
              dossier form new --category RA --grade III --type initial > form.xml
              dossier form new --category RA --grade II --category ER --grade III \\
                --type initial --lang en > form.xml
              dossier form new --scheme product --category FW --grade enhanced \\
                --type initial > form.xml
              dossier form new supplement --case ser-7k3m9q2xab > supplement.xml
              dossier form new appointment --case ser-7k3m9q2xab --by P-01 > appointment.xml
              dossier form guide > guide.html
              dossier form guide --scheme product > guide.html
              dossier form guide --category ER --grade I --type recertification > guide.html
            """,
        subcommands: [FormNewCommand.self, FormGuideCommand.self])
}

/// Categories, their grades, and the type of application.
struct ScopeOptions: ParsableArguments {
    @Option(
        name: .customLong("category"),
        help: "A category applied for, such as RA, or DR/A with its sub-type; once for each. 申请的类别，可多次。")
    var categories: [String] = []
    @Option(
        name: .customLong("grade"),
        help: "The grade of the category before it: III, II or I (highest); for products enhanced and so on. 该类别的级别。")
    var grades: [String] = []
    @Option(
        name: .long,
        help: "initial, surveillance, recertification, upgrade, extension or change. 申请类型。")
    var type: String?
}

/// What form commands read, and how they speak.
struct FormSources: ParsableArguments {
    @OptionGroup var pipeline: PipelineOptions
    @OptionGroup var scheme: SchemeOption
    @OptionGroup var date: DateOptions
    @OptionGroup var profile: ProfileOption
    @Option(name: .customLong("lang"), help: "Language: zh-CN or en. 语言。")
    var language = Language.chinese

    /// The catalogue and all that goes with it.
    func rulebook() throws -> Rulebook {
        var definition = try PipelineDefinition(reading: pipeline.pipeline)
        definition.catalogues = [try scheme.choice(in: definition)]
        definition = try profile.applied(to: definition)
        return try Bench(definition, asOf: date.day(definition)).rulebook(of: scheme.scheme)
    }

    /// The fields of a schema.
    func schema(_ name: String) throws -> FormSchema {
        let definition = try PipelineDefinition(reading: pipeline.pipeline)
        let path = "\(definition.folder)/schemas/\(name)"
        do {
            return try FormSchema(file: path)
        } catch {
            throw ConfigurationError(String(describing: error))
        }
    }
}

/// A blank of any kind: all options in one place, so that `--help` and completion show them.
struct FormNewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Writes a blank form, supplement or staff document to stdout. 输出空白表、空白补正材料或内部文件。",
        discussion: """
            Examples:
              dossier form new --category RA --grade III --type initial > form.xml
              dossier form new --category RA --grade II --category ER --grade III \\
                --type upgrade --lang en > form.xml
              dossier form new supplement --case ser-7k3m9q2xab > supplement.xml
              dossier form new audit-plan --case ser-7k3m9q2xab --by P-02 > audit-plan.xml

            The form has the rows and fields that apply, commented; its common part is
            for the highest grade. What is to be filled in is empty; `dossier check`
            finds what is left. With --scheme product, categories are types of product:
            FW, IDS, ROUTER … The scheme of a supplement is that of its case.

            The kinds of staff documents:
            \(FormNewCommand.documents.joined(separator: ", ")).
            不写种类时输出自评估表：公共管理部分按最高级别，待填处是空的，用 dossier check 找出遗漏。也可写 supplement 或内部文件的种类。
            """)

    /// The kinds of staff documents; a test holds them to the schemas that there are.
    static let documents = [
        "roster", "application-review", "appointment", "declaration", "unit-division", "audit-plan", "plan-release",
        "supplement-request", "audit-record", "correction", "audit-report", "sample-notice", "test-report",
        "cipher-test",
        "testing-result", "inspection-plan", "inspection-report", "acceptance", "contract", "ruling", "review",
        "decision",
        "certificate-release", "dispatch", "certificate-change", "withdrawal", "complaint", "appeal",
    ]

    @Argument(
        help: "assessment (the self-assessment form), supplement, or a kind of staff document. 种类。",
        completion: .list(["assessment", "supplement"] + FormNewCommand.documents))
    var kind = "assessment"
    @OptionGroup var sources: FormSources
    @OptionGroup(title: "The self-assessment form 自评估表") var scope: ScopeOptions
    @Option(name: .long, help: "Supplements: the applicant's own application number. 申请编号。")
    var application = ""
    @OptionGroup(title: "Supplements and staff documents 补正材料与内部文件") var staff: StaffOptions

    func run() async throws {
        try await ExitStatus.reporting {
            let bytes =
                switch kind {
                case "assessment": try assessment()
                case "supplement": try supplement()
                default: try staff.blank(kind, sources)
                }
            try Terminal.write(bytes)
        }
    }

    private func assessment() throws -> [UInt8] {
        guard scope.categories.count == scope.grades.count else {
            throw FormRequestError.unpaired(categories: scope.categories.count, grades: scope.grades.count)
        }
        let rulebook = try sources.rulebook()
        let schema = try sources.schema(rulebook.scheme.formSchema)
        let items = zip(scope.categories, scope.grades).map { FormRequest.Item(category: $0, grade: $1) }
        let request = try FormRequest(
            items: items, type: scope.type ?? "", catalogue: rulebook.catalogue, schema: schema)
        return try BlankForm(
            rulebook: rulebook, schema: schema, request: request, language: sources.language
        ).bytes()
    }

    private func supplement() throws -> [UInt8] {
        let scheme = try schemeOfCase()
        return try BlankSupplement(
            schema: try sources.schema(scheme.supplementSchema), scheme: scheme, caseID: staff.caseID,
            application: application, language: sources.language
        ).bytes()
    }

    /// The scheme whose cases have such an id.
    private func schemeOfCase() throws -> Scheme {
        let id = staff.caseID
        guard let scheme = Scheme.allCases.first(where: { id.hasPrefix($0.casePrefix + "-") }) else {
            let known = Scheme.allCases.map { "\($0.casePrefix)-…" }.joined(separator: ", ")
            throw ValidationError(
                Text(
                    "请用 --case 写明通知中的案件编号(\(known)),而不是“\(id)”",
                    "--case must be the case id that the notice gives (\(known)), not '\(id)'"))
        }
        if let given = sources.scheme.given, given != scheme {
            throw ValidationError(
                Text(
                    "案件 \(id) 属于认证制度 \(scheme.rawValue),与 --scheme \(given.rawValue) 矛盾;可不写 --scheme",
                    "the case \(id) is of the scheme \(scheme.rawValue), which contradicts --scheme \(given.rawValue);"
                        + " --scheme can be left out"))
        }
        return scheme
    }
}

struct FormGuideCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "guide",
        abstract: "Writes the filling guide as a page in both languages. 填写指南。",
        discussion: """
            Examples:
              dossier form guide > guide.html                  (the whole edition)
              dossier form guide --category RA > guide.html    (all grades of one)
              dossier form guide --category RA --grade II --type initial > guide.html

            --lang says which language the page shows first.
            """)

    @OptionGroup var sources: FormSources
    @OptionGroup var scope: ScopeOptions

    func run() async throws {
        try await ExitStatus.reporting {
            let rulebook = try sources.rulebook()
            let schema = try sources.schema(rulebook.scheme.formSchema)
            let subject = try FormGuide.Subject(
                categories: scope.categories, grades: scope.grades, type: scope.type, catalogue: rulebook.catalogue,
                schema: schema)
            let page = try FormGuide(
                rulebook: rulebook, schema: schema, subject: subject, language: sources.language
            ).page()
            try Terminal.write(page)
        }
    }
}
