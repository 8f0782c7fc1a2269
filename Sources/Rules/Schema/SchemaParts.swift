package import XML

/// A schema whose parts stand in other documents: what a `schema` element with copies of them would say, without the
/// copies. Inclusions are resolved nowhere.
package struct SchemaParts {
    package var title: String
    package var namespaces: [RuleSchema.Namespace]
    /// Variables of the whole schema, before those that are among `members`.
    package var variables: [(name: String, value: String)]
    /// Keys, variables and patterns; within each kind in the order of the schema.
    package var members: [Element]
    package var diagnostics: [Element]

    package init(
        title: String, namespaces: [RuleSchema.Namespace], variables: [(name: String, value: String)],
        members: [Element], diagnostics: [Element]
    ) {
        self.title = title
        self.namespaces = namespaces
        self.variables = variables
        self.members = members
        self.diagnostics = diagnostics
    }
}

extension RuleSchema {
    /// Reads a schema of parts, with the query binding `xslt`; all its faults are collected.
    package init(reading parts: SchemaParts, name: String) throws(SchemaFaults) {
        var expansion = SchemaExpansion(load: RuleSchema.alone)
        let root = expansion.assemble(parts, name: name)
        var reader = SchemaReader(root: root, scopes: expansion.scopes, faults: expansion.faults)
        self = try reader.read(name: name)
    }
}
