/// How long the stages of the work took, added up over arrivals and workers: where a night's time goes.
package struct StageTimes: Sendable {
    package enum Stage: String, CaseIterable, Sendable {
        /// Hashing what came, looking into archives, inflating and hashing every entry.
        case receive
        /// Finding the form among the files, parsing it and holding it to its schema.
        case read
        /// Asking the malware scanner.
        case screen
        /// Facts, checklist, rules and their report.
        case assess
        /// Writing the payload of the bundle.
        case stage
        /// Keeping what came.
        case retain
        /// The first revision: record, pages, spreadsheet, and the bundle's own files.
        case open
    }

    private var durations: [Stage: Duration] = [:]

    package subscript(stage: Stage) -> Duration { durations[stage] ?? .zero }

    mutating func add(_ duration: Duration, to stage: Stage) {
        durations[stage, default: .zero] += duration
    }

    mutating func add(_ other: StageTimes) {
        for (stage, duration) in other.durations { add(duration, to: stage) }
    }
}
