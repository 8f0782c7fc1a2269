internal import ArgumentParser

struct RequirementsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "requirements",
        abstract: "Lists, shows, checks and exports what a scheme requires. 要求目录。",
        discussion: """
            What is required of a risk assessment at Grade II, and one requirement in full:
              dossier requirements list --category RA --grade II
              dossier requirements show GEN-PERS-6 --lang en

            After changing a catalogue:
              dossier requirements lint pipelines/service/P2018
              dossier requirements test pipelines/service/P2018

            For another Schematron processor:
              dossier requirements export --to schematron > rules.sch
            """,
        subcommands: [
            RequirementsList.self, RequirementsShow.self, RequirementsLint.self, RequirementsTest.self,
            RequirementsExport.self,
        ])
}
