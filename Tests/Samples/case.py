"""A case: everything that one applicant sends, in order, before it becomes a form and files."""

from dataclasses import dataclass, field

import person as people
from company import BODY, Company
from evidence import Evidence
from kinds import auditing, control, deal, development, finance, integration, legal, management, operation, recovery, response, risk, staff
from project import day, projects

RECEIVED = "2026-11-20"
MONTHS = people.MONTHS
PROJECT_PAPERS = {"RA": risk.PROJECT, "ER": response.PROJECT, "SI": integration.PROJECT, "SM": operation.PROJECT, "SD": development.PROJECT,
                  "DR": recovery.PROJECT, "AU": auditing.PROJECT, "IC": control.PROJECT}
STANDING = {"SI": integration.standing, "SM": operation.standing, "SD": development.standing, "DR": recovery.standing, "IC": control.standing}
ORDER = ["I", "II", "III"]
SERVICE = management.SHORT


@dataclass
class Case:
    name: str
    company: Company
    scope: list  # (category, grade) pairs
    seed: int
    type: str = "initial"
    recent: dict = field(default_factory=dict)  # category: number of projects; absent: what the grade asks for
    first: str = ""  # signing date of an older first project
    lower: list = field(default_factory=list)  # (category, grade) of certificates held
    archive: str = ""  # archive for all evidence, within the submission
    project_archive: str = ""  # archive for project papers, within that archive
    bank_slips: bool = False
    bound: bool = True  # one bound manual instead of a file for each procedure
    category_parts: bool = None
    embedded: set = field(default_factory=set)  # kinds whose PDF files hold their fonts
    scans: set = field(default_factory=set)  # kinds that come as picture-only PDF
    encoding: str = "UTF-8"
    number: str = ""
    case_id: str = ""
    sub_types: dict = field(default_factory=dict)  # DR: A for resources, empty where the applicant left it out; B if not named
    platform: bool = True  # SM: runs a monitoring platform with duty around the clock

    def __post_init__(self):
        self.grade = min((g for _, g in self.scope), key=ORDER.index)
        self.common_grade = self.grade
        self.assessed_on, self.signed_on = "2026-11-09", "2026-11-12"
        self.number = self.number or f"{self.company.places['pinyin'].upper()}-2026-{self.seed:02d}"
        self.categories = [c for c, _ in self.scope]
        self.evidence, self.rows, self.extra_files = [], {}, {}
        self.skip_rows, self.form_edits = set(), []
        self.more_rows, self.more_evidence = [], {}  # rows beside those of an initial application; evidence a row cites beside its own
        self.former, self.department, self.corrections, self.held = None, "", [], []
        c = self.company
        self.applicant = {"name": c.name, "code": c.code, "registered": c.address, "office": c.office, "legal": c.legal}
        self.centre = {"name": f"{c.short}灾备中心", "address": f"{c.city}经济技术开发区云谷路{30 + self.seed}号2号楼", "area": "1200"}
        self.payer, self.payer_code, self.relation = c.name, c.code, "applicant"
        self.people = people.staff(c, self.categories, [g for _, g in self.scope], self.seed)
        self.projects = []
        for category, grade in self.scope:
            count = self.recent.get(category, {"III": 1, "II": 6, "I": 10}[grade])
            first = self.first if grade != "III" else ""
            self.projects += projects(c, category, grade, count, self.seed, first)
            for p in self.projects:
                p.full = p.full and self.has_part(dict(self.scope)[p.category])
        self.lower_certificates = []
        for category, grade in self.lower:
            issued = "2024-09-18"
            self.lower_certificates.append({
                "category": category, "grade": grade, "issuer": BODY, "holder": c.name,
                "number": f"CCRC-2024-ISV-{category}-{1100 + self.seed * 7}", "issued": issued, "until": "2027-09-17",
                "direction": management.NAMES[category], "criteria": "CCRC-ISV-C01:2018", "level": {"III": "三级", "II": "二级", "I": "一级"}[grade]})

    def sub_type(self, category):
        return self.sub_types.get(category, "B" if category == "DR" else "")

    # Collecting evidence

    def add(self, kind, place, title, make, says=None, **more):
        """Puts one file on the evidence list; project papers go to the archive for them, if there is one."""
        archive = self.archive
        if more.get("project") and self.project_archive:
            archive = f"{self.archive}!/{self.project_archive}" if self.archive else self.project_archive
        look = more.pop("look", "") or ("scan" if kind in self.scans else "")
        e = Evidence(kind, place, title, make, says or {}, archive=archive, look=look, embedded=kind in self.embedded, **more)
        e.id = f"E{len(self.evidence) + 1:03d}"
        self.evidence.append(e)
        return e

    def of(self, *kinds, **match):
        """The evidence of these kinds, in order."""
        return [e for e in self.evidence if e.kind in kinds and all(getattr(e, k) == v for k, v in match.items())]

    def cite(self, requirement, evidence):
        """A row of the common part cites one more piece of evidence."""
        self.more_evidence.setdefault(requirement, []).append(evidence)

    def person(self, role):
        return next(p for p in self.people if role in p.roles)

    def gather(self):
        """Makes the evidence for what the case holds."""
        self.legal()
        self.money()
        self.staff()
        for p in self.projects:
            self.project(p)
        if not self.projects:
            self.running()
        self.management()
        for category, grade in self.scope:
            self.service(category, grade)
        self.seals()
        return self

    def legal(self):
        c, a = self.company, self.applicant
        self.add("business-licence", "01法律地位/营业执照.pdf", "营业执照（副本）", lambda s: legal.licence(c, s), {
            "number": c.code, "issuer": c.authority, "holder": c.name, "holderCode": c.code, "legalRepresentative": c.legal,
            "capital": c.capital, "founded": c.founded, "address": c.address, "scopeText": c.scope, "sealed": "yes",
            "issued": day(c.founded, 420), "validUntil": "long-term"})
        self.add("credit-record", "01法律地位/企业信用信息公示查询.png", "企业信用信息公示系统查询截图", lambda s: legal.credit(c, s), {
            "holder": c.name, "holderCode": c.code, "issued": "2026-11-04"}, look="shot")
        self.add("self-declaration", "01法律地位/守法经营声明.docx", "守法经营与资信声明", lambda s: legal.declaration(c, s), {
            "holder": c.name, "holderCode": c.code, "signer": c.legal, "sealed": "yes", "issued": "2026-11-05"})

    def money(self):
        c = self.company
        revenue = 6_200_000 + self.seed * 431_000 + {"III": 0, "II": 9_000_000, "I": 32_000_000}[self.grade]
        firm = f"{c.city[:-1]}正信会计师事务所（普通合伙）"
        self.report = {"year": "2025", "firm": firm, "revenue": f"{revenue}.00", "netProfit": f"{revenue * 9 // 100}.00"}
        self.add("audit-report", "02财务/2025年度审计报告.pdf", "2025年度审计报告", lambda s: finance.audit_report(c, s), {
            "number": f"正信审字〔2026〕第{1000 + self.seed * 13}号", "issuer": firm, "holder": c.name, "issued": "2026-04-10", "sealed": "yes", **self.report})
        self.add("financial-system", "02财务/财务管理制度.docx", "财务管理制度", lambda s: finance.financial_policy(c, s), {
            "number": "CW-01", "version": "B/1", "holder": c.name, "approver": c.legal, "issued": "2024-01-15", "effective": "2024-02-01"})
        area = str(180 + self.seed * 11)
        owner = f"{c.city[:-1]}信创园区运营管理有限公司"
        self.premises = {"tenure": "lease", "owner": owner, "address": c.office, "area": area, "from": "2024-07-01", "until": "2027-06-30"}
        self.add("lease", "03场所/房屋租赁合同.pdf", "办公场所租赁合同", lambda s: finance.lease(c, s), {
            "number": f"ZL-2024-{self.seed:03d}", "holder": c.name, "owner": owner, "address": c.office, "area": area,
            "issued": "2024-06-20", "from": "2024-07-01", "to": "2027-06-30", "sealed": "yes"})

    def staff(self):
        c = self.company
        for p in [self.person("head")] + ([self.person("technicalLead")] if self.grade != "III" else []):
            p.files["cv"] = self.add("cv", f"04人员/简历-{p.name}.docx", f"{p.name}简历", lambda s: staff.curriculum(c, s), {
                "holder": p.name, "issued": "2026-11-03", "post": p.post, "rank": p.title, "education": p.education,
                "history": [(e.employer, e.post, e.begin, e.end, staff.AREA[e.area]) for e in p.employment]}, person=p.id)
        for p in self.people:
            for cert in p.certificates if "engineer" not in p.roles else []:
                cert.evidence = self.add("cisaw-certificate", f"04人员/证书/{cert.holder}-{cert.direction}.pdf", f"{cert.holder} CISAW 证书",
                                         lambda s: staff.certificate(c, s), {
                    "number": cert.number, "issuer": cert.issuer, "holder": cert.holder, "direction": cert.direction, "level": cert.level,
                    "issued": cert.issued, "validUntil": cert.until, "sealed": "yes"}, person=p.id)
            p.certificates = [x for x in p.certificates if x.evidence]
        tested = [(p.name, p.post, management.NAMES[k]) for p in self.people for k in p.evaluated]
        self.evaluation = self.add("evaluation-record", "04人员/服务人员能力评价记录.xlsx", "2026年度能力评价记录", lambda s: staff.evaluation(c, s), {
            "issued": "2026-06-18", "signer": self.person("technicalLead").name, "year": "2026", "persons": tested, "sealed": "yes"})
        self.insurance = self.add("social-insurance-list", "04人员/社保/近三个月社保缴纳明细.xlsx", "社会保险缴纳明细（2026年8至10月）", lambda s: staff.insurance(c, s), {
            "number": f"SB2026{self.seed:04d}7731", "issuer": f"{c.city}社会保险基金管理中心", "issued": "2026-11-05", "sealed": "yes",
            "payer": self.payer, "payerCode": self.payer_code, "months": MONTHS, "insured": [(p.name, p.number, p.insured) for p in self.people]})
        self.contracts = self.add("labour-contract", f"04人员/劳动合同汇编.{'pdf' if 'labour-contract' in self.embedded else 'docx'}", "劳动合同（首页及签字页）", lambda s: staff.labour_contracts(c, s), {
            "holder": c.name, "sealed": "yes", "persons": [(p.name, p.number, p.post, p.contract_signed, p.contract_until) for p in self.people]})
        self.undertakings = self.add("confidentiality-undertaking", "04人员/保密责任书.docx", "保密责任书（全体人员签署）", lambda s: staff.undertakings(c, s), {
            "holder": c.name, "issued": "2026-01-12", "sealed": "yes", "persons": [(p.name, p.post, p.undertaking) for p in self.people]})
        self.add("training-plan", "04人员/2026年度能力培养计划.xlsx", "2026年度能力培养计划", lambda s: staff.training_plan(c, s), {
            "issued": "2026-01-15", "signer": c.legal, "year": "2026"})

    def running(self):
        """A first contract that is still being carried out: shown in the rows, not offered as a project case."""
        p = projects(self.company, self.categories[0], "III", 1, self.seed, "")[0]
        p.signed, p.started = "2026-04-15", "2026-05-06"
        says = {"number": p.number, "contractNumber": p.number, "project": p.name, "customer": p.customer, "supplier": p.supplier, "amount": p.amount,
                "issued": p.signed, "from": p.started, "to": "2026-12-31", "sealed": "yes"}
        self.add("contract", "05项目/首个合同（实施中）.pdf", "首个服务合同（实施中）", lambda s: deal.contract(self.company, p, s), says, categories=p.category)

    def project(self, p):
        c = self.company
        folder = f"05项目/{p.id}-{p.system.split('（')[0]}"
        deal_says = {"project": p.name, "customer": p.customer, "supplier": p.supplier, "amount": p.amount}
        more = {"project": p.id, "categories": p.category}
        p.files["contract"] = self.add("contract", f"{folder}/合同.pdf", f"{p.id} 合同", lambda s: deal.contract(c, p, s), {
            "number": p.number, "contractNumber": p.number, **deal_says, "issued": p.signed, "from": p.started, "to": p.until or day(p.signed, 90), "sealed": "yes"}, **more)
        p.files["acceptance"] = self.add("acceptance-report", f"{folder}/验收报告.docx", f"{p.id} 验收报告", lambda s: deal.acceptance(c, p, s), {
            "contractNumber": p.number, **deal_says, "issued": p.accepted, "from": p.started, "to": p.completed, "sealed": "yes"}, **more)
        p.files["invoice"] = self.add("invoice", f"{folder}/发票.pdf", f"{p.id} 发票", lambda s: deal.invoice(c, p, s), {
            "number": f"2631200000{abs(hash_of(p.number)) % 10**10:010d}", **deal_says, "contractNumber": p.number, "issued": day(p.accepted, 6)}, **more)
        if self.bank_slips:
            p.files["bank-slip"] = self.add("bank-slip", f"{folder}/银行回单.pdf", f"{p.id} 银行回单", lambda s: deal.bank_slip(c, p, s), {
                "number": f"{abs(hash_of(p.name)) % 10**12:012d}", **deal_says, "contractNumber": p.number, "issued": day(p.accepted, 18)}, **more)
        p.files["papers"] = []
        if p.category == "RA" and (p.full or p.users >= 100000):
            p.files["papers"].append(self.add("user-count-proof", f"{folder}/用户数证明.docx", f"{p.id} 系统用户数证明", lambda s: risk.users(c, p, s), {
                "issuer": p.customer, "issued": day(p.signed, 6), "userCount": p.users, "sealed": "yes"}, **more))
        if not p.full:
            return
        grade = dict(self.scope)[p.category]
        lead = next(x.name for x in self.people if "projectLead" in x.roles and p.category in x.categories)
        for kind, file, title, make, after, grades in PROJECT_PAPERS[p.category]:
            if grade not in grades.split():
                continue
            if isinstance(after, str) and after not in p.steps:
                continue
            e = self.add(kind, f"{folder}/{file}", f"{p.id} {title}", lambda s, m=make: m(c, p, s), {
                "issued": p.steps[after] if isinstance(after, str) else day(p.signed, after),
                "signer": p.signer if make is risk.authorisation else lead, "sealed": "yes",
                **({"level": "较大事件" if grade != "III" else "一般事件", "responseHours": "1.4"} if p.category in ("RA", "ER") else {}),
                **p.says.get(kind, {})}, **more)
            p.files["papers"].append(e)
            if isinstance(after, str):
                p.files.setdefault(after, []).append(e)

    def management(self):
        c = self.company
        self.procedures = [{"requirement": k, "title": management.PROCEDURES[k][0], "number": f"{c.places['pinyin'].upper()}-{management.PROCEDURES[k][1]}",
                            "version": "A/2", "approver": c.legal, "issued": "2025-03-01", "effective": "2025-03-10"} for k in management.PROCEDURES]
        if self.bound:
            manual = self.add("procedure", "06服务管理/服务管理制度汇编.docx", "信息安全服务管理制度汇编", lambda s: management.manual(c, s), {
                "number": f"{c.places['pinyin'].upper()}-QM-2025", "title": "信息安全服务管理制度汇编", "version": "A/2", "approver": c.legal,
                "issued": "2025-03-01", "effective": "2025-03-10", "procedures": [(p["requirement"], p["number"]) for p in self.procedures]})
        for p in self.procedures:
            p["evidence"] = manual if self.bound else self.add(
                "procedure", f"06服务管理/{p['title']}.docx", p["title"], lambda s, k=p["requirement"]: management.procedure(c, k, s),
                {k: v for k, v in p.items() if k != "requirement"})
        self.systems, self.tools, self.environment = [], [], None
        lead = self.person("technicalLead").name
        if self.grade != "III" or "ER" in self.categories:
            self.tools = [t for k in self.categories for t in management.TOOLS[k]]
            self.tool_list = self.add("tool-list", "07工具/安全服务工具清单.xlsx", "安全服务工具清单", lambda s: management.tool_list(c, s), {
                "issued": "2026-08-03", "signer": lead, "tools": self.tools})
        if self.grade == "III":
            return
        self.add("sustainability-plan", "06服务管理/服务资源与可持续发展计划.docx", "服务资源与可持续发展计划", lambda s: management.sustainability(c, s), {
            "approver": c.legal, "issued": "2026-01-08"})
        self.add("satisfaction-survey", "06服务管理/客户满意度调查统计.xlsx", "客户满意度调查统计", lambda s: management.satisfaction(c, s), {
            "issued": "2026-10-20", "customers": [(p.customer, p.name) for p in self.projects]})
        known = {"RA", "ER"} >= set(self.categories)
        services = "信息安全风险评估、应急处理" if known else "、".join(management.NAMES[k] for k in self.categories)
        for standard, title, kind in (("ISO9001", "质量手册", "quality-manual"), ("ISO27001", "信息安全管理手册", "isms-documents")):
            document = self.add(kind, f"06服务管理/{title}.docx", title, lambda s: management.system_document(c, s), {
                "number": f"{c.places['pinyin'].upper()}-{standard}-M", "title": title, "standard": {"ISO9001": "GB/T 19001-2016", "ISO27001": "GB/T 22080-2016"}[standard],
                "version": "C/0", "approver": c.legal, "issued": "2024-05-06", "effective": "2024-05-20", "audited": "2026-04-16", "reviewed": "2026-05-12",
                "services": services})
            certificate = None
            if standard == "ISO9001":
                certificate = {"issuer": "华夏联合认证有限公司", "number": f"0312025Q{3000 + self.seed}R1M", "holder": c.name, "issued": "2025-05-30",
                               "validUntil": "2028-05-29", "scopeText": f"{services}服务", "standard": "GB/T 19001-2016", "sealed": "yes"}
                certificate["evidence"] = self.add("system-certificate", "06服务管理/质量管理体系认证证书.pdf", "质量管理体系认证证书",
                                                   lambda s: management.system_certificate(c, s), dict(certificate))
            self.systems.append({"standard": standard, "documents": document, "certificate": certificate, "audit": "2026-04-16", "review": "2026-05-12"})
        self.environment = self.add("test-environment", "07工具/测试环境说明.docx", "安全测试环境拓扑说明", lambda s: management.environment(c, s), {
            "address": c.office, "issued": "2026-07-20"})

    def service(self, category, grade):
        c, name = self.company, SERVICE[category]
        lead = self.person("technicalLead").name
        says = {"version": "2.0", "approver": c.legal, "issued": "2025-03-01", "effective": "2025-03-10"}
        more = {"categories": category}
        ending = "png" if self.embedded else "docx"
        self.add("service-process", f"08服务技术/{name}服务流程图.{ending}", f"{name}服务流程图", lambda s: management.process(c, category, s), says, look="shot", **more)
        self.add("service-specification", f"08服务技术/{name}服务规范.docx", f"{name}服务规范", lambda s: management.specification(c, category, s), {"number": f"SV-{category}-01", **says}, **more)
        self.add("process-template", f"08服务技术/{name}过程文档模板.docx", f"{name}服务过程文档模板", lambda s: management.templates(c, category, s), {"number": f"SV-{category}-T", **says}, **more)
        if not self.has_part(grade):
            return
        dated = {"issued": "2026-09-30", "signer": lead}
        if category == "RA":
            self.add("vulnerability-bulletin", "09风险评估/漏洞跟踪月报-2026-09.xlsx", "漏洞跟踪月报", lambda s: risk.bulletin(c, s), dated, **more)
            if grade != "III":
                self.add("vulnerability-verification", "09风险评估/漏洞验证报告.docx", "漏洞验证报告", lambda s: risk.verification(c, s), dated, **more)
            if grade == "I":
                self.add("vulnerability-credit", "09风险评估/漏洞报送证明.pdf", "漏洞报送证明", lambda s: risk.credit(c, s), {
                    "number": f"VUL-2026-{self.seed:04d}", "issuer": "国家漏洞信息共享平台（虚构）", "holder": c.name, "issued": "2026-05-08", "sealed": "yes"}, **more)
        elif category in STANDING:
            STANDING[category](self, grade, dated, more)
        elif category == "ER":
            names = [p.name for p in self.people if "ER" in p.categories]
            turns = [(f"星期{d}", names[n % len(names)], names[(n + 1) % len(names)]) for n, d in enumerate("一二三四五六日")]
            self.add("tool-update-log", "10应急处理/应急工具包更新记录.xlsx", "应急工具包更新记录", lambda s: response.tool_updates(c, s), {**dated, "issued": "2026-10-12"}, **more)
            self.add("duty-roster", "10应急处理/应急值守表.xlsx", "应急值守表", lambda s: response.roster(c, s), {**dated, "persons": turns}, **more)
            if grade != "III":
                customer = next(p.customer for p in self.projects if p.category == "ER")
                drill = {**dated, "issued": "2026-06-24", "customer": customer, "sealed": "yes"}
                self.add("drill-plan", "10应急处理/应急演练方案.docx", "应急演练方案", lambda s: response.drill_plan(c, s), drill, **more)
                self.add("drill-report", "10应急处理/应急演练总结.docx", "应急演练总结报告", lambda s: response.drill_report(c, s), drill, **more)
            if grade == "I":
                self.add("forensic-report", "10应急处理/取证与溯源报告.docx", "电子数据取证与溯源报告", lambda s: response.forensic(c, s), {**dated, "number": f"QZ-2026-{self.seed:02d}"}, **more)

    def seals(self):
        c = self.company
        for n, held in enumerate(self.lower_certificates):
            held["evidence"] = self.add("lower-certificate", f"01法律地位/服务资质证书-{held['category']}.pdf", "已获服务资质证书", lambda s: management.scheme_certificate(c, s), {
                "number": held["number"], "issuer": held["issuer"], "holder": held["holder"], "holderCode": c.code, "category": held["category"],
                "grade": held["grade"], "direction": held["direction"], "level": held["level"], "criteria": held["criteria"],
                "issued": held["issued"], "validUntil": held["until"], "sealed": "yes"})
        self.declaration = {"signer": c.legal, "role": "legal-representative", "signed": self.signed_on, "sealed": "yes"}
        self.declaration["evidence"] = self.add("truth-declaration", "01法律地位/真实性承诺书.docx", "真实性承诺书（签字盖章）", lambda s: legal.truth(c, s), {
            "holder": c.name, "signer": c.legal, "sealed": "yes", "issued": self.signed_on})

    def has_part(self, grade):
        return self.category_parts if self.category_parts is not None else grade != "III"


def hash_of(text):
    """A number from a text, the same on every machine."""
    n = 7
    for c in text:
        n = (n * 131 + ord(c)) % (10**12 + 39)
    return n
