"""The form of one submission as XML, valid to pipelines/schemas/service-form.xsd."""

from xml.etree import ElementTree

SAID = ("本项由质量管理部组织自评估，依据文件和记录逐条核对，结论与所附材料一致。", "制度自 2026-01-01 起实施，责任部门为技术服务部，执行记录保存三年。",
        "相关人员已接受培训并考核合格，抽查记录三份，未发现不符合。", "材料第3页至第9页为对应内容，印章与签字齐全，日期早于自评估日期。")
PROCEDURES = ("人员管理程序", "能力培养计划管理程序", "文档管理程序", "项目管理程序", "保密管理程序", "合同管理程序", "供应商管理程序")
ISSUER = "中国网络安全审查认证和市场监管大数据中心"


def add(parent, name, text=None, **attributes):
    child = ElementTree.SubElement(parent, name, {key.rstrip("_"): str(value) for key, value in attributes.items()})
    child.text = None if text is None else str(text)
    return child


def fill(parent, *fields):
    for name, text in fields:
        add(parent, name, text)


class Form:
    def __init__(self, random, applicant, evidence, requirements):
        self.random, self.a, self.evidence, self.requirements = random, applicant, evidence, requirements
        self.root = ElementTree.Element("assessment", xmlns="urn:dossier:service-form:1", version="1", criteria="CCRC-ISV-C01:2018")

    def content(self):
        for part in (self.application, self.organisation, self.common, self.category_parts, self.personnel, self.insurance, self.projects,
                     self.finance, self.premises, self.procedures, self.declaration, self.evidence_list):
            part()
        ElementTree.indent(self.root)
        return ElementTree.tostring(self.root, "utf-8", xml_declaration=True) + b"\n"

    def cite(self, parent, *kinds):
        for item in self.evidence.of(*kinds):
            add(parent, "evidence", ref=item.id)

    def application(self):
        part = add(self.root, "application", number=self.a.number, type="initial")
        scope = add(part, "scope")
        for n, category in enumerate(self.a.categories, 1):
            add(scope, "item", id=f"S{n}", category=category, grade=self.a.grade)
        contact = self.a.people[-1]
        fill(add(part, "contact"), ("name", contact.name), ("phone", f"010-6{self.random.randrange(10**7):07d}"),
             ("mobile", f"139{self.random.randrange(10**8):08d}"), ("email", "service@applicant.example.cn"))
        add(part, "consultancy", used="no")

    def organisation(self):
        a = self.a
        fill(add(self.root, "applicant"), ("name", a.name), ("creditCode", a.code), ("legalRepresentative", a.head.name),
             ("enterpriseType", "有限责任公司（自然人投资或控股）"), ("capital", "10000000.00"), ("founded", a.founded), ("registeredAddress", a.address),
             ("officeAddress", a.address), ("mailingAddress", a.address), ("postcode", a.district), ("staffTotal", len(a.people) + 20),
             ("businessScope", "技术开发、技术服务、技术咨询；信息安全风险评估服务；网络与信息安全应急处理服务；计算机系统服务；软件开发。"))

    def rows(self, parent, category):
        for requirement in self.requirements:
            if requirement.category != category or self.a.grade not in requirement.grades:
                continue
            row = add(parent, "row", requirement=requirement.id)
            add(row, "conclusion", "conforming")
            add(row, "statement", f"{requirement.title}：{''.join(self.random.sample(SAID, 3))}")
            kinds = [kind for kind in requirement.kinds if self.evidence.of(kind)]
            self.cite(row, *(kinds or ["other"]))

    def assessed(self, parent):
        fill(add(parent, "assessor"), ("department", "质量管理部"), ("person", self.a.people[-1].name))

    def common(self):
        part = add(self.root, "common", grade=self.a.grade, assessedOn="2026-11-05")
        self.assessed(part)
        self.rows(part, "common")

    def category_parts(self):
        for category in self.a.categories:
            part = add(self.root, "categoryPart", category=category, grade=self.a.grade, assessedOn="2026-11-05")
            self.assessed(part)
            if category == "RA":
                data = add(part, "riskAssessment", nationwide="no")
                fill(data, ("levels", "management technical"), ("vulnerabilityWork", "follow verify"))
                fill(data, *[("industry", field) for field in sorted({p.field for p in self.a.projects})])
                fill(data, ("largestUserCount", max(p.users for p in self.a.projects)),
                     ("calculationModel", "风险值由资产价值、威胁频率、脆弱性严重程度各五级相乘，48 以上为不可接受。"), ("referenceStandard", "GB/T 20984-2022"))
            else:
                fill(add(part, "emergencyResponse", roundTheClock="yes"), ("responseHours", "2"), ("remoteResponseHours", "12"), ("standbyStaff", "4"),
                     ("incidentLevels", "general"), ("toolsUpdated", "2026-10-12"), ("lastDrill", "2026-06-18"), ("hotline", "010-60000911"))
            self.rows(part, category)

    def personnel(self):
        part = add(self.root, "personnel")
        for person in self.a.people:
            self.person(part, person)

    def person(self, part, p):
        e = add(part, "person", id=p.id, role=p.role, categories=" ".join(self.a.categories))
        add(e, "name", p.name)
        add(e, "idNumber", p.number, kind="resident")
        fill(e, ("birth", p.birth), ("age", 2026 - p.birth.year), ("post", p.post), ("title", "工程师"), ("education", "本科，信息安全"))
        area = "IT-management" if p.role == "head" else "infosec"
        fill(add(e, "employment", area=area), ("employer", "华东信通技术有限公司"), ("post", "工程师"), ("from", "2008-07-01"), ("to", "2017-12-31"))
        fill(add(e, "employment", area=area), ("employer", self.a.name), ("post", p.post), ("from", p.joined), ("present", None))
        if p.role == "technicalLead":
            certificate = add(e, "certificate", kind="CISAW", direction="RA", level="专业级")
            fill(certificate, ("number", f"CISAW-风险管理-{self.random.randrange(10**8):08d}"), ("holder", p.name), ("issuer", ISSUER),
                 ("issued", "2024-05-20"), ("validUntil", "2027-05-19"))
            self.cite(certificate, "cisaw-certificate")
        for category in self.a.categories:
            evaluation = add(e, "evaluation", category=category, result="competent")
            add(evaluation, "evaluatedOn", "2026-03-16")
            self.cite(evaluation, "evaluation-record")
        contract = add(e, "contract", kind="labour")
        fill(contract, ("signed", p.joined), ("open-ended", None))
        self.cite(contract, "labour-contract")
        undertaking = add(e, "undertaking")
        add(undertaking, "signedOn", "2026-01-08")
        self.cite(undertaking, "confidentiality-undertaking")
        self.cite(e, "cv")

    def insurance(self):
        part = add(self.root, "insurance", relation="applicant")
        fill(part, ("payer", self.a.name), ("payerCode", self.a.code), ("issuer", f"{self.a.city}社会保险基金管理中心"), ("issued", "2026-11-04"))
        self.cite(part, "social-insurance-list")

    def projects(self):
        part = add(self.root, "projects")
        for p in self.a.projects:
            e = add(part, "project", id=p.id, categories=p.category)
            fill(e, ("name", p.name), ("customer", p.customer), ("customerCode", p.code), ("supplier", self.a.name), ("contractNumber", p.contract),
                 ("amount", p.amount), ("signed", p.signed), ("started", p.started), ("completed", p.completed), ("accepted", p.accepted))
            papers = add(e, "papers")
            for name, kind in (("contract", "contract"), ("acceptance", "acceptance-report"), ("invoice", "invoice")):
                self.cite(add(papers, name), kind)
            fill(e, ("userCount", p.users), ("industry", p.field), ("organisationType", "企业"), ("region", self.a.city), ("levels", "management technical"),
                 ("member", "P3"), ("member", "P5"))

    def finance(self):
        report = add(add(self.root, "finance"), "report", id="R2025", year="2025", audited="yes")
        fill(report, ("firm", "北京正衡会计师事务所（普通合伙）"), ("revenue", "18650000.00"), ("netProfit", "2130000.00"))
        self.cite(report, "audit-report")

    def premises(self):
        until = "2026-06-30" if self.a.lapse == "lease" else "2028-06-30"
        part = add(self.root, "premises", tenure="lease", use="office")
        fill(part, ("owner", "城东物业管理有限公司"), ("address", self.a.address), ("area", "420"), ("from", "2024-07-01"), ("until", until))
        self.cite(part, "lease")

    def procedures(self):
        part = add(self.root, "procedures")
        for n, title in enumerate(PROCEDURES, 1):
            procedure = add(part, "procedure", id=f"Q{n}", requirement=f"GEN-MGT-{n}")
            fill(procedure, ("title", title), ("version", "B/1"), ("approver", self.a.head.name), ("issued", "2025-12-15"), ("effective", "2026-01-01"))
            self.cite(procedure, "procedure")

    def declaration(self):
        part = add(self.root, "declaration", role="legal-representative")
        fill(part, ("signer", self.a.head.name), ("signedOn", "2026-11-16"), ("sealed", "yes"))
        self.cite(part, "truth-declaration")

    def evidence_list(self):
        part = add(self.root, "evidenceList")
        for item in self.evidence.items:
            e = add(part, "evidence", id=item.id, kind=item.kind, file=item.place)
            if item.kind.startswith(("service-", "process-")):
                e.set("categories", " ".join(self.a.categories))
            add(e, "title", item.title)
            said = self.transcribed(item.kind)
            if said:
                fill(add(e, "transcription"), *said)
            if item.kind == "social-insurance-list":
                self.insured(add(e, "transcription"))

    def transcribed(self, kind):
        a, deal = self.a, self.a.projects[0]
        return {
            "business-licence": [("number", a.code), ("holder", a.name), ("holderCode", a.code), ("legalRepresentative", a.head.name), ("capital", "10000000.00"),
                                 ("founded", a.founded), ("address", a.address), ("issued", "2021-06-08"), ("validUntil", "long-term")],
            "credit-record": [("holder", a.name), ("issued", "2026-11-02")],
            "audit-report": [("number", "京正审字〔2026〕第0318号"), ("holder", a.name), ("issued", "2026-03-28"), ("year", "2025"),
                             ("firm", "北京正衡会计师事务所（普通合伙）"), ("revenue", "18650000.00"), ("netProfit", "2130000.00")],
            "lease": [("holder", a.name), ("owner", "城东物业管理有限公司"), ("address", a.address), ("area", "420"), ("from", "2024-07-01"), ("to", "2028-06-30")],
            "contract": [("supplier", a.name), ("issued", deal.signed)] + ([("amount", "1.00")] if a.lapse == "amount" else []),
            "procedure": [("version", "B/1"), ("approver", a.head.name), ("issued", "2025-12-15"), ("effective", "2026-01-01")],
            "truth-declaration": [("signer", a.head.name), ("sealed", "yes"), ("issued", "2026-11-16")],
        }.get(kind)

    def insured(self, part):
        fill(part, ("payer", self.a.name), ("payerCode", self.a.code), ("issued", "2026-11-04"))
        for person in self.a.people:
            months = "2026-07 2026-08 2026-10" if self.a.lapse == "months" and person.role == "engineer" else "2026-07 2026-08 2026-09 2026-10"
            fill(add(part, "insured"), ("name", person.name), ("months", months))
