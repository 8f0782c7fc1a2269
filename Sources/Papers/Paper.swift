package import Findings

/// A paper to be set on A4: what it says, without how it looks.
package struct Paper: Hashable, Sendable {
    package enum Layout: String, CaseIterable, Sendable {
        /// Letterhead on the first page, then text over any number of pages.
        case letter
        /// A frame around each page and everything centred.
        case certificate
        /// Labels to be cut or peeled off: each block is one, in rows from the top left.
        case labels
    }

    package var language: Language
    package var layout: Layout
    /// Says so across each page.
    package var isDraft: Bool
    package var title: String
    /// Stands at the foot of each page: case, revision, number.
    package var reference: String
    /// The day it bears, `YYYY-MM-DD`.
    package var date: String
    package var blocks: [Block]
    /// How labels lie on a sheet; other layouts have none.
    package var grid = LabelGrid()
}

/// How labels lie on an A4 sheet.
package struct LabelGrid: Hashable, Sendable {
    /// Labels side by side, and one below the other; 1 at least.
    package var columns = 2
    package var rows = 7
    /// Unprinted margins of the sheet at the top and the bottom, and at the sides, in millimetres.
    package var margin = 15.0
    package var side = 5.0

    package init() {}
}

/// Text of one look inside a block.
package struct Run: Hashable, Sendable {
    package let text: String
    package let isBold: Bool

    package init(_ text: String, isBold: Bool = false) {
        self.text = text
        self.isBold = isBold
    }
}

/// One part of a paper.
package enum Block: Hashable, Sendable {
    /// Level 1 or 2.
    case heading([Run], level: Int)
    case paragraph([Run], ParagraphStyle)
    case list([[Run]], isNumbered: Bool)
    case definitions([Definition])
    case table(Table)
    case signature([String])
    case pageBreak
}

package enum ParagraphStyle: String, CaseIterable, Sendable {
    case plain, small, address, centre, large
}

/// A term and what it is.
package struct Definition: Hashable, Sendable {
    package let term: [Run]
    package let value: [Run]
}

package struct Table: Hashable, Sendable {
    package let caption: [Run]
    /// How wide each column is, in parts of the whole.
    package let widths: [Double]
    package let head: [[Run]]
    package let rows: [[[Run]]]
}
