package import Catalogue
internal import Pipeline
internal import Record
internal import XML

/// All that one scheme's cases are read and judged by: an edition's catalogue, the schemas, what is personal.
package struct Rulebook: Sendable {
    package private(set) var catalogue: Catalogue
    /// All editions of the scheme: a case keeps the one of its first receipt.
    let editions: EditionShelf
    /// What the pipeline says.
    private let wanted: PipelineDefinition.ProfileChoice
    /// How the edition was chosen, for the record.
    let choice: JudgedProfile.Choice
    /// The folder of the pipeline, with schemas and views in it.
    let folder: String
    let formSchema: Schema
    let supplementSchema: Schema
    let personal: PersonalData

    /// Where cases go after intake; nil where the scheme has no `process.xml`.
    let standing: Standing?

    package var scheme: Scheme { catalogue.scheme }

    /// Everything that is wrong with the catalogue is thrown at once.
    init(_ chosen: PipelineDefinition.CatalogueChoice, in definition: PipelineDefinition, asOf: String) throws {
        let scheme = chosen.scheme
        folder = definition.folder
        choice = chosen.profile == .byDate ? .byDate : .named
        wanted = chosen.profile
        editions = try EditionShelf(scheme, in: folder)
        catalogue = try editions.catalogue(wanted, on: asOf)
        standing = try Standing(scheme: scheme, folder: folder)
        formSchema = try Schema(file: "\(folder)/schemas/\(scheme.formSchema)")
        supplementSchema = try Schema(file: "\(folder)/schemas/\(scheme.supplementSchema)")
        personal = try PersonalData(schema: "\(folder)/schemas/\(scheme.formSchema)")
    }

    /// That of a catalogue to try on cases, whichever edition the pipeline names.
    init(trying catalogue: Catalogue, in definition: PipelineDefinition) throws {
        folder = definition.folder
        choice = .named
        wanted = .named(catalogue.profile)
        self.catalogue = catalogue
        let scheme = catalogue.scheme
        editions = try EditionShelf(scheme, in: folder)
        // Trying out moves no case.
        standing = nil
        formSchema = try Schema(file: "\(folder)/schemas/\(scheme.formSchema)")
        supplementSchema = try Schema(file: "\(folder)/schemas/\(scheme.supplementSchema)")
        personal = try PersonalData(schema: "\(folder)/schemas/\(scheme.formSchema)")
    }

    /// The rulebook of a case that is first received on that day, `YYYY-MM-DD`.
    func received(on day: String) throws(ConfigurationError) -> Rulebook {
        with(try editions.catalogue(wanted, on: day))
    }

    /// The rulebook of the edition with that id.
    func named(_ profile: String) throws(ConfigurationError) -> Rulebook {
        profile == catalogue.profile ? self : with(try editions.catalogue(.named(profile), on: ""))
    }

    private func with(_ other: Catalogue) -> Rulebook {
        var rulebook = self
        rulebook.catalogue = other
        return rulebook
    }
}
