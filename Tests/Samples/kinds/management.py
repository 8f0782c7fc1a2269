"""Papers of service management: procedures, systems, tools, service process, specification, templates."""

from kinds.amount import date
from paper import Chart, Facts, Heading, Line, Paper, Para, Sheet, Sign, Table, Title

PROCEDURES = {
    "GEN-MGT-1": ("人员管理程序", "QP-01", ["识别各类服务所需的人员能力，编制岗位说明书，明确职责和技能水平。",
                                   "每年组织一次能力评价，评价结果分为胜任、待提高、不胜任，评价记录由行政财务部保存。",
                                   "不胜任人员不得担任项目负责人，经再培训和再评价后方可上岗。"]),
    "GEN-MGT-2": ("能力培养管理程序", "QP-02", ["每年一月编制能力培养计划，覆盖技术、技能、管理、意识四类内容。",
                                     "培训须有签到、讲义和考核记录；未通过考核的人员一个月内补考。",
                                     "质量管理部每半年检查计划的执行情况并报总经理。"]),
    "GEN-MGT-3": ("文档管理程序", "QP-03", ["文档的编制、审核、批准、发布、变更和作废均须登记，受控文档加盖受控章。",
                                   "项目文档按项目编号归档，保存期不少于五年；涉及客户敏感信息的文档加密保存。",
                                   "文档变更须经原批准人批准，作废文档当日收回。"]),
    "GEN-MGT-4": ("项目管理程序", "QP-04", ["项目立项时任命项目负责人，编制项目计划，明确进度、资源、风险和交付物。",
                                   "项目组每周提交周报，重大风险当日报告技术负责人。",
                                   "项目结束后十个工作日内完成总结和归档，由质量管理部抽查。"]),
    "GEN-MGT-5": ("保密管理程序", "QP-05", ["划定保密岗位，全体员工入职当日签署保密责任书，每年至少培训一次。",
                                   "现场取得的数据仅存放于加密的项目专用终端，项目结束后按客户要求移交或销毁并记录。",
                                   "发生泄密事件时一小时内上报总经理并通知客户。"]),
    "GEN-MGT-6": ("合同管理程序", "QP-06", ["合同签订前由商务、技术、财务三方评审，填写合同评审表。",
                                   "合同变更须双方书面确认并重新评审；合同专用章由行政财务部保管。",
                                   "合同台账记录编号、金额、签订和验收日期、开票和回款情况。"]),
    "GEN-MGT-7": ("供应商管理程序", "QP-07", ["供应商的选择须比较三家以上的资质、能力和价格，形成合格供应商名录。",
                                    "每年对供应商进行评价，得分低于70分的暂停合作；核心服务不得外包。",
                                    "外包人员进场前须签署保密协议并接受本单位的管理。"]),
}


def procedure(c, requirement, s):
    name, _, rules = PROCEDURES[requirement]
    approval = [("文件编号", s["number"])]
    if s.get("version"):
        approval.append(("版本", s["version"]))
    if s.get("approver"):
        approval.append(("批准人", s["approver"]))
    if s.get("issued"):
        approval += [("发布日期", date(s["issued"])), ("实施日期", date(s["effective"]))]
    blocks = [Title(s.get("title", name)), Line(c.name, "centre", 11), Facts(approval), Heading("1　目的和范围"),
              Para(f"规范本公司信息安全服务中与{name[:-2] if name.endswith('程序') else name}有关的活动，适用于全部服务项目和人员。"),
              Heading("2　职责"), Para("总经理批准本文件；质量管理部归口管理；各部门执行并保存记录。"), Heading("3　要求")]
    blocks += [Para(f"3.{n + 1}　{r}", False) for n, r in enumerate(rules)]
    blocks += [Heading("4　记录"), Para("相关记录按文档管理程序保存，保存期不少于五年。")]
    if s.get("approver"):
        blocks.append(Sign([(c.name, s["approver"], date(s["issued"]), True)]))
    return Paper(blocks, header=f"{c.name}　　{s['number']}")


STAGES = {
    "RA": [("准备", "合同、客户需求", "评估方案、授权书、保密协议"), ("风险识别", "评估方案、系统资料", "资产、威胁、脆弱性清单"),
           ("风险分析", "识别结果、计算模型", "风险计算表、评估报告"), ("风险处置", "评估报告、客户意见", "处置建议、残余风险报告")],
    "ER": [("准备", "客户应急需求、预案", "工具包、值守表、授权书"), ("检测", "告警、现场信息", "检测报告、处理方案"),
           ("抑制", "处理方案、客户同意", "抑制处理记录"), ("根除", "原因分析", "根除处理记录"), ("恢复", "恢复方案", "恢复验证记录"),
           ("总结", "全部处理记录", "应急处理总结报告")],
    "SI": [("准备", "合同、客户需求", "调研记录、需求分析报告、保密协议"), ("方案设计", "需求分析报告、产品资料", "集成技术方案、评审记录"),
           ("建设实施", "集成方案、施工手册", "施工记录、测试报告"), ("安全保障", "建成系统、安全需求", "试运行记录、验收报告、安全保障报告")],
    "SM": [("准备", "客户需求、合同", "调研记录、资产清单"), ("方案设计", "调研记录、服务级别", "运维方案"),
           ("实施", "运维方案、告警与工单", "巡检记录、漏洞补丁处理记录、服务报告"), ("持续改进", "服务数据、满意度", "服务级别评价、改进记录")],
    "SD": [("准备", "合同、任务书", "安全开发管理计划、配置管理计划"), ("需求", "任务书、用户访谈", "需求分析报告、确认记录"),
           ("设计", "需求分析报告、威胁分析", "设计说明书"), ("编码", "设计说明书、编码规范", "代码评审记录、缺陷修复清单"),
           ("测试", "需求、测试计划", "测试用例、测试报告"), ("验收", "测试报告", "验收报告、交付清单"), ("维护", "缺陷报告", "维护记录")],
    "DR": [("需求分析", "合同、业务资料", "业务影响分析报告"), ("策略制定", "恢复目标", "灾难恢复策略"), ("实施", "灾备技术方案", "安装调试记录、测试报告"),
           ("预案与演练", "测试结果", "灾难恢复预案、演练总结、维护记录")],
    "AU": [("审计准备", "合同、被审计单位资料", "审计方案、审计依据清单"), ("审计实施", "审计方案", "取证记录、工作底稿"), ("审计报告", "工作底稿、复核意见", "网络安全审计报告"),
           ("整改跟踪", "审计发现", "整改跟踪记录")],
    "IC": [("准备", "合同、工艺资料", "调研表、现场作业许可"), ("评估", "调研表", "风险评估报告"), ("设计", "评估报告", "防护方案"), ("实施", "防护方案、检修窗口", "实施方案、实施记录"),
           ("验证与运行", "实施结果", "验证报告、监测记录")]}
NAMES = {"RA": "信息安全风险评估", "ER": "信息安全应急处理", "SI": "信息系统安全集成", "SM": "信息系统安全运维", "SD": "软件安全开发",
         "DR": "灾难备份与恢复", "AU": "网络安全审计", "IC": "工业控制系统安全"}
SHORT = {"RA": "风险评估", "ER": "应急处理", "SI": "安全集成", "SM": "安全运维", "SD": "软件安全开发",
         "DR": "灾难备份与恢复", "AU": "网络安全审计", "IC": "工业控制安全"}


def process(c, category, s):
    return Paper([Title(f"{NAMES[category]}服务流程图", 16), Line(f"{c.name}　版本 {s['version']}　{date(s['issued'])} 发布", "centre", 9),
                  Chart(STAGES[category]),
                  Line("职责：项目负责人组织实施，工程师执行，技术负责人审核，质量管理部检查各阶段的输出。", size=9)])


def specification(c, category, s):
    return Paper([Title(f"{NAMES[category]}服务规范"), Facts([("文件编号", s["number"]), ("版本", s["version"]), ("批准人", s["approver"]),
                                                      ("实施日期", date(s["effective"]))])] +
                 [b for n, (name, gets, gives) in enumerate(STAGES[category]) for b in
                  (Heading(f"{n + 1}　{name}阶段"),
                   Para(f"以{gets}为输入，由项目负责人组织本阶段工作，完成后形成{gives}，经技术负责人审核后提交客户确认；"
                        "发现超出授权范围的情况应立即停止并报告。"))] +
                 [Sign([(c.name, s["approver"], date(s["issued"]), True)])])


def templates(c, category, s):
    papers = [x for _, _, gives in STAGES[category] for x in gives.split("、")]
    return Paper([Title(f"{NAMES[category]}服务过程文档模板"), Line(f"模板编号：{s['number']}　版本：{s['version']}　{date(s['issued'])}", "centre", 9)] +
                 [b for n, name in enumerate(papers) for b in
                  (Heading(f"模板 {n + 1}　{name}"),
                   Facts([("项目名称", "〔填写〕"), ("客户", "〔填写〕"), ("编制／日期", "〔填写〕"), ("内容", f"〔按{name}的章节填写〕")]))])


def system_document(c, s):
    return Paper([Title(s["title"]), Facts([("依据标准", s["standard"]), ("文件编号", s["number"]), ("版本", s["version"]),
                                            ("批准人", s["approver"]), ("发布日期", date(s["issued"]))]),
                  Heading("0.1　发布令"), Para(f"本手册依据{s['standard']}编制，自发布之日起在本公司实施，全体员工须遵照执行。"),
                  Heading("0.2　方针"), Para("客户至上，过程受控，保守秘密，持续改进。"),
                  Heading("4　组织环境"), Para(f"体系覆盖{s.get('services', '信息安全风险评估、应急处理')}服务的全部过程和场所。"),
                  Heading("9　内部审核与管理评审"), Para(f"最近一次内部审核：{date(s['audited'])}；最近一次管理评审：{date(s['reviewed'])}，未发现严重不符合。"),
                  Sign([(c.name, s["approver"], date(s["issued"]), True)])])


def system_certificate(c, s):
    return Paper([Title("管理体系认证证书", 24), Line(f"证书编号：{s['number']}", "centre", 11),
                  Para(f"兹证明 {s['holder']} 的管理体系符合 {s['standard']} 标准，覆盖范围：{s['scopeText']}。", size=12),
                  Facts([("地址", c.address), ("发证日期", date(s["issued"])), ("有效期至", date(s["validUntil"]))]),
                  Sign([(s["issuer"], "", date(s["issued"]), True)])], frame=True, title="管理体系认证证书")


TOOLS = {"RA": [("Nessus 漏洞扫描器", "10.7", "商业授权"), ("Nmap", "7.95", "开源"), ("基线核查脚本集", "V3.2", "自主开发"), ("Burp Suite", "2026.4", "商业授权")],
         "ER": [("日志分析工具箱", "V2.6", "自主开发"), ("Volatility 内存分析", "2.7", "开源"), ("Webshell 查杀工具", "5.1", "商业授权"), ("写保护取证设备", "T8u", "采购")],
         "SI": [("Nessus 漏洞扫描器", "10.7", "商业授权"), ("网络拓扑与配置核查平台", "V2.4", "自主开发"), ("网络性能测试仪", "X200", "采购")],
         "SM": [("安全运营中心平台", "V2.0", "自主开发"), ("服务台系统", "V4.2", "商业授权"), ("日志审计系统", "V3.5", "采购")],
         "SD": [("SonarQube 代码质量平台", "10.6", "开源"), ("源代码安全扫描器", "8.3", "商业授权"), ("GitLab 代码库", "17.4", "开源"), ("OWASP ZAP", "2.16", "开源")],
         "DR": [("数据复制软件", "8.4", "商业授权"), ("备份软件", "12.1", "商业授权"), ("切换编排脚本集", "V1.6", "自主开发")],
         "AU": [("日志分析平台", "V3.1", "自主开发"), ("基线核查脚本集", "V3.2", "自主开发"), ("审计底稿管理系统", "V2.0", "采购")],
         "IC": [("工控流量分析仪", "V4.0", "采购"), ("工控漏洞扫描器（离线）", "6.2", "商业授权"), ("配置备份核对脚本", "V1.3", "自主开发")]}


def tool_list(c, s):
    rows = [[n + 1, name, version, source, "授权书／采购发票" if source in ("商业授权", "采购") else "登记表"]
            for n, (name, version, source) in enumerate(s["tools"])]
    return Sheet("安全服务工具清单", ["序号", "工具名称", "版本", "来源", "授权或采购证明"], rows,
                 notes=[f"单位：{c.name}", f"最近更新：{date(s['issued'])}　　管理人：{s['signer']}"], widths=[1, 5, 2, 2.4, 4])


def environment(c, s):
    return Paper([Title("安全测试环境拓扑说明", 16),
                  Table(["区域", "设备", "数量", "用途"], [["靶机区", "虚拟化服务器", "3", "漏洞复现、补丁验证"], ["分析区", "取证工作站", "2", "日志与样本分析"],
                                                  ["工具区", "扫描服务器", "1", "工具验证与升级"], ["隔离网关", "防火墙", "1", "与办公网络逻辑隔离"]], [2, 3, 1, 4]),
                  Para(f"测试环境位于{s['address']}，与办公网络隔离，{date(s['issued'])}更新。")])


def scheme_certificate(c, s):
    """A service qualification certificate of this scheme or, with another issuer, of one that looks like it."""
    return Paper([Title("信息安全服务资质认证证书" if "测评" not in s["issuer"] else "国家信息安全测评　信息安全服务资质证书", 20),
                  Line(f"证书编号：{s['number']}", "centre", 11),
                  Para(f"兹证明 {s['holder']} 的{s['direction']}服务资质符合 {s['criteria']} {s['level']}服务资质要求。", size=12),
                  Facts([("获证组织", s["holder"]), ("统一社会信用代码", s["holderCode"]), ("地址", c.address), ("类别与级别", f"{s['direction']}　{s['level']}"),
                         ("发证日期", date(s["issued"])), ("有效期至", date(s["validUntil"]))]),
                  Sign([(s["issuer"], "", date(s["issued"]), True)])], frame=True, title="服务资质证书")


def manual(c, s):
    """All procedures in one bound document, as small companies issue them."""
    blocks = [Title("信息安全服务管理制度汇编", 20), Line(c.name, "centre", 12),
              Facts([("文件编号", s["number"]), ("版本", s["version"]), ("批准人", s["approver"]), ("发布日期", date(s["issued"])),
                     ("实施日期", date(s["effective"]))])]
    for n, (requirement, number) in enumerate(s["procedures"]):
        name, _, rules = PROCEDURES[requirement]
        blocks += [Heading(f"第{'一二三四五六七八九'[n]}部分　{name}（{number}）")]
        blocks += [Para(f"{n + 1}.{k + 1}　{r}", False) for k, r in enumerate(rules)]
    blocks.append(Sign([(c.name, s["approver"], date(s["issued"]), True)]))
    return Paper(blocks, header=f"{c.name}　　{s['number']}")


def sustainability(c, s):
    return Paper([Title("服务资源与可持续发展计划（2026至2028年）"), Facts([("批准人", s["approver"]), ("发布日期", date(s["issued"]))]),
                  Table(["项目", "2026", "2027", "2028"], [["安全服务人员（人）", "22", "28", "34"], ["工具投入（万元）", "60", "75", "90"], ["培训投入（万元）", "12", "15", "18"]], [3, 1, 1, 1]),
                  Para("关键岗位设置后备人员，关键工具设置备用方案；每年末评审计划的完成情况并调整预算。"),
                  Sign([(c.name, s["approver"], date(s["issued"]), True)])])


def satisfaction(c, s):
    return Sheet("客户满意度调查统计", ["序号", "客户", "项目", "得分", "意见"], [[n + 1, customer, project, 91 + n * 3 % 8, "无"] for n, (customer, project) in enumerate(s["customers"])],
                 notes=[c.name, f"统计日期：{date(s['issued'])}"], foot=["回收率 100%，投诉 0 起"], widths=[1, 5, 8, 1.5, 3])
