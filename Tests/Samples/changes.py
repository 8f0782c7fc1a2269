"""Changes to a case: each makes one deficiency, oddity or contradiction of the sample night.

Those that a submission names as `before` run before the evidence is made, so form and files agree on the
change; those named as `after` change the evidence or the form alone.
"""

from case import MONTHS
from company import LOOK_ALIKE, inner_check, outer_check
from kinds import legal
from paper import Line, Paper, Title
from project import day


def evidence(case, kind, **match):
    return case.of(kind, **match)[0]


def engineer(case):
    return [p for p in case.people if "engineer" in p.roles][-1]


def no_month(case):
    engineer(case).insured = MONTHS[:1] + MONTHS[2:]


def other_payer(case):
    case.payer, case.payer_code = "南昌众合人力资源有限公司", "91360106MA8HR001" + inner_check("MA8HR001")
    case.payer_code += outer_check(case.payer_code)


def branch_pays(case):
    case.payer = case.company.name.replace("有限公司", "有限公司吉林分公司")
    case.payer_code = "91220202MA8BR002" + inner_check("MA8BR002")
    case.payer_code += outer_check(case.payer_code)
    case.relation = "branch"


def branch_licence(case):
    c = case.company
    case.add("branch-licence", "04人员/社保/分公司营业执照.pdf", "分公司营业执照", lambda s: legal.licence(c, s), {
        "number": case.payer_code, "issuer": c.authority, "holder": case.payer, "holderCode": case.payer_code, "legalRepresentative": c.legal,
        "capital": c.capital, "founded": "2020-05-11", "address": "吉林市丰满区吉林大街104号2层", "scopeText": c.scope, "sealed": "yes",
        "issued": "2020-05-11", "validUntil": "long-term"})


def lead_certificate_until(date):
    """The project lead's competence rests on one certificate, valid until `date`."""
    def change(case):
        p = next(p for p in case.people if "projectLead" in p.roles)
        p.evaluated = []
        p.certificates[0].issued, p.certificates[0].until = day(date, 1).replace("2026", "2023"), date
    return change


def licence_until(date):
    def change(case):
        evidence(case, "business-licence").says["validUntil"] = date
    return change


def other_address(case):
    case.applicant["registered"] = case.company.address.replace("F6座1004室", "F6座704室")


def accepted_first(case):
    p = case.projects[0]
    p.accepted = day(p.signed, -9)


def outside_window(case):
    p = case.projects[-1]
    p.signed, p.started, p.completed, p.accepted = "2023-11-19", "2023-11-22", "2024-01-10", "2024-01-31"
    p.first = True


def unapproved(case):
    for p in case.procedures:
        if p["requirement"] in ("GEN-MGT-5", "GEN-MGT-7"):
            p["version"] = p["approver"] = p["issued"] = p["effective"] = ""
            e = p["evidence"]
            for k in ("version", "approver", "issued", "effective"):
                e.says[k] = ""


def common_too_low(case):
    case.common_grade = "III"
    case.skip_rows |= {f"GEN-MGT-{n}" for n in (8, 9, 10, 11, 12)} | {"GEN-PERF-3"}  # rows that Grade III does not have


def no_conclusion(case):
    case.rows["common", "GEN-MGT-4"] = {"conclusion": []}


def both_conclusions(case):
    case.rows["common", "GEN-MGT-3"] = {"conclusion": ["conforming", "nonconforming"]}


def no_evidence(case):
    case.rows["common", "GEN-SITE-1"] = {"evidence": []}


def absent(case):
    evidence(case, "training-plan").present = False


def uncited(case):
    case.extra_files["06服务管理/供应商评价表（草稿）.docx"] = lambda: Paper([Title("供应商评价表（草稿）"), Line("待填写")])


def look_alike(case):
    held = case.lower_certificates[0]
    held.update(issuer=LOOK_ALIKE, number="CNITSEC2023SRV-RA-1-318", issued="2023-08-21", until="2026-12-20", level="一级", criteria="信息安全服务资质评估准则")


def wrong_code(case):
    code = case.company.code
    assert code[16] != code[17]
    case.applicant["code"] = code[:16] + code[17] + code[16]


def pilot_code(case):
    """A code of the early pilots in Fujian: ninth character M, inner check right, outer check wrong."""
    c = case.company
    first = "91350102M0007KQ3"
    first += inner_check(first[8:16])
    right = outer_check(first)
    c.code = first + ("P" if right != "P" else "Q")
    case.applicant["code"] = case.payer_code = c.code


def own_customer(case):
    p = case.projects[0]
    p.customer, p.customer_code, p.name = case.company.name, case.company.code, f"{case.company.name}办公网络安全风险评估服务"


def same_scan(case):
    first, second = case.of("cisaw-certificate")[:2]
    second.body = first.content(case.company.name)


def wide_space_in_list(case):
    said = case.insurance.says
    said["insured"] = [("贺　兰" if n == "贺兰" else n, i, m) for n, i, m in said["insured"]]


def name_of_engineer(name):
    def change(case):
        p = engineer(case)
        p.name = name
        for c in p.certificates:
            c.holder = name
    return change


def rare_names(case):
    name_of_engineer("龚䶮")(case)
    case.people[-1].name = "㛃镕"


def broken_schema(case):
    case.form_edits.append(("<capital>" + case.company.capital, "<capital>" + f"{float(case.company.capital) / 10000:.0f}万元"))
    case.form_edits.append(("</registeredAddress>", "</registeredAddress>\n  <fax>0417-55500000</fax>"))
    case.form_edits.append(("<signedOn>2026-11-12</signedOn>", "<signedOn>2026年11月12日</signedOn>"))


def many(case):
    no_month(case)
    accepted_first(case)


def many_after(case):
    unapproved(case)
    licence_until("2026-11-19")(case)
    no_conclusion(case)
    both_conclusions(case)
    no_evidence(case)
    absent(case)
    uncited(case)
    case.premises["until"] = case.of("lease")[0].says["to"] = "2026-06-30"
    case.declaration["signed"] = "2026-12-01"


def fallback_after_the_work(case):
    """The fallback plan of the rebuilt system came once work on site had begun."""
    p = next(p for p in case.projects if p.kind == "rebuild")
    p.steps["fallbackPlan"] = day(p.steps["construction"], 9)


def no_duty(case):
    """No monitoring platform and no duty at night: the row says so, and some inspections were left out."""
    case.rows["SM", "SM-TOOL-1"] = {"conclusion": ["nonconforming"], "statement": "尚未建设监控平台，夜间由值班手机响应。", "evidence": []}
    case.projects[0].inspections = 8


def result_not_evaluated(case):
    """A change whose result nobody evaluated."""
    del case.projects[0].steps["resultEvaluation"]


def tester_also_codes(case):
    """The security tester is a coder with a second post."""
    p, duties, _ = case.team[-1]
    case.team[-1] = (p, ["coding", *duties], "no")


def objective_missed(case):
    """The recovery test took longer than the objective allows."""
    p = case.projects[0]
    for said in p.says.values():
        said["recoveryHours"] = "5.5"


def audits_stopped_short(case):
    """Two audits went as far as a report, and none looked at performance."""
    for n, p in enumerate(case.projects):
        p.complete, p.objectives = n < 2, ["compliance", "security"]


def work_outside_window(case):
    """The permit came after the first visit, the change after the window and without a fallback; the row on verification is missing."""
    p = case.projects[0]
    p.steps["permit"] = day(p.steps["firstAction"], 3)
    p.steps["work"] = day(p.steps["windowTo"], 2)
    p.fallback = False
    case.skip_rows |= {"IC-TEST-1"}


def scanned_photo(case):
    """The licence as a photograph-like JPEG instead of a PDF."""
    e = evidence(case, "business-licence")
    e.place, e.quality = e.place.replace(".pdf", ".jpg"), 26


def inside(kind, **fields):
    """The file says other than the form and its transcription."""
    def change(case):
        evidence(case, kind).inside.update(fields)
    return change


def person_left_out(case):
    said = case.insurance.says
    gone = engineer(case).name
    case.insurance.inside["insured"] = [x for x in said["insured"] if x[0] != gone]


def wrong_holder(case):
    lead = case.person("technicalLead")
    evidence(case, "cisaw-certificate", person=lead.id).inside.update(employer="北方联合信息技术有限公司", validUntil="2026-05-14", issued="2023-05-15")


def mac_names(case):
    """A name that a Mac takes apart into letter and accent."""
    e = evidence(case, "cv", person=case.person("head").id)
    e.place = "04人员/Résumé-总经理.docx"


def backslash_name(case):
    """誠 is D5 5C in GBK: its second byte is a backslash."""
    e = evidence(case, "self-declaration")
    e.place = "01法律地位/守法誠信經營聲明.docx"
