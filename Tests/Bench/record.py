"""The case record as full.py makes it: what came, what was checked, and what was found."""

import collections

from lxml import etree

from baseline import NAMES, PIPELINES

AS_OF = "2026-11-21"
CATALOGUE = "{urn:dossier:catalogue:1}"
FORM = "{urn:dossier:service-form:1}"
RECORD = "urn:dossier:record:1"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
GRADES = ["III", "II", "I"]
ORDER = ["error", "warning", "info"]
TEXTS = ("title", "statement", "question")


def texts(element, name):
    return {child.get(LANGUAGE): child.text for child in element.findall(CATALOGUE + name)}


class Requirement:
    def __init__(self, element):
        self.id, self.clause = element.get("id"), element.get("clause")
        self.category, self.row, self.phases = element.get("category"), element.get("row"), element.get("phases", "").split()
        self.texts = {name: texts(element, name) for name in TEXTS}
        evidence = element.find(CATALOGUE + "evidence")
        self.kinds = evidence.get("kinds", "") if evidence is not None else ""
        self.grades = element.get("grades", " ".join(GRADES[GRADES.index(element.get("from", "III")):])).split()
        self.parameters = [(one.get("name"), one.get("value") or one.get("III"), one.get("unit"), one.get("source"),
                            one.get("confidence"), texts(one, "title")) for one in element.findall(CATALOGUE + "parameter")]


def read_catalogue():
    profile = etree.parse(PIPELINES / "service" / "P2018" / "profile.xml").getroot()
    parts = [etree.parse(PIPELINES / "service" / "P2018" / part.get("file")).getroot()
             for part in profile.findall(CATALOGUE + "part")]
    return profile, [Requirement(element) for part in parts for element in part.findall(CATALOGUE + "requirement")]


class Record:
    """What is known of a case, from its form, its files and the verdicts."""

    def __init__(self, profile, requirements, form, name, files, verdicts, findings):
        self.profile, self.requirements, self.form, self.name = profile, requirements, form, name
        self.files, self.verdicts, self.findings = files, verdicts, findings
        self.conclusion = "return" if any(finding["severity"] == "error" for finding in findings) else "complete"
        self.applicant = form.findtext("f:applicant/f:name", "", NAMES)

    def document(self):
        application = self.form.find("f:application", NAMES)
        root = etree.Element(f"{{{RECORD}}}record", nsmap={"r": RECORD}, version="1", case=self.name, revision="1",
                             scheme="service", profile="P2018", received=AS_OF)
        root.attrib["as-of"] = AS_OF
        add(root, "identity", application=application.get("number"), phase=application.get("type"), applicant=self.applicant,
            credit_code=self.form.findtext("f:applicant/f:creditCode", "", NAMES),
            contact_name=application.findtext("f:contact/f:name", "", NAMES))
        profile = add(root, "profile", id="P2018", **{"from": self.profile.get("from"), "until": self.profile.get("until")})
        both(profile, "title", texts(self.profile, "title"))
        events = add(root, "events")
        for event, outcome in (("received", "accepted-for-intake"), ("inventoried", f"{len(self.files)} files"),
                               ("validated", "schema-valid"), ("concluded", self.conclusion)):
            add(events, "event", type=event, on=AS_OF, round="1", agent="program", outcome=outcome, digest=self.files[0]["sha256"])
        self.items = application.findall("f:scope/f:item", NAMES)
        scope = add(root, "scope")
        counts = collections.Counter(finding["severity"] for finding in self.findings)
        for item in self.items:
            element = add(scope, "item", id=item.get("id"), category=item.get("category"), grade=item.get("grade"),
                          conclusion=self.conclusion, errors=str(counts["error"]), auditors="0", warnings=str(counts["warning"]))
            both(element, "title", {"zh-CN": item.get("category"), "en": item.get("category")})
        arrivals = add(root, "arrivals")
        add(arrivals, "arrival", id=self.name, round="1", kind="submission", name=self.name, received=AS_OF,
            files=str(len(self.files)), bytes=str(sum(file["size"] for file in self.files)))
        self.inventory(root)
        self.list_requirements(root)
        self.list_findings(root)
        return etree.ElementTree(root)

    def inventory(self, root):
        filed = sum("path" in file for file in self.files)
        inventory = add(root, "inventory", files=str(len(self.files)), filed=str(filed), unfiled="0", left_out="0",
                        bytes=str(sum(file["size"] for file in self.files)))
        self.numbers = {}
        for number, file in enumerate(self.files, 1):
            self.numbers[file["place"]] = f"F{number}"
            add(inventory, "file", id=f"F{number}", round="1", place=file["place"], name=file["place"].rsplit("/", 1)[-1],
                size=str(file["size"]), sha256=file["sha256"], type=file.get("type", "unknown"), status="ok",
                path=file.get("path"))

    def list_requirements(self, root):
        categories = {item.get("category") for item in self.items} | {"common"}
        grades = {item.get("grade") for item in self.items}
        phase = self.form.find("f:application", NAMES).get("type")
        rows = {row.get("requirement"): row for row in self.form.iter(FORM + "row")}
        evidence = {one.get("id"): one for one in self.form.iterfind("f:evidenceList/f:evidence", NAMES)}
        checklist = add(root, "checklist")
        self.checked = []
        for requirement in self.requirements:
            if requirement.category not in categories or not grades & set(requirement.grades):
                continue
            if requirement.phases and phase not in requirement.phases:
                continue
            row = rows.get(requirement.id)
            verdicts = self.verdicts.get(requirement.id, {})
            said = row.findtext("f:conclusion", "missing", NAMES) if row is not None else "missing"
            verdict = "failed" if any(failed for _, failed in verdicts.values()) else "met"
            element = add(checklist, "item", requirement=requirement.id, clause=requirement.clause, category=requirement.category,
                          scope=self.items[0].get("id"), grade=self.items[0].get("grade"), row=requirement.row,
                          kinds=requirement.kinds, conclusion=said, verdict=verdict)
            for name in TEXTS:
                both(element, name, requirement.texts[name])
            if row is not None:
                add(element, "said").text = row.findtext("f:statement", "", NAMES)
            papers = []
            for reference in row.iterfind("f:evidence", NAMES) if row is not None else ():
                one = evidence.get(reference.get("ref"))
                if one is not None:
                    papers.append((one.get("kind"), one.findtext("f:title", "", NAMES), one.get("file")))
                    add(element, "evidence", ref=one.get("id"), file=self.numbers.get(one.get("file")), kind=one.get("kind"),
                        title=papers[-1][1])
            for name, value, unit, source, confidence, title in requirement.parameters:
                both(add(element, "parameter", name=name, value=value, unit=unit, source=source, confidence=confidence), "title", title)
            for name, (nodes, failed) in verdicts.items():
                add(element, "verdict", assertion=name, result="failed" if failed else "held", nodes=str(nodes))
            self.checked.append((requirement, said, verdict, papers))

    def list_findings(self, root):
        counts = collections.Counter(finding["severity"] for finding in self.findings)
        findings = add(root, "findings", fatal="0", auditor="0", **{name: str(counts[name]) for name in ORDER})
        for number, finding in enumerate(self.findings, 1):
            element = add(findings, "finding", n=str(number), id=finding["rule"], severity=finding["severity"], auditor="no",
                          requirement=finding.get("requirement"), scope=self.items[0].get("id"), file="form.xml",
                          line=str(finding["line"]), round="1", state="new", profile="P2018")
            both(element, "fact", {"zh-CN": finding["text"], "en": finding["text"]})


def add(parent, name, /, **attributes):
    element = etree.SubElement(parent, f"{{{RECORD}}}{name}")
    for key, value in attributes.items():
        if value is not None:
            element.set(key.replace("_", "-"), value)
    return element


def both(parent, name, languages):
    for language, text in languages.items():
        child = etree.SubElement(parent, f"{{{RECORD}}}{name}")
        child.set(LANGUAGE, language)
        child.text = text
