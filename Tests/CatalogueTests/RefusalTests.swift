import Catalogue
import Findings
import Testing

/// What works and would silently judge nothing is refused where a night begins.
@Suite("Reading a catalogue refuses")
struct RefusalTests {
    private func refused(_ from: String, _ to: String) throws -> [String] {
        let edition = try SmallEdition([(from, to)])
        do {
            _ = try edition.catalogue()
            return []
        } catch let error as CatalogueError {
            return error.problems.map { $0.description.replacing(edition.folder + "/", with: "") }
        }
    }

    @Test("a parameter without a value at a grade that the requirement is for")
    func threshold() throws {
        #expect(
            try refused(#"name="projects-min" II="2" I="3""#, #"name="projects-min" II="2""#) == [
                "part.xml:11: the parameter 'projects-min' has no value at grade I, so its rules would hold there whatever"
                    + " is submitted; give it I=\"…\", or value=\"…\" for all grades"
            ])
        #expect(try refused(#"from="II" row"#, #"grades="II" row"#) == [])
    }

    @Test("a context with an element that no form has")
    func context() throws {
        #expect(
            try refused(#"<sch:rule context="f:projects">"#, #"<sch:rule context="f:projects[f:projekt]">"#) == [
                "part.xml:18: the context 'f:projects[f:projekt]' names f:projekt, which service-form.xsd does not have:"
                    + " the rule would never fire; did you mean f:project?"
            ])
    }

    @Test("a broken file for what is wrong with it, not for what others miss of it")
    func broken() throws {
        let second = """
            <part file="part.xml"/><part file="kinds.xml"/>
            """
        let edition = try SmallEdition([
            (#"<part file="part.xml"/>"#, second), ("<kind id=\"contract\">", "<kind>"),
            ("count(f:project) >= $projects-min", "key('nothing', @id) or count(f:project) >= $projects-min"),
        ])
        #expect(throws: CatalogueError.self) { try edition.catalogue() }
        do {
            _ = try edition.catalogue()
        } catch let error as CatalogueError {
            #expect(!error.description.contains("which no xsl:key declares"), "\(error)")
        }
        #expect(try SmallEdition([(#"II="2" I="3""#, #"II="2" I="""#)]).lint().map { $0.suffix(6) } == ["[file]"])
    }
}
