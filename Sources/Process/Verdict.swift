/// What a document or an event does to a case that stands in some state.
package enum Verdict: Hashable, Sendable {
    /// It counts; the state after it, which may be the same.
    case moves(to: String)
    /// It comes too early: the states, of those that can still come, in which it would count.
    case waits(for: [String])
    case refused(Refusal)

    package enum Refusal: Hashable, Sendable {
        /// No state of the process takes it.
        case notInProcess
        /// Its time is over: no state that can still come takes it.
        case tooLate
    }
}

extension Flow {
    /// A pure function of the state and what happens: nothing but `moves` changes a case.
    ///
    /// - Parameter state: a state of this flow; one that it does not know takes nothing.
    package func verdict(in state: String, on trigger: Trigger) -> Verdict {
        if let taken = transition(in: state, on: trigger) { return .moves(to: taken.target) }
        let later = reachable(from: state).filter { transition(in: $0, on: trigger) != nil }
        if !later.isEmpty { return .waits(for: later) }
        let isKnown = states.contains { $0.transitions.contains { $0.trigger.takes(trigger) } }
        return .refused(isKnown ? .tooLate : .notInProcess)
    }

    private func transition(in state: String, on trigger: Trigger) -> Transition? {
        self.state(state)?.transitions.first { $0.trigger.takes(trigger) }
    }

    /// The states that can still come, in the order of the flow; without those that only a new round brings back.
    private func reachable(from state: String) -> [String] {
        var found: Set<String> = []
        var open = [state]
        while let next = open.popLast() {
            for transition in self.state(next)?.transitions ?? [] where !transition.reopens {
                if found.insert(transition.target).inserted { open.append(transition.target) }
            }
        }
        return states.map(\.id).filter(found.contains)
    }
}
