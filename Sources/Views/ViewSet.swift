package import XML

/// The stylesheets of a pipeline, each compiled once; one worker owns them.
package final class ViewSet {
    private let folder: String
    private var stylesheets: [String: Stylesheet] = [:]

    /// - Parameter folder: where the stylesheets lie; they may load others only from there.
    package init(folder: String) {
        self.folder = folder
    }

    /// What the view `name` makes of a document, as the stylesheet serialises it.
    package func page(_ name: String, of document: Document, _ parameters: [(String, String)] = []) throws(XMLError)
        -> [UInt8]
    {
        try stylesheet(name).transform(document, parameters: parameters)
    }

    /// What the view makes of a document, as a tree.
    package func document(
        _ name: String, of document: Document, _ parameters: [(String, String)] = []
    ) throws(XMLError) -> Document {
        try stylesheet(name).transformToDocument(document, parameters: parameters)
    }

    package func json(_ name: String, of document: Document) throws(XMLError) -> [UInt8] {
        try JSONText.write(stylesheet(name).transformToDocument(document, parameters: []).root)
    }

    package func csv(_ name: String, of document: Document) throws(XMLError) -> [UInt8] {
        try CSVText.write(stylesheet(name).transformToDocument(document, parameters: []).root)
    }

    private func stylesheet(_ name: String) throws(XMLError) -> Stylesheet {
        if let known = stylesheets[name] { return known }
        let made = try Stylesheet(file: "\(folder)/\(name).xsl")
        stylesheets[name] = made
        return made
    }
}
