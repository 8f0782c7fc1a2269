import Catalogue
import Testing

@Suite("Lint of a catalogue")
struct CatalogueLintTests {
    @Test("finds nothing in the shipped edition")
    func shipped() {
        var lint = CatalogueLint(folder: Shipped.edition, schemas: Shipped.pipelines + "/schemas")
        #expect(lint.run().map(\.description) == [])
    }
}
