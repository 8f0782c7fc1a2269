internal import Facts
internal import Files
internal import Record
internal import Submissions
internal import XML

/// What one case says that can be held against other cases; read from its record when it is needed, and kept nowhere.
struct AcrossFacts: Sendable {
    struct Person: Sendable {
        let id: String
        let name: String
        /// As compared; empty where the form gives none.
        let number: NormalisedName
        /// Certificate numbers, as compared.
        let certificates: [NormalisedName]
        /// The kind of labour contract; nil where the form names none.
        let contract: String?
    }

    struct Project: Sendable {
        let id: String
        let name: String
        let customer: Organisation
        let supplier: NormalisedName
        let contractNumber: NormalisedName
        let signed: CivilDate?
    }

    struct Document: Sendable {
        let id: String
        let name: String
        let digest: String
        let size: Int
        /// Kinds of evidence that the form takes it for.
        let kinds: [String]
    }

    /// An organisation by name and, where given, by code.
    struct Organisation: Sendable {
        let name: NormalisedName
        let code: NormalisedName

        init(name: String, code: String) {
            self.name = NormalisedName(name)
            self.code = NormalisedName(code)
        }

        func isSame(as other: Organisation) -> Bool {
            (!code.isEmpty && code == other.code) || (!name.isEmpty && name == other.name)
        }
    }

    let identity: CaseIdentity
    let received: String
    /// Of the process; empty where the case has none.
    let state: String
    let isEnded: Bool
    let applicant: Organisation
    let persons: [Person]
    let projects: [Project]
    let documents: [Document]

    /// - Parameter record: with its form.
    init(_ record: CaseRecord) {
        identity = record.identity
        received = record.received
        state = record.process?.state ?? ""
        isEnded = record.process?.isEnded ?? false
        applicant = Organisation(name: record.identity.applicant, code: record.identity.creditCode)
        let form = record.form?.root
        persons = (form?.first(named: "personnel")?.children(named: "person") ?? []).map(Person.init)
        projects = (form?.first(named: "projects")?.children(named: "project") ?? []).map(Project.init)
        var kinds: [String: String] = [:]
        for element in form?.first(named: "evidenceList")?.children(named: "evidence") ?? [] {
            if let id = element["id"] { kinds[id] = element["kind"] }
        }
        documents = record.inventory.compactMap { file in
            guard file.file.status == .ok, file.replacedBy == nil, let digest = file.file.digest, file.file.size > 0
            else { return nil }
            return Document(
                id: file.id, name: file.file.components.last ?? file.id, digest: digest.hex, size: file.file.size,
                kinds: file.evidence.compactMap { kinds[$0] })
        }
    }

    /// What orders two cases in time, whatever night they came in: the second is the one that repeats.
    func isEarlier(than other: AcrossFacts) -> Bool {
        (received, identity.caseID) < (other.received, other.identity.caseID)
    }
}

extension AcrossFacts.Person {
    fileprivate init(_ element: Element) {
        id = element["id"] ?? ""
        name = element.first(named: "name")?.text ?? ""
        number = NormalisedName(element.first(named: "idNumber")?.text ?? "")
        certificates = element.children(named: "certificate").compactMap {
            $0.first(named: "number").map { NormalisedName($0.text) }
        }.filter { !$0.isEmpty }
        contract = element.first(named: "contract")?["kind"]
    }
}

extension AcrossFacts.Project {
    fileprivate init(_ element: Element) {
        func text(_ name: String) -> String { element.first(named: name)?.text ?? "" }
        id = element["id"] ?? ""
        name = text("name")
        customer = AcrossFacts.Organisation(name: text("customer"), code: text("customerCode"))
        supplier = NormalisedName(text("supplier"))
        contractNumber = NormalisedName(text("contractNumber"))
        signed = CivilDate(iso: text("signed"))
    }
}
