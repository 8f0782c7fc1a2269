import Catalogue
import Files
import Findings
import Stages
import Testing
import XML

@Suite struct FormGuideTests {
    private let desk: Desk

    init() throws {
        desk = try Desk.shipped.get()
    }

    private func guide(_ categories: [String] = [], _ grades: [Grade] = [], _ type: String? = nil) throws -> FormGuide {
        let subject = try FormGuide.Subject(
            categories: categories, grades: grades.map(\.rawValue), type: type, catalogue: desk.rulebook.catalogue,
            schema: desk.form)
        return FormGuide(rulebook: desk.rulebook, schema: desk.form, subject: subject, language: .chinese)
    }

    /// The text of a page as a reader has it, without white space.
    private func text(of page: [UInt8]) -> String {
        var text = ""
        var isTag = false
        for character in String(decoding: page, as: UTF8.self) {
            if character == "<" { isTag = true }
            if !isTag, !character.isWhitespace { text.append(character) }
            if character == ">" { isTag = false }
        }
        return text
    }

    @Test("What the guide is made from is as its schema says")
    func material() throws {
        let schema = try Schema(file: desk.folder + "/schemas/guide.xsd")
        #expect(schema.validate(try guide().document()) == [])
        #expect(schema.validate(try guide(["RA"]).document()) == [])
        for application in Application.all {
            let made = try guide(application.items.map(\.0), application.items.map(\.1), application.type)
            #expect(schema.validate(try made.document()) == [])
        }
    }

    @Test("The guide names every field that a real form uses, and every name that the schema declares")
    func fields() throws {
        let root = try guide().document().root
        let paths = Set(root.children(named: "field").compactMap { $0["path"] })
        var used: Set<String> = []
        // The hostile ones, which `make run` puts there, are no real forms.
        for entry in try Files.Folder.list(desk.samples)
        where entry.kind == .folder && !entry.name.hasPrefix("hostile-") {
            let file = "\(desk.samples)/\(entry.name)/form.xml"
            guard Files.Folder.exists(file), let form = try? Document(parsing: File.content(of: file), name: file),
                form.root.localName == "assessment"
            else { continue }
            collect(form.root, "", into: &used)
        }
        #expect(used.count > 150)
        #expect(used.subtracting(paths) == ["assessment"])
        let declared = try names(in: desk.folder + "/schemas/service-form.xsd")
        let named = Set(root.children(named: "field").compactMap { $0["name"] })
        #expect(declared.subtracting(named) == ["assessment"])
    }

    @Test("The page shows every leaf field, with its values, and every requirement")
    func page() throws {
        let made = try guide()
        let page = try made.page()
        let text = text(of: page)
        let leaves = try #require(desk.form.root("assessment")).all.filter { $0.children.isEmpty }
        #expect(leaves.count > 250)
        let unnamed = leaves.filter { !text.contains($0.path.dropFirst("assessment/".count)) }.map(\.path)
        #expect(unnamed == [])
        let source = String(decoding: page, as: UTF8.self)
        for requirement in desk.rulebook.catalogue.requirements {
            #expect(source.contains("id=\"row-\(requirement.id)\""))
            for language in Language.allCases {
                // What to state and the mistakes stand apart: look for the beginning and the end.
                let fill = requirement.fill?[language] ?? ""
                let words = [
                    requirement.title[language], requirement.statement[language], String(fill.prefix(12)),
                    String(fill.suffix(7)),
                ]
                #expect(words.filter { !text.contains(escaped($0)) } == [])
            }
        }
        for kind in Set(desk.rulebook.catalogue.requirements.flatMap(\.evidenceKinds)) {
            let shown = text.contains(escaped(desk.rulebook.catalogue.evidenceKind(kind)?.shows.english ?? "?"))
            #expect(shown, "\(kind)")
        }
        for choice in ["rehired-retiree", "especially-major", "long-term"] {
            let shown = text.contains(choice)
            #expect(shown, "\(choice)")
        }
    }

    @Test("A guide for one application has its requirements and figures, and no others")
    func oneApplication() throws {
        let root = try guide(["RA", "ER"], [.three, .one], "initial").document().root
        let items = root.children(named: "requirement", namespace: "urn:dossier:catalogue:1")
        let expected = desk.rulebook.catalogue.requirements.filter {
            $0.applies(category: "common", grade: .one, phase: "initial")
                || $0.applies(category: "RA", grade: .three, phase: "initial")
                || $0.applies(category: "ER", grade: .one, phase: "initial")
        }
        #expect(items.map { $0["id"] } == expected.map(\.id))
        let preparation = try #require(items.first { $0["id"] == "RA-PREP-1" })
        #expect(preparation["row"] == "optional")
        let staff = try #require(items.first { $0["id"] == "GEN-PERS-6" })
        let parameter = try #require(desk.rulebook.catalogue.requirement("GEN-PERS-6")).parameters[0]
        #expect(staff.first(named: "parameter")?["value"] == parameter.value(at: .one))
    }

    @Test("Two runs give the same page")
    func sameBytes() throws {
        #expect(try guide(["ER"], [.two], "upgrade").page() == guide(["ER"], [.two], "upgrade").page())
    }

    // MARK: -

    private func collect(_ element: Element, _ parent: String, into paths: inout Set<String>) {
        let path = parent.isEmpty ? element.localName : parent + "/" + element.localName
        paths.insert(path)
        for attribute in element.attributes where attribute.namespace == nil {
            paths.insert("\(path)/@\(attribute.name)")
        }
        for child in element.childElements { collect(child, path, into: &paths) }
    }

    private func names(in schema: String) throws -> Set<String> {
        var names: Set<String> = []
        walk(try Document(parsing: File.content(of: schema), name: schema).root) { element in
            guard let name = element["name"] else { return }
            if element.localName == "element" { names.insert(name) }
            if element.localName == "attribute" { names.insert("@" + name) }
        }
        return names
    }

    private func escaped(_ words: String) -> String {
        words.reduce(into: "") { result, character in
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            default: if !character.isWhitespace { result.append(character) }
            }
        }
    }
}
