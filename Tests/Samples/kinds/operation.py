"""Papers of a security operation project, and of the category's own platform, duty and evaluation."""

from functools import partial

from kinds.amount import date
from kinds.response import roster
from kinds.risk import both
from kinds.risk import head as any_head
from paper import Facts, Heading, Line, Paper, Para, Sheet, Sign, Table, Title

head = partial(any_head, subject="运维对象")

ASSETS = [("边界防火墙", "网络安全设备", 4, "中心机房"), ("核心交换机", "网络设备", 2, "中心机房"), ("应用服务器", "主机", 38, "中心机房"), ("数据库服务器", "主机", 6, "中心机房"),
          ("堡垒机", "网络安全设备", 1, "中心机房"), ("日志审计", "网络安全设备", 1, "中心机房"), ("运维终端", "终端", 34, "运维室")]


def survey(c, p, s):
    return Paper([Title("运维需求调研记录"), head(p, s, [("参加人员", f"客户信息中心主任、系统管理员；{s['signer']}")]),
                  Table(["项目", "需求"], [["期限", "一年"], ["内容", "巡检、日志分析、漏洞与补丁处理、事件处置、咨询"], ["频次", "每月巡检一次，每季度报告一次"], ["方式", "现场加远程"], ["响应", "工作时间 30 分钟，其他时间 2 小时"]], [1, 4]),
                  both(c, p, s, s["signer"])])


def assets(c, p, s):
    return Sheet("运维资产清单", ["编号", "资产", "类别", "数量", "位置"], [[f"A{n + 1:02d}", name, kind, count, where] for n, (name, kind, count, where) in enumerate(ASSETS)],
                 notes=[f"{p.name}　更新：{date(s['issued'])}"], foot=[f"合计 {sum(a[2] for a in ASSETS)} 项　编制：{s['signer']}"], widths=[1.5, 4, 4, 1.5, 3])


def plan(c, p, s):
    return Paper([Title("安全运维方案"), head(p, s, [("版本", "V1.0"), ("编制", s["signer"])]), Heading("1　人员与分工"), Para(f"项目负责人 {s['signer']}，驻场工程师一名，远程值守八人四班。"),
                  Heading("2　资产与巡检"), Para(f"纳入运维资产 {sum(a[2] for a in ASSETS)} 项，每月巡检一次，项目包括设备状态、策略、账号、日志、备份和漏洞。"), Heading("3　报告"), Para("每季度提交运维服务报告，重大事件 24 小时内提交专报。"),
                  Heading("4　风险"), Para("识别风险 9 项，最大的为老旧中间件无法升级，以虚拟补丁和访问限制应对。"), both(c, p, s, s["signer"])])


def backup(c, p, s):
    return Sheet("配置备份记录", ["日期", "设备", "文件", "校验", "操作人"], [[s["issued"], "边界防火墙", "fw-a.cfg", "SHA-256 已核对", s["signer"]], [s["issued"], "核心交换机", "core-1.cfg", "SHA-256 已核对", s["signer"]], [s["issued"], "堡垒机", "bastion.zip", "恢复验证通过", s["signer"]]],
                 notes=[p.name, "存放：运维备份服务器（与被运维设备分离）"], widths=[3, 4, 3, 4, 2])


def inspection(c, p, s):
    return Sheet("巡检记录", ["设备", "检查项", "结果", "问题与处理"], [["边界防火墙", "策略、会话、CPU", "正常", "清理过期策略 3 条"], ["应用服务器", "补丁、账号、磁盘", "异常", "磁盘 86%，已扩容"], ["数据库", "审计、备份", "正常", ""], ["日志审计", "采集、留存", "正常", ""]],
                 notes=[f"{p.name}　第 12 次　{date(s['issued'])}"], foot=[f"巡检人：{s['signer']}　客户签认：{p.signer}"], widths=[3, 4, 2, 5])


def logs(c, p, s):
    return Paper([Title("日志分析周报"), head(p, s, [("来源", "防火墙、堡垒机、应用服务器")]), Table(["异常", "研判", "处理"], [["境外地址口令尝试 1,204 次", "自动化扫描", "封禁地址段"], ["凌晨特权登录 1 次", "客户计划内维护", "核实后关闭"]], [4, 3, 3]), Line(f"分析人：{s['signer']}")])


def patch(c, p, s):
    return Sheet("漏洞与补丁处理记录", ["编号", "影响资产", "得知", "测试", "修补", "结果"], [["CVE-2026-00003（示例）", "应用服务器 12 台", s["issued"], "测试环境通过", s["issued"], "复扫无此漏洞"], ["CNVD-2026-00001（示例）", "中间件 4 套", s["issued"], "不兼容", "—", "虚拟补丁，客户同意"]],
                 notes=[p.name], foot=[f"整理：{s['signer']}"], widths=[4, 3, 2.5, 3, 2.5, 4])


def orders(c, p, s):
    return Sheet("工单导出", ["编号", "类型", "受理", "关闭", "用时（小时）", "处理人", "客户确认"],
                 [["INC-0031", "事件", "2026-04-02 09:12", "2026-04-02 13:40", "4.5", s["signer"], "是"], ["CHG-0009", "变更", "2026-05-11 10:00", "2026-05-16 23:30", "—", s["signer"], "是"], ["PRB-0002", "问题", "2026-06-03 15:20", "2026-06-19 11:05", "—", s["signer"], "是"]],
                 notes=[p.name, "全年共 46 张，此处为摘录"], foot=[f"导出日期：{date(s['issued'])}"], widths=[2.5, 1.5, 4, 4, 2.5, 2.5, 2])


def report(c, p, s):
    return Paper([Title("安全运维服务报告（第四季度）"), head(p, s), Heading("1　完成的工作"), Para("巡检 3 次，日志周报 13 期，修补漏洞 21 个，处理工单 12 张。"), Heading("2　安全状况"), Para("未发生较大以上安全事件；口令尝试较上季度下降 18%。"),
                  Heading("3　建议"), Para("更换停止维护的中间件；将运维终端纳入准入控制。"), both(c, p, s, s["signer"])])


def screenshot(c, s):
    return Paper([Title("安全运营中心平台 V2.0　监控总览", 14), Line(f"{c.name}　{s['issued']} 02:13:41", "centre", 9), Table(["客户", "设备", "在线", "告警（24小时）", "已处理"], [["客户 A", 86, 86, 31, 31], ["客户 B", 142, 141, 77, 77], ["客户 C", 57, 57, 12, 12]], [3, 2, 2, 3, 2]),
                  Line("当前值守：甲班　下一班：08:00", size=9)])


def evaluation(c, s):
    return Paper([Title("服务级别评价报告"), Facts([("评价日期", date(s["issued"])), ("周期", "2025年10月至2026年9月"), ("评价人", s["signer"])]),
                  Table(["指标", "目标", "达成"], [["工作时间响应", "30 分钟内 ≥ 98%", "99.1%"], ["非工作时间响应", "2 小时内 ≥ 95%", "93.6%"], ["巡检完成率", "100%", "100%"], ["高危漏洞修补", "7 天内 ≥ 95%", "97.2%"]], [3, 3, 2]),
                  Para("客户满意度 94 分，回收率 100%。非工作时间响应未达成，原因是交接班告警遗漏，已调整。"), Sign([(c.name, s["signer"], date(s["issued"]), True)])])


def improvement(c, s):
    return Sheet("改进记录", ["编号", "问题", "原因", "措施", "责任人", "完成", "验证"], [[1, "非工作时间响应未达标", "交接班告警遗漏", "交接清单加告警核对", s["signer"], "2026-10-08", "10 月达成 98.4%"], [2, "补丁测试排队", "测试环境不足", "增加虚拟机 6 台", s["signer"], "2026-10-15", "平均排队 0.5 天"]],
                 notes=[c.name], widths=[1, 4, 4, 4, 2, 2.5, 3])


PROJECT = [
    ("needs-survey", "需求调研记录.docx", "运维需求调研记录", survey, "survey", "III II I"),
    ("asset-list", "运维资产清单.xlsx", "运维资产清单", assets, "assets", "III II I"),
    ("operation-plan", "运维方案.docx", "安全运维方案", plan, "operationPlan", "III II I"),
    ("configuration-backup", "配置备份记录.xlsx", "配置备份记录", backup, "configurationBackup", "III II I"),
    ("inspection-record", "巡检记录.xlsx", "巡检记录", inspection, "inspection", "III II I"),
    ("log-analysis-report", "日志分析周报.docx", "日志分析周报", logs, "logs", "III II I"),
    ("patch-record", "漏洞补丁处理记录.xlsx", "漏洞与补丁处理记录", patch, "patch", "III II I"),
    ("work-order", "工单导出.xlsx", "工单导出", orders, "orders", "III II I"),
    ("service-report", "服务报告.docx", "运维服务报告", report, "report", "III II I"),
]


def standing(case, grade, dated, more):
    """What the applicant keeps for the category as a whole."""
    if grade == "III":
        return
    dated = {**dated, "issued": "2026-09-30"}
    c = case.company
    names = [p.name for p in case.people if "SM" in p.categories]
    turns = [(f"星期{d}", names[n % len(names)], names[(n + 1) % len(names)]) for n, d in enumerate("一二三四五六日")]
    if case.platform:
        case.add("monitoring-screenshot", "12安全运维/监控平台截图.png", "安全运营中心平台截图", lambda s: screenshot(c, s), {"issued": "2026-10-30"}, look="shot", **more)
        case.add("duty-roster", "12安全运维/值守排班表.xlsx", "值守排班表", lambda s: roster(c, s), {**dated, "persons": turns}, **more)
    case.add("service-evaluation", "12安全运维/服务级别评价报告.docx", "服务级别评价报告", lambda s: evaluation(c, s), {**dated, "issued": "2026-09-28"}, **more)
    case.add("improvement-record", "12安全运维/改进记录.xlsx", "改进记录", lambda s: improvement(c, s), {**dated, "issued": "2026-10-20"}, **more)
