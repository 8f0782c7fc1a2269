internal import Files
internal import Findings
internal import XML

/// The files of an edition as far as they can be read, whatever is wrong with them.
///
/// An edition that is based on another has that one's files too, changed as its profile says.
struct CatalogueFiles {
    private(set) var profile: Element?
    private(set) var kinds: Element?
    /// The parts with their requirements, those of the base first.
    private(set) var parts: [Element] = []
    /// The parts that the edition itself lists.
    private(set) var ownParts: [Element] = []
    /// Requirements that the edition has from its base with something changed.
    private(set) var changed: Set<String> = []
    /// What cannot be read, what breaks its schema, and what a profile changes in vain.
    private(set) var problems: [LintProblem] = []
    /// False where a file could not be read, so that what stands in it seems to be missing.
    private(set) var isWhole = true
    private let folder: String
    private let schemas: String
    private let examplesAsText: Bool
    private let shelf: SchemaShelf

    /// - Parameter examplesAsText: true where nobody looks into the examples: half of a catalogue is theirs. Each is a
    ///   document of its own then, as text.
    init(folder: String, schemas: String, examplesAsText: Bool) {
        self.init(folder: folder, schemas: schemas, examplesAsText, above: [], SchemaShelf(folder: schemas))
    }

    /// - Parameter above: the editions that are based on this one.
    private init(folder: String, schemas: String, _ examplesAsText: Bool, above: [String], _ shelf: SchemaShelf) {
        self.folder = folder
        self.schemas = schemas
        self.examplesAsText = examplesAsText
        self.shelf = shelf
        profile = read(folder + "/profile.xml", schema: "profile.xsd")
        guard let profile else { return }
        if let file = profile["kinds"] { kinds = read(folder + "/" + file, schema: "catalogue.xsd") }
        for part in profile.children(named: "part") {
            guard let file = part["file"], let root = read(folder + "/" + file, schema: "catalogue.xsd") else {
                continue
            }
            ownParts.append(root)
        }
        parts = ownParts
        if let base = profile["base"] {
            derive(profile, from: base, above: above)
        } else if profile["kinds"] == nil || profile.first(named: "category") == nil || ownParts.isEmpty && isWhole {
            problems.append(
                LintProblem(
                    .file, at: profile, "没有基础版本(base),就须写明 kinds、category 和 part",
                    "without a base, an edition must name kinds, categories and parts"))
        }
    }

    var requirements: [Element] { parts.flatMap { $0.children(named: "requirement") } }

    /// The scheme that the profile names; what it cannot name, reading reports.
    var scheme: Scheme { profile?["scheme"].flatMap(Scheme.init(rawValue:)) ?? .service }

    /// The documents that a rule can meet: the scheme's form, what supplements it, and the case record.
    mutating func vocabulary() -> Vocabulary {
        let names = [scheme.formSchema, scheme.supplementSchema, "record.xsd"]
        let wanted = names.map { "\(schemas)/\($0)" }.filter { Folder.exists($0) }
        return Vocabulary(wanted.compactMap { read($0, schema: nil) }, scheme: scheme)
    }

    /// Adds what the edition has from the one that it is based on.
    private mutating func derive(_ profile: Element, from base: String, above: [String]) {
        let id = profile["id"] ?? ""
        guard !above.contains(id) else {
            problems.append(
                LintProblem(
                    .unknownName, at: profile, "版本 \(id) 以自身为基础", "the edition \(id) is based on itself"))
            return
        }
        let files = CatalogueFiles(
            folder: Self.path(folder, base), schemas: schemas, examplesAsText, above: above + [id], shelf)
        problems = files.problems + problems
        isWhole = isWhole && files.isWhole
        kinds = kinds ?? files.kinds
        for name in ["category", "grade"] where profile.children(named: name).isEmpty {
            for inherited in files.profile?.children(named: name) ?? [] { profile.append(copyOf: inherited) }
        }
        let derivation = Derivation(profile, base: files.parts, own: ownParts)
        parts = derivation.parts
        changed = files.changed.union(derivation.changed)
        if isWhole { problems += derivation.problems }
    }

    /// A path seen from a folder, without the steps up that can be left out: messages name files by it.
    private static func path(_ folder: String, _ relative: String) -> String {
        var steps = folder.split(separator: "/", omittingEmptySubsequences: false)
        for step in relative.split(separator: "/") {
            if step == "..", let last = steps.last, !last.isEmpty, last != "..", last != "." {
                steps.removeLast()
            } else {
                steps.append(step)
            }
        }
        return steps.joined(separator: "/")
    }

    private mutating func read(_ path: String, schema name: String?) -> Element? {
        do {
            let document = try Document(
                parsing: try File.content(of: path), name: path,
                fragmentsIn: examplesAsText ? ("example", catalogueNamespace) : nil)
            guard let name else { return document.root }
            for problem in try shelf.schema(name).validate(document) {
                problems.append(LintProblem(.file, file: path, line: problem.line, fact: .same(problem.message)))
            }
            return document.root
        } catch let error as XMLError {
            problems.append(LintProblem(.file, file: path, line: error.line, fact: error.words))
        } catch {
            problems.append(LintProblem(.file, file: path, line: nil, fact: .same(String(describing: error))))
        }
        isWhole = false
        return nil
    }
}
