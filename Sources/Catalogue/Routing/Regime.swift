package import Findings

/// A legal regime as dated data: what the law asked for between two days.
package struct Regime: Hashable, Sendable {
    /// `R1` …
    package let id: String
    /// First day, `YYYY-MM-DD`.
    package let from: String
    /// Last day; empty while it is in force.
    package let until: String
    package let title: Text
    package let effect: Text
    package let source: String
    package let confidence: Confidence

    /// True if the regime was in force on a day, `YYYY-MM-DD`.
    package func isInForce(on day: String) -> Bool {
        from <= day && (until.isEmpty || day <= until)
    }
}
