internal import Facts
internal import Files
internal import Ledger

/// The keys by which the ledger finds the other cases that say the same.
///
/// A key is HMAC-SHA256 under a key of this purpose alone. It is no secret: one would have to lie beside the tree whose
/// records hold the very numbers, and the ledger could not be made again without it. What keeps an ID number from being
/// won back by trying all of them is that keys of persons are cut to 24 bits: each then stands for thousands of numbers
/// that exist. They only say which records are worth reading, and those decide.
struct AcrossKeys {
    static let digests = KeyedDigest(key: "dossier across cases 1")

    /// For a kind of key, the kinds as which another case may have it.
    static let matching: [String: [String]] = [
        "person": ["person"], "certificate": ["certificate"], "project": ["project"], "contract": ["contract"],
        "document": ["document"], "customer": ["applicant"], "applicant": ["applicant", "customer"],
    ]

    private static func key(_ kind: String, _ parts: [NormalisedName], digits: Int = 16) -> Ledger.AcrossKey? {
        guard !parts.contains(where: \.isEmpty) else { return nil }
        let role = kind == "customer" ? "applicant" : kind
        let text = ([role] + parts.map(\.text)).joined(separator: "\n")
        return Ledger.AcrossKey(kind: kind, digest: digests.hex(of: text, digits: digits))
    }

    static func document(_ digest: String) -> Ledger.AcrossKey {
        Ledger.AcrossKey(kind: "document", digest: digests.hex(of: "document\n" + digest, digits: 16))
    }

    /// In order, each once.
    static func of(_ facts: AcrossFacts) -> [Ledger.AcrossKey] {
        var keys: Set<Ledger.AcrossKey> = []
        func add(_ kind: String, _ parts: [NormalisedName], digits: Int = 16) {
            if let key = key(kind, parts, digits: digits) { keys.insert(key) }
        }
        for person in facts.persons {
            add("person", [person.number], digits: 6)
            for number in person.certificates {
                add("certificate", [NormalisedName(person.name), number], digits: 6)
            }
        }
        for project in facts.projects {
            for customer in [project.customer.name, project.customer.code] {
                add("project", [NormalisedName(project.name), customer])
                add("contract", [project.contractNumber, customer])
                add("customer", [customer])
            }
        }
        add("applicant", [facts.applicant.name])
        add("applicant", [facts.applicant.code])
        for document in facts.documents { keys.insert(self.document(document.digest)) }
        return keys.sorted { ($0.kind, $0.digest) < ($1.kind, $1.digest) }
    }
}
