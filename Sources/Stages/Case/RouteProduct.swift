internal import Catalogue
internal import Facts
internal import Findings
internal import Record
internal import XML

/// Asks the routing table where the product of a case belongs, and puts the answer on the record.
///
/// By the day of acceptance that staff recorded, else by the one that the form states, else provisionally by that of
/// first receipt.
struct RouteProduct {
    let table: RoutingTable
    /// As staff recorded it; nil before.
    let accepted: CivilDate?

    func run(_ record: inout CaseRecord) {
        guard let form = record.form?.root else { return }
        let stated = form.first(named: "application")?.first(named: "acceptedOn")
        let accepted = accepted ?? stated.flatMap { CivilDate(lenient: $0.text) }
        let question = question(form, record.scope.map(\.category), on: accepted?.description ?? record.received)
        let answer = table.answer(question)
        let product = form.first(named: "product")
        record.routing = RecordedRouting(
            product: product?.first(named: "name")?.text ?? "", models: models(in: form),
            version: product?.first(named: "version")?.text ?? "",
            day: question.day, isProvisional: accepted == nil,
            regimes: answer.regimes.map {
                RecordedRouting.Regime(id: $0.id, from: $0.from, until: $0.until, title: $0.title)
            },
            routes: answer.matches.map { match in
                RecordedRouting.Route(
                    id: match.route.id, outcome: match.route.outcome.rawValue, kind: match.kind,
                    isDoubtful: match.route.isDoubtful, confidence: match.confidence.rawValue, items: match.items,
                    title: match.route.title, advice: match.route.advice)
            })
    }

    private func question(_ form: Element, _ categories: [String], on day: String) -> RoutingQuestion {
        let product = form.first(named: "product")
        var kinds: [String] = []
        for kind in categories + (product?.listed("alsoIs") ?? []) where !kinds.contains(kind) { kinds.append(kind) }
        let cryptography = form.first(named: "cryptography")
        return RoutingQuestion(
            kinds: kinds, purpose: form.first(named: "application")?["purpose"] ?? "",
            isClassified: product?["classified"] == "yes", form: product?["form"] ?? "",
            traits: product?.listed("traits") ?? [], hasCipher: cryptography?["present"] == "yes",
            figures: figures(in: form), day: day)
    }

    /// The models applied for, the first dozen of them: enough to know the product by.
    private func models(in form: Element) -> String {
        let names = (form.first(named: "models")?.children(named: "model") ?? []).compactMap {
            $0.first(named: "name")?.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        return names.prefix(12).joined(separator: "、") + (names.count > 12 ? "…" : "")
    }

    private func figures(in form: Element) -> [RoutingQuestion.Figure] {
        let written = form.first(named: "performance")?.children(named: "figure") ?? []
        return written.compactMap { figure in
            guard let quantity = figure["quantity"], let dimension = table.dimensions[quantity] else { return nil }
            return RoutingQuestion.Figure(
                quantity: quantity,
                value: Result { () throws(Quantity.Fault) in
                    try Quantity(reading: figure.text, as: dimension)
                },
                direction: figure["direction"].flatMap(Quantity.Direction.init(rawValue:)))
        }
    }
}

extension Element {
    /// The words of an attribute, `[]` where there is none.
    fileprivate func listed(_ attribute: String) -> [String] {
        (self[attribute] ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
    }
}
