internal import ArgumentParser
internal import Catalogue
internal import Files
internal import Findings
internal import Pipeline

/// The edition of the requirements that a command is about: one in a folder, or the pipeline's own.
struct Edition {
    let folder: String
    let schemas: String

    /// The edition that a pipeline names, or that was in force on a day; or the one chosen instead.
    init(pipeline path: String, date: DateOptions, profile: ProfileOption) throws {
        guard Folder.exists(path) else {
            Console.complain("\(path): no such file; name the pipeline's definition 找不到流水线定义文件")
            throw ExitStatus.noInput
        }
        let definition = try PipelineDefinition(reading: path)
        let editions = try Editions(folder: "\(definition.folder)/\(definition.scheme)")
        folder = try editions.choose(profile.choice ?? definition.profile, on: date.day(definition))
        schemas = definition.folder + "/schemas"
    }

    /// The edition of that id, whatever the pipeline itself names.
    init(pipeline path: String, scheme: String, named id: String) throws {
        let definition = try PipelineDefinition(reading: path)
        folder = try Editions(folder: "\(definition.folder)/\(scheme)").choose(.named(id), on: "")
        schemas = definition.folder + "/schemas"
    }

    /// The edition in a folder; its schemas are those of the pipelines that it lies in, else those of `pipeline`.
    init(folder: String, pipeline: String) throws {
        let near = folder + "/../../schemas"
        let definition = try Folder.isFolder(near) ? nil : PipelineDefinition(reading: pipeline)
        schemas = definition.map { $0.folder + "/schemas" } ?? near
        self.folder = folder
    }

    func catalogue() throws -> Catalogue {
        var reader = CatalogueReader(folder: folder, schemas: schemas)
        return try reader.read()
    }
}

/// Another edition than the one that the pipeline names.
struct ProfileOption: ParsableArguments {
    @Option(
        name: .customLong("profile"),
        help: "The edition: its id, such as P2021, or by-date; by default what the pipeline names. 版本。")
    var profile: String?

    var choice: PipelineDefinition.ProfileChoice? { profile.map(PipelineDefinition.ProfileChoice.init) }

    /// The definition with the edition chosen.
    func applied(to definition: PipelineDefinition) -> PipelineDefinition {
        var definition = definition
        definition.profile = choice ?? definition.profile
        return definition
    }
}

/// Which pipeline's edition, for commands whose argument is something else.
struct PipelineOption: ParsableArguments {
    @Option(name: .long, help: "The pipeline's definition. 流水线定义文件。", completion: .file(extensions: ["xml"]))
    var pipeline = "pipelines/nightly.xml"
    @OptionGroup var date: DateOptions
    @OptionGroup var profile: ProfileOption

    func edition() throws -> Edition {
        try Edition(pipeline: pipeline, date: date, profile: profile)
    }
}

/// An edition by its folder, or else the pipeline's.
struct EditionOptions: ParsableArguments {
    @Argument(
        help: "An edition's folder; by default the one that the pipeline names. 版本文件夹。", completion: .directory)
    var folder: String?
    @OptionGroup var pipeline: PipelineOption

    func edition() throws -> Edition {
        guard let folder = try given() else { return try pipeline.edition() }
        return try Edition(folder: folder, pipeline: pipeline.pipeline)
    }

    /// The edition, or all editions where the folder is a scheme's.
    func editions() throws -> [Edition] {
        guard let folder = try given() else { return [try pipeline.edition()] }
        guard let scheme = try scheme() else { return [try Edition(folder: folder, pipeline: pipeline.pipeline)] }
        return try EditionDates.folders(in: scheme).map { try Edition(folder: $0, pipeline: pipeline.pipeline) }
    }

    /// The folder if it is a scheme's: editions lie in it, and it is none itself.
    func scheme() throws -> String? {
        guard let folder = try given(), !Folder.exists(folder + "/profile.xml") else { return nil }
        return EditionDates.folders(in: folder).isEmpty ? nil : folder
    }

    private func given() throws -> String? {
        guard let folder else { return nil }
        guard Folder.isFolder(folder) else {
            Console.complain(
                "\(folder): no such folder; name an edition's folder, like pipelines/service/P2018 找不到该文件夹")
            throw ExitStatus.noInput
        }
        return folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    }
}
