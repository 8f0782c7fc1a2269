#!/usr/bin/env python3
"""The units of pipelines/operations are what systemd takes, and its calendar knows their times."""

import re
import shutil
import sys
from pathlib import Path

from judging import PROJECT, Judge, dossier, run, scratch, tool

judge = Judge("operations")
folder = PROJECT / "pipelines" / "operations"


def crontab():
    """Each line has five fields, and runs a command that the program has."""
    for line in (folder / "crontab").read_text().splitlines():
        if not line.strip() or line.startswith("#") or re.match(r"[A-Z]+=", line):
            continue
        fields = line.split(None, 5)
        if len(fields) != 6 or not all(re.fullmatch(r"[-0-9*,/]+", field) for field in fields[:5]):
            yield f"no crontab line: {line}"
            continue
        for command in re.findall(r"\bdossier ((?:run|report|verify)\b)", fields[5]):
            if run([dossier(), command, "--help"]).returncode != 0:
                yield f"no such command: {command}"


judge.check("the crontab names commands that there are", crontab())
analyze = tool("systemd-analyze")
if not analyze:
    judge.skip("systemd-analyze is not installed")
    judge.end()


def verify(units):
    """As installed: the program stands in for /usr/local/bin/dossier, whose place is the reader's own."""
    for unit in sorted(units.iterdir()):
        if "@" in unit.name:
            instance = units / unit.name.replace("@", "@daily")
            result = run([analyze, "verify", "--man=no", str(instance)])
        else:
            result = run([analyze, "verify", "--man=no", str(unit)])
        for line in (result.stdout + result.stderr).splitlines():
            if unit.name.split(".")[0].split("@")[0] in line or result.returncode != 0:
                yield f"{unit.name}: {line}"


def calendar():
    for timer in sorted(folder.glob("*.timer")):
        when = re.search(r"^OnCalendar=(.+)$", timer.read_text(), re.MULTILINE).group(1)
        result = run([analyze, "calendar", when])
        if result.returncode != 0:
            yield f"{timer.name}: {result.stderr}"


with scratch() as place:
    units = Path(place) / "units"
    units.mkdir()
    for file in sorted(folder.iterdir()):
        if file.suffix in (".service", ".timer"):
            text = file.read_text().replace("/usr/local/bin/dossier", dossier())
            (units / file.name).write_text(re.sub(r"^Documentation=.*\n", "", text, flags=re.MULTILINE))
    judge.check("systemd-analyze verify has nothing to say", verify(units))
judge.check("systemd-analyze calendar knows the times", calendar())
judge.end()
