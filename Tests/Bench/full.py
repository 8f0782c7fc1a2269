#!/usr/bin/env python3
"""The same job with the same papers as a straightforward Python program: full.py IN OUT

baseline.py makes a bag and one short report of each submission. This one also keeps every verdict, and makes what the night
makes of a case: the record, SVRL, findings as JSON, the bundle's page, the notice and the page of the case in two languages (by
the same stylesheets), the checklist as a spreadsheet, evidence filed by requirement, a ledger, and a report of the night.
Needs lxml, bagit and openpyxl.
"""

import argparse
import json
import logging
import shutil
import sqlite3
import zipfile
from pathlib import Path
from types import SimpleNamespace

import bagit
from lxml import etree

import baseline
from baseline import NAMES, PIPELINES
from papers import checklist, report, svrl
from record import FORM, ORDER, RECORD, Record, read_catalogue

SCHEMA = """
create table cases (id text primary key, applicant text, conclusion text, findings integer);
create table findings (case_id text, id text, severity text, line integer);
create table files (case_id text, place text, size integer, sha256 text);
"""


class Tools:
    """What is read and compiled once."""

    def __init__(self):
        self.form = etree.XMLSchema(etree.parse(PIPELINES / "schemas" / "service-form.xsd"))
        self.assertions = baseline.read_assertions()
        self.profile, self.requirements = read_catalogue()
        self.views = {name: etree.XSLT(etree.parse(PIPELINES / "views" / f"{name}.xsl"))
                      for name in ("case-index", "case-page", "notice")}


class Case(baseline.Submission):
    def __init__(self, source, output, tools):
        super().__init__(source, output / "bundles" / source.name)
        self.output, self.tools, self.verdicts, self.owners, self.fired = output, tools, {}, {}, []

    def make(self):
        self.target.mkdir(parents=True)
        self.receive()
        self.form = etree.parse(self.source / "form.xml", etree.XMLParser(resolve_entities=False, no_network=True))
        self.check(self.form, self.tools.form, self.tools.assertions)
        shutil.copy(self.source / "form.xml", self.target)
        staging = self.target / "evidence"
        with zipfile.ZipFile(self.source / "evidence.zip") as archive:
            self.unpack(archive, staging)
        self.compare(self.form)
        self.findings.sort(key=lambda finding: ORDER.index(finding["severity"]))
        self.file(staging)
        bag = bagit.make_bag(str(self.target), {"External-Identifier": self.source.name}, checksums=["sha256"])
        return self.papers(bag)

    def check(self, form, schema, assertions):
        """As the lean program does, but what held is kept as well as what did not."""
        if not schema.validate(form):
            for error in schema.error_log:
                self.find("schema", "error", error.message, error.line)
        for context, tests in assertions:
            for node in context(form):
                row = next(node.iterancestors(FORM + "row"), node if node.tag == FORM + "row" else None)
                requirement = row.get("requirement") if row is not None else "GEN-FORM-1"
                failed = []
                for name, severity, text, test in tests:
                    held = bool(test(node))
                    # An assertion on every row is told of once, where it was first made.
                    owner = self.owners.setdefault(name, requirement)
                    counts = self.verdicts.setdefault(owner, {}).setdefault(name, [0, 0])
                    counts[0] += 1
                    counts[1] += not held
                    if not held:
                        self.find(name, severity, f"does not hold: {text}", node.sourceline)
                        self.findings[-1]["requirement"] = requirement
                        failed.append((name, severity, text, form.getpath(node)))
                self.fired.append((context.path, failed))

    def file(self, staging):
        """Files each document under the first requirement that names it."""
        named = {evidence.get("id"): evidence.get("file")
                 for evidence in self.form.iterfind("f:evidenceList/f:evidence", NAMES)}
        first = {}
        for row in self.form.iter(FORM + "row"):
            for reference in row.iterfind("f:evidence", NAMES):
                first.setdefault(named.get(reference.get("ref")), row.get("requirement"))
        for file in self.files:
            if not file["place"].startswith("evidence.zip!/"):
                continue
            path = staging / file["place"].removeprefix("evidence.zip!/").replace(".zip!/", ".unpacked/")
            place = Path(first.get(file["place"], "unfiled")) / path.name
            (self.target / place.parent).mkdir(exist_ok=True)
            path.rename(self.target / place)
            file["path"] = f"data/{place}"
        shutil.rmtree(staging)

    def papers(self, bag):
        record = Record(self.tools.profile, self.tools.requirements, self.form, self.source.name, self.files, self.verdicts,
                        self.findings)
        document = record.document()
        pages = {"index.html": bytes(self.tools.views["case-index"](document))}
        place = self.output / "cases" / self.source.name
        place.mkdir(parents=True)
        (place / "index.html").write_bytes(bytes(self.tools.views["case-page"](document)))
        if record.conclusion == "return":
            (place / "notice.html").write_bytes(bytes(self.tools.views["notice"](document)))
        etree.SubElement(document.getroot(), f"{{{RECORD}}}form", file="form.xml").append(self.form.getroot())
        pages["record.xml"] = etree.tostring(document, xml_declaration=True, encoding="UTF-8")
        (place / "record.xml").write_bytes(pages["record.xml"])
        pages["findings.svrl"] = svrl(self.fired)
        pages["findings.json"] = json.dumps(self.findings, ensure_ascii=False, indent=1).encode()
        for name, content in pages.items():
            (self.target / name).write_bytes(content)
        checklist(record, self.files).save(self.target / "checklist.xlsx")
        bag.save()
        return SimpleNamespace(name=record.name, applicant=record.applicant, conclusion=record.conclusion,
                               findings=self.findings, files=self.files)


def keep(ledger, case):
    ledger.execute("insert into cases values (?, ?, ?, ?)", (case.name, case.applicant, case.conclusion, len(case.findings)))
    ledger.executemany("insert into findings values (?, ?, ?, ?)",
                       [(case.name, finding["rule"], finding["severity"], finding["line"]) for finding in case.findings])
    ledger.executemany("insert into files values (?, ?, ?, ?)",
                       [(case.name, file["place"], file["size"], file["sha256"]) for file in case.files])
    ledger.commit()


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    arguments.add_argument("inbox", type=Path)
    arguments.add_argument("output", type=Path)
    given = arguments.parse_args()
    logging.disable(logging.CRITICAL)
    given.output.mkdir(parents=True)
    tools, cases = Tools(), []
    ledger = sqlite3.connect(given.output / "ledger.sqlite")
    ledger.executescript(SCHEMA)
    for source in sorted(path for path in given.inbox.iterdir() if (path / ".complete").exists()):
        cases.append(Case(source, given.output, tools).make())
        keep(ledger, cases[-1])
    ledger.close()
    report(cases, given.output / "reports")
    print(f"{sum(len(case.findings) for case in cases)} findings")


if __name__ == "__main__":
    main()
