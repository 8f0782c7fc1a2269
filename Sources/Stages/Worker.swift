internal import Catalogue
internal import Pipeline
internal import Rules
internal import Views

/// One worker's own things: compiled rules and stylesheets, which one task at a time may use.
package final class Worker {
    let bench: Bench
    let validator: Validator
    let views: ViewSet

    package init(_ bench: Bench) {
        self.bench = bench
        validator = Validator(
            bench.catalogue.rules, limits: ValidationLimits(operations: bench.definition.operationLimit))
        views = ViewSet(folder: bench.definition.folder + "/views")
    }
}
