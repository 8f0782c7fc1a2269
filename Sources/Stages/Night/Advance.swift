internal import Files
internal import Pipeline

/// What merge has to do for one arrival.
struct Step: Sendable {
    enum Action: Sendable {
        /// A form: a new case, or a whole resubmission to one that exists.
        case submit
        case supplement
        case quarantine
        /// The same content is in a case, or in quarantine, already.
        case known
        /// Changed while it was read: it waits.
        case wait
        /// Work on it failed; `arrival` has the reason.
        case fail
    }

    let item: Plan.Ready
    let action: Action
    let caseID: String
    let arrival: String
    let staging: String
}

/// Takes the arrivals in the order of the plan and decides for each which case it belongs to.
///
/// Cases share nothing, so those of different cases may then be finished at once.
struct Advance {
    let tree: OutputTree

    /// The steps of each case, in order; those that belong to no case are groups of their own.
    func run(_ plan: Plan) throws -> [[Step]] {
        var groups: [[Step]] = []
        var places: [String: Int] = [:]
        var seen: Set<String> = []
        for item in plan.ready {
            let step = try step(for: item, &seen)
            let belongs = step.action == .submit || step.action == .supplement
            if belongs, let place = places[step.caseID] {
                groups[place].append(step)
            } else {
                if belongs { places[step.caseID] = groups.count }
                groups.append([step])
            }
        }
        // A form opens its case before a supplement can answer in it, whatever their names are.
        return groups.map { group in
            group.filter { $0.action != .supplement } + group.filter { $0.action == .supplement }
        }
    }

    private func step(for item: Plan.Ready, _ seen: inout Set<String>) throws -> Step {
        let staging = tree.staging(item.number)
        guard let label = try Draft.label(in: staging) else {
            throw StageFailure(
                stage: "merge", subject: item.name, kind: .files,
                reason: "no work was done on it; run `dossier work` for shard \(item.shard) first")
        }
        let isKnown = !seen.insert(label.arrival).inserted || Folder.exists(tree.quarantine(label.arrival, "xml"))
        let action: Step.Action =
            switch label.kind {
            case .changed: .wait
            case .failed: .fail
            case _ where isKnown: .known
            case .quarantined: .quarantine
            case .submission: .submit
            case .supplement: .supplement
            }
        return Step(
            item: item, action: action, caseID: label.caseID, arrival: label.arrival, staging: staging)
    }
}
