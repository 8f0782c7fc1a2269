#!/usr/bin/env python3
"""Every received file and readable entry is in a bundle or named with a reason; nothing is lost, nothing twice."""

import collections
import hashlib
import os
import re
import shutil
import subprocess
import unicodedata
import xml.etree.ElementTree as ElementTree
import zipfile

import listing
from judging import RECORD, Judge, arguments, bundles, digest, dossier, has_command, parse, run, scratch, tool

judge = Judge("inventory")
output, inbox = arguments()


class Arrival:
    """What the output says of one submission."""

    def __init__(self):
        self.rows, self.findings, self.bundles, self.where = [], [], [], []


def arrivals():
    """By name in the inbox: rows of inventories, findings, and the bundles that hold it."""
    found = collections.defaultdict(Arrival)
    for path in sorted((output / "cases").glob("*/record*.xml")):
        record = parse(path)
        names = {a.get("id"): a.get("name") for a in record.iter(f"{RECORD}arrival")}
        bundle = output / "bundles" / f"{record.get('case')}-r{record.get('revision')}.zip"
        for identifier, name in names.items():
            arrival = found[name]
            arrival.where.append(path)
            arrival.bundles.append(bundle)
            arrival.rows += [(f, bundle) for f in record.iter(f"{RECORD}file") if f.get("arrival") == identifier]
            arrival.findings += list(record.iter(f"{RECORD}finding"))
    for path in sorted((output / "quarantine").glob("*.xml")):
        report = parse(path)
        names = {a.get("name") for a in report.iter(f"{RECORD}arrival")} | {report.get("inbox"), report.get("name")}
        for name in names - {None}:
            arrival = found[name]
            arrival.where.append(path)
            arrival.rows += [(f, None) for f in report.iter(f"{RECORD}file")]
            arrival.findings += list(report.iter(f"{RECORD}finding"))
    return found


def waiting():
    names = set()
    for path in (output / "reports").glob("*/night.xml"):
        names |= {w.get("inbox") for w in parse(path).iter(f"{RECORD}waiting")}
    return names


def submissions():
    for name in sorted(os.listdir(inbox)):
        if not name.startswith(".") and not name.endswith(".complete"):
            yield name


said = arrivals()
waits = waiting()
digests_in = {}


def in_bundle(bundle):
    """Path in the bag to digest, read from the archive itself."""
    if bundle not in digests_in:
        with zipfile.ZipFile(bundle) as archive:
            digests_in[bundle] = {
                name.split("/", 1)[1]: hashlib.sha256(archive.read(name)).hexdigest()
                for name in archive.namelist() if not name.endswith("/")
            }
    return digests_in[bundle]


# What says of a whole archive, or of the whole submission, that not all of it was read.
WHOLE = {"too-many-entries", "total-too-large", "archive-unreadable", "archive-too-deep", "archive-foreign",
         "executable-refused", "folder-too-deep", "extension-lies"}


def place_of(finding):
    parts = [finding.get("file") or ""] + ([finding.get("entries")] if finding.get("entries") else [])
    return "!/".join(parts)


def covered(item, arrival):
    """Whether a finding about what the item lies in says why it was not read."""
    for finding in arrival.findings:
        if finding.get("id") in WHOLE:
            place = place_of(finding)
            if not place or item.place == place or item.place.startswith((place + "!/", place + "/")):
                return True
    return False


def shown(place):
    """For comparison: names as they are, but for the form of composed characters."""
    return unicodedata.normalize("NFC", place)


absent, unlike, unnamed, unreasoned, counted = [], [], [], [], 0
for name in submissions():
    if name in waits:
        continue
    if name not in said:
        absent.append(f"{name}: neither case nor quarantine nor waiting page knows it")
        continue
    arrival = said[name]
    by_digest = collections.Counter(row.get("sha256") for row, _ in arrival.rows if row.get("sha256"))
    rows_at = collections.defaultdict(list)
    for row, bundle in arrival.rows:
        rows_at[shown(row.get("place"))].append(row)
    found = list(listing.submission(inbox / name))
    counted += len(found)
    for item in found:
        known = rows_at.get(shown(item.place)) or []
        if item.sha256 and by_digest[item.sha256] > 0:
            # It was read, and by the same digest; where its name leaves no doubt the place must be the same.
            if item.is_plain and known and not any(row.get("sha256") == item.sha256 for row in known):
                if not any(row.get("reason") for row in known):
                    unlike.append(f"{name}: {item.place} has another digest in the record")
        elif any(row.get("reason") or row.get("status") == "replaced" for row in known) or covered(item, arrival):
            pass
        elif item.sha256 or known or item.why not in ("no header", "cut off"):
            unnamed.append(f"{name}: {item.place} ({item.why or 'readable'}) is neither in the record nor in a finding")
judge.check(f"every submission of {inbox.name} is known", absent)
judge.check(f"every one of {counted} files and entries is in a record or named in a finding", unnamed)
judge.check("digests of record and inbox agree place by place", unlike)

missing = []
for name, arrival in sorted(said.items()):
    for row, bundle in arrival.rows:
        place = f"{name}: {row.get('place')}"
        if bundle is None:
            continue
        path = row.get("path")
        if path:
            if in_bundle(bundle).get(path) != row.get("sha256"):
                missing.append(f"{place} is not in {bundle.name} at {path}")
        elif row.get("status") in ("archive", "folder"):
            continue
        elif not row.get("reason"):
            unreasoned.append(f"{place}: status {row.get('status')}, not in the bundle, and no reason")
        elif row.get("reason") not in {f.get("id") for f in arrival.findings}:
            unreasoned.append(f"{place}: its reason {row.get('reason')} is not among the findings")
judge.check("what a record files in the bundle is in it, with its digest", missing)
judge.check("what is not in the bundle has a reason that is among the findings", unreasoned)

twice, stray = [], []
for bundle in bundles(output):
    if bundle.is_dir():
        continue
    manifest = zipfile.ZipFile(bundle)
    names = manifest.namelist()
    twice += [f"{bundle.name}: {n} is twice in the archive" for n, c in collections.Counter(names).items() if c > 1]
    folder = names[0].split("/", 1)[0]
    lines = manifest.read(f"{folder}/manifest-sha256.txt").decode().splitlines()
    paths = [re.split(r"\s+", line, maxsplit=1)[1] for line in lines]
    twice += [f"{bundle.name}: {n} is twice in the manifest" for n, c in collections.Counter(paths).items() if c > 1]
    record = ElementTree.fromstring(manifest.read(f"{folder}/record.xml"))
    rows = collections.Counter(row.get("path") for row in record.iter(f"{RECORD}file") if row.get("path"))
    twice += [f"{bundle.name}: {p} is the path of {c} files" for p, c in rows.items() if c > 1]
    stray += [f"{bundle.name}: {p} is in no row of the inventory" for p in set(paths) - set(rows)]
judge.check("nothing is twice in a bundle", twice)
judge.check("nothing is in a bundle that the inventory does not have", stray)

kept = []
if (output / "received").exists() and any((output / "received").iterdir()):
    by_arrival = {}
    for bag in (output / "received").iterdir():
        by_arrival[bag.name] = collections.Counter(
            digest(os.path.join(base, f)) for base, _, files in os.walk(bag / "data") for f in files)
    names = {}
    for name, arrival in said.items():
        for path in arrival.where:
            for a in parse(path).iter(f"{RECORD}arrival"):
                if a.get("name") == name:
                    names[name] = a.get("id")
    for name in submissions():
        if name in names and name not in waits:
            # Folders nested deeper than the program follows are named in a finding and not read.
            loose = collections.Counter(
                i.sha256 for i in listing.submission(inbox / name)
                if len(i.names) == 1 and i.sha256 and i.names[0].count(b"/") <= 32)
            if names[name] not in by_arrival:
                kept.append(f"{name}: no received copy of {names[name]}")
            elif loose - by_arrival[names[name]]:
                kept.append(f"{name}: {sum((loose - by_arrival[names[name]]).values())} files are not in received/{names[name]}")
    judge.check("received copies hold every file as it came", kept)

if tool("7z"):
    different = []
    for name in submissions():
        path = inbox / name
        if not (path.is_file() and name.endswith(".zip")) or name.startswith("hostile") or path.is_symlink():
            continue
        text = run(["7z", "l", "-slt", "-ba", str(path)]).stdout
        blocks = [dict(l.split(" = ", 1) for l in b.splitlines() if " = " in l) for b in text.split("\n\n")]
        count = sum(1 for b in blocks if b.get("Path") and not b.get("Attributes", "").startswith("D"))
        mine = sum(1 for item in listing.submission(path) if len(item.names) == 2)
        if count != mine:
            different.append(f"{name}: 7z lists {count} entries, this script {mine}")
    judge.check("7z lists as many entries as this script", different)
else:
    judge.skip("7z is not installed")

if has_command("verify"):
    def verify(tree):
        return subprocess.run([dossier(), "verify", "--output", str(tree)], capture_output=True, text=True)

    result = verify(output)
    judge.check("verify accepts the output", [] if result.returncode == 0 else [result.stdout[-500:] + result.stderr[-500:]])
    accepted = result.returncode == 0
    chosen = {}
    for pattern in ("bundles/*.zip", "received/*/data/**/*", "received/*/manifest-sha256.txt", "cases/*/record.xml",
                    "cases/*/record-r1.xml", "papers/*/*.html", "quarantine/*.html", "quarantine/*.xml"):
        files = sorted(p for p in output.glob(pattern) if p.is_file())
        for path in files[:1] + files[len(files) // 2 : len(files) // 2 + 1]:
            chosen[path] = pattern
    unnoticed = [] if accepted else ["nothing can be said: verify does not accept the output as it is"]
    with scratch() as folder:
        copy = os.path.join(folder, "copy")
        shutil.copytree(output, copy, symlinks=True)
        for path in chosen:
            shown_path = path.relative_to(output)
            os.remove(os.path.join(copy, shown_path))
            if verify(copy).returncode == 0:
                unnoticed.append(f"without {shown_path} verify still says all is well")
            shutil.copy2(path, os.path.join(copy, shown_path))
        changed = os.path.join(copy, next(iter(chosen)).relative_to(output)) if chosen else None
        if changed:
            with open(changed, "r+b") as file:
                file.seek(os.path.getsize(changed) // 2)
                byte = file.read(1)
                file.seek(-1, os.SEEK_CUR)
                file.write(bytes([byte[0] ^ 1]))
            if verify(copy).returncode == 0:
                unnoticed.append("a bundle with one bit changed is accepted")
    judge.check(f"verify notices each of {len(chosen)} deleted files and a changed bit", unnoticed)
else:
    judge.skip("the program has no verify yet")
judge.end()
