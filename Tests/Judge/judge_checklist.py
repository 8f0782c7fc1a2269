#!/usr/bin/env python3
"""The checklist opens in LibreOffice, is filled there, comes back and is read; two makings are the same."""

import re
import sys
import xml.etree.ElementTree as ElementTree
import zipfile
from pathlib import Path

from judging import RECORD, Judge, arguments, dossier, parse, records, run, scratch, tool

judge = Judge("checklist")
output, _ = arguments()
complete = [case for case, path in records(output)
            if any(item.get("conclusion") == "complete" for item in parse(path).iter(f"{RECORD}item"))]
case = (complete or [case for case, _ in records(output)])[0]
requirements = [item.get("requirement") for item in parse(output / "cases" / case / "record.xml").find(f"{RECORD}checklist")]


def make(target):
    return run([dossier(), "checklist", "make", case, "--output", str(output), "--to", str(target)])


def read(file, *more):
    return run([dossier(), "checklist", "read", str(file), case, "--output", str(output), "--lang", "en", *more])


def well_formed(file):
    with zipfile.ZipFile(file) as archive:
        if archive.testzip():
            yield "a damaged part"
        for name in archive.namelist():
            ElementTree.fromstring(archive.read(name))
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
    for part in ('state="frozen"', 'type="list"', 'customWidth="1"', 'hidden="1"'):
        if part not in sheet:
            yield f"the sheet has no {part}"


def office(file, kind, folder):
    result = run([tool("soffice"), "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", kind,
                  "--outdir", str(folder), str(file)], timeout=180)
    target = folder / f"{file.stem}.{kind}"
    if not target.exists():
        raise RuntimeError(f"LibreOffice made no {kind}: {result.stdout}{result.stderr}")
    return target


def sign(text):
    """Fills the row of sign-off as a person does: the day becomes a date of the program's own."""
    string = 'office:value-type="string" calcext:value-type="string"'
    return re.sub(
        r'(audit-record-[^<]*</text:p>\s*</table:table-cell>)\s*<table:table-cell[^>]*number-columns-repeated="2"/>'
        r'\s*<table:table-cell[^>]*/>\s*<table:table-cell[^>]*/>',
        lambda match: f"{match.group(1)}<table:table-cell {string}><text:p>zhang</text:p></table:table-cell>"
        '<table:table-cell office:value-type="date" office:date-value="2026-11-24" calcext:value-type="date">'
        "<text:p>2026-11-24</text:p></table:table-cell>"
        f"<table:table-cell {string}><text:p>现场审核 On-site</text:p></table:table-cell>"
        f"<table:table-cell {string}><text:p>不满足要求 Not met</text:p></table:table-cell>", text)


def fill(flat):
    """Fills the sheet in LibreOffice's own flat form: all conforming, the first a minor nonconformity with a deadline."""
    text = flat.read_text(encoding="utf-8")
    number = 0

    def cells(match):
        nonlocal number
        label = "轻微不符合 Minor nonconformity" if number == 0 else "符合 Conforming"
        extra = "<text:p>2026-12-01</text:p>" if number == 0 else ""
        number += 1
        string = 'office:value-type="string" calcext:value-type="string"'
        opening = match.group(1)
        return (f"{opening} {string}><text:p>{label}</text:p></table:table-cell>"
                f"<table:table-cell {string}>{extra}</table:table-cell>"
                f"<table:table-cell {string}><text:p>说明 {number}</text:p></table:table-cell>"
                f'<table:table-cell table:number-columns-repeated="{int(match.group(2)) - 2}"/>')

    # The open cells of a row: the first has the drop-down list, the two after it are the first of those left empty.
    pattern = (r'(<table:table-cell[^>]*table:content-validation-name="[^"]*"[^>/]*)/>'
               r'\s*<table:table-cell[^>]*number-columns-repeated="(\d+)"[^>]*/>')
    end = text.index("</table:table>")
    text = re.sub(pattern, cells, text[:end]) + sign(text[end:])
    flat.write_text(text, encoding="utf-8")
    return number


with scratch() as place:
    folder = Path(place)
    first, second = folder / "checklist.xlsx", folder / "again.xlsx"
    made = make(first)
    make(second)
    if not judge.check("it is made", [] if made.returncode == 0 else [made.stderr]):
        judge.end()
    judge.check("two makings are the same", [] if first.read_bytes() == second.read_bytes() else ["they differ"])
    judge.check("its parts are well-formed, with frozen heads, widths and drop-downs", well_formed(first))
    if not tool("soffice"):
        judge.skip("LibreOffice is not installed")
        judge.end()
    flat = office(first, "fods", folder)
    text = flat.read_text(encoding="utf-8")
    judge.check("LibreOffice shows every requirement", [r for r in requirements if f">{r}<" not in text])
    filled = fill(flat)
    judge.check("every row has a drop-down to fill", [] if filled == len(requirements) else [f"{filled} of {len(requirements)}"])
    back = folder / "back"
    back.mkdir()
    result = read(office(flat, "xlsx", back), "--draft", str(folder / "record.xml"))
    expected = [f"{len(requirements)} requirements have a conclusion."]
    judge.check("filled in LibreOffice it is read, and nothing else has changed",
                [] if result.stdout.splitlines() == expected else (result.stdout + result.stderr).splitlines())
    if (folder / "record.xml").exists():
        root = ElementTree.parse(folder / "record.xml").getroot()
        judge.check("the draft is signed off as LibreOffice saved it",
                    [] if [root.get(name) for name in ("by", "on", "stage", "outcome")]
                    == ["zhang", "2026-11-24", "on-site", "not-met"] else [str(root.attrib)])
        rows = [row for row in ElementTree.parse(folder / "record.xml").getroot()]
        judge.check("the draft has each requirement, its conclusion, deadline and remark",
                    [] if [row.get("requirement") for row in rows] == requirements
                    and (rows[0].get("result"), rows[0].get("until"), rows[0].text) == ("minor", "2026-12-01", "说明 1")
                    and all(row.get("result") == "conforming" for row in rows[1:]) else [ElementTree.tostring(rows[0])])
judge.end()
