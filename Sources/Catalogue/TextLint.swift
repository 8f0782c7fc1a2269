internal import Findings
internal import XML

/// Whether the texts of an element exist in every language.
struct TextLint {
    private let element: Element
    private let names: [String]
    private let subject: String

    /// - Parameters:
    ///   - names: the children that must be there with words in them, once for each language.
    ///   - subject: what the message calls the element.
    init(_ element: Element, _ names: [String], subject: String? = nil) {
        self.element = element
        self.names = names
        self.subject = subject ?? element["id"] ?? element["code"] ?? element["name"] ?? element.localName
    }

    var problems: [LintProblem] {
        names.flatMap { name -> [LintProblem] in
            let text = element.text(of: name)
            return Language.allCases.filter { text[$0].isEmpty }.map { language in
                LintProblem(
                    .missingTranslation, at: element.first(named: name) ?? element,
                    "\(subject) 的 <\(name)> 没有 \(language.rawValue) 文字",
                    "\(subject) has no <\(name)> in \(language.rawValue)")
            }
        }
    }
}
