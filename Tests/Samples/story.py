"""What applicants send in the story beyond the sample nights: `python3 Tests/Samples/story.py samples/story/inbox`.

Answers to requests, applications under later editions, and what holders of certificates send a year on. For maintainers;
what it writes is committed. Later applications are those of the sample night with every date moved on by months.
"""

import datetime
import pathlib
import re
import shutil
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import applications  # noqa: E402
import form  # noqa: E402
import make  # noqa: E402
import product  # noqa: E402
import products  # noqa: E402
import supplements  # noqa: E402
from case import Case  # noqa: E402
from product import Product  # noqa: E402
from products import PRODUCTS, SCOPE  # noqa: E402
from inbox import AU3, INBOX, RA2, RA3, SI3, Submission, company  # noqa: E402

NEWER = "CCRC-ISV-C01:2021"
DATE = re.compile(r"(?<![\d-])(20[12]\d)-(0[1-9]|1[0-2])(?:-([0-3]\d))?(?![\d-])")
# What does not change with the years: since when there is a company, and what was signed for good.
FIXED = re.compile(r"<founded>[^<]*</founded>|<formerName>.*?</formerName>|<employment\b.*?</employment>|<birth>[^<]*</birth>", re.S)


def moved(text, months):
    """The text with every day and month in it moved on."""
    def move(match):
        year, month, day = match[1], match[2], match[3]
        count = int(year) * 12 + int(month) - 1 + months
        year, month = divmod(count, 12)
        if not day:
            return f"{year}-{month + 1:02d}"
        last = (datetime.date(year + (month == 11), (month + 1) % 12 + 1, 1) - datetime.timedelta(days=1)).day
        return f"{year}-{month + 1:02d}-{min(int(day), last):02d}"
    return DATE.sub(move, text)


def moved_value(value, months):
    if isinstance(value, str):
        return moved(value, months)
    if isinstance(value, (list, tuple)):
        return type(value)(moved_value(v, months) for v in value)
    return value


def later(case, months):
    """Form and evidence of a case as they are some months on."""
    kept = []

    def keep(match):
        kept.append(match[0])
        return f"\0{len(kept) - 1}\0"
    text = form.write(form.assessment(case)).decode()
    text = moved(FIXED.sub(keep, text), months)
    text = re.sub(r"\0(\d+)\0", lambda m: kept[int(m[1])], text)
    for e in case.evidence:
        e.says = {k: v if k == "founded" else moved_value(v, months) for k, v in e.says.items()}
    found = [("form.xml", text.encode())]
    return found + [(e.file, e.content(case.company.name)) for e in case.evidence if e.present]


def of(name):
    return next(s for s in INBOX if s.name == name)


def newer(name):
    """An application of the sample night, assessed against the criteria of 2021."""
    found = make.files(make.assemble(of(name), of(name).number))
    return [(place, body.replace(b"CCRC-ISV-C01:2018", NEWER.encode()) if place == "form.xml" else body) for place, body in found]


def held(number, category, grade, issued, until, months):
    """The certificate that the story issued; its days are moved on with all others, so they are moved back first."""
    def change(case):
        applications.hold((category, grade, moved(issued, -months), moved(until, -months)))(case)
        case.held[-1]["number"] = number
        case.held[-1]["criteria"] = "CCRC-ISV-C01:2018"
    return change


def holder(name, applicant, scope, seed, months, number, certificate, **case):
    category, grade = scope[0]
    criteria = case.pop("criteria", None)
    s = Submission(name, applicant, scope, "", "", case={"type": "surveillance", "number": number, **case},
                   before=held(*certificate, months=months), after=applications.surveillance)
    made = make.assemble(s, seed)
    found = later(made, months)
    if criteria:
        found = [(p, b.replace(b'criteria="CCRC-ISV-C01:2018"', f'criteria="{criteria}"'.encode()) if p == "form.xml" else b) for p, b in found]
    return found


def upgrade(applicant, seed, months, number, certificate):
    """From Grade III to II on the certificate that the story issued."""
    def lower(case):
        case.lower_certificates[0].update(number=certificate[0], issued=moved(certificate[1], -months), until=moved(certificate[2], -months))
    s = Submission("", applicant, RA2, "", "", case={"type": "upgrade", "number": number, "lower": [("RA", "III")], "bank_slips": True, "archive": "证明材料.zip"}, before=lower)
    return later(make.assemble(s, seed), months)


def bank_slip(name, case_id, signed):
    """An answer to a request for the bank slip of the project, with the slip and the project that now cites it."""
    s = of(name)
    before = Case(s.name, company(s.applicant), s.scope, s.number, **s.case)
    case = Case(s.name, company(s.applicant), s.scope, s.number, **{**s.case, "bank_slips": True})
    for c in (before, case):
        if s.before:
            s.before(c)
        c.gather()
    numbers = {e.file: e.id for e in before.evidence}
    for e in case.evidence:
        e.id = numbers.get(e.file, "E901")
    case.case_id, project = case_id, case.projects[0]
    slip = supplements.anew(project.files["bank-slip"])
    root = form.supplement(case, [("V-PERF-5-d", "GEN-PERF-2", "补交项目收款的银行回单。", [slip])], [slip],
                           [form.E("projects", form.project(case, project))], signed)
    return [("supplement.xml", form.write(root)), (slip.file, slip.content(case.company.name))]


def goods(name, number, months=0, change=None, **fields):
    """A product of the sample night again, in another way: before its test, for testing alone, or some months away."""
    s = next(p for p in PRODUCTS if p.name == name)
    made = Product(s.name, company(s.applicant), seed=[p.name for p in PRODUCTS].index(name) + 1, **SCOPE[name])
    if s.after and s.after is not products.stale_basis:
        s.after(made)
    made.number = number
    for key, value in fields.items():
        setattr(made, key, value)
    if change:
        change(made)
    made.gather()
    if not months:
        return product.files(made)
    body = ('<?xml version="1.0" encoding="UTF-8"?>\n' + product.dossier(made).write())
    body = moved(body, months).encode()
    for e in made.evidence:
        e.says = {k: moved_value(v, months) for k, v in e.says.items()}
    return [("form.xml", body)] + [(e.file, e.content(made.company.name)) for e in made.evidence if e.present]


def untested(p):
    """Central intake: the test comes after the application."""
    p.mode, p.test = "central", None


def for_testing(p):
    """The client chose testing: its result is published, there is no certificate."""
    p.mode, p.test, p.route = "central", None, ["test"]


def for_procurement(p):
    """As it was before the first of July 2023: compulsory for what the government buys."""
    p.wanted, p.purpose_code, p.rule = "ccis-procurement", "government-procurement", "CNCA-11C"
    p.mode, p.test = "central", None
    p.basis = [("2009-33", "2009 年第 33 号公告", "2026-10-20"), ("2010-48", "财库〔2010〕48号", "2026-10-20")]
    p.standards, p.conformity = p.standards[:1], []


# Certificates that the story issues: number, first and last day.
RA_OF_HENGYU = ("CCRC-2026-ISV-RA-0001", "2026-12-09", "2029-12-08")
RA_OF_SHUDUN = ("CCRC-2026-ISV-RA-0002", "2026-12-09", "2029-12-08")
AU_OF_JIANHENG = ("CCRC-2026-ISV-AU-0003", "2026-12-09", "2029-12-08")
SI_OF_HUACHEN = ("CCRC-2027-ISV-SI-0001", "2027-01-08", "2030-01-07")


def holding(certificate, category, grade):
    return certificate[0], category, grade, *certificate[1:]


def main(out):
    out = pathlib.Path(out)
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)

    def put(name, found, layout="zip"):
        make.put(out, name, layout, found)
    put("beichen-bank-slip", bank_slip("12-beichen-nested", "ser-4ms684xrr6", "2026-12-02"), "folder")
    put("xiangshui-bank-slip", bank_slip("14-xiangshui-wide-space", "ser-1d51730zap", "2026-12-16"), "folder")
    put("beigang-bank-slip", bank_slip("49-beigang-sm3", "ser-3xrcjehm8v", "2026-11-27"), "folder")
    put("haichuan-bank-slip", bank_slip("05-haichuan-ra1", "ser-abndmz7sxp", "2026-12-08"), "folder")
    put("beigang-sm3-2021", newer("49-beigang-sm3"))
    put("huachen-si3-2021", newer("46-huachen-si3"))
    put("jinshan-ra3-2021", newer("39-jinshan-acceptance-inside"))
    put("shudun-surveillance", holder("", "shudun", RA3, 8, 12, "SHUDUN-2027-S1", holding(RA_OF_SHUDUN, "RA", "III"), recent={"RA": 1}, bank_slips=True))
    put("jianheng-surveillance", holder("", "jianheng", AU3, 58, 12, "JIANHENG-2027-S1", holding(AU_OF_JIANHENG, "AU", "III"), recent={"AU": 0}))
    put("jianheng-surveillance-again", holder("", "jianheng", AU3, 58, 15, "JIANHENG-2027-S1", holding(AU_OF_JIANHENG, "AU", "III"), recent={"AU": 1}))
    put("huachen-surveillance", holder("", "huachen", SI3, 46, 13, "HUACHEN-2027-S1", holding(SI_OF_HUACHEN, "SI", "III"), recent={"SI": 1}, criteria=NEWER))
    put("zhongzhou-scanner", goods("p11-zhongzhou-scanner", "PC-2026-101", change=untested))
    put("beichen-ids", goods("p10-beichen-ids", "PC-2026-102", change=untested))
    put("xiangshui-audit-testing", goods("p12-xiangshui-audit", "PC-2026-103", change=for_testing))
    put("yunling-card-testing", goods("p02-yunling-isolation-card", "PC-2026-104", change=for_testing))
    put("heitu-ids-2023", goods("p20-heitu-stale-basis", "PC-2023-001", months=-41, change=for_procurement))
    put("hengyu-firewall-surveillance", goods("p01-hengyu-firewall", "PC-2027-S1", months=13, type="surveillance"))
    put("hengyu-firewall-change", goods("p01-hengyu-firewall", "PC-2027-C1", months=13, type="change"))
    put("hengyu-ra2-upgrade", upgrade("hengyu", 1, 13, "HENGYU-2027-RA-II", RA_OF_HENGYU))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
