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

            What another edition changes:
              dossier requirements diff P2018 P2021
              dossier requirements whatif --catalogue P2021 --output /srv/output

            For another Schematron processor, for applicants, for a spreadsheet:
              dossier requirements export --to schematron > rules.sch
              dossier requirements export --to html > handbook.html
              dossier requirements export --to csv > requirements.csv
            """,
        subcommands: [
            RequirementsList.self, RequirementsShow.self, RequirementsLint.self, RequirementsTest.self,
            RequirementsDiff.self, RequirementsWhatIf.self, RequirementsExport.self,
        ])
}
