internal import Files
package import Findings
internal import Papers
package import Pipeline
internal import Record
internal import XML

/// What `papers.xml` says: letterhead, fonts, and which papers can be made of a record.
package struct PaperDefinition: Sendable {
    /// One paper and the view that makes it.
    package struct Kind: Sendable {
        package let name: String
        package let title: Text
        let view: String
        /// The scheme and the flow whose cases it is for; nil for all.
        package let scheme: String?
        let flow: String?
        /// The type of the event that the record must have first; nil for none.
        package let after: String?
        /// What a revision must bring, one of these, for the night to make the paper; none for one made by hand.
        package let occasions: [PaperOccasion]
    }

    package let kinds: [Kind]
    /// Without the colour profile, which only setting a PDF needs.
    let style: PaperStyle
    let colourProfile: String
    let fontFolder: String
    let views: String

    static func file(of definition: PipelineDefinition) -> String { definition.folder + "/papers.xml" }

    /// - Parameter definition: the pipeline whose folder holds `papers.xml`.
    package init(of definition: PipelineDefinition) throws(ConfigurationError) {
        let path = PaperDefinition.file(of: definition)
        views = definition.folder + "/views"
        do {
            let root = try definition.settings(path, schema: "papers.xsd")
            let fonts = root.first(named: "fonts")
            fontFolder = fonts?["folder"] ?? ""
            let letterhead = root.first(named: "letterhead")
            style = PaperStyle(
                textFamily: fonts?["text"] ?? "", displayFamily: fonts?["display"] ?? "",
                name: PaperDefinition.text(letterhead?.children(named: "name") ?? []),
                lines: (letterhead?.children(named: "line") ?? []).map {
                    PaperDefinition.text($0.children(named: "text"))
                },
                colourProfile: [])
            colourProfile = root.first(named: "colour")?["profile"] ?? ""
            kinds = root.children(named: "paper").map { element in
                Kind(
                    name: element["name"] ?? "", title: PaperDefinition.text(element.children(named: "title")),
                    view: element["view"] ?? "", scheme: element["scheme"], flow: element["flow"],
                    after: element["after"],
                    occasions: (element["made-on"] ?? "").split(whereSeparator: \.isWhitespace).compactMap {
                        PaperOccasion($0)
                    })
            }
            for kind in kinds {
                for case .document(let document, _) in kind.occasions
                where !Folder.exists("\(definition.folder)/schemas/\(StaffKinds.schemaFile(document))") {
                    throw ConfigurationError(
                        "\(path): '\(kind.name)' is made on the staff document '\(document)', and there is no such kind"
                    )
                }
            }
        } catch let error as ConfigurationError {
            throw error
        } catch {
            throw ConfigurationError("\(path): \(error)")
        }
    }

    private static func text(_ elements: [Element]) -> Text {
        func text(in language: Language) -> String {
            elements.first { $0.attribute("lang", namespace: Namespace.xml) == language.rawValue }?.text ?? ""
        }
        return Text(text(in: .chinese), text(in: .english))
    }
}

extension PaperDefinition.Kind {
    /// Whether the paper is one for such a case.
    func isMeant(for record: Document) -> Bool {
        let process = record.root.all("process").first
        return (scheme.map { $0 == record.root["scheme"] } ?? true) && (flow.map { $0 == process?["flow"] } ?? true)
    }

    /// - Throws: where the paper is for other cases, or the record has not the event that the paper comes after.
    func check(_ record: Document) throws(StageFailure) {
        guard isMeant(for: record) else {
            let others = [scheme.map { "scheme '\($0)'" }, flow.map { "flow '\($0)'" }].compactMap { $0 }
                .joined(separator: ", ")
            throw StageFailure(
                stage: "paper", subject: record.root["case"] ?? record.name, kind: .input,
                facts: Text("“\(name)”是其他案件的文书(\(others))", "'\(name)' is a paper of other cases: \(others)"))
        }
        guard let after else { return }
        let events = record.root.all("events").flatMap { $0.all("event") }
        guard events.contains(where: { $0["type"] == after }) else {
            throw StageFailure(
                stage: "paper", subject: record.root["case"] ?? record.name, kind: .input,
                facts: Text(
                    "文书“\(name)”要在事件“\(after)”之后才能生成,而本案尚无此事件",
                    "'\(name)' is made after the event '\(after)', which the record has not"))
        }
    }
}

extension PaperDefinition {
    /// What the paper in a file `NAME-rN…` is called; nil for one that `papers.xml` does not name.
    func title(ofFile file: String) -> Text? {
        kinds.first { kind in
            file.hasPrefix("\(kind.name)-r") && file.dropFirst(kind.name.count + 2).first?.isNumber ?? false
        }?.title
    }
}

extension Element {
    /// A paper for a page that links to it.
    func add(paper file: String, titled title: Text?) {
        let element = add("paper", ["file": file])
        if let title { element.add("title", text: title) }
    }
}
