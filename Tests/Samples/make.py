"""Writes the sample nights: `python3 Tests/Samples/make.py samples`.

For maintainers; what it writes is committed. It needs Python 3.11, the packages in requirements.txt and Debian's
fonts-droid-fallback and fonts-noto-cjk.

Writes OUT/inbox, OUT/inbox-second, OUT/expected.csv, OUT/expected-second.csv and OUT/README.md. The same
bytes each run with the versions in requirements.txt: dates, seeds and zip times are fixed, and nothing reads the
clock. Other versions of Pillow, reportlab or zlib may compress the same pictures and fonts to other bytes.
"""

import pathlib
import shutil
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import archive  # noqa: E402
import form  # noqa: E402
import product  # noqa: E402
import products  # noqa: E402
import table  # noqa: E402
import word  # noqa: E402
from case import Case  # noqa: E402
from inbox import CASE_IDS, INBOX, SECOND, company  # noqa: E402
from products import PRODUCTS  # noqa: E402


def assemble(s, number):
    """The case of a submission with its evidence."""
    case = Case(s.name, company(s.applicant), s.scope, number, **s.case)
    if s.before:
        s.before(case)
    case.gather()
    if s.after:
        s.after(case)
    return case


def files(case):
    """Every file of a submission as (place, bytes): the form first, then the evidence."""
    body = form.write(form.assessment(case), case.encoding)
    codec = "gb18030" if case.encoding == "GB2312" else "utf-8"
    for old, new in case.form_edits:
        text = body.decode(codec)
        assert old in text, old
        body = text.replace(old, new, 1).encode(codec)
    found = [("form.xml", body)]
    found += [(e.file, e.content(case.company.name)) for e in case.evidence if e.present]
    found += [(place, word.render(paper(), case.company.name)) for place, paper in case.extra_files.items()]
    return found


MAC_JUNK = [(".DS_Store", b"\0\0\0\1Bud1" + bytes(58)), ("__MACOSX/._form.xml", b"\0\5\x16\7\0\2\0\0Mac OS X        " + bytes(40)),
            ("__MACOSX/01法律地位/._营业执照.pdf", b"\0\5\x16\7\0\2\0\0Mac OS X        " + bytes(40))]


def put(folder, name, layout, found):
    """Writes one submission into a folder of submissions, with its marker."""
    if layout in ("zip", "gbk", "mac"):
        names = {"zip": "utf-8"}.get(layout, layout)
        whole = archive.pack(archive.nested(found, names), names, MAC_JUNK if layout == "mac" else ())
        (folder / f"{name}.zip").write_bytes(whole)
        (folder / f"{name}.zip.complete").write_bytes(b"")
        return
    for place, body in archive.nested(found):
        part = layout == "part" and place.endswith(".zip")
        target = folder / name / (place + ".part" if part else place)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(body[:len(body) // 4] if part else body)
    if layout != "part":
        (folder / name / ".complete").write_bytes(b"")


def answer(a, first, number):
    """The files of an answer to a notice: a whole resubmission, or a supplement with what was asked for."""
    case = Case(a.name, company(first.applicant), first.scope, number, **first.case)
    if a.kind == "resubmission":
        case.assessed_on, case.signed_on = "2026-11-26", "2026-11-27"
        return files(case.gather())
    case.case_id = CASE_IDS[first.name]
    answers, brought, parts = a.bring(case)
    root = form.supplement(case, answers, brought, parts, "2026-11-27")
    return [("supplement.xml", form.write(root))] + [(e.file, e.content(case.company.name)) for e in brought]


def main(out):
    out = pathlib.Path(out)
    first, second = out / "inbox", out / "inbox-second"
    for folder in (first, second):
        for s in [*INBOX, *PRODUCTS, *SECOND]:
            shutil.rmtree(folder / s.name, ignore_errors=True)
            for ending in (".zip", ".zip.complete"):
                (folder / (s.name + ending)).unlink(missing_ok=True)
        folder.mkdir(parents=True, exist_ok=True)
    for s in INBOX:
        put(first, s.name, s.layout, files(assemble(s, s.number)))
    for n, s in enumerate(PRODUCTS):
        put(first, s.name, s.layout, product.files(products.make(s, n + 1)))
    for a in SECOND:
        s = next(s for s in INBOX if s.name == a.of)
        put(second, a.name, "folder", answer(a, s, s.number))
    (out / "expected.csv").write_text(table.expected([*INBOX, *PRODUCTS]), encoding="utf-8")
    (out / "expected-second.csv").write_text(table.expected_second(SECOND, INBOX), encoding="utf-8")
    (out / "README.md").write_text(table.markdown([*INBOX, *PRODUCTS], SECOND), encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
