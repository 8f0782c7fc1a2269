internal import Files
internal import Ledger
internal import Papers
internal import Record
internal import Sheets
internal import XML
internal import Zip

/// What we could not do: never the submission's fault, always with the stage and the reason.
package struct StageFailure: Error, Hashable, CustomStringConvertible {
    package enum Kind: Hashable, Sendable {
        /// The file system refused: exit code 74, or 73 where something cannot be written.
        case files
        /// A stylesheet, schema or record is not what it must be: exit code 78.
        case configuration
        /// The record of a case is damaged: exit code 65. It concerns that case alone.
        case record
        /// Something that should not happen: exit code 70.
        case software
    }

    package let stage: String
    package let subject: String
    package let kind: Kind
    package let reason: String

    package var description: String { "\(stage): \(subject): \(reason)" }

    /// The same in one line.
    package var line: String { String(description.map { $0 == "\t" || $0.isNewline ? " " : $0 }) }

    /// Runs `body`, and turns whatever it throws into a failure of this stage.
    static func wrap<Result>(
        _ stage: String, _ subject: String, _ body: () throws -> Result
    ) throws(StageFailure) -> Result {
        do {
            return try body()
        } catch {
            throw of(error, stage: stage, subject: subject)
        }
    }

    /// Whatever was thrown, as a failure of this stage.
    static func of(_ error: any Error, stage: String, subject: String) -> StageFailure {
        switch error {
        case let failure as StageFailure: return failure
        case let error as FileError:
            return StageFailure(stage: stage, subject: subject, kind: .files, reason: error.description)
        case let error as ZipError:
            var kind = Kind.software
            if case .file = error.kind { kind = .files }
            return StageFailure(stage: stage, subject: subject, kind: kind, reason: error.description)
        case let error as SheetError:
            return StageFailure(stage: stage, subject: subject, kind: .configuration, reason: error.description)
        case let error as PaperError:
            return StageFailure(stage: stage, subject: subject, kind: .configuration, reason: error.description)
        case let error as XMLError:
            return StageFailure(stage: stage, subject: subject, kind: .configuration, reason: error.description)
        default:
            return StageFailure(stage: stage, subject: subject, kind: .software, reason: String(describing: error))
        }
    }
}
