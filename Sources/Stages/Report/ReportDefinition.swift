package import Findings
package import Pipeline
internal import Record
internal import XML

/// What `reports.xml` says: the reports there are, what is made of each, and how ages are grouped.
package struct ReportDefinition: Sendable {
    /// One report: its period and the files that are made of it.
    package struct Report: Sendable {
        package let name: String
        package let length: ReportPeriod.Length
        package let title: Text
        package let views: [View]
    }

    /// A stylesheet and the file that it makes.
    package struct View: Sendable {
        package enum Kind: String, CaseIterable, Sendable {
            case html, json, csv, pdf
        }

        package let name: String
        package let kind: Kind
        package let file: String
        /// Of a paper; pages and files for programs have both.
        package let language: Language
    }

    /// For whom a case with a conclusion waits.
    package struct Standing: Sendable {
        let conclusion: String
        let waitsFor: String
        let title: Text
        /// Days after which a report says that it is long; nil where nobody set any.
        let days: Int?
    }

    package private(set) var reports: [Report] = []
    let standings: [Standing]
    /// Last day of each group of ages but the last, rising.
    let bands: [Int]
    /// How many days ahead a report looks for what comes for a certificate.
    let comingDays: Int
    /// Kinds of staff documents that record a complaint or an appeal.
    let objections: Set<String>

    /// - Parameter definition: the pipeline whose folder holds `reports.xml`.
    package init(of definition: PipelineDefinition) throws(ConfigurationError) {
        let path = definition.folder + "/reports.xml"
        do {
            let root = try definition.settings(path, schema: "reports.xsd")
            bands = root.children(named: "ages").flatMap { $0.children(named: "band") }
                .compactMap { $0["until"].flatMap { Int($0) } }.sorted()
            comingDays = root.first(named: "certificates")?["coming-days"].flatMap { Int($0) } ?? 60
            objections = Set(root.first(named: "objections")?.words("kinds") ?? [])
            standings = root.children(named: "standing").map { element in
                Standing(
                    conclusion: element["conclusion"] ?? "", waitsFor: element["waits-for"] ?? "",
                    title: ReportDefinition.title(of: element), days: element["days"].flatMap { Int($0) })
            }
            for element in root.children(named: "report") { reports.append(try ReportDefinition.report(element)) }
        } catch let error as ConfigurationError {
            throw error
        } catch {
            throw ConfigurationError(String(describing: error))
        }
    }

    private static func report(_ element: Element) throws(RecordError) -> Report {
        var views: [View] = []
        for view in element.children(named: "view") {
            views.append(
                View(
                    name: try view.required("name"), kind: try view.value("as", as: View.Kind.self),
                    file: try view.required("file"),
                    language: view["language"].flatMap(Language.init(rawValue:)) ?? .chinese))
        }
        return Report(
            name: try element.required("name"), length: try element.value("period", as: ReportPeriod.Length.self),
            title: title(of: element), views: views)
    }

    private static func title(of element: Element) -> Text {
        let found = element.children(named: "title")
        func text(in language: Language) -> String {
            found.first { $0.attribute("lang", namespace: Namespace.xml) == language.rawValue }?.text ?? ""
        }
        return Text(text(in: .chinese), text(in: .english))
    }
}
