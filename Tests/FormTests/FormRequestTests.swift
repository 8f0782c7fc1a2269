import Catalogue
import Findings
import Stages
import Testing

@Suite struct FormRequestTests {
    private let desk: Desk

    init() throws {
        desk = try Desk.shipped.get()
    }

    private func complaint(_ items: [(String, Grade)], _ type: String) -> String? {
        do {
            _ = try desk.request(items, type)
            return nil
        } catch {
            return error.fact.english
        }
    }

    @Test("A mistake in a request is answered with what there is")
    func mistakes() {
        #expect(complaint([("RA", .one)], "initial") == nil)
        let categories = desk.rulebook.catalogue.categories.map { "\($0.code) (\($0.title.english))" }
        let there = categories.joined(separator: ", ")
        #expect(there.hasPrefix("RA (Risk assessment), ER (Emergency response)"))
        #expect(
            complaint([("XX", .one)], "initial") == "the edition P2018 has no category 'XX'; there are: \(there)")
        #expect(
            complaint([], "initial")
                == "name what is applied for with --category and --grade; categories: \(there)")
        #expect(complaint([("RA", .one), ("RA", .two)], "initial") == "the category RA was given twice")
        #expect(
            complaint([("RA", .one)], "renewal")
                == "there is no type of application 'renewal'; there are: initial (initial certification), "
                + "surveillance (surveillance), recertification (recertification), upgrade (upgrade to a higher grade), "
                + "extension (extension to another category), change (change of certificate data)")
    }

    @Test("A guide takes categories without grades, but no grade without its category")
    func guides() throws {
        func subject(_ categories: [String], _ grades: [Grade], _ type: String?) throws -> FormGuide.Subject {
            try FormGuide.Subject(
                categories: categories, grades: grades.map(\.rawValue), type: type, catalogue: desk.rulebook.catalogue,
                schema: desk.form)
        }
        #expect(try subject(["ER"], [], nil) == .edition(categories: ["ER"], type: nil))
        #expect(try subject([], [], "change") == .edition(categories: [], type: "change"))
        #expect(try subject(["ER"], [.one], "initial") == .request(desk.request([("ER", .one)], "initial")))
        #expect(throws: FormRequestError.self) { try subject([], [.one], "initial") }
        #expect(throws: FormRequestError.self) { try subject(["ER"], [.one], nil) }
        #expect(throws: FormRequestError.self) { try subject(["XX"], [], nil) }
    }
}
