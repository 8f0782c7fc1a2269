"""Papers of an emergency response project through its six stages, and of the category's standing readiness."""

from kinds.amount import date
from kinds.risk import authorisation, both, head
from paper import Facts, Heading, Line, Paper, Para, Sheet, Sign, Table, Title


def incident(c, p, s):
    return Paper([Title("网络安全事件记录单"), head(p, s, [("事件类别", "网络攻击事件（GB/Z 20986）"), ("事件级别", s["level"]), ("性质", "真实事件"), ("发现方式", "客户值班人员发现网页被篡改并电话报告")]),
                  Para("现象：门户首页出现异常跳转，后台日志存在异常登录。")])


def needs(c, p, s):
    return Paper([Title("客户应急需求调查表"), head(p, s), Table(["项目", "需求"], [["关键业务", p.system], ["可中断时间", "不超过4小时"], ["联系人与渠道", "信息中心值班电话、即时通讯群"], ["响应时间", "本地2小时内到场"]], [1, 3]), both(c, p, s, s["signer"])])


def contingency(c, p, s):
    return Paper([Title(f"{p.customer}网络安全事件应急预案"), Facts([("版本", "2.0"), ("发布日期", date(s["issued"]))]), Heading("一、组织"), Para("应急领导小组由分管领导任组长，信息中心为执行机构。"),
                  Heading("二、分级响应"), Para("一般事件由信息中心处置；较大及以上事件一小时内上报并启动外部支援。"), Heading("三、流程"), Para("报告、研判、抑制、根除、恢复、总结。")])


def delivery(c, p, s):
    return Paper([Title("应急服务流程交付确认单"), head(p, s), Para("服务单位已将《应急处理服务流程》《联络表》交付客户并讲解，客户确认收到并理解。"), both(c, p, s, s["signer"])])


def level(c, p, s):
    return Paper([Title("应急服务等级协议"), Facts([("合同编号", p.number), ("服务时间", "7×24小时"), ("电话响应", "10分钟"), ("本地到场", f"{s['responseHours']} 小时内"), ("异地到场", "12 小时内")]), both(c, p, s, c.legal)])


def dispatch(c, p, s):
    return Sheet("应急派单记录", ["序号", "接报时间", "派出人员", "到场时间", "用时（小时）"], [[1, f"{date(s['issued'])} 08:40", s["signer"], f"{date(s['issued'])} 10:05", "1.4"]], notes=[p.name], widths=[1, 5, 3, 5, 3])


def detection(c, p, s):
    return Paper([Title("检测分析报告"), head(p, s), Para("范围：Web 服务器 2 台、数据库 1 台。收集访问日志、系统日志、进程与网络连接信息。"), Para("结论：确认攻击者利用上传漏洞植入 Webshell，时间为前一日 23:12，源地址 203.0.113.77，未发现数据外传。"), Line(f"检测人：{s['signer']}")])


def handling(c, p, s):
    return Paper([Title("应急处理方案"), head(p, s), Table(["步骤", "措施", "影响"], [[1, "隔离受害主机", "业务切换至备机，中断约5分钟"], [2, "清除 Webshell 与异常账号", "无"], [3, "修补漏洞并恢复", "重启服务约10分钟"]], [1, 3, 4]), Para("仅在授权书列明的数据和主机范围内操作。"), both(c, p, s, s["signer"])])


def meeting(c, p, s):
    return Paper([Title("处置沟通会议纪要"), head(p, s, [("参加人员", f"客户信息中心主任、系统管理员；{s['signer']}")]), Para("讨论隔离和重启的副作用，客户同意在 12:00 至 12:30 实施并派人在场。"), both(c, p, s, s["signer"])])


def notice(c, p, s):
    return Paper([Title("抑制处理告知书"), head(p, s), Para("目的：阻断攻击者继续控制。风险：业务短时中断，部分会话丢失。客户已知悉并同意实施。"), both(c, p, s, s["signer"])])


def consent(c, p, s):
    return Paper([Title("处理方案变更同意书"), head(p, s), Para("变更：增加对备机的检查；原因：备机与受害主机使用同一镜像。客户书面同意。"), both(c, p, s, s["signer"])])


def containment(c, p, s):
    return Paper([Title("抑制处理记录"), head(p, s), Table(["时间", "操作", "结果"], [["12:02", "防火墙封禁 203.0.113.77", "连接断开"], ["12:05", "受害主机下线，切换备机", "业务恢复"]], [1, 4, 2]), Line(f"操作人：{s['signer']}　客户在场：是")])


def eradication(c, p, s):
    return Paper([Title("根除处理记录"), head(p, s), Para("删除 Webshell 文件 3 个、异常账号 1 个，修补上传接口校验缺陷，重新生成应用密钥；复查未发现残留。"), Line(f"操作人：{s['signer']}")])


def recovery(c, p, s):
    return Paper([Title("恢复验证记录"), head(p, s), Para("由干净备份恢复并升级组件，功能验证 12 项全部通过，观察 72 小时无异常。"), both(c, p, s, s["signer"])])


def summary(c, p, s):
    return Paper([Title("应急处理总结报告"), head(p, s, [("事件级别", s["level"]), ("到场用时", f"{s['responseHours']} 小时")]),
                  Table(["时间", "过程"], [["D 日 08:40", "客户报告"], ["D 日 10:05", "到场"], ["D 日 12:05", "抑制"], ["D+1 日", "根除与恢复"]], [1, 3]),
                  Heading("教训与建议"), Para("上传接口应限制类型并隔离存储；启用 WAF 虚拟补丁；每季度进行一次演练。"), Sign([(c.name, s["signer"], date(s["issued"]), True)])])


def tool_updates(c, s):
    return Sheet("应急工具包更新记录", ["日期", "工具", "更新内容", "操作人"], [["2026-03-12", "日志分析工具箱", "V2.5 增加中间件日志解析", s["signer"]], ["2026-07-08", "Webshell 查杀工具", "规则库 0708", s["signer"]], [s["issued"], "日志分析工具箱", "V2.6", s["signer"]]], notes=[c.name], widths=[3, 4, 6, 3])


def roster(c, s):
    return Sheet("应急值守表", ["星期", "主值", "备值", "值守方式"], [[d, a, b, "现场／电话"] for d, a, b in s["persons"]], notes=[f"{c.name}　{date(s['issued'])}起执行"], widths=[2, 3, 3, 4])


def drill_plan(c, s):
    return Paper([Title("勒索软件事件应急演练方案"), Facts([("演练日期", date(s["issued"])), ("参与客户", s["customer"]), ("方式", "桌面推演加实操")]), Para("场景：办公终端感染勒索软件并横向移动。目标：一小时内完成隔离，四小时内恢复关键业务。")])


def drill_report(c, s):
    return Paper([Title("应急演练总结报告"), Facts([("演练日期", date(s["issued"])), ("参与客户", s["customer"])]), Para("隔离用时 41 分钟，恢复用时 3 小时 20 分，达到目标；发现联络表过期一处，已更新预案。"), Sign([(s["customer"], "", date(s["issued"]), True), (c.name, s["signer"], date(s["issued"]), True)])])


def forensic(c, s):
    return Paper([Title("电子数据取证与溯源报告"), Facts([("案号", s["number"]), ("日期", date(s["issued"])), ("取证人", s["signer"])]), Para("使用写保护设备制作磁盘镜像，SHA-256 值记录于附表；通过日志与样本关联分析，还原入侵路径并定位首个失陷主机。"), Sign([(c.name, s["signer"], date(s["issued"]), True)])])


PROJECT = [
    ("service-level-agreement", "服务等级协议.docx", "应急服务等级协议", level, 0, "III II I"),
    ("emergency-needs-record", "应急需求调查表.docx", "客户应急需求调查表", needs, 1, "III II I"),
    ("contingency-plan", "客户应急预案.docx", "客户应急预案", contingency, 1, "III II I"),
    ("delivery-record", "流程交付确认单.docx", "服务流程交付确认单", delivery, 2, "III II I"),
    ("customer-authorisation", "授权书.docx", "客户授权书", authorisation, 2, "III II I"),
    ("incident-record", "事件记录单.docx", "网络安全事件记录单", incident, 4, "III II I"),
    ("dispatch-log", "派单记录.xlsx", "应急派单记录", dispatch, 4, "III II I"),
    ("detection-report", "检测分析报告.docx", "检测分析报告", detection, 5, "III II I"),
    ("handling-plan", "处理方案.docx", "应急处理方案", handling, 5, "III II I"),
    ("meeting-minutes", "沟通会议纪要.docx", "处置沟通会议纪要", meeting, 5, "III II I"),
    ("containment-notice", "抑制告知书.docx", "抑制处理告知书", notice, 5, "III II I"),
    ("change-consent", "变更同意书.docx", "处理方案变更同意书", consent, 6, "III II I"),
    ("containment-record", "抑制处理记录.docx", "抑制处理记录", containment, 6, "III II I"),
    ("eradication-record", "根除处理记录.docx", "根除处理记录", eradication, 7, "III II I"),
    ("recovery-record", "恢复验证记录.docx", "恢复验证记录", recovery, 10, "III II I"),
    ("incident-report", "总结报告.docx", "应急处理总结报告", summary, 16, "III II I"),
]
