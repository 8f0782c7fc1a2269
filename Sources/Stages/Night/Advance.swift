internal import Files
internal import Findings
internal import Pipeline

/// What merge has to do for one arrival.
struct Step: Sendable {
    enum Action: Sendable {
        /// A form: a new case, or a whole resubmission to one that exists.
        case submit
        case supplement
        /// A document from the desk, for the case that it names.
        case staff
        case roster
        /// A document from the desk that cannot count.
        case refuse
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

    /// What merge has to do: first what concerns submissions, then what came over the desk.
    struct Steps: Sendable {
        /// The steps of each case, in order; those that belong to no case are groups of their own.
        var groups: [[Step]] = []
        /// In the order of the plan.
        var desk: [Step] = []
    }

    func run(_ plan: Plan) throws -> Steps {
        var desk: [Step] = []
        var groups: [[Step]] = []
        var places: [String: Int] = [:]
        var seen: Set<String> = []
        for item in plan.ready {
            let step = try step(for: item, &seen)
            if item.isStaff {
                desk.append(step)
                continue
            }
            let belongs = step.action == .submit || step.action == .supplement
            if belongs, let place = places[step.caseID] {
                groups[place].append(step)
            } else {
                if belongs { places[step.caseID] = groups.count }
                groups.append([step])
            }
        }
        // A form opens its case before a supplement can answer in it, whatever their names are.
        let ordered = groups.map { group in
            group.filter { $0.action != .supplement } + group.filter { $0.action == .supplement }
        }
        return Steps(groups: ordered, desk: desk)
    }

    private func step(for item: Plan.Ready, _ seen: inout Set<String>) throws -> Step {
        let staging = tree.staging(item.number)
        guard let label = try Draft.label(in: staging) else {
            throw StageFailure(
                stage: "merge", subject: item.name, kind: .input,
                facts: Text(
                    "尚未处理;请先对分片 \(item.shard) 运行 dossier work",
                    "no work was done on it; run `dossier work` for shard \(item.shard) first"))
        }
        let isKnown =
            !seen.insert(label.arrival).inserted || Folder.exists(tree.quarantine(label.arrival, "xml"))
            || Folder.exists(tree.roster(label.arrival))
        let action: Step.Action =
            switch label.kind {
            case .changed: .wait
            case .failed: .fail
            case _ where isKnown: .known
            case .quarantined: .quarantine
            case .submission: .submit
            case .supplement: .supplement
            case .staff: .staff
            case .roster: .roster
            case .refused: .refuse
            }
        return Step(
            item: item, action: action, caseID: label.caseID, arrival: label.arrival, staging: staging)
    }
}
