package import Findings

/// How the papers of a body look: its letterhead and fonts.
package struct PaperStyle: Hashable, Sendable {
    /// Of running text.
    package var textFamily: String
    /// Of titles and certificates.
    package var displayFamily: String
    /// The body's name, at the head of the first page.
    package var name: Text
    /// Address, telephone and the like, a line each.
    package var lines: [Text]
    /// An ICC profile of sRGB.
    package var colourProfile: [UInt8]

    package init(
        textFamily: String, displayFamily: String, name: Text, lines: [Text], colourProfile: [UInt8]
    ) {
        self.textFamily = textFamily
        self.displayFamily = displayFamily
        self.name = name
        self.lines = lines
        self.colourProfile = colourProfile
    }

    /// Points from the edge of the sheet.
    static let left = 62.0
    static let right = 62.0
    static let top = 62.0
    static let bottom = 68.0
    static let textSize = 10.5
    static var width: Double { Canvas.width - left - right }

    func text(_ size: Double = PaperStyle.textSize, bold: Bool = false, gray: Double = 0) -> FontStyle {
        FontStyle(family: textFamily, size: size, isBold: bold, gray: gray)
    }

    func display(_ size: Double, _ alignment: FontStyle.Alignment = .centre) -> FontStyle {
        FontStyle(family: displayFamily, size: size, isBold: true, alignment: alignment)
    }
}
