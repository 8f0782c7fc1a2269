internal import Files
package import Findings
internal import Papers
internal import Record
internal import Views
internal import XML

/// Makes papers of case records; one task at a time uses it.
package final class PaperMaker {
    private let definition: PaperDefinition
    private let views: ViewSet
    private let printer: PaperPrinter

    /// Reads the fonts.
    package init(_ definition: PaperDefinition) throws(StageFailure) {
        self.definition = definition
        views = ViewSet(folder: definition.views)
        printer = try StageFailure.wrap("paper", definition.fontFolder) {
            let style = definition.style
            return PaperPrinter(
                style: style,
                fonts: try FontLibrary(
                    folder: definition.fontFolder, families: [style.textFamily, style.displayFamily]))
        }
    }

    /// A paper of the case record in a file as PDF.
    package func make(
        _ kind: PaperDefinition.Kind, ofRecord path: String, in language: Language
    ) throws(StageFailure) -> [UInt8] {
        let record = try StageFailure.wrap("paper", path) {
            try Document(parsing: try File.content(of: path), name: path, limits: .ownRecord)
        }
        return try make(kind, of: record, in: language)
    }

    /// A paper of a record as PDF.
    ///
    /// - Throws: where the record has not the event that the paper comes after.
    func make(
        _ kind: PaperDefinition.Kind, of record: Document, in language: Language
    ) throws(StageFailure) -> [UInt8] {
        let subject = record.root["case"] ?? record.name
        return try StageFailure.wrap("paper", subject) {
            if let after = kind.after {
                let events = record.root.all("events").flatMap { $0.all("event") }
                guard events.contains(where: { $0["type"] == after }) else {
                    throw StageFailure(
                        stage: "paper", subject: subject, kind: .configuration,
                        reason: "'\(kind.name)' is made after the event '\(after)', which the record has not")
                }
            }
            return try print(kind.view, of: record, in: language)
        }
    }

    /// What a view makes of any document, as PDF.
    func print(_ view: String, of document: Document, in language: Language) throws -> [UInt8] {
        let paper = try Paper(reading: views.document(view, of: document, [("language", language.rawValue)]))
        return try printer.print(paper)
    }
}
