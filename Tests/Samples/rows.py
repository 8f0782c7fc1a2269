"""Rows: what the applicant states for each requirement, and which kinds of evidence it cites for it."""

from kinds.management import NAMES, PROCEDURES

PROJECT_ROWS = {
    "RA": [("RA-PREP-1", "III", "按《风险评估方案》模板 2.0 版编制项目方案，两类文档均在项目中使用。", "assessment-plan process-template"),
           ("RA-PREP-2", "III", "方案第2章写明相乘法和等级界线，48 及以上为不可接受风险，由客户分管领导在评估开始前确认。", "assessment-plan"),
           ("RA-PREP-3", "III", "授权书列明系统、地址段和时间窗口，保密协议双方盖章，均早于首次扫描；工具及版本见清单。", "customer-authorisation confidentiality-agreement tool-list"),
           ("RA-ID-1", "III", "识别硬件、软件、数据、人员四类资产，按保密性、完整性、可用性赋值，关键资产经客户确认。", "asset-list"),
           ("RA-ID-2", "III", "按外部、内部、恶意代码、供应链、环境五类来源识别威胁，频率依据近一年事件记录。", "threat-list"),
           ("RA-ID-3", "III", "采用漏洞扫描、配置核查、渗透测试和管理访谈，扫描时间均在授权窗口内，保留原始日志。", "scan-report configuration-check-record penetration-test-report interview-record"),
           ("RA-ID-4", "II", "核查防火墙、堡垒机、防病毒、备份四项措施的有效性，结论用于风险计算。", "control-check-record"),
           ("RA-AN-1", "III", "风险值=资产价值×威胁频率×脆弱性严重程度，48 及以上为高，逐项排序。", "risk-calculation"),
           ("RA-AN-2", "III", "报告 V1.1，评审意见一条，已在报告中处理。", "assessment-report review-minutes"),
           ("RA-TR-1", "III", "对两项不可接受风险和一项中风险逐项提出建议，给出优先级和预期效果。", "treatment-advice assessment-report"),
           ("RA-TR-2", "II", "处置计划明确责任人和期限，完成复测，残余风险由客户分管领导签字接受。", "treatment-report residual-risk-report")],
    "ER": [("ER-PREP-1", "III", "以调查表确认客户关键业务、可中断时间、联系人和响应时间要求。", "emergency-needs-record"),
           ("ER-PREP-2", "III", "取得并研读客户应急预案 2.0 版。", "contingency-plan"),
           ("ER-PREP-3", "III", "服务流程和联络表已交付客户并讲解，客户签收。", "delivery-record"),
           ("ER-PREP-4", "III", "服务等级协议约定本地 2 小时内到场，实际到场 1.4 小时，见派单记录。", "service-level-agreement dispatch-log"),
           ("ER-PREP-5", "III", "工具包含日志分析、内存分析、Webshell 查杀等，最近更新 2026-10-12。", "tool-list tool-update-log"),
           ("ER-PREP-6", "III", "应急人员 7×24 小时轮值，值守表见附件。", "duty-roster"),
           ("ER-PREP-7", "III", "客户书面授权早于首次处置操作两日，列明系统和允许的操作。", "customer-authorisation"),
           ("ER-DET-1", "III", "确定检测范围，收集访问日志、系统日志、进程信息，确认事件发生。", "detection-report"),
           ("ER-DET-2", "III", "处理方案经客户签字，操作限于授权范围。", "handling-plan"),
           ("ER-DET-3", "III", "会议讨论隔离和重启的副作用，客户派人在场。", "meeting-minutes"),
           ("ER-CON-1", "III", "抑制前书面告知目的和风险，客户同意。", "containment-notice"),
           ("ER-CON-2", "III", "按方案实施，增加备机检查时取得客户书面同意。", "change-consent handling-plan"),
           ("ER-CON-3", "III", "封禁攻击源并切换备机，损害未扩大。", "containment-record"),
           ("ER-ERA-1", "III", "清除 Webshell 和异常账号，修补上传缺陷，复查无残留。", "eradication-record"),
           ("ER-REC-1", "III", "由干净备份恢复，功能验证 12 项通过，观察 72 小时无异常。", "recovery-record"),
           ("ER-SUM-1", "III", "总结报告含时间线、原因、教训和建议。", "incident-report"),
           ("ER-DRILL-1", "II", "2026-06-24 与客户开展勒索软件演练，隔离用时 41 分钟，恢复用时 3 小时 20 分。", "contingency-plan drill-plan drill-report"),
           ("ER-FOR-1", "I", "具备取证与溯源能力，镜像校验值记录完整。", "forensic-report")]}

# Process documents that the row on full sets cites.
PROCESS = ("assessment-plan asset-list threat-list scan-report risk-calculation assessment-report treatment-report residual-risk-report "
           "customer-authorisation handling-plan detection-report containment-record eradication-record recovery-record incident-report").split()


def applies(since, grade):
    order = ["III", "II", "I"]
    return order.index(grade) >= order.index(since)


def common(case):
    """Rows of the common part: (requirement, conclusion, statement, evidence)."""
    c, of = case.company, case.of
    head, lead = case.person("head"), case.person("technicalLead")
    yes = "conforming"
    counts = "，".join(f"{NAMES[k][4:]} {sum(k in p.categories for p in case.people)} 人" for k in case.categories)
    leads = "；".join(f"{NAMES[k][4:]}项目负责人" + "、".join(p.name for p in case.people if "projectLead" in p.roles and k in p.categories)
                     + "，工程师" + "、".join(p.name for p in case.people if "engineer" in p.roles and k in p.categories) for k in case.categories)
    done = {k: [p for p in case.projects if p.category == k and not is_old(p)] for k in case.categories}
    cited = {k: [e for p in done[k] for e in (p.files["contract"], p.files["acceptance"], p.files["invoice"])] for k in case.categories}
    firsts = [p for p in case.projects if p.first]
    held = case.lower_certificates
    rows = [
        ("GEN-LEG-1", yes, f"在{c.city}登记的有限责任公司，统一社会信用代码 {case.applicant['code']}，注册资本 {float(c.capital) / 10000:.0f} 万元，法定代表人{c.legal}，产权清晰。", of("business-licence")),
        ("GEN-LEG-2", "not-applicable", "以独立法人身份申请，不是法人的部门。", []),
        ("GEN-LEG-3", yes, "近三年无违法违规记录，未列入经营异常和严重违法失信名单（2026-11-04 查询）。", of("credit-record", "self-declaration")),
        ("GEN-LEG-4", yes, f"成立于 {c.founded}，满足成立时间要求。", of("business-licence")),
        ("GEN-LEG-5", yes, "经营范围含" + "、".join({"RA": "网络与信息安全风险评估", "ER": "信息安全应急处理服务"}[k] for k in case.categories) + "。", of("business-licence")),
        ("GEN-FIN-1", yes, f"{case.report['year']}年度经{case.report['firm']}审计，营业收入 {case.report['revenue']} 元，净利润 {case.report['netProfit']} 元；财务管理制度已实施。", of("audit-report", "financial-system")),
        ("GEN-SITE-1", yes, f"租赁办公，出租方{case.premises['owner']}，地址{case.premises['address']}，面积 {case.premises['area']} 平方米，租期 {case.premises['from']} 至 {case.premises['until']}。", of("lease")),
        ("GEN-PERS-1", yes, f"{head.post}{head.name}，{head.title}，{head.employment[0].begin[:4]}年起从事信息技术管理工作。", of("cv", person=head.id)),
        ("GEN-PERS-2a", yes, f"{lead.post}{lead.name}，{lead.title}，经评价胜任{'、'.join(NAMES[k][4:] for k in case.categories)}服务，持有 CISAW 证书。", of("cv", "cisaw-certificate", person=lead.id) + of("evaluation-record")),
        ("GEN-PERS-3", yes, f"{leads}；均经评价胜任或持有有效的 CISAW 证书。", of("evaluation-record") + [e for e in of("cisaw-certificate") if e.person != lead.id]),
        ("GEN-PERS-6", yes, f"{counts}，2026年8月至10月社保连续缴纳，社保证明由{c.city}社会保险基金管理中心于 2026-11-05 出具；劳动合同均在有效期内。", of("social-insurance-list", "labour-contract")),
        ("GEN-PERF-1", yes, "；".join(f"首个{NAMES[p.category][4:]}项目合同签订于 {p.signed}（{p.number}，{p.amount} 元），{p.accepted} 验收" for p in firsts)
         + ("；持有低一级证书满一年" if held else "") + "。", [p.files["contract"] for p in firsts] + [h["evidence"] for h in held]),
        ("GEN-PERF-2", yes, "；".join(f"近三年签订并验收{NAMES[k][4:]}项目 {len(v)} 个，合同总额 {sum(float(p.amount) for p in v):.2f} 元" for k, v in done.items()) + "。", [e for v in cited.values() for e in v]),
    ]
    if not case.projects:
        running = of("contract")
        rows = [r for r in rows if not r[0].startswith("GEN-PERF")] + [
            ("GEN-PERF-1", yes, "首个服务合同签订于 2026-04-15，正在实施，尚未验收。", running),
            ("GEN-PERF-2", yes, "三级初次认证，尚无完成并验收的项目；通过后在首次现场监督时提供当年实施并验收的项目案例。", running),
            ("GEN-PERF-5", yes, "首个项目正在实施，合同签订于 2026-04-15。", running)]
    if case.grade != "III":
        rows.append(("GEN-PERF-3", yes, "完整过程材料：" + "、".join(p.id for p in case.projects if p.full) + "。", [e for p in case.projects if p.full for e in p.files["papers"] if e.kind in PROCESS]))
    if firsts:
        rows.append(("GEN-PERF-5", yes, "；".join(f"{p.name}，合同 {p.number}，金额 {p.amount} 元，{p.signed} 签订，{p.accepted} 验收" for p in firsts) + "。", [p.files["contract"] for p in firsts]))
    for p in case.procedures:
        extra = {"GEN-MGT-1": of("evaluation-record"), "GEN-MGT-2": of("training-plan"), "GEN-MGT-5": of("confidentiality-undertaking")}
        said = f"《{p['title']}》{p['number']}，{p['version'] or '未定'}版，" + (f"{p['approver']}批准，{p['effective']} 起实施。" if p["approver"] else "待批准。")
        rows.append((p["requirement"], yes, said, [p["evidence"]] + extra.get(p["requirement"], [])))
    if case.grade != "III":
        rows += [("GEN-MGT-8", yes, "2026 至 2028 年服务资源计划，列明人员、工具、场地和资金投入。", of("sustainability-plan")),
                 ("GEN-MGT-9", yes, "每个项目验收后调查满意度，近一年平均 94 分；投诉 0 起。", of("satisfaction-survey")),
                 ("GEN-MGT-10", yes, "按 GB/T 19001 建立质量管理体系，2026-04-16 内审，2026-05-12 管理评审。", of("quality-manual", "system-certificate")),
                 ("GEN-MGT-11", yes, "按 GB/T 22080 建立信息安全管理体系，2026-04-16 内审，2026-05-12 管理评审。", of("isms-documents")),
                 ("GEN-MGT-12", yes, f"安全工具 {len(case.tools)} 种，自建测试环境位于{c.office}。", of("tool-list", "test-environment"))]
    rows += [("GEN-TECH-1", yes, "按类别制定服务流程图，标明各阶段职责、输入和输出。", of("service-process")),
             ("GEN-TECH-2", yes, "按类别制定服务规范 2.0 版，2025-03-10 起在项目中执行。", of("service-specification"))]
    rows.append(("GEN-TECH-3", yes, "按类别编制过程文档模板 2.0 版。", of("process-template")))
    return rows


def is_old(p):
    return p.signed < "2023-11-20"


def of_category(case, category, grade):
    """Rows of a category part."""
    of, lead = case.of, "conforming"
    full = [p for p in case.projects if p.category == category and p.full]
    rows = [("GEN-TECH-1", lead, f"{NAMES[category][4:]}服务流程图覆盖各阶段。", of("service-process", categories=category)),
            ("GEN-TECH-2", lead, f"{NAMES[category][4:]}服务规范在项目中执行。", of("service-specification", categories=category))]
    if category == "RA":
        big = max((p.users for p in case.projects if p.category == "RA"), default=0)
        number = {"III": 1, "II": 2, "I": 3}[grade]
        industries = len({p.industry for p in case.projects if p.category == "RA"})
        rows.append((f"RA-BASE-{number}", lead, f"服务 {industries} 个行业，被评估系统最大用户数 {big}，从{'业务、' if grade == 'I' else ''}{'管理和' if grade != 'III' else ''}技术层面发现脆弱性。",
                     [e for p in full for e in p.files["papers"] if e.kind in ("user-count-proof", "assessment-report")] + [p.files["contract"] for p in full]))
        rows.append(("RA-VUL-1", lead, "每月整理 CNVD、CNNVD、CVE 和厂商公告" + ("，在测试环境验证" if grade != "III" else "") + ("，并自行发掘漏洞" if grade == "I" else "") + "。",
                     of("vulnerability-bulletin", "vulnerability-verification", "vulnerability-credit")))
    else:
        rows.append(("ER-BASE-1", lead, "处置网络攻击类真实事件，级别见事件记录。", [e for p in full for e in p.files["papers"] if e.kind in ("incident-record", "incident-report")] + [p.files["contract"] for p in full]))
    for requirement, since, said, kinds in PROJECT_ROWS[category]:
        if not applies(since, grade):
            continue
        found = [e for k in kinds.split() for e in of(k) if e.categories in (category, "") or k in ("tool-list",)]
        rows.append((requirement, lead, said, found))
    return rows
