/// Small honest files.
enum Paper {
    /// A PDF of one page with one line of text, correct to the byte offsets of its cross-reference table.
    ///
    /// - Parameter line: ASCII without parentheses.
    static func pdf(_ line: String) -> [UInt8] {
        let content = "BT /F1 12 Tf 72 770 Td (\(line)) Tj ET"
        let objects = [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
                + "/Resources << /Font << /F1 5 0 R >> >> >>",
            "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ]
        var text = "%PDF-1.4\n"
        var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for (index, object) in objects.enumerated() {
            let offset = String(text.utf8.count)
            table += String(repeating: "0", count: 10 - offset.utf8.count) + offset + " 00000 n \n"
            text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = text.utf8.count
        text += table + "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
        return Array(text.utf8)
    }

    /// The first bytes of a program for Linux: enough to be taken for one, not enough to run.
    static let program: [UInt8] = [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1] + [UInt8](repeating: 0, count: 57)
    /// The first bytes of a program for Windows.
    static let windowsProgram: [UInt8] = Array("MZ".utf8) + [UInt8](repeating: 0x90, count: 126)
    /// The signature and first header of a RAR 5 archive.
    static let rar: [UInt8] = Array("Rar!".utf8) + [0x1A, 0x07, 0x01, 0x00] + [UInt8](repeating: 0x33, count: 48)
    /// The signature and start header of a 7z archive.
    static let sevenZip: [UInt8] = Array("7z".utf8) + [0xBC, 0xAF, 0x27, 0x1C, 0, 4] + [UInt8](repeating: 0, count: 48)
    static let html = Array("<!DOCTYPE html><html><script>alert(1)</script></html>\n".utf8)
}
