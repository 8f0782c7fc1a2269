internal import Facts
internal import Findings
internal import Record

/// Holds a case against others.
struct AcrossComparison {
    let definition: AcrossDefinition
    let own: AcrossFacts
    /// Digests of documents that so many cases have that they say nothing.
    let common: Set<String>

    /// Everything of a case that is told, in order.
    ///
    /// - Parameter others: the cases that share a key with it; whatever order they come in.
    func matches(with others: [AcrossFacts]) -> [AcrossMatch] {
        guard definition.counts(own) else { return [] }
        let counting = others.filter { definition.counts($0) && $0.identity.caseID != own.identity.caseID }
        var matches = counting.flatMap { persons($0) + projects($0) + documents($0) + mutual($0) }
        matches += customers(counting)
        return matches.sorted(by: AcrossMatch.inOrder)
    }

    private func looks(for check: AcrossDefinition.Check, _ other: AcrossFacts) -> Bool {
        definition.checks.contains(check) && !definition.allows(check, own, other)
    }

    private func match(
        _ check: AcrossDefinition.Check, _ kind: FindingKind, by: By, _ item: String, _ name: String,
        _ other: (facts: AcrossFacts, item: String, name: String)?
    ) -> AcrossMatch {
        let finding = kind.finding(
            [
                "own": name, "applicant": other?.facts.identity.applicant ?? "",
                "case": other?.facts.identity.caseID ?? "", "other": other?.name ?? "",
            ], words: ["by": by.words])
        return AcrossMatch(
            check: check, by: by.rawValue, item: item, name: name,
            other: other.map {
                AcrossMatch.Other(
                    caseID: $0.facts.identity.caseID, applicant: $0.facts.identity.applicant,
                    application: $0.facts.identity.application, received: $0.facts.received, item: $0.item,
                    name: $0.name)
            }, isFirst: other.map { own.isEarlier(than: $0.facts) } ?? false, fact: finding.fact,
            wayOut: finding.wayOut)
    }

    // MARK: Kinds

    private func persons(_ other: AcrossFacts) -> [AcrossMatch] {
        guard looks(for: .person, other) else { return [] }
        return own.persons.filter(definition.isFullTime).flatMap { mine in
            other.persons.filter(definition.isFullTime).compactMap { theirs -> AcrossMatch? in
                let by: By
                if !mine.number.isEmpty && mine.number == theirs.number {
                    by = .number
                } else if NormalisedName(mine.name) == NormalisedName(theirs.name),
                    mine.certificates.contains(where: theirs.certificates.contains)
                {
                    by = .certificate
                } else {
                    return nil
                }
                return match(.person, .acrossPerson, by: by, mine.id, mine.name, (other, theirs.id, theirs.name))
            }
        }
    }

    private func projects(_ other: AcrossFacts) -> [AcrossMatch] {
        guard looks(for: .project, other) else { return [] }
        return own.projects.flatMap { mine in
            other.projects.compactMap { theirs -> AcrossMatch? in
                guard mine.customer.isSame(as: theirs.customer) else { return nil }
                let isNamed =
                    NormalisedName(mine.name) == NormalisedName(theirs.name) && !mine.name.isEmpty
                    && isClose(mine.signed, theirs.signed)
                let isContracted = !mine.contractNumber.isEmpty && mine.contractNumber == theirs.contractNumber
                guard isNamed || isContracted else { return nil }
                let by: By = isNamed && isContracted ? .both : isNamed ? .name : .contract
                return match(.project, .acrossProject, by: by, mine.id, mine.name, (other, theirs.id, theirs.name))
            }
        }
    }

    /// Whether two contracts can be one by their days of signing; a day that is missing excludes nothing.
    private func isClose(_ left: CivilDate?, _ right: CivilDate?) -> Bool {
        guard let left, let right else { return true }
        return abs(left.daysSince1970 - right.daysSince1970) <= definition.signedWithin
    }

    private func documents(_ other: AcrossFacts) -> [AcrossMatch] {
        guard looks(for: .document, other) else { return [] }
        let theirs = Dictionary(grouping: other.documents, by: \.digest)
        return own.documents.compactMap { mine -> AcrossMatch? in
            // One copy of theirs is enough to tell.
            guard !common.contains(mine.digest), !definition.isPublic(mine),
                let first = theirs[mine.digest]?.first(where: { !definition.isPublic($0) })
            else { return nil }
            return match(.document, .acrossDocument, by: .digest, mine.id, mine.name, (other, first.id, first.name))
        }
    }

    /// A customer that is the applicant under this or another name, or belongs to its group.
    private func customers(_ others: [AcrossFacts]) -> [AcrossMatch] {
        guard definition.checks.contains(.customer) else { return [] }
        let aliases = others.filter { !$0.applicant.code.isEmpty && $0.applicant.code == own.applicant.code }
        return own.projects.compactMap { project in
            let customer = project.customer
            var found: (by: By, other: (facts: AcrossFacts, item: String, name: String)?)?
            if customer.isSame(as: own.applicant) || (!project.supplier.isEmpty && customer.name == project.supplier) {
                found = (.same, nil)
            } else if let known = aliases.first(where: { $0.applicant.name == customer.name }) {
                // Another application of the same applicant goes under the customer's name.
                found = (.alias, (known, project.id, known.identity.applicant))
            } else if definition.groups.contains(where: { $0.has(customer) && $0.has(own.applicant) }) {
                found = (.group, nil)
            }
            return found.map {
                match(.customer, .acrossCustomer, by: $0.by, project.id, project.name, $0.other)
            }
        }
    }

    /// Two applicants each of which is the other's customer.
    private func mutual(_ other: AcrossFacts) -> [AcrossMatch] {
        guard definition.checks.contains(.customer), !own.applicant.isSame(as: other.applicant),
            !definition.allows(.customer, own, other),
            let theirs = other.projects.first(where: { $0.customer.isSame(as: own.applicant) })
        else { return [] }
        return own.projects.filter { $0.customer.isSame(as: other.applicant) }.prefix(1).map { mine in
            match(.customer, .acrossMutual, by: .mutual, mine.id, mine.name, (other, theirs.id, theirs.name))
        }
    }

    /// By what two things are the same.
    private enum By: String {
        case number = "id-number"
        case certificate, name, contract
        case both = "name-and-contract"
        case digest, same, alias, group, mutual

        var words: Text {
            switch self {
            case .number: Text("身份证件号码相同", "the number of the identity document is the same")
            case .certificate: Text("姓名与证书编号相同", "name and certificate number are the same")
            case .name: Text("客户与项目名称相同", "customer and name of the project are the same")
            case .contract: Text("客户与合同编号相同", "customer and contract number are the same")
            case .both: Text("客户、项目名称与合同编号相同", "customer, name and contract number are the same")
            case .digest: Text("SHA-256 相同", "the SHA-256 is the same")
            case .same: Text("名称或代码相同", "name or code is the same")
            case .alias:
                Text("申请方在另一申请中使用客户的名称", "the applicant goes by the customer’s name in another application")
            case .group: Text("同属配置中的一个关联组", "both belong to one group of the settings")
            case .mutual: Text("互为客户", "each is the other’s customer")
            }
        }
    }
}
