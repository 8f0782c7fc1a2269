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
    /// Nil under a scheme that routes nothing.
    let routing: RoutingTable?
    let standards: StandardTable?
    /// Where cases go after intake; nil where the scheme has no `process.xml`.
    let standing: Standing?

    package var scheme: Scheme { catalogue.scheme }

    /// Everything that is wrong with the catalogue is thrown at once.
    init(_ chosen: PipelineDefinition.CatalogueChoice, in definition: PipelineDefinition, asOf: String) throws {
        let editions = try EditionShelf(chosen.scheme, in: definition.folder)
        try self.init(
            try editions.catalogue(chosen.profile, on: asOf), of: editions, wanted: chosen.profile,
            in: definition.folder, standing: try Standing(scheme: chosen.scheme, folder: definition.folder))
    }

    /// That of a catalogue to try on cases, whichever edition the pipeline names.
    init(trying catalogue: Catalogue, in definition: PipelineDefinition) throws {
        try self.init(
            catalogue, of: try EditionShelf(catalogue.scheme, in: definition.folder),
            wanted: .named(catalogue.profile), in: definition.folder,
            // Trying out moves no case.
            standing: nil)
    }

    private init(
        _ catalogue: Catalogue, of editions: EditionShelf, wanted: PipelineDefinition.ProfileChoice,
        in folder: String, standing: Standing?
    ) throws {
        let (scheme, schemas) = (catalogue.scheme, folder + "/schemas")
        self.catalogue = catalogue
        self.editions = editions
        self.wanted = wanted
        self.folder = folder
        self.standing = standing
        choice = wanted == .byDate ? .byDate : .named
        formSchema = try Schema(file: "\(schemas)/\(scheme.formSchema)")
        supplementSchema = try Schema(file: "\(schemas)/\(scheme.supplementSchema)")
        personal = try PersonalData(schema: "\(schemas)/\(scheme.formSchema)")
        let data = "\(folder)/\(scheme.folder)"
        let isRouted = RoutingTable.exists(in: data)
        routing = isRouted ? try RoutingTable(folder: data, schemas: schemas) : nil
        standards = isRouted ? try StandardTable(file: "\(data)/standards.xml", schemas: schemas) : nil
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
