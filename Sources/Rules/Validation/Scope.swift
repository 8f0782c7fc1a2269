import XML

/// Why something was not evaluated.
struct EvaluationFailure: Error {
    let reason: String
    /// Whether it was for the operation limit.
    let isOverrun: Bool

    init(reason: String, isOverrun: Bool = false) {
        self.reason = reason
        self.isOverrun = isOverrun
    }

    init(_ error: XMLError) {
        self.init(reason: error.message, isOverrun: error.kind == .operationLimit)
    }
}

/// The variables that have no value at the moment, and why.
struct Scope {
    private var failed: [String: EvaluationFailure] = [:]

    /// Notes whether the variable has a value.
    mutating func note(_ name: String, _ failure: EvaluationFailure?) {
        // Mostly nothing fails, and nothing need be looked up.
        if failure == nil && failed.isEmpty { return }
        failed[name] = failure
    }

    /// Throws if one of the variables has no value.
    func check(_ variables: [String]) throws(EvaluationFailure) {
        if failed.isEmpty { return }
        for name in variables {
            if let failure = failed[name] { throw failure }
        }
    }
}
