import Rules
import XML

/// A schema element around `content`, with the namespaces that the tests use declared on it.
func schemaText(_ content: String, attributes: String = "") -> String {
    """
    <schema xmlns="http://purl.oclc.org/dsdl/schematron" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" \(attributes)>
    \(content)
    </schema>
    """
}

func document(_ text: String, name: String = "document.xml") throws -> Document {
    try Document(parsing: Array(text.utf8), name: name)
}

/// The schema with that content; `files` are those of its folder.
func schema(_ content: String, attributes: String = "", files: [String: String] = [:]) throws -> RuleSchema {
    try RuleSchema(reading: document(schemaText(content, attributes: attributes), name: "rules.sch")) {
        path throws(XMLError) in
        guard let text = files[path] else { throw XMLError(.malformed, document: path, message: "no such file") }
        return try Document(parsing: Array(text.utf8), name: path)
    }
}

/// The faults of the schema with that content, as `line: message`.
func faults(_ content: String, attributes: String = "", files: [String: String] = [:]) throws -> [String] {
    do {
        _ = try schema(content, attributes: attributes, files: files)
        return []
    } catch let faults as SchemaFaults {
        return faults.all.map {
            "\($0.origin.file == "rules.sch" ? "" : $0.origin.file + ":")\($0.origin.line ?? 0): \($0.message)"
        }
    }
}
