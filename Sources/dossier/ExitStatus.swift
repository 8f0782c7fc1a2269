internal import ArgumentParser
internal import Catalogue
internal import Files
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
        } catch let error as StageFailure {
            Console.complain(error.description)
            throw code(error.kind)
        } catch let error as ConfigurationError {
            Console.complain(error.description)
            throw configuration
        } catch let error as LedgerError {
            Console.complain(error.description)
            throw inputOutput
        } catch let error as CatalogueError {
            Console.complain(error.description)
            throw badData
        } catch let error as RecordError {
            Console.complain(error.description)
            throw badData
        } catch let error as XMLError {
            Console.complain(error.description)
            throw badData
        } catch let error as FileError {
            Console.complain(error.description)
            throw error.operation == "create folder" || error.operation == "write" ? cannotWrite : inputOutput
        }
    }

    private static func code(_ kind: StageFailure.Kind) -> ExitCode {
        switch kind {
        case .files: inputOutput
        case .configuration: configuration
        case .record: badData
        case .software: software
        }
    }
}
