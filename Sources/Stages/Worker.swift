internal import Catalogue
internal import Pipeline
internal import Rules
internal import Views

/// One worker's own things: compiled rules and stylesheets, which one task at a time may use.
package final class Worker {
    let bench: Bench
    let validator: Validator
    let views: ViewSet
    /// Workers by the edition that they judge by; they share the views.
    private var others: [String: Worker] = [:]

    package convenience init(_ bench: Bench) {
        self.init(bench, ViewSet(folder: bench.definition.folder + "/views"))
    }

    private init(_ bench: Bench, _ views: ViewSet) {
        self.bench = bench
        self.views = views
        validator = Validator(
            bench.catalogue.rules, limits: ValidationLimits(operations: bench.definition.operationLimit))
    }

    /// The worker that judges a case which is first received on that day, `YYYY-MM-DD`.
    func judging(receivedOn day: String) throws(ConfigurationError) -> Worker {
        judging(by: try bench.editions.catalogue(bench.definition.profile, on: day))
    }

    /// The worker that judges by the edition of that id: the one that a case keeps.
    func judging(by profile: String) throws(ConfigurationError) -> Worker {
        judging(by: try bench.editions.catalogue(.named(profile), on: ""))
    }

    private func judging(by catalogue: Catalogue) -> Worker {
        if catalogue.profile == bench.catalogue.profile { return self }
        if let known = others[catalogue.profile] { return known }
        let worker = Worker(bench.judging(by: catalogue), views)
        others[catalogue.profile] = worker
        return worker
    }
}
