/// A workbook of a spreadsheet program: sheets of text, with what may be filled in.
package struct Workbook: Hashable, Sendable {
    package var title: String
    /// The day it bears, `YYYY-MM-DD`.
    package var date: String
    package var choices: [Choice]
    package var sheets: [Sheet]

    /// The sheet with this key.
    package func sheet(_ key: String) -> Sheet? {
        sheets.first { $0.key == key }
    }
}

/// The values that a drop-down list offers.
package struct Choice: Hashable, Sendable {
    package struct Value: Hashable, Sendable {
        package let token: String
        package let label: String
    }

    package let name: String
    package let values: [Value]
}

package struct Sheet: Hashable, Sendable {
    package var name: String
    /// What a program finds it by when it comes back; nil for a sheet that is only looked at.
    package var key: String?
    /// What it is about, as the case and its revision; comes back with the key.
    package var subject: String
    package var columns: [Column]
    package var rows: [Row]

    package struct Column: Hashable, Sendable {
        package let key: String
        /// In characters.
        package let width: Double
        /// Whether people fill it in.
        package let isOpen: Bool
        /// The name of the choice that its cells offer.
        package let choice: String?
    }

    package struct Row: Hashable, Sendable {
        package enum Kind: String, CaseIterable, Sendable {
            /// Over the whole width.
            case title, note
            /// The heads of the columns; everything down to it stays in sight.
            case head
            case data
        }

        package let kind: Kind
        package let cells: [Cell]

        package init(kind: Kind, cells: [Cell]) {
            self.kind = kind
            self.cells = cells
        }
    }

    package struct Cell: Hashable, Sendable {
        package let text: String
        /// A relative URL.
        package let link: String?

        package init(text: String, link: String?) {
            self.text = text
            self.link = link
        }
    }
}
