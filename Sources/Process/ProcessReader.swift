internal import Findings
internal import XML

extension ProcessDefinition {
    /// Reads `process.xml` and checks that it holds together.
    ///
    /// - Parameter schema: the path of its schema.
    package init(file: String, schema: String) throws(ProcessError) {
        let root = try ProcessError.document(file, schema: schema).root
        let settings = root.first(named: "settings")
        scheme = root["scheme"] ?? ""
        self.settings = Settings(
            conflictMonths: settings?.number("conflict-months") ?? 0,
            backdatingDays: settings?.number("backdating-days") ?? 0)
        planning = root.first(named: "planning").map(AuditPlanning.init(reading:))
        actors = root.children(named: "actor").map(Actor.init(reading:))
        documents = root.children(named: "document").map { element in
            DocumentKind(
                kind: element["kind"] ?? "", title: element.title, signers: element.words("by"),
                isEvaluation: element["evaluation"] == "yes")
        }
        inspectionGap = settings.flatMap(InspectionGap.init(reading:))
        certificates = root.children(named: "certificate").map(CertificateTerms.init(reading:))
        let anywhere = root.children(named: "anywhere")
        var stretches: [String: [Element]] = [:]
        for stretch in root.children(named: "stretch") {
            stretches[stretch["id"] ?? ""] = stretch.children(named: "state") + stretch.children(named: "limit")
        }
        flows = root.children(named: "flow").map { Flow(reading: $0, stretches: stretches, anywhere: anywhere) }
        afterwards = root.children(named: "after").map(AfterCertificate.init(reading:))
        let problems = ProcessLint(definition: self, root: root).problems()
        guard problems.isEmpty else { throw ProcessError(problems) }
    }
}

extension AuditPlanning {
    fileprivate init(reading element: Element) {
        members = element.number("members") ?? 0
        pattern = element["number"] ?? ""
        startDays = element.number("start-days") ?? 0
        auditDays = element.number("audit-days") ?? 0
        modes = element.children(named: "mode").map { Mode(stage: $0["stage"] ?? "", code: $0["code"] ?? "") }
        purposes = element.children(named: "purpose").map { child in
            Purpose(phases: child.words("phases"), text: child.text("text"))
        }
        statement = element.text("statement")
    }
}

extension CertificateTerms {
    fileprivate init(reading element: Element) {
        profiles = element.words("profiles")
        pattern = element["number"] ?? ""
        digits = element.number("digits") ?? 1
        years = element.number("years") ?? 0
        ending = element["ends"].flatMap(Ending.init(rawValue:)) ?? .sameDay
        criteria = element["criteria"] ?? ""
        confidence = element["confidence"] ?? ""
        variants = element.children(named: "variant").map {
            Variant(conditions: $0.conditions, pattern: $0["number"] ?? "", criteria: $0["criteria"] ?? "")
        }
    }
}

extension AfterCertificate {
    fileprivate init(reading element: Element) {
        func span(_ name: String, _ before: String? = nil) -> Span? {
            element.children(named: name).first { before == nil || $0["before"] == before }.map {
                Span(months: $0.number("months") ?? 0, days: $0.number("days") ?? 0)
            }
        }
        func numbering(_ name: String) -> Numbering {
            element.first(named: name)?["number"].flatMap(Numbering.init(rawValue:)) ?? .same
        }
        profiles = element.words("profiles")
        surveillance = element.first(named: "surveillance").map { child in
            Surveillance(
                opens: child.number("opens"), first: child.number("first") ?? 0, every: child.number("every"),
                source: child["source"] ?? "", confidence: child["confidence"] ?? "")
        }
        surveillanceReminder = span("reminder", "surveillance")
        renewalReminder = span("reminder", "expiry")
        dueAtFirstSurveillance = element.children(named: "obligation").compactMap { $0["due"] }
        suspension = span("suspension")
        longestSuspension = span("longest-suspension")
        replacing = element.first(named: "replacement")?.words("phases") ?? []
        reduction = numbering("reduction")
        reissue = numbering("reissue")
    }
}

extension Actor {
    fileprivate init(reading element: Element) {
        id = element["id"] ?? ""
        title = element.title
        roles = element.words("roles")
        appointed = element["appointed"].flatMap(Appointed.init(rawValue:))
        isOutside = element["outside"] == "yes"
    }
}

extension Flow {
    fileprivate init(reading element: Element, stretches: [String: [Element]], anywhere: [Element]) {
        id = element["id"] ?? ""
        title = element.title
        profiles = element.words("profiles")
        phases = element.words("phases")
        grades = element.words("grades")
        conditions = element.conditions
        start = element["start"] ?? ""
        let included = element.children(named: "include").flatMap { stretches[$0["stretch"] ?? ""] ?? [] }
        let parts = included + element.children(named: "state") + element.children(named: "limit")
        states = parts.filter { $0.localName == "state" }.map { State(reading: $0, anywhere: anywhere) }
        limits = parts.filter { $0.localName == "limit" }.map(Limit.init(reading:))
    }
}

extension State {
    fileprivate init(reading element: Element, anywhere: [Element]) {
        let name = element["id"] ?? ""
        let isEnd = element["ends"] == "yes"
        id = name
        title = element.title
        self.isEnd = isEnd
        awaits = element.children(named: "await").map { Awaited(actor: $0["actor"] ?? "", document: $0["document"]) }
        // What the state itself says comes first.
        let own = element.children(named: "on")
        let common = anywhere.filter { !isEnd || $0["ends"] == "yes" }
        transitions = (own + common).map { Transition(reading: $0, in: name) }
    }
}

extension Transition {
    fileprivate init(reading element: Element, in state: String) {
        trigger = TriggerPattern(reading: element)
        let named = element["to"] ?? "."
        target = named == "." ? state : named
        reopens = element["reopens"] == "yes"
    }
}

extension TriggerPattern {
    init(reading element: Element) {
        if let name = element["event"] {
            self = .event(name)
        } else {
            self = .document(kind: element["document"] ?? "", stage: element["stage"], outcome: element["outcome"])
        }
    }
}

extension InspectionGap {
    fileprivate init?(reading element: Element) {
        guard let late = element.number("surveillance-months"),
            let overdue = element.number("surveillance-overdue-months")
        else { return nil }
        self.init(late: late, overdue: overdue)
    }
}

extension Limit {
    fileprivate init(reading element: Element) {
        id = element["id"] ?? ""
        title = element.title
        from = element["from"] ?? ""
        until = element.words("until")
        unit = element["unit"].flatMap(Unit.init(rawValue:)) ?? .days
        count = element.number("count") ?? 0
        extended = element.number("extended")
        extendedBy = element.words("extended-by")
        stoppedBy = element.words("stopped-by")
        isEach = element["each"] == "yes"
        setBy = element["set-by"]
        source = element["source"] ?? ""
        confidence = element["confidence"] ?? ""
    }
}

extension Element {
    fileprivate func number(_ name: String) -> Int? { self[name].flatMap { Int($0) } }

    fileprivate func words(_ name: String) -> [String] {
        (self[name] ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
    }

    fileprivate var conditions: [CaseCondition] {
        children(named: "when").map { CaseCondition(fact: $0["fact"] ?? "", values: $0.words("is")) }
    }

    /// The title in both languages.
    fileprivate var title: Text { text("title") }

    /// What stands in both languages under a name.
    fileprivate func text(_ name: String) -> Text {
        func text(_ language: Language) -> String {
            children(named: name).first {
                $0.attribute("lang", namespace: "http://www.w3.org/XML/1998/namespace") == language.rawValue
            }?.text ?? ""
        }
        return Text(text(.chinese), text(.english))
    }
}
