internal import Catalogue
internal import Pipeline
internal import Rules
internal import Views

/// One worker's own things: compiled rules and stylesheets, which one task at a time may use.
package final class Worker {
    let bench: Bench
    let views: ViewSet
    private var validators: [String: Validator] = [:]

    package init(_ bench: Bench) {
        self.bench = bench
        views = ViewSet(folder: bench.definition.folder + "/views")
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
