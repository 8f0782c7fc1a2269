"""A product: everything that one applicant sends for its certification, and the form that says so."""

import hashlib

from evidence import Evidence
from form import E, text
from kinds import product as papers

NAMESPACE = "urn:dossier:product-form:1"
CLAUSES = {"GB 42250": "5.1 5.2 5.3 5.4 5.5 5.6 5.7 5.8 6.1 6.2 6.3 6.4 6.5".split(),
           "GB 40050": "5.1 5.2 5.3 5.4 5.5 5.6 5.7 5.8 5.9 5.10 6.1 6.2 6.3".split()}
GRADE = {"basic": "基本级", "enhanced": "增强级", "none": "不分级", "level-3": "第三级", "level-4": "第四级", "EAL3": "EAL3", "EAL4plus": "EAL4+"}
WANTED = {"specialised-product": "网络安全专用产品安全认证", "key-equipment": "网络关键设备安全认证", "ccis-voluntary": "国家信息安全产品认证（自愿）", "ccis-procurement": "国家信息安全产品认证（政府采购强制）",
          "voluntary": "信息技术产品安全自愿性认证"}
# The order of a transcription's fields in the schema; a list gives an element each.
FIELDS = "number issuer holder holderCode address issued validUntil productName productVersion model scheme signer sealed translator chineseShare mentions method".split()
QUANTITY = {"throughput": "整系统吞吐量", "packet-rate": "包转发率", "routes": "路由表容量", "connections": "最大并发连接数", "new-connections": "每秒新建连接数", "cpus": "CPU 数量", "cores-per-cpu": "单 CPU 内核数",
            "memory": "内存容量", "instruction-time": "指令执行时间", "parallel-ips": "并行扫描 IP 数", "tpse": "TPC-E 吞吐量", "inspection-rate": "满检速率"}
LAB = "国家网络与信息系统安全产品质量检验中心（虚构）"


class Product:
    """The contents of one submission, to be changed before `gather` makes the evidence of them."""

    def __init__(self, name, company, kind, product, models, standard, year, grade, seed, wanted="specialised-product", figures=(), form="system",
                 algorithms=(), purpose="", functions=(), foreign=None, version="V3.2.1", traits="", **more):
        self.name, self.company, self.kind, self.product, self.seed = name, company, kind, product, seed
        self.models, self.version, self.grade, self.wanted, self.form, self.traits = list(models), version, grade, wanted, form, traits
        self.standard, self.year, self.purpose = standard, year, purpose
        self.functions = list(functions) or ["身份鉴别：管理员以口令与证书双因素登录，连续失败锁定。", "安全审计：记录登录、配置与告警，日志不可由管理员删改。"]
        self.figures = [dict(quantity=q, text=t, direction=d, words=QUANTITY.get(q, q)) for q, t, d in figures]
        self.number, self.type, self.purpose_code, self.mode, self.route = f"PC-2026-{seed:03d}", "initial", "other", "segmented", ["certify"]
        self.domestic = foreign is None
        me = {"name": company.name, "english": company.english, "code": company.code, "address": company.address, "country": "CN", "legal": company.legal, "number": ""}
        self.maker = foreign or me
        self.applicant, self.plant = dict(self.maker), dict(self.maker)
        self.agent = None if self.domestic else {
            "name": company.name, "code": company.code, "address": company.address, "grantor": self.maker["name"], "signer": self.maker["legal"], "authority": "公司章程第 12 条，附登记摘录",
            "from": "2026-01-15", "until": "2028-01-14", "acts": ["提交认证申请并补正材料", "送样并签收检测报告", "接受工厂检查的联络", "领取认证证书"]}
        self.brand = product[:2]
        self.units = [{"id": "U1", "models": list(self.models), "difference": "各型号只有接口数量与电源冗余不同，软件版本和安全功能相同。" if len(self.models) > 1 else ""}]
        self.proof = {"number": f"GMJC-2026-{1000 + seed}", "issuer": "商用密码检测中心（虚构）", "issued": "2026-05-18", "algorithms": list(algorithms), "version": version} if algorithms else None
        self.has_cipher, self.declared = bool(algorithms), list(algorithms)
        self.mentions = "、".join(algorithms) if algorithms else "HTTP、SNMP"
        body = bytes((n * seed * 37 + n // 7) % 251 for n in range(4096))
        self.image = body
        digest = hashlib.sha256(body).hexdigest()
        self.items = [{"id": "CI-FW-01", "name": "系统镜像", "version": version, "part": "firmware", "algorithm": "SHA-256", "digest": digest, "enclosed": True},
                      {"id": "CI-SW-02", "name": "管理平台", "version": version, "part": "software", "algorithm": "SM3", "digest": hashlib.sha256(b"sm3" + body).hexdigest(), "enclosed": False}]
        parts = [("software", "主程序", "本公司", f"MAIN-{version}")] if form == "software" else [
            ("board", "主板", "南沙电子（虚构）", f"MB-{seed}A"), ("psu", "电源", "东成电源（虚构）", "PSU-550"), ("cpu", "处理器", "龙心微电子（虚构）", "LC-3A5000"), ("storage", "固态盘", "江海存储（虚构）", "SSD-480"), ("firmware", "固件", "本公司", version)]
        self.components = [{"id": f"K{n + 1}", "part": a, "name": b, "maker": c, "model": d, "change": ""} for n, (a, b, c, d) in enumerate(parts)]
        self.architecture = [["管理层", "Web 管理、命令行、审计日志"], ["控制层", "策略引擎、会话管理"], ["数据层", "报文收发、特征匹配"]]
        self.maintenance = {"start": "2026-11-01", "until": "2032-12-31", "contact": "400-820-0000 技术支持", "vulnerability": f"psirt@{company.places.get('pinyin', 'maker')}.example.com"}
        horizontal = {"specialised-product": ("GB 42250", "2022"), "key-equipment": ("GB 40050", "2021")}.get(wanted)
        self.standards = [(standard, year, grade, "product")] if standard else []
        if horizontal:
            self.standards.append((*horizontal, "", "horizontal"))
        self.conformity = []
        if horizontal:
            cipher = {"GB 42250": "5.8", "GB 40050": "5.10"}[horizontal[0]]
            for c in CLAUSES[horizontal[0]]:
                said = (f"使用 {'、'.join(algorithms)}，由密码模块实现。" if algorithms else "不含密码。") if c == cipher else "按设计文件相应章节实现，见测试报告。"
                self.conformity.append({"standard": horizontal[0], "clause": c, "verdict": "pass", "statement": said, "reason": ""})
        self.test = {"number": f"JC-2026-{2000 + seed}", "standard": standard or horizontal[0], "year": year or horizontal[1], "grade": grade, "lab": LAB, "country": "CN", "sampled": "2026-06-03", "from": "2026-06-10", "to": "2026-08-21", "issued": "2026-08-28",
                     "serial": f"SN26{seed:03d}0001", "version": version, "verdict": "pass", "clauses": [(f"5.{n}", "pass") for n in range(1, 6)], "models": list(self.models)}
        self.methods = list(papers.METHODS)
        self.basis = [("csl-25", "网络安全法第二十五条", "2026-10-20"), ("2023-2", "2023 年第 2 号公告", "2026-10-20"), ("cnca-2023-14", "认监委 2023 年第 14 号公告", "2026-10-20")]
        self.rule, self.certificates, self.withheld, self.legalisations, self.missing = "CNCA-CCIS-2023", [], [], [], set()
        self.evidence, self.edits, self.says = [], [], {}
        for key, value in more.items():
            setattr(self, key, value)

    @property
    def wanted_words(self):
        return WANTED[self.wanted]

    @property
    def grade_words(self):
        return GRADE[self.grade]

    @property
    def standard_words(self):
        return [f"{n}-{y}" for n, y, _, _ in self.standards]

    def add(self, kind, place, title, make, says, **more):
        if kind in self.missing:
            return None
        attributes = {k: more.pop(k) for k in ("language", "translationOf") if k in more}
        says = {**says, **self.says.get(kind, {})}
        e = Evidence(kind, place, title, lambda s: make(self, s), says, embedded=False, **more)
        e.id, e.attributes = f"E{len(self.evidence) + 1:02d}", attributes
        self.evidence.append(e)
        return e

    def gather(self):
        a, same = self.applicant, {"productName": self.product, "model": self.models, "productVersion": self.version}
        signed = {"signer": a["legal"], "sealed": "yes"}
        self.add("D01", "01申请/申请书.pdf", "产品认证申请书", papers.application, {"number": self.number, "holder": a["name"], "issued": "2026-11-10", **same, **signed})
        code = {"holderCode": a["code"]} if a["code"] else {"number": a["number"]}
        self.licence = self.add("D02", "01申请/营业执照.pdf" if self.domestic else "01申请/登记证明.pdf", "身份文件", papers.licence, {"holder": a["name"], **code, "address": a["address"], "issued": "2024-03-12"})
        if self.agent:
            self.agent["evidence"] = self.add("D04", "01申请/授权委托书.pdf", "授权委托书", papers.attorney, {"holder": self.agent["name"], "holderCode": self.agent["code"], "issued": self.agent["from"], "validUntil": self.agent["until"], "signer": self.agent["signer"], "sealed": "yes"})
        self.add("D05", "01申请/商标注册证.png", "商标注册证", papers.trademark, {"holder": self.maker["name"], "validUntil": "2031-06-30"}, look="shot")
        self.add("D06", "02产品/产品描述.docx", "产品描述", papers.description, {"issued": "2026-10-08", **same})
        self.add("D07", "02产品/关键件清单.docx", "关键件清单", papers.components, {"issued": "2026-10-08", **same})
        self.add("D08", "02产品/架构图.png", "总体架构图", papers.drawing, {"issued": "2026-10-08", **same}, look="shot")
        if self.domestic:
            self.add("D09", "02产品/安全目标与设计.docx", "安全目标与设计", papers.target, {"issued": "2026-09-20", **same})
        else:
            english = self.add("D09", "02产品/security-target.docx", "Security target and design", papers.design_english, {"issued": "2026-09-20", **same}, language="en")
            self.add("D19", "05译本/安全目标译本.docx", "安全目标与设计译本", papers.translation, {"issued": "2026-09-28", **same, **self.says.get("translation", {"translator": "陆译明"})}, language="zh", translationOf=english.id)
        self.add("D10", "02产品/管理员与用户手册.docx", "管理员与用户手册", papers.manual, {"issued": "2026-09-20", **same, "chineseShare": "88", "mentions": self.mentions})
        listing = self.add("D11", "03配置/配置项清单.docx", "配置项清单", papers.configuration, {"issued": "2026-10-09", **same})
        self.image_file = self.add("software-image", "03配置/system.img.bin", "系统镜像", papers.image, {}, body=self.image) if any(i["enclosed"] for i in self.items) else None
        self.add("D12", "03配置/开发者测试.docx", "开发者测试与脆弱性分析", papers.developer_tests, {"issued": "2026-09-25", "method": self.methods, **same})
        if self.proof:
            p = self.proof
            p["evidence"] = self.add("D13", "04检测/密码检测报告.pdf", "商用密码检测报告", papers.cipher, {"number": p["number"], "issuer": p["issuer"], "holder": a["name"], "issued": p["issued"], **same, "sealed": "yes"})
        elif self.kind in ("FW", "GAP", "SROUTER", "COS", "SOS", "SDB"):
            self.add("no-crypto-statement", "04检测/不含密码声明.pdf", "不含密码的声明", papers.no_crypto, {"holder": a["name"], "issued": "2026-10-12", **same, **signed})
        if self.test:
            t = self.test
            t["evidence"] = self.add("D14", "04检测/检验报告.pdf", "型式试验报告", papers.report, {"number": t["number"], "issuer": t["lab"], "holder": a["name"], "issued": t["issued"], **same, "sealed": "yes"})
        self.add("D15", "01申请/工厂质量保证能力调查表.docx", "工厂质量保证能力调查表", papers.quality, {"holder": self.plant["name"], "issued": "2026-10-08"})
        self.add("D16", "01申请/一致性声明.pdf", "一致性声明", papers.consistency, {"holder": a["name"], "issued": "2026-11-09", **same, **signed})
        self.add("D17", "02产品/铭牌.png", "铭牌照片", papers.nameplate, {**same, "scheme": "ccis"}, look="shot")
        self.add("D18", "03配置/供应链与维护声明.docx", "供应链、维护与漏洞处理声明", papers.statements, {"holder": a["name"], "issued": "2026-10-20", **same, **signed})
        if self.conformity:
            self.add("conformity-table", "03配置/符合性对照表.docx", "符合性对照表", papers.conformity, {"issued": "2026-10-20"})
        for n, held in enumerate(self.certificates):
            held["evidence"] = self.add("existing-certificate", f"01申请/证书{n + 1}.pdf", "证书", papers.certificate, {"number": held["number"], "issuer": held["issuer"], "holder": a["name"], "issued": held["issued"], "validUntil": held["until"], **same})
        for held in self.legalisations:
            held["evidence"] = self.add("D19", "05译本/附加证明书.pdf", "附加证明书", papers.apostille, {"number": held["number"], "issued": held["date"], "holder": self.maker["name"]}, language="en")
        return self


def refs(*evidence):
    return [E("evidence", ref=e.id) for e in evidence if e is not None]


def party(tag, p, **attributes):
    return E(tag, text("name", p["name"]), text("nameEnglish", p["english"]), text("creditCode", p["code"]), text("registrationNumber", p["number"]),
             text("legalRepresentative", p["legal"]), text("address", p["address"]), country=p["country"], **attributes)


def listed(e):
    fields = [E(f, v) for f in FIELDS for v in (e.says.get(f) if isinstance(e.says.get(f), list) else [e.says.get(f)]) if v not in (None, "")]
    return E("evidence", text("title", e.title), E("transcription", *fields) if fields else None, id=e.id, kind=e.kind, file=e.file, **e.attributes)


def dossier(p):
    """The form of a product whose evidence is made."""
    c = p.company
    application = E("application", E("scope", *[E("item", id=u["id"], category=p.kind, grade=p.grade) for u in p.units]), *[E("route", r) for r in p.route], text("rule", p.rule),
                    *[E("legalBasis", words, instrument=i, cited=on) for i, words, on in p.basis], E("copies", paper=2, electronic=1) if p.mode == "central" else None,
                    *[E("withheld", words, kind=kind) for kind, words in p.withheld],
                    E("contact", E("name", c.legal), E("phone", f"{c.area}-86{p.seed:04d}00"), E("email", f"cert@{c.places['pinyin']}.example.com")),
                    number=p.number, type=p.type, certification=p.wanted, purpose=p.purpose_code, intakeMode=p.mode)
    agent = p.agent and E("agent", E("name", p.agent["name"]), E("creditCode", p.agent["code"]), E("address", p.agent["address"]), E("grantor", p.agent["grantor"]), *[E("act", a) for a in p.agent["acts"]],
                          E("product", p.product), E("from", p.agent["from"]), E("until", p.agent["until"]), E("signer", p.agent["signer"]), E("signerAuthority", p.agent["authority"]), *refs(p.agent["evidence"]), country="CN", general="no")
    product = E("product", E("name", p.product), E("brand", p.brand), E("version", p.version), text("description", p.purpose), form=p.form, classified="no", traits=p.traits)
    numbers = {m: f"M{n + 1}" for n, m in enumerate(p.models)}
    proof = p.proof and E("proof", E("number", p.proof["number"]), E("issuer", p.proof["issuer"]), E("issued", p.proof["issued"]), *[E("productModel", m) for m in p.models],
                          E("productVersion", p.proof["version"]), *[E("algorithm", a) for a in p.proof["algorithms"]], *refs(p.proof["evidence"]))
    t = p.test
    report = t and E("testReport", E("number", t["number"]), E("lab", t["lab"]), text("standard", t["standard"]), text("year", t["year"]), text("grade", t["grade"] if p.standard else ""), E("sampled", t["sampled"]), E("testedFrom", t["from"]), E("testedTo", t["to"]), E("issued", t["issued"]),
                     E("sample", text("serial", t["serial"]), E("model", t["models"][0]), E("version", t["version"])), *[E("model", m) for m in t["models"]], E("verdict", t["verdict"]),
                     *[E("clause", E("number", n), text("verdict", v)) for n, v in t["clauses"]], *refs(t["evidence"]), id="T1", country=t["country"])
    m = p.maintenance
    parts = [application, party("applicant", p.applicant, role="manufacturer"), party("manufacturer", p.maker), E("factories", party("factory", p.plant, id="W1", site="production")), agent, product,
             E("models", *[E("model", E("name", x), id=numbers[x]) for x in p.models]),
             E("units", *[E("unit", *[E("member", model=numbers[x]) for x in u["models"]], text("difference", u["difference"]), id=u["id"]) for u in p.units]),
             E("cryptography", *[E("algorithm", a) for a in p.declared], proof, present="yes" if p.has_cipher else "no"),
             E("performance", *[E("figure", f["text"], id=f"G{n + 1}", quantity=f["quantity"], direction=f["direction"]) for n, f in enumerate(p.figures)]) if p.figures else None,
             E("standards", *[E("standard", E("number", n), E("year", y), text("grade", g), id=f"S{k + 1}", use=use) for k, (n, y, g, use) in enumerate(p.standards)]),
             E("testReports", report) if report else None,
             E("conformity", *[E("row", text("statement", r["statement"]), text("reason", r["reason"]), standard=r["standard"], clause=r["clause"], verdict=r["verdict"]) for r in p.conformity]) if p.conformity else None,
             E("configuration", *[E("item", E("name", i["name"]), E("version", i["version"]), E("digest", i["digest"], algorithm=i["algorithm"]), *(refs(p.image_file) if i["enclosed"] else []), id=i["id"], part=i["part"]) for i in p.items]),
             E("components", *[E("component", E("name", k["name"]), E("maker", k["maker"]), E("model", k["model"]), text("change", k["change"]), id=k["id"], part=k["part"]) for k in p.components]),
             E("interfaces", E("interface", E("name", "管理口"), E("purpose", "本地管理"), E("access", "默认只接受 HTTPS，须登录"), id="I1"), remoteDebug="none"),
             E("maintenance", E("start", m["start"]), E("until", m["until"]), E("contact", m["contact"]), text("vulnerabilityContact", m["vulnerability"])),
             E("certificates", *[E("certificate", text("number", h["number"]), text("issuer", h["issuer"]), text("holder", p.applicant["name"]), E("issued", h["issued"]), E("validUntil", h["until"]), *refs(h["evidence"]), id=f"C{n + 1}", scheme=h["scheme"], offeredAs=h["as"]) for n, h in enumerate(p.certificates)]) if p.certificates else None,
             E("legalisations", *[E("legalisation", E("number", h["number"]), E("date", h["date"]), *refs(h["evidence"]), id=f"L{n + 1}", kind=h["kind"]) for n, h in enumerate(p.legalisations)]) if p.legalisations else None,
             E("declaration", E("signer", p.applicant["legal"]), E("role", "legal-representative"), E("signedOn", "2026-11-12"), sealed="yes"),
             E("evidenceList", *[listed(e) for e in p.evidence])]
    return E("dossier", *[x for x in parts if x is not None], version="1", xmlns=NAMESPACE)


def files(p):
    """Every file of a submission as (place, bytes): the form first."""
    body = ('<?xml version="1.0" encoding="UTF-8"?>\n' + dossier(p).write()).encode()
    for old, new in p.edits:
        assert old.encode() in body, old
        body = body.replace(old.encode(), new.encode(), 1)
    return [("form.xml", body)] + [(e.file, e.content(p.company.name)) for e in p.evidence if e.present]
