package import XML

/// Runs a schema over documents.
///
/// A worker has its own: it keeps programs, which one task at a time may use. The schema is shared.
package final class Validator {
    package let schema: RuleSchema
    package let limits: ValidationLimits
    let programs: SchemaPrograms
    private let load: (String) throws(XMLError) -> Document

    /// - Parameter load: reads the documents that `pattern/@documents` names, by the address found there.
    package init(
        _ schema: RuleSchema, limits: ValidationLimits = ValidationLimits(),
        loading load: @escaping (String) throws(XMLError) -> Document = RuleSchema.alone
    ) {
        self.schema = schema
        programs = SchemaPrograms(schema)
        self.limits = limits
        self.load = load
    }

    /// What the schema says of `document`.
    ///
    /// - Parameter phase: the id of a phase, `#ALL` for every pattern; nil or `#DEFAULT` for the schema's own.
    /// - Throws: if there is no such phase. What cannot be evaluated is in the report and stops nothing.
    package func validate(_ document: Document, phase: String? = nil) throws(XMLError) -> Report {
        let wanted = phase.flatMap { $0 == "#DEFAULT" ? nil : $0 } ?? schema.defaultPhase ?? "#ALL"
        let found = schema.phases.first { $0.id == wanted }
        if found == nil && wanted != "#ALL" {
            throw XMLError(
                .schema, document: schema.name, message: "there is no phase \(wanted)")
        }
        let run = Validation(programs, document, found, limits, load)
        let patterns = run.patterns()
        return Report(
            schema: schema, document: document, phase: wanted, patterns: patterns, evaluations: run.evaluations)
    }
}

/// How much one document may cost.
package struct ValidationLimits: Hashable, Sendable {
    /// Steps of one evaluation, about one a node visited; nil for no limit.
    package var operations: Int?
    /// After so many evaluations over the limit a check is not tried at further nodes of the document.
    package var overruns: Int
    /// After so many evaluations over the limit, or as many steps as they may take together, nothing more is evaluated in
    /// the document.
    package var allOverruns: Int
    /// Leaves every evaluation to libxml2: slower, and the second opinion on our own programs.
    package var usesLibrary: Bool

    package init(
        operations: Int? = 20_000_000, overruns: Int = 3, allOverruns: Int = 20, usesLibrary: Bool = false
    ) {
        self.usesLibrary = usesLibrary
        self.operations = operations
        self.overruns = overruns
        self.allOverruns = allOverruns
    }

    /// Steps of all evaluations in one document.
    var allOperations: Int {
        guard let operations else { return Int.max }
        let (all, isTooLarge) = operations.multipliedReportingOverflow(by: allOverruns)
        return isTooLarge ? Int.max : all
    }
}
