internal import Findings
internal import Rules
internal import XML

/// Looks an edition over and says everything that its owner should mend, in the order of file and line.
///
/// Reading a catalogue refuses what cannot work; this finds what works and means nothing: rules that never fire,
/// texts in one language, thresholds that nothing uses, assertions that no example shows.
package struct CatalogueLint {
    private var files: CatalogueFiles
    private let folder: String
    private let schemas: String
    private var problems: [LintProblem] = []

    /// - Parameters:
    ///   - folder: the folder of the edition, with `profile.xml` in it.
    ///   - schemas: the folder of all schemas, those of forms and records among them.
    package init(folder: String, schemas: String) {
        self.folder = folder
        self.schemas = schemas
        files = CatalogueFiles(folder: folder, schemas: schemas, examplesAsText: false)
    }

    /// All problems, each once; none if the edition is clean.
    package mutating func run() -> [LintProblem] {
        let vocabulary = files.vocabulary()
        problems = files.problems
        checkNames()
        for text in texts() { problems += text.problems }
        let shared = VariableLint.shared(by: files.parts, scheme: files.scheme)
        for requirement in files.requirements {
            problems +=
                RequirementLint(
                    requirement, vocabulary, shared: shared, isChanged: files.changed.contains(requirement["id"] ?? "")
                ).problems
            problems += ExampleLint(requirement, vocabulary).problems
        }
        for part in files.parts {
            problems += ExpressionLint(part.childElements.filter { $0.localName != "requirement" }, vocabulary).problems
        }
        checkSchematron()
        if problems.isEmpty { readForGood() }
        return Set(problems).sorted()
    }

    // MARK: Names across files

    private mutating func checkNames() {
        guard let profile = files.profile else { return }
        if let reversed = EditionDates.reversed(profile) { problems.append(reversed) }
        let categories = ["common"] + profile.children(named: "category").compactMap { $0["code"] }
        let kinds = (files.kinds?.children(named: "kind") ?? []).compactMap { $0["id"] }
        for part in files.ownParts where part["profile"] != profile["id"] {
            let (own, listed) = (part["profile"] ?? "", profile["id"] ?? "")
            problems.append(
                LintProblem(
                    .unknownName, at: part, "属于版本“\(own)”,却列在版本“\(listed)”中",
                    "belongs to profile '\(own)', but '\(listed)' lists it"))
        }
        var places: [String: Element] = [:]
        for requirement in files.requirements {
            let id = requirement["id"] ?? ""
            if let first = places[id] {
                problems.append(
                    LintProblem(
                        .duplicateID, at: requirement, "编号 \(id) 已用于 \(first.place)",
                        "the id \(id) is already used at \(first.place)"))
            }
            places[id] = places[id] ?? requirement
            let category = requirement["category"] ?? ""
            if !categories.contains(category) {
                problems.append(
                    LintProblem(
                        .unknownCategory, at: requirement, "\(id):类别“\(category)”不在 profile.xml 中",
                        "\(id): the category '\(category)' is not in profile.xml"))
            }
            let subTypes = profile.children(named: "category").filter { $0["code"] == category }
                .flatMap { $0.children(named: "sub-type") }.compactMap { $0["code"] }
            if let subType = requirement["sub-type"], !subTypes.contains(subType) {
                problems.append(
                    LintProblem(
                        .unknownCategory, at: requirement, "\(id):profile.xml 中类别“\(category)”没有子类“\(subType)”",
                        "\(id): the category '\(category)' has no sub-type '\(subType)' in profile.xml"))
            }
            for evidence in requirement.children(named: "evidence") {
                for kind in evidence.words(of: "kinds") where !kinds.contains(kind) {
                    problems.append(unknownKind(kind, at: evidence, among: kinds))
                }
            }
        }
    }

    private func unknownKind(_ kind: String, at element: Element, among kinds: [String]) -> LintProblem {
        let near = Similarity.nearest(to: kind, among: kinds, limit: 1).first
        return LintProblem(
            .unknownEvidenceKind, at: element, "没有名为“\(kind)”的证明材料种类" + (near.map { ";是否想写 \($0)?" } ?? ""),
            "there is no kind of evidence '\(kind)'" + (near.map { "; did you mean \($0)?" } ?? ""))
    }

    // MARK: Texts outside requirements

    private func texts() -> [TextLint] {
        let profile = files.profile.map { [TextLint($0, ["title"])] } ?? []
        let reasons = files.profile?.childElements.filter { ["change", "remove"].contains($0.localName) } ?? []
        let named = ["category", "grade"].flatMap { files.profile?.children(named: $0) ?? [] }
        let parts = named + named.flatMap { $0.children(named: "sub-type") }
        let categories = parts.map { TextLint($0, ["title"]) }
        let kinds = files.kinds?.children(named: "kind").map { TextLint($0, ["title", "shows"]) } ?? []
        return profile + categories + kinds + reasons.map { TextLint($0, ["reason"], subject: $0["requirement"]) }
    }

    // MARK: What reading refuses

    /// The rules as the schema that is run; unknown variables, functions and ids are its faults.
    private mutating func checkSchematron() {
        guard files.isWhole else { return }
        do {
            _ = try RuleSchema(
                reading: try SchematronExport(parts: files.parts, title: folder, scheme: files.scheme).document())
        } catch let faults as SchemaFaults {
            let told = Set(problems.filter { $0.kind == .unknownParameter }.map { "\($0.file) \($0.line ?? 0)" })
            problems += faults.all.filter { fault in
                // What a parameter's broken value does to the schema that is run: the file's own problem says it.
                if !files.problems.isEmpty && fault.origin.file == SchematronExport.name { return false }
                // A variable that nothing defines has been told of in words of its own.
                return !fault.message.contains(" uses the variable $")
                    || !told.contains("\(fault.origin.file) \(fault.origin.line ?? 0)")
            }.map { LintProblem(.schematron, at: $0.origin, "规则有误:\($0.message)", $0.message) }
        } catch {
            problems.append(LintProblem(.schematron, file: folder, line: nil, fact: .same(String(describing: error))))
        }
    }

    /// Nothing may be refused that this lets pass.
    private mutating func readForGood() {
        var reader = CatalogueReader(folder: folder, schemas: schemas)
        do throws(CatalogueError) {
            _ = try reader.read()
        } catch {
            problems += error.problems.map {
                LintProblem(.file, file: $0.file, line: $0.line, fact: .same($0.fact))
            }
        }
    }
}
