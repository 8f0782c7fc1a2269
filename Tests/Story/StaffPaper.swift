import Facts
import Record
import XML

/// One staff document of a case, made from what the story says of it: the placeholders that stand in braces are filled in
/// from the case as the output tree shows it.
///
/// `{case}`, `{bundle}`, `{day}`, `{day+7}`, `{requirements}`, `{requirements:RA}`, `{certificate:S1}`, `{finding:V-APP}`,
/// `{file:NAME}`, `{number:KIND}`, `{team:0}` (the leader; members from 1), and the names that the case has in the story,
/// as `{leader}`. Inside an audit record `<rows result="conforming"/>`
/// stands for a row for each requirement that has none of its own.
struct StaffPaper {
    /// A document that is whole, and whose key signs it.
    struct Made {
        let kind: String
        let number: String
        let text: String
        /// The person whose key signs it; nil for one that is left unsigned.
        let key: String?
    }

    let cast: Story.Cast
    let seen: SeenCase
    let day: CivilDate
    /// The numbers of the newest documents of the case by their kinds, on the desk or applied.
    let made: [String: String]

    func made(from element: Element, number: String) throws -> Made {
        let by = try filled(element["by"] ?? "")
        let number = try element["number"].map(filled) ?? number
        var start = "<\(element.localName) xmlns=\"urn:dossier:desk:1\" version=\"1\" number=\"\(number)\" by=\"\(by)\""
        start += " on=\"\(try element["on"].map(filled) ?? day.description)\""
        start += " case=\"\(seen.record.identity.caseID)\""
        for attribute in element.attributes
        where attribute.namespace == nil && !["by", "number", "on"].contains(attribute.name) {
            start += " \(attribute.name)=\"\(escaped(try filled(attribute.value)))\""
        }
        let inside = try element.childElements.map { try text(of: $0, in: element) }.joined()
        let key = element.attribute("key", namespace: Story.namespace)
        return Made(
            kind: element.localName, number: number, text: "\(start)>\(inside)</\(element.localName)>\n",
            key: key == "none" ? nil : key ?? by)
    }

    private func text(of element: Element, in parent: Element) throws -> String {
        if element.isNamed("rows", namespace: Story.namespace) {
            let own = parent.children(named: "row").map { $0["requirement"] ?? "" }
            return seen.requirements().filter { !own.contains($0) }.map {
                "<row requirement=\"\($0)\" result=\"\(element["result"] ?? "")\"/>"
            }.joined()
        }
        let attributes = try element.attributes.map { " \($0.name)=\"\(escaped(try filled($0.value)))\"" }.joined()
        let children = element.childElements
        let inside =
            children.isEmpty
            ? escaped(try filled(element.text)) : try children.map { try text(of: $0, in: element) }.joined()
        return "<\(element.localName)\(attributes)>\(inside)</\(element.localName)>"
    }

    private func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
    }

    // MARK: Placeholders

    private func filled(_ text: String) throws -> String {
        var result = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "{"), let end = rest[start...].firstIndex(of: "}") {
            let name = String(rest[rest.index(after: start)..<end])
            guard let value = try value(of: name), !value.isEmpty else {
                throw Wrong(
                    "\(day): '\(name)' of the case \(cast.id) (\(cast.application)), which is at "
                        + "'\(seen.record.process?.state ?? "no process")', is not known")
            }
            result += rest[..<start] + value
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }

    private func value(of name: String) throws -> String? {
        let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
        let detail = parts.count > 1 ? parts[1] : nil
        switch parts[0] {
        case "case": return seen.record.identity.caseID
        case "bundle": return try seen.bundleDigest()
        case "requirements": return seen.requirements(of: detail).joined(separator: " ")
        case "certificate": return detail.flatMap(seen.certificate)
        case "file": return detail.flatMap(seen.file)
        case "finding": return detail.flatMap(seen.finding)
        case "document":
            return detail.flatMap { kind in seen.record.process?.documents.last { $0.kind == kind }?.number }
        case let word where word.hasPrefix("day"):
            let plus = word.dropFirst(3)
            return plus.isEmpty ? day.description : Int(plus).flatMap { day.adding(days: $0) }?.description
        default: return cast.names[name]
        }
    }
}
