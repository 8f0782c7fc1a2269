internal import Findings
import XML

/// The child elements of a requirement by what they are, each list in document order.
///
/// Who reads a whole catalogue looks through each requirement once for all of them.
struct RequirementContent {
    let element: Element
    private(set) var parameters: [Element] = []
    private(set) var evidence: [Element] = []
    private(set) var examples: [Element] = []
    private(set) var patterns: [Element] = []
    private(set) var diagnostics: [Element] = []
    /// The asserts and reports, wherever they stand.
    private(set) var assertions: [Element] = []
    private var texts: [(name: String, element: Element)] = []

    init(_ element: Element) {
        self.element = element
        for child in element.childElements {
            let name = child.localName
            guard !child.isIn(schematronNamespace) else {
                switch name {
                case "pattern": patterns.append(child)
                case "diagnostic": diagnostics.append(child)
                case "assert", "report": assertions.append(child)
                default: break
                }
                if name != "assert" && name != "report" { assertions += child.assertions }
                continue
            }
            switch name {
            case "parameter": parameters.append(child)
            case "evidence": evidence.append(child)
            case "example": examples.append(child)
            default: texts.append((name, child))
            }
        }
    }

    /// The text of the children with this name, by their `xml:lang`.
    func text(of name: String) -> Text { Text(reading: texts.filter { $0.name == name }.map(\.element)) }
}
