#!/usr/bin/env python3
"""Pages open in a browser without a complaint, work without script and pass the checks of accessibility.py; pictures of
them are kept for looking at.

DOSSIER_SCREENSHOTS names the folder of the pictures; it is .build/screenshots if unset.
"""

import os
import re
import shutil
import sys
import tempfile
from pathlib import Path

from accessibility import Browser, check
from judging import AS_OF, PROJECT, Judge, arguments, as_another, bundles, dossier, run, scratch, tool, unpack

judge = Judge("browser")
browser = tool("chromium", "DOSSIER_BROWSER") or tool("chromium-browser") or tool("google-chrome")
if not browser:
    judge.skip("chromium is not installed")
    sys.exit(0)
output, inbox = arguments()
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


def desk_tree(folder, inbox):
    """A tree of two applicants who share everything, one of whom comes to a certificate: pages that only staff see."""
    pipelines = folder / "pipelines"
    shutil.copytree(PROJECT / "pipelines", pipelines)
    settings = pipelines / "across.xml"
    settings.write_text(settings.read_text().replace('leader="no"', 'leader="yes"'))
    few = folder / "inbox"
    for name in ("first", "second"):
        shutil.copytree(inbox / "01-hengyu-ra3", few / name)
    as_another(few / "second" / "form.xml")
    (few / "nothing").mkdir()
    (few / "nothing" / ".complete").touch()
    (few / "nothing" / "readme.txt").write_text("nothing")
    tree, desk, keys = folder / "desk-output", folder / "desk", folder / "keys"

    def run_night(day, *more):
        return run([dossier(), "run", str(pipelines / "nightly.xml"), "--inbox", str(few), "--output", str(tree), "--as-of", day,
                    "--quiet", *more])

    results = [run_night("2026-11-20"), run(["sh", "samples/desk/story", str(tree), str(desk), str(keys)]),
               run_night("2026-11-27", "--desk", str(desk), "--administrators", str(keys / "administrators.pub"))]
    return tree, [result.stderr for result in results if result.returncode]


def kinds(output, tree, folder):
    """One page of every kind that there is: what, page."""
    patterns = {
        "night": (output, "reports/2*/index.html"), "notice": (output, "papers/*/notice-*.html"),
        "quarantine": (output, "quarantine/*.html"), "night with staff documents": (tree, "reports/2*/index.html"),
        "refused staff document": (tree, "quarantine/*.html"), "case": (tree, "cases/*/index.html"),
        "what cases share": (tree, "papers/*/across.html"), "register": (tree, "register/*.html"),
    }
    for what, (root, pattern) in patterns.items():
        for page in largest(root.glob(pattern), 1):
            yield what, page
    # Whatever papers there are, one of each.
    papers = {}
    for page in sorted(tree.glob("papers/*/*-r*.html")):
        papers.setdefault(re.sub(r"-r\d+\.html$", "", page.name), page)
    for name, page in sorted(papers.items()):
        yield f"paper {name}", page
    for bundle in largest(bundles(output), 1):
        yield "bundle", unpack(bundle, folder / "bags") / "index.html"
    for name in ("daily", "weekly", "monthly"):
        run([dossier(), "report", name, "--output", str(tree), "--as-of", "2026-11-27", "--quiet"])
        for page in (tree / "reports" / name).glob("*/index.html"):
            yield f"{name} report", page
    for what, command in (("handbook", ["requirements", "export", "--to", "html"]), ("form guide", ["form", "guide"]),
                          ("difference of editions", ["requirements", "diff", "P2018", "P2021", "--html"])):
        page = folder / f"{command[-1].strip('-')}-{command[0]}.html"
        page.write_text(run([dossier(), *command]).stdout, encoding="utf-8")
        yield what, page


with scratch() as place:
    folder = Path(place)
    (folder / "bags").mkdir()
    tree, complaints = desk_tree(folder, inbox)
    judge.check("a tree with staff documents is made", complaints)
    session = Browser(browser)
    for what, page in kinds(output, tree, folder):
        judge.check(f"the page of {what} is accessible, without script", check(session, page))
    session.close()

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
