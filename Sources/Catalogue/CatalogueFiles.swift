internal import Files
internal import Findings
internal import XML

/// The files of an edition as far as they can be read, whatever is wrong with them.
struct CatalogueFiles {
    private(set) var profile: Element?
    private(set) var kinds: Element?
    private(set) var parts: [Element] = []
    /// What cannot be read, and what breaks its schema.
    private(set) var problems: [LintProblem] = []
    private let schemas: String

    init(folder: String, schemas: String) {
        self.schemas = schemas
        profile = read(folder + "/profile.xml", schema: "profile.xsd")
        guard let profile else { return }
        if let file = profile["kinds"] { kinds = read(folder + "/" + file, schema: "catalogue.xsd") }
        for part in profile.children(named: "part") {
            guard let file = part["file"], let root = read(folder + "/" + file, schema: "catalogue.xsd") else {
                continue
            }
            parts.append(root)
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

    private mutating func read(_ path: String, schema name: String?) -> Element? {
        do {
            let document = try Document(parsing: try File.content(of: path), name: path)
            guard let name else { return document.root }
            for problem in try Schema(file: schemas + "/" + name).validate(document) {
                problems.append(LintProblem(.file, file: path, line: problem.line, fact: .same(problem.message)))
            }
            return document.root
        } catch let error as XMLError {
            problems.append(LintProblem(.file, file: path, line: error.line, fact: .same(error.message)))
        } catch {
            problems.append(LintProblem(.file, file: path, line: nil, fact: .same(String(describing: error))))
        }
        return nil
    }
}
