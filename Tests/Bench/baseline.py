#!/usr/bin/env python3
"""The same job as a straightforward Python program, to compare with: baseline.py IN OUT

For each submission: hash what was received, parse and validate the form, evaluate the assertions, unpack the evidence safely
with digests and types, make a BagIt bag, write a report as JSON and HTML. Needs lxml and bagit.
"""

import argparse
import hashlib
import html
import json
import logging
import shutil
import zipfile
from pathlib import Path

import bagit
from lxml import etree

NAMES = {"f": "urn:dossier:service-form:1"}
SIGNATURES = ((b"%PDF-", "pdf"), (b"\xff\xd8\xff", "jpeg"), (b"\x89PNG\r\n\x1a\n", "png"), (b"PK\3\4", "zip"), (b"<", "xml"))
PIPELINES = Path(__file__).resolve().parents[2] / "pipelines"


def read_assertions():
    """[(context, [(id, severity, text, test)])]: each context is evaluated once a form, as a careful program would."""
    contexts = {}
    for line in Path(__file__).with_name("assertions.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            name, severity, context, test = line.split("\t")
            contexts.setdefault(context, []).append((name, severity, test, etree.XPath(test, namespaces=NAMES)))
    return [(etree.XPath(context, namespaces=NAMES), tests) for context, tests in contexts.items()]


def digest(path):
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def kind(head):
    return next((name for start, name in SIGNATURES if head.startswith(start)), "unknown")


def shown_name(entry):
    """The name of an entry; without the flag the library reads CP437, which in practice means UTF-8 or GBK."""
    if entry.flag_bits & 0x800:
        return entry.filename
    raw = entry.filename.encode("cp437")
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return entry.filename


class Submission:
    def __init__(self, source, target):
        self.source, self.target, self.findings, self.files = source, target, [], []

    def find(self, rule, severity, text, line=0):
        self.findings.append({"rule": rule, "severity": severity, "line": line, "text": text})

    def work(self, schema, assertions):
        self.target.mkdir()
        self.receive()
        form = etree.parse(self.source / "form.xml", etree.XMLParser(resolve_entities=False, no_network=True))
        self.check(form, schema, assertions)
        shutil.copy(self.source / "form.xml", self.target)
        with zipfile.ZipFile(self.source / "evidence.zip") as archive:
            self.unpack(archive, self.target / "evidence")
        self.compare(form)
        bag = bagit.make_bag(str(self.target), {"External-Identifier": self.source.name}, checksums=["sha256"])
        self.report(form, Path(bag.path))

    def receive(self):
        for path in sorted(self.source.iterdir()):
            self.files.append({"place": path.name, "size": path.stat().st_size, "sha256": digest(path)})

    def check(self, form, schema, assertions):
        if not schema.validate(form):
            for error in schema.error_log:
                self.find("schema", "error", error.message, error.line)
        for context, tests in assertions:
            for node in context(form):
                for name, severity, text, test in tests:
                    if not test(node):
                        self.find(name, severity, f"does not hold: {text}", node.sourceline)

    def unpack(self, archive, folder, place="evidence.zip"):
        for entry in archive.infolist():
            name = shown_name(entry)
            path = (folder / name).resolve()
            if not path.is_relative_to(folder.resolve()) or path.exists() or entry.is_dir():
                self.find("entry", "error", f"unsafe or repeated name: {name}")
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            hasher, head = hashlib.sha256(), b""
            with archive.open(entry) as source, open(path, "wb") as target:
                while block := source.read(1 << 16):
                    head = head or block[:16]
                    hasher.update(block)
                    target.write(block)
            self.files.append({"place": f"{place}!/{name}", "size": entry.file_size, "sha256": hasher.hexdigest(), "type": kind(head)})
            if path.suffix == ".zip":
                with zipfile.ZipFile(path) as inner:
                    self.unpack(inner, path.with_suffix(".unpacked"), f"{place}!/{name}")

    def compare(self, form):
        """The evidence list against what came."""
        received = {file["place"] for file in self.files}
        for place in form.xpath("/f:assessment/f:evidenceList/f:evidence/@file", namespaces=NAMES):
            if place not in received:
                self.find("evidence", "error", f"not among the files: {place}")

    def report(self, form, bag):
        applicant = form.findtext("f:applicant/f:name", namespaces=NAMES)
        result = {"submission": self.source.name, "applicant": applicant, "findings": self.findings, "files": self.files}
        bag.with_suffix(".json").write_text(json.dumps(result, ensure_ascii=False, indent=1), encoding="utf-8")
        lines = ["<!doctype html><meta charset=utf-8><title>", html.escape(applicant), "</title><h1>", html.escape(applicant), "</h1>"]
        lines += self.table(finding.values() for finding in self.findings)
        rows = form.xpath("/f:assessment/f:common/f:row | /f:assessment/f:categoryPart/f:row", namespaces=NAMES)
        lines += self.table(self.row(row) for row in rows)
        lines += self.table(file.values() for file in self.files)
        bag.with_suffix(".html").write_text("".join(lines), encoding="utf-8")

    @staticmethod
    def row(row):
        """A row of the checklist: the requirement, what the applicant says of it, and the evidence it names."""
        cited = " ".join(row.xpath("f:evidence/@ref", namespaces=NAMES))
        return row.get("requirement"), row.findtext("f:conclusion", "", NAMES), row.findtext("f:statement", "", NAMES), cited

    @staticmethod
    def table(rows):
        return ["<table>"] + ["<tr>" + "".join(f"<td>{html.escape(str(cell))}" for cell in row) for row in rows] + ["</table>"]


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    arguments.add_argument("inbox", type=Path)
    arguments.add_argument("output", type=Path)
    given = arguments.parse_args()
    logging.disable(logging.CRITICAL)
    given.output.mkdir(parents=True)
    schema = etree.XMLSchema(etree.parse(PIPELINES / "schemas" / "service-form.xsd"))
    assertions = read_assertions()
    findings = 0
    for source in sorted(path for path in given.inbox.iterdir() if (path / ".complete").exists()):
        submission = Submission(source, given.output / source.name)
        submission.work(schema, assertions)
        findings += len(submission.findings)
    print(f"{findings} findings")


if __name__ == "__main__":
    main()
