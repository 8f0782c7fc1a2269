internal import CQPDF

/// What cairo leaves open of PDF/A-2b (ISO 19005-2): metadata, output intent, no transparency groups, an identifier.
struct ArchivalPDF {
    /// The packet of `XMPPacket`.
    let metadata: [UInt8]
    /// An ICC profile of sRGB.
    let profile: [UInt8]
    /// For `Lang` of the catalogue, as `zh-CN`.
    let language: String

    /// The same pages as PDF/A-2b; the same input gives the same bytes.
    func convert(_ bytes: [UInt8]) throws(PaperError) -> [UInt8] {
        var handle: qpdf_data? = qpdf_init()
        defer { qpdf_cleanup(&handle) }
        guard let pdf = handle else { throw PaperError("no memory for a PDF") }
        // The buffer is read until the document is written.
        let result = bytes.withUnsafeBytes { buffer -> [UInt8]? in
            let data = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            guard isGood(qpdf_read_memory(pdf, "paper", data, UInt64(buffer.count), nil)) else { return nil }
            complete(pdf)
            guard isGood(qpdf_init_write_memory(pdf)) else { return nil }
            qpdf_set_deterministic_ID(pdf, 1)
            qpdf_set_newline_before_endstream(pdf, 1)
            qpdf_set_object_stream_mode(pdf, qpdf_o_generate)
            qpdf_set_minimum_pdf_version(pdf, "1.7")
            guard isGood(qpdf_write(pdf)), let written = qpdf_get_buffer(pdf) else { return nil }
            return Array(UnsafeBufferPointer(start: written, count: Int(qpdf_get_buffer_length(pdf))))
        }
        guard let result, qpdf_has_error(pdf) == 0 else {
            let reason = qpdf_get_error(pdf).map { String(cString: qpdf_get_error_full_text(pdf, $0)) }
            throw PaperError("qpdf: \(reason ?? "the PDF cannot be written")")
        }
        return result
    }

    private func isGood(_ code: QPDF_ERROR_CODE) -> Bool {
        code & 2 == 0
    }

    private func complete(_ pdf: qpdf_data) {
        let root = qpdf_get_root(pdf)
        let packet = stream(metadata, in: pdf)
        set(packet.dictionary, "/Type", qpdf_oh_new_name(pdf, "/Metadata"), in: pdf)
        set(packet.dictionary, "/Subtype", qpdf_oh_new_name(pdf, "/XML"), in: pdf)
        set(root, "/Metadata", packet.stream, in: pdf)
        let colours = stream(profile, in: pdf)
        set(colours.dictionary, "/N", qpdf_oh_new_integer(pdf, 3), in: pdf)
        let intent = qpdf_oh_new_dictionary(pdf)
        set(intent, "/Type", qpdf_oh_new_name(pdf, "/OutputIntent"), in: pdf)
        set(intent, "/S", qpdf_oh_new_name(pdf, "/GTS_PDFA1"), in: pdf)
        set(intent, "/OutputConditionIdentifier", qpdf_oh_new_string(pdf, "sRGB IEC61966-2.1"), in: pdf)
        set(intent, "/Info", qpdf_oh_new_string(pdf, "sRGB IEC61966-2.1"), in: pdf)
        set(intent, "/DestOutputProfile", colours.stream, in: pdf)
        let intents = qpdf_oh_new_array(pdf)
        qpdf_oh_append_item(pdf, intents, intent)
        set(root, "/OutputIntents", intents, in: pdf)
        set(root, "/Lang", qpdf_oh_new_string(pdf, language), in: pdf)
        let marks = qpdf_oh_new_dictionary(pdf)
        set(marks, "/Marked", qpdf_oh_new_bool(pdf, 1), in: pdf)
        set(root, "/MarkInfo", marks, in: pdf)
        let preferences = qpdf_oh_new_dictionary(pdf)
        set(preferences, "/DisplayDocTitle", qpdf_oh_new_bool(pdf, 1), in: pdf)
        set(root, "/ViewerPreferences", preferences, in: pdf)
        for number in 0..<max(0, qpdf_get_num_pages(pdf)) {
            let page = qpdf_get_page_n(pdf, Int(number))
            qpdf_oh_remove_key(pdf, page, "/Group")
            // The reading order of a page is that of its structure.
            set(page, "/Tabs", qpdf_oh_new_name(pdf, "/S"), in: pdf)
        }
    }

    private func stream(_ bytes: [UInt8], in pdf: qpdf_data) -> (stream: qpdf_oh, dictionary: qpdf_oh) {
        let stream = qpdf_oh_new_stream(pdf)
        // qpdf copies the bytes.
        bytes.withUnsafeBufferPointer { buffer in
            qpdf_oh_replace_stream_data(
                pdf, stream, buffer.baseAddress, buffer.count, qpdf_oh_new_null(pdf), qpdf_oh_new_null(pdf))
        }
        return (stream, qpdf_oh_get_dict(pdf, stream))
    }

    private func set(_ dictionary: qpdf_oh, _ key: String, _ value: qpdf_oh, in pdf: qpdf_data) {
        qpdf_oh_replace_key(pdf, dictionary, key, value)
    }
}
