#!/usr/bin/env python3
"""xmllint agrees with the record on whether a form keeps to its schema, form by form."""

import re
import subprocess
import sys
import zipfile

from judging import PROJECT, RECORD, Judge, arguments, parse, tool

judge = Judge("forms")
if not tool("xmllint"):
    judge.skip("xmllint is not installed")
    sys.exit(0)
output, _ = arguments()
SCHEMAS = PROJECT / "pipelines" / "schemas"
GB = {"GB2312", "GBK", "GB18030", "X-GBK"}


def transcoded(content, findings):
    """The form in UTF-8, as the record says that it was read."""
    declared = re.match(rb"""\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["'][^>]*\?>""", content)
    name = declared.group(1).decode().upper() if declared else "UTF-8"
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        encoding = "utf-16"
    elif content.startswith(b"\xef\xbb\xbf"):
        encoding = "utf-8-sig"
    elif "form-encoding-conflict" in findings:
        try:
            content.decode("utf-8")
            encoding = "utf-8"
        except UnicodeDecodeError:
            encoding = "gb18030"
    else:
        encoding = "gb18030" if name in GB else name
    text = content.decode(encoding)
    return re.sub(r"^\s*<\?xml[^>]*\?>", "", text, count=1).encode("utf-8")


different, unread, count = [], [], 0
for path in sorted((output / "cases").glob("*/record*.xml")):
    record = parse(path)
    form = record.find(f"{RECORD}form")
    if form is None:
        unread.append(f"{path.parent.name}/{path.name} holds no form")
        continue
    row = next((f for f in record.iter(f"{RECORD}file") if f.get("place") == form.get("file")), None)
    bundle = output / "bundles" / f"{record.get('case')}-r{record.get('revision')}.zip"
    if row is None or not row.get("path") or not bundle.exists():
        unread.append(f"{path.parent.name}/{path.name}: the form {form.get('file')} is not in the bundle")
        continue
    with zipfile.ZipFile(bundle) as archive:
        folder = archive.namelist()[0].split("/", 1)[0]
        content = archive.read(f"{folder}/{row.get('path')}")
    findings = {f.get("id") for f in record.iter(f"{RECORD}finding")}
    root = next(iter(form), None)
    scheme = "product" if root is not None and root.tag.startswith("{urn:dossier:product-form:1}") else "service"
    kind = f"{scheme}-supplement.xsd" if root is not None and root.tag.endswith("}supplement") else f"{scheme}-form.xsd"
    result = subprocess.run(
        ["xmllint", "--nonet", "--noout", "--schema", str(SCHEMAS / kind), "-"],
        input=transcoded(content, findings), capture_output=True)
    count += 1
    # 3 and 4: it does not keep to the schema; 0: it does; others: xmllint could not do its work.
    if result.returncode not in (0, 3, 4):
        unread.append(f"{path.parent.name}: xmllint exits with {result.returncode}: {result.stderr[:200]!r}")
    elif (result.returncode == 0) != (form.get("schema-valid") == "yes"):
        different.append(f"{path.parent.name}/{path.name}: xmllint says {result.returncode}, the record schema-valid={form.get('schema-valid')}: {result.stderr[:200]!r}")
judge.check("every record holds its form, and the bundle the file", unread)
judge.check(f"xmllint agrees with the verdict on {count} forms", different)
judge.end()
