internal import XML

/// The metadata of a PDF as XMP (ISO 16684-1), with the claim to be PDF/A-2b.
struct XMPPacket {
    let title: String
    let author: String
    let language: String
    /// `YYYY-MM-DD`.
    let date: String

    private static let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    private static let namespaces = [
        ("dc", "http://purl.org/dc/elements/1.1/"), ("xmp", "http://ns.adobe.com/xap/1.0/"),
        ("pdfaid", "http://www.aiim.org/pdfa/ns/id/"),
    ]

    func bytes() throws(XMLError) -> [UInt8] {
        let document = try Document(root: "xmpmeta", namespace: "adobe:ns:meta/", prefix: "x", name: "xmp")
        let list = document.root.append(element: "RDF", namespace: Self.rdf, prefix: "rdf")
        let about = list.append(element: "Description", namespace: Self.rdf, prefix: "rdf")
        about.set("about", namespace: Self.rdf, prefix: "rdf", "")
        for (prefix, namespace) in Self.namespaces { about.declare(prefix: prefix, namespace: namespace) }
        add("pdfaid", "part", "2", to: about)
        add("pdfaid", "conformance", "B", to: about)
        let item = add("dc", "title", nil, to: about).append(element: "Alt", namespace: Self.rdf, prefix: "rdf")
            .append(element: "li", namespace: Self.rdf, prefix: "rdf")
        item.set("lang", namespace: "http://www.w3.org/XML/1998/namespace", prefix: "xml", "x-default")
        item.append(text: title)
        for (name, list, value) in [("creator", "Seq", author), ("language", "Bag", language)] {
            add("dc", name, nil, to: about).append(element: list, namespace: Self.rdf, prefix: "rdf")
                .append(element: "li", namespace: Self.rdf, prefix: "rdf").append(text: value)
        }
        add("xmp", "CreatorTool", "dossier", to: about)
        add("xmp", "CreateDate", "\(date)T00:00:00Z", to: about)
        add("xmp", "ModifyDate", "\(date)T00:00:00Z", to: about)
        let declared = try document.serialised()
        // A packet has markers in place of an XML declaration, which ends with the first line.
        let body = declared.drop { $0 != 10 }.dropFirst()
        let begin = "<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        return Array(begin.utf8) + body + Array("<?xpacket end=\"r\"?>\n".utf8)
    }

    @discardableResult
    private func add(_ prefix: String, _ name: String, _ text: String?, to parent: Element) -> Element {
        let namespace = Self.namespaces.first { $0.0 == prefix }?.1
        let element = parent.append(element: name, namespace: namespace, prefix: prefix)
        if let text { element.append(text: text) }
        return element
    }
}
