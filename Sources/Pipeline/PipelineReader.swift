internal import Catalogue
internal import Files
package import Findings
internal import Submissions
package import XML

/// What is wrong with the configuration; the night does not begin.
package struct ConfigurationError: Error, Hashable, CustomStringConvertible {
    package let text: Text

    package init(_ text: Text) {
        self.text = text
    }

    /// What only technical words say, such as those of a schema's validator.
    package init(_ description: String) {
        text = Text("配置有误:\(description)", description)
    }

    package var description: String { text.english }
}

extension PipelineDefinition {
    /// Reads a pipeline file; the folder that it lies in is the pipeline's folder.
    package init(reading path: String) throws(ConfigurationError) {
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        self.init(folder: folder)
        file = path
        do {
            try take(try settings(path, schema: "pipeline.xsd"))
        } catch let error as ConfigurationError {
            throw error
        } catch let error as FileError {
            throw ConfigurationError(
                Text(
                    "\(error.text.chinese);请写明流水线定义文件", "\(error.text.english); name the pipeline's definition"))
        } catch {
            throw ConfigurationError(String(describing: error))
        }
    }

    /// The root of a file of settings, held against a schema of the pipeline's folder.
    ///
    /// - Throws: a `ConfigurationError` with every breach of the schema, each with its line; what reading throws, as it is.
    package func settings(_ path: String, schema: String) throws -> Element {
        let document = try Document(parsing: try File.content(of: path), name: path)
        let problems = try Schema(file: "\(folder)/schemas/\(schema)").validate(document)
        guard problems.isEmpty else {
            throw ConfigurationError(problems.map { "\(path):\($0.line ?? 0): \($0.message)" }.joined(separator: "\n"))
        }
        return document.root
    }

    private mutating func take(_ root: Element) throws(ConfigurationError) {
        name = root["name"] ?? name
        let chosen = root.children(named: "catalogue").compactMap { catalogue in
            catalogue["scheme"].flatMap(Scheme.init(rawValue:)).map { scheme in
                CatalogueChoice(scheme: scheme, profile: ProfileChoice(catalogue["profile"] ?? "by-date"))
            }
        }
        var first: [String: Element] = [:]
        for catalogue in root.children(named: "catalogue") {
            let scheme = catalogue["scheme"] ?? ""
            if let earlier = first[scheme] {
                throw ConfigurationError(
                    "\(catalogue.sourceName):\(catalogue.node.place?.line ?? 0): a second <catalogue> of scheme '\(scheme)', after"
                        + " that on line \(earlier.node.place?.line ?? 0); a scheme is judged by one, so keep one of them"
                )
            }
            first[scheme] = catalogue
        }
        if !chosen.isEmpty { catalogues = chosen }
        if let intake = root.first(named: "intake") {
            settlingSeconds = intake.number("settling-seconds") ?? settlingSeconds
            utcOffsetMinutes = intake["utc-offset"].flatMap(PipelineDefinition.minutes) ?? utcOffsetMinutes
            retention = intake["retain"].flatMap(Retention.init(rawValue:)) ?? retention
        }
        if let given = root.first(named: "limits") {
            limits.entries = given.number("entries") ?? limits.entries
            limits.totalBytes = given.number("total-bytes") ?? limits.totalBytes
            limits.fileBytes = given.number("file-bytes") ?? limits.fileBytes
            limits.ratio = given.number("ratio") ?? limits.ratio
            limits.nesting = given.number("nesting") ?? limits.nesting
            limits.formBytes = given.number("form-bytes") ?? limits.formBytes
            limits.formDepth = given.number("form-depth") ?? limits.formDepth
            limits.formElements = given.number("form-elements") ?? limits.formElements
            limits.scopeItems = given.number("scope-items") ?? limits.scopeItems
            operationLimit = given.number("operations") ?? operationLimit
        }
        if let bundle = root.first(named: "bundle") {
            layout = bundle["layout"].flatMap(Layout.init(rawValue:)) ?? layout
            papers = bundle["papers"].flatMap(PaperFormats.init(rawValue:)) ?? papers
            organisation = bundle["organisation"] ?? organisation
        }
        mailFile = root.first(named: "mail")?["definition"]
        scannerSocket = root.first(named: "scanner")?["socket"]
        if let desk = root.first(named: "desk") {
            administrators = desk["administrators"].map { $0.hasPrefix("/") ? $0 : "\(folder)/\($0)" }
            signatureNamespace = desk["namespace"] ?? signatureNamespace
        }
    }

    /// `+08:00` in minutes.
    private static func minutes(_ offset: String) -> Int? {
        let parts = offset.dropFirst().split(separator: ":").compactMap { Int($0) }
        guard parts.count == 2 else { return nil }
        return (offset.hasPrefix("-") ? -1 : 1) * (parts[0] * 60 + parts[1])
    }
}

extension Element {
    fileprivate func number(_ name: String) -> Int? {
        self[name].flatMap { Int($0) }
    }
}
