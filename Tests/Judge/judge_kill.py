#!/usr/bin/env python3
"""A night killed at any moment: the next one, without a flag, ends with the tree of an undisturbed one."""

import os
import random
import shutil
import signal
import subprocess
import time
from pathlib import Path

from judging import (AS_OF, PROJECT, RECORD, Judge, arguments, differences, dossier, is_of_the_run, ledger_dump,
                     listing, night, parse, scratch)

judge = Judge("kill")
_, inbox = arguments()
MOMENTS = int(os.environ.get("DOSSIER_KILLS", "20"))


def killed(inbox, output, moment):
    """Runs a night and kills it after some seconds; True if it was still running."""
    process = subprocess.Popen(
        [dossier(), "run", "pipelines/nightly.xml", "--inbox", str(inbox), "--output", str(output), "--as-of", AS_OF,
         "--quiet"], cwd=PROJECT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(moment)
    alive = process.poll() is None
    process.send_signal(signal.SIGKILL)
    process.wait()
    return alive


def without_reports(path):
    """The report of a night says what that night found, and the second one found less."""
    return is_of_the_run(path) or path.split(os.sep)[0] == "reports"


def told_in_reports(output):
    """The cases and quarantined arrivals that the reports of all nights name."""
    names = set()
    for path in (output / "reports").glob("*/night.xml"):
        night_report = parse(path)
        names |= {f"case {case.get('case')}" for case in night_report.iter(f"{RECORD}case")}
        names |= {f"arrival {arrival.get('arrival')}" for arrival in night_report.iter(f"{RECORD}quarantined")}
    return names


with scratch() as folder:
    # Enough submissions for every step to take its time, few enough for twenty nights.
    inbox_copy = Path(folder) / "inbox"
    inbox_copy.mkdir()
    for name in sorted(os.listdir(inbox)):
        if name.split("-")[0] in {"01", "02", "08", "09", "12", "15", "20"} or name.startswith(("hostile-01", "hostile-08", "hostile-33")):
            source = inbox / name
            if source.is_dir():
                shutil.copytree(source, inbox_copy / name, symlinks=True)
            else:
                shutil.copy2(source, inbox_copy / name, follow_symlinks=False)
    undisturbed = Path(folder) / "undisturbed"
    lengths = []
    for attempt in ("warm", "warmer", "undisturbed"):
        start = time.monotonic()
        result = night(inbox_copy, Path(folder) / attempt)
        lengths.append(time.monotonic() - start)
    # The shortest, so that most nights are still at work when they are killed.
    length = min(lengths)
    judge.check("the undisturbed night runs", [] if result.returncode == 0 else [result.stderr[-500:]])
    expected, ledger = listing(undisturbed, without_reports), ledger_dump(undisturbed)
    told_of = told_in_reports(undisturbed)
    trees, ledgers, told, interrupted = [], [], [], 0
    # A third over the first half of the night, the others over its end, where things are published.
    chance = random.Random(20)
    early = MOMENTS // 3
    moments = [length * 0.5 * (n + chance.random()) / early for n in range(early)]
    late = MOMENTS - early
    moments += [length * (0.5 + 0.5 * (n + chance.random()) / late) for n in range(late)]
    for number, moment in enumerate(moments):
        output = Path(folder) / f"killed-{number}"
        interrupted += killed(inbox_copy, output, moment)
        result = night(inbox_copy, output)
        where = f"killed after {moment:.3f} of {length:.3f} s"
        if result.returncode:
            trees.append(f"{where}: the next night ends with {result.returncode}: {result.stderr[-300:]}")
            continue
        trees += [f"{where}: {line}" for line in differences(expected, listing(output, without_reports))]
        dump = ledger_dump(output)
        if dump != ledger:
            ledgers.append(f"{where}: {len(set(dump) ^ set(ledger))} lines differ, as {sorted(set(dump) ^ set(ledger))[0]}")
        told += [f"{where}: no report tells of {name}" for name in sorted(told_of - told_in_reports(output))]
        for path in (output / ".staging",):
            if path.exists() and any(path.iterdir()):
                trees.append(f"{where}: {path.name} is not empty")
        shutil.rmtree(output)
    judge.check(f"{interrupted} of {MOMENTS} nights were killed while they ran", [] if interrupted > MOMENTS // 2 else ["too few"])
    judge.check("the next night ends with the same tree", trees)
    judge.check("and with the same ledger", ledgers)
    judge.check("and every case and arrival is told of in a report", told)
judge.end()
