#!/usr/bin/env python3
"""Papers as PDF: qpdf and poppler read them, the Chinese comes back, two makings are the same; pictures are kept.

DOSSIER_SCREENSHOTS names the folder of the pictures; it is .build/screenshots if unset.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

from judging import PROJECT, RECORD, Judge, arguments, dossier, parse, records, run, scratch, tool

judge = Judge("papers")
if not tool("pdftotext") or not tool("qpdf"):
    judge.skip("poppler-utils or qpdf is not installed")
    sys.exit(0)
output, _ = arguments()
pictures = Path(os.environ.get("DOSSIER_SCREENSHOTS", PROJECT / ".build" / "screenshots"))
pictures.mkdir(parents=True, exist_ok=True)


def make(name, case, language, target):
    return run([dossier(), "paper", name, case, "--output", str(output), "--lang", language, "--to", str(target)])


def compact(text):
    return re.sub(r"\s", "", text)


def look(name, case, record, language, folder):
    first, second = folder / "first.pdf", folder / "second.pdf"
    for target in (first, second):
        result = make(name, case, language, target)
        if result.returncode != 0:
            yield f"{case}: {result.stderr}"
            return
    if first.read_bytes() != second.read_bytes():
        yield f"{case}: two makings differ"
    check = run(["qpdf", "--check", str(first)])
    if check.returncode != 0:
        yield f"{case}: {check.stdout}{check.stderr}"
    text = compact(run(["pdftotext", str(first), "-"]).stdout)
    wanted = [case] + [record.find(f"{RECORD}scope/{RECORD}item/{RECORD}title[@{{http://www.w3.org/XML/1998/namespace}}lang='{language}']").text]
    applicant = record.find(f"{RECORD}identity").get("applicant")
    wanted += [applicant] if applicant.isprintable() else []
    for phrase in wanted:
        if compact(phrase) not in text:
            yield f"{case}: the text lacks {phrase}"
    facts = run(["pdfinfo", str(first)]).stdout
    for fact in ("A4", "Tagged:          yes", "Metadata Stream: yes"):
        if fact not in facts:
            yield f"{case}: pdfinfo does not say {fact}"
    embedded = run(["pdffonts", str(first)]).stdout.splitlines()[2:]
    if not embedded or any(" yes yes yes " not in line for line in embedded):
        yield f"{case}: a font is not embedded, subset and mapped to Unicode"
    run(["pdftoppm", "-r", "70", "-png", "-l", "2", str(first), str(pictures / f"paper-{name}-{language}")])


def chosen(conclusion):
    """Cases with a conclusion, the largest record first."""
    found = []
    for case, path in records(output):
        root = parse(path)
        if any(item.get("conclusion") == conclusion for item in root.iter(f"{RECORD}item")):
            found.append((-path.stat().st_size, case, root))
    return sorted(found, key=lambda entry: entry[:2])[:1]


with scratch() as place:
    papers = [("notice", "return")] + [(name, "complete") for name in (
        "audit-plan", "checklist", "audit-record", "audit-report", "decision-packet")]
    for name, conclusion in papers:
        for _, case, record in chosen(conclusion):
            for language in ("zh-CN", "en"):
                judge.check(f"the {name} of {case} in {language}", look(name, case, record, language, Path(place)))
judge.end()
