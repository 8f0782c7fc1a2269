"""The form: writes a case as the XML of the service self-assessment form."""

import rows
from person import DIRECTION
from xml.sax.saxutils import escape, quoteattr

NAMESPACE = "urn:dossier:service-form:1"
# Fields of a transcription in the order of the schema; other keys of what a file says stay out of the form.
FIELDS = ("number title standard version issuer holder holderCode legalRepresentative capital founded address owner area scopeText "
          "category grade direction level project contractNumber customer customerCode supplier supplierCode amount issued effective "
          "from to validUntil year firm revenue netProfit userCount responseHours recoveryHours lossHours reality approver signer sealed payer payerCode").split()


class Element:
    """An element with attributes and children (elements or text); None among the children is left out."""

    def __init__(self, name, *children, **attributes):
        self.name = name
        self.attributes = {k.rstrip("_"): v for k, v in attributes.items() if v not in (None, "")}
        self.children = [c for c in children if c is not None]

    def write(self, depth=0):
        pad = " " * depth
        start = f"{pad}<{self.name}" + "".join(f" {k}={quoteattr(str(v))}" for k, v in self.attributes.items())
        if not self.children:
            return start + "/>\n"
        if not isinstance(self.children[0], Element):
            return start + ">" + "".join(escape(str(c)) for c in self.children) + f"</{self.name}>\n"
        return start + ">\n" + "".join(c.write(depth + 1) for c in self.children) + f"{pad}</{self.name}>\n"


E = Element


def text(name, value):
    return None if value in (None, "") else E(name, value)


def refs(evidence):
    seen, out = set(), []
    for e in evidence:
        if e is not None and e.id not in seen:
            seen.add(e.id)
            out.append(E("evidence", ref=e.id))
    return out


def row(requirement, conclusion, statement, evidence):
    conclusions = [conclusion] if isinstance(conclusion, str) else conclusion or []
    return E("row", *[E("conclusion", c) for c in conclusions], text("statement", statement), *refs(evidence), requirement=requirement)


def edited(case, found, part):
    """The rows after the case's own changes: left out, or with fields replaced."""
    more = case.more_evidence if part == "common" else {}
    for requirement, conclusion, statement, evidence in found:
        if requirement in case.skip_rows:
            continue
        change = case.rows.get((part, requirement), {})
        yield row(requirement, change.get("conclusion", conclusion), change.get("statement", statement), change.get("evidence", evidence) + more.get(requirement, []))


def assessor(case):
    return E("assessor", E("department", "质量管理部"), E("person", case.people[-2].name))


def application(case):
    name = case.people[-1].name
    return E("application",
             E("scope", *[E("item", id=f"S{n + 1}", category=c, grade=g, subType=case.sub_type(c)) for n, (c, g) in enumerate(case.scope)]),
             E("contact", E("name", name), E("phone", f"{case.company.area}-5550{case.seed:04d}"), E("mobile", f"1990000{case.seed:04d}"),
               E("email", case.company.mail)),
             E("consultancy", used="no"), other_certificates(case), number=case.number, type=case.type, case=case.case_id)


def other_certificates(case):
    if not case.held:
        return None
    return E("otherCertificates", *[E("certificate", E("title", "信息安全服务资质证书"), E("issuer", h["issuer"]), E("number", h["number"]), E("holder", h["holder"]),
                                      E("issued", h["issued"]), E("validUntil", h["until"]), *refs([h.get("evidence")]), category=h["category"], grade=h["grade"])
                                    for h in case.held])


def former_name(case):
    f = case.former
    return f and E("formerName", E("name", f["name"]), E("changed", f["changed"]), *refs([f["evidence"]]))


def applicant(case):
    c, a = case.company, case.applicant
    return E("applicant", E("name", a["name"]), E("nameEnglish", c.english), former_name(case), E("creditCode", a["code"]), E("legalRepresentative", a["legal"]),
             E("enterpriseType", c.kind), E("capital", c.capital), E("founded", c.founded), E("registeredAddress", a["registered"]),
             E("officeAddress", a["office"]), E("mailingAddress", a["office"]), E("postcode", c.postcode),
             text("department", case.department), E("staffTotal", len(case.people) + 9), E("businessScope", c.scope))


def category_part(case, category, grade):
    own = [p for p in case.projects if p.category == category]
    if category == "RA":
        data = E("riskAssessment", E("levels", {"III": "technical", "II": "management technical", "I": "business management technical"}[grade]),
                 E("vulnerabilityWork", {"III": "follow", "II": "follow verify", "I": "follow verify discover"}[grade]),
                 *[E("industry", i) for i in unique(INDUSTRY[p.industry] for p in own)], *[E("region", r) for r in unique(REGION[p.city] for p in own)],
                 text("largestUserCount", max((p.users for p in own), default="")),
                 E("calculationModel", "风险值 = 资产价值 × 威胁频率 × 脆弱性严重程度，各五级；48 及以上为不可接受。"),
                 E("referenceStandard", "GB/T 20984-2022"), nationwide="yes" if grade == "I" else "no")
    elif category in CATEGORY_DATA:
        data = CATEGORY_DATA[category](case, grade)
    else:
        data = E("emergencyResponse", E("responseHours", "2"), E("remoteResponseHours", "12"), E("standbyStaff", "4"),
                 E("incidentLevels", "general" if grade == "III" else "general larger" if grade == "II" else "general larger major"),
                 E("toolsUpdated", "2026-10-12"), None if grade == "III" else E("lastDrill", "2026-06-24"), E("hotline", f"{case.company.area}-5550{case.seed:04d}"),
                 roundTheClock="yes")
    return E("categoryPart", assessor(case), data, *edited(case, rows.of_category(case, category, grade), category), category=category, grade=grade, subType=case.sub_type(category),
             assessedOn=case.assessed_on)


def milestone(name, p, step):
    """A step of a project with the papers of its kinds; None for a step that was not taken."""
    return E(name, E("completed", p.steps[step]), *refs(p.files.get(step, []))) if step in p.steps else None


def standing_step(name, case, date, kind, category):
    return E(name, E("completed", date), *refs(case.of(kind, categories=category)))


def integration_data(case, grade):
    documents = [E("stageDocument", E("title", said["title"]), E("version", said["version"]), E("approver", said["approver"]), E("issued", said["issued"]),
                   E("effective", said["effective"]), *refs([e]), kind=kind) for kind, said, e in case.stage_documents]
    return E("securityIntegration", E("ownProduct", "网络拓扑与配置核查平台 V2.4"), *[E("mainstreamProduct", f"某厂商 {n}") for n in ("下一代防火墙 X5", "堡垒机 B2", "日志审计 L3")],
             *documents, None if grade == "III" else E("assuranceMeasures", "vulnerability-check monitoring needs-verification"), E("referenceStandard", "GB/T 22239-2019"))


def operation_data(case, grade):
    up = grade != "III"
    return E("securityOperationAndMaintenance", E("serviceModes", "on-site remote"), E("monitoringPlatform", "安全运营中心平台 V2.0") if up and case.platform else None,
             E("orderTool", "服务台系统 V4.2") if up else None, E("dutyStaff", "8") if up and case.platform else None, E("hotline", f"{case.company.area}-5550{case.seed:04d}"),
             standing_step("lastEvaluation", case, "2026-09-28", "service-evaluation", "SM") if up else None, E("satisfaction", "94") if up else None,
             E("referenceStandard", "GB/T 28827.1-2012"), roundTheClock="yes" if up and case.platform else "no")


def development_data(case, grade):
    up = grade != "III"
    return E("softwareSecurityDevelopment", *[E("teamMember", person=p.id, duties=" ".join(duties), dedicated=dedicated) for p, duties, dedicated in case.team],
             standing_step("lastTraining", case, "2026-05-15", "training-record", "SD"), E("configurationTool", "GitLab 17.4（自建）") if up else None,
             standing_step("lastRiskReview", case, "2026-09-08", "risk-management-plan", "SD") if up else None, E("codingStandard", "Java 安全编码规范 2.1"),
             *[E("securityStandard", n) for n in ("GB/T 22239-2019", "GB/T 34944-2017") if up], E("developmentModel", "SDL（裁剪）") if grade == "I" else None,
             E("threatMethod", "STRIDE") if grade == "I" else None, environmentSeparated="yes")


def recovery_data(case, grade):
    full = [p for p in case.projects if p.category == "DR" and p.full]
    centre = case.sub_type("DR") == "A" and E(
        "recoveryCentre", E("name", case.centre["name"]), E("address", case.centre["address"]), E("area", case.centre["area"]), E("until", "long-term"), E("dutyStaff", "12"),
        *refs(case.of("recovery-centre-proof", "property-deed", "duty-roster", categories="DR")), tenure="deed", roundTheClock="yes")
    return E("disasterBackupAndRecovery", E("recoveryLevel", max(p.level for p in case.projects if p.category == "DR")),
             E("recoveryElements", "data-backup standby-processing standby-network infrastructure technical-support operation recovery-plan"),
             E("lastDrill", max(p.steps["drill"] for p in full)), E("planReviewed", max(p.steps["maintenance"] for p in full)), centre or None, E("referenceStandard", "GB/T 20988-2007"))


def audit_data(case, grade):
    full = [p for p in case.projects if p.category == "AU" and p.full]
    return E("networkSecurityAudit", E("objectives", " ".join(unique(o for p in case.projects if p.category == "AU" for o in p.objectives))),
             *[E("criteria", n) for n in ("《中华人民共和国网络安全法》", "GB/T 22239-2019")], E("reviewLevels", "2"),
             E("lastFollowUp", max(p.steps["followUp"] for p in full)) if grade != "III" else None)


def control_data(case, grade):
    up = grade != "III"
    return E("industrialControlSystemSecurity", E("systems", "PLC SCADA"), E("methods", "document-review interview site-check" + (" simulation-test" if up else "")),
             *[E("industry", i) for i in unique(INDUSTRY[p.industry] for p in case.projects if p.category == "IC")],
             E("simulationEnvironment", "S7-1500 两台、WinCC 上位机、工业交换机与工业防火墙，Profinet、S7、Modbus TCP，位于申请单位测试室") if up else None,
             E("lastDrill", "2026-07-08") if up else None, E("referenceStandard", "GB/T 36466-2018"), monitoring="yes" if up else "no")


CATEGORY_DATA = {"SI": integration_data, "SM": operation_data, "SD": development_data, "DR": recovery_data, "AU": audit_data, "IC": control_data}


def integration(p):
    sum_of_equipment = f"{int(float(p.amount) * 0.62 / 1000) * 1000}.00"
    return E("integration", E("equipmentAmount", sum_of_equipment), milestone("survey", p, "survey"), milestone("requirementAnalysis", p, "requirementAnalysis"),
             milestone("designReview", p, "designReview"), milestone("communicationPlan", p, "communicationPlan"), milestone("priorTest", p, "priorTest"),
             milestone("fallbackPlan", p, "fallbackPlan"), E("compatibility", "network system application") if p.kind == "rebuild" else None,
             E("construction", E("from", p.steps["construction"]), E("to", p.steps["constructionEnd"]), *refs(p.files["record"])),
             milestone("systemTest", p, "systemTest"), E("testItems", "function performance security"),
             E("trialRun", E("from", p.steps["trialRun"]), E("to", p.steps["trialRunEnd"]), *refs(p.files["trialRunEnd"])), milestone("handover", p, "handover"),
             milestone("training", p, "training"), kind=p.kind)


def operation(p):
    return E("operation", E("from", p.started), E("to", p.completed), E("serviceModes", "on-site remote"), E("assetCount", "86"), milestone("survey", p, "survey"),
             milestone("operationPlan", p, "operationPlan"), milestone("configurationBackup", p, "configurationBackup"), E("inspectionCycle", "monthly"),
             E("inspectionsDone", p.inspections), E("orders", "46"), E("ordersClosed", "46"), E("reportCycle", "quarterly"), E("reportsDelivered", "4"))


def development(p):
    steps = [milestone(n, p, n) for n in ("request", "approval", "execution", "resultEvaluation")]
    return E("development", E("softwareVersion", f"{p.system.split('（')[0]} V1.0"), milestone("requirementsAgreed", p, "requirementsAgreed"),
             milestone("requirementAnalysis", p, "requirementAnalysis"), milestone("threatAnalysis", p, "threatAnalysis"), milestone("design", p, "design"),
             E("securityFunctions", "authentication access-control audit security-management"), milestone("codeReview", p, "codeReview"), E("flawsFound", "17"),
             E("flawsFixed", "17"), milestone("securityTest", p, "securityTest"), E("testCases", "212"), E("securityTestCases", "46"), E("change", *steps, id="C1"),
             milestone("delivery", p, "delivery"), milestone("maintenance", p, "maintenance"))


def recovery(p):
    found = p.says["recovery-test-report"]
    return E("recovery", E("level", p.level), E("rtoHours", p.rto), E("rpoHours", p.rpo), E("reachedRtoHours", found["recoveryHours"]), E("reachedRpoHours", found["lossHours"]),
             E("drilled", p.steps["drill"]) if p.full else None, *refs(p.files.get("test", []) + p.files.get("drill", [])))


def audit(p):
    return E("audit", E("objectives", " ".join(p.objectives)), E("reported", p.steps["report"]) if p.complete else None,
             E("followedUp", p.steps["followUp"]) if p.files.get("followUp") else None, *refs(p.files.get("plan", []) + p.files.get("report", [])), complete="yes" if p.complete else "no")


def control(p):
    dates = [("permitted", "permit"), ("firstAction", "firstAction"), ("windowFrom", "windowFrom"), ("windowTo", "windowTo"), ("changed", "work"), ("verified", "simulation")]
    return E("controlSystem", E("systems", "PLC SCADA"), E("process", p.process), *[E(n, p.steps[k]) for n, k in dates if k in p.steps and (k != "simulation" or p.files.get(k))],
             *refs(p.files.get("permit", []) + p.files.get("workPlan", []) + p.files.get("simulation", [])), testSetting="simulation" if p.files.get("simulation") else "none",
             fallback="yes" if p.fallback else "no")


PROCESS_DATA = {"SI": integration, "SM": operation, "SD": development, "DR": recovery, "AU": audit, "IC": control}
EVERY = ("DR", "AU")  # categories of which every project says how it was done, not only those with all their papers


def unique(values):
    return list(dict.fromkeys(values))


INDUSTRY = {"government": "政务", "finance": "金融", "health": "医疗卫生", "energy": "能源", "education": "教育", "transport": "交通运输", "internet": "互联网",
            "utilities": "公用事业", "commerce": "商贸", "manufacturing": "制造", "media": "广播电视"}
REGION = {"北京市": "北京", "天津市": "天津", "青岛市": "山东", "南京市": "江苏", "成都市": "四川", "武汉市": "湖北", "贵阳市": "贵州", "广州市": "广东",
          "郑州市": "河南", "长沙市": "湖南", "合肥市": "安徽", "哈尔滨市": "黑龙江", "沈阳市": "辽宁", "西安市": "陕西", "温州市": "浙江", "宁德市": "福建",
          "海口市": "海南", "定西市": "甘肃", "太原市": "山西"}


def person(case, p):
    return E("person", E("name", p.name), E("idNumber", p.number, kind="resident") if p.number else None, E("birth", p.birth), E("age", 2026 - int(p.birth[:4])),
             E("post", p.post), E("title", p.title), E("education", p.education),
             E("itManagementYears", 2026 - int(p.employment[0].begin[:4])) if "head" in p.roles else None,
             E("infosecYears", 2026 - int(p.employment[0].begin[:4])) if "technicalLead" in p.roles else None,
             *[E("employment", E("employer", e.employer), E("post", e.post), E("from", e.begin), E("present") if e.end == "present" else E("to", e.end), area=e.area)
               for e in p.employment],
             *[E("certificate", E("number", c.number), E("holder", c.holder), E("issuer", c.issuer), E("issued", c.issued), E("validUntil", c.until),
                 *refs([c.evidence]), kind=c.kind, direction=next(k for k, d in DIRECTION.items() if d == c.direction), level=c.level) for c in p.certificates],
             *[E("evaluation", E("evaluatedOn", "2026-06-18"), *refs([case.evaluation]), category=k, result="competent") for k in p.evaluated],
             E("contract", E("signed", p.contract_signed), E("until", p.contract_until), *refs([p.files.get("contract", case.contracts)]), kind=p.contract_kind),
             E("undertaking", E("signedOn", p.undertaking), *refs([case.undertakings])) if p.undertaking else None,
             *refs([p.files.get("cv")]), id=p.id, role=" ".join(p.roles), categories=" ".join(p.categories))


def project(case, p):
    grade = dict(case.scope)[p.category]
    incident = None
    if p.category == "ER":
        records = [e for e in p.files["papers"] if e.kind in ("incident-record", "incident-report")]
        incident = E("incident", E("class", "network-attack"), E("level", "general" if grade == "III" else "larger"), E("detected", p.first_action), E("authorised", p.authorised),
                     E("firstAction", p.first_action), E("responseHours", "1.4"), E("agreedResponseHours", "2"), *refs(records), reality=p.incident)
    papers = E("papers", *[E(n, *refs([p.files[k]])) for n, k in (("contract", "contract"), ("acceptance", "acceptance"), ("invoice", "invoice"), ("bankSlip", "bank-slip")) if p.files.get(k)])
    members = [x.id for x in case.people if p.category in x.categories][:4]
    return E("project", E("name", p.name), E("customer", p.customer), E("customerCode", p.customer_code), E("supplier", p.supplier), E("contractNumber", p.number),
             E("amount", p.amount), E("signed", p.signed), E("started", p.started), E("completed", p.completed), E("accepted", p.accepted), papers,
             E("userCount", p.users) if p.category == "RA" else None, E("industry", INDUSTRY[p.industry]), E("region", REGION[p.city]),
             E("levels", " ".join(p.levels)) if p.category == "RA" else None, incident,
             PROCESS_DATA[p.category](p) if p.category in PROCESS_DATA and (p.full or p.category in EVERY) else None, *[E("member", m) for m in members], *refs(p.files["papers"]),
             id=p.id, categories=p.category, first="yes" if p.first else None, fullSet="yes" if p.full else None)


def procedure(n, p):
    return E("procedure", E("title", p["title"]), text("version", p["version"]), text("approver", p["approver"]), text("issued", p["issued"]),
             text("effective", p["effective"]), *refs([p["evidence"]]), id=f"Q{n + 1}", requirement=p["requirement"])


def system(s):
    held = s["certificate"]
    certificate = held and E("certificate", E("issuer", held["issuer"]), E("number", held["number"]), E("holder", held["holder"]), E("issued", held["issued"]),
                             E("validUntil", held["validUntil"]), E("scopeText", held["scopeText"]), *refs([held["evidence"]]))
    return E("system", E("documents", *refs([s["documents"]])), certificate, E("internalAudit", s["audit"]), E("managementReview", s["review"]), standard=s["standard"])


def tools(case):
    if not case.tools:
        return None
    environment = case.environment and E("testEnvironment", E("description", "靶机区、分析区、工具区，与办公网络隔离"), E("address", case.company.office), *refs([case.environment]))
    return E("tools", *[E("tool", E("name", n), E("version", v), E("licence", l), *refs([case.tool_list])) for n, v, l in case.tools], environment)


def lower(held):
    return E("lowerCertificate", E("issuer", held["issuer"]), E("number", held["number"]), E("holder", held["holder"]), E("issued", held["issued"]),
             E("validUntil", held["until"]), *refs([held["evidence"]]), category=held["category"], grade=held["grade"])


def corrections(case):
    return E("corrections", *[E("correction", E("statement", said), E("completed", done), *refs([paper]), finding=number, of=kind)
                              for number, kind, said, done, paper in case.corrections]) if case.corrections else None


def evidence_item(e):
    said = [E(f, e.says[f]) for f in FIELDS if e.says.get(f) not in (None, "")]
    if "insured" in e.says:
        said += [E("month", m) for m in e.says["months"]]
        said += [E("insured", E("name", n), E("months", " ".join(m))) for n, _, m in e.says["insured"] if m]
    return E("evidence", E("title", e.title), E("transcription", *said) if said else None, id=e.id, kind=e.kind, file=e.file, categories=e.categories,
             project=e.project, person=e.person)


def evidence_list(evidence):
    return E("evidenceList", *[evidence_item(e) for e in evidence if e.listed])


def insurance(case):
    basis = case.of("branch-licence", "agency-agreement")
    return E("insurance", E("payer", case.payer), E("payerCode", case.payer_code), E("issuer", f"{case.company.city}社会保险基金管理中心"), E("issued", "2026-11-05"),
             E("basis", *refs(basis)) if basis else None, *refs(case.of("social-insurance-list")), relation=case.relation)


def premises(case):
    p = case.premises
    return E("premises", E("owner", p["owner"]), E("address", p["address"]), E("area", p["area"]), E("from", p["from"]), E("until", p["until"]), *refs(case.of("lease")),
             tenure=p["tenure"], use="office")


def assessment(case):
    r, d = case.report, case.declaration
    return E("assessment", application(case), applicant(case),
             E("common", assessor(case), *edited(case, rows.common(case), "common"), *[row(*r) for r in case.more_rows], grade=case.common_grade, assessedOn=case.assessed_on),
             *[category_part(case, c, g) for c, g in case.scope if case.has_part(g)],
             E("personnel", *[person(case, p) for p in case.people]), insurance(case),
             E("projects", *[project(case, p) for p in case.projects]) if case.projects else None,
             E("finance", E("report", E("firm", r["firm"]), E("revenue", r["revenue"]), E("netProfit", r["netProfit"]), *refs(case.of("audit-report")), id="FR1", year=r["year"], audited="yes")),
             premises(case), E("procedures", *[procedure(n, p) for n, p in enumerate(case.procedures)]),
             E("managementSystems", *[system(s) for s in case.systems]) if case.systems else None, tools(case), *[lower(h) for h in case.lower_certificates],
             corrections(case), E("declaration", E("signer", d["signer"]), E("signedOn", d["signed"]), E("sealed", d["sealed"]), *refs([d["evidence"]]), role=d["role"]),
             evidence_list(case.evidence), xmlns=NAMESPACE, version="1", criteria="CCRC-ISV-C01:2018")


def write(root, encoding="UTF-8"):
    """The bytes of the form. A form that calls itself GB2312 is written in GB18030, as Windows programs do."""
    said = f'<?xml version="1.0" encoding="{encoding}"?>\n' + root.write()
    return said.encode("gb18030" if encoding.upper() in ("GB2312", "GBK") else "utf-8")


def supplement(case, answers, evidence, parts, signed):
    return E("supplement", E("signed", signed), E("signer", case.company.legal),
             *[E("answer", E("statement", said), *refs(files), finding=finding, requirement=requirement) for finding, requirement, said, files in answers],
             *parts, evidence_list(evidence), xmlns=NAMESPACE, version="1", case=case.case_id, application=case.number)
