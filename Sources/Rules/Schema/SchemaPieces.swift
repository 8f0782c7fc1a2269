/// Texts for people.
extension SchemaReader {
    /// The content of an assertion, a note, or a key without `use`.
    mutating func pieces(of element: SchemaElement, _ surroundings: QueryReader.Surroundings) -> [RuleSchema.Piece] {
        element.content.compactMap { part in
            switch part {
            case .text(let text): .text(text)
            case .element(let child): piece(child, surroundings)
            }
        }
    }

    private mutating func piece(
        _ element: SchemaElement, _ surroundings: QueryReader.Surroundings
    ) -> RuleSchema.Piece? {
        switch (element.namespace, element.localName) {
        case (SchemaElement.schematron, "value-of"), (SchemaElement.transform, "value-of"):
            return queries.query("select", of: element, surroundings).map { .valueOf($0) }
        case (SchemaElement.schematron, "name"):
            if element["path"] == nil { return .name(nil) }
            return queries.query("path", of: element, surroundings).map { .name($0) }
        case (SchemaElement.schematron, "emph"), (SchemaElement.schematron, "span"), (SchemaElement.schematron, "dir"):
            return .marked(
                element: element.localName, attribute: element[element.localName == "dir" ? "value" : "class"],
                pieces(of: element, surroundings))
        case (SchemaElement.transform, "copy-of"):
            return queries.query("select", of: element, surroundings).map { .copyOf($0) }
        case (SchemaElement.transform, "text"):
            return .text(element.text)
        case (SchemaElement.schematron, _), (SchemaElement.transform, _):
            return nil  // reported where the structure is checked
        default:
            return .text(element.text)
        }
    }
}
