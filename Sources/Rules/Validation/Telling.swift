package import XML

/// A text for people with its values put in, white space normalised.
package struct Telling {
    package private(set) var fragments: [Fragment] = []

    package indirect enum Fragment {
        case text(String)
        /// `emph`, `span` or `dir`, with its `@class` or `@value`.
        case marked(element: String, attribute: String?, [Fragment])
        /// Nodes to copy (`xsl:copy-of`); they are no part of the text.
        case nodes([Node])
    }

    /// From fragments as they are written, their white space still as in the schema.
    init(_ raw: [Fragment] = []) {
        var spacing = Spacing()
        fragments = spacing.normalise(raw)
    }

    /// The text without its marks.
    package var text: String { Self.text(fragments) }

    private static func text(_ fragments: [Fragment]) -> String {
        fragments.map { fragment in
            switch fragment {
            case .text(let text): text
            case .marked(_, _, let inner): Self.text(inner)
            case .nodes: ""
            }
        }.joined()
    }

    /// Runs of white space become one space across fragments, none at the ends.
    private struct Spacing {
        private var isPending = false
        /// Whether a space may follow: there is text, and it does not end in one.
        private var takesSpace = false

        mutating func normalise(_ raw: [Fragment]) -> [Fragment] {
            var result: [Fragment] = []
            for fragment in raw {
                switch fragment {
                case .text(let text):
                    let normal = normalise(text)
                    if !normal.isEmpty { result.append(.text(normal)) }
                case .marked(let element, let attribute, let inner):
                    // The space belongs before the mark, not into it.
                    if isPending && takesSpace && inner.contains(where: \.hasText) {
                        result.append(.text(" "))
                        isPending = false
                        takesSpace = false
                    }
                    let normal = normalise(inner)
                    result.append(.marked(element: element, attribute: attribute, normal))
                case .nodes(let nodes):
                    result.append(.nodes(nodes))
                }
            }
            return result
        }

        private mutating func normalise(_ text: String) -> String {
            var result = String.UnicodeScalarView()
            for scalar in text.unicodeScalars {
                if scalar.isXMLSpace {
                    isPending = true
                } else {
                    if isPending && takesSpace { result.append(" ") }
                    isPending = false
                    takesSpace = true
                    result.append(scalar)
                }
            }
            return String(result)
        }
    }
}

extension Telling.Fragment {
    /// Whether it has more than white space.
    fileprivate var hasText: Bool {
        switch self {
        case .text(let text): !text.unicodeScalars.allSatisfy(\.isXMLSpace)
        case .marked(_, _, let inner): inner.contains(where: \.hasText)
        case .nodes: false
        }
    }
}
