/// Writes XML that people go on writing: an element a line, comments beside or before it.
struct CommentedXML {
    private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    private let width = 110

    /// The document so far, as UTF-8.
    var bytes: [UInt8] { Array(text.utf8) }

    mutating func blankLine() {
        text += "\n"
    }

    /// Paragraphs as one comment, wrapped and set in.
    mutating func comment(_ paragraphs: [String], depth: Int) {
        let indent = CommentedXML.indent(depth)
        let lines = paragraphs.flatMap { paragraph in
            WrappedLines(CommentedXML.harmless(paragraph), width: max(50, width - indent.count - 5)).lines
        }
        text += indent + "<!-- " + lines.joined(separator: "\n" + indent + "     ") + " -->\n"
    }

    /// An element that people may take out of its comment, under the words that say what it is for.
    mutating func offer(_ words: [String], _ lines: [String], depth: Int) {
        let indent = CommentedXML.indent(depth)
        if lines.count == 1, let line = lines.first {
            let whole = indent + "<!-- " + CommentedXML.harmless(words.joined(separator: " ")) + " " + line + " -->"
            if WrappedLines.columns(whole) <= width + 10 {
                text += whole + "\n"
                return
            }
        }
        let said = words.flatMap {
            WrappedLines(CommentedXML.harmless($0), width: max(50, width - indent.count - 5)).lines
        }
        text += indent + "<!-- " + said.joined(separator: "\n" + indent + "     ") + "\n"
        text += lines.map { indent + $0 + "\n" }.joined()
        text += indent + "-->\n"
    }

    mutating func open(_ name: String, _ attributes: [(name: String, value: String)], depth: Int) {
        text += CommentedXML.indent(depth) + CommentedXML.tag(name, attributes) + ">\n"
    }

    mutating func close(_ name: String, depth: Int) {
        text += CommentedXML.indent(depth) + "</\(name)>\n"
    }

    /// An element without elements in it, and what there is to say of it: beside it if there is room, else before.
    mutating func leaf(
        _ name: String, _ attributes: [(name: String, value: String)], holdsText: Bool, remarks: [String], depth: Int
    ) {
        let element =
            CommentedXML.indent(depth) + CommentedXML.tag(name, attributes) + (holdsText ? "></\(name)>" : "/>")
        let beside = element + "  <!-- " + CommentedXML.harmless(remarks.joined(separator: " ")) + " -->"
        if remarks.isEmpty || WrappedLines.columns(beside) <= width {
            text += (remarks.isEmpty ? element : beside) + "\n"
        } else {
            comment(remarks, depth: depth)
            text += element + "\n"
        }
    }

    /// A start tag without its `>`.
    static func tag(_ name: String, _ attributes: [(name: String, value: String)]) -> String {
        "<" + name + attributes.map { " \($0.name)=\"\(escaped($0.value))\"" }.joined()
    }

    static func indent(_ depth: Int) -> String {
        String(repeating: "  ", count: depth)
    }

    /// Two hyphens would end a comment before its time.
    private static func harmless(_ words: String) -> String {
        var result = ""
        for character in words {
            if character == "-", result.last == "-" { result += " " }
            result.append(character)
        }
        return result.last == "-" ? result + " " : result
    }

    private static func escaped(_ value: String) -> String {
        value.reduce(into: "") { result, character in
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case "\"": result += "&quot;"
            case "\n", "\t", "\r": result += " "
            default: result.append(character)
            }
        }
    }
}
