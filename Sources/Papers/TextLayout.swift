internal import CPango
internal import Findings

/// A text broken into lines for a width; measured once, drawn line by line.
final class TextLayout {
    /// Distances in points from the top of the text.
    struct Line: Hashable {
        let top: Double
        let height: Double
        let baseline: Double
    }

    let style: FontStyle
    private(set) var lines: [Line] = []
    /// The widest line.
    private(set) var width = 0.0
    private let layout: OpaquePointer
    /// The context belongs to it.
    private let fonts: FontLibrary

    /// - Parameter width: in points; nil for one line as long as it comes.
    init(_ runs: [Run], _ style: FontStyle, width: Double?, language: Language, fonts: FontLibrary) throws(PaperError) {
        guard let layout = pango_layout_new(fonts.context), let list = pango_attr_list_new() else {
            throw PaperError("no memory for a text")
        }
        self.layout = layout
        self.fonts = fonts
        self.style = style
        var text = ""
        for run in runs {
            let start = text.utf8.count
            // A NUL would end the text for Pango.
            text += run.text.replacing("\0", with: "\u{FFFD}")
            if run.isBold { CPango_addBold(list, UInt32(start), UInt32(text.utf8.count)) }
        }
        CPango_addLanguage(list, language == .chinese ? "zh-cn" : "en")
        CPango_addNoHyphens(list)
        if language == .english { CPango_addProportional(list) }
        pango_layout_set_attributes(layout, list)
        pango_attr_list_unref(list)
        let description = pango_font_description_new()
        pango_font_description_set_family(description, style.family)
        pango_font_description_set_size(description, Int32((style.size * Double(PANGO_SCALE)).rounded()))
        if style.isBold { pango_font_description_set_weight(description, PANGO_WEIGHT_BOLD) }
        pango_layout_set_font_description(layout, description)
        pango_font_description_free(description)
        if let width {
            pango_layout_set_width(layout, Int32((width * Double(PANGO_SCALE)).rounded()))
            pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
        }
        let alignment =
            switch style.alignment {
            case .left: PANGO_ALIGN_LEFT
            case .centre: PANGO_ALIGN_CENTER
            case .right: PANGO_ALIGN_RIGHT
            }
        pango_layout_set_alignment(layout, alignment)
        pango_layout_set_line_spacing(layout, Float(style.spacing))
        pango_layout_set_text(layout, text, -1)
        measure()
    }

    deinit {
        CPango_unref(UnsafeMutableRawPointer(layout))
    }

    var height: Double { lines.last.map { $0.top + $0.height } ?? 0 }

    private func measure() {
        guard let iterator = pango_layout_get_iter(layout) else { return }
        defer { pango_layout_iter_free(iterator) }
        repeat {
            var top: Int32 = 0
            var bottom: Int32 = 0
            var extents = PangoRectangle()
            pango_layout_iter_get_line_yrange(iterator, &top, &bottom)
            pango_layout_iter_get_line_extents(iterator, nil, &extents)
            lines.append(
                Line(
                    top: points(top), height: points(bottom - top),
                    baseline: points(pango_layout_iter_get_baseline(iterator))))
            starts.append(points(extents.x))
            width = max(width, points(extents.width))
        } while pango_layout_iter_next_line(iterator) != 0
    }

    /// Where each line begins, from the left of the text.
    private var starts: [Double] = []

    private func points(_ units: Int32) -> Double { Double(units) / Double(PANGO_SCALE) }

    /// Draws one line with its baseline at `y`.
    func draw(_ number: Int, at x: Double, _ y: Double, on cairo: OpaquePointer) {
        cairo_set_source_rgb(cairo, style.gray, style.gray, style.gray)
        cairo_move_to(cairo, x + starts[number], y)
        pango_cairo_show_layout_line(cairo, pango_layout_get_line_readonly(layout, Int32(number)))
    }
}
