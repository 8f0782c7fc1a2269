internal import ArgumentParser
internal import Catalogue
internal import Files
internal import Findings
internal import Pipeline

/// The edition of the requirements that a command is about: one in a folder, or the pipeline's own.
struct Edition {
    let folder: String
    let schemas: String

    /// The edition of a scheme that a pipeline names, or that was in force on a day.
    init(pipeline path: String, scheme: SchemeOption, date: DateOptions) throws {
        guard Folder.exists(path) else {
            Console.complain("\(path): no such file; name the pipeline's definition 找不到流水线定义文件")
            throw ExitStatus.noInput
        }
        let definition = try PipelineDefinition(reading: path)
        let choice = try scheme.choice(in: definition)
        let editions = try Editions(folder: "\(definition.folder)/\(choice.scheme.folder)")
        folder = try editions.choose(choice.profile, on: date.day(definition))
        schemas = definition.folder + "/schemas"
    }

    /// The edition of that id, whatever the pipeline itself names.
    init(pipeline path: String, scheme: String, named id: String) throws {
        let definition = try PipelineDefinition(reading: path)
        folder = try Editions(folder: "\(definition.folder)/\(scheme)").choose(.named(id), on: "")
        schemas = definition.folder + "/schemas"
    }

    /// The edition in a folder; its schemas are those of the pipelines that it lies in, else those of `pipeline`.
    init(folder: String, pipeline: String, scheme: SchemeOption, date: DateOptions) throws {
        guard Folder.isFolder(folder) else {
            Console.complain(
                "\(folder): no such folder; name an edition's folder, like pipelines/service/P2018 找不到该文件夹")
            throw ExitStatus.noInput
        }
        let near = folder + "/../../schemas"
        schemas = try Folder.isFolder(near) ? near : Edition(pipeline: pipeline, scheme: scheme, date: date).schemas
        self.folder = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    }

    func catalogue() throws -> Catalogue {
        var reader = CatalogueReader(folder: folder, schemas: schemas)
        return try reader.read()
    }
}

/// Which pipeline's edition, for commands whose argument is something else.
struct PipelineOption: ParsableArguments {
    @Option(name: .long, help: "The pipeline's definition. 流水线定义文件。", completion: .file(extensions: ["xml"]))
    var pipeline = "pipelines/nightly.xml"
    @OptionGroup var scheme: SchemeOption
    @OptionGroup var date: DateOptions
}

extension Scheme: ExpressibleByArgument {}

/// Which scheme a command is about.
struct SchemeOption: ParsableArguments {
    @Option(name: .long, help: "The scheme: service or product. 认证制度：服务或产品。")
    var scheme = Scheme.service

    /// How a pipeline chooses the scheme's edition.
    func choice(in definition: PipelineDefinition) throws -> PipelineDefinition.CatalogueChoice {
        if let choice = definition.choice(of: scheme) { return choice }
        throw ConfigurationError("the pipeline serves no scheme '\(scheme.rawValue)'; add a <catalogue> for it")
    }
}

/// An edition by its folder, or else the pipeline's.
struct EditionOptions: ParsableArguments {
    @Argument(
        help: "An edition's folder; by default the one that the pipeline names. 版本文件夹。", completion: .directory)
    var folder: String?
    @OptionGroup var pipeline: PipelineOption

    func edition() throws -> Edition {
        try folder.map {
            try Edition(folder: $0, pipeline: pipeline.pipeline, scheme: pipeline.scheme, date: pipeline.date)
        } ?? Edition(pipeline: pipeline.pipeline, scheme: pipeline.scheme, date: pipeline.date)
    }
}
