"""Finds SchXslt's stylesheets for XSLT 1.0 (MIT licence), which are not part of this project.

DOSSIER_SCHXSLT names the folder that holds include.xsl, expand.xsl and compile-for-svrl.xsl. Without it they are
fetched once into .build/schxslt by git, at the commit named here: its id is a checksum of all that it holds.
"""

import os
import subprocess
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
REPOSITORY = "https://github.com/schxslt/schxslt"
COMMIT = "84ee9dd8b8cafd4b966869b9a8b33acdf8dbad45"
INSIDE = "core/src/main/resources/xslt/1.0"
STEPS = ("include", "expand", "compile-for-svrl")
HELP = (
    "no SchXslt: with network and git it is fetched; else unpack a release of github.com/schxslt/schxslt and set "
    f"DOSSIER_SCHXSLT to its {INSIDE}")


def folder():
    """The folder of the stylesheets; None if they are not to be had."""
    if os.environ.get("DOSSIER_SCHXSLT"):
        given = Path(os.environ["DOSSIER_SCHXSLT"])
        return given if (given / "compile-for-svrl.xsl").exists() else None
    clone = PROJECT / ".build" / "schxslt"
    if not (clone / INSIDE / "compile-for-svrl.xsl").exists():
        clone.mkdir(parents=True, exist_ok=True)
        for command in (["init", "--quiet"], ["fetch", "--quiet", "--depth", "1", REPOSITORY, COMMIT],
                        ["checkout", "--quiet", "FETCH_HEAD"]):
            try:
                done = subprocess.run(
                    ["git", *command], cwd=clone, capture_output=True, timeout=60,
                    env=dict(os.environ, GIT_TERMINAL_PROMPT="0"))
            except (OSError, subprocess.TimeoutExpired):
                return None
            if done.returncode:
                return None
    return clone / INSIDE


def compile_schema(stylesheets, schema, target):
    """Makes a stylesheet of a schema; returns what went wrong, None if nothing did."""
    source = Path(schema)
    for number, name in enumerate(STEPS):
        result = Path(target) if name == STEPS[-1] else Path(target).with_suffix(f".{number}")
        done = subprocess.run(
            ["xsltproc", "--nonet", "-o", str(result), str(stylesheets / f"{name}.xsl"), str(source)],
            capture_output=True, text=True, errors="replace")
        if done.returncode:
            return f"{name}: {done.stderr[-400:]}"
        source = result
    return None
