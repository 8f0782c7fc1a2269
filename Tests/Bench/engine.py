#!/usr/bin/env python3
"""Measures `dossier schematron` against xsltproc with SchXslt 1.0 on the same forms, in the same minute.

    Tests/Bench/engine.py

500 forms of 20 KB and a schema of 31 assertions in 14 patterns, ten of which look at the same answers (forms.py);
one form ten times as large as another; and the shipped rules, read and checked. ENGINE_FORMS says how many forms
(500), ENGINE_ROUNDS how many rounds (3), DOSSIER which program. Ratios are taken within a round. Without SchXslt (see
Tests/Judge/schxslt.py) what needs it is left out, and that is said.
"""

import os
import shutil
import sys
import tempfile
from pathlib import Path

import forms
import measure

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.append(str(HERE.parent / "Judge"))
import schxslt  # noqa: E402

DOSSIER = Path(os.environ.get("DOSSIER", ROOT / ".build" / "release" / "dossier"))
MEBIBYTE = 1 << 20


def write(folder, count):
    """The schema, the forms, and two forms of which one is ten times the other."""
    (folder / "forms").mkdir()
    (folder / "rules.sch").write_text(forms.schema(), encoding="utf-8")
    for number in range(count):
        (folder / "forms" / f"{number:04}.xml").write_text(forms.form(number), encoding="utf-8")
    for name, answers in (("one", 2_550), ("ten", 25_500)):
        (folder / f"{name}.xml").write_text(forms.form(name, answers), encoding="utf-8")


def dossier(*arguments):
    # The forms have mistakes, and the program says so.
    return measure.run(DOSSIER, "schematron", *arguments, allowed=(0, 65))


def judged(value, aim, is_met):
    return f"{value:7.2f}   aim {aim}: {'met' if is_met else 'NOT met'}"


def main():
    if not DOSSIER.exists():
        sys.exit("bench: build first: swift build -c release")
    count, rounds = int(os.environ.get("ENGINE_FORMS", "500")), int(os.environ.get("ENGINE_ROUNDS", "3"))
    with tempfile.TemporaryDirectory(prefix="dossier-engine-", dir=os.environ.get("BENCH_FOLDER")) as name:
        folder = Path(name)
        write(folder, count)
        schema, documents = folder / "rules.sch", sorted((folder / "forms").iterdir())
        stylesheets = schxslt.folder() if shutil.which("xsltproc") else None
        if stylesheets:
            problem = schxslt.compile_schema(stylesheets, schema, folder / "rules.xsl")
            if problem:
                sys.exit(f"bench: SchXslt: {problem}")
        else:
            print(f"skipped: xsltproc with SchXslt: {schxslt.HELP}")
        titles = {"xsltproc": "xsltproc + SchXslt 1.0", "svrl": "dossier schematron --svrl", "text": "dossier schematron",
                  "one": "one form, SVRL", "ten": "ten times the form, SVRL",
                  "read": "reading the service catalogue", "start": "the same without an edition"}
        series = {key: measure.Series(title) for key, title in titles.items()}
        for _ in range(rounds):
            if stylesheets:
                series["xsltproc"].add(measure.run("xsltproc", "--nonet", folder / "rules.xsl", *documents))
            series["svrl"].add(dossier("--svrl", schema, *documents))
            series["text"].add(dossier(schema, *documents))
            series["one"].add(dossier("--svrl", schema, folder / "one.xml"))
            series["ten"].add(dossier("--svrl", schema, folder / "ten.xml"))
            series["read"].add(measure.run(DOSSIER, "requirements", "show", "GEN-FORM-1", "--edition", "P2018"))
            # There is no such edition: all is done but to read one.
            series["start"].add(measure.run(
                DOSSIER, "requirements", "show", "GEN-FORM-1", "--edition", "none", allowed=(78,)))
        size = sum(path.stat().st_size for path in documents) / len(documents)
        print(f"\n{len(documents)} forms of {size / 1000:.0f} KB, {sum(len(p[2]) for p in forms.PATTERNS)} assertions in "
              f"{len(forms.PATTERNS)} patterns, {rounds} rounds")
        for each in series.values():
            if each.costs:
                print(f"  {each.title:28}{each.median('cpu') * 1000:9.0f} ms CPU{each.peak / MEBIBYTE:8.0f} MiB")
        print("\nmedian of the ratios within a round")
        if stylesheets:
            for title, key, aim in (("xsltproc to SVRL", "svrl", 3), ("xsltproc to findings only", "text", 4)):
                middle, _, _ = measure.ratio(series["xsltproc"], series[key], "cpu")
                print(f"  {title:36}{judged(middle, f'at least {aim}', middle >= aim)}")
        middle, _, _ = measure.ratio(series["ten"], series["one"], "cpu")
        print(f"  {'ten times the form':36}{judged(middle, 'at most 12', middle <= 12)}")
        reading = (series["read"].median("cpu") - series["start"].median("cpu")) * 1000
        print(f"  {'ms to read and check the catalogue':36}{judged(reading, 'under 50', reading < 50)}")
        memory = series["ten"].peak / (folder / "ten.xml").stat().st_size
        print(f"  {'memory to the large form':36}{judged(memory, 'at most 20', memory <= 20)}")


if __name__ == "__main__":
    try:
        main()
    except measure.Failed as failure:
        sys.exit(f"bench: {failure}")
