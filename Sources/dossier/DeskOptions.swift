internal import ArgumentParser
internal import Files
internal import Findings
internal import Pipeline

/// Where staff documents come from.
struct DeskOptions: ParsableArguments {
    @Option(name: .long, help: "What staff send: signed documents. 内部文件目录。", completion: .directory)
    var desk: String?

    /// Complains where a folder that was named is not there.
    func check(inbox: String) throws {
        for (folder, option) in [(inbox, "--inbox"), (desk ?? inbox, "--desk")] where !Folder.isFolder(folder) {
            Console.complain(
                Text("\(folder):没有该文件夹;请用 \(option) 写明", "\(folder): no such folder; name it with \(option)"))
            throw ExitStatus.noInput
        }
    }
}

/// Whose roster counts.
struct AdministratorsOption: ParsableArguments {
    @Option(
        name: .long, help: "Public keys, one of which must have signed a roster. 管理员公钥文件。",
        completion: .file(extensions: ["pub"]))
    var administrators: String?

    /// The definition with what the command line says instead.
    func definition(_ pipeline: PipelineOptions) throws -> PipelineDefinition {
        var definition = try PipelineDefinition(reading: pipeline.pipeline)
        guard let administrators else { return definition }
        guard Folder.exists(administrators) else {
            Console.complain(
                Text(
                    "\(administrators):没有该文件;请用 --administrators 写明公钥文件",
                    "\(administrators): no such file; name the public keys with --administrators"))
            throw ExitStatus.noInput
        }
        definition.administrators = administrators
        return definition
    }
}
