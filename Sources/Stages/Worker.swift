internal import Catalogue
internal import Pipeline
internal import Rules
internal import Views
internal import Zip

/// One worker's own things: compiled rules and stylesheets, which one task at a time may use.
package final class Worker {
    let bench: Bench
    let views: ViewSet
    /// How long its stages took so far.
    private(set) var times = StageTimes()
    /// Buffers for the archives that it reads.
    let workspace = ZipWorkspace()
    private var knownPapers: PaperMaker?
    private var validators: [String: Validator] = [:]
    private var sentences: [String: RuleSentences] = [:]

    package init(_ bench: Bench) {
        self.bench = bench
        views = ViewSet(folder: bench.definition.folder + "/views")
    }

    /// Does a stage, and takes its time.
    func timing<Result>(_ stage: StageTimes.Stage, _ body: () throws -> Result) rethrows -> Result {
        let clock = ContinuousClock()
        let start = clock.now
        defer { times.add(clock.now - start, to: stage) }
        return try body()
    }

    /// Gives away the times of what it did since this was last asked.
    func takeTimes() -> StageTimes {
        defer { times = StageTimes() }
        return times
    }

    /// What sets papers as PDF, with fonts of this worker's own; nil where the pipeline wants pages only.
    func papers() throws(StageFailure) -> PaperMaker? {
        guard bench.definition.papers == .pdf, let definition = bench.papers else { return nil }
        if let knownPapers { return knownPapers }
        let made = try PaperMaker(definition)
        knownPapers = made
        return made
    }

    /// What the rules of an edition look for; made when a page first shows it.
    func sentences(of rulebook: Rulebook) -> RuleSentences {
        let key = "\(rulebook.scheme.rawValue) \(rulebook.catalogue.profile)"
        if let known = sentences[key] { return known }
        let made = RuleSentences(sentences: rulebook.catalogue.outlines)
        sentences[key] = made
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
