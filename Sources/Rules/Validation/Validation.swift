import XML

/// One run of a schema over one document.
final class Validation {
    private let programs: SchemaPrograms
    private let phase: RuleSchema.Phase?
    private let limits: ValidationLimits
    private let load: (String) throws(XMLError) -> Document
    private let primary: Examination
    /// The examinations of other documents, by address.
    private var others: [String: Examination] = [:]

    init(
        _ programs: SchemaPrograms, _ document: Document, _ phase: RuleSchema.Phase?, _ limits: ValidationLimits,
        _ load: @escaping (String) throws(XMLError) -> Document
    ) {
        self.programs = programs
        self.phase = phase
        self.limits = limits
        self.load = load
        primary = Examination(document, programs, phase, limits)
    }

    /// How many expressions have been evaluated.
    var evaluations: Int {
        others.values.reduce(primary.evaluator.evaluations) { $0 + $1.evaluator.evaluations }
    }

    func patterns() -> [Report.ActivePattern] {
        let active = phase.map { Set($0.active) }
        let patterns = programs.schema.patterns
        return patterns.indices.compactMap { index in
            let pattern = patterns[index]
            if let active, !active.contains(pattern.id ?? ""), !active.contains(pattern.isA ?? "") { return nil }
            return run(pattern, index)
        }
    }

    private func run(_ pattern: RuleSchema.Pattern, _ index: Int) -> Report.ActivePattern {
        var firings = Report.Firings()
        var unevaluated: [(rule: Int?, reason: String)] = []
        var names: [String] = []
        for found in examinations(for: pattern) {
            switch found {
            case .success(let examination):
                names.append(examination.evaluator.document.name)
                let outcome = examination.run(index)
                firings.append(outcome.firings)
                unevaluated += outcome.unevaluated
            case .failure(let failure):
                unevaluated.append((nil, failure.reason))
            }
        }
        return Report.ActivePattern(pattern: pattern, documents: names, firings: firings, unevaluated: unevaluated)
    }

    private func examinations(for pattern: RuleSchema.Pattern) -> [Swift.Result<Examination, EvaluationFailure>] {
        guard let query = pattern.documents else { return [.success(primary)] }
        do throws(EvaluationFailure) {
            return try primary.addresses(query).map { address in
                do throws(XMLError) {
                    return .success(try examination(at: address))
                } catch {
                    return .failure(EvaluationFailure(reason: "\(address): \(error.message)"))
                }
            }
        } catch {
            return [.failure(error)]
        }
    }

    private func examination(at address: String) throws(XMLError) -> Examination {
        if let known = others[address] { return known }
        let other = try load(address)
        let new = Examination(other, programs, phase, limits, beside: primary)
        others[address] = new
        return new
    }
}
