#!/usr/bin/env python3
"""Peak memory for one submission does not depend on the size of its archives: 10 MB and 2 GB.

DOSSIER_MEMORY_MB sets the larger size, in MiB; one file of more than 2048 is past the limit of nightly.xml. Needs three
times as much space.
"""

import os
import random
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from judging import AS_OF, PROJECT, Judge, arguments, dossier

judge = Judge("memory")
_, inbox = arguments()
large = int(os.environ.get("DOSSIER_MEMORY_MB", "2000"))
BOUND = 32 << 10
form = inbox / "01-hengyu-ra3" / "form.xml"
if not form.exists():
    judge.check("the sample form is there", [f"{form}: no such file"])
    judge.end()
if shutil.disk_usage(tempfile.gettempdir()).free < (large << 20) * 4:
    judge.skip(f"less than {large * 4} MB free")
    sys.exit(0)


def make(folder, megabytes):
    """A submission of 16 papers, half of them stored, half deflated; they cannot be compressed."""
    folder.mkdir(parents=True)
    shutil.copy(form, folder / "form.xml")
    block = random.Random(megabytes).randbytes(1 << 20)
    with zipfile.ZipFile(folder / "evidence.zip", "w") as archive:
        for number in range(16):
            info = zipfile.ZipInfo(f"paper-{number:02}.pdf")
            info.compress_type = zipfile.ZIP_DEFLATED if number % 2 else zipfile.ZIP_STORED
            info._compresslevel = 1
            with archive.open(info, "w", force_zip64=True) as entry:
                entry.write(b"%PDF-1.4\n")
                for _ in range(max(1, megabytes // 16)):
                    entry.write(block)


def peak(folder, name):
    """Peak resident memory of a night over one submission, in KiB."""
    arguments = [dossier(), "run", "pipelines/nightly.xml", "--inbox", str(folder / name), "--output",
                 str(folder / f"{name}-output"), "--as-of", AS_OF, "--quiet", "--jobs", "1"]
    process = subprocess.Popen(arguments, cwd=PROJECT, stderr=subprocess.PIPE)
    message = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"exit code {process.returncode}: {message.decode()[-300:]}")
    return usage.ru_maxrss


with tempfile.TemporaryDirectory(prefix="dossier-judge-", dir=os.environ.get("DOSSIER_SCRATCH")) as scratch:
    folder = Path(scratch)
    peaks = {}
    problems = []
    for megabytes in (10, large):
        # The marker lies in the submission's folder.
        submission = folder / f"{megabytes}" / "submission"
        make(submission, megabytes)
        (submission / ".complete").touch()
        try:
            peaks[megabytes] = peak(folder, str(megabytes))
        except RuntimeError as error:
            problems.append(f"{megabytes} MB: {error}")
        shutil.rmtree(folder / f"{megabytes}")
        bundles = list((folder / f"{megabytes}-output" / "bundles").glob("*.zip"))
        if not bundles or bundles[0].stat().st_size < (megabytes << 20) * 0.9:
            problems.append(f"{megabytes} MB: the evidence is not in a bundle")
        shutil.rmtree(folder / f"{megabytes}-output", ignore_errors=True)
    if not problems:
        shown = ", ".join(f"{size} MB: {kib // 1024} MiB" for size, kib in peaks.items())
        if peaks[large] - peaks[10] > BOUND:
            problems.append(f"{shown}: it grows by {(peaks[large] - peaks[10]) // 1024} MiB")
        judge.check(f"peak memory does not grow ({shown})", problems)
        judge.check("peak memory is under 256 MiB", [] if max(peaks.values()) < 256 << 10 else [shown])
    else:
        judge.check("the nights run", problems)
judge.end()
