internal import CPango

/// What is put on a page, in the order in which it is read.
enum Mark {
    /// A line of a text, its baseline at `y`.
    case text(TextLayout, line: Int, x: Double, y: Double)
    case rule(x: Double, y: Double, toX: Double, toY: Double, width: Double, gray: Double)
    case fill(x: Double, y: Double, width: Double, height: Double, gray: Double)
    /// Slanted across the page, behind everything.
    case watermark(TextLayout)
    /// The structure types of tagged PDF (ISO 32000-1, 14.8.4): P, H1, Table …
    case begin(String)
    case end(String)
}

/// A PDF that grows page by page in memory.
struct Canvas: ~Copyable {
    /// A4, in points.
    static let width = 595.276
    static let height = 841.89

    private final class Bytes {
        var content: [UInt8] = []
    }

    private let surface: OpaquePointer
    private let cairo: OpaquePointer
    private let bytes = Bytes()

    init(title: String, author: String, date: String) throws(PaperError) {
        let closure = Unmanaged.passUnretained(bytes).toOpaque()
        let write: cairo_write_func_t = { closure, data, length in
            guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
            let bytes = Unmanaged<Bytes>.fromOpaque(closure).takeUnretainedValue()
            bytes.content.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
            return CAIRO_STATUS_SUCCESS
        }
        guard let surface = cairo_pdf_surface_create_for_stream(write, closure, Canvas.width, Canvas.height),
            let cairo = cairo_create(surface)
        else { throw PaperError("no memory for a page") }
        self.surface = surface
        self.cairo = cairo
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, author)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "dossier")
        // Without it cairo takes the clock.
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "\(date)T00:00:00Z")
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, "\(date)T00:00:00Z")
    }

    deinit {
        cairo_destroy(cairo)
        cairo_surface_destroy(surface)
    }

    /// Draws a page and ends it.
    func add(page: [Mark]) {
        for mark in page { draw(mark) }
        cairo_show_page(cairo)
    }

    /// The finished document.
    func finish() throws(PaperError) -> [UInt8] {
        cairo_surface_finish(surface)
        let status = cairo_surface_status(surface)
        guard status == CAIRO_STATUS_SUCCESS else {
            throw PaperError("cairo: \(String(cString: cairo_status_to_string(status)))")
        }
        return bytes.content
    }

    private func draw(_ mark: Mark) {
        switch mark {
        case .text(let text, let line, let x, let y): text.draw(line, at: x, y, on: cairo)
        case .rule(let x, let y, let toX, let toY, let width, let gray):
            cairo_set_source_rgb(cairo, gray, gray, gray)
            cairo_set_line_width(cairo, width)
            cairo_move_to(cairo, x, y)
            cairo_line_to(cairo, toX, toY)
            cairo_stroke(cairo)
        case .fill(let x, let y, let width, let height, let gray):
            cairo_set_source_rgb(cairo, gray, gray, gray)
            cairo_rectangle(cairo, x, y, width, height)
            cairo_fill(cairo)
        case .watermark(let text):
            cairo_save(cairo)
            cairo_translate(cairo, Canvas.width / 2, Canvas.height / 2)
            cairo_rotate(cairo, -0.7)
            text.draw(0, at: -text.width / 2, text.height / 4, on: cairo)
            cairo_restore(cairo)
        case .begin(let tag): cairo_tag_begin(cairo, tag, nil)
        case .end(let tag): cairo_tag_end(cairo, tag)
        }
    }
}
