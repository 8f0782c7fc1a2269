internal import Record
internal import Rules
internal import XML

/// What of a form's values an explanation may show: personal ones are masked, and so is what is made from them.
struct Discretion {
    private let personal: PersonalData
    private let masking: Masking

    init(_ personal: PersonalData, form: Element?) {
        self.personal = personal
        masking = Masking(form.map { personal.values(in: $0) } ?? [])
    }

    /// The text with every personal value of the form masked in it.
    func shown(_ text: String) -> String { masking.masked(text) }

    /// The string value of a node, masked if the node is personal or stands in something that is.
    func shown(_ node: Node) -> String {
        let text = node.stringValue
        // What is said of a personal value in a word, as that its check digit is valid, does not give it away.
        let isWord = node.kind == .attribute && text.utf8.allSatisfy { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }
        return isPersonal(node) && !isWord ? PersonalData.mask(text) : masking.masked(text)
    }

    /// A text or number that an expression made; nothing of it is shown if the expression was about something personal,
    /// since a part of a number can say as much as the whole. That there is none is no secret.
    func shown(_ text: String, isPersonal: Bool) -> String {
        isPersonal ? (text.isEmpty ? "" : "***") : masking.masked(text)
    }

    func isPersonal(_ node: Node) -> Bool {
        var current: Node? = node
        while let here = current {
            if here.kind == .element, personal.isPersonal(here.localName) { return true }
            current = here.parent
        }
        return false
    }

    /// Whether an expression looks at something personal, or uses a variable that does.
    func isPersonal(_ tree: XPathTree, variables: Set<String>) -> Bool {
        var found = false
        tree.visit { part in
            switch part.form {
            case .variable(let name): found = found || variables.contains(name.local)
            case .path(_, let steps):
                found =
                    found
                    || steps.contains { step in
                        if case .name(let name) = step.test { personal.isPersonal(name.local) } else { false }
                    }
            default: break
            }
        }
        return found
    }
}
