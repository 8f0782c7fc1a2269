"""Papers of a disaster recovery project, from impact analysis to drill, and of an applicant's own recovery centre."""

from kinds.amount import date
from kinds.response import roster
from kinds.risk import both, head
from paper import Facts, Heading, Line, Paper, Para, Sheet, Sign, Table, Title

FUNCTIONS = [("业务受理", "2 小时内积压约 900 笔，4 小时后客户流失", "4", "1"), ("查询与对账", "当日须完成，否则次日不能开业", "8", "1"), ("统计报表", "可延后两日", "48", "24")]


def analysis(c, p, s):
    return Paper([Title("业务影响分析报告"), head(p, s, [("版本", "V1.0"), ("参加人员", f"客户业务部门、信息中心；{s['signer']}")]),
                  Heading("1　风险"), Para("机房所在地近十年发生停电两次、内涝一次；主机房供电为单路，存储没有异地副本。"),
                  Heading("2　业务影响与恢复目标"), Table(["业务功能", "停顿的影响", "RTO（小时）", "RPO（小时）"], [list(f) for f in FUNCTIONS], [2, 5, 1.6, 1.6]),
                  Para("以上目标由客户分管领导确认；整个系统按要求最高的一项设计。"), both(c, p, s, s["signer"])])


def strategy(c, p, s):
    return Paper([Title("灾难恢复策略"), head(p, s, [("恢复能力等级", f"第 {p.level} 级（GB/T 20988-2007）")]),
                  Table(["要素", "安排"], [["数据备份系统", "每日全量加日志实时传送"], ["备用数据处理系统", "同型号服务器 4 台，热备"], ["备用网络系统", "双运营商专线，域名切换"],
                                       ["备用基础设施", "异地机房，距主机房 68 千米"], ["专业技术支持能力", "现场两人，厂商四小时到场"], ["运行维护管理能力", "7×24 小时监控，每月演练一项"], ["灾难恢复预案", "每年修订，每年至少演练一次"]], [2, 5]),
                  Para("与第 6 级相比，数据零丢失的投入约为三倍，而客户可以接受一小时内的丢失，故选定本级。"), both(c, p, s, s["signer"])])


def design(c, p, s):
    return Paper([Title("灾备系统技术方案"), head(p, s, [("版本", "V1.2"), ("评审", "客户评审通过，意见两条已修改")]), Heading("1　架构"), Para("数据库采用日志异步复制，文件采用每十五分钟增量同步，备份介质另存离线一份。"),
                  Heading("2　切换与回切"), Para("切换由值班经理按预案执行，共 14 步，预计 3 小时；回切须先反向同步并核对，预计 5 小时。"), Heading("3　验证"), Para("在测试环境以生产数据量的三成验证复制延迟，最大 11 分钟。"), both(c, p, s, s["signer"])])


def installation(c, p, s):
    return Sheet("灾备系统安装调试记录", ["日期", "设备或软件", "版本", "调试结果", "操作人"], [[s["issued"], "备用服务器 4 台", "BIOS 2.11", "正常", s["signer"]], [s["issued"], "存储复制软件", "8.4", "复制建立，延迟 6 分钟", s["signer"]], [s["issued"], "备份服务器", "12.1", "恢复抽查通过", s["signer"]]],
                 notes=[p.name], foot=[f"客户确认：{p.signer}　{date(s['issued'])}"], widths=[3, 4, 2, 4, 2])


def test(c, p, s):
    return Paper([Title("灾备系统测试报告"), head(p, s, [("测试方式", "切断主机房复制链路，由灾备端接管全部业务")]),
                  Table(["测试项", "目标", "实测"], [["恢复时间（RTO）", f"{p.rto} 小时", f"{s['recoveryHours']} 小时"], ["数据丢失（RPO）", f"{p.rpo} 小时", f"{s['lossHours']} 小时"], ["业务功能抽查", "20 项", "20 项通过"], ["回切", "6 小时", "5.1 小时"]], [3, 2, 2]),
                  Para("计时自切断链路起，至客户业务人员确认可受理业务止，由双方各一人记录。"), both(c, p, s, s["signer"])])


def plan(c, p, s):
    return Paper([Title(f"{p.customer}灾难恢复预案"), Facts([("版本", "1.1"), ("发布日期", date(s["issued"])), ("适用系统", p.system)]), Heading("一、组织与职责"), Para("灾难恢复领导小组由分管领导任组长，宣告灾难由组长决定；恢复组、保障组各设正副负责人。"),
                  Heading("二、启动条件"), Para("主机房预计四小时内不能恢复，或者存储发生不可修复的损坏。"), Heading("三、恢复流程"), Para("共 14 步，每步写明执行人、时限和确认方法；第 9 步由业务部门核对最后一笔交易。"), Heading("四、联络表"), Para("联络表每季度核对一次，见附件（此处略去号码）。")])


def training(c, p, s):
    return Sheet("预案培训记录", ["序号", "部门", "人数", "内容", "考核"], [[1, "客户信息中心", 9, "恢复流程与切换操作", "上机，通过"], [2, "客户业务部门", 14, "启动条件、核对与手工受理", "问卷，通过"]], notes=[f"{p.name}　{date(s['issued'])}"], foot=[f"培训人：{s['signer']}"], widths=[1, 4, 1.5, 6, 3])


def drill_plan(c, p, s):
    return Paper([Title("灾难恢复演练方案"), head(p, s, [("方式", "实际切换，业务部门参加")]), Para("场景：主机房断电。目标：在目标时间内由灾备端受理业务。暂停条件：核对不平或切换超过六小时。"), both(c, p, s, s["signer"])])


def drill(c, p, s):
    return Paper([Title("灾难恢复演练总结报告"), head(p, s, [("恢复用时", f"{s['recoveryHours']} 小时"), ("数据丢失", f"{s['lossHours']} 小时")]), Para("第 6 步域名切换超时 12 分钟，原因是生效时间设置过长；联络表有两人已离职。"),
                  Para("改进：生效时间改为 60 秒；联络表改为每季度核对。均已写入预案 1.2 版。"), both(c, p, s, s["signer"])])


def maintenance(c, p, s):
    return Sheet("预案维护记录", ["版本", "日期", "原因", "修改内容", "分发"], [["1.2", s["issued"], "演练发现的问题", "域名生效时间、联络表核对周期", "领导小组、恢复组、保障组"]], notes=[p.name], foot=[f"修订：{s['signer']}　批准：{p.signer}"], widths=[1.5, 3, 3, 5, 4])


def centre(c, s):
    return Paper([Title("灾备中心场所与设施说明", 16), Facts([("名称", s["title"]), ("地址", s["address"]), ("机房面积", f"{s['area']} 平方米"), ("产权", "自有")]),
                  Table(["设施", "配置", "冗余"], [["供电", "双路市电，柴油发电机 800 kW 两台，后备 72 小时", "2N"], ["空调", "列间空调 12 台", "N+2"], ["网络", "双运营商双路由", "2N"], ["消防", "七氟丙烷", "—"]], [2, 5, 1.5]),
                  Para(f"与最近的客户生产中心相距 68 千米，{date(s['issued'])}检查，各项正常。"), Sign([(c.name, s["signer"], date(s["issued"]), True)])])


def deed(c, s):
    return Paper([Title("不动产权证书（内页）", 20), Line(f"编号：{s['number']}", "centre", 11), Facts([("权利人", s["holder"]), ("坐落", s["address"]), ("用途", "工业／数据机房"), ("建筑面积", f"{s['area']} 平方米"), ("登记日期", date(s["issued"]))]),
                  Sign([(s["issuer"], "", date(s["issued"]), True)])], frame=True)


PROJECT = [
    ("business-impact-analysis", "业务影响分析报告.docx", "业务影响分析报告", analysis, "analysis", "III II I"),
    ("recovery-strategy", "灾难恢复策略.docx", "灾难恢复策略", strategy, "strategy", "III II I"),
    ("recovery-design", "灾备技术方案.docx", "灾备系统技术方案", design, "design", "III II I"),
    ("recovery-installation-record", "安装调试记录.xlsx", "灾备系统安装调试记录", installation, "installation", "III II I"),
    ("recovery-plan", "灾难恢复预案.docx", "灾难恢复预案", plan, "plan", "III II I"),
    ("recovery-test-report", "灾备系统测试报告.docx", "灾备系统测试报告", test, "test", "III II I"),
    ("training-record", "预案培训记录.xlsx", "预案培训记录", training, "training", "III II I"),
    ("drill-plan", "演练方案.docx", "灾难恢复演练方案", drill_plan, "drillPlan", "III II I"),
    ("drill-report", "演练总结.docx", "灾难恢复演练总结报告", drill, "drill", "III II I"),
    ("recovery-plan-maintenance", "预案维护记录.xlsx", "预案维护记录", maintenance, "maintenance", "III II I"),
]


def standing(case, grade, dated, more):
    """The recovery centre of an applicant for resource services."""
    if case.sub_type("DR") != "A":
        return
    c = case.company
    where = {"address": case.centre["address"], "area": case.centre["area"]}
    names = [p.name for p in case.people if "DR" in p.categories]
    turns = [(f"星期{d}", names[n % len(names)], names[(n + 1) % len(names)]) for n, d in enumerate("一二三四五六日")]
    case.add("recovery-centre-proof", "14灾备中心/场所与设施说明.docx", "灾备中心场所与设施说明", lambda s: centre(c, s), {**dated, **where, "title": case.centre["name"], "sealed": "yes"}, **more)
    case.add("property-deed", "14灾备中心/不动产权证书.pdf", "灾备中心不动产权证书", lambda s: deed(c, s), {
        "number": f"（2019）不动产权第{4000 + case.seed:07d}号", "issuer": f"{c.city}不动产登记中心", "holder": c.name, "owner": c.name, **where, "issued": "2019-07-30", "validUntil": "long-term", "sealed": "yes"}, **more)
    case.add("duty-roster", "14灾备中心/值守排班表.xlsx", "灾备中心值守排班表", lambda s: roster(c, s), {**dated, "persons": turns}, **more)
