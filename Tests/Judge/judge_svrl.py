#!/usr/bin/env python3
"""SchXslt's XSLT 1.0 stylesheets reach the same verdicts as our rules, assertion by assertion.

DOSSIER_SCHXSLT names the folder that holds include.xsl, expand.xsl and compile-for-svrl.xsl.
"""

import collections
import os
import sys
from pathlib import Path

from judging import SVRL, Judge, arguments, bundles, dossier, has_command, parse, run, scratch, tool, unpack

judge = Judge("svrl")
where = os.environ.get("DOSSIER_SCHXSLT")
if not where or not (Path(where) / "compile-for-svrl.xsl").exists():
    judge.skip("DOSSIER_SCHXSLT names no folder with SchXslt's stylesheets for XSLT 1.0")
    sys.exit(0)
if not tool("xsltproc"):
    judge.skip("xsltproc is not installed")
    sys.exit(0)
if run([dossier(), "requirements", "export", "--help"]).returncode:
    judge.skip("the program does not export its rules yet")
    sys.exit(0)
output, _ = arguments()


def verdicts(root):
    """Failed assertions and successful reports by id; and how often each rule's context was met."""
    counted = collections.Counter()
    for kind in ("failed-assert", "successful-report"):
        for element in root.iter(f"{SVRL}{kind}"):
            counted[f"{kind} {element.get('id')} {element.get('role') or element.get('severity') or ''}".strip()] += 1
    for element in root.iter(f"{SVRL}fired-rule"):
        counted[f"fired-rule {element.get('id') or ''} {element.get('context')}"] += 1
    return counted


with scratch() as folder:
    steps = [Path(folder) / f"step-{number}.xsl" for number in range(4)]
    exported = run([dossier(), "requirements", "export", "--to", "schematron"])
    steps[0].write_text(exported.stdout, encoding="utf-8")
    failed = [] if exported.returncode == 0 else [exported.stderr]
    for stylesheet, source, target in zip(("include", "expand", "compile-for-svrl"), steps, steps[1:]):
        if not failed:
            result = run(["xsltproc", "--nonet", "-o", str(target), f"{where}/{stylesheet}.xsl", str(source)])
            failed = [] if result.returncode == 0 else [f"{stylesheet}: {result.stderr[-400:]}"]
    if judge.check("SchXslt compiles the exported rules", failed):
        different, count, compared = [], 0, 0
        for bundle in bundles(output):
            bag = unpack(bundle, folder)
            report = Path(folder) / f"{bundle.stem}.svrl"
            result = run(["xsltproc", "--nonet", "-o", str(report), str(steps[3]), str(bag / "record.xml")])
            if result.returncode:
                different.append(f"{bundle.name}: xsltproc: {result.stderr[-200:]}")
                continue
            ours, theirs = verdicts(parse(bag / "findings.svrl")), verdicts(parse(report))
            count += 1
            compared += sum(theirs.values())
            for key in sorted(ours.keys() | theirs.keys()):
                if ours[key] != theirs[key]:
                    different.append(f"{bundle.name}: {key}: {ours[key]} here, {theirs[key]} there")
        judge.check(f"{compared} verdicts on {count} records agree", different)
judge.end()
