"""Rows: what the applicant states for each requirement, and which kinds of evidence it cites for it."""

from kinds.management import PROCEDURES, SHORT

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
           ("ER-FOR-1", "I", "具备取证与溯源能力，镜像校验值记录完整。", "forensic-report")],
    "SI": [("SI-PREP-1", "III", "施工前完成调研，列明网络区域、主机和应用现状及等级保护要求，客户信息中心签字确认。", "needs-survey"),
           ("SI-PREP-2", "II", "按功能、性能、安全三类分析需求 31 条，结合客户本年度预算分两期落实，需求分析报告 V1.1 经客户确认。", "requirement-analysis"),
           ("SI-PREP-3", "III", "合同列明设备清单和集成服务内容，保密协议与合同同日生效，双方盖章。", "contract confidentiality-agreement"),
           ("SI-DES-1", "III", "设计阶段控制程序 A/1 版覆盖需求分析、方案设计、方案评审；自有配置核查平台一种。", "stage-procedure product-list"),
           ("SI-DES-2", "III", "熟悉防火墙、堡垒机、日志审计等主流产品，方案和用户手册均已交付客户。", "integration-plan user-guide product-list"),
           ("SI-DES-3", "II", "方案经客户和两名外部专家评审，意见三条均已修改。", "review-minutes"),
           ("SI-IMP-1", "II", "建设实施阶段控制程序 A/1 版；施工记录逐日填写，客户代表签认。", "stage-procedure construction-record"),
           ("SI-IMP-2", "II", "沟通方案写明周例会、日报和问题三级上报路径。", "communication-plan"),
           ("SI-IMP-3", "I", "施工手册 A/1 版，作业指导书 6 份，随工具车配发。", "construction-manual work-instruction"),
           ("SI-IMP-4", "I", "改造项目施工前在测试环境验证，回退方案估计回退 40 分钟；新建项目完成功能、性能、安全测试。", "prior-test-record fallback-plan test-report"),
           ("SI-TEST-1", "III", "测试 46 项，首次不通过 2 项，复测通过。", "test-report"),
           ("SI-ASS-1", "III", "试运行 28 天，问题 3 个均已关闭；移交清单客户签收，培训管理员 6 人。", "acceptance-report trial-run-record delivery-record"),
           ("SI-ASS-2", "II", "试运行期间开展脆弱性检查和安全监测，安全需求 12 条逐条验证。", "assurance-report")],
    "SM": [("SM-PREP-1", "III", "签约前调研 86 项资产，确认每月巡检、7×24 小时响应，现场加远程服务。", "needs-survey"),
           ("SM-PREP-2", "III", "合同约定一年服务期、服务级别、保密和年度验收。", "contract"),
           ("SM-PLAN-1", "III", "运维方案 V1.0 列明人员分工、86 项资产、巡检内容与周期、报告和 9 项风险，客户确认。", "operation-plan asset-list"),
           ("SM-IMP-1", "III", "资产清单随变更更新，网络与安全设备配置每月备份并校验。", "asset-list configuration-backup"),
           ("SM-IMP-2", "III", "每月巡检一次，全年 12 次；日志每周分析；高危漏洞平均 3 天修补。", "inspection-record log-analysis-report patch-record"),
           ("SM-IMP-3", "III", "全年事件、变更、问题工单 46 张，已关闭 46 张，平均处理 5.2 小时。", "work-order"),
           ("SM-IMP-4", "III", "每季度提交服务报告，全年 4 份，客户均已签收。", "service-report"),
           ("SM-TOOL-1", "II", "自建安全运营中心平台 V2.0，值守 8 人四班轮换。", "monitoring-screenshot duty-roster"),
           ("SM-IMPR-1", "II", "2026-09-28 评价服务级别，7 项指标达成 6 项，满意度 94 分，改进措施 2 项已验证。", "service-evaluation improvement-record")],
    "SD": [("SD-PREP-1", "III", "安全开发团队成员、岗位和职责见人员表。", "development-team-list"),
           ("SD-PREP-2", "III", "安全开发管理计划 V1.0 列明七个阶段的安全活动、责任人和评审点。", "development-plan"),
           ("SD-PREP-3", "III", "配置管理计划列明配置项、三条基线、代码库权限和保密要求，每季度审计一次。", "configuration-management-plan configuration-record"),
           ("SD-PREP-4", "III", "变更 1 次，申请、批准、实施、结果评价四项齐全。", "change-request"),
           ("SD-PREP-5", "III", "2026-05-15 培训安全编码与常见漏洞，11 人参加，考核全部通过。", "training-record"),
           ("SD-PREP-6", "III", "开发、测试、生产三套环境分网段隔离，开发人员没有生产账号，测试数据脱敏。", "development-environment"),
           ("SD-PREP-7", "II", "专职安全管理人员和安全测试人员各一名，2025-03-10 任命。", "development-team-list"),
           ("SD-PREP-8", "II", "自建 GitLab 17.4 管理代码和文档，按项目授权。", "configuration-management-plan configuration-record"),
           ("SD-PREP-9", "II", "风险清单 14 条，2026-09-08 评审，最大风险为第三方组件漏洞。", "risk-management-plan"),
           ("SD-REQ-1", "III", "依据任务书和用户访谈整理需求 58 条，其中安全需求 16 条，性能需求给出数值。", "tender-document"),
           ("SD-REQ-2", "III", "需求 V1.2 经用户评审会确认，双方签字。", "meeting-minutes"),
           ("SD-REQ-3", "II", "需求分析报告第 4 章列安全需求 16 条，采用 GB/T 22239-2019、GB/T 34944-2017。", "requirement-analysis"),
           ("SD-REQ-4", "I", "采用 SDL 并按规模裁剪，以 STRIDE 分析数据流 9 条，识别威胁 23 个，均有缓解措施。", "threat-model"),
           ("SD-DES-1", "III", "设计说明书 V1.1 经评审定稿，逐条对应需求。", "design-document"),
           ("SD-DES-2", "III", "五个子系统分别说明功能设计和性能、可用性、可维护性设计。", "design-document"),
           ("SD-DES-3", "III", "第 6 章设计标识与鉴别、访问控制、安全审计、安全管理四类安全功能。", "design-document"),
           ("SD-COD-1", "III", "执行《Java 安全编码规范》2.1 版，规则集已导入扫描工具。", "coding-standard"),
           ("SD-COD-2", "III", "代码扫描和人工评审发现缺陷 17 个，全部修复并复扫。", "code-review-record code-scan-report flaw-fix-list"),
           ("SD-TST-1", "III", "测试用例 212 个，其中安全用例 46 个，两轮后全部通过。", "test-plan test-report"),
           ("SD-ACC-1", "III", "按合同验收并交付安装包、文档和源代码，校验值与测试版本一致，客户签收。", "acceptance-report delivery-record"),
           ("SD-MNT-1", "III", "缺陷受理邮箱和热线 24 小时响应，交付后升级一次并通知客户。", "maintenance-record")],
    "DR": [("DR-NEED-1", "III", "分析业务功能三类，最严的 RTO 4 小时、RPO 1 小时，由客户分管领导签字确认。", "business-impact-analysis"),
           ("DR-STR-1", "III", "按 GB/T 20988 选定恢复能力等级，七个资源要素逐项安排，由客户自备的要素注明提供方。", "recovery-strategy"),
           ("DR-IMP-1", "III", "技术方案 V1.2 经评审，安装调试后切断复制链路实测，恢复 3.2 小时，丢失 0.3 小时数据，客户签字。", "recovery-design recovery-installation-record recovery-test-report"),
           ("DR-PLAN-1", "III", "预案 1.1 版，培训 23 人，以实际切换方式演练，发现问题两项，已修订为 1.2 版。", "recovery-plan training-record drill-plan drill-report recovery-plan-maintenance")],
    "AU": [("AU-ABL-1", "III", "以所附项目为例，目标、范围、依据、方法、发现、结论和建议逐层对应。", "audit-plan audit-criteria audit-working-paper security-audit-report"),
           ("AU-PREP-1", "III", "审计方案 V1.0 写明目标、范围、抽样和进度，进场前经被审计单位确认；审计组与被审计系统没有利害关系。", "audit-plan audit-criteria"),
           ("AU-EXE-1", "III", "取证经被审计单位确认，底稿 14 份，实行组长、部门两级复核，意见均已处理。", "audit-evidence-record audit-working-paper working-paper-review"),
           ("AU-REP-1", "III", "报告征求被审计单位意见后提交，发现 4 项，分三级。", "security-audit-report"),
           ("AU-FU-1", "II", "提交报告四十天后跟踪，二级以上发现三项均已整改，导出账号和变更单复核。", "audit-follow-up")],
    "IC": [("IC-PREP-1", "III", "调研工艺、控制器和分区，取得生产部签发的作业许可并完成入厂安全培训后进场。", "ics-survey site-permit"),
           ("IC-ASM-1", "III", "采用文档查阅、访谈和现场核查，不对运行中的控制器做主动扫描，生产部人员监护。", "ics-assessment-report ics-survey"),
           ("IC-DES-1", "III", "按监控、控制、维护三区设计边界，上位机白名单，控制协议识别，远程维护按次审批。", "ics-protection-design"),
           ("IC-IMP-1", "III", "在检修窗口内实施，方案写明五分钟内恢复旁路的回退步骤，两人作业、生产部监护。", "ics-work-plan ics-work-record"),
           ("IC-TEST-1", "II", "在同型号控制器的仿真环境验证，新增时延 0.4 毫秒，断电旁路 18 毫秒。", "simulation-test-report"),
           ("IC-OM-1", "II", "为两家客户旁路监测，应急预案 2.0 版，2026-07-08 演练，转手动用时 7 分钟。", "ics-monitoring-record ics-emergency-plan drill-plan drill-report")]}

SCOPE_WORDS = {"RA": "网络与信息安全风险评估", "ER": "信息安全应急处理服务", "SI": "信息系统安全集成服务", "SM": "信息系统运行维护服务", "SD": "软件开发",
               "DR": "灾难备份与恢复服务", "AU": "网络与信息安全审计服务", "IC": "工业控制系统安全服务"}

# Process documents that the row on full sets cites.
PROCESS = ("assessment-plan asset-list threat-list scan-report risk-calculation assessment-report treatment-report residual-risk-report "
           "customer-authorisation handling-plan detection-report containment-record eradication-record recovery-record incident-report "
           "needs-survey requirement-analysis integration-plan construction-record communication-plan prior-test-record fallback-plan test-report "
           "trial-run-record assurance-report operation-plan configuration-backup inspection-record log-analysis-report patch-record work-order "
           "service-report development-plan configuration-management-plan configuration-record change-request threat-model design-document "
           "code-review-record code-scan-report flaw-fix-list test-plan maintenance-record "
           "business-impact-analysis recovery-strategy recovery-design recovery-test-report recovery-plan drill-report audit-plan audit-working-paper "
           "working-paper-review security-audit-report audit-follow-up ics-survey site-permit ics-assessment-report ics-protection-design simulation-test-report "
           "ics-work-plan ics-work-record").split()


def applies(since, grade):
    order = ["III", "II", "I"]
    return order.index(grade) >= order.index(since)


def common(case):
    """Rows of the common part: (requirement, conclusion, statement, evidence)."""
    c, of = case.company, case.of
    head, lead = case.person("head"), case.person("technicalLead")
    yes = "conforming"
    counts = "，".join(f"{SHORT[k]} {sum(k in p.categories for p in case.people)} 人" for k in case.categories)
    leads = "；".join(f"{SHORT[k]}项目负责人" + "、".join(p.name for p in case.people if "projectLead" in p.roles and k in p.categories)
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
        ("GEN-LEG-5", yes, "经营范围含" + "、".join(SCOPE_WORDS[k] for k in case.categories) + "。", of("business-licence")),
        ("GEN-FIN-1", yes, f"{case.report['year']}年度经{case.report['firm']}审计，营业收入 {case.report['revenue']} 元，净利润 {case.report['netProfit']} 元；财务管理制度已实施。", of("audit-report", "financial-system")),
        ("GEN-SITE-1", yes, f"租赁办公，出租方{case.premises['owner']}，地址{case.premises['address']}，面积 {case.premises['area']} 平方米，租期 {case.premises['from']} 至 {case.premises['until']}。", of("lease")),
        ("GEN-PERS-1", yes, f"{head.post}{head.name}，{head.title}，{head.employment[0].begin[:4]}年起从事信息技术管理工作。", of("cv", person=head.id)),
        ("GEN-PERS-2a", yes, f"{lead.post}{lead.name}，{lead.title}，经评价胜任{'、'.join(SHORT[k] for k in case.categories)}服务，持有 CISAW 证书。", of("cv", "cisaw-certificate", person=lead.id) + of("evaluation-record")),
        ("GEN-PERS-3", yes, f"{leads}；均经评价胜任或持有有效的 CISAW 证书。", of("evaluation-record") + [e for e in of("cisaw-certificate") if e.person != lead.id]),
        ("GEN-PERS-6", yes, f"{counts}，2026年8月至10月社保连续缴纳，社保证明由{c.city}社会保险基金管理中心于 2026-11-05 出具；劳动合同均在有效期内。", of("social-insurance-list", "labour-contract")),
        ("GEN-PERF-1", yes, "；".join(f"首个{SHORT[p.category]}项目合同签订于 {p.signed}（{p.number}，{p.amount} 元），{p.accepted} 验收" for p in firsts)
         + ("；持有低一级证书满一年" if held else "") + "。", [p.files["contract"] for p in firsts] + [h["evidence"] for h in held]),
        ("GEN-PERF-2", yes, "；".join(f"近三年签订并验收{SHORT[k]}项目 {len(v)} 个，合同总额 {sum(float(p.amount) for p in v):.2f} 元" for k, v in done.items()) + "。", [e for v in cited.values() for e in v]),
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
    rows = [("GEN-TECH-1", lead, f"{SHORT[category]}服务流程图覆盖各阶段。", of("service-process", categories=category)),
            ("GEN-TECH-2", lead, f"{SHORT[category]}服务规范在项目中执行。", of("service-specification", categories=category))]
    if category == "RA":
        big = max((p.users for p in case.projects if p.category == "RA"), default=0)
        number = {"III": 1, "II": 2, "I": 3}[grade]
        industries = len({p.industry for p in case.projects if p.category == "RA"})
        rows.append((f"RA-BASE-{number}", lead, f"服务 {industries} 个行业，被评估系统最大用户数 {big}，从{'业务、' if grade == 'I' else ''}{'管理和' if grade != 'III' else ''}技术层面发现脆弱性。",
                     [e for p in full for e in p.files["papers"] if e.kind in ("user-count-proof", "assessment-report")] + [p.files["contract"] for p in full]))
        rows.append(("RA-VUL-1", lead, "每月整理 CNVD、CNNVD、CVE 和厂商公告" + ("，在测试环境验证" if grade != "III" else "") + ("，并自行发掘漏洞" if grade == "I" else "") + "。",
                     of("vulnerability-bulletin", "vulnerability-verification", "vulnerability-credit")))
    elif category == "ER":
        rows.append(("ER-BASE-1", lead, "处置网络攻击类真实事件，级别见事件记录。", [e for p in full for e in p.files["papers"] if e.kind in ("incident-record", "incident-report")] + [p.files["contract"] for p in full]))
    elif category == "AU":
        number = {"III": 0, "II": 1, "I": 2}[grade]
        own = [p for p in case.projects if p.category == "AU"]
        said = f"已验收审计项目 {len(own)} 个，其中完整的 {sum(p.complete for p in own)} 个，目标覆盖合规性、安全性和绩效。" if own else "初次认证，尚无项目。"
        if own:
            rows.append((f"AU-BASE-{number}", lead, said, [e for p in own for e in (p.files["contract"], p.files["acceptance"])] + [e for p in full for e in p.files.get("report", [])]))
    for requirement, since, said, kinds in PROJECT_ROWS[category]:
        if not applies(since, grade):
            continue
        found = [e for k in kinds.split() for e in of(k) if e.categories in (category, "") or k in ("tool-list",)]
        rows.append((requirement, lead, said, found))
    if category == "DR" and case.sub_type("DR") == "A" and applies("II", grade):
        rows.append(("DR-A-1", lead, f"自有{case.centre['name']}，位于{case.centre['address']}，机房 {case.centre['area']} 平方米，双路供电加柴油发电机，12 人四班 7×24 小时值守。",
                     of("recovery-centre-proof", "property-deed", "duty-roster", categories="DR")))
    return rows
