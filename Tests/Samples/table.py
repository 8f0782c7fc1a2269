"""The table of what each submission must yield, for people and for the test that holds the night to it."""

import csv
import io

ENDING = {"zip": ".zip", "gbk": ".zip", "mac": ".zip"}
GROUPS = [("complete", "完整的申请", "Complete"), ("deficient", "有一处缺陷（或提醒）的申请", "One deficiency each, or a warning, or a matter for a person"),
          ("phases", "获证组织的申请", "Applications of holders of a certificate"),
          ("fair", "诚实的申请组织可能遇到的情况", "What an honest applicant may meet: to an auditor where a person must look, back only where something is missing"),
          ("inside", "表格无误，矛盾只在文件内部", "A perfect form, and a contradiction visible only inside a file; complete until a stage reads evidence"),
          ("scans", "只有图像的扫描件", "Picture-only scans; complete until a stage reads evidence"), ("waiting", "仍在复制", "Still being copied"),
          ("products", "产品认证，完整的申请", "Products, complete"), ("products-deficient", "产品认证，有缺陷或须由人判断的申请", "Products, deficient or for a person")]


def conclusions(s):
    words = s.conclusion.split() * (len(s.scope) if len(s.conclusion.split()) == 1 else 1)
    letter = "U" if s.group.startswith("products") else "S"
    return [f"{letter}{n + 1}={w}" for n, w in enumerate(words)] if s.conclusion != "waiting" else ["waiting"]


def inbox_name(s):
    return s.name + ENDING.get(s.layout, "")


def write(rows):
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()


def expected(submissions):
    """inbox name; conclusion per scope item; findings that must be there, each an id or what stands before a hyphen of one. Lists are separated by spaces."""
    return write([["inbox", "group", "conclusions", "findings"]] +
                 [[inbox_name(s), s.group, " ".join(conclusions(s)), " ".join(s.findings)] for s in submissions])


def expected_second(answers, submissions):
    names = {s.name: inbox_name(s) for s in submissions}
    return write([["inbox", "answers", "kind", "conclusions", "closed"]] +
                 [[a.name, names[a.of], a.kind, f"S1={a.conclusion}", " ".join(a.findings_closed)] for a in answers])


def markdown(submissions, answers):
    out = ["# What the sample night must yield", "",
           "Received 2026-11-20, profile P2018. Applicants, persons and numbers are invented. Made by `python3 Tests/Samples/make.py samples`;",
           "`expected.csv` says the same for the test that holds the night to it. A finding `V-PERS-4` stands for `V-PERS-4` and every `V-PERS-4-…`, but not for `V-PERS-41`.", ""]
    for group, zh, en in GROUPS:
        out += [f"## {en}（{zh}）", "", "| submission | what it is | conclusion | findings that must be there |", "|---|---|---|---|"]
        for s in submissions:
            if s.group == group:
                scope = " + ".join(f"{c} {g}" for c, g in s.scope)
                ids = " ".join(f"`{f}`" for f in s.findings)
                out.append(f"| `{inbox_name(s)}` | {s.what_en} ({scope})<br>{s.what} | {', '.join(conclusions(s))} | {ids} |")
        out.append("")
    out += ["## The second night（第二夜）", "", "In `inbox-second/`, received 2026-11-28.", "", "| submission | answers | what it is | conclusion | findings closed |", "|---|---|---|---|---|"]
    out += [f"| `{a.name}` | `{a.of}` | {a.what_en}<br>{a.what} | S1={a.conclusion} | {' '.join(f'`{f}`' for f in a.findings_closed)} |" for a in answers]
    return "\n".join(out) + "\n"
