#!/usr/bin/env python3
"""The ID number of an auditor stands in the received copy of the roster and in the national upload, which is its owner's
alone, and nowhere else; one certificate goes through the register."""

import csv
import re
import shutil
import stat
import sys
import zipfile
from pathlib import Path

from judging import PROJECT, Judge, arguments, dossier, night, parse, run, scratch, tool

judge = Judge("upload")
if not tool("ssh-keygen") or not tool("unzip"):
    judge.skip("openssh-client or unzip is not installed")
    sys.exit(0)
_, inbox = arguments()
source = inbox / "01-hengyu-ra3"
NUMBER = "110101199003074514"
CERTIFICATE = "CCRC-2026-ISV-RA-0001"


def holders(tree):
    """Files of the tree, and entries of its bundles, that hold the number."""
    for path in sorted(path for path in tree.rglob("*") if path.is_file()):
        shown = str(path.relative_to(tree))
        if path.suffix == ".zip":
            with zipfile.ZipFile(path) as archive:
                yield from (f"{shown}!/{name}" for name in archive.namelist() if NUMBER.encode() in archive.read(name))
        elif NUMBER.encode() in path.read_bytes():
            yield shown


if not source.is_dir():
    judge.check("the sample is there", [f"{source}: no such folder"])
    judge.end()
with scratch() as folder:
    folder = Path(folder)
    output, desk, keys = folder / "output", folder / "desk", folder / "keys"
    shutil.copytree(source, folder / "inbox" / "hengyu")
    (folder / "inbox" / "hengyu" / ".complete").touch()
    result = night(folder / "inbox", output, "--as-of", "2026-11-20")
    judge.check("the night runs", [] if result.returncode == 0 else [result.stderr])
    # The story of the samples, with an ID number in its roster.
    story = folder / "story"
    shutil.copytree(PROJECT / "samples" / "desk", story)
    roster = (story / "roster.xml").read_text(encoding="utf-8")
    (story / "roster.xml").write_text(
        roster.replace('<key from="2026-01-01">KEY P-02', f'<id-number>{NUMBER}</id-number><key from="2026-01-01">KEY P-02'), encoding="utf-8")
    played = run(["sh", str(story / "story"), str(output), str(desk), str(keys)])
    judge.check("the desk is filled", [] if played.returncode == 0 else [played.stderr])
    result = night(
        folder / "inbox", output, "--desk", str(desk), "--administrators", str(keys / "administrators.pub"), "--as-of", "2026-11-27")
    judge.check("the second night runs", [] if result.returncode == 0 else [result.stderr])
    said = result.stdout + result.stderr
    upload = run([dossier(), "register", "upload", "--output", str(output), "--month", "2026-11"], cwd=PROJECT)
    said += upload.stdout + upload.stderr
    judge.check("the upload is written", [] if upload.returncode == 0 else [upload.stderr])
    plans = output / "reports" / "national" / "2026-11-plans.csv"
    certificates = output / "reports" / "national" / "2026-11-certificates.csv"
    open_files = [str(path.relative_to(output)) for path in (plans, certificates) if stat.S_IMODE(path.stat().st_mode) != 0o600]
    judge.check("it is its owner's alone", open_files)
    rows = list(csv.reader(plans.open(encoding="utf-8-sig")))
    judge.check("the leader's row has the number", [] if sum(NUMBER in row for row in rows) == 1 and len(rows) == 3 else [str(rows)])
    rows = list(csv.reader(certificates.open(encoding="utf-8-sig")))
    judge.check("the certificate is in it", [] if any(CERTIFICATE in row for row in rows) else [str(rows)])
    belongs = re.compile(r"received/[^/]+/data/.*|reports/national/2026-11-plans\.csv")
    found = list(holders(output))
    judge.check("the number is where it belongs", [] if len(found) == 2 else found)
    judge.check("it is nowhere else", [shown for shown in found if not belongs.fullmatch(shown)])
    judge.check("the program does not say it", [line for line in said.splitlines() if NUMBER in line])
    register = parse(output / "register" / "register.xml")
    judge.check("the register has one certificate", [] if [child.get("number") for child in register] == [CERTIFICATE] else ["another list"])
    if tool("xmllint"):
        schema = PROJECT / "pipelines" / "schemas" / "register.xsd"
        checked = run(["xmllint", "--noout", "--schema", str(schema), str(output / "register" / "register.xml")])
        judge.check("it is as its schema says", [] if checked.returncode == 0 else [checked.stderr])
    # Three years later, with nobody at work: reminders, a proposal, and expiry in the order of the days.
    result = night(folder / "inbox", output, "--as-of", "2030-01-01")
    judge.check("a late night runs", [] if result.returncode == 0 else [result.stderr])
    states = [child.get("state") for child in parse(output / "register" / "register.xml")]
    judge.check("the certificate has expired", [] if states == ["expired"] else states)
    verified = run([dossier(), "verify", "--output", str(output)], cwd=PROJECT)
    judge.check("the tree is whole", [] if verified.returncode == 0 else [verified.stdout[-2000:]])
judge.end()
