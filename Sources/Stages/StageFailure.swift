internal import Files
package import Findings
internal import Ledger
internal import Papers
internal import Record
internal import Sheets
internal import XML
internal import Zip

/// What we could not do: never the submission's fault, always with the stage and the reason.
package struct StageFailure: Error, Hashable, CustomStringConvertible {
    package enum Kind: Hashable, Sendable {
        /// The file system refused to read: exit code 74.
        case files
        /// The file system refused to write, as where the disk is full: exit code 73.
        case writing
        /// What was to be read is not there: exit code 66.
        case input
        /// A record or a staff document is not what it must be: exit code 65.
        case data
        /// A stylesheet, schema or settings are not what they must be: exit code 78.
        case configuration
        /// The record of a case is damaged: exit code 65. It concerns that case alone.
        case record
        /// Something that should not happen: exit code 70.
        case software
    }

    package let stage: String
    package let subject: String
    package let kind: Kind
    package let facts: Text

    init(stage: String, subject: String, kind: Kind, facts: Text) {
        self.stage = stage
        self.subject = subject
        self.kind = kind
        self.facts = facts
    }

    /// A failure that there are only technical words for.
    init(stage: String, subject: String, kind: Kind, reason: String) {
        self.init(stage: stage, subject: subject, kind: kind, facts: Text(reason, reason))
    }

    package var reason: String { facts.english }
    package var description: String { text.english }

    /// As a person reads it.
    package var text: Text {
        // Where the fact begins with the path that is the subject, once is enough.
        let isSaid = facts.english.hasPrefix(subject)
        return Text(
            "\(StageFailure.names[stage] ?? stage):\(isSaid ? "" : subject + ":")\(facts.chinese)",
            "\(stage): \(isSaid ? "" : subject + ": ")\(facts.english)")
    }

    private static let names = [
        "across": "跨案比对", "check": "自查", "checklist": "检查表", "days": "到期事项", "desk": "内部文件", "drafts": "草稿",
        "form": "空白表", "form guide": "填写指南", "labels": "邮寄标签", "ledger rebuild": "重建账本", "mail": "邮件", "merge": "归案",
        "outbox": "发件箱", "paper": "文书", "plan": "计划", "publish": "发布", "report": "报告", "status": "状态",
        "upload": "上报", "verify": "核验", "work": "处理",
    ]

    /// The same in one line.
    package var line: String { String(description.map { $0 == "\t" || $0.isNewline ? " " : $0 }) }

    /// Runs `body`, and turns whatever it throws into a failure of this stage.
    ///
    /// - Parameter wrongXML: what XML that cannot be read is: most often one of our own stylesheets.
    static func wrap<Result>(
        _ stage: String, _ subject: String, wrongXML: Kind = .configuration, _ body: () throws -> Result
    ) throws(StageFailure) -> Result {
        do {
            return try body()
        } catch {
            throw of(error, stage: stage, subject: subject, wrongXML: wrongXML)
        }
    }

    /// Whatever was thrown, as a failure of this stage.
    static func of(
        _ error: any Error, stage: String, subject: String, wrongXML: Kind = .configuration
    ) -> StageFailure {
        switch error {
        case let failure as StageFailure: return failure
        case let error as FileError:
            return StageFailure(
                stage: stage, subject: subject, kind: error.isWriting ? .writing : .files, facts: error.text)
        case let error as LedgerError:
            return StageFailure(
                stage: stage, subject: subject, kind: error.isWriting ? .writing : .files, facts: error.text)
        case let error as RecordError:
            return StageFailure(stage: stage, subject: subject, kind: .data, facts: error.text)
        case let error as ZipError:
            var kind = Kind.software
            if case .file(let error) = error.kind { kind = error.isWriting ? .writing : .files }
            return StageFailure(stage: stage, subject: subject, kind: kind, reason: error.description)
        case let error as SheetError:
            return StageFailure(stage: stage, subject: subject, kind: .configuration, reason: error.description)
        case let error as PaperError:
            return StageFailure(stage: stage, subject: subject, kind: .configuration, reason: error.description)
        case let error as XMLError:
            return StageFailure(stage: stage, subject: subject, kind: wrongXML, reason: error.description)
        default:
            return StageFailure(stage: stage, subject: subject, kind: .software, reason: String(describing: error))
        }
    }
}
