internal import Findings
internal import Record
internal import Submissions

/// Finds the files that an evidence list means.
struct EvidencePlaces {
    private let inventory: [FiledFile]
    /// Indices of files.
    private var byPlace: [String: [Int]] = [:]
    private var byEnd: [String: [Int]] = [:]
    /// What the places in the form are relative to: the folder or archive that the form lies in.
    private var base = ""

    init(_ inventory: [FiledFile]) {
        self.inventory = inventory
        if let form = inventory.first(where: { $0.file.status == .form })?.file.place.path {
            base = String(form[..<(form.lastIndex(of: "/").map { form.index(after: $0) } ?? form.startIndex)])
        }
        for (index, file) in inventory.enumerated() where file.file.status != .replaced && file.file.status != .junk {
            let path = EvidencePlaces.normal(file.file.place.path)
            byPlace[path, default: []].append(index)
            if let end = path.split(separator: "/").last { byEnd[String(end), default: []].append(index) }
        }
    }

    /// The files at a place as the form writes it, `evidence.zip!/保险/2026-08.pdf`.
    ///
    /// A single zip need not be named: what it holds is found by its path inside too. Names are compared by
    /// canonical equivalence, so that NFD names are found by what a person types.
    func files(at place: String) -> [FiledFile] {
        let wanted = EvidencePlaces.normal(place)
        if let near = byPlace[base + wanted] ?? byPlace[wanted] { return near.map { inventory[$0] } }
        guard let end = wanted.split(separator: "/").last else { return [] }
        return (byEnd[String(end)] ?? []).map { inventory[$0] }.filter { file in
            EvidencePlaces.normal(file.file.place.path).hasSuffix("!/" + wanted)
        }
    }

    private static func normal(_ place: String) -> String {
        var text = place[...]
        while text.hasPrefix("./") { text = text.dropFirst(2) }
        return String(text)
    }
}
