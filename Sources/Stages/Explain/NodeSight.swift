internal import Findings
internal import Record
internal import Rules
internal import XML

/// Makes values and nodes of a record into what an explanation may show.
struct NodeSight {
    let record: CaseRecord
    let discretion: Discretion

    /// Nodes of a node set that are shown one by one.
    private static let shown = 8
    private static let length = 100

    func value(_ result: Result<XPathValue, Probe.Failure>?, isPersonal: Bool) -> ExplainedValue {
        switch result {
        case nil: .positional
        case .failure(let failure): .unknown(reason: discretion.shown(failure.reason))
        case .success(.boolean(let truth)): .truth(truth)
        case .success(.number(let number)):
            .number(discretion.shown(XPathValue.text(of: number), isPersonal: isPersonal))
        case .success(.string(let text)): .text(shortened(discretion.shown(text, isPersonal: isPersonal)))
        case .success(.nodes(let nodes)): .nodes(nodes.count, nodes.prefix(NodeSight.shown).map(node))
        }
    }

    func node(_ node: Node) -> ExplainedNode {
        ExplainedNode(
            label: label(node), content: content(node), described: described(node), place: place(node))
    }

    private func label(_ node: Node) -> String {
        switch node.kind {
        case .document: return "/"
        case .attribute:
            let owner = node.parent.map(label) ?? ""
            return "\(owner)/@\(node.qualifiedName)"
        case .element:
            let marks = ["id", "requirement", "category", "ref", "kind", "year", "number"].compactMap { name in
                Element(node: node)?[name].map { "[@\(name)='\(discretion.shown($0))']" }
            }
            return node.qualifiedName + (marks.first ?? "")
        default: return "\(node.parent.map(label) ?? "")/\(node.kind.rawValue)()"
        }
    }

    private func content(_ node: Node) -> String {
        if node.kind == .document { return "" }
        if let element = Element(node: node), !element.childElements.isEmpty { return "" }
        return shortened(discretion.shown(node))
    }

    /// The words of the element that a fact was put on.
    private func described(_ node: Node) -> String? {
        guard node.kind == .attribute, node.namespace == Namespace.facts, let parent = node.parent else { return nil }
        let text = content(parent)
        return text.isEmpty || text == content(node) ? nil : text
    }

    private func shortened(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.count > NodeSight.length ? line.prefix(NodeSight.length) + "…" : line
    }

    private func place(_ node: Node) -> String? {
        if let place = record.place(of: node) { return discretion.shown(place.description) }
        var current: Node? = node
        while let here = current {
            if let element = Element(node: here), element.namespace == Namespace.record {
                if element.localName == "file" { return element["place"].map { discretion.shown($0) } }
                if element.localName == "item", let at = element["at"] { return "\(record.form?.file ?? ""):\(at)" }
            }
            current = here.parent
        }
        return nil
    }
}
