/// Every regime and every route that applies: a product can be two things at once.
package struct RoutingAnswer: Hashable, Sendable {
    package struct Match: Hashable, Sendable {
        package let route: Route
        /// The type of product that it applies to; empty where the type does not matter.
        package let kind: String
        /// The listed items that decided, as `key router`, with how the product stands to them.
        package let items: [String]
        /// The least sure of what decided.
        package let confidence: Confidence
    }

    package let regimes: [Regime]
    /// In the order of the table.
    package let matches: [Match]

    package var isDoubtful: Bool {
        matches.contains { $0.route.isDoubtful || $0.route.outcome == .person }
    }
}
