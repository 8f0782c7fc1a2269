internal import ArgumentParser
internal import Catalogue
internal import Files
internal import Findings
internal import Pipeline

/// The edition of the requirements that a command is about: one in a folder, or one of the pipeline's.
struct Edition {
    let folder: String
    /// The folder that schemas and views lie in.
    let pipelines: String

    var schemas: String { pipelines + "/schemas" }
    var views: String { pipelines + "/views" }

    /// The edition of a scheme that a pipeline names, or that was in force on a day.
    init(pipeline path: String, scheme: SchemeOption, date: DateOptions) throws {
        let definition = try Edition.definition(path)
        let choice = try scheme.choice(in: definition)
        folder = try Edition.choose(
            choice.profile, in: "\(definition.folder)/\(choice.scheme.folder)", on: date.day(definition))
        pipelines = definition.folder
    }

    /// An edition of a scheme, whatever the pipeline itself names.
    init(pipeline path: String, scheme: String, _ choice: PipelineDefinition.ProfileChoice, on day: String) throws {
        let definition = try Edition.definition(path)
        folder = try Edition.choose(choice, in: "\(definition.folder)/\(scheme)", on: day)
        pipelines = definition.folder
    }

    /// The edition of that id.
    init(pipeline path: String, scheme: String, named id: String) throws {
        try self.init(pipeline: path, scheme: scheme, .named(id), on: "")
    }

    /// The edition in a folder; its schemas are those of the pipelines that it lies in, else those of `pipeline`.
    init(folder: String, pipeline: String) throws {
        guard Folder.isFolder(folder) else {
            Console.complain(
                Text(
                    "\(folder):没有该文件夹;请写明版本文件夹,如 pipelines/service/P2018",
                    "\(folder): no such folder; name an edition's folder, like pipelines/service/P2018"))
            throw ExitStatus.noInput
        }
        let near = folder + "/../.."
        pipelines = try Folder.isFolder(near + "/schemas") ? near : Edition.definition(pipeline).folder
        self.folder = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    }

    /// The folder of an edition; says so where none is in force on the day that chooses it.
    private static func choose(
        _ choice: PipelineDefinition.ProfileChoice, in scheme: String, on day: String
    ) throws -> String {
        let editions = try Editions(folder: scheme)
        if choice == .byDate, let gap = editions.gap(on: day) {
            Console.note(Language.allCases.reversed().map { gap[$0] }.joined(separator: "\n"))
        }
        return try editions.choose(choice, on: day)
    }

    private static func definition(_ path: String) throws -> PipelineDefinition {
        guard Folder.exists(path) else {
            Console.complain(
                Text("\(path):没有该文件;请写明流水线定义文件", "\(path): no such file; name the pipeline's definition"))
            throw ExitStatus.noInput
        }
        return try PipelineDefinition(reading: path)
    }

    func catalogue() throws -> Catalogue {
        var reader = CatalogueReader(folder: folder, schemas: schemas)
        return try reader.read()
    }
}

/// Which pipeline, and on which day, for commands whose argument is something else.
struct PipelineOption: ParsableArguments {
    @Option(name: .long, help: "The pipeline's definition. 流水线定义文件。", completion: .file(extensions: ["xml"]))
    var pipeline = "pipelines/nightly.xml"
    @OptionGroup var date: DateOptions
}

/// Which edition, for commands whose argument is something else.
struct EditionChoice: ParsableArguments {
    @OptionGroup var pipeline: PipelineOption
    @OptionGroup var scheme: SchemeOption
    @Option(
        name: [.customLong("edition"), .customLong("profile")], help: "The edition of this id, such as P2018. 版本编号。")
    var id: String?
    @Option(name: .customLong("date"), help: "The edition in force on this day, YYYY-MM-DD. 该日有效的版本。")
    var day: String?

    func validate() throws {
        guard let day else { return }
        try DateOptions.check(day, "--date")
        if id != nil {
            throw ValidationError(Text("--edition 与 --date 只能选一", "--edition and --date exclude each other"))
        }
    }

    /// The edition asked for, else the one that the pipeline would judge by.
    func edition() throws -> Edition {
        let (path, folder) = (pipeline.pipeline, scheme.scheme.folder)
        if let id { return try Edition(pipeline: path, scheme: folder, named: id) }
        if let day { return try Edition(pipeline: path, scheme: folder, .byDate, on: day) }
        return try Edition(pipeline: path, scheme: scheme, date: pipeline.date)
    }
}

extension Scheme: ExpressibleByArgument {}

/// Which scheme a command is about.
struct SchemeOption: ParsableArguments {
    @Option(
        name: .customLong("scheme"), help: "The scheme: service (unless said) or product. 认证制度：服务（默认）或产品。")
    var given: Scheme?

    var scheme: Scheme { given ?? .service }

    /// How a pipeline chooses the scheme's edition.
    func choice(in definition: PipelineDefinition) throws -> PipelineDefinition.CatalogueChoice {
        if let choice = definition.choice(of: scheme) { return choice }
        throw ConfigurationError(
            Text(
                "该流水线不受理认证制度“\(scheme.rawValue)”;请为其添加 <catalogue>",
                "the pipeline serves no scheme '\(scheme.rawValue)'; add a <catalogue> for it"))
    }
}

/// Another edition than the one that the pipeline names.
struct ProfileOption: ParsableArguments {
    @Option(
        name: .customLong("profile"),
        help: "Judge by this edition, such as P2021, or by-date; by default as the pipeline says. 依据的版本。")
    var profile: String?

    /// The definition with the edition chosen for every scheme that has it.
    func applied(to definition: PipelineDefinition) throws -> PipelineDefinition {
        guard let choice = profile.map(PipelineDefinition.ProfileChoice.init) else { return definition }
        var definition = definition
        var known: [String] = []
        var isKnown = choice == .byDate
        for index in definition.catalogues.indices {
            let ids = try Editions(folder: "\(definition.folder)/\(definition.catalogues[index].scheme.folder)").ids
            known += ids
            guard choice == .byDate || ids.contains(choice.name) else { continue }
            definition.catalogues[index].profile = choice
            isKnown = true
        }
        guard isKnown else {
            let list = known.joined(separator: ", ")
            throw ValidationError(
                Text(
                    "--profile:没有版本“\(choice.name)”;有:\(list)",
                    "--profile: there is no edition '\(choice.name)'; there are: \(list)"))
        }
        return definition
    }
}

/// An edition by its folder, or else the pipeline's.
struct EditionOptions: ParsableArguments {
    @Argument(
        help: "An edition's folder; by default the one that the pipeline names. 版本文件夹。", completion: .directory)
    var folder: String?
    @OptionGroup var choice: EditionChoice

    func edition() throws -> Edition {
        try folder.map { try Edition(folder: $0, pipeline: choice.pipeline.pipeline) } ?? choice.edition()
    }

    /// The edition, or all editions where the folder is a scheme's.
    func editions() throws -> [Edition] {
        guard let scheme else { return [try edition()] }
        return try EditionDates.folders(in: scheme).map { try Edition(folder: $0, pipeline: choice.pipeline.pipeline) }
    }

    /// The folder if it is a scheme's: editions lie in it, and it is none itself.
    var scheme: String? {
        guard let folder, !Folder.exists(folder + "/profile.xml") else { return nil }
        let path = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        return EditionDates.folders(in: path).isEmpty ? nil : path
    }
}
