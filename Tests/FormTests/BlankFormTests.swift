import Catalogue
import Findings
import Record
import Stages
import Testing
import XML

@Suite struct BlankFormTests {
    private let desk: Desk

    init() throws {
        desk = try Desk.shipped.get()
    }

    @Test(
        "A blank has exactly the rows that a night's checklist wants, once it is filled in", arguments: Application.all)
    func rowsAreThoseOfTheChecklist(_ application: Application) throws {
        let document = try Document(parsing: try desk.blank(application), name: "form.xml")
        let rows = rows(of: document.root)
        try fill(document)
        let folder = try ScratchFolder("form.xml", try document.serialised())
        let record = try Check(bench: desk.bench).run(folder.path, asOf: "2026-11-21").record
        let wanted = record.checklist.filter { $0.row != .none }
        // Categories stand one after the other in a form, requirement by requirement in a checklist.
        let order = ["common"] + application.categories
        let expected = order.flatMap { part in wanted.filter { $0.category == part }.map { "\(part) \($0.requirement)" }
        }
        #expect(rows == expected)
        #expect(wanted.allSatisfy { $0.claim == .conforming && $0.place != nil && $0.said == "甲" })
        #expect(
            record.scope.map { "\($0.category)\($0.subType.isEmpty ? "" : "/" + $0.subType) \($0.grade)" }
                == application.items.map { "\($0.0) \($0.1.rawValue)" })
        #expect(record.identity.phase == application.type)
        // Rows that are missing, twice there or of no requirement, and a form that breaks its schema.
        let structural = record.findings.map(\.finding.id).filter { id in
            id.hasPrefix("form-") || ["V-ROW-1-", "V-ROW-2-", "V-ROW-3-", "V-ROW-4-"].contains(where: id.hasPrefix)
        }
        #expect(structural == [])
    }

    @Test(
        "A blank breaks its schema only where a value is missing, and not at all once it is filled in",
        arguments: Application.all)
    func onlyValuesAreMissing(_ application: Application) throws {
        let document = try Document(parsing: try desk.blank(application), name: "form.xml")
        let problems = desk.formSchema.validate(document)
        #expect(!problems.isEmpty)
        // 1824 to 1843 are about values; structure has other numbers.
        #expect(problems.filter { !(1824...1843).contains($0.code) } == [])
        #expect(
            problems.filter {
                !$0.message.contains("value ''") && !$0.message.contains("has a length of '0'")
                    && !$0.message.hasSuffix("''.") && !$0.message.contains("'' is not a valid value")
            } == [])
        try fill(document)
        #expect(desk.formSchema.validate(document) == [])
    }

    @Test("Rules can compare every date of a form", arguments: Application.all.filter { $0.type == "initial" })
    func datesAreFacts(_ application: Application) throws {
        let document = try Document(parsing: try desk.blank(application), name: "form.xml")
        try fill(document)
        let folder = try ScratchFolder("form.xml", try document.serialised())
        let record = try Check(bench: desk.bench).run(folder.path, asOf: "2026-11-21").record
        let form = try #require(record.form?.root)
        let dates = try #require(desk.form.root("assessment")).all.filter { field in
            !field.isAttribute && ["Date", "Validity", "BirthDate"].contains(field.type?.name)
        }
        let names = Set(dates.map(\.name))
        var without: Set<String> = []
        walk(form) { element in
            let isDate = names.contains(element.localName) && element.childElements.isEmpty && !element.text.isEmpty
            if isDate, element.attribute("day", namespace: "urn:dossier:facts:1") == nil {
                without.insert(element.localName)
            }
        }
        #expect(without == [])
    }

    @Test("Nothing stands in a blank that the request or the catalogue does not say")
    func nothingIsInvented() throws {
        let application = Application(items: [("RA", .two), ("ER", .one)], type: "initial")
        let document = try Document(parsing: try desk.blank(application), name: "form.xml")
        var texts: [String] = []
        var values: Set<String> = []
        walk(document.root) { element in
            if element.childElements.isEmpty, !element.text.isEmpty { texts.append(element.text) }
            for attribute in element.attributes where !attribute.value.isEmpty {
                if ["ref", "requirement", "kind"].contains(attribute.name) { continue }
                if attribute.name == "id" && element.localName == "evidence" { continue }
                values.insert("\(element.localName) \(attribute.name)=\(attribute.value)")
            }
        }
        #expect(texts == [])
        let expected: Set = [
            "assessment version=1", "assessment criteria=CCRC-ISV-C01:2018", "application type=initial",
            "item id=S1", "item category=RA", "item grade=II", "item id=S2", "item category=ER", "item grade=I",
            "common grade=I", "categoryPart category=RA", "categoryPart grade=II", "categoryPart category=ER",
            "categoryPart grade=I", "person id=P1", "person categories=RA ER", "project id=J1",
            "project categories=RA ER", "report id=F1", "evidence categories=RA", "evidence categories=ER",
            "evidence categories=RA ER",
        ]
        #expect(values.subtracting((1...7).map { "procedure id=Q\($0)" }) == expected)
    }

    @Test("The evidence list has one entry for each kind that a requirement admits, and every reference finds one")
    func evidence() throws {
        let application = Application(items: [("RA", .one), ("ER", .one)], type: "initial")
        let root = try Document(parsing: try desk.blank(application), name: "form.xml").root
        let entries = try #require(root.first(named: "evidenceList")).children(named: "evidence")
        let ids = entries.compactMap { $0["id"] }
        #expect(Set(ids).count == entries.count)
        let kinds = entries.compactMap { $0["kind"] }.filter { $0 != "procedure" }
        let applying = desk.rulebook.catalogue.requirements.filter { requirement in
            ["common", "RA", "ER"].contains { requirement.applies(category: $0, grade: .one, phase: "initial") }
        }
        #expect(Set(kinds) == Set(applying.flatMap(\.evidenceKinds)).subtracting(["procedure"]))
        #expect(Set(kinds).count == kinds.count)
        let procedures = applying.filter { $0.evidenceKinds.contains("procedure") }
        #expect(entries.count - kinds.count == procedures.count)
        #expect(
            root.first(named: "procedures")?.children(named: "procedure").map { $0["requirement"] }
                == procedures.map(\.id))
        var references: Set<String> = []
        walk(root) { if $0.localName == "evidence", let reference = $0["ref"] { references.insert(reference) } }
        #expect(references.subtracting([""]).subtracting(ids) == [])
    }

    @Test("Parts that no rule of the application looks at stand in comments")
    func partsFollowTheRules() throws {
        func parts(_ items: [(String, Grade)], _ type: String) throws -> Set<String> {
            let form = try desk.blank(Application(items: items, type: type))
            return Set(try Document(parsing: form, name: "form.xml").root.childElements.map(\.localName))
        }
        let three = try parts([("RA", .three)], "initial")
        let two = try parts([("RA", .two)], "initial")
        #expect(two.subtracting(three) == ["managementSystems", "tools"])
        #expect(try parts([("RA", .two)], "surveillance").subtracting(two) == ["corrections"])
    }

    @Test("A project has the process data of the categories applied for, and not even a comment on those of others")
    func projectsFollowTheCategories() throws {
        func process(_ items: [(String, Grade)]) throws -> Set<String> {
            let form = try desk.blank(Application(items: items, type: "initial"))
            let text = String(decoding: form, as: UTF8.self)
            let names = ["incident", "integration", "operation", "development"]
            return Set(names.filter { text.contains("<\($0)>") || text.contains("<\($0) ") })
        }
        #expect(try process([("RA", .two)]) == [])
        #expect(try process([("SI", .two)]) == ["integration"])
        #expect(try process([("ER", .one), ("SM", .three)]) == ["incident", "operation"])
        #expect(try process([("SD", .three)]) == ["development"])
    }

    @Test("A sub-type has its own rows, and one still to be chosen is asked for with the rows of each")
    func subTypes() throws {
        func part(_ category: String) throws -> (item: Element, rows: [String], note: Bool) {
            let form = try desk.blank(Application(items: [(category, .two)], type: "initial"))
            let root = try Document(parsing: form, name: "form.xml").root
            let item = root.first(named: "application")?.first(named: "scope")?.first(named: "item")
            let part = root.first(named: "categoryPart")
            #expect(part?["subType"] == item?["subType"])
            return (
                try #require(item), part?.children(named: "row").compactMap { $0["requirement"] } ?? [],
                String(decoding: form, as: UTF8.self).contains("@subType 子类，可填：A (资源服务类)、B (技术服务类)")
            )
        }
        let (a, b, open) = (try part("DR/A"), try part("DR/B"), try part("DR"))
        #expect([a, b, open].map { $0.item["subType"] } == ["A", "B", ""])
        #expect([a, b, open].map(\.note) == [false, false, true])
        #expect(b.rows == ["DR-NEED-1", "DR-STR-1", "DR-IMP-1", "DR-PLAN-1"])
        #expect(a.rows == b.rows + ["DR-A-1"])
        #expect(open.rows == a.rows)
    }

    @Test(
        "Each row's comment says what is required, what to state and which evidence is admitted",
        arguments: Language.allCases)
    func comments(_ language: Language) throws {
        let application = Application(items: [("RA", .three)], type: "initial")
        let text = String(decoding: try desk.blank(application, language), as: UTF8.self).filter { !$0.isWhitespace }
        let requirement = try #require(desk.rulebook.catalogue.requirement("RA-BASE-1"))
        func isSaid(_ words: String) -> Bool { text.contains(words.filter { !$0.isWhitespace }) }
        #expect(isSaid(requirement.title[language]))
        #expect(isSaid(requirement.statement[language]))
        #expect(isSaid(try #require(requirement.fill)[language]))
        #expect(isSaid(try #require(desk.rulebook.catalogue.evidenceKind("user-count-proof")).title[language]))
        #expect(isSaid(Text("【选填：不填则删去整行】", "[optional: delete the row if it is not used]")[language]))
        #expect(isSaid("dossier check"))
    }

    @Test("The language changes comments only, and two runs give the same bytes")
    func languagesAgree() throws {
        let application = Application(items: [("ER", .two), ("RA", .three)], type: "upgrade")
        let chinese = try desk.blank(application, .chinese)
        #expect(try desk.blank(application, .chinese) == chinese)
        let english = try desk.blank(application, .english)
        #expect(english != chinese)
        func elements(_ bytes: [UInt8]) throws -> [String] {
            var found: [String] = []
            walk(try Document(parsing: bytes, name: "form.xml").root) { element in
                found.append(element.localName + element.attributes.map { " \($0.name)=\($0.value)" }.joined())
            }
            return found
        }
        #expect(try elements(english) == elements(chinese))
        #expect(!String(decoding: english, as: UTF8.self).contains("【"))
    }

    @Test("No line is too wide for a screen")
    func width() throws {
        for language in Language.allCases {
            let form = try desk.blank(Application(items: [("RA", .one), ("ER", .one)], type: "initial"), language)
            let lines = String(decoding: form, as: UTF8.self).split(separator: "\n")
            let columns = lines.map { $0.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) } }
            #expect(columns.filter { $0 > 122 } == [])
        }
    }

    // MARK: -

    private func rows(of form: Element) -> [String] {
        form.childElements.flatMap { part in
            part.children(named: "row").map { (part["category"] ?? "common") + " " + ($0["requirement"] ?? "") }
        }
    }

    private func fill(_ document: Document) throws {
        var filler = Filler(try #require(desk.form.root("assessment")))
        filler.fill(document.root)
        #expect(!filler.filled.isEmpty)
    }
}

/// Visits an element and everything inside it, in document order.
func walk(_ element: Element, _ visit: (Element) -> Void) {
    visit(element)
    for child in element.childElements { walk(child, visit) }
}
