internal import ArgumentParser
internal import Catalogue
internal import Files
internal import Findings
internal import Ledger
internal import Pipeline
internal import Record
internal import Stages
internal import XML

/// The exit codes of the program (sysexits), each with the sentence that goes with it on stderr.
enum ExitStatus {
    static let needsAPerson = ExitCode(1)
    static let badData = ExitCode(65)
    static let noInput = ExitCode(66)
    static let software = ExitCode(70)
    static let cannotWrite = ExitCode(73)
    static let inputOutput = ExitCode(74)
    static let tryAgain = ExitCode(75)
    static let configuration = ExitCode(78)

    /// Runs a command's body, and turns whatever it throws into a message and an exit code.
    static func reporting(_ body: () async throws -> Void) async throws {
        do {
            try await body()
        } catch let error as ValidationError {
            // The parser would add the usage of the program as a whole: it does not know whose mistake it was.
            Console.complain(error.message)
            throw ExitCode.validationFailure
        } catch let error as FormRequestError {
            Console.complain(error.fact)
            throw ExitCode.validationFailure
        } catch let error as StageFailure {
            Console.complain(error.text)
            throw of([error])
        } catch let error as ConfigurationError {
            Console.complain(error.text)
            throw configuration
        } catch let error as LedgerError {
            Console.complain(error.text)
            throw error.isWriting ? cannotWrite : inputOutput
        } catch let error as CatalogueError {
            Console.complain(Text("要求目录有误:\(error.description)", error.description))
            throw badData
        } catch let error as RecordError {
            Console.complain(error.text)
            throw badData
        } catch let error as XMLError {
            Console.complain(Text("XML 文件有误:\(error.description)", error.description))
            throw badData
        } catch let error as FileError {
            Console.complain(error.text)
            throw error.isWriting ? cannotWrite : inputOutput
        }
    }

    /// The code for what failed: that of the kind that all have in common, else 74; a disk that is full shows in any.
    static func of(_ failures: [StageFailure]) -> ExitCode {
        let kinds = Set(failures.map(\.kind))
        if kinds.contains(.writing) { return cannotWrite }
        guard kinds.count == 1, let kind = kinds.first else { return inputOutput }
        return switch kind {
        case .files: inputOutput
        case .writing: cannotWrite
        case .input: noInput
        case .data: badData
        case .configuration: configuration
        case .record: badData
        case .software: software
        }
    }
}
