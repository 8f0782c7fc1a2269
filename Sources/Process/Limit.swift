package import Facts
package import Findings

/// How long something may take: unit, starting event, what stops it, and how sure that is.
package struct Limit: Hashable, Sendable {
    package enum Unit: String, CaseIterable, Sendable {
        /// Seven days each.
        case weeks
        case days
        case workingDays = "working-days"
        case months
    }

    package let id: String
    package let title: Text
    /// It runs from entering this state.
    package let from: String
    /// It ends when one of these is entered.
    package let until: [String]
    package let unit: Unit
    package let count: Int
    /// The count once one of `extendedBy` was entered.
    package let extended: Int?
    package let extendedBy: [String]
    /// States in which it stands still: waiting for the applicant.
    package let stoppedBy: [String]
    /// True if it runs anew each time `from` is entered.
    package let isEach: Bool
    /// A kind of staff document whose `until`, where it has one, is the last day instead.
    package let setBy: String?
    package let source: String
    package let confidence: String

    /// A limit that is not sure only warns.
    package var isSure: Bool { confidence == "confirmed" }
}

/// A change of state on the way of a case.
package struct StateEntry: Hashable, Sendable {
    package let date: CivilDate
    package let state: String

    package init(date: CivilDate, state: String) {
        self.date = date
        self.state = state
    }
}

/// A limit as it runs in a case.
package struct RunningLimit: Hashable, Sendable {
    package let limit: Limit
    package let from: CivilDate
    /// The last day; nil while the limit stands still.
    package let due: CivilDate?
    /// The day it ended, nil while it runs.
    package let ended: CivilDate?
    /// Days that did not count.
    package let stoppedDays: Int
    /// True if the due day lies in a year whose holidays were not announced when the calendar was written.
    package let isProvisional: Bool

    /// True if the limit was missed, as far as `day` can tell.
    package func isMissed(on day: CivilDate) -> Bool {
        guard let due else { return false }
        return (ended ?? day) > due
    }
}

extension Flow {
    /// The limits that run or ran in a case, in the order of the flow.
    ///
    /// - Parameters:
    ///   - steps: the way of the case so far, from its start, oldest first.
    ///   - set: the last day that the newest staff document of a kind sets, by kind.
    package func limits(
        after steps: [StateEntry], calendar: WorkCalendar, set: [String: CivilDate] = [:]
    ) -> [RunningLimit] {
        limits.compactMap { limit in
            let starts = steps.indices.filter { index in
                steps[index].state == limit.from && (index == 0 || steps[index - 1].state != limit.from)
            }
            guard let start = limit.isEach ? starts.last : starts.first else { return nil }
            let way = steps[start...]
            let end = way.dropFirst().first { limit.until.contains($0.state) }
            var stopped = 0
            var isStanding = false
            for (index, step) in zip(way.indices, way) where limit.stoppedBy.contains(step.state) {
                guard end.map({ step.date <= $0.date }) ?? true else { continue }
                if index + 1 < way.endIndex {
                    stopped += way[index + 1].date.daysSince1970 - step.date.daysSince1970
                } else {
                    isStanding = true
                }
            }
            let isExtended = way.contains { limit.extendedBy.contains($0.state) }
            let count = isExtended ? limit.extended ?? limit.count : limit.count
            let counted = isStanding ? nil : calendar.due(count, limit.unit, after: way[start].date, stopped: stopped)
            let due = limit.setBy.flatMap { set[$0] } ?? counted
            return RunningLimit(
                limit: limit, from: way[start].date, due: due, ended: end?.date, stoppedDays: stopped,
                isProvisional: due.map { !calendar.knows($0.year) } ?? false)
        }
    }
}
