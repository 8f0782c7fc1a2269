package import Facts

/// What routing looks at of a product.
package struct RoutingQuestion: Sendable {
    /// A figure of performance.
    package struct Figure: Sendable {
        package let quantity: String
        package let value: Result<Quantity, Quantity.Fault>
        /// As the form says it beside the figure; nil if it does not.
        package let direction: Quantity.Direction?

        package init(quantity: String, value: Result<Quantity, Quantity.Fault>, direction: Quantity.Direction?) {
            self.quantity = quantity
            self.value = value
            self.direction = direction
        }
    }

    /// The types of product that it is; several for one that is two things at once.
    package var kinds: [String]
    /// `government-procurement` or `other`.
    package var purpose: String
    package var isClassified: Bool
    /// `hardware`, `software`, `rack` …
    package var form: String
    package var traits: [String]
    package var hasCipher: Bool
    package var figures: [Figure]
    /// The day that decides, `YYYY-MM-DD`: of acceptance, or provisionally of receipt.
    package var day: String

    package init(
        kinds: [String], purpose: String, isClassified: Bool = false, form: String = "", traits: [String] = [],
        hasCipher: Bool = false, figures: [Figure] = [], day: String
    ) {
        self.kinds = kinds
        self.purpose = purpose
        self.isClassified = isClassified
        self.form = form
        self.traits = traits
        self.hasCipher = hasCipher
        self.figures = figures
        self.day = day
    }
}
