import Files
import Rules

/// The names that the schema of a form declares, to tell which contexts of rules no form can have.
///
/// Such a rule never fires, and nothing else would say so. Only the declarations are looked for, in the text of the
/// schema: whether an element can stand where a context wants it, lint tells.
struct ContextNames {
    private let schema: String
    private let declared: Set<String>

    /// - Parameter path: of the form's schema; nothing is told where it is not there.
    init?(schema path: String) throws(FileError) {
        guard Folder.exists(path) else { return nil }
        schema = path.split(separator: "/").last.map(String.init) ?? path
        declared = Self.names(in: try File.content(of: path))
    }

    /// Those contexts that name an element which the schema does not declare.
    func problems(of rules: RuleSchema) -> [CatalogueProblem] {
        var problems: [CatalogueProblem] = []
        for context in rules.patterns.flatMap(\.rules).map(\.context) {
            for name in context.tree.elements(prefixed: "f") where !declared.contains(name) {
                let near = Similarity.nearest(to: name, among: declared.sorted(), limit: 1).first
                problems.append(
                    CatalogueProblem(
                        file: context.origin.file, line: context.origin.line,
                        fact:
                            "the context '\(context.text)' names f:\(name), which \(schema) does not have: the rule would"
                            + " never fire" + (near.map { "; did you mean f:\($0)?" } ?? "; correct the name")))
            }
        }
        return problems
    }

    /// The names of all elements: the schemas of the project give them first.
    private static func names(in text: [UInt8]) -> Set<String> {
        let mark = Array("<xs:element name=\"".utf8)
        var names: Set<String> = []
        var at = 0
        while at + mark.count < text.count {
            guard text[at] == mark[0], text[at..<at + mark.count].elementsEqual(mark) else {
                at += 1
                continue
            }
            let start = at + mark.count
            at = text[start...].firstIndex(of: UInt8(ascii: "\"")) ?? text.count
            names.insert(String(decoding: text[start..<at], as: UTF8.self))
        }
        return names
    }
}

extension XPathTree {
    /// The local names of the elements with a prefix that the expression looks for, predicates included.
    fileprivate func elements(prefixed prefix: String) -> [String] {
        var names: [String] = []
        visit { tree in
            guard case .path(_, let steps) = tree.form else { return }
            for step in steps where step.axis != .attribute {
                if case .name(let name) = step.test, name.prefix == prefix { names.append(name.local) }
            }
        }
        return names
    }
}
