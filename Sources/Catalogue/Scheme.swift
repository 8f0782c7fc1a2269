package import Findings

/// A certification scheme that the body runs: the one place where code knows what tells one from another.
///
/// Everything else of a scheme, from its form to its thresholds, is data under `pipelines/`.
package enum Scheme: String, CaseIterable, Sendable {
    /// Information security service qualification.
    case service
    /// Certification of information security products, network key equipment and specialised products.
    case product

    /// The namespace of its forms and supplements; the prefix `f` stands for it in rules.
    package var namespace: String { "urn:dossier:\(rawValue)-form:1" }

    /// What its form is called.
    package var formTitle: Text {
        switch self {
        case .service: Text("信息安全服务资质自评估表", "Self-assessment form, information security service qualification")
        case .product: Text("信息安全产品认证申请书", "Application for product certification")
        }
    }

    /// What the requirements are called that hold for every category.
    package var commonPart: Text {
        switch self {
        case .service: Text("公共管理部分", "common part")
        case .product: Text("受理要求", "requirements of intake")
        }
    }

    /// The local name of the root of its form.
    package var formRoot: String {
        switch self {
        case .service: "assessment"
        case .product: "dossier"
        }
    }

    /// The file name of its form's schema.
    package var formSchema: String { "\(rawValue)-form.xsd" }

    /// The file name of the schema of what supplements its form.
    package var supplementSchema: String { "\(rawValue)-supplement.xsd" }

    /// The folder of its editions, under that of the pipeline.
    package var folder: String { rawValue }

    /// What its case ids begin with.
    package var casePrefix: String { String(rawValue.prefix(3)) }

    /// The children of `applicant` that name it for good; the first that is filled in makes the case's identity.
    package var applicantCodes: [String] {
        switch self {
        case .service: ["creditCode"]
        // A foreign applicant has no credit code.
        case .product: ["creditCode", "registrationNumber"]
        }
    }

    /// True if requirements and thresholds differ by the grades III, II and I.
    package var hasServiceGrades: Bool { self == .service }
}
