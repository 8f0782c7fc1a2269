internal import Findings
internal import Submissions
package import XML

extension CaseRecord {
    /// The record as XML, as `schemas/record.xsd` has it.
    ///
    /// The form moves into the document, and the record's form is from now on the one in there.
    package mutating func document() throws(XMLError) -> Document {
        let document = try documentWithoutForm()
        addForm(to: document)
        return document
    }

    /// Moves the form to the end of what `documentWithoutForm()` made.
    ///
    /// - Returns: the section that holds it; nil where there is no form.
    @discardableResult package mutating func addForm(to document: Document) -> Element? {
        guard let form else { return nil }
        let section = document.root.add(
            "form", ["schema-valid": form.isSchemaValid ? "yes" : "no", "file": form.file])
        self.form?.root = section.append(moving: form.root)
        return section
    }

    /// The record without the form: all that pages are made from.
    package func documentWithoutForm() throws(XMLError) -> Document {
        let document = try Document(root: "record", namespace: Namespace.record, prefix: "r", name: "record.xml")
        let root = document.root
        let header: [(String, String)] = [
            ("version", "1"), ("case", identity.caseID), ("revision", String(revision)), ("scheme", identity.scheme),
            ("profile", profile.id), ("profile-choice", profile.choice.rawValue),
            ("outside-profile", profile.isOutside ? "yes" : "no"), ("received", received), ("as-of", asOf),
        ]
        for (name, value) in header { root.set(name, value) }
        if bundled != revision { root.set("bundle", String(bundled)) }
        root.add(
            "identity",
            [
                "application": identity.application, "phase": identity.phase, "applicant": identity.applicant,
                "credit-code": identity.creditCode, "contact-name": identity.contactName,
            ])
        root.add(
            "profile",
            [
                "id": profile.id, "from": profile.from, "until": profile.until,
                "dates": profile.areDatesUncertain ? "uncertain" : nil,
            ]
        )
        .add("title", text: profile.title)
        let eventList = root.add("events")
        for event in events { event.write(to: eventList) }
        let scopeList = root.add("scope")
        for item in scope { item.write(to: scopeList) }
        routing?.write(to: root)
        particulars?.write(to: root)
        let arrivalList = root.add("arrivals")
        for arrival in arrivals { arrival.write(to: arrivalList) }
        writeInventory(to: root)
        let list = root.add("checklist")
        for item in checklist { item.write(to: list) }
        writeFindings(to: root)
        differences?.write(to: root, findings: findings)
        process?.write(to: root)
        return document
    }

    private func writeInventory(to root: Element) {
        let list = root.add(
            "inventory",
            [
                "files": String(inventory.count), "bytes": String(inventory.receivedBytes),
                "filed": String(inventory.count { $0.path != nil && $0.requirement != nil }),
                "unfiled": String(inventory.count { $0.path != nil && $0.requirement == nil && $0.file.status == .ok }),
                "left-out": String(inventory.count { $0.path == nil && $0.file.status != .archive }),
            ])
        for file in inventory { file.write(to: list) }
    }

    private func writeFindings(to root: Element) {
        func count(_ severity: String) -> String {
            String(findings.map(\.finding).tally(of: { !$0.needsAuditor && $0.severity.rawValue == severity }))
        }
        let list = root.add(
            "findings",
            [
                "fatal": count("fatal"), "error": count("error"),
                "auditor": String(findings.map(\.finding).tally(of: { $0.needsAuditor })), "warning": count("warning"),
                "info": count("info"),
            ])
        for (index, finding) in findings.enumerated() {
            finding.write(to: list, number: index + 1, profile: profile.id)
        }
    }

    /// Reads a record that `document()` wrote.
    package init(reading document: Document) throws(RecordError) {
        let root = document.root
        guard root.isNamed("record", namespace: Namespace.record), root["version"] == "1" else {
            throw root.wrong("not a case record of version 1")
        }
        let header = try root.section("identity")
        identity = CaseIdentity(
            caseID: try root.required("case"), scheme: try root.required("scheme"),
            application: try header.required("application"), phase: try header.required("phase"),
            applicant: try header.required("applicant"), creditCode: try header.required("credit-code"),
            contactName: try header.required("contact-name"))
        revision = try root.number("revision")
        bundled = root["bundle"] == nil ? revision : try root.number("bundle")
        received = try root.required("received")
        asOf = try root.required("as-of")
        let edition = try root.section("profile")
        profile = JudgedProfile(
            id: try edition.required("id"), title: edition.text("title"), from: try edition.required("from"),
            until: try edition.required("until"),
            choice: try root.value("profile-choice", as: JudgedProfile.Choice.self), received: received,
            areDatesUncertain: edition["dates"] == "uncertain")
        for element in try root.section("events").all("event") { events.append(try Event(reading: element)) }
        for element in try root.section("scope").all("item") { scope.append(try ScopeItem(reading: element)) }
        if let element = root.all("routing").first { routing = try RecordedRouting(reading: element) }
        if let element = root.all("particulars").first { particulars = try ProductParticulars(reading: element) }
        for element in try root.section("arrivals").all("arrival") {
            arrivals.append(try ArrivalEntry(reading: element))
        }
        for element in try root.section("inventory").all("file") {
            inventory.append(try FiledFile(reading: element))
        }
        for element in try root.section("checklist").all("item") {
            checklist.append(try ChecklistItem(reading: element))
        }
        for element in try root.section("findings").all("finding") {
            findings.append(try RecordedFinding(reading: element))
        }
        if let element = root.all("differences").first { differences = try Differences(reading: element) }
        if let element = root.all("process").first { process = try CaseProcess(reading: element) }
        if let element = root.all("form").first, let content = element.childElements.first {
            form = RecordedForm(
                root: content, file: try element.required("file"), isSchemaValid: element["schema-valid"] == "yes")
        }
    }
}

extension Element {
    fileprivate func section(_ name: String) throws(RecordError) -> Element {
        guard let element = all(name).first else { throw wrong("the record has no <\(name)>") }
        return element
    }
}
