import Catalogue
import Testing

@Suite("The dates of a scheme's editions")
struct EditionDatesTests {
    @Test("follow one another without overlap or gap in what is shipped")
    func shipped() {
        #expect(
            Shipped.editions(of: "service").map { $0.split(separator: "/").last } == [
                "P2017", "P2018", "P2021", "P2025",
            ])
        #expect(EditionDates(folder: Shipped.pipelines + "/service").problems() == [])
    }

    private func problems(_ dates: [(id: String, from: String, until: String?)]) throws -> [String] {
        let folder = try Scratch.make()
        defer { Scratch.remove(folder) }
        for edition in dates {
            let until = edition.until.map { #" until="\#($0)""# } ?? ""
            try Scratch.write(
                #"<profile xmlns="urn:dossier:catalogue:1" id="\#(edition.id)" from="\#(edition.from)"\#(until)/>"#,
                to: "\(folder)/\(edition.id)/profile.xml")
        }
        return EditionDates(folder: folder).problems().map { $0.description.replacing(folder + "/", with: "") }
    }

    @Test("that overlap or leave days out are named at the later edition")
    func slips() throws {
        #expect(
            try problems([("A", "2018-01-01", "2020-02-28"), ("B", "2020-03-01", nil), ("C", "2021-01-01", nil)]) == [
                "B/profile.xml:1: A ends on 2020-02-28 and B begins on 2020-03-01: no edition is in force in between"
                    + " [gapped-dates]",
                "C/profile.xml:1: the editions B and C are in force on the same days [overlapping-dates]",
            ])
        #expect(
            try problems([
                ("A", "2018-01-01", "2019-02-28"), ("B", "2019-03-01", "2019-12-31"), ("C", "2020-01-01", nil),
            ]) == [])
        #expect(try problems([("A", "2018-01-01", "2020-02-29"), ("B", "2020-03-01", nil)]) == [])
        #expect(try problems([("B", "2018-01-01", nil)]) == [])
    }
}
