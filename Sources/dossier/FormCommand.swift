internal import ArgumentParser
internal import Catalogue
internal import Files
internal import Findings
internal import Pipeline
internal import Stages

/// What an applicant begins with: a blank form and the guide to filling it in.
struct FormCommand: ParsableCommand {
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

struct FormNewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Writes a blank form or supplement to stdout. 输出空白表或空白补正材料。",
        discussion: """
            Examples:
              dossier form new --category RA --grade III --type initial > form.xml
              dossier form new supplement --case svc-7k3m9q2x > supplement.xml
              dossier form new audit-plan --case ser-7k3m9q2xab --by P-02 > audit-plan.xml

            With --scheme product, categories are types of product: FW, IDS, ROUTER …
            `assessment` is what is written if no kind is named. The kinds of staff documents:
            roster, application-review, appointment, declaration, audit-plan, plan-release, supplement-request,
            audit-record, correction, audit-report, acceptance, contract, ruling, review, decision,
            certificate-release, dispatch, certificate-change, withdrawal, complaint, appeal.
            不写种类时输出自评估表;也可写内部文件的种类。
            """,
        subcommands: [BlankFormCommand.self, BlankSupplementCommand.self], defaultSubcommand: BlankFormCommand.self)
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

    /// Runs a body; a request that cannot be met is a mistake of usage.
    func reporting(_ body: () throws -> [UInt8]) throws {
        do {
            try Terminal.write(try body())
        } catch let error as FormRequestError {
            throw ValidationError(error.fact[language])
        } catch let error as StageFailure {
            Console.complain(error.description)
            throw ExitStatus.configuration
        } catch let error as ConfigurationError {
            Console.complain(error.description)
            throw ExitStatus.configuration
        }
    }
}

struct BlankFormCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assessment",
        abstract: "Writes a blank form with the rows and fields that apply, commented. 空白自评估表。",
        discussion: """
            Examples:
              dossier form new --category RA --grade III --type initial > form.xml
              dossier form new --category RA --grade II --category ER --grade III \\
                --type upgrade --lang en > form.xml

            The common part is for the highest grade. What is to be filled in is
            empty; `dossier check` finds what is left.
            公共管理部分按最高级别；待填处是空的，用 dossier check 找出遗漏。
            """)

    @Argument(help: "A kind of staff document; the self-assessment form if it is left out. 内部文件的种类。")
    var kind: String?
    @OptionGroup var sources: FormSources
    @OptionGroup var scope: ScopeOptions
    @OptionGroup var staff: StaffOptions

    func run() throws {
        try sources.reporting {
            if let kind { return try staff.blank(kind, sources) }
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
    }
}

struct BlankSupplementCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "supplement",
        abstract: "Writes a blank supplement, the answer to a notice. 空白补正材料。",
        discussion: "Example: dossier form new supplement --case svc-7k3m9q2x --application 2026-017 > supplement.xml")

    @OptionGroup var sources: FormSources
    @Option(name: .customLong("case"), help: "The case id that the notice gives. 通知中的案件编号。")
    var caseID: String
    @Option(name: .long, help: "The applicant's own application number. 申请编号。")
    var application = ""

    func run() throws {
        try sources.reporting {
            let scheme = sources.scheme.scheme
            let schema = try sources.schema(scheme.supplementSchema)
            return try BlankSupplement(
                schema: schema, scheme: scheme, caseID: caseID, application: application, language: sources.language
            ).bytes()
        }
    }
}

struct FormGuideCommand: ParsableCommand {
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

    func run() throws {
        try sources.reporting {
            let rulebook = try sources.rulebook()
            let schema = try sources.schema(rulebook.scheme.formSchema)
            let subject = try FormGuide.Subject(
                categories: scope.categories, grades: scope.grades, type: scope.type, catalogue: rulebook.catalogue,
                schema: schema)
            return try FormGuide(
                rulebook: rulebook, schema: schema, subject: subject, language: sources.language
            ).page()
        }
    }
}
