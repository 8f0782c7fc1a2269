internal import Record
internal import XML

/// Writes on each element of a form where it stood, so that the saved record tells it without the source.
enum PlaceMarks {
    /// - Parameter file: named on each element where it is not the form itself.
    static func put(on form: Element, file: String? = nil) {
        form.visit { element in
            guard let place = element.place else { return }
            element.set("at", namespace: Namespace.record, prefix: "r", "\(place.line):\(place.column)")
            if let file { element.set("in", namespace: Namespace.record, prefix: "r", file) }
        }
    }
}
