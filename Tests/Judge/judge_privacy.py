#!/usr/bin/env python3
"""Planted ID and phone numbers turn up in forms, records, evidence and received copies, and nowhere else; what two
applicants share, on pages of staff alone."""

import os
import re
import shutil
import zipfile
from pathlib import Path

from judging import RECORD, Judge, arguments, as_another, night, parse, printable, scratch

judge = Judge("privacy")
_, inbox = arguments()
source = inbox / "01-hengyu-ra3"
# Numbers that stand in no sample; the ID number breaks its check digit, so that a finding has to speak of it.
PLANTED = {
    "ID number": "110105197703214479", "second ID number": "320102198807053318", "phone": "010-48151623",
    "mobile": "13742108642", "mail": "planted.person@mail.invalid",
}


def plant(form):
    """Puts the numbers where the form has such fields, and where it should not have them."""
    text = form.read_text(encoding="utf-8")
    text = re.sub(r"<phone>[^<]*</phone>", f"<phone>{PLANTED['phone']}</phone>", text)
    text = re.sub(r"<mobile>[^<]*</mobile>", f"<mobile>{PLANTED['mobile']}</mobile>", text)
    text = re.sub(r"<email>[^<]*</email>", f"<email>{PLANTED['mail']}</email>", text)
    numbers = iter([PLANTED["ID number"], PLANTED["second ID number"]])
    text, count = re.subn(
        r'(<idNumber kind="resident">)[^<]*', lambda m: m.group(1) + next(numbers, m.group(0).split(">")[1]), text, count=2)
    # In a place where the schema allows no such thing, so that a schema finding quotes it.
    text = text.replace("<postcode>", f"<postcode>{PLANTED['mobile']} ", 1)
    text = text.replace("<statement>", f"<statement>{PLANTED['second ID number']}：", 1)
    form.write_text(text, encoding="utf-8")
    return count


def told(output):
    """Where a case is named that is not its own."""
    ids = sorted(path.name for path in (output / "cases").iterdir())
    applicants = {path.parent.name: parse(path).find(f"{RECORD}identity").get("applicant") for path in (output / "cases").glob("*/record.xml")}
    for shown, content in files(output):
        own = [id for id in ids if id in shown]
        # What staff read by themselves is the place for it.
        if not own or shown.endswith(("/across.xml", f"cases/{own[0]}/index.html")):
            continue
        for id in ids:
            if id != own[0] and (id.encode() in content or applicants[id].encode() in content):
                yield f"{shown} names {id}"


def files(folder):
    """Name shown, name in the archive, and content, of every file and of every entry of every bundle."""
    for base, _, names in os.walk(folder):
        for name in names:
            path = Path(base) / name
            shown = str(path.relative_to(folder))
            if path.suffix == ".zip" and shown.startswith("bundles/"):
                with zipfile.ZipFile(path) as archive:
                    for entry in archive.namelist():
                        yield f"{shown}!/{entry}", archive.read(entry)
            else:
                yield shown, path.read_bytes()


def may_hold(shown):
    inner = shown.split("!/", 1)[1].split("/", 1)[1] if "!/" in shown else None
    if inner:
        return inner == "record.xml" or inner.startswith("data/")
    return shown.startswith("received/") and "/data/" in shown or bool(re.fullmatch(r"cases/[^/]+/record(-r\d+)?\.xml", shown))


if not source.is_dir():
    judge.check("the sample form is there", [f"{source}: no such folder"])
    judge.end()
with scratch() as folder:
    copy = Path(folder) / "inbox" / "planted"
    shutil.copytree(source, copy)
    count = plant(copy / "form.xml")
    second = Path(folder) / "inbox" / "second"
    shutil.copytree(copy, second)
    as_another(second / "form.xml")
    result = night(copy.parent, Path(folder) / "output")
    judge.check("the night runs", [] if result.returncode == 0 else [result.stderr])
    found, leaked, named, masked = set(), [], [], []
    for shown, content in files(Path(folder) / "output"):
        for what, value in PLANTED.items():
            forms = {value, value.replace("-", ""), value.replace("@", "%40")}
            if any(form.encode() in content for form in forms) or value.encode("utf-16-le") in content:
                found.add(what)
                if not may_hold(shown):
                    at = content.find(value.encode())
                    leaked.append(f"{what} in {shown}: …{printable(content[max(0, at - 60):at + 40].decode('utf-8', 'replace'))}…")
            if value in shown:
                named.append(f"{what} in the name {shown}")
    for path in (Path(folder) / "output" / "cases").glob("*/record.xml"):
        record = parse(path)
        for part in record:
            if part.tag != f"{RECORD}form":
                text = " ".join(part.itertext()) + " ".join(v for e in part.iter() for v in e.attrib.values())
                masked += [f"{what} in {part.tag.split('}')[1]} of the record" for what, value in PLANTED.items() if value in text]
    output_text = result.stdout + result.stderr
    shared = sorted((Path(folder) / "output" / "cases").glob("*/across.xml"))
    judge.check("what two applicants share is told of both", [] if len(shared) == 2 else [str(shared)])
    judge.check("and of neither in record, bundle or paper", told(Path(folder) / "output"))
    judge.check("the planted numbers are where they belong", [f"{what}: nowhere" for what in PLANTED if what not in found and (count or "ID" not in what)])
    judge.check("they are nowhere else", leaked)
    judge.check("no name of a file holds them", named)
    judge.check("in a record they are in the form alone", masked)
    judge.check("the program says none of them", [what for what, value in PLANTED.items() if value in output_text])
judge.end()
