"""Applications of holders of a certificate, and applicants whose papers are in order though another's name stands on
them: changes to a case, as in changes.py.
"""

from company import BODY, inner_check, outer_check
from kinds import management, standing
from person import id_number

LEVEL = {"III": "三级", "II": "二级", "I": "一级"}
# What an initial application says of its projects, and what a holder of a certificate says instead.
INITIAL_ROWS = {"GEN-PERF-1", "GEN-PERF-2", "GEN-PERF-3", "GEN-PERF-5"}


def hold(*held):
    """The applicant holds certificates of this body: (category, grade, issued, until)."""
    def change(case):
        for category, grade, issued, until in held:
            number = f"CCRC-{issued[:4]}-ISV-{category}-{2100 + case.seed}"
            case.held.append({"category": category, "grade": grade, "number": number, "issuer": BODY, "holder": case.company.name,
                              "issued": issued, "until": until, "direction": management.NAMES[category], "criteria": "CCRC-ISV-C01:2018", "level": LEVEL[grade]})
    return change


def show(case):
    """The certificates held, as evidence."""
    c = case.company
    for held in case.held:
        held["evidence"] = case.add("lower-certificate", f"01法律地位/已获服务资质证书-{held['category']}.pdf", "已获服务资质证书",
                                    lambda s: management.scheme_certificate(c, s), {
            "number": held["number"], "issuer": held["issuer"], "holder": held["holder"], "holderCode": c.code, "category": held["category"],
            "grade": held["grade"], "direction": held["direction"], "level": held["level"], "criteria": held["criteria"],
            "issued": held["issued"], "validUntil": held["until"], "sealed": "yes"})


def correct(case):
    """Each finding of the last audit comes with its correction."""
    c = case.company
    found = [("2025-OBS-1", "观察项", "供应商评价未覆盖新增的云服务商", "评价范围未随采购更新", "补做评价并修订供应商名录", "2025-12-18"),
             ("2025-NC-1", "不符合", "一份风险计算表缺少复核签字", "复核人外出未指定代理", "补签并在程序中规定代理复核人", "2025-12-05")]
    paper = case.add("correction-record", "11监督/上年度审核发现纠正报告.docx", "上年度审核发现纠正报告", lambda s: standing.corrections(c, s), {
        "holder": c.name, "signer": c.legal, "issued": "2026-01-09", "sealed": "yes", "corrected": found})
    case.corrections = [(number, "observation" if kind == "观察项" else "nonconformity", f"{cause}；{action}。", done, paper)
                        for number, kind, _, cause, action, done in found]


def last_year(case):
    """The row on projects that surveillance asks for, in place of those of an initial application."""
    case.skip_rows |= INITIAL_ROWS
    done = [p for p in case.projects if p.signed >= "2025-11-20"]
    papers = [p.files[k] for p in done for k in ("contract", "acceptance", "invoice")] or case.of("contract")
    said = (f"近一年签订并验收项目 {len(done)} 个：" + "；".join(f"{p.name}，{p.signed} 签订，{p.accepted} 验收" for p in done) + "。"
            if done else "首个服务项目正在实施，尚未验收。")
    case.more_rows.append(("GEN-PERF-4", "conforming", said, papers))


def surveillance(case):
    show(case)
    correct(case)
    last_year(case)


def recertification(case):
    show(case)
    case.skip_rows |= INITIAL_ROWS


def former_name(old, changed):
    """The contracts of before the change of name are in the old name."""
    def change(case):
        case.former = {"name": old, "changed": changed}
        for p in case.projects:
            if p.signed < changed:
                p.supplier = old
    return change


def notice_of_change(case):
    c, former = case.company, case.former
    former["evidence"] = case.add("name-change-notice", "01法律地位/准予变更登记通知书.pdf", "名称变更登记通知书", lambda s: standing.change_of_name(c, s), {
        "number": f"{100 + case.seed:04d}", "issuer": c.authority, "holder": c.name, "holderCode": c.code, "issued": former["changed"], "sealed": "yes",
        "former": former["name"]})


def undeclared(case):
    """The applicant says nothing of the change."""
    case.former = None


def retiree(case):
    """The last engineer is retired and hired again: no insurance, an agreement."""
    p = [p for p in case.people if "engineer" in p.roles][-1]
    p.birth, p.insured, p.contract_kind, p.title = "1963-05-16", [], "rehired-retiree", "高级工程师"
    p.number, p.contract_signed, p.contract_until = id_number(p.birth, 107), "2024-01-02", "2027-01-01"
    case.retired = p


def rehired(case):
    c, p = case.company, case.retired
    p.files["contract"] = case.add("rehire-agreement", f"04人员/返聘协议-{p.name}.docx", f"{p.name}返聘协议", lambda s: standing.rehiring(c, s), {
        "number": f"TX-{case.seed:04d}", "holder": c.name, "issued": p.contract_signed, "validUntil": p.contract_until, "sealed": "yes",
        "person": p.name, "post": p.post}, person=p.id)
    said = case.insurance.says
    said["insured"] = [x for x in said["insured"] if x[0] != p.name]
    for e in (case.contracts,):
        e.says["persons"] = [x for x in e.says["persons"] if x[0] != p.name]
    case.cite("GEN-PERS-6", p.files["contract"])


def agency_pays(case):
    case.payer = "沈阳众诚人力资源服务有限公司"
    case.payer_code = "91210102MA8HR007" + inner_check("MA8HR007")
    case.payer_code += outer_check(case.payer_code)
    case.relation = "agent"


def agreement(case):
    c = case.company
    case.add("agency-agreement", "04人员/社保/人力资源事务代理协议.docx", "人力资源事务代理协议", lambda s: standing.agency(c, s), {
        "holder": c.name, "payer": case.payer, "payerCode": case.payer_code, "issued": "2025-01-02", "validUntil": "2027-12-31", "sealed": "yes"})


def department(case):
    case.department = "网络安全事业部"


def authorised_department(case):
    c = case.company
    paper = case.add("department-authorisation", "01法律地位/部门申请授权书.docx", "部门申请授权书", lambda s: standing.department(c, s), {
        "holder": c.name, "signer": c.legal, "issued": "2026-10-20", "validUntil": "2027-12-31", "sealed": "yes", "department": case.department})
    case.rows["common", "GEN-LEG-2"] = {"conclusion": "conforming", "statement": f"以所属部门“{case.department}”申请，由法人单位授权并承担责任。", "evidence": [paper]}


def counted_twice(case):
    """The one project, a risk assessment after an incident, is counted in both categories."""
    p = case.projects[0]
    case.form_edits.append((f'<project id="{p.id}" categories="{p.category}"', f'<project id="{p.id}" categories="{" ".join(case.categories)}"'))
