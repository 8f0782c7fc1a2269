package import Findings

/// An element or attribute of the form, as its schema declares it, with everything inside it.
package struct FormField: Hashable, Sendable {
    /// How an element stands beside its siblings.
    package enum Membership: Hashable, Sendable {
        /// In its place in the order.
        case sequence
        /// Instead of the others that have the same number under the same parent.
        case alternative(Int)
        /// Any number of times and in any order with the others of its parent.
        case menu
    }

    /// The local name, without a mark for attributes.
    package let name: String
    /// Names from the root, with `/` between them and `@` before an attribute's.
    package let path: String
    package let isAttribute: Bool
    /// True if its parent cannot do without it.
    package let isRequired: Bool
    package let isRepeatable: Bool
    package let membership: Membership
    /// What the schema says of it.
    package let documentation: Text
    /// What its own text may be; nil if it has none.
    package let type: FormType?
    /// Attributes, then elements in order.
    package let children: [FormField]

    package var attributes: [FormField] { children.filter(\.isAttribute) }
    package var elements: [FormField] { children.filter { !$0.isAttribute } }

    /// True for what may be left out and what no report ever shows: it is never asked for unprompted.
    var isBestUnsaid: Bool { !isRequired && type?.mask == "all" }

    /// The field and everything inside it, in document order.
    package var all: [FormField] { [self] + children.flatMap(\.all) }

    /// The child with this name; an attribute's begins with `@`.
    package func child(_ name: String) -> FormField? {
        children.first { ($0.isAttribute ? "@" : "") + $0.name == name }
    }
}
