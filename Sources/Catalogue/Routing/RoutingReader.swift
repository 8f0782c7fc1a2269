internal import Facts
internal import Files
internal import Findings
internal import XML

extension RoutingTable {
    /// Reads `routing.xml` and the regimes beside it, each against its schema.
    ///
    /// - Parameters:
    ///   - folder: the scheme's folder, which both files lie in.
    ///   - schemas: the folder of `routing.xsd` and `regimes.xsd`.
    /// - Throws: `CatalogueError` with everything that is wrong.
    package init(folder: String, schemas: String) throws(CatalogueError) {
        var reader = RoutingReader(schemas: schemas)
        let regimes = reader.root("\(folder)/regimes.xml", schema: "regimes.xsd")
        let table = reader.root("\(folder)/routing.xml", schema: "routing.xsd")
        guard let regimes, let table else { throw CatalogueError(problems: reader.problems) }
        let dimensions = reader.dimensions(table)
        let items = table.children(named: "item").map { reader.item($0, dimensions) }
        let routes = table.children(named: "route").compactMap { reader.route($0) }
        guard reader.problems.isEmpty else { throw CatalogueError(problems: reader.problems) }
        self.init(
            regimes: regimes.children(named: "regime").map { reader.regime($0) }, routes: routes,
            dimensions: dimensions, items: items)
    }

    /// True where the scheme has a routing table.
    package static func exists(in folder: String) -> Bool { Folder.exists("\(folder)/routing.xml") }
}

/// Turns the elements of the two files into values, and collects what is wrong with them.
private struct RoutingReader {
    let schemas: String
    var problems: [CatalogueProblem] = []

    init(schemas: String) {
        self.schemas = schemas
    }

    mutating func root(_ path: String, schema: String) -> Element? {
        do {
            let document = try Document(parsing: try File.content(of: path), name: path)
            let found = try Schema(file: "\(schemas)/\(schema)").validate(document)
            problems += found.map { CatalogueProblem(file: path, line: $0.line, fact: $0.message) }
            return found.isEmpty ? document.root : nil
        } catch let error as XMLError {
            problems.append(CatalogueProblem(file: path, line: error.line, fact: error.message))
        } catch {
            problems.append(CatalogueProblem(file: path, line: nil, fact: String(describing: error)))
        }
        return nil
    }

    func regime(_ element: Element) -> Regime {
        Regime(
            id: element["id"] ?? "", from: element["from"] ?? "", until: element["until"] ?? "",
            title: element.text(of: "title"), effect: element.text(of: "effect"), source: element["source"] ?? "",
            confidence: element.confidence)
    }

    mutating func dimensions(_ table: Element) -> [String: Quantity.Dimension] {
        var result: [String: Quantity.Dimension] = [:]
        for element in table.children(named: "quantity") {
            guard let id = element["id"], let dimension = element["dimension"].flatMap(Quantity.Dimension.init) else {
                problems.append(element.problem("there is no dimension '\(element["dimension"] ?? "")'"))
                continue
            }
            result[id] = dimension
        }
        return result
    }

    mutating func item(_ element: Element, _ dimensions: [String: Quantity.Dimension]) -> ListedItem {
        var thresholds: [ListedItem.Threshold] = []
        for child in element.children(named: "threshold") {
            let (quantity, limit) = (child["quantity"] ?? "", child["limit"] ?? "")
            guard let dimension = dimensions[quantity] else {
                problems.append(child.problem("there is no quantity '\(quantity)'"))
                continue
            }
            do throws(Quantity.Fault) {
                thresholds.append(
                    ListedItem.Threshold(quantity: quantity, limit: try Quantity(reading: limit, as: dimension)))
            } catch {
                problems.append(child.problem("'\(limit)' is no \(dimension.rawValue): \(error.rawValue)"))
            }
        }
        return ListedItem(
            list: element["list"] ?? "", number: element["number"] ?? "", kinds: element.words(of: "kinds"),
            forms: element.words(of: "forms"), from: element["from"] ?? "", until: element["until"] ?? "",
            title: element.text(of: "title"), thresholds: thresholds, source: element["source"] ?? "",
            confidence: element.confidence)
    }

    mutating func route(_ element: Element) -> Route? {
        var standings: [String: [ListedItem.Standing]] = [:]
        for condition in element.children(named: "standing") {
            standings[condition["list"] ?? ""] = condition.words(of: "is").compactMap(ListedItem.Standing.init)
        }
        guard let outcome = element["outcome"].flatMap(Route.Outcome.init) else {
            problems.append(element.problem("there is no outcome '\(element["outcome"] ?? "")'"))
            return nil
        }
        return Route(
            id: element["id"] ?? "", outcome: outcome, title: element.text(of: "title"),
            advice: element.text(of: "advice"), source: element["source"] ?? "", confidence: element.confidence,
            isDoubtful: element["doubtful"] == "yes",
            conditions: Route.Conditions(
                kinds: element.words(of: "kinds"), purpose: element["purpose"],
                isClassified: element["classified"].map { $0 == "yes" }, trait: element["trait"],
                hasCipher: element["cipher"].map { $0 == "yes" }, standings: standings, from: element["from"] ?? "",
                until: element["until"] ?? "", isElse: element["else"] == "yes"))
    }
}

extension Element {
    fileprivate var confidence: Confidence {
        self["confidence"].flatMap(Confidence.init(rawValue:)) ?? .uncertain
    }
}
