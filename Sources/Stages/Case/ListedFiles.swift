internal import Record
internal import Submissions
internal import XML

extension Arrival {
    /// The files, by index, that a form's evidence list has under one of these kinds, in the order of the arrival.
    func indices(ofKinds kinds: Set<String>, in form: Element) -> [Int] {
        let listed = form.children(named: "evidenceList").flatMap { $0.children(named: "evidence") }
            .filter { kinds.contains($0["kind"] ?? "") }
        guard !listed.isEmpty else { return [] }
        let places = EvidencePlaces(
            files.enumerated().map { FiledFile(id: String($0.offset), round: 1, arrival: id, file: $0.element) })
        let found = listed.flatMap { places.files(at: $0["file"] ?? "") }
        return Set(found.compactMap { Int($0.id) }).sorted()
    }
}
