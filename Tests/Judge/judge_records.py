#!/usr/bin/env python3
"""Every document that we write keeps to its schema, in the eyes of xmllint."""

import sys

from judging import PROJECT, Judge, arguments, bundles, run, scratch, tool, unpack

judge = Judge("records")
if not tool("xmllint"):
    judge.skip("xmllint is not installed")
    sys.exit(0)
output, _ = arguments()
SCHEMAS = PROJECT / "pipelines" / "schemas"


def invalid(schema, paths):
    for path in paths:
        result = run(["xmllint", "--nonet", "--noout", "--schema", str(SCHEMAS / schema), str(path)])
        if result.returncode:
            yield f"{path.relative_to(path.parents[2])}: {result.stderr.strip().splitlines()[0]}"


records = sorted((output / "cases").glob("*/record*.xml"))
judge.check(f"{len(records)} case records are valid", invalid("record.xsd", records) if records else ["there is none"])
nights = sorted((output / "reports").glob("*/night.xml"))
judge.check(f"{len(nights)} night documents are valid", invalid("night.xsd", nights) if nights else ["there is none"])
with scratch() as folder:
    bags = [(bundle, unpack(bundle, folder)) for bundle in bundles(output)]
    judge.check(
        f"{len(bags)} bundles hold a valid record", invalid("record.xsd", [bag / "record.xml" for _, bag in bags]))
    different = []
    for bundle, bag in bags:
        case, revision = bundle.stem.rsplit("-r", 1)
        named = output / "cases" / case / f"record-r{revision}.xml"
        published = named if named.exists() else output / "cases" / case / "record.xml"
        if not published.exists():
            different.append(f"{bundle.name}: its case has no record")
        elif published.read_bytes() != (bag / "record.xml").read_bytes():
            different.append(f"{bundle.name}: record.xml is not {published.name} of the case")
    judge.check("the record in a bundle is the record of the case", different)
judge.end()
