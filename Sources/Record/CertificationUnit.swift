package import Findings
internal import XML

/// Models of a product that are certified together: a scope item of the case once the application was divided.
package struct CertificationUnit: Hashable, Sendable {
    /// The id of the scope item of the application that it was divided from.
    package var origin: String
    /// What that scope item is called.
    package var originTitle: Text
    /// The names of the models, in the order of the division.
    package var models: [String]

    package init(origin: String, originTitle: Text, models: [String]) {
        self.origin = origin
        self.originTitle = originTitle
        self.models = models
    }

    func write(to parent: Element) {
        let element = parent.add("unit", ["of": origin])
        element.add("title", text: originTitle)
        for model in models { element.add("model").append(text: model) }
    }

    init(reading element: Element) throws(RecordError) {
        origin = try element.required("of")
        originTitle = element.text("title")
        models = element.all("model").map(\.text)
    }
}
