#!/usr/bin/env python3
"""SchXslt's XSLT 1.0 stylesheets reach the same verdicts as our rules, assertion by assertion.

Over the record of every bundle, against the SVRL in it; and over every example of every shipped edition, against
`dossier schematron --svrl`. See schxslt.py for where the stylesheets come from.
"""

import collections
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import schxslt
from judging import PROJECT, SVRL, Judge, arguments, bundles, dossier, has_command, parse, run, scratch, tool, unpack

CATALOGUE = "{urn:dossier:catalogue:1}"

judge = Judge("svrl")
if not tool("xsltproc"):
    judge.skip("xsltproc is not installed")
    sys.exit(0)
stylesheets = schxslt.folder()
if not stylesheets:
    judge.skip(schxslt.HELP)
    sys.exit(0)
if run([dossier(), "requirements", "export", "--help"]).returncode:
    judge.skip("the program does not export its rules yet")
    sys.exit(0)
output, _ = arguments()


def verdicts(root):
    """Failed assertions and successful reports, each with its place and weight; how often each context was met."""
    counted = collections.Counter()
    for kind in ("failed-assert", "successful-report"):
        for element in root.iter(f"{SVRL}{kind}"):
            counted[f"{kind} {element.get('id')} {element.get('role') or element.get('severity') or ''}".strip()] += 1
    for element in root.iter(f"{SVRL}fired-rule"):
        counted[f"fired-rule {element.get('id') or ''} {element.get('context')}"] += 1
    for _ in root.iter(f"{SVRL}error"):
        counted["error"] += 1
    return counted


def differences(name, ours, theirs):
    return [f"{name}: {key}: {ours[key]} here, {theirs[key]} there"
            for key in sorted(ours.keys() | theirs.keys()) if ours[key] != theirs[key]]


def several(text):
    """The verdicts of reports that follow one another, each with its XML declaration."""
    return [verdicts(ElementTree.fromstring("<?xml" + part)) for part in text.split("<?xml")[1:]]


class Edition:
    """The rules of an edition as exported, and SchXslt's stylesheet for them."""

    def __init__(self, path, folder):
        self.path = path
        self.name = f"{path.parent.name}/{path.name}"
        stem = Path(folder) / f"{path.parent.name}-{path.name}"
        self.schema, self.stylesheet = stem.with_suffix(".sch"), stem.with_suffix(".xsl")
        result = run([dossier(), "requirements", "export", "--to", "schematron", str(path)])
        self.schema.write_text(result.stdout, encoding="utf-8")
        failed = result.stderr if result.returncode else schxslt.compile_schema(
            stylesheets, self.schema, self.stylesheet)
        self.is_made = judge.check(f"SchXslt compiles the rules of {self.name}", [failed] if failed else [])

    def theirs(self, documents):
        """SchXslt's verdicts on documents, or why there are none."""
        result = run(["xsltproc", "--nonet", str(self.stylesheet), *map(str, documents)])
        return (None, f"xsltproc: {result.stderr[-200:]}") if result.returncode else (several(result.stdout), None)

    def examples(self):
        """Each example, of the edition and of those it builds on: (where it stands, its root)."""
        folder = self.path
        while folder:
            base = None
            for path in sorted(folder.glob("*.xml")):
                root = ElementTree.parse(path).getroot()
                base = base or (path.name == "profile.xml" and root.get("base"))
                for number, example in enumerate(root.iter(f"{CATALOGUE}example"), 1):
                    for document in example:
                        yield f"{path.parent.name}/{path.name} example {number} of {example.get('rule')}", document
            folder = (folder / base).resolve() if base else None


def records(editions, folder):
    """All records of an edition in one run: a stylesheet takes longer to read than most records to judge."""
    bags = collections.defaultdict(list)
    for bundle in bundles(output):
        bag = unpack(bundle, folder)
        record = parse(bag / "record.xml")
        bags[f"{record.get('scheme')}/{record.get('profile')}"].append((bundle.name, bag))
    different, count, compared = [], 0, 0
    for name, given in sorted(bags.items()):
        edition = editions.get(name)
        if not edition or not edition.is_made:
            different.append(f"{given[0][0]}: there are no rules of {name}")
            continue
        theirs, problem = edition.theirs([bag / "record.xml" for _, bag in given])
        if problem or len(theirs) != len(given):
            different.append(f"{name}: {problem or 'a report is missing'}")
            continue
        for (bundle, bag), counts in zip(given, theirs):
            count += 1
            compared += sum(counts.values())
            different += differences(bundle, verdicts(parse(bag / "findings.svrl")), counts)
    judge.check(f"{compared} verdicts on {count} records agree", different)


def catalogue(edition, folder):
    names, files = [], []
    for number, (name, root) in enumerate(edition.examples()):
        names.append(name)
        files.append(Path(folder) / f"example-{number}.xml")
        ElementTree.ElementTree(root).write(files[-1], encoding="utf-8", xml_declaration=True)
    if not files:
        return
    said = run([dossier(), "schematron", "--svrl", str(edition.schema), *map(str, files)])
    ours = several(said.stdout)
    theirs, problem = edition.theirs(files)
    if problem or said.returncode not in (0, 65) or not len(files) == len(ours) == len(theirs):
        judge.check(f"{edition.name}: every example is judged", [problem or said.stderr[-200:] or "a report is missing"])
        return
    different = [line for name, left, right in zip(names, ours, theirs) for line in differences(name, left, right)]
    compared = sum(sum(counts.values()) for counts in theirs)
    judge.check(f"{compared} verdicts on {len(files)} examples under {edition.name} agree", different)


with scratch() as folder:
    paths = sorted(path.parent for path in (PROJECT / "pipelines").glob("*/*/profile.xml"))
    editions = {made.name: made for made in (Edition(path, folder) for path in paths)}
    records(editions, folder)
    if has_command("schematron"):
        for edition in editions.values():
            if edition.is_made:
                catalogue(edition, folder)
    else:
        judge.skip("the program does not run schemas by themselves yet")
judge.end()
