import Testing
import XML

extension Document {
    convenience init(_ text: String, name: String = "form.xml", limits: ParseLimits = ParseLimits()) throws {
        try self.init(parsing: Array(text.utf8), name: name, limits: limits)
    }

    var text: String {
        get throws { String(decoding: try serialised(), as: UTF8.self) }
    }
}

func place(_ element: Element?) -> [Int] { place(element?.node) }
func place(_ node: Node?) -> [Int] { node?.place.map { [$0.line, $0.column] } ?? [] }

/// The error that parsing gives.
func failure(parsing bytes: [UInt8], limits: ParseLimits = ParseLimits()) -> XMLError? {
    do throws(XMLError) {
        _ = try Document(parsing: bytes, name: "form.xml", limits: limits)
        return nil
    } catch {
        return error
    }
}

func failure(parsing text: String, limits: ParseLimits = ParseLimits()) -> XMLError? {
    failure(parsing: Array(text.utf8), limits: limits)
}
