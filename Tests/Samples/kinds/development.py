"""Papers of a secure software development project through its seven stages, and of the category's own team and rules."""

from functools import partial

from kinds.amount import date
from kinds.risk import both
from kinds.risk import head as any_head
from paper import Facts, Heading, Line, Paper, Para, Sheet, Sign, Table, Title

head = partial(any_head, subject="开发对象")

DUTY = {"lead": "项目负责人", "requirements": "需求分析", "design": "设计", "coding": "编码", "testing": "测试", "configuration-management": "配置管理",
        "security-management": "安全管理", "security-testing": "安全测试"}


def tender(c, p, s):
    return Paper([Title("软件开发任务书"), head(p, s), Heading("功能"), Para("用户管理、业务受理、流程审批、统计查询、接口服务五个子系统。"), Heading("性能"), Para("并发用户 500，页面响应不超过 2 秒，年可用性 99.9%。"),
                  Heading("安全"), Para("满足 GB/T 22239-2019 第三级中应用和数据的要求，源代码经第三方扫描无高危缺陷。"), Sign([(p.customer, p.signer, date(s["issued"]), True)])])


def plan(c, p, s):
    return Paper([Title("安全开发管理计划"), head(p, s, [("版本", "V1.0"), ("批准", c.legal)]),
                  Table(["阶段", "安全活动", "责任人"], [["需求", "安全需求评审", s["signer"]], ["设计", "威胁分析、设计评审", s["signer"]], ["编码", "编码规范、扫描、人工评审", "编码组"], ["测试", "安全测试", "安全测试员"], ["交付", "校验值核对", "配置管理员"]], [2, 5, 2]),
                  Sign([(c.name, c.legal, date(s["issued"]), True)])])


def configuration_plan(c, p, s):
    return Paper([Title("配置管理计划"), head(p, s, [("工具", "GitLab 17.4（自建）")]), Para("配置项：需求、设计、代码、测试、交付物。基线：需求基线、设计基线、发布基线。"),
                  Para("安全要求：代码库按项目授权，主分支须评审后合入，每日加密备份，离场当日收回权限；每季度审计一次。")])


def configuration_record(c, p, s):
    return Sheet("配置审计记录", ["日期", "基线", "检查项", "结果"], [[s["issued"], "设计基线", "文档版本与代码标签一致", "符合"], [s["issued"], "权限", "离场人员权限收回", "符合"], [s["issued"], "备份", "恢复验证", "符合"]], notes=[p.name], foot=[f"审计人：{s['signer']}"], widths=[3, 3, 5, 2])


def analysis(c, p, s):
    return Paper([Title("软件需求分析报告"), head(p, s, [("版本", "V1.2")]), Heading("3　功能与性能需求"), Para("功能 34 条，性能 8 条，均编号并给出验收准则。"), Heading("4　安全需求"),
                  Para("安全需求 16 条：标识与鉴别 4 条，访问控制 5 条，安全审计 4 条，安全管理 3 条；采用 GB/T 22239-2019、GB/T 34944-2017。")])


def agreed(c, p, s):
    return Paper([Title("需求评审会议纪要"), head(p, s, [("参加人员", f"用户代表三人；{s['signer']} 等四人")]), Para("逐条评审需求 V1.2，用户确认 58 条，推迟 2 条至二期（生物特征登录、离线审批）。"), both(c, p, s, s["signer"])])


def threats(c, p, s):
    return Paper([Title("威胁建模报告"), head(p, s, [("方法", "STRIDE"), ("模型", "SDL（裁剪）")]), Table(["数据流", "威胁", "级别", "缓解"], [["用户 → 受理", "冒充", "高", "双因素鉴别"], ["接口 → 数据库", "篡改", "高", "参数化查询、签名"], ["日志", "抵赖", "中", "审计防篡改"]], [3, 2, 1, 4]),
                  Para("数据流 9 条，识别威胁 23 个，全部有缓解措施并转为安全需求。")])


def design(c, p, s):
    return Paper([Title("软件设计说明书"), head(p, s, [("版本", "V1.1")]), Heading("2　子系统"), Para("用户管理、业务受理、流程审批、统计查询、接口服务，各分功能设计和性能、可用性、可维护性设计。"), Heading("6　安全功能"),
                  Table(["功能", "机制"], [["标识与鉴别", "口令策略、双因素、失败锁定"], ["访问控制", "基于角色，接口校验资源归属"], ["安全审计", "登录、授权、业务操作，留存六个月，防篡改"], ["安全管理", "系统、安全、审计管理员分权"]], [2, 5])])


def change(c, p, s):
    rows = [["申请", p.steps["request"], p.signer, "增加电子签章接口"], ["批准", p.steps["approval"], s["signer"], "同意，影响接口子系统"], ["实施", p.steps["execution"], "编码组", "完成开发与单元测试"]]
    if "resultEvaluation" in p.steps:
        rows.append(["结果评价", p.steps["resultEvaluation"], "安全管理员", "安全回归通过，无新增风险"])
    return Sheet("软件变更单", ["环节", "日期", "责任人", "内容"], rows, notes=[f"{p.name}　变更编号 C1"], widths=[2, 3, 3, 6])


def review(c, p, s):
    return Paper([Title("代码评审记录"), head(p, s, [("范围", "鉴别、授权、接口模块 1.8 万行"), ("评审人", f"{s['signer']} 等三人")]), Para("发现问题 6 个：权限校验遗漏 2 个，异常处理泄露信息 3 个，硬编码 1 个；全部修复并复核。")])


def scan(c, p, s):
    return Paper([Title("源代码安全扫描报告"), head(p, s, [("工具", "源代码安全扫描器 8.3"), ("规则集", "Java 安全编码规范 2.1")]), Table(["级别", "数量", "误报", "修复"], [["高", 3, 0, 3], ["中", 8, 2, 6], ["低", 2, 0, 2]], [2, 1, 1, 1]), Para("修复后复扫，高、中级缺陷为零。")])


def fixes(c, p, s):
    return Sheet("缺陷修复清单", ["编号", "缺陷", "级别", "修复人", "修复日期", "复核"], [["D01", "SQL 拼接", "高", "编码组", p.steps["codeReview"], "通过"], ["D02", "越权查询", "高", "编码组", p.steps["codeReview"], "通过"], ["D03", "弱随机数", "中", "编码组", p.steps["codeReview"], "通过"]],
                 notes=[p.name, "共 17 个，此处为摘录"], foot=[f"整理：{s['signer']}　{date(s['issued'])}"], widths=[1.5, 4, 1.5, 2.5, 3, 2])


def test_plan(c, p, s):
    return Sheet("测试计划与用例", ["编号", "类别", "用例", "通过准则"], [["T001", "功能", "受理单新建", "保存成功并可查询"], ["T151", "性能", "500 并发查询", "响应不超过 2 秒"], ["S001", "安全", "连续五次口令错误", "账号锁定 30 分钟"], ["S017", "安全", "修改 URL 访问他人单据", "拒绝并记录审计"]],
                 notes=[p.name, "用例 212 个，其中安全用例 46 个，此处为摘录"], foot=[f"编制：{s['signer']}　{date(s['issued'])}"], widths=[1.5, 2, 5, 5])


def test(c, p, s):
    return Paper([Title("软件测试报告"), head(p, s, [("版本", "V1.0 RC3"), ("环境", "独立测试环境")]), Table(["类别", "用例", "首轮不通过", "二轮不通过"], [["功能", 150, 9, 0], ["性能", 16, 1, 0], ["安全", 46, 3, 0]], [2, 1, 2, 2]), Para("两轮后全部通过，结论：可以交付。"), Sign([(c.name, s["signer"], date(s["issued"]), True)])])


def delivery(c, p, s):
    return Paper([Title("软件交付清单"), head(p, s, [("版本", "V1.0")]), Table(["内容", "校验值（SHA-256 前八位）"], [["安装包", "7f3a91c2"], ["源代码", "c05be418"], ["文档一套", "—"]], [4, 3]), both(c, p, s, s["signer"])])


def maintenance(c, p, s):
    return Sheet("软件维护记录", ["日期", "类型", "内容", "响应（小时）", "发布版本", "通知客户"], [[s["issued"], "漏洞", "第三方日志组件升级", "6", "V1.0.1", "是"]], notes=[p.name], foot=[f"处理人：{s['signer']}"], widths=[3, 1.5, 5, 2.5, 2, 2])


def team(c, s):
    return Sheet("安全开发人员表", ["编号", "姓名", "岗位", "是否专职"], [[i, name, "、".join(DUTY[d] for d in duties), dedicated] for i, name, duties, dedicated in s["members"]], notes=[f"{c.name}　{date(s['issued'])}"], widths=[1.5, 3, 7, 2])


def standard(c, s):
    return Paper([Title("Java 安全编码规范"), Facts([("版本", s["version"]), ("批准人", s["approver"]), ("发布日期", date(s["issued"]))]), Para("1. 所有外部输入须校验类型、长度和范围。", False), Para("2. 数据库访问一律使用参数化查询。", False),
                  Para("3. 口令只保存加盐摘要，密钥不得写入代码。", False), Para("4. 权限校验在服务端按资源归属进行。", False), Para("5. 异常信息不得返回给用户。", False)])


def training(c, s):
    return Paper([Title("安全开发培训记录"), Facts([("日期", date(s["issued"])), ("讲师", s["signer"]), ("人数", "11 人，签到见附页")]), Para("内容：编码规范 2.1 版、常见十类漏洞、安全测试用例编写。考核：闭卷，全部通过。")])


def environment(c, s):
    return Paper([Title("开发环境说明"), Table(["环境", "网段", "访问"], [["开发", "10.10.0.0/16", "开发人员"], ["测试", "10.20.0.0/16", "测试人员"], ["生产（客户）", "客户网络", "客户管理员"]], [2, 3, 3]), Para(f"三套环境隔离，测试数据脱敏，开发人员没有生产账号。{date(s['issued'])}更新。")])


def risks(c, s):
    return Sheet("项目风险清单与分析", ["编号", "风险", "可能性", "影响", "应对", "跟踪"], [[1, "第三方组件漏洞", "高", "高", "组件清单与每周核对", "持续"], [2, "需求变更频繁", "中", "高", "变更控制、分期", "持续"], [3, "关键人员离职", "低", "高", "双人备份", "已落实"]],
                 notes=[c.name, f"评审日期：{date(s['issued'])}　共 14 条，此处为摘录"], widths=[1, 4, 1.5, 1.5, 4, 2])


PROJECT = [
    ("tender-document", "任务书.docx", "软件开发任务书", tender, "tender", "III II I"),
    ("development-plan", "安全开发管理计划.docx", "安全开发管理计划", plan, "developmentPlan", "III II I"),
    ("configuration-management-plan", "配置管理计划.docx", "配置管理计划", configuration_plan, "configurationPlan", "III II I"),
    ("requirement-analysis", "需求分析报告.docx", "软件需求分析报告", analysis, "requirementAnalysis", "II I"),
    ("meeting-minutes", "需求评审纪要.docx", "需求评审会议纪要", agreed, "requirementsAgreed", "III II I"),
    ("threat-model", "威胁建模报告.docx", "威胁建模报告", threats, "threatAnalysis", "I"),
    ("design-document", "设计说明书.docx", "软件设计说明书", design, "design", "III II I"),
    ("change-request", "变更单.xlsx", "软件变更单", change, "execution", "III II I"),
    ("configuration-record", "配置审计记录.xlsx", "配置审计记录", configuration_record, "configurationRecord", "III II I"),
    ("code-scan-report", "代码扫描报告.docx", "源代码安全扫描报告", scan, "scan", "III II I"),
    ("code-review-record", "代码评审记录.docx", "代码评审记录", review, "codeReview", "III II I"),
    ("flaw-fix-list", "缺陷修复清单.xlsx", "缺陷修复清单", fixes, "codeReview", "III II I"),
    ("test-plan", "测试计划与用例.xlsx", "测试计划与用例", test_plan, "testPlan", "III II I"),
    ("test-report", "测试报告.docx", "软件测试报告", test, "securityTest", "III II I"),
    ("delivery-record", "交付清单.docx", "软件交付清单", delivery, "delivery", "III II I"),
    ("maintenance-record", "维护记录.xlsx", "软件维护记录", maintenance, "maintenance", "III II I"),
]


def members(case, grade):
    """(person, duties, dedicated) of everyone counted for the category; the last two look after security from Grade II on."""
    people = [p for p in case.people if "SD" in p.categories and "technicalLead" not in p.roles]
    duties = [["lead", "requirements"], ["design", "coding", "testing", "configuration-management"], ["coding", "configuration-management"]]
    found = [(p, duties[min(n, 2)], "no") for n, p in enumerate(people)]
    if grade != "III":
        found[-2:] = [(people[-2], ["security-management"], "yes"), (people[-1], ["security-testing"], "yes")]
    return found


def standing(case, grade, dated, more):
    """What the applicant keeps for the category as a whole."""
    c = case.company
    case.team = members(case, grade)
    told = [(p.id, p.name, duties, "是" if dedicated == "yes" else "否") for p, duties, dedicated in case.team]
    case.add("development-team-list", "13软件安全开发/安全开发人员表.xlsx", "安全开发人员表", lambda s: team(c, s), {**dated, "issued": "2026-03-02", "members": told}, **more)
    case.add("coding-standard", "13软件安全开发/Java安全编码规范.docx", "Java 安全编码规范", lambda s: standard(c, s), {"version": "2.1", "approver": c.legal, "issued": "2025-06-03"}, **more)
    case.add("training-record", "13软件安全开发/安全开发培训记录.docx", "安全开发培训记录", lambda s: training(c, s), {**dated, "issued": "2026-05-15"}, **more)
    case.add("development-environment", "13软件安全开发/开发环境说明.docx", "开发环境说明", lambda s: environment(c, s), {"issued": "2026-07-20"}, **more)
    if grade != "III":
        case.add("risk-management-plan", "13软件安全开发/项目风险清单与分析.xlsx", "项目风险清单与分析", lambda s: risks(c, s), {**dated, "issued": "2026-09-08"}, **more)
