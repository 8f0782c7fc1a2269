internal import ArgumentParser
internal import Findings
internal import Pipeline
internal import Stages

/// What is known of a staff document before it is filled in.
struct StaffOptions: ParsableArguments {
    @Option(name: .customLong("case"), help: "The case id, as the notice gives it. 案件编号。")
    var caseID = ""
    @Option(name: .long, help: "Staff documents: who will sign, as the roster has it. 签署人编号。")
    var by = ""
    @Option(name: .long, help: "Staff documents: the document's number. 文件编号。")
    var number = ""

    /// A blank of a kind.
    func blank(_ kind: String, _ sources: FormSources) throws -> [UInt8] {
        let definition = try PipelineDefinition(reading: sources.pipeline.pipeline)
        let known = try StaffKinds.all(in: definition.folder + "/schemas")
        guard known.contains(kind) else {
            let list = known.joined(separator: ", ")
            throw ValidationError(
                Text("没有“\(kind)”这种文件;有:\(list)", "there is no document '\(kind)'; there are: \(list)")[
                    sources.language])
        }
        let schema = try sources.schema(StaffKinds.schemaFile(kind))
        return try BlankStaffDocument(
            schema: schema, kind: kind,
            known: BlankStaffDocument.Known(
                caseID: caseID, number: number, signer: by, date: sources.date.day(definition)),
            language: sources.language
        ).bytes()
    }
}
