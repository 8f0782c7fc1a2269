package import Facts

/// Regimes, lists and routes of a scheme: where a product belongs on a given day.
///
/// All of it is data (`routing.xml`); the order of the table is the order of the answer, and every match is reported.
package struct RoutingTable: Sendable {
    package let regimes: [Regime]
    package let routes: [Route]
    /// What each quantity that a form can name is measured in.
    package let dimensions: [String: Quantity.Dimension]
    let items: [ListedItem]

    /// The regimes in force on the day, and every route that applies.
    package func answer(_ question: RoutingQuestion) -> RoutingAnswer {
        var matches: [RoutingAnswer.Match] = []
        for route in routes where !route.conditions.isElse { matches += self.matches(of: route, question) }
        // What is out of scope is nothing else.
        if let outside = matches.first(where: { $0.route.outcome == .outOfScope }) { matches = [outside] }
        let settled = matches.filter { $0.route.outcome != .cipherCheck }
        for route in routes where route.conditions.isElse {
            let open = question.kinds.filter { kind in !settled.contains { $0.kind == kind || $0.kind.isEmpty } }
            var rest = question
            rest.kinds = open
            if !open.isEmpty { matches += self.matches(of: route, rest) }
        }
        return RoutingAnswer(regimes: regimes.filter { $0.isInForce(on: question.day) }, matches: matches)
    }

    private func matches(of route: Route, _ question: RoutingQuestion) -> [RoutingAnswer.Match] {
        let wanted = route.conditions
        guard wanted.from <= question.day, wanted.until.isEmpty || question.day <= wanted.until,
            wanted.purpose.map({ $0 == question.purpose }) ?? true,
            wanted.isClassified.map({ $0 == question.isClassified }) ?? true,
            wanted.hasCipher.map({ $0 == question.hasCipher }) ?? true,
            wanted.trait.map(question.traits.contains) ?? true
        else { return [] }
        if wanted.kinds.isEmpty && !wanted.isElse {
            return [RoutingAnswer.Match(route: route, kind: "", items: [], confidence: route.confidence)]
        }
        return question.kinds.compactMap { kind in
            guard wanted.kinds.isEmpty || wanted.kinds.contains(kind) else { return nil }
            return match(of: route, kind, question)
        }
    }

    private func match(of route: Route, _ kind: String, _ question: RoutingQuestion) -> RoutingAnswer.Match? {
        var decided: [String] = []
        var confidence = route.confidence
        for list in route.conditions.standings.keys.sorted() {
            let found = items.filter { $0.list == list && $0.covers(kind, form: question.form, on: question.day) }
            let standings = found.map { $0.standing(of: question.figures) }
            let allowed = route.conditions.standings[list] ?? []
            guard (standings.isEmpty ? [.none] : standings).contains(where: allowed.contains) else { return nil }
            for (item, standing) in zip(found, standings) {
                decided.append("\(list) \(item.number) \(standing.rawValue)")
                confidence = max(confidence, item.confidence)
            }
        }
        return RoutingAnswer.Match(route: route, kind: kind, items: decided, confidence: confidence)
    }
}

extension Confidence: Comparable {
    /// Surest first.
    package static func < (left: Confidence, right: Confidence) -> Bool { left.doubt < right.doubt }

    private var doubt: Int {
        switch self {
        case .confirmed: 0
        case .recalled: 1
        case .uncertain: 2
        }
    }
}
