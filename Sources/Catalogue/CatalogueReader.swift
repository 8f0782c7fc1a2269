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
        let files = CatalogueFiles(folder: folder, schemas: schemas)
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
        for part in parts { take(part) }
        let (schematron, rules) = schematron(of: parts, scheme, named: "\(scheme) \(id)")
        reportDuplicates()
        guard problems.isEmpty, let rules else { throw CatalogueError(problems: problems) }
        let elements = parts.flatMap { $0.children(named: "requirement") }
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
            sentences: sentences(of: parts), thresholds: thresholds(of: elements), schematron: schematron,
            rules: rules)
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

    private mutating func take(_ root: Element) {
        for element in root.children(named: "requirement") {
            requirements.append(requirement(element))
            for child in element.children(named: "example") { take(example: child, of: element) }
        }
    }

    /// The parameters that each assertion compares with, by its id.
    private func thresholds(of requirements: [Element]) -> [String: [String]] {
        var result: [String: [String]] = [:]
        for requirement in requirements {
            let names = requirement.children(named: "parameter").compactMap { $0["name"] }
            for (id, used) in Thresholds(requirement).byAssertion { result[id] = names.filter(used.contains) }
        }
        return result
    }

    private func requirement(_ element: Element) -> Requirement {
        let category = element["category"] ?? ""
        let grades =
            element["grades"].map { $0.split(separator: " ").compactMap { Grade(rawValue: String($0)) } }
            ?? element["from"].flatMap(Grade.init(rawValue:)).map { from in Grade.allCases.filter { $0 >= from } }
            ?? Grade.allCases
        return Requirement(
            id: element["id"] ?? "", clause: element["clause"] ?? "", title: element.text(of: "title"),
            statement: element.text(of: "statement"), fill: element.text(of: "fill"),
            question: element.text(of: "question"), category: category, subType: element["sub-type"], grades: grades,
            phases: element.words(of: "phases"), row: element["row"].flatMap(Requirement.Row.init(rawValue:)) ?? .none,
            optionalAt: element.words(of: "optional-at").compactMap(Grade.init(rawValue:)),
            evidenceKinds: element.children(named: "evidence").flatMap { $0.words(of: "kinds") },
            parameters: element.children(named: "parameter").map(Parameter.init(reading:)),
            source: element["source"] ?? "",
            confidence: element["confidence"].flatMap(Confidence.init(rawValue:)) ?? .uncertain,
            assertions: element.assertions.compactMap { $0["id"] }, place: element.place)
    }

    private mutating func take(example element: Element, of requirement: Element) {
        guard let fragment = element.childElements.first, let rule = element["rule"] else { return }
        do {
            examples.append(
                Example(
                    requirement: requirement["id"] ?? "", assertion: rule, passes: element["verdict"] == "pass",
                    title: element["title"] ?? "", fragment: try fragment.serialisedAlone(), place: element.place))
        } catch {
            problems.append(element.problem(error.message))
        }
    }

    /// The rules as one schema, written and read: what other processors get is what we run.
    private mutating func schematron(
        of parts: [Element], _ scheme: Scheme, named title: String
    ) -> ([UInt8], RuleSchema?) {
        do {
            let document = try SchematronExport(parts: parts, title: title, scheme: scheme).document()
            return (try document.serialised(), try RuleSchema(reading: document))
        } catch let faults as SchemaFaults {
            problems += faults.all.map {
                CatalogueProblem(file: $0.origin.file, line: $0.origin.line, fact: $0.message)
            }
        } catch {
            problems.append(CatalogueProblem(file: folder, line: nil, fact: String(describing: error)))
        }
        return ([], nil)
    }

    private func sentences(of parts: [Element]) -> [String: Catalogue.Sentences] {
        var result: [String: Catalogue.Sentences] = [:]
        let requirements = parts.flatMap { $0.children(named: "requirement") }
        for requirement in requirements {
            let ids = Set(requirement.children(named: "diagnostic", namespace: schematronNamespace).map { $0["id"] })
            for assertion in requirement.assertions.compactMap({ $0["id"] }) {
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
        var seen: [String: Requirement] = [:]
        for requirement in requirements {
            if let first = seen[requirement.id] {
                problems.append(
                    CatalogueProblem(
                        file: requirement.place.file, line: requirement.place.line,
                        fact: "the id '\(requirement.id)' is already used at \(first.place)"))
            } else {
                seen[requirement.id] = requirement
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
