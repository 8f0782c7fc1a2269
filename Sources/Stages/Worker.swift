internal import Catalogue
internal import Pipeline
internal import Rules
internal import Views

/// One worker's own things: compiled rules and stylesheets, which one task at a time may use.
package final class Worker {
    let bench: Bench
    let views: ViewSet
    private var knownPapers: PaperMaker?
    private var validators: [String: Validator] = [:]

    package init(_ bench: Bench) {
        self.bench = bench
        views = ViewSet(folder: bench.definition.folder + "/views")
    }

    /// What sets papers as PDF, with fonts of this worker's own; nil where the pipeline wants pages only.
    func papers() throws(StageFailure) -> PaperMaker? {
        guard bench.definition.papers == .pdf, let definition = bench.papers else { return nil }
        if let knownPapers { return knownPapers }
        let made = try PaperMaker(definition)
        knownPapers = made
        return made
    }

    /// The compiled rules of an edition; compiled when a case first needs them.
    func validator(of rulebook: Rulebook) -> Validator {
        let key = "\(rulebook.scheme.rawValue) \(rulebook.catalogue.profile)"
        if let known = validators[key] { return known }
        let made = Validator(
            rulebook.catalogue.rules, limits: ValidationLimits(operations: bench.definition.operationLimit))
        validators[key] = made
        return made
    }
}
