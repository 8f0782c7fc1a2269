"""Papers of a security integration project, from survey to assurance, and the documents that govern its stages."""

from functools import partial

from kinds.amount import date
from kinds.risk import both, confidentiality
from kinds.risk import head as any_head
from paper import Facts, Heading, Line, Paper, Para, Sheet, Sign, Table, Title

head = partial(any_head, subject="集成对象")

KIND = {"new": "新建", "rebuild": "改造"}


def survey(c, p, s):
    return Paper([Title("安全需求与环境调研记录"), head(p, s, [("调研方式", "现场勘查、访谈"), ("参加人员", f"客户信息中心主任、网络管理员；{s['signer']}")]),
                  Table(["项目", "现状", "需求"], [["网络", "核心、汇聚两层，无区域隔离", "划分安全区域并隔离"], ["主机", "服务器 42 台", "统一身份鉴别和审计"], [p.system, "三级等级保护对象", "满足 GB/T 22239 相应要求"],
                                             ["运维", "远程运维无审计", "经堡垒机运维，全程留痕"]], [2, 4, 4]),
                  both(c, p, s, s["signer"])])


def analysis(c, p, s):
    return Paper([Title("需求分析报告"), head(p, s, [("版本", "V1.1"), ("编制", s["signer"])]), Heading("1　需求"),
                  Para("共 31 条：功能 11 条，性能 8 条，安全 12 条；安全需求逐条对应 GB/T 22239-2019 的条款。"), Heading("2　投资能力"),
                  Para("客户本年度预算可覆盖一期 23 条；二期 8 条列入下一年度，由此留下的风险已向客户说明。"), both(c, p, s, s["signer"])])


def plan(c, p, s):
    return Paper([Title("安全集成技术方案"), head(p, s, [("版本", "V1.0"), ("项目性质", KIND[p.kind]), ("编制", s["signer"])]), Heading("1　总体设计"),
                  Para("按业务、管理、接入划分安全区域，区域边界部署防火墙，运维经堡垒机，日志集中审计。"), Heading("2　产品选型"),
                  Table(["产品", "比较", "选定"], [["防火墙", "三家，吞吐量、策略数、价格", "某厂商 X5"], ["堡垒机", "两家，协议支持、审计", "某厂商 B2"], ["日志审计", "两家，采集能力、留存", "某厂商 L3"]], [2, 4, 2]),
                  Heading("3　实施步骤"), Para("备货、上架、单机调试、联调、割接、试运行；割接安排在周六 22:00 至次日 4:00。"), Sign([(c.name, s["signer"], date(s["issued"]), True)])])


def review(c, p, s):
    return Paper([Title("方案评审纪要"), head(p, s, [("评审人", "客户信息中心主任；外部专家二人")]),
                  Table(["意见", "处理"], [["补充割接失败的判定条件", "已补充"], ["审计日志留存改为六个月", "已修改"], ["明确供货延迟的应对", "已补充"]], [4, 2]), Line("结论：修改后通过"), both(c, p, s, s["signer"])])


def communication(c, p, s):
    return Paper([Title("项目沟通方案"), head(p, s), Table(["对象", "内容", "频次", "渠道"], [["客户项目组", "进度、问题", "每日", "日报"], ["客户分管领导", "阶段成果、重大问题", "每周", "例会"], ["厂商", "到货、技术支持", "按需", "电话、邮件"]], [3, 4, 2, 3]),
                  Para("问题当日不能解决的上报项目负责人，三日不能解决的上报双方分管领导。")])


def prior_test(c, p, s):
    return Paper([Title("改造前技术测试记录"), head(p, s, [("测试环境", "自建测试环境，镜像客户核心配置")]), Table(["层次", "测试项", "结果"], [["网络", "策略迁移、路由收敛", "通过"], ["系统", "堡垒机与既有服务器登录", "通过"], ["应用", "业务系统经新边界访问", "首次不通过，调整会话超时后通过"]], [1, 4, 3]),
                  Line(f"测试人：{s['signer']}")])


def fallback(c, p, s):
    return Paper([Title("割接回退方案"), head(p, s, [("估计回退时间", "40 分钟")]), Para("触发条件：割接后 30 分钟内核心业务不能恢复，或出现不可解释的丢包。"),
                  Table(["步骤", "责任人"], [["停止割接，通知客户值班领导", s["signer"]], ["恢复原设备配置（割接前备份）", "网络工程师"], ["恢复原链路并验证业务", "双方工程师"]], [5, 2]), both(c, p, s, s["signer"])])


def record(c, p, s):
    return Sheet("施工记录", ["日期", "地点", "施工内容", "操作人", "客户签认"],
                 [[p.steps["construction"], "中心机房", "设备到货开箱、上架", s["signer"], p.signer], [s["issued"], "中心机房", "防火墙、堡垒机单机调试", s["signer"], p.signer], [p.steps["constructionEnd"], "中心机房", "割接与联调", s["signer"], p.signer]],
                 notes=[p.name], foot=[f"整理日期：{date(s['issued'])}"], widths=[3, 3, 6, 3, 3])


def test(c, p, s):
    rows = [["功能", 18, 0, "区域隔离、单点登录、审计查询"], ["性能", 9, 1, "边界吞吐量、时延"], ["安全", 19, 1, "访问控制、登录失败处理、日志防篡改"]]
    return Paper([Title("系统测试报告"), head(p, s, [("测试环境", "现网，割接后"), ("工具", "网络性能测试仪、漏洞扫描器")]), Table(["类别", "测试项", "首次不通过", "内容"], rows, [1, 1, 1.4, 4]),
                  Para("首次不通过的 2 项调整配置后复测通过。"), both(c, p, s, s["signer"])])


def guide(c, p, s):
    return Paper([Title(f"{p.system}安全设施用户手册"), head(p, s, [("版本", "V1.0")]), Heading("1　日常操作"), Para("登录堡垒机、查询审计日志、调整访问策略的步骤及权限。"), Heading("2　故障处理"), Para("常见告警的含义和处置，联系方式见末页。")])


def trial(c, p, s):
    return Paper([Title("试运行记录"), head(p, s, [("起止", f"{date(p.steps['trialRun'])} 至 {date(p.steps['trialRunEnd'])}")]),
                  Table(["问题", "处理", "关闭日期"], [["夜间备份流量触发告警", "调整阈值", p.steps["trialRunEnd"]], ["一台终端证书过期", "更换证书", p.steps["trialRunEnd"]]], [4, 4, 2]), both(c, p, s, s["signer"])])


def assurance(c, p, s):
    return Paper([Title("安全保障报告"), head(p, s), Heading("1　脆弱性检查"), Para("扫描设备和主机 57 台，中危 3 项，均已修复并复查。"), Heading("2　安全监测"), Para("试运行期间监测告警 214 条，研判为误报 209 条、配置问题 5 条，已处理。"),
                  Heading("3　安全需求验证"), Para("安全需求 12 条逐条验证，全部满足，证据见测试报告。"), Sign([(c.name, s["signer"], date(s["issued"]), True)])])


def handover(c, p, s):
    return Paper([Title("系统移交清单"), head(p, s), Table(["内容", "数量", "签收"], [["设备及配件", "见附表", "√"], ["配置备份、口令信封", "1 套", "√"], ["方案、手册、测试报告", "1 套", "√"], ["管理员培训", "6 人", "√"]], [4, 2, 1]), both(c, p, s, s["signer"])])


def stage_procedure(title, rules):
    def make(c, s):
        return Paper([Title(title), Facts([("文件编号", s["number"]), ("版本", s["version"]), ("批准人", s["approver"]), ("发布日期", date(s["issued"])), ("实施日期", date(s["effective"]))])] +
                     [Para(f"{n + 1}. {r}", False) for n, r in enumerate(rules)] + [Sign([(c.name, s["approver"], date(s["issued"]), True)])])
    return make


DESIGN_RULES = ("需求分析报告经客户确认后方可开始方案设计。", "方案须逐条对应安全需求，写明产品比较、实施步骤和安全措施。", "方案经客户或专家评审，意见关闭后方可施工。")
BUILDING_RULES = ("施工前完成沟通方案，改造项目另须完成技术测试和回退方案。", "施工记录逐日填写，由客户代表签认。", "割接按批准的步骤进行，达到回退条件的立即回退。")
MANUAL_RULES = ("进场：安全教育、工器具检查、客户许可。", "上架与布线：标识、接地、走线。", "调试：先备份后操作，双人复核。", "离场：清点、清洁、记录签认。")
TASK_RULES = ("断电前确认备份完成。", "按机架图上架并接地，核对标签。", "导入基线配置，逐条核对策略。", "通电后检查指示灯、链路和日志。")


def products(c, s):
    return Sheet("安全产品与工具清单", ["序号", "名称", "型号版本", "来源", "用途"],
                 [[1, "网络拓扑与配置核查平台", "V2.4", "自有（软件著作权）", "配置核查、割接比对"], [2, "下一代防火墙", "某厂商 X5", "主流产品", "边界隔离"], [3, "堡垒机", "某厂商 B2", "主流产品", "运维审计"], [4, "日志审计", "某厂商 L3", "主流产品", "日志留存与分析"]],
                 notes=[f"{c.name}　{date(s['issued'])}"], widths=[1, 4, 3, 4, 4])


# Kind, file, title, maker, step, grades that need it.
PROJECT = [
    ("confidentiality-agreement", "保密协议.docx", "项目保密协议", confidentiality, "confidentiality", "III II I"),
    ("needs-survey", "调研记录.docx", "安全需求与环境调研记录", survey, "survey", "III II I"),
    ("requirement-analysis", "需求分析报告.docx", "需求分析报告", analysis, "requirementAnalysis", "II I"),
    ("integration-plan", "集成方案.docx", "安全集成技术方案", plan, "plan", "III II I"),
    ("review-minutes", "方案评审纪要.docx", "方案评审纪要", review, "designReview", "II I"),
    ("communication-plan", "沟通方案.docx", "项目沟通方案", communication, "communicationPlan", "II I"),
    ("prior-test-record", "改造前测试记录.docx", "改造前技术测试记录", prior_test, "priorTest", "II I"),
    ("fallback-plan", "回退方案.docx", "割接回退方案", fallback, "fallbackPlan", "II I"),
    ("construction-record", "施工记录.xlsx", "施工记录", record, "record", "III II I"),
    ("test-report", "测试报告.docx", "系统测试报告", test, "systemTest", "III II I"),
    ("user-guide", "用户手册.docx", "用户手册", guide, "trialRun", "III II I"),
    ("trial-run-record", "试运行记录.docx", "试运行记录", trial, "trialRunEnd", "III II I"),
    ("assurance-report", "安全保障报告.docx", "安全保障报告", assurance, "assurance", "II I"),
    ("delivery-record", "移交清单.docx", "系统移交清单", handover, "handover", "III II I"),
]

# Stage documents of the category: kind in the form, kind of evidence, title, what it says, grades that need it.
STAGES = [("design-control", "stage-procedure", "设计阶段控制程序", DESIGN_RULES, "III II I"), ("construction-control", "stage-procedure", "建设实施阶段控制程序", BUILDING_RULES, "II I"),
          ("construction-manual", "construction-manual", "施工手册", MANUAL_RULES, "I"), ("work-instruction", "work-instruction", "防火墙上架作业指导书", TASK_RULES, "I")]


def standing(case, grade, dated, more):
    """What the applicant keeps for the category as a whole."""
    c = case.company
    case.stage_documents = []
    for n, (stage, kind, title, rules, grades) in enumerate(STAGES):
        if grade in grades.split():
            said = {"number": f"{c.places['pinyin'].upper()}-SI-{n + 1:02d}", "title": title, "version": "A/1", "approver": c.legal, "issued": "2025-03-01", "effective": "2025-03-10"}
            case.stage_documents.append((stage, said, case.add(kind, f"11安全集成/{title}.docx", title, lambda s, t=title, r=rules: stage_procedure(t, r)(c, s), said, **more)))
    case.add("product-list", "11安全集成/安全产品与工具清单.xlsx", "安全产品与工具清单", lambda s: products(c, s), dated, **more)
