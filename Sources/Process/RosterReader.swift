internal import Facts
package import XML

extension Roster {
    /// Reads a roster that is valid by its schema.
    ///
    /// - Throws: what the schema cannot say: an id that stands twice, a key of two people, a day that does not exist.
    package init(reading root: Element) throws(ProcessError) {
        var problems: [String] = []
        persons = root.children(named: "person").map { Person(reading: $0, &problems) }
        serial = root["serial"].flatMap { Int($0) } ?? 0
        var ids: Set<String> = []
        var owners: [String: String] = [:]
        for (element, person) in zip(root.children(named: "person"), persons) {
            if !ids.insert(person.id).inserted {
                problems.append(element.problem("person '\(person.id)' stands twice"))
            }
            for key in person.keys {
                let material = key.line.split(whereSeparator: \.isWhitespace).prefix(2).joined(separator: " ")
                if let owner = owners.updateValue(person.id, forKey: material), owner != person.id {
                    problems.append(element.problem("'\(person.id)' has a key of '\(owner)'"))
                }
            }
        }
        guard problems.isEmpty else { throw ProcessError(problems) }
    }
}

extension Person {
    fileprivate init(reading element: Element, _ problems: inout [String]) {
        id = element["id"] ?? ""
        name = element["name"] ?? ""
        mail = element["mail"]
        language = element["language"]
        registration = element["registration"]
        var keys: [Key] = []
        var roles: [Role] = []
        var competences: [Competence] = []
        var ties: [Tie] = []
        for child in element.childElements {
            guard let period = Period(reading: child, &problems) else { continue }
            switch child.localName {
            case "key": keys.append(Key(line: child.text, period: period))
            case "role": roles.append(Role(name: child["name"] ?? "", period: period))
            case "competence":
                competences.append(
                    Competence(category: child["category"] ?? "", grade: child["grade"], period: period))
            default:
                guard let kind = Tie.Kind(rawValue: child["kind"] ?? child.localName) else { continue }
                ties.append(
                    Tie(
                        kind: kind, organisation: child["organisation"] ?? "", creditCode: child["credit-code"],
                        period: period))
            }
        }
        self.keys = keys
        self.roles = roles
        self.competences = competences
        self.ties = ties
    }
}

extension Period {
    /// Nil, and a problem, where there is no such period.
    fileprivate init?(reading element: Element, _ problems: inout [String]) {
        func date(_ name: String) -> CivilDate? {
            guard let text = element[name] else { return nil }
            let date = CivilDate(iso: text)
            if date == nil { problems.append(element.problem("'\(text)' is no day of the calendar")) }
            return date
        }
        guard let first = date("from") else { return nil }
        let last = date("until")
        if let last, last < first { problems.append(element.problem("it ends before it begins")) }
        from = first
        until = last
    }
}
