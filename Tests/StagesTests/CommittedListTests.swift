import Catalogue
import Files
import Findings
import Stages
import Testing

@Suite("The committed list of ids")
struct CommittedListTests {
    /// A scheme's editions by id.
    private static func editions(of scheme: String) throws -> [String: Catalogue] {
        var editions: [String: Catalogue] = [:]
        for folder in EditionDates.folders(in: "\(Project.root)/pipelines/\(scheme)") {
            var reader = CatalogueReader(folder: folder, schemas: Project.root + "/pipelines/schemas")
            let catalogue = try reader.read()
            editions[catalogue.profile] = catalogue
        }
        return editions
    }

    /// The ids of a scheme's routing table; none where it has no table.
    private static func routes(of scheme: String) throws -> [String] {
        let folder = "\(Project.root)/pipelines/\(scheme)"
        guard RoutingTable.exists(in: folder) else { return [] }
        return try RoutingTable(folder: folder, schemas: Project.root + "/pipelines/schemas").routes.map(\.id)
    }

    @Test("is complete: each id lives where its line says", arguments: CommittedList.names())
    func complete(scheme: String) throws {
        let list = try CommittedList(scheme)
        let editions = try Self.editions(of: scheme)
        let samples = try Samples()
        let routes = try Self.routes(of: scheme)
        var problems: [String] = []
        for line in list.lines {
            let say = { (what: String) in problems.append("\(line.id): \(what)") }
            if !CommittedList.kinds.contains(line.kind) { say("unknown kind '\(line.kind)'") }
            if ["requirement", "rule", "auditor", "edition"].contains(line.kind) && line.editions.isEmpty {
                say("no edition")
            }
            if line.kind != "requirement" && line.places.isEmpty && line.tests.isEmpty { say("lives nowhere") }
            if line.kind == "desk" && !line.places.isEmpty { say("a check of staff documents is shown by tests alone") }
            for test in line.tests where try !Self.exists(test: test) { say("no test \(test)") }
            for edition in line.editions {
                guard let catalogue = editions[edition] else {
                    say("no edition \(edition)")
                    continue
                }
                for problem in Self.problems(of: line, in: catalogue) { say("\(edition): \(problem)") }
            }
            if line.kind == "finding" {
                for place in line.places where !FindingKind.all.contains(where: { $0.id == place }) {
                    say("no kind of finding \(place)")
                }
            }
            if line.kind == "route" {
                for place in line.places where !routes.contains(place) { say("no route \(place)") }
            }
            for sample in line.samples where !samples.has(sample) { say("no sample \(sample)") }
            // What only an edition of the past or future asks for has its examples; the samples are of the default one.
            if line.samples.isEmpty, line.kind == "finding" || line.editions.contains("P2018") {
                say("no sample")
            }
        }
        #expect(problems == [])
    }

    /// Whether a file of tests has such a suite, and that such a function.
    private static func exists(test: String) throws -> Bool {
        let parts = test.split(separator: ".").map(String.init)
        guard parts.count == 2 else { return false }
        let folders = try Folder.list(Project.root + "/Tests").map { "\(Project.root)/Tests/\($0.name)" }
        return try folders.contains { folder in
            let path = "\(folder)/\(parts[0]).swift"
            guard Folder.exists(path) else { return false }
            return String(decoding: try File.content(of: path), as: UTF8.self).contains("func \(parts[1])(")
        }
    }

    private static func problems(of line: CommittedList.Line, in catalogue: Catalogue) -> [String] {
        let places = line.places.isEmpty ? [line.id] : line.places
        switch line.kind {
        case "requirement":
            return places.compactMap { place in
                guard let requirement = catalogue.requirement(place) else { return "no requirement \(place)" }
                let isAsked = Language.allCases.allSatisfy { !requirement.question[$0].isEmpty }
                return isAsked || !requirement.assertions.isEmpty ? nil : "\(place) has neither rule nor question"
            }
        case "auditor":
            return places.compactMap { place in
                guard let requirement = catalogue.requirement(place) else { return "no requirement \(place)" }
                return Language.allCases.allSatisfy { !requirement.question[$0].isEmpty }
                    ? nil : "\(place) asks nothing"
            }
        case "rule": return places.flatMap { rules(at: $0, in: catalogue) }
        default: return []
        }
    }

    /// A pattern's assertions each have a passing and a failing example.
    private static func rules(at place: String, in catalogue: Catalogue) -> [String] {
        let assertions = catalogue.requirements.flatMap(\.assertions).filter {
            $0 == place || $0.hasPrefix(place + "-")
        }
        if assertions.isEmpty { return ["no rule \(place)"] }
        return assertions.flatMap { id in
            [true, false].filter { passes in
                !catalogue.examples.contains { $0.assertion == id && $0.passes == passes }
            }.map { "\(id) has no \($0 ? "passing" : "failing") example" }
        }
    }

    @Test("holds each id once")
    func once() throws {
        for name in CommittedList.names() {
            let ids = try CommittedList(name).lines.map(\.id)
            #expect(Set(ids).count == ids.count, "\(name)")
        }
    }

    @Test("of the service scheme has every rule and requirement of its notes")
    func service() throws {
        let lines = try CommittedList("service").lines
        func count(_ section: String) -> Int { lines.count { $0.section.hasPrefix(section) } }
        #expect(count("2.") == 41)
        #expect((1...8).map { count("3.\($0)") } == [15, 19, 13, 9, 21, 5, 8, 6])
        // 73 machine rules, 14 of the certification process, 11 matters for an auditor, 20 faults worth a sample.
        #expect((1...9).map { count("7.\($0)") } == [13, 12, 12, 15, 15, 6, 14, 11, 20])
    }

    @Test("of the product scheme has every rule, question, row and border of its notes, and leaves out no route")
    func product() throws {
        let lines = try CommittedList("product").lines
        func count(_ section: String) -> Int { lines.count { $0.section == section } }
        #expect(["7.1", "7.2", "7.3", "7.4"].map(count) == [60, 10, 18, 25])
        #expect(lines.filter { $0.kind == "later" }.map(\.id) == [])
        #expect(lines.filter { $0.kind == "desk" }.map(\.id) == ["P28", "P51", "P52", "7.2.5", "7.2.10"])
        let listed = Set(lines.filter { $0.kind == "route" }.flatMap(\.places))
        #expect(try Self.routes(of: "product").filter { !listed.contains($0) } == [])
    }

    @Test("of the service scheme leaves out no requirement of an edition")
    func nothingElse() throws {
        let lines = try CommittedList("service").lines
        let listed = Set(lines.flatMap { $0.places.isEmpty ? [$0.id] : $0.places })
        for (_, catalogue) in try Self.editions(of: "service").sorted(by: { $0.key < $1.key }) {
            // GEN-FORM holds the rules on the form as a whole, which the notes do not number.
            let requirements = catalogue.requirements.map(\.id).filter { !$0.hasPrefix("GEN-FORM-") }
            #expect(requirements.filter { !listed.contains($0) } == [])
        }
    }
}

/// The submissions that the sample inbox has, written and made.
private struct Samples {
    private let names: Set<String>

    init() throws {
        var names: Set<String> = []
        for file in ["expected.csv", "expected-second.csv"] {
            let text = String(decoding: try File.content(of: "\(Project.root)/samples/\(file)"), as: UTF8.self)
            for row in text.split(separator: "\n").dropFirst() {
                names.insert(String(row.prefix { $0 != "," }))
            }
        }
        for entry in try Folder.list(Project.root + "/Tests/Hostile") where entry.name.hasSuffix(".swift") {
            let text = String(
                decoding: try File.content(of: "\(Project.root)/Tests/Hostile/\(entry.name)"), as: UTF8.self)
            // Their numbers follow from their order and change; the list names them without.
            names.formUnion(text.matches(of: /"([a-z][a-z0-9-]+)"/).map { "hostile-" + $0.1 })
        }
        self.names = names
    }

    func has(_ name: String) -> Bool { names.contains(name) }
}
