#!/usr/bin/env python3
"""The night makes of each hostile submission what the table in Tests/Hostile says, and of no other anything else."""

import csv
import io
import os
import sys
import time
from pathlib import Path

from judging import RECORD, Judge, arguments, hostile, listing, night, parse, run, scratch

judge = Judge("hostile")
program = hostile()
if not program:
    judge.skip("hostile was not built")
    sys.exit(0)
SEVERITY = ["complete", "auditor", "return", "quarantined"]
# Seconds that all of them may take together; each is small, and limits bound what it costs.
PATIENCE = float(os.environ.get("DOSSIER_PATIENCE", "120"))


def said(output):
    """By name in the inbox: conclusion and ids of findings."""
    found = {}
    for path in (output / "cases").glob("*/record.xml"):
        record = parse(path)
        worst = max((i.get("conclusion") for i in record.find(f"{RECORD}scope")), key=SEVERITY.index)
        ids = {f.get("id") for f in record.iter(f"{RECORD}finding")}
        for arrival in record.iter(f"{RECORD}arrival"):
            found[arrival.get("name")] = (worst, ids)
    for path in (output / "quarantine").glob("*.xml"):
        report = parse(path)
        ids = {f.get("id") for f in report.iter(f"{RECORD}finding")}
        for name in {a.get("name") for a in report.iter(f"{RECORD}arrival")} | {report.get("inbox"), report.get("name")}:
            found[name] = ("quarantined", ids)
    for path in (output / "reports").glob("*/night.xml"):
        for waiting in parse(path).iter(f"{RECORD}waiting"):
            found[waiting.get("inbox")] = ("waiting", set())
        for failed in parse(path).iter(f"{RECORD}failed"):
            found[failed.get("inbox")] = ("failed: " + " ".join(failed.itertext()).strip()[:200], set())
    return found


with scratch() as folder:
    inbox, output = Path(folder) / "inbox", Path(folder) / "output"
    written = run([program, str(inbox)])
    judge.check("the submissions are written", [] if written.returncode == 0 else [written.stderr])
    first = listing(inbox)
    run([program, str(inbox)])
    run([program, str(Path(folder) / "again")])
    judge.check("they are the same each time", [] if first == listing(inbox) == listing(Path(folder) / "again") else ["not"])
    outside = listing(Path(folder), lambda path: path.split(os.sep)[0] in ("inbox", "output"))
    start = time.monotonic()
    result = night(inbox, output)
    seconds = time.monotonic() - start
    judge.check("the night runs", [] if result.returncode == 0 else [f"exit code {result.returncode}: {result.stderr[-600:]}"])
    judge.check(f"it takes under {PATIENCE:.0f} s ({seconds:.1f} s)", [] if seconds < PATIENCE else ["too long"])
    judge.check("it writes nothing outside, and nothing into the inbox", [] if outside == listing(Path(folder), lambda path: path.split(os.sep)[0] in ("inbox", "output")) and listing(inbox) == first else ["it does"])
    table = list(csv.DictReader(io.StringIO(run([program, "--list"]).stdout)))
    found = said(output)
    for row in table:
        conclusion, ids = found.get(row["inbox"], ("nothing at all", set()))
        problems = [] if conclusion == row["conclusion"] else [f"{conclusion}, expected {row['conclusion']}"]
        for wanted in row["findings"].split():
            if not any(i == wanted or i.startswith(wanted + "-") and wanted.startswith("V-") for i in ids):
                problems.append(f"no finding {wanted}; there are {' '.join(sorted(ids)) or 'none'}")
        judge.check(f"{row['inbox']}: {row['what']}", problems)
    extra = found.keys() - {row["inbox"] for row in table} - {None}
    judge.check("nothing else is said", sorted(extra))
judge.end()
