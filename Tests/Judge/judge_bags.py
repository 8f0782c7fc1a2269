#!/usr/bin/env python3
"""Bundles are bags and archives, in the eyes of bagit.py, unzip and 7z."""

import importlib.util
import os
import sys
import unicodedata
from pathlib import PureWindowsPath

from judging import Judge, arguments, bundles, refused, run, scratch, tool, unpack

judge = Judge("bags")
output, _ = arguments()
found = bundles(output)
archives = [path for path in found if path.is_file()]
kept = sorted(path for path in (output / "received").glob("*") if path.is_dir())
judge.check("there are bundles", [] if found else ["none"])


def fails(command, path, good=(0,)):
    result = run(command + [str(path)])
    if result.returncode not in good:
        yield f"{path.name}: exit code {result.returncode}: {(result.stderr or result.stdout).strip()[-300:]}"


for name, command in (("unzip", ["unzip", "-tqq"]), ("7z", ["7z", "t", "-bd", "-y"])):
    if tool(name):
        judge.check(
            f"{name} accepts {len(archives)} archives", [line for path in archives for line in fails(command, path)])
    else:
        judge.skip(f"{name} is not installed")

script = tool("bagit.py", "DOSSIER_BAGIT")
if script:
    bagit = [sys.executable, script] if script.endswith(".py") and not os.access(script, os.X_OK) else [script]
elif importlib.util.find_spec("bagit"):
    bagit = [sys.executable, "-m", "bagit"]
else:
    bagit = None
    judge.skip("bagit.py is not installed (pip install bagit, or name it in DOSSIER_BAGIT)")


def unsafe(bag):
    """Paths that Windows cannot have, or that are too long."""
    for base, _, files in os.walk(bag):
        for name in files:
            path = os.path.relpath(os.path.join(base, name), os.path.dirname(bag))
            units = len(path.encode("utf-16-le")) // 2
            if units > 180:
                yield f"{path}: {units} UTF-16 units"
            for part in path.split(os.sep):
                odd = [c for c in part if c in '<>:"|?*\\' or unicodedata.category(c) in ("Cc", "Cf", "Cs", "Zl", "Zp")]
                if odd or part.endswith((".", " ")) or PureWindowsPath(part).is_reserved():
                    yield f"{path}: cannot be a name on Windows"


with scratch() as folder:
    bags = [unpack(bundle, folder) for bundle in found]
    judge.check(
        "every bundle can be unpacked here", [f"{name}: {line}" for name, lines in refused.items() for line in lines])
    judge.check("paths in bundles are safe on Windows", [line for bag in bags for line in unsafe(bag)])
    twins = []
    for bag in bags:
        seen = {}
        for base, _, files in os.walk(bag):
            for name in files:
                path = os.path.relpath(os.path.join(base, name), bag)
                if seen.setdefault(path.casefold(), path) != path:
                    twins.append(f"{bag.name}: {path} and {seen[path.casefold()]}")
    judge.check("no two paths of a bundle differ in case only", twins)
    if bagit:
        judge.check(
            f"bagit.py accepts {len(bags)} bundles",
            [line for bag in bags for line in fails(bagit + ["--validate", "--quiet"], bag)])
        # bagit.py strips the lines of a manifest, so it cannot know a name that ends in a space.
        strippable = {
            bag for bag in kept
            if any(name != name.strip() for base, folders, names in os.walk(bag / "data") for name in folders + names)}
        judge.check(
            f"bagit.py accepts {len(kept) - len(strippable)} received copies",
            [line for bag in kept if bag not in strippable for line in fails(bagit + ["--validate", "--quiet"], bag)])
judge.end()
