package import XML

/// A value for programs that read what a command answers; written by the one writer of JSON.
package indirect enum JSONValue: Sendable {
    case string(String)
    case integer(Int)
    case boolean(Bool)
    case null
    case array([JSONValue])
    /// Members in this order.
    case object([(key: String, value: JSONValue)])

    /// The members that have a value, in order.
    package static func map(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
        .object(members.compactMap { member in member.value.map { (member.key, $0) } })
    }

    /// JSON as UTF-8 with a final line break.
    package func bytes() throws(XMLError) -> [UInt8] {
        let document = try Document(root: name, namespace: JSONValue.namespace, prefix: nil, name: "json")
        write(to: document.root)
        return try JSONText.write(document.root)
    }

    private static let namespace = "http://www.w3.org/2005/xpath-functions"

    private var name: String {
        switch self {
        case .string: "string"
        case .integer: "number"
        case .boolean: "boolean"
        case .null: "null"
        case .array: "array"
        case .object: "map"
        }
    }

    private func write(to element: Element) {
        switch self {
        case .string(let text): element.append(text: text)
        case .integer(let number): element.append(text: String(number))
        case .boolean(let truth): element.append(text: truth ? "true" : "false")
        case .null: break
        case .array(let items): for item in items { item.write(to: element.append(element: item.name)) }
        case .object(let members):
            for member in members {
                let child = element.append(element: member.value.name)
                child.set("key", member.key)
                member.value.write(to: child)
            }
        }
    }
}
