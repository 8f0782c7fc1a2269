#!/usr/bin/env python3
"""One or two workers, shards, time zones and languages: the same tree."""

import os
from pathlib import Path

from judging import (AS_OF, Judge, arguments, differences, dossier, has_command, is_of_the_run, ledger_dump, listing,
                     night, run, scratch)

judge = Judge("determinism")
_, inbox = arguments()


def sharded(output, shards):
    """Plans, works shard by shard in the wrong order, and merges."""
    common = ["--output", str(output)]
    steps = [["plan", "pipelines/nightly.xml", "--inbox", str(inbox), "--as-of", AS_OF, "--shards", str(shards)] + common]
    steps += [["work", "pipelines/nightly.xml", "--shard", f"{k}/{shards}"] + common for k in range(shards, 0, -1)]
    steps += [["merge", "pipelines/nightly.xml"] + common]
    for step in steps:
        result = run([dossier()] + step)
        if result.returncode:
            return f"{' '.join(step)}: exit code {result.returncode}: {result.stderr[-300:]}"
    return None


with scratch() as folder:
    first = Path(folder) / "first"
    result = night(inbox, first, "--jobs", "1", environment={"TZ": "UTC", "LC_ALL": "C"})
    judge.check("the first night runs", [] if result.returncode == 0 else [result.stderr[-500:]])
    expected, ledger = listing(first, is_of_the_run), ledger_dump(first)

    def same(what, output):
        judge.check(f"{what}: the same tree", differences(expected, listing(output, is_of_the_run)))
        dump = ledger_dump(output)
        judge.check(
            f"{what}: the same ledger",
            [f"-{line}" for line in ledger if line not in dump] + [f"+{line}" for line in dump if line not in ledger])

    trials = [
        ("two workers", ["--jobs", "2"], {"TZ": "UTC", "LC_ALL": "C"}),
        ("seven workers, Shanghai, Chinese", ["--jobs", "7"], {"TZ": "Asia/Shanghai", "LANG": "zh_CN.UTF-8", "LC_ALL": "zh_CN.GB18030"}),
        ("Anchorage, Turkish", ["--jobs", "2"], {"TZ": "America/Anchorage", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"}),
    ]
    for number, (what, options, environment) in enumerate(trials):
        output = Path(folder) / f"trial-{number}"
        result = night(inbox, output, *options, environment=environment)
        if judge.check(f"{what}: runs", [] if result.returncode == 0 else [result.stderr[-500:]]):
            same(what, output)
    if has_command("work") and has_command("merge"):
        for shards in (1, 2, 5):
            output = Path(folder) / f"shards-{shards}"
            failure = sharded(output, shards)
            if judge.check(f"{shards} shards: runs", [failure] if failure else []):
                same(f"{shards} shards", output)
    else:
        judge.skip("the program has no work and merge yet")

    again = night(inbox, first)
    judge.check("a second night runs", [] if again.returncode == 0 else [again.stderr[-500:]])
    after = listing(first, lambda path: is_of_the_run(path) or path.split(os.sep)[0] == "reports")
    before = {path: what for path, what in expected.items() if path.split(os.sep)[0] != "reports"}
    judge.check("a second night over the same inbox changes nothing but its report", differences(before, after))
judge.end()
