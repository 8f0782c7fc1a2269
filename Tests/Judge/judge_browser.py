#!/usr/bin/env python3
"""Pages open in a browser without a complaint; pictures of them are kept for looking at.

DOSSIER_SCREENSHOTS names the folder of the pictures; it is .build/screenshots if unset.
"""

import os
import shutil
import sys
import tempfile
from pathlib import Path

from judging import AS_OF, PROJECT, Judge, arguments, bundles, dossier, run, scratch, tool, unpack

judge = Judge("browser")
browser = tool("chromium", "DOSSIER_BROWSER") or tool("chromium-browser") or tool("google-chrome")
if not browser:
    judge.skip("chromium is not installed")
    sys.exit(0)
output, _ = arguments()
pictures = Path(os.environ.get("DOSSIER_SCREENSHOTS", PROJECT / ".build" / "screenshots"))
pictures.mkdir(parents=True, exist_ok=True)


def look(page, name, width=1280, height=2400):
    """Opens a page; what the browser complains of."""
    picture = pictures / f"{name}.png"
    picture.unlink(missing_ok=True)
    with tempfile.TemporaryDirectory() as profile:
        try:
            result = run(
                [browser, "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                 "--disable-background-networking", "--no-first-run", f"--user-data-dir={profile}", "--lang=zh-CN",
                 "--enable-logging=stderr", f"--window-size={width},{height}", f"--screenshot={picture}",
                 page.as_uri()], timeout=120)
        except Exception as error:
            yield f"{page.name}: {error}"
            return
    for line in result.stderr.splitlines():
        if ":CONSOLE" in line or "Refused to" in line:
            yield f"{page.name}: {line}"
    if not picture.exists() or picture.stat().st_size < 5000:
        yield f"{page.name}: no picture: {result.stderr[-300:]}"


def largest(paths, count):
    return sorted(paths, key=lambda p: (-p.stat().st_size, str(p)))[:count]


with scratch() as folder:
    found = [path for path in bundles(output)]
    chosen = found[:1] + [path for path in largest(found, 1) if path not in found[:1]]
    for number, bundle in enumerate(chosen):
        bag = unpack(bundle, folder)
        judge.check(f"the page of {bundle.stem}", look(bag / "index.html", f"bundle-{number}"))
        judge.check(f"the page of {bundle.stem} on a telephone", look(bag / "index.html", f"bundle-{number}-narrow", 400, 1600))
    for what, pattern in (("night", "reports/*/index.html"), ("notice", "papers/*/notice-*.html"), ("quarantine", "quarantine/*.html")):
        for page in largest(output.glob(pattern), 1):
            judge.check(f"a page of {what}", look(page, what))
    made = Path(folder) / "output"
    shutil.copytree(output, made, ignore=shutil.ignore_patterns("bundles", "received"))
    for name in ("daily", "weekly", "monthly"):
        if run([dossier(), "report", name, "--output", str(made), "--as-of", AS_OF, "--quiet"]).returncode == 0:
            page = next((made / "reports" / name).glob("*/index.html"))
            judge.check(f"the {name} report", look(page, f"report-{name}"))
            judge.check(f"the {name} report on a telephone", look(page, f"report-{name}-narrow", 400, 1600))
            paper = pictures / f"report-{name}.pdf"
            run([browser, "--headless=new", "--no-sandbox", "--no-pdf-header-footer", f"--print-to-pdf={paper}", page.as_uri()], timeout=120)
            judge.check(f"the {name} report prints on A4", [] if not tool("pdfinfo") or "A4" in run(["pdfinfo", str(paper)]).stdout else ["no A4"])
        else:
            judge.check(f"the {name} report", ["it is not made"])
    if tool("pdfinfo"):
        pages = largest(output.glob("papers/*/notice-*.html"), 1)
        for page in pages:
            paper = pictures / "notice.pdf"
            run([browser, "--headless=new", "--no-sandbox", "--no-pdf-header-footer", f"--print-to-pdf={paper}", page.as_uri()], timeout=120)
            size = run(["pdfinfo", str(paper)]).stdout
            judge.check("a notice prints on A4", [] if "A4" in size else [size])
print(f"        pictures: {pictures}")
judge.end()
