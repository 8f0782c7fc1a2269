package import Facts

/// A day on which something falls due for a certificate.
package struct ComingDay: Hashable, Sendable {
    package enum Name: String, CaseIterable, Sendable {
        /// The first day after the validity; on one day it comes before everything else.
        case expired
        /// The first day after the last of a suspension.
        case suspensionEnded = "suspension-ended"
        /// The holder is to be reminded of surveillance.
        case surveillanceReminder = "surveillance-reminder"
        /// The first day after the one by which surveillance was due.
        case surveillanceOverdue = "surveillance-overdue"
        /// The day on which it shows that an obligation was not met.
        case obligationUnmet = "obligation-unmet"
        /// The holder is to be reminded of renewal.
        case renewalReminder = "renewal-reminder"
    }

    package let name: Name
    package let day: CivilDate

    package init(_ name: Name, on day: CivilDate) {
        self.name = name
        self.day = day
    }
}

extension ComingDay: Comparable {
    package static func < (left: ComingDay, right: ComingDay) -> Bool {
        guard left.day == right.day else { return left.day < right.day }
        let order = Name.allCases
        return (order.firstIndex(of: left.name) ?? 0) < (order.firstIndex(of: right.name) ?? 0)
    }
}

/// A certificate as far as its coming days depend on it.
package struct CertificateCourse: Hashable, Sendable {
    /// A surveillance of the certificate.
    package struct Surveillance: Hashable, Sendable {
        package let received: CivilDate
        /// The day of a decision that maintains or refuses; nil while it is under way.
        package let decided: CivilDate?
        package let isPassed: Bool

        package init(received: CivilDate, decided: CivilDate?, isPassed: Bool) {
            self.received = received
            self.decided = decided
            self.isPassed = isPassed
        }
    }

    package var granted: CivilDate
    package var expires: CivilDate
    package var isSuspended: Bool
    /// The last day of the suspension; nil where none was given.
    package var suspendedUntil: CivilDate?
    /// Those that were not withdrawn, in the order of receipt.
    package var surveillances: [Surveillance]
    /// True while an application for renewal is under way.
    package var isRenewing: Bool
    /// True if an obligation of the first surveillance is open.
    package var isObliged: Bool

    package init(
        granted: CivilDate, expires: CivilDate, isSuspended: Bool, suspendedUntil: CivilDate?,
        surveillances: [Surveillance], isRenewing: Bool, isObliged: Bool
    ) {
        self.granted = granted
        self.expires = expires
        self.isSuspended = isSuspended
        self.suspendedUntil = suspendedUntil
        self.surveillances = surveillances
        self.isRenewing = isRenewing
        self.isObliged = isObliged
    }

    /// The days by which surveillance is due, each with whether it has been settled.
    ///
    /// A surveillance that passed settles every one that was due by its decision; where none was, the next, if its
    /// time had come.
    package func dues(by after: AfterCertificate) -> [(day: CivilDate, isSettled: Bool)] {
        let days = after.surveillanceDays(granted: granted, expires: expires)
        var settled = days.map { _ in false }
        for surveillance in surveillances where surveillance.isPassed {
            guard let decided = surveillance.decided else { continue }
            let due = days.indices.filter { !settled[$0] && days[$0] <= decided }
            for index in due { settled[index] = true }
            guard due.isEmpty, let next = days.indices.first(where: { !settled[$0] }) else { continue }
            let opening = after.opening(granted: granted, before: next > 0 ? days[next - 1] : nil)
            if opening <= decided { settled[next] = true }
        }
        return days.indices.map { (days[$0], settled[$0]) }
    }

    /// Everything that falls due, earliest first, by what is known now; days that are long past among it.
    package func days(by after: AfterCertificate?) -> [ComingDay] {
        let next = AfterCertificate.Span(months: 0, days: 1)
        var days = [ComingDay(.expired, on: next.after(expires))]
        if isSuspended, let suspendedUntil { days.append(ComingDay(.suspensionEnded, on: next.after(suspendedUntil))) }
        guard let after else { return days.sorted() }
        if let span = after.renewalReminder, !isRenewing {
            days.append(ComingDay(.renewalReminder, on: max(granted, span.before(expires))))
        }
        let dues = dues(by: after)
        let open = surveillances.filter { $0.decided == nil }
        for (index, due) in dues.enumerated() where !due.isSettled {
            let opening = index > 0 ? dues[index - 1].day : granted
            let isUnderWay = open.contains { $0.received > opening }
            // Who has applied needs no reminder, unless what passed came too early to settle this one.
            let isKnown = surveillances.contains { $0.received > opening && !$0.isPassed }
            if let span = after.surveillanceReminder, !isKnown {
                days.append(ComingDay(.surveillanceReminder, on: max(granted, span.before(due.day))))
            }
            // While one is under way, its decision says what becomes of the certificate.
            if !isSuspended, !isUnderWay { days.append(ComingDay(.surveillanceOverdue, on: next.after(due.day))) }
        }
        if isObliged, !isSuspended, let first = dues.first?.day {
            // While the first surveillance is under way, its record may still name what is owed.
            let decided = surveillances.compactMap(\.decided).first
            if let day = decided ?? (open.isEmpty ? next.after(first) : nil) {
                days.append(ComingDay(.obligationUnmet, on: day))
            }
        }
        return days.sorted()
    }
}
