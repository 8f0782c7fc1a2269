internal import Catalogue
internal import Record
internal import Submissions
internal import XML

/// Takes files of a format that nobody knows where the form lists them as a kind that may be so: the image of a firmware.
///
/// Programs stay refused, whatever the form calls them.
struct AcceptOpaque {
    let catalogue: Catalogue

    func run(_ arrival: Arrival, form: Element) {
        let kinds = Set(catalogue.evidenceKinds.filter(\.isOpaque).map(\.id))
        guard !kinds.isEmpty else { return }
        let listed = form.children(named: "evidenceList").flatMap { $0.children(named: "evidence") }
            .filter { kinds.contains($0["kind"] ?? "") }
        guard !listed.isEmpty else { return }
        let places = EvidencePlaces(
            arrival.files.enumerated().map {
                FiledFile(id: String($0.offset), round: 1, arrival: arrival.id, file: $0.element)
            })
        for evidence in listed {
            for file in places.files(at: evidence["file"] ?? "") { arrival.acceptUnknown(Int(file.id) ?? 0) }
        }
    }
}
