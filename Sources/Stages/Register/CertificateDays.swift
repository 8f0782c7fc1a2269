internal import Facts
internal import Process
internal import Record

/// Works out the days that come for the certificates of a case, from what its record says.
struct CertificateDays {
    let after: AfterCertificate?

    /// Those that came stay; what is still to come is worked out anew.
    func refresh(_ record: inout CaseRecord) {
        for index in (record.process?.certificates ?? []).indices {
            guard let certificate = record.process?.certificates[index] else { continue }
            let came = certificate.days.filter { $0.applied != nil }
            let coming = days(of: certificate, record).filter { day in
                !came.contains { $0.name == day.name && $0.date == day.date }
            }
            record.process?.certificates[index].days = came + coming
        }
    }

    private func days(of certificate: CertificateEntry, _ record: CaseRecord) -> [CertificateEntry.Day] {
        guard certificate.state.isLiving, let course = course(of: certificate, record) else { return [] }
        return course.days(by: after).map {
            CertificateEntry.Day(name: $0.name.rawValue, date: $0.day.description, applied: nil)
        }
    }

    /// The days by which surveillance of a certificate is due.
    func dues(of certificate: CertificateEntry, _ record: CaseRecord) -> [(day: CivilDate, isSettled: Bool)] {
        guard let after else { return [] }
        return course(of: certificate, record)?.dues(by: after) ?? []
    }

    private func course(of certificate: CertificateEntry, _ record: CaseRecord) -> CertificateCourse? {
        guard let granted = CivilDate(iso: certificate.granted), let expires = CivilDate(iso: certificate.expires)
        else { return nil }
        let linked = (record.process?.linked ?? []).filter {
            $0.certificate == certificate.number && $0.result != .ended
        }
        let surveillances = linked.filter { $0.phase == CertificateLinks.surveillancePhase }
            .sorted { ($0.received, $0.caseID) < ($1.received, $1.caseID) }
        let owed = record.scope.first { $0.id == certificate.scope }?.obligations ?? []
        return CertificateCourse(
            granted: granted, expires: expires, isSuspended: certificate.state == .suspended,
            suspendedUntil: certificate.until.flatMap(CivilDate.init(iso:)),
            surveillances: surveillances.compactMap { item in
                CivilDate(iso: item.received).map {
                    CertificateCourse.Surveillance(
                        received: $0, decided: item.decided.flatMap(CivilDate.init(iso:)),
                        isPassed: item.result == .passed)
                }
            },
            isRenewing: linked.contains { $0.phase == "recertification" && $0.result != .refused },
            isObliged: owed.contains { isOpen($0) })
    }

    private func isOpen(_ obligation: Obligation) -> Bool {
        obligation.metOn == nil && obligation.dueOn != nil
            && after?.dueAtFirstSurveillance.contains(obligation.due) ?? false
    }

    /// Dates the obligations that a certificate is granted with: they are due with the first surveillance.
    func dateObligations(of certificate: CertificateEntry, in record: inout CaseRecord) {
        guard let after, let item = record.scope.firstIndex(where: { $0.id == certificate.scope }) else { return }
        let first = dues(of: certificate, record).first?.day.description ?? certificate.expires
        for index in record.scope[item].obligations.indices
        where after.dueAtFirstSurveillance.contains(record.scope[item].obligations[index].due) {
            record.scope[item].obligations[index].dueOn = first
        }
    }
}
