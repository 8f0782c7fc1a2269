package import Catalogue
internal import Facts
package import Findings
package import Pipeline
package import Record
internal import Rules
internal import XML

/// What all workers of a run share: the definition, and for each scheme its catalogue and schemas, read and checked
/// once.
package struct Bench: Sendable {
    package let definition: PipelineDefinition
    /// In the order of the definition; never empty.
    package let rulebooks: [Rulebook]
    /// Nil where the pipeline makes no PDF.
    let papers: PaperDefinition?

    /// Reads what the definition names; everything that is wrong with a catalogue is thrown at once.
    package init(_ definition: PipelineDefinition, asOf: String) throws(ConfigurationError) {
        self.definition = definition
        do {
            rulebooks = try definition.catalogues.map { try Rulebook($0, in: definition, asOf: asOf) }
            papers = definition.papers == .pdf ? try PaperDefinition(of: definition) : nil
        } catch let error as ConfigurationError {
            throw error
        } catch {
            throw ConfigurationError(String(describing: error))
        }
    }

    /// The rulebook of a scheme; that of the first one where the night does not serve it.
    package func rulebook(of scheme: Scheme) -> Rulebook {
        rulebooks.first { $0.scheme == scheme } ?? rulebooks[0]
    }

    /// What a case of the record's scheme is judged by.
    package func rulebook(for record: CaseRecord) -> Rulebook {
        Scheme(rawValue: record.identity.scheme).map(rulebook(of:)) ?? rulebooks[0]
    }

    /// What a requirement of any scheme is called; nil if there is none with that id.
    package func title(ofRequirement id: String) -> Text? {
        rulebooks.lazy.compactMap { $0.catalogue.requirement(id)?.title }.first
    }
}
