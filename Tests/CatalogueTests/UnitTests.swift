import Catalogue
import Files
import Findings
import Testing
import XML

@Suite("Units of thresholds")
struct UnitTests {
    /// What the pages call each unit.
    private func pages() throws -> [String: Text] {
        let path = Shipped.pipelines + "/views/parts/words.xsl"
        let root = try Document(parsing: try File.content(of: path), name: path).root
        let template = try #require(root.childElements.first { $0["mode"] == "unit" })
        var words: [String: Text] = [:]
        for choice in template.everyElement where choice.localName == "when" {
            let codes = (choice["test"] ?? "").matches(of: #/'([a-z]+)'/#).map { String($0.1) }
            for code in codes {
                func word(_ language: Language) -> String {
                    let text = choice.childElements.first { $0["lang"] == language.rawValue }?.text ?? ""
                    return text.isEmpty ? code : text
                }
                words[code] = Text(word(.chinese), word(.english))
            }
        }
        return words
    }

    @Test("have the same words on pages and in messages")
    func same() throws {
        let pages = try pages()
        #expect(pages.count > 10)
        for (code, words) in pages { #expect(Unit.words(code) == words, "\(code)") }
    }

    @Test("of the shipped editions all have words in both languages")
    func known() throws {
        let units = Set(try Shipped.catalogue().requirements.flatMap(\.parameters).map(\.unit))
        for unit in units where unit != "text" { #expect(Unit.words(unit).chinese != unit, "\(unit)") }
    }
}
