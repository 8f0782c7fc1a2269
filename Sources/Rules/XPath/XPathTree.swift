/// An XPath 1.0 expression as a syntax tree.
///
/// Abbreviations are resolved (`@a` is a step on the attribute axis, `//` a `descendant-or-self::node()` step),
/// parentheses are gone, and every part knows where it stood. Two trees are equal when they mean the same
/// syntax, wherever they stood.
package struct XPathTree: Sendable {
    package let form: Form
    /// Offsets into the expression, in Unicode scalars.
    package let range: Range<Int>

    package init(_ form: Form, _ range: Range<Int>) {
        self.form = form
        self.range = range
    }

    package indirect enum Form: Hashable, Sendable {
        case binary(Operator, XPathTree, XPathTree)
        case negative(XPathTree)
        case literal(String)
        /// The digits as written.
        case number(String)
        case variable(Name)
        case call(Name, [XPathTree])
        /// A primary expression with at least one predicate, as in `$rows[1]`.
        case filter(XPathTree, predicates: [XPathTree])
        case path(Start, [Step])
    }

    /// Operators, loosest first.
    package enum Operator: String, CaseIterable, Sendable {
        case or, and
        case equal = "="
        case unequal = "!="
        case less = "<"
        case greater = ">"
        case lessOrEqual = "<="
        case greaterOrEqual = ">="
        case plus = "+"
        case minus = "-"
        case times = "*"
        case div, mod
        case union = "|"
    }

    /// A name as written, its prefix not resolved.
    package struct Name: Hashable, Sendable, CustomStringConvertible {
        package let prefix: String?
        package let local: String

        package init(prefix: String? = nil, _ local: String) {
            self.prefix = prefix
            self.local = local
        }

        package var description: String {
            prefix.map { "\($0):\(local)" } ?? local
        }
    }

    /// What the first step of a path starts from.
    package indirect enum Start: Hashable, Sendable {
        case context
        case root
        case expression(XPathTree)
    }

    package struct Step: Sendable {
        package let axis: Axis
        package let test: Test
        package let predicates: [XPathTree]
        /// Offsets into the expression, in Unicode scalars.
        package let range: Range<Int>

        package init(_ axis: Axis, _ test: Test, predicates: [XPathTree] = [], range: Range<Int>) {
            self.axis = axis
            self.test = test
            self.predicates = predicates
            self.range = range
        }

        /// The step that `//` stands for.
        package static func everyNode(range: Range<Int>) -> Step {
            Step(.descendantOrSelf, .node, range: range)
        }

        /// Whether `//` may be written for it.
        package var isEveryNode: Bool {
            axis == .descendantOrSelf && test == .node && predicates.isEmpty
        }
    }

    package enum Axis: String, CaseIterable, Sendable {
        case ancestor
        case ancestorOrSelf = "ancestor-or-self"
        case attribute, child, descendant
        case descendantOrSelf = "descendant-or-self"
        case following
        case followingSibling = "following-sibling"
        case namespace, parent, preceding
        case precedingSibling = "preceding-sibling"
        case `self`
    }

    package enum Test: Hashable, Sendable {
        /// `*`
        case any
        /// `prefix:*`
        case anyIn(prefix: String)
        case name(Name)
        case node, text, comment
        /// `processing-instruction()`, with its target where one is asked for.
        case instruction(String?)
    }
}

extension XPathTree: Hashable {
    package static func == (left: XPathTree, right: XPathTree) -> Bool { left.form == right.form }
    package func hash(into hasher: inout Hasher) { hasher.combine(form) }
}

extension XPathTree.Step: Hashable {
    package static func == (left: Self, right: Self) -> Bool {
        left.axis == right.axis && left.test == right.test && left.predicates == right.predicates
    }
    package func hash(into hasher: inout Hasher) {
        hasher.combine(axis)
        hasher.combine(test)
        hasher.combine(predicates)
    }
}
