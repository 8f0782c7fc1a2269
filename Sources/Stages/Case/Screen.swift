internal import Findings
internal import Submissions

/// Has the malware scanner look at every file that can be read, each entry of an archive by itself.
///
/// Clean, infected, too large and not scanned are four outcomes that never mix: what could not be scanned is for a
/// person to rule on, and never counts as clean.
struct Screen {
    let scanner: Scanner

    /// Times in one arrival that the scanner may be lost over a file and come back: some files make it hang or fall.
    private static let patience = 3

    /// What is scanned: all that a person sent; an archive is scanned entry by entry, junk is nobody's.
    private static let readable: Set<FileStatus> = [.ok, .form, .notAccepted]

    /// Marks the files of an arrival and adds what there is to say.
    ///
    /// - Returns: true if any of them is infected.
    func run(_ arrival: Arrival) throws -> Bool {
        let wanted = arrival.files.indices.filter {
            Screen.readable.contains(arrival.files[$0].status) && arrival.files[$0].source != .none
        }
        guard !wanted.isEmpty else { return false }
        var lost = scanner.ping()
        var losses = lost == nil ? 0 : Screen.patience
        var unscanned: [Scanner.Failure] = []
        var isInfected = false
        for index in wanted {
            let place = arrival.files[index].place
            var answer = Scanner.Answer.notScanned(lost ?? .noAnswer)
            if losses < Screen.patience {
                answer = try scan(arrival.files[index], of: arrival)
                if case .notScanned(let failure) = answer, failure.isLoss {
                    lost = failure
                    losses = scanner.ping() == nil ? losses + 1 : Screen.patience
                }
            }
            arrival.mark(index, scan: answer.verdict)
            switch answer {
            case .clean: break
            case .infected(let signature):
                isInfected = true
                let finding = FindingKind.scanInfected.finding(at: place, ["signature": signature])
                arrival.mark(index, as: .infected, reason: finding.id)
                arrival.add(finding)
            case .tooLarge: arrival.add(FindingKind.scanTooLarge.finding(at: place))
            case .notScanned(let failure): unscanned.append(failure)
            }
        }
        if !unscanned.isEmpty { arrival.add(notDone(unscanned, of: wanted.count)) }
        return isInfected
    }

    /// One finding for all files that were not scanned, with each reason once.
    private func notDone(_ failures: [Scanner.Failure], of count: Int) -> Finding {
        var reasons: [Scanner.Failure] = []
        for failure in failures where !reasons.contains(failure) { reasons.append(failure) }
        let words = reasons.map(\.words)
        return FindingKind.scanNotDone.finding(
            at: nil, ["count": String(failures.count), "total": String(count)],
            words: [
                "reason": Text(
                    words.map(\.chinese).joined(separator: ";"), words.map(\.english).joined(separator: "; "))
            ])
    }

    private func scan(_ file: ReceivedFile, of arrival: Arrival) throws -> Scanner.Answer {
        guard file.source != .none else { return .notScanned(.noAnswer) }
        return try scanner.scan { take in try arrival.read(file, take) }
    }
}

extension Scanner.Answer {
    fileprivate var verdict: ScanVerdict {
        switch self {
        case .clean: .clean
        case .infected: .infected
        case .tooLarge: .tooLarge
        case .notScanned: .notScanned
        }
    }
}

extension Scanner.Failure {
    /// True where the scanner may be gone; an error that it reports itself concerns one file.
    fileprivate var isLoss: Bool {
        if case .refused = self { false } else { true }
    }
}

/// What screening says.
extension FindingKind {
    static let screenKinds: [FindingKind] = [.scanInfected, .scanTooLarge, .scanNotDone]

    static let scanInfected = FindingKind(
        "scan-infected", .fatal,
        fact: Text("扫描程序在文件中发现恶意代码:{signature}。", "The scanner found malware in the file: {signature}."),
        wayOut: Text(
            "请先清除本机的恶意代码,再从原始资料重新生成该文件并提交全部材料。",
            "Clean the computer that it came from, make the file again from its original, and send everything again."))
    static let scanTooLarge = FindingKind(
        "scan-too-large", .warning, needsAuditor: true,
        fact: Text(
            "文件超过扫描程序的上限,没有完整扫描恶意代码。", "The file passes a limit of the scanner and was not fully scanned for malware."),
        wayOut: Text(
            "请拆分文件或压缩图片后重新提交;审核员打开前须另行扫描。",
            "Split the file or reduce its images and send it again; the auditor must have it scanned before opening it."
        ))
    static let scanNotDone = FindingKind(
        "scan-not-done", .warning, needsAuditor: true,
        fact: Text(
            "{total} 个文件中有 {count} 个没有扫描恶意代码:{reason}。",
            "{count} of {total} files were not scanned for malware: {reason}."),
        wayOut: Text(
            "提交方无需处理;审核员打开前须另行扫描。",
            "Nothing to do for the applicant; the auditor must have the files scanned before opening them."))
}
