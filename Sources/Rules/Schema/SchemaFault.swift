/// Something wrong with a schema.
package struct SchemaFault: Hashable, Sendable, CustomStringConvertible {
    package let origin: SchemaOrigin
    package let message: String

    package init(_ origin: SchemaOrigin, _ message: String) {
        self.origin = origin
        self.message = message
    }

    package var description: String { "\(origin): error: \(message)" }
}

/// Everything wrong with a schema, sorted by place, each fault once; never empty.
package struct SchemaFaults: Error, Hashable, Sendable, CustomStringConvertible {
    package let all: [SchemaFault]

    init(_ faults: [SchemaFault]) {
        var seen: Set<SchemaFault> = []
        let once = faults.filter { seen.insert($0).inserted }
        all = once.enumerated().sorted { left, right in
            left.element.origin == right.element.origin
                ? left.offset < right.offset : left.element.origin < right.element.origin
        }.map(\.element)
    }

    package var description: String { all.map(\.description).joined(separator: "\n") }
}
