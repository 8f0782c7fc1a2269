internal import Record
internal import XML

/// Writes on each element of a form where it stood, so that the saved record tells it without the source.
enum PlaceMarks {
    /// - Parameter file: named on each element where it is not the form itself.
    static func put(on element: Element, file: String? = nil) {
        if let place = element.place {
            element.set("at", namespace: Namespace.record, prefix: "r", "\(place.line):\(place.column)")
            if let file { element.set("in", namespace: Namespace.record, prefix: "r", file) }
        }
        for child in element.childElements { put(on: child, file: file) }
    }
}
