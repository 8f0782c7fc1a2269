import Facts
import Files
import Record
import XML

/// Plays a story night by night: writes what comes in and what is signed, and runs the built program.
struct Player {
    let story: Story
    let stage: Stage
    private var telling: Telling
    /// How many documents of a kind each case had, for the numbers that people give their documents.
    private var counts: [String: Int] = [:]
    /// The number of the newest document of a kind, by case and kind.
    private var made: [String: [String: String]] = [:]

    init(story: Story, stage: Stage) throws {
        self.story = story
        self.stage = stage
        telling = try Telling(pipelines: stage.pipelines)
    }

    /// - Parameters:
    ///   - last: the last day that is played; nil plays the whole story.
    ///   - say: takes what there is to tell, line by line.
    mutating func play(until last: String?, say: (String) throws -> Void) throws {
        for (index, night) in story.nights.enumerated() {
            if let last, night.day.description > last { return }
            if let roster = night.roster { try stage.put(roster: roster, in: story.folder) }
            for path in night.submissions { try stage.receive("\(story.folder)/\(path)") }
            try sign(night)
            try stage.run(on: night.day.description, profile: night.profile)
            for line in try telling.lines(of: night, number: index + 1, in: stage.output) { try say(line) }
        }
    }

    private mutating func sign(_ night: Story.Night) throws {
        guard !night.signings.isEmpty else { return }
        let seen = try SeenCase.all(in: stage.output)
        for signing in night.signings {
            guard let cast = story.cast(signing.cast),
                let its = seen.first(where: { $0.record.identity.application == cast.application })
            else { throw Wrong("\(night.day): the case \(signing.cast) has not come yet") }
            if let kind = signing.draft { try sign(draft: kind, of: its, cast, night) }
            let paper = StaffPaper(cast: cast, seen: its, day: night.day, made: made[cast.id] ?? [:])
            for element in signing.documents {
                let count = counts["\(cast.id) \(element.localName)", default: 0] + 1
                counts["\(cast.id) \(element.localName)"] = count
                let number = "\(element.localName)-\(count)"
                let document = try paper.made(from: element, number: number)
                made[cast.id, default: [:]][document.kind] = document.number
                try stage.put(document.text, named: "\(night.day)-\(cast.id)-\(number)", key: document.key)
            }
        }
    }

    /// Signs what the pipeline drafted, as it stands, by the person whom the draft names.
    private mutating func sign(draft kind: String, of seen: SeenCase, _ cast: Story.Cast, _ night: Story.Night) throws {
        let path = "\(stage.output)/papers/\(seen.record.identity.caseID)/draft-\(kind).xml"
        guard Folder.exists(path) else { throw Wrong("\(night.day): the case \(cast.id) has no draft of '\(kind)'") }
        let content = try File.content(of: path)
        let root = try Document(parsing: content, name: path).root
        made[cast.id, default: [:]][kind] = root["number"] ?? ""
        try stage.put(
            String(decoding: content, as: UTF8.self), named: "\(night.day)-\(cast.id)-draft-\(kind)", key: root["by"])
    }
}
