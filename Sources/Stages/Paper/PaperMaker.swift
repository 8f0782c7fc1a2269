internal import Files
package import Findings
internal import Papers
internal import Record
internal import Views
internal import XML

/// Makes papers of case records as PDF; one task at a time uses it.
package final class PaperMaker {
    private let definition: PaperDefinition
    private let views: ViewSet
    private let printer: PaperPrinter

    /// Reads the fonts and the colour profile.
    package init(_ definition: PaperDefinition) throws(StageFailure) {
        self.definition = definition
        views = ViewSet(folder: definition.views)
        printer = try StageFailure.wrap("paper", definition.fontFolder) {
            var style = definition.style
            style.colourProfile = try File.content(of: definition.colourProfile)
            return PaperPrinter(
                style: style,
                fonts: try FontLibrary(
                    folder: definition.fontFolder, families: [style.textFamily, style.displayFamily]))
        }
    }

    /// A paper of the case record in a file as PDF.
    ///
    /// - Parameter digest: that of the bundle, which a decision quotes; empty where it is not there.
    package func make(
        _ kind: PaperDefinition.Kind, ofRecord path: String, digest: String = "", in language: Language
    ) throws(StageFailure) -> [UInt8] {
        let record = try StageFailure.wrap("paper", path) {
            try Document(parsing: try File.content(of: path), name: path, limits: .ownRecord)
        }
        return try make(kind, of: record, digest: digest, in: language)
    }

    /// A paper of a record as PDF.
    ///
    /// - Throws: where the record has not the event that the paper comes after.
    func make(
        _ kind: PaperDefinition.Kind, of record: Document, digest: String = "", in language: Language
    ) throws(StageFailure) -> [UInt8] {
        try StageFailure.wrap("paper", record.root["case"] ?? record.name) {
            try kind.check(record)
            return try print(kind.view, of: record, digest: digest, in: language)
        }
    }

    /// What a view makes of any document, as PDF.
    func print(_ view: String, of document: Document, digest: String = "", in language: Language) throws -> [UInt8] {
        let paper = try Paper(
            reading: views.document(
                view, of: document, PaperPage.parameters(language: language, digest: digest)))
        return try printer.print(paper)
    }
}
