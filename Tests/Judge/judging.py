"""What every judge shares: lines that say what was checked, and ways to reach the night's output."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
import zipfile
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
RECORD = "{urn:dossier:record:1}"
FORM = "{urn:dossier:service-form:1}"
SVRL = "{http://purl.oclc.org/dsdl/svrl}"
AS_OF = os.environ.get("DOSSIER_AS_OF", "2026-11-20")


class Judge:
    """Prints one line a check; `end` exits with 1 if any failed."""

    def __init__(self, name):
        self.name = name
        self.failed = 0

    def check(self, what, problems):
        """A check holds if the list of its problems is empty."""
        problems = list(problems)
        if not problems:
            print(f"passed: {self.name}: {what}", flush=True)
            return True
        self.failed += 1
        print(f"FAILED: {self.name}: {what}", flush=True)
        for problem in problems[:12]:
            print(f"        {printable(problem)}")
        if len(problems) > 12:
            print(f"        and {len(problems) - 12} more")
        return False

    def skip(self, why):
        print(f"skipped: {self.name}: {why}", flush=True)

    def end(self):
        sys.exit(1 if self.failed else 0)


def printable(text):
    """Odd characters shown, not obeyed."""
    return "".join(c if c.isprintable() else f"<U+{ord(c):04X}>" for c in str(text))[:600]


def tool(name, environment=None):
    """The path of a program, from an environment variable or the search path; None if absent."""
    if environment and os.environ.get(environment):
        return os.environ[environment]
    return shutil.which(name)


def dossier():
    """The program under judgement."""
    path = os.environ.get("DOSSIER", str(PROJECT / ".build/release/dossier"))
    return str(Path(path).resolve())


def hostile():
    """What makes the hostile submissions; None if it was not built."""
    path = os.environ.get("DOSSIER_HOSTILE", str(PROJECT / ".build/release/hostile"))
    return path if os.path.exists(path) else None


def has_command(name):
    """Whether the program knows a command."""
    return subprocess.run([dossier(), name, "--help"], capture_output=True).returncode == 0


def run(command, **options):
    """Runs a program in the project's folder; output as text."""
    options.setdefault("cwd", PROJECT)
    return subprocess.run(command, capture_output=True, text=True, errors="replace", **options)


def night(inbox, output, *arguments, environment=None):
    """Runs a night."""
    surroundings = dict(os.environ, **(environment or {}))
    return run(
        [dossier(), "run", "pipelines/nightly.xml", "--inbox", str(inbox), "--output", str(output),
         "--as-of", AS_OF, "--quiet", *arguments],
        env=surroundings)


def arguments(count=2):
    """OUTPUT and INBOX as given, else as `make run` has them."""
    given = sys.argv[1:]
    defaults = ["output", "samples/inbox"]
    return [Path(os.path.abspath(given[i] if len(given) > i else PROJECT / defaults[i])) for i in range(count)]


def scratch():
    """A folder that is removed at the end of a `with`."""
    return tempfile.TemporaryDirectory(prefix="dossier-judge-", dir=os.environ.get("DOSSIER_SCRATCH"))


def digest(path):
    """SHA-256 of a file."""
    hasher = hashlib.sha256()
    with open(path, "rb") as file:
        while block := file.read(1 << 20):
            hasher.update(block)
    return hasher.hexdigest()


def parse(path):
    return ElementTree.parse(path).getroot()


def as_another(form):
    """Makes a form that of another applicant, who counts the same people, projects and files."""
    text = form.read_text(encoding="utf-8")
    code = re.search(r"<creditCode>([^<]*)", text).group(1)
    name = re.search(r"<name>([^<]*)", text[text.index("<applicant>"):]).group(1)
    number = re.search(r'<application[^>]* number="([^"]*)"', text).group(1)
    changed = text.replace(code, "91110108MA0PLANT2X").replace(name, "另一家申请方有限公司").replace(number, "OTHER-2026-1")
    form.write_text(changed, encoding="utf-8")


def records(output):
    """The newest record of each case: (case, path)."""
    return sorted((path.parent.name, path) for path in (output / "cases").glob("*/record.xml"))


def bundles(output):
    """Every bundle: zip files and folders."""
    found = sorted((output / "bundles").iterdir()) if (output / "bundles").exists() else []
    return [path for path in found if path.suffix == ".zip" or (path / "bagit.txt").exists()]


def newest_bundle(output, record):
    """The bundle that a record is about."""
    return output / "bundles" / f"{record.get('case')}-r{record.get('revision')}.zip"


# Entries that the file system would not take, by bundle; one judge looks at them.
refused = {}


def unpack(bundle, folder):
    """Unpacks a bundle; returns the bag's folder."""
    if bundle.is_dir():
        return bundle
    target = Path(folder) / bundle.stem
    with zipfile.ZipFile(bundle) as archive:
        for entry in archive.infolist():
            try:
                archive.extract(entry, target)
            except OSError as error:
                refused.setdefault(bundle.name, []).append(f"{error.strerror}: {entry.filename}")
    inner = [path for path in target.iterdir()]
    return inner[0] if len(inner) == 1 and inner[0].is_dir() else target


def listing(folder, leave_out=lambda path: False):
    """What is in a tree: path to digest, link target or `folder`."""
    found = {}
    for base, folders, files in os.walk(folder):
        for name in files + folders:
            path = os.path.join(base, name)
            shown = os.path.relpath(path, folder)
            if leave_out(shown):
                continue
            if os.path.islink(path):
                found[shown] = "-> " + os.readlink(path)
            elif os.path.isdir(path):
                found[shown] = "folder"
            elif not os.path.isfile(path):
                found[shown] = "neither file nor folder"
            else:
                found[shown] = digest(path)
    return found


def differences(left, right):
    """How two listings differ, a line each."""
    lines = [f"only in the first: {path}" for path in sorted(left.keys() - right.keys())]
    lines += [f"only in the second: {path}" for path in sorted(right.keys() - left.keys())]
    lines += [f"differs: {path}" for path in sorted(left.keys() & right.keys()) if left[path] != right[path]]
    return lines


def is_of_the_run(path):
    """True for what may differ between two runs over the same input: timings, the run's own folder, the ledger."""
    first = path.split(os.sep)[0]
    return first in ("runs", ".lock", ".staging") or path.endswith(".prom") or first.startswith("ledger.sqlite")


def ledger_dump(output):
    """The ledger's content, ordered."""
    import sqlite3

    path = output / "ledger.sqlite"
    if not path.exists():
        return ["there is no ledger"]
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    connection.text_factory = bytes
    lines = []
    tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
    for (table,) in tables:
        name = table.decode()
        lines += sorted(f"{name}: {row!r}" for row in connection.execute(f'SELECT * FROM "{name}"'))
    connection.close()
    return lines
