internal import ArgumentParser
// Linked, never called: it takes the place of the C library's allocator, which costs a night a sixth more.
internal import CJemalloc

/// The program: each command in a file of its own.
@main
struct Dossier: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dossier",
        abstract: "Takes in what applicants submit and leaves audit-ready bundles and reports. 夜间受理流水线。",
        discussion: """
            The cron line, and what an applicant runs:
              dossier run pipelines/nightly.xml --inbox /srv/inbox --output /srv/output --quiet
              dossier check my-submission/

            Exit codes: 0 done, 1 something needs a person (with --strict), 64 usage, 65 bad data, 66 no input,
            70 internal, 73 cannot write, 74 I/O, 75 try again later (another run holds the lock), 78 configuration.
            """,
        version: "dossier 1.0",
        subcommands: [
            RunCommand.self, PlanCommand.self, WorkCommand.self, MergeCommand.self, CheckCommand.self,
            VerifyCommand.self, StatusCommand.self, LedgerCommand.self, RequirementsCommand.self, ExplainCommand.self,
            FormCommand.self, ReportCommand.self, PaperCommand.self, ChecklistCommand.self, SchematronCommand.self,
            RegisterCommand.self, OutboxCommand.self,
        ])
}
