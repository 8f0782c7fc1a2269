package import Findings
internal import XML

/// Where the product of a case belongs: the regimes in force on the day that decides, and every route that applies.
package struct RecordedRouting: Hashable, Sendable {
    package struct Regime: Hashable, Sendable {
        package var id: String
        package var from: String
        /// Empty while it is in force.
        package var until: String
        package var title: Text

        package init(id: String, from: String, until: String, title: Text) {
            self.id = id
            self.from = from
            self.until = until
            self.title = title
        }
    }

    package struct Route: Hashable, Sendable {
        package var id: String
        package var outcome: String
        /// The type of product; empty where it does not matter.
        package var kind: String
        package var isDoubtful: Bool
        package var confidence: String
        /// The listed items that decided, with how the product stands to them.
        package var items: [String]
        package var title: Text
        package var advice: Text

        package init(
            id: String, outcome: String, kind: String, isDoubtful: Bool, confidence: String, items: [String],
            title: Text, advice: Text
        ) {
            self.id = id
            self.outcome = outcome
            self.kind = kind
            self.isDoubtful = isDoubtful
            self.confidence = confidence
            self.items = items
            self.title = title
            self.advice = advice
        }
    }

    /// What the product is called, its models and its version.
    package var product: String
    package var models: String
    package var version: String
    /// The day that decides, `YYYY-MM-DD`.
    package var day: String
    /// True where the day is that of receipt, because the product has not been accepted yet.
    package var isProvisional: Bool
    package var regimes: [Regime]
    package var routes: [Route]

    package init(
        product: String, models: String, version: String, day: String, isProvisional: Bool, regimes: [Regime],
        routes: [Route]
    ) {
        self.product = product
        self.models = models
        self.version = version
        self.day = day
        self.isProvisional = isProvisional
        self.regimes = regimes
        self.routes = routes
    }

    func write(to root: Element) {
        let element = root.add(
            "routing",
            [
                "product": product, "models": models, "version": version, "on": day,
                "provisional": isProvisional ? "yes" : "no",
            ])
        for regime in regimes {
            element.add("regime", ["id": regime.id, "from": regime.from, "until": regime.until])
                .add("title", text: regime.title)
        }
        for route in routes {
            let child = element.add(
                "route",
                [
                    "id": route.id, "outcome": route.outcome, "kind": route.kind,
                    "doubtful": route.isDoubtful ? "yes" : "no", "confidence": route.confidence,
                    "items": route.items.isEmpty ? nil : route.items.joined(separator: "; "),
                ])
            child.add("title", text: route.title)
            child.add("advice", text: route.advice)
        }
    }

    init(reading element: Element) throws(RecordError) {
        product = try element.required("product")
        models = try element.required("models")
        version = try element.required("version")
        day = try element.required("on")
        isProvisional = element["provisional"] == "yes"
        regimes = []
        for child in element.all("regime") {
            regimes.append(
                Regime(
                    id: try child.required("id"), from: try child.required("from"), until: child["until"] ?? "",
                    title: child.text("title")))
        }
        routes = []
        for child in element.all("route") {
            let items = (child["items"] ?? "").split(separator: ";").map { String($0.drop { $0 == " " }) }
            routes.append(
                Route(
                    id: try child.required("id"), outcome: try child.required("outcome"),
                    kind: child["kind"] ?? "", isDoubtful: child["doubtful"] == "yes",
                    confidence: try child.required("confidence"), items: items, title: child.text("title"),
                    advice: child.text("advice")))
        }
    }
}
