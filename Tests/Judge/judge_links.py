#!/usr/bin/env python3
"""Pages: every link resolves, every requirement reaches its evidence, nothing is fetched or run."""

import os
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from judging import RECORD, Judge, arguments, bundles, parse, scratch, unpack

judge = Judge("links")
output, _ = arguments()


class Page(HTMLParser):
    """What a page links to, what it is made of, and what it must not have."""

    def __init__(self, path):
        super().__init__(convert_charrefs=True)
        self.path = path
        self.links, self.ids, self.faults = [], set(), []
        self.policy = None
        self.within = []
        # Links by the ids of the elements that they stand in.
        self.linked = {}
        self.feed(path.read_text(encoding="utf-8"))
        self.close()

    VOID = {"meta", "link", "input", "br", "hr", "img", "col", "wbr", "base", "source", "area"}

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if "id" in values:
            if values["id"] in self.ids:
                self.faults.append(f"the id {values['id']} is given twice")
            self.ids.add(values["id"])
        if tag == "meta" and (values.get("http-equiv") or "").lower() == "content-security-policy":
            self.policy = values.get("content")
        if tag in ("script", "iframe", "object", "embed", "base", "form", "link"):
            self.faults.append(f"<{tag}>")
        self.faults += [f"{name} on <{tag}>" for name in values if name.lower().startswith("on")]
        for name in ("href", "src", "action", "data", "poster", "srcset", "formaction", "background"):
            if name in values:
                self.links.append((name, values[name] or ""))
                for identifier in self.within:
                    if identifier:
                        self.linked.setdefault(identifier, []).append(values[name] or "")
        if "url(" in (values.get("style") or "").lower():
            self.faults.append("url() in a style")
        if tag not in Page.VOID:
            self.within.append(values.get("id"))
            self.open.append(tag)

    def handle_endtag(self, tag):
        while self.open:
            self.within.pop()
            if self.open.pop() == tag:
                break

    def handle_data(self, data):
        if self.open and self.open[-1] == "style" and re.search(r"url\s*\(|@import", data):
            self.faults.append("the style fetches something")

    def reset(self):
        super().reset()
        self.open = []


pages = {}


def page(path):
    if path not in pages:
        pages[path] = Page(path)
    return pages[path]


def exists(path):
    """Whether there is such a file; a name that the file system cannot have is none."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def unresolved(path, root):
    """Links of a page that do not lead to something inside `root`."""
    for attribute, link in page(path).links:
        where = f"{path.relative_to(root.parent)}: {attribute}={link!r}"
        parts = urlsplit(link)
        if parts.scheme or parts.netloc:
            yield f"{where} leads out"
            continue
        if "\\" in link:
            yield f"{where} has a backslash"
        target = Path(os.path.normpath(path.parent / unquote(parts.path))) if parts.path else path
        if root != target and root not in target.parents:
            yield f"{where} leads out of the tree"
        elif not exists(target):
            yield f"{where}: there is no such file"
        elif parts.fragment and target.suffix == ".html":
            if unquote(parts.fragment) not in page(target).ids:
                yield f"{where}: there is no such place in the page"


def unguarded(path, root):
    where = path.relative_to(root.parent)
    policy = page(path).policy
    if policy is None or "default-src 'none'" not in policy or "script-src" in policy:
        yield f"{where}: policy is {policy!r}"
    for fault in page(path).faults:
        yield f"{where}: {fault}"


def examine(what, found):
    """Judges pages, each with the root of its tree."""
    judge.check(f"there are {what}", [] if found else ["none"])
    judge.check(f"every link of {len(found)} {what} resolves", [x for each in found for x in unresolved(*each)])
    judge.check(
        f"{len(found)} {what} run no script, fetch nothing and say so", [x for each in found for x in unguarded(*each)])


def unreached(bag):
    """Requirements whose evidence is not one click away from what the page says of them."""
    record = parse(bag / "record.xml")
    files = {file.get("id"): file for file in record.iter(f"{RECORD}file")}
    index = page(bag / "index.html")
    by_requirement = {}
    for identifier, links in index.linked.items():
        by_requirement[identifier] = {os.path.normpath(unquote(urlsplit(link).path)) for link in links if link}
    for item in record.iter(f"{RECORD}item"):
        requirement = item.get("requirement")
        if not requirement:
            continue
        wanted = {
            os.path.normpath(files[e.get("file")].get("path"))
            for e in item.findall(f"{RECORD}evidence")
            if e.get("file") in files and files[e.get("file")].get("path")
        }
        if not wanted:
            continue
        candidates = [v for k, v in by_requirement.items() if requirement in k]
        reached = set().union(*candidates) if candidates else set()
        if not wanted <= reached:
            missing = sorted(wanted - reached)[0]
            yield f"{bag.name}: {requirement} does not reach {missing}"


with scratch() as folder:
    bags = [unpack(bundle, folder) for bundle in bundles(output)]
    examine("bundle pages", [(path, bag) for bag in bags for path in sorted(bag.rglob("*.html")) if "data" not in path.relative_to(bag).parts])
    judge.check("every requirement reaches its evidence in one click", [line for bag in bags for line in unreached(bag)])
    linked = []
    for bag in bags:
        there = {os.path.normpath(unquote(urlsplit(link).path)) for _, link in page(bag / "index.html").links}
        for path in sorted((bag / "data").rglob("*")):
            shown = str(path.relative_to(bag))
            if path.is_file() and shown not in there:
                linked.append(f"{bag.name}: {shown}")
    judge.check("every file of a bundle is linked from its page", linked)
    notices = sorted((output / "papers").rglob("*.html"))
    examine("notices", [(path, output) for path in notices])
    others = [p for name in ("reports", "quarantine", "waiting", "returned") for p in sorted((output / name).rglob("*.html"))]
    examine("reports", [(path, output) for path in others])
judge.end()
