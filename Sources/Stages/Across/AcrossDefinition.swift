internal import Facts
internal import Files
internal import Pipeline
internal import Record
internal import XML

/// What `across.xml` says: what is looked for across cases, what reuse is allowed, and who may see it.
struct AcrossDefinition: Sendable {
    /// What is looked for.
    enum Check: String, CaseIterable, Sendable {
        case person, project, document, customer
    }

    /// Organisations among which some reuse is allowed, as a company and its subsidiary.
    struct Group: Sendable {
        let reuse: Set<Check>
        let members: [AcrossFacts.Organisation]
    }

    let checks: Set<Check>
    /// Of which an audit leader gets a page.
    let forLeaders: Set<Check>
    /// Which of them are no sign of anything between two cases of one applicant.
    let sameApplicant: Set<Check>
    /// Whether a case whose process has ended still counts.
    let countsEnded: Bool
    /// States of the process in which a case never counts.
    let without: Set<String>
    /// Kinds of labour contract with which a person counts as full-time; one without a kind does.
    let contracts: Set<String>
    /// How many days apart two contracts with one customer may be signed and still be one project by name alone; a
    /// service that comes back each year keeps its name.
    let signedWithin: Int
    /// Documents below this size, in bytes, are no sign of anything.
    let smallestDocument: Int
    /// A document that more cases than this have is a form, a standard, or otherwise everybody's.
    let widespread: Int
    let publicKinds: Set<String>
    let publicDigests: Set<String>
    let groups: [Group]

    /// - Returns: nil where the pipeline's folder has no `across.xml`: then nothing is looked for.
    init?(of definition: PipelineDefinition) throws {
        let path = definition.folder + "/across.xml"
        guard Folder.exists(path) else { return nil }
        let root = try definition.settings(path, schema: "across.xsd")
        let checks = root.children(named: "check")
        func those(_ isWanted: (Element) -> Bool) -> Set<Check> {
            Set(checks.filter(isWanted).compactMap { Check(rawValue: $0["kind"] ?? "") })
        }
        self.checks = those { _ in true }
        forLeaders = those { $0["leader"] == "yes" }
        sameApplicant = those { $0["same-applicant"] != "told" }
        let cases = root.first(named: "cases")
        countsEnded = cases?["ended"] != "ignore"
        without = Set(cases?.words("without") ?? [])
        let person = checks.first { $0["kind"] == Check.person.rawValue }
        contracts = Set(person?.words("contracts") ?? [])
        let project = checks.first { $0["kind"] == Check.project.rawValue }
        signedWithin = project?["signed-within"].flatMap { Int($0) } ?? Int.max
        let document = checks.first { $0["kind"] == Check.document.rawValue }
        smallestDocument = document?["smallest"].flatMap { Int($0) } ?? 0
        widespread = document?["widespread"].flatMap { Int($0) } ?? 12
        let open = document?.children(named: "public") ?? []
        publicKinds = Set(open.compactMap { $0["kind"] })
        publicDigests = Set(open.compactMap { $0["sha256"] })
        groups = root.children(named: "group").map { group in
            Group(
                reuse: Set(group.words("reuse").compactMap(Check.init(rawValue:))),
                members: group.children(named: "member").map {
                    AcrossFacts.Organisation(name: $0["name"] ?? "", code: $0["code"] ?? "")
                })
        }
    }

    /// Whether a case takes part at all.
    func counts(_ facts: AcrossFacts) -> Bool {
        !without.contains(facts.state) && (countsEnded || !facts.isEnded)
    }

    /// Whether two applicants may have the same of a kind.
    func allows(_ check: Check, _ left: AcrossFacts, _ right: AcrossFacts) -> Bool {
        if left.applicant.isSame(as: right.applicant) { return sameApplicant.contains(check) }
        return groups.contains { group in
            group.reuse.contains(check) && group.has(left.applicant) && group.has(right.applicant)
        }
    }

    func isFullTime(_ person: AcrossFacts.Person) -> Bool {
        person.contract.map(contracts.contains) ?? true
    }

    func isPublic(_ document: AcrossFacts.Document) -> Bool {
        document.size < smallestDocument || publicDigests.contains(document.digest)
            || (!document.kinds.isEmpty && document.kinds.allSatisfy(publicKinds.contains))
    }
}

extension AcrossDefinition.Group {
    func has(_ organisation: AcrossFacts.Organisation) -> Bool {
        members.contains { $0.isSame(as: organisation) }
    }
}
