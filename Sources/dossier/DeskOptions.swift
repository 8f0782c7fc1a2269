internal import ArgumentParser
internal import Files
internal import Pipeline

/// Where staff documents come from, and whose roster counts.
struct DeskOptions: ParsableArguments {
    @Option(name: .long, help: "What staff send: signed documents. 内部文件目录。", completion: .directory)
    var desk: String?

    @Option(
        name: .long, help: "Public keys, one of which must have signed a roster. 管理员公钥文件。",
        completion: .file(extensions: ["pub"]))
    var administrators: String?

    /// The definition with what the command line says instead.
    func definition(_ pipeline: PipelineOptions) throws -> PipelineDefinition {
        var definition = try PipelineDefinition(reading: pipeline.pipeline)
        if let administrators { definition.administrators = administrators }
        return definition
    }

    /// Complains where the folder that was named is not there.
    func check() throws {
        guard let desk, !Folder.isFolder(desk) else { return }
        Console.complain("\(desk): no such folder; name it with --desk")
        throw ExitStatus.noInput
    }
}
