internal import Catalogue
internal import Facts
internal import Files
internal import Findings
internal import Mail
package import Pipeline
internal import Process
internal import Record
internal import Views
internal import XML

/// Puts the messages of a night into the outbox: one for each person, whatever it is about.
package struct NightMail: Sendable {
    private let definition: PipelineDefinition
    private let mail: MailDefinition
    private let tree: OutputTree

    package init(_ definition: PipelineDefinition, _ mail: MailDefinition, tree: OutputTree) {
        self.definition = definition
        self.mail = mail
        self.tree = tree
    }

    /// What a night's messages came to.
    package struct Outcome: Hashable, Sendable {
        /// Messages that are new in the outbox.
        package var written = 0
        /// Cases whose form, and people whose entry in the roster, gives no address that a message could go to.
        package var withoutAddress: [String] = []
        /// Cases of which nothing could be told, as their records are damaged.
        package var failures: [StageFailure] = []
    }

    /// - Parameter page: the page of the night's report, beside which its document lies.
    package func write(besides page: String) throws(StageFailure) -> Outcome {
        try StageFailure.wrap("mail", page) {
            let path = page.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
            let night = try Document(
                parsing: try File.content(of: path + "/night.xml"), name: path + "/night.xml", limits: .ownRecord)
            let views = ViewSet(folder: definition.folder + "/views")
            var digest = MailDigest()
            var outcome = Outcome()
            for recipient in mail.recipients {
                let parameters = [("language", recipient.language.rawValue), ("about", recipient.about)]
                digest.add(
                    try MailPart(reading: views.document(recipient.view, of: night, parameters)), to: recipient.address)
            }
            if let view = mail.applicantView {
                for element in night.root.all("case") where element["conclusion"] == Conclusion.return.rawValue {
                    guard let id = element["case"] else { continue }
                    let record = try Document(
                        parsing: try File.content(of: tree.record(id)), name: tree.record(id), limits: .ownRecord)
                    let part = try MailPart(reading: views.document(view, of: record), about: [id])
                    if let address = NightMail.address(of: part) {
                        digest.add(part, to: address)
                    } else {
                        outcome.withoutAddress.append(id)
                    }
                }
            }
            try addCases(of: night, views, to: &digest, &outcome)
            let outbox = Outbox(tree: tree, layout: definition.layout)
            let date = NightMail.date(night.root["as-of"] ?? "", definition.utcOffsetMinutes)
            for letter in try digest.messages(from: mail.from, date: date, tree: tree) {
                if try outbox.put(letter, on: night.root["as-of"] ?? "") { outcome.written += 1 }
            }
            return outcome
        }
    }

    /// What the cases themselves have to say: to the people of the roster, and papers to applicants.
    private func addCases(
        of night: Document, _ views: ViewSet, to digest: inout MailDigest, _ outcome: inout Outcome
    ) throws {
        let letters = try mail.letterView.flatMap { try ApplicantLetters(definition, view: $0) }
        let roster = try mail.staff == nil ? nil : RosterShelf(tree: tree).current()?.roster
        guard letters != nil || roster != nil else { return }
        let asOf = night.root["as-of"] ?? ""
        var definitions: [String: ProcessDefinition] = [:]
        for choice in definition.catalogues {
            definitions[choice.scheme.rawValue] = try Standing(scheme: choice.scheme, folder: definition.folder)?
                .definition
        }
        var cases: [StaffCase] = []
        for id in try tree.caseIDs() {
            do {
                if let item = try StaffCase(id, in: tree, definitions, asOf: asOf) { cases.append(item) }
            } catch let failure as StageFailure where failure.kind == .record {
                outcome.failures.append(failure)
            }
        }
        for item in cases where item.isChanged {
            for part in try letters?.parts(of: item, tree: tree, views: views) ?? [] {
                if let address = NightMail.address(of: part) {
                    digest.add(part, to: address)
                } else if !outcome.withoutAddress.contains(item.record.identity.caseID) {
                    outcome.withoutAddress.append(item.record.identity.caseID)
                }
            }
        }
        guard let staff = mail.staff, let roster else { return }
        let people = try StaffDigest(
            settings: staff, roster: roster, asOf: asOf, run: night.root["run"] ?? asOf, layout: definition.layout
        ).documents(cases)
        for (person, document) in people {
            let part = try MailPart(
                reading: views.document(
                    staff.view, of: document, [("language", person.language ?? Language.chinese.rawValue)]),
                about: document.root.all("case").filter { $0["news"] == "yes" }.compactMap { $0["case"] })
            if let address = NightMail.address(of: part) {
                digest.add(part, to: address)
            } else {
                outcome.withoutAddress.append(person.id)
            }
        }
    }

    /// Nil where a form gives none, or something that is none: an applicant's slip must not stop a night.
    private static func address(of part: MailPart) -> MailAddress? {
        guard let address = part.address, !address.isEmpty else { return nil }
        do throws(MailError) {
            return try MailAddress(name: part.name, address: address)
        } catch {
            return nil
        }
    }

    /// Midnight of a day where the body is (RFC 5322, 3.3).
    static func date(_ day: String, _ minutesEast: Int) -> String {
        guard let date = CivilDate(iso: day) else { return "Thu, 01 Jan 1970 00:00:00 +0000" }
        let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        // 1970-01-01 was a Thursday.
        let weekday = ((date.daysSince1970 + 3) % 7 + 7) % 7
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        let minutes = abs(minutesEast)
        return "\(days[weekday]), \(two(date.day)) \(months[date.month - 1]) \(date.year) 00:00:00 "
            + "\(minutesEast < 0 ? "-" : "+")\(two(minutes / 60))\(two(minutes % 60))"
    }
}
