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
        let categories = desk.rulebook.catalogue.categories
        let known = categories.map { "\($0.code) (\($0.title.english))" }.joined(separator: ", ")
        #expect(known.hasPrefix("RA (Risk assessment), ER (Emergency response)"))
        #expect(complaint([("RA", .one)], "initial") == nil)
        #expect(
            complaint([("XX", .one)], "initial") == "the edition P2018 has no category 'XX'; there are: \(known)")
        #expect(
            complaint([], "initial")
                == "name what is applied for with --category and --grade; categories: \(known)")
        #expect(complaint([("RA", .one), ("RA", .two)], "initial") == "the category RA was given twice")
        #expect(complaint([("DR/A", .one), ("DR/B", .two)], "initial") == nil)
        #expect(complaint([("DR/A", .one), ("DR/A", .two)], "initial") == "the category DR/A was given twice")
        #expect(
            complaint([("DR/C", .one)], "initial")
                == "the category DR has no sub-type 'C'; there are: DR/A (resource services), DR/B (technical services)"
        )
        #expect(complaint([("RA/A", .one)], "initial") == "the category RA has no sub-types")
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
