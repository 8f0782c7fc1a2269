internal import Catalogue
internal import Facts
internal import Findings
internal import Pipeline
internal import Submissions
internal import XML

/// Finds the form of a submission, reads it and holds it against its schema, in words that people use.
struct Read {
    let bench: Bench

    /// The form, or nil where there is none that can be read; what is wrong is added to the arrival.
    func run(_ arrival: Arrival) -> ReadForm? {
        let search = FormSearch(
            limits: bench.definition.limits, namespaces: bench.rulebooks.map(\.scheme.namespace))
        guard let found = search.run(arrival) else { return nil }
        let namespace = found.document.root.namespace
        guard let rulebook = bench.rulebooks.first(where: { $0.scheme.namespace == namespace }) else { return nil }
        let schema = found.kind == .assessment ? rulebook.formSchema : rulebook.supplementSchema
        let problems = schema.validate(found.document)
        let file = arrival.files[found.index]
        for problem in problems.prefix(Read.shown) { arrival.add(problem.finding(in: file.place)) }
        if problems.count > Read.shown {
            let rest = problems.count - Read.shown
            var more = FindingKind.formSchemaMore.finding(at: file.place, ["count": String(rest)])
            more.unlisted = rest
            arrival.add(more)
        }
        return ReadForm(
            root: found.document.root, rulebook: rulebook, kind: found.kind, place: file.place,
            isValid: problems.isEmpty)
    }

    /// Schema problems that are shown one by one: a form with more was not made with the schema at hand.
    private static let shown = 100
}

/// A form that could be read, valid or not.
struct ReadForm {
    /// Kept, since the record takes it out of the document that was found.
    let root: Element
    /// What forms of its scheme are judged by.
    let rulebook: Rulebook
    let kind: FoundForm.Kind
    let place: Place
    let isValid: Bool
}
