package import Findings

/// How the cases of a scheme go from intake to their end, as `process.xml` says it.
package struct ProcessDefinition: Hashable, Sendable {
    package let scheme: String
    package let settings: Settings
    /// Nil where the body plans no audits.
    package let planning: AuditPlanning?
    package let actors: [Actor]
    package let documents: [DocumentKind]
    /// Nil where the process says nothing of it.
    package let inspectionGap: InspectionGap?
    package let certificates: [CertificateTerms]
    package let flows: [Flow]
    let afterwards: [AfterCertificate]

    /// Numbers that the body may set.
    package struct Settings: Hashable, Sendable {
        /// Months after its end in which a tie to an applicant still counts (ISO/IEC 17065 clause 4.2.10).
        package let conflictMonths: Int
        /// Days before its receipt on which a document may have been signed.
        package let backdatingDays: Int
    }

    /// The flow of a case; nil where the process says nothing of such cases.
    ///
    /// - Parameter facts: what the case is like besides, as `when` asks for it.
    package func flow(
        profile: String, phase: String, grade: String, facts: [String: [String]] = [:]
    ) -> Flow? {
        flows.first { flow in
            flow.profiles.contains(profile) && flow.phases.contains(phase)
                && (flow.grades.contains(grade) || flow.grades.contains("any")) && flow.conditions.hold(of: facts)
        }
    }

    /// What the certificates of an edition are like; nil where the process does not say.
    ///
    /// - Parameter facts: what the case is like besides, as `when` asks for it.
    package func certificate(profile: String, facts: [String: [String]] = [:]) -> CertificateTerms? {
        certificates.first { $0.profiles.contains(profile) }?.fitting(facts)
    }

    package func flow(_ id: String) -> Flow? { flows.first { $0.id == id } }
    package func actor(_ id: String) -> Actor? { actors.first { $0.id == id } }
    package func document(_ kind: String) -> DocumentKind? { documents.first { $0.kind == kind } }
}

/// Somebody who can act: a role of the roster, and what the person must be in the case.
package struct Actor: Hashable, Sendable {
    /// What the person must have been appointed as.
    package enum Appointed: String, CaseIterable, Sendable {
        case leader
        /// The leader or a member.
        case team
    }

    package let id: String
    package let title: Text
    /// The roles of the roster, one of which is enough; none for an applicant or the administrator.
    package let roles: [String]
    package let appointed: Appointed?
    /// True if the person must not be in the team, and must have no tie to the applicant.
    package let isOutside: Bool
}

/// A kind of staff document.
package struct DocumentKind: Hashable, Sendable {
    package let kind: String
    package let title: Text
    /// The ids of the actors who may sign it.
    package let signers: [String]
    /// True if who signs one took part in the evaluation, and neither reviews nor decides.
    package let isEvaluation: Bool
}
