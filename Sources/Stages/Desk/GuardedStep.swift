internal import Pipeline

extension StageFailure {
    /// A step that fails is an outcome like any other.
    static func guarding(_ step: Step, _ body: () throws -> ArrivalOutcome?) -> ArrivalOutcome? {
        do throws(StageFailure) {
            return try wrap("desk", step.item.name, body)
        } catch {
            return step.outcome(.failed(reason: error.line), [])
        }
    }
}
