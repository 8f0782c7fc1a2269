internal import Catalogue
internal import Pipeline
internal import Rules
internal import Views

/// One worker's own things: compiled rules and stylesheets, which one task at a time may use.
package final class Worker {
    let bench: Bench
    let views: ViewSet
    private var validators: [Scheme: Validator] = [:]

    package init(_ bench: Bench) {
        self.bench = bench
        views = ViewSet(folder: bench.definition.folder + "/views")
    }

    /// The compiled rules of a scheme; compiled when a case first needs them.
    func validator(of rulebook: Rulebook) -> Validator {
        if let known = validators[rulebook.scheme] { return known }
        let made = Validator(
            rulebook.catalogue.rules, limits: ValidationLimits(operations: bench.definition.operationLimit))
        validators[rulebook.scheme] = made
        return made
    }
}
