package import XML

extension Element {
    /// The attribute's value, or an error that says where it is missing.
    package func required(_ name: String) throws(RecordError) -> String {
        guard let value = self[name] else { throw wrong("<\(localName)> has no attribute '\(name)'") }
        return value
    }

    package func number(_ name: String) throws(RecordError) -> Int {
        let text = try required(name)
        guard let number = Int(text) else { throw wrong("'\(name)' is '\(text)', not a whole number") }
        return number
    }

    package func value<Value: RawRepresentable<String>>(
        _ name: String, as type: Value.Type
    ) throws(RecordError) -> Value {
        let text = try required(name)
        guard let value = Value(rawValue: text) else { throw wrong("'\(name)' cannot be '\(text)'") }
        return value
    }

    /// The words of a space-separated attribute; none if it is absent.
    package func words(_ name: String) -> [String] {
        (self[name] ?? "").split(separator: " ").map(String.init)
    }

    package func wrong(_ fact: String) -> RecordError {
        RecordError(file: sourceName, line: node.place?.line, fact: fact)
    }
}
