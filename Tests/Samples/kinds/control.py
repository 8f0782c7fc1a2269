"""Papers of a project on industrial control systems, and of monitoring and emergency plans for them."""

from kinds.amount import date
from kinds.risk import both, head
from paper import Facts, Heading, Line, Paper, Para, Sheet, Sign, Table, Title


def survey(c, p, s):
    return Paper([Title("工业控制系统调研表"), head(p, s, [("生产工艺", p.process), ("客户负责人", "生产部工艺工程师、仪表主管")]),
                  Table(["层级", "设备", "型号与固件", "数量"], [["现场控制层", "PLC", "S7-1500，V2.9", "6"], ["监控层", "上位机", "Windows 10 LTSC，WinCC V7.5", "4"], ["网络", "工业交换机", "环网，双上联", "8"], ["边界", "与办公网络", "单向导入，一处远程维护", "1"]], [2, 2, 4, 1]),
                  Para("任何一台 PLC 停止响应会在约 40 秒后使对应工序转入安全停车。"), both(c, p, s, s["signer"])])


def permit(c, p, s):
    return Paper([Title("现场作业与安全许可"), Facts([("作业单位", c.name), ("作业内容", "资料收集、配置导出、旁路流量采集；变更另按实施方案"), ("区域", f"{p.system}控制室与机柜间"), ("有效期", f"{date(s['issued'])} 起 90 天"), ("可接触的设备", "上位机、工业交换机镜像口；不得直接连接 PLC")]),
                  Para("作业人员已完成入厂安全培训；每次作业须有生产部人员监护，发现异常立即停止。"), Sign([(f"签发：{p.customer}生产部", p.signer, date(s["issued"]), True)])])


def assessment(c, p, s):
    return Paper([Title("工业控制系统风险评估报告"), head(p, s, [("方法", "文档查阅、人员访谈、现场核查、仿真环境测试（GB/T 36466-2018）")]), Heading("1　对生产的保护"), Para("没有对运行中的控制器做主动扫描；漏洞验证在仿真环境进行，现场只做旁路采集。"),
                  Heading("2　发现"), Table(["对象", "问题", "风险"], [["上位机", "使用共用账号，移动介质不受控", "高"], ["远程维护", "长期开通，没有审批", "高"], ["PLC", "项目文件没有口令", "中"], ["网络", "监控层与办公网络之间规则过宽", "中"]], [2, 5, 1]), both(c, p, s, s["signer"])])


def design(c, p, s):
    return Paper([Title("工业控制安全防护方案"), head(p, s, [("版本", "V1.1"), ("评审", "客户生产部、信息部评审通过")]), Heading("1　分区与边界"), Para("分为监控、控制、维护三区，边界部署工业防火墙，识别 S7 与 Modbus TCP，故障时旁路导通。"),
                  Heading("2　主机与控制器"), Para("上位机采用白名单，关闭移动介质；PLC 项目文件加口令并纳入版本管理。"), Heading("3　远程维护"), Para("按次审批，经跳板机，全程录屏。"), Heading("4　对控制的影响"), Para("新增时延不大于 1 毫秒，控制周期为 100 毫秒。")])


def simulation(c, p, s):
    return Paper([Title("仿真环境验证报告"), head(p, s, [("环境", "S7-1500 两台、WinCC 上位机、同型号交换机与防火墙")]), Table(["验证项", "要求", "结果"], [["控制指令时延", "新增不大于 1 毫秒", "0.4 毫秒"], ["防火墙断电旁路", "通信中断小于 50 毫秒", "18 毫秒"], ["白名单误拦截", "0", "0（连续 72 小时）"]], [3, 3, 3]),
                  Para("与现场的差异：现场 PLC 6 台、环网；已按满负荷流量回放。"), Line(f"验证人：{s['signer']}")])


def work_plan(c, p, s):
    return Paper([Title("工业控制安全实施方案"), head(p, s, [("实施窗口", f"{date(p.steps['windowFrom'])} 至 {date(p.steps['windowTo'])}（计划检修期间）")]), Table(["步骤", "操作", "用时"], [[1, "备份 PLC 程序与上位机组态", "2 小时"], [2, "接入工业防火墙（旁路状态）", "1 小时"], [3, "切换为串接并观察", "4 小时"], [4, "启用白名单", "2 小时"]], [1, 5, 2]),
                  Heading("回退"), Para("任一控制回路异常，五分钟内恢复旁路；窗口剩余三小时仍未稳定的，全部回退，由客户生产部值班长决定。"), Heading("安全措施"), Para("挂牌上锁，两人作业，生产部人员监护。"), both(c, p, s, s["signer"])])


def work(c, p, s):
    return Sheet("工业控制安全实施记录", ["时间", "操作", "操作人", "监护人", "结果"], [["08:30", "程序与组态备份，校验一致", s["signer"], p.signer, "完成"], ["11:10", "防火墙串接", s["signer"], p.signer, "时延 0.5 毫秒"], ["15:40", "启用白名单", s["signer"], p.signer, "无误拦截"]], notes=[f"{p.name}　{date(s['issued'])}"], widths=[2, 5, 2, 2, 4])


PROJECT = [
    ("ics-survey", "控制系统调研表.docx", "工业控制系统调研表", survey, "survey", "III II I"),
    ("site-permit", "现场作业许可.docx", "现场作业与安全许可", permit, "permit", "III II I"),
    ("ics-assessment-report", "风险评估报告.docx", "工业控制系统风险评估报告", assessment, "assessment", "III II I"),
    ("ics-protection-design", "防护方案.docx", "工业控制安全防护方案", design, "design", "III II I"),
    ("simulation-test-report", "仿真环境验证报告.docx", "仿真环境验证报告", simulation, "simulation", "II I"),
    ("ics-work-plan", "实施方案.docx", "工业控制安全实施方案", work_plan, "workPlan", "III II I"),
    ("ics-work-record", "实施记录.xlsx", "工业控制安全实施记录", work, "work", "III II I"),
]


def monitoring(c, s):
    return Sheet("工业控制安全监测记录（月报）", ["监测点", "方式", "告警", "研判", "处置"], [["净水厂监控区边界", "镜像旁路", "未知主机接入 1 次", "检修笔记本", "核实后登记"], ["输配站控制区", "镜像旁路", "PLC 程序下载 1 次", "计划内变更", "与变更单一致"]], notes=[f"{c.name}　{s['issued'][:7]}"], foot=[f"监测：{s['signer']}"], widths=[4, 2, 4, 3, 3])


def emergency(c, s):
    return Paper([Title("工业控制系统网络安全应急预案"), Facts([("版本", "2.0"), ("发布日期", date(s["issued"])), ("适用", s["customer"])]), Heading("一、场景"), Para("控制器程序被篡改；上位机感染勒索软件；远程维护通道被滥用。"),
                  Heading("二、停机与手动操作"), Para("由生产部值班长决定停机或转手动；操作员按工艺卡切换，信息部门不得自行断网。"), Heading("三、恢复"), Para("用离线备份恢复程序与组态，核对校验值，逐回路投用。")])


def drill_plan(c, s):
    return Paper([Title("工业控制系统应急演练方案"), Facts([("演练日期", date(s["issued"])), ("参与客户", s["customer"])]), Para("场景：上位机感染勒索软件，画面无法操作。目标：十分钟内转手动，四小时内恢复监控。")])


def drill_report(c, s):
    return Paper([Title("工业控制系统应急演练总结"), Facts([("演练日期", date(s["issued"])), ("参与客户", s["customer"])]), Para("转手动用时 7 分钟，恢复监控用时 3 小时 10 分。操作员不清楚备用画面的位置，已补充培训并修改工艺卡。"),
                  Sign([(s["customer"], "", date(s["issued"]), True), (c.name, s["signer"], date(s["issued"]), True)])])


def standing(case, grade, dated, more):
    """What the applicant keeps for the category as a whole."""
    if grade == "III":
        return
    c = case.company
    customer = next(p.customer for p in case.projects if p.category == "IC")
    case.add("ics-monitoring-record", "15工业控制/监测月报-2026-10.xlsx", "工业控制安全监测记录", lambda s: monitoring(c, s), {**dated, "issued": "2026-10-31"}, **more)
    case.add("ics-emergency-plan", "15工业控制/应急预案.docx", "工业控制系统应急预案", lambda s: emergency(c, s), {**dated, "issued": "2026-03-16", "version": "2.0", "customer": customer}, **more)
    drill = {**dated, "issued": "2026-07-08", "customer": customer, "sealed": "yes"}
    case.add("drill-plan", "15工业控制/应急演练方案.docx", "工业控制系统应急演练方案", lambda s: drill_plan(c, s), drill, **more)
    case.add("drill-report", "15工业控制/应急演练总结.docx", "工业控制系统应急演练总结", lambda s: drill_report(c, s), drill, **more)
