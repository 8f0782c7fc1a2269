import Facts
import Files
import Findings
import XML

/// A story: who comes with what on which night, and what staff sign. All of it is data, `story.xml`.
struct Story {
    static let namespace = "urn:dossier:story:1"

    /// A case of the story by the application number that the applicant gave, and the names that its documents use.
    struct Cast {
        let id: String
        let application: String
        let names: [String: String]
    }

    /// Staff documents that are put on the desk together: a course that many cases take, or what one night says.
    struct Signing {
        let cast: String
        let documents: [Element]
        /// The kind of document whose draft in the output tree is signed as it stands; nil where documents are given.
        let draft: String?
    }

    struct Night {
        let day: CivilDate
        let title: Text
        let said: Text
        /// The roster that the administrator signs in this night, if any.
        let roster: String?
        /// The edition that cases received in this night are judged by.
        let profile: String
        /// Folders or files, as paths below the folder of the story.
        let submissions: [String]
        let signings: [Signing]
    }

    let folder: String
    let casts: [Cast]
    let nights: [Night]

    func cast(_ id: String) -> Cast? { casts.first { $0.id == id } }

    /// - Parameter folder: holds `story.xml`, its schema, and what the story names.
    init(folder: String) throws {
        self.folder = folder
        let file = folder + "/story.xml"
        let document = try Document(parsing: try File.content(of: file), name: file)
        let problems = try Schema(file: folder + "/story.xsd").validate(document)
        guard problems.isEmpty else {
            throw Wrong(problems.map { "\(file):\($0.line ?? 0): \($0.message)" }.joined(separator: "\n"))
        }
        let root = document.root
        casts = root.children(named: "case").map { element in
            let pairs = element.attributes.map { ($0.name, $0.value) }
            return Cast(
                id: element["id"] ?? "", application: element["application"] ?? "",
                names: Dictionary(pairs, uniquingKeysWith: { first, _ in first }))
        }
        var courses: [String: [Element]] = [:]
        for course in root.children(named: "course") { courses[course["id"] ?? ""] = course.childElements }
        nights = try root.children(named: "night").map { try Story.night($0, courses) }
        for (earlier, later) in zip(nights, nights.dropFirst()) where earlier.day >= later.day {
            throw Wrong("\(file): the night of \(later.day) does not come after that of \(earlier.day)")
        }
        for signing in nights.flatMap(\.signings) where cast(signing.cast) == nil {
            throw Wrong("\(file): there is no case '\(signing.cast)'")
        }
    }

    private static func night(_ element: Element, _ courses: [String: [Element]]) throws -> Night {
        guard let day = element["on"].flatMap(CivilDate.init(iso:)) else {
            throw Wrong("\(element.sourceName): '\(element["on"] ?? "")' is no day")
        }
        var signings: [Signing] = []
        for child in element.childElements where child["case"] != nil {
            let cases = (child["case"] ?? "").split(separator: " ").map(String.init)
            let documents: [Element]
            switch child.localName {
            case "signed": documents = child.childElements
            case "take":
                let id = child["course"] ?? ""
                guard let course = courses[id] else { throw Wrong("\(element.sourceName): there is no course '\(id)'") }
                documents = course
            default: documents = []
            }
            let draft = child.localName == "draft" ? child["kind"] : nil
            signings += cases.map { Signing(cast: $0, documents: documents, draft: draft) }
        }
        return Night(
            day: day, title: texts(element, "title"), said: texts(element, "said"), roster: element["roster"],
            profile: element["profile"] ?? "P2018",
            submissions: element.children(named: "submission").map { $0["from"] ?? "" }, signings: signings)
    }

    private static func texts(_ element: Element, _ name: String) -> Text {
        func text(_ language: Language) -> String {
            let found = element.children(named: name).first {
                $0.attribute("lang", namespace: "http://www.w3.org/XML/1998/namespace") == language.rawValue
            }
            return (found?.text ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        return Text(text(.chinese), text(.english))
    }
}

/// What is wrong with a story, or went wrong while it was played.
struct Wrong: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
