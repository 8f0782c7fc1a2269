internal import ArgumentParser
internal import Catalogue
internal import Findings

/// Which requirements of an edition are wanted.
struct RequirementFilter: ParsableArguments {
    @Option(name: .long, help: "Only this category, or common. 类别,或 common。")
    var category: String?
    @Option(name: .long, help: "Only what applies at this grade: III, II or I. 级别。")
    var grade: Grade?
    @Option(name: .long, help: "Only what applies to this kind of application, such as initial. 申请类型。")
    var phase: String?

    /// In the order of the catalogue.
    func requirements(of catalogue: Catalogue) throws -> [Requirement] {
        try check(catalogue)
        return catalogue.requirements.filter { requirement in
            (category == nil || requirement.category == category)
                && (grade.map { requirement.grades.contains($0) } ?? true)
                && (phase.map { requirement.phases.isEmpty || requirement.phases.contains($0) } ?? true)
        }
    }

    /// A misspelt filter would list nothing and look like an answer.
    private func check(_ catalogue: Catalogue) throws {
        let categories = ["common"] + catalogue.categories.map(\.code)
        if let category, !categories.contains(category) {
            throw ValidationError("--category", category, known: categories)
        }
        var phases: [String] = []
        for phase in catalogue.requirements.flatMap(\.phases) where !phases.contains(phase) && phase != "change" {
            phases.append(phase)
        }
        // No requirement singles out a change of data, which is a kind of application all the same.
        phases.append("change")
        if let phase, !phases.contains(phase) {
            throw ValidationError("--phase", phase, known: phases)
        }
    }
}
