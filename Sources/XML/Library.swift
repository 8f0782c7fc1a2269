internal import CLibXML

/// What libxml2 and libxslt need once for the process, and around each call.
enum Library {
    /// Must be read before the first call of any thread: libxml2 asks that its start-up run once, and a static
    /// property is initialised exactly once. `xmlCleanupParser` is never called.
    static let ready: Void = {
        xmlInitParser()
        xmlSchemaInitTypes()
        xmlSetExternalEntityLoader(loadFromFolder)
        CLibXML_passOnMessages()
        PureFunctions.register()
    }()

    /// Runs one synchronous piece of work with the calling thread's message handlers collecting instead of printing.
    ///
    /// The handlers are restored before it returns; `work` must not leave the thread.
    static func capturing<Result>(_ work: () -> Result) -> (result: Result, messages: String) {
        _ = ready
        var capture = CLibXML_Capture()
        return withUnsafeMutablePointer(to: &capture) { capture in
            CLibXML_beginCapture(capture)
            defer { CLibXML_endCapture(capture) }
            let result = work()
            return (result, text(capture.pointee.text, count: capture.pointee.length))
        }
    }

    private static func text(_ start: UnsafeMutablePointer<CChar>?, count: Int) -> String {
        guard let start else { return "" }
        return String(decoding: UnsafeRawBufferPointer(start: start, count: count), as: UTF8.self)
    }

    /// libxml2's text, which it guarantees to be UTF-8.
    static func string(_ text: UnsafePointer<xmlChar>?) -> String {
        guard let text else { return "" }
        return String(cString: text)
    }

    /// Takes text that libxml2 allocated, and frees it.
    static func take(_ text: UnsafeMutablePointer<xmlChar>?) -> String {
        guard let text else { return "" }
        defer { CLibXML_free(text) }
        return String(cString: text)
    }
}

extension String {
    /// Without the line breaks and blanks that libxml2 ends its messages with.
    var withoutTrailingSpace: String {
        var view = utf8[...]
        while let last = view.last, last == 10 || last == 13 || last == 32 { view.removeLast() }
        return String(Substring(view))
    }
}
