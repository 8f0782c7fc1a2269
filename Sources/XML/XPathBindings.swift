internal import CLibXML

/// What the names in an expression stand for in a context: prefixes, and the functions that the program adds.
///
/// A compiled expression remembers the function it called and a pointer to that function's namespace, so both must
/// outlive it and mean the same wherever it is used next; see `XPathExpression.compiled`.
final class XPathBindings {
    /// The name of a function that the program adds.
    struct FunctionName: Hashable {
        let localName: String
        let namespace: String?
    }

    let namespaces: [(prefix: String, uri: String)]
    let functions: Set<FunctionName>
    /// libxml2's form of `namespaces`, which lives as long as this object.
    let declarations: UnsafeMutableBufferPointer<xmlNsPtr?>

    init(namespaces: [(prefix: String, uri: String)], functions: Set<FunctionName>) {
        self.namespaces = namespaces
        self.functions = functions
        declarations = .allocate(capacity: namespaces.count)
        _ = declarations.initialize(from: namespaces.map { xmlNewNs(nil, $0.uri, $0.prefix) })
    }

    deinit {
        for declaration in declarations { xmlFreeNs(declaration) }
        declarations.deallocate()
    }

    func means(theSameAs other: XPathBindings) -> Bool {
        self === other
            || functions == other.functions
                && namespaces.elementsEqual(other.namespaces) { $0.prefix == $1.prefix && $0.uri == $1.uri }
    }
}
