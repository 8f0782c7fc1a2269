internal import Files
internal import Findings
internal import Rules
internal import XML

/// Reads an edition's folder into a catalogue, and collects everything that is wrong with it.
package struct CatalogueReader {
    private let folder: String
    private let schemas: String
    private var problems: [CatalogueProblem] = []
    private var requirements: [Requirement] = []
    private var examples: [Example] = []

    /// - Parameters:
    ///   - folder: the folder of the edition, with `profile.xml` in it.
    ///   - schemas: the folder of the schemas of catalogues and profiles.
    package init(folder: String, schemas: String) {
        self.folder = folder
        self.schemas = schemas
    }

    /// The catalogue, or all its problems.
    package mutating func read() throws(CatalogueError) -> Catalogue {
        let files = CatalogueFiles(folder: folder, schemas: schemas, examplesAsText: true)
        problems = files.problems.map { CatalogueProblem(file: $0.file, line: $0.line, fact: $0.fact.english) }
        guard let profile = files.profile, let id = profile["id"], let from = profile["from"]
        else { throw CatalogueError(problems: problems) }
        guard let scheme = profile["scheme"].flatMap(Scheme.init(rawValue:)) else {
            problems.append(profile.problem("there is no scheme '\(profile["scheme"] ?? "")'"))
            throw CatalogueError(problems: problems)
        }
        for part in files.ownParts where part["profile"] != id {
            problems.append(part.problem("belongs to profile '\(part["profile"] ?? "")', but '\(id)' lists it"))
        }
        // What breaks its schema may make no sense; its problems are known.
        let broken = Set(files.problems.map(\.file))
        let parts = files.parts.filter { !broken.contains($0.sourceName) }
        let contents = parts.flatMap { $0.children(named: "requirement").map(RequirementContent.init) }
        for content in contents {
            requirements.append(requirement(content))
            for example in content.examples { take(example: example, of: content.element) }
        }
        let (sentences, thresholds) = (sentences(of: contents), thresholds(of: contents))
        // The rules of the rest would be told of for what the missing parts define.
        let rules =
            broken.isEmpty && files.isWhole
            ? rules(
                SchematronExport(
                    parts: parts, requirements: contents, title: Catalogue.title(scheme, id), scheme: scheme))
            : nil
        if let rules { checkContexts(of: rules, scheme) }
        reportDuplicates()
        guard problems.isEmpty, let rules else { throw CatalogueError(problems: problems) }
        return Catalogue(
            profile: id, scheme: scheme, title: profile.text(of: "title"), from: from,
            until: profile["until"] ?? "",
            datesConfidence: profile["dates"].flatMap(Confidence.init(rawValue:)) ?? .confirmed,
            categories: profile.children(named: "category").map { category in
                Catalogue.Category(
                    code: category["code"] ?? "", title: category.text(of: "title"),
                    subTypes: category.children(named: "sub-type").map {
                        Catalogue.SubType(code: $0["code"] ?? "", title: $0.text(of: "title"))
                    })
            },
            grades: profile.children(named: "grade").map {
                Catalogue.GradeName(code: $0["code"] ?? "", title: $0.text(of: "title"))
            },
            requirements: requirements, evidenceKinds: kinds(files.kinds), examples: examples,
            sentences: sentences, thresholds: thresholds, rules: rules, folder: folder, schemas: schemas)
    }

    private func kinds(_ root: Element?) -> [EvidenceKind] {
        (root?.children(named: "kind") ?? []).map {
            EvidenceKind(
                id: $0["id"] ?? "", title: $0.text(of: "title"), shows: $0.text(of: "shows"),
                isOpaque: $0["opaque"] == "true",
                digests: ($0["digests"] ?? "").split(separator: " ").compactMap {
                    DigestAlgorithm(rawValue: String($0))
                })
        }
    }

    /// The parameters that each assertion compares with, by its id.
    private func thresholds(of requirements: [RequirementContent]) -> [String: [String]] {
        var result: [String: [String]] = [:]
        for requirement in requirements {
            let names = requirement.parameters.compactMap { $0["name"] }
            for (id, used) in Thresholds(requirement).byAssertion { result[id] = names.filter(used.contains) }
        }
        return result
    }

    private mutating func requirement(_ content: RequirementContent) -> Requirement {
        let element = content.element
        let category = element["category"] ?? ""
        let grades =
            element["grades"].map { $0.split(separator: " ").compactMap { Grade(rawValue: String($0)) } }
            ?? element["from"].flatMap(Grade.init(rawValue:)).map { from in Grade.allCases.filter { $0 >= from } }
            ?? Grade.allCases
        for parameter in content.parameters where parameter["value"] == nil {
            checkThresholds(of: parameter, at: grades)
        }
        return Requirement(
            id: element["id"] ?? "", clause: element["clause"] ?? "", title: content.text(of: "title"),
            statement: content.text(of: "statement"), fill: content.text(of: "fill"),
            question: content.text(of: "question"), category: category, subType: element["sub-type"], grades: grades,
            phases: element.words(of: "phases"), row: element["row"].flatMap(Requirement.Row.init(rawValue:)) ?? .none,
            optionalAt: element.words(of: "optional-at").compactMap(Grade.init(rawValue:)),
            evidenceKinds: content.evidence.flatMap { $0.words(of: "kinds") },
            parameters: content.parameters.map(Parameter.init(reading:)),
            source: element["source"] ?? "",
            confidence: element["confidence"].flatMap(Confidence.init(rawValue:)) ?? .uncertain,
            assertions: content.assertions.compactMap { $0["id"] }, place: element.place)
    }

    /// A rule without a threshold at a grade compares with zero, and so holds whatever a form says.
    private mutating func checkThresholds(of parameter: Element, at grades: [Grade]) {
        for grade in grades where parameter[grade.rawValue] == nil {
            problems.append(
                parameter.problem(
                    "the parameter '\(parameter["name"] ?? "")' has no value at grade \(grade.rawValue), so its rules would"
                        + " hold there whatever is submitted; give it \(grade.rawValue)=\"…\", or value=\"…\" for all grades"
                ))
        }
    }

    /// A rule whose context no form has never fires.
    private mutating func checkContexts(of rules: RuleSchema, _ scheme: Scheme) {
        do throws(FileError) {
            problems += try ContextNames(schema: "\(schemas)/\(scheme.formSchema)")?.problems(of: rules) ?? []
        } catch {
            problems.append(CatalogueProblem(file: schemas, line: nil, fact: error.description))
        }
    }

    private mutating func take(example element: Element, of requirement: Element) {
        guard let fragment = element.childElements.first, let rule = element["rule"] else { return }
        examples.append(
            Example(
                requirement: requirement["id"] ?? "", assertion: rule, passes: element["verdict"] == "pass",
                title: element["title"] ?? "", fragment: fragment.textBytes, place: element.place))
    }

    /// The rules as one schema; nil, with the faults noted, if it has any.
    private mutating func rules(_ export: SchematronExport) -> RuleSchema? {
        do throws(SchemaFaults) {
            return try export.schema()
        } catch {
            problems += error.all.map {
                CatalogueProblem(file: $0.origin.file, line: $0.origin.line, fact: $0.message)
            }
            return nil
        }
    }

    /// - Parameter contents: what `requirements` were read from.
    private func sentences(of contents: [RequirementContent]) -> [String: Catalogue.Sentences] {
        var result: [String: Catalogue.Sentences] = [:]
        for (requirement, content) in zip(requirements, contents) {
            let ids = Set(content.diagnostics.compactMap { $0["id"] })
            for assertion in requirement.assertions {
                func known(_ suffix: String) -> String? {
                    ids.contains(assertion + suffix) ? assertion + suffix : nil
                }
                result[assertion] = Catalogue.Sentences(
                    english: known(".en"), wayOutChinese: known(".way.zh"), wayOutEnglish: known(".way.en"))
            }
        }
        return result
    }

    private mutating func reportDuplicates() {
        var seen: [String: Place] = [:]
        for requirement in requirements {
            if let first = seen[requirement.id] {
                problems.append(
                    CatalogueProblem(
                        file: requirement.place.file, line: requirement.place.line,
                        fact: "the id '\(requirement.id)' is already used at \(first)"))
            } else {
                seen[requirement.id] = requirement.place
            }
        }
        var assertions: [String: String] = [:]
        for requirement in requirements {
            for id in requirement.assertions {
                if let other = assertions.updateValue(requirement.id, forKey: id) {
                    problems.append(
                        CatalogueProblem(
                            file: requirement.place.file, line: requirement.place.line,
                            fact: "the assertion '\(id)' stands in \(other) too"))
                }
            }
        }
    }
}
