internal import Facts
internal import Findings

/// An item of a legal list, with the thresholds that a product must reach to fall under it.
struct ListedItem: Hashable, Sendable {
    /// A limit for one figure of performance.
    struct Threshold: Hashable, Sendable {
        /// The id of the quantity, as forms name it.
        let quantity: String
        let limit: Quantity

        /// Whether a figure reaches the limit; nil where it cannot be told.
        func isReached(by figure: RoutingQuestion.Figure) -> Bool? {
            guard case .success(let given) = figure.value else { return nil }
            if let direction = limit.direction {
                // One direction is never made into two, and two statements must agree.
                let stated = Set([figure.direction, given.direction].compactMap { $0 })
                guard stated == [direction] else { return nil }
            }
            switch limit.bound {
            case .atLeast, .exactly:
                return given.bound == .atMost || given.bound == .below ? nil : given.value >= limit.value
            case .above:
                // "More than 100" is more than 100, as "100" is not.
                if given.bound == .above { return given.value >= limit.value }
                return given.bound == .atMost || given.bound == .below ? nil : given.value > limit.value
            case .atMost:
                return given.bound == .atLeast || given.bound == .above ? nil : given.value <= limit.value
            case .below:
                if given.bound == .below { return given.value <= limit.value }
                return given.bound == .atLeast || given.bound == .above ? nil : given.value < limit.value
            }
        }
    }

    /// How a product stands to an item.
    enum Standing: String, CaseIterable, Sendable {
        /// All thresholds are reached, or there are none.
        case met
        /// Some are and some are not: whether all must be is for a person to say.
        case partial
        /// None is.
        case below
        /// A figure is missing, cannot be read, or counts one direction only.
        case unknown
        /// The list has no item for such a product on that day.
        case none
    }

    /// `key`, `2017` or `2023`.
    let list: String
    let number: String
    let kinds: [String]
    /// Forms of product that the item is for; all if empty.
    let forms: [String]
    let from: String
    let until: String
    let title: Text
    let thresholds: [Threshold]
    let source: String
    let confidence: Confidence

    func covers(_ kind: String, form: String, on day: String) -> Bool {
        kinds.contains(kind) && (forms.isEmpty || forms.contains(form)) && from <= day
            && (until.isEmpty || day <= until)
    }

    func standing(of figures: [RoutingQuestion.Figure]) -> Standing {
        let verdicts = thresholds.map { threshold -> Bool? in
            let given = figures.filter { $0.quantity == threshold.quantity }
            let judged = given.map(threshold.isReached)
            // Two figures of one quantity must say the same.
            return Set(judged).count == 1 ? judged[0] : nil
        }
        if verdicts.contains(nil) { return .unknown }
        let reached = verdicts.count { $0 == true }
        return reached == verdicts.count ? .met : reached == 0 ? .below : .partial
    }
}
