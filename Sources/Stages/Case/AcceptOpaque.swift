internal import Catalogue
internal import Submissions
internal import XML

/// Takes files of a format that nobody knows where the form lists them as a kind that may be so: the image of a firmware.
///
/// Programs stay refused, whatever the form calls them.
struct AcceptOpaque {
    let catalogue: Catalogue

    func run(_ arrival: Arrival, form: Element) {
        let kinds = Set(catalogue.evidenceKinds.filter(\.isOpaque).map(\.id))
        for index in arrival.indices(ofKinds: kinds, in: form) { arrival.acceptUnknown(index) }
    }
}
