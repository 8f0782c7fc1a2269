"""Papers of a network security audit, from plan to follow-up."""

from kinds.amount import date
from kinds.risk import both, head
from paper import Heading, Line, Paper, Para, Sheet, Sign, Table, Title

FINDINGS = [("一级", "特权账号由三人共用，无法追溯到人", "GB/T 22239-2019 8.1.4.1"), ("二级", "防火墙策略变更没有审批记录", "运维管理制度 5.3"), ("二级", "日志保存 92 天，不足六个月", "《网络安全法》第二十一条"), ("三级", "机房出入登记缺少离开时间", "机房管理制度 3.2")]


def criteria(c, p, s):
    return Sheet("审计依据清单", ["序号", "名称", "版本或日期", "适用条款"], [[1, "《中华人民共和国网络安全法》", "2017-06-01", "第二十一条、第三十四条"], [2, "GB/T 22239", "2019", "第三级安全要求"], [3, "被审计单位《网络安全管理制度汇编》", "2025 版", "全部"]],
                 notes=[p.name], foot=[f"编制：{s['signer']}　{date(s['issued'])}"], widths=[1, 6, 3, 5])


def objectives(p):
    return "、".join({"compliance": "合规性", "security": "安全性", "performance": "绩效"}[o] for o in p.objectives)


def plan(c, p, s):
    return Paper([Title("网络安全审计方案"), head(p, s, [("版本", "V1.0"), ("审计目标", objectives(p)), ("审计组长", s["signer"])]), Heading("1　范围"), Para(f"{p.system}及其运行环境，审计期间为签约前十二个月。"),
                  Heading("2　方法与抽样"), Table(["事项", "方法", "抽样"], [["账号与权限", "访谈、导出核对", "全部特权账号，普通账号 10%"], ["变更", "查阅、追溯", "近一年变更 25 项"], ["日志", "抽取分析", "每月 3 天"], ["运行绩效", "数据复算", "近四个季度指标"]], [2, 3, 4]),
                  Heading("3　独立性"), Para("审计组成员没有参加过该系统的建设和运维。"), both(c, p, s, s["signer"])])


def evidence(c, p, s):
    return Sheet("审计取证记录", ["编号", "事项", "来源", "取得时间", "取证人", "被审计单位确认"], [["E01", "特权账号清单", "堡垒机导出", s["issued"], s["signer"], p.signer], ["E02", "变更单 25 份", "工单系统", s["issued"], s["signer"], p.signer], ["E03", "防火墙日志", "日志审计系统", s["issued"], s["signer"], p.signer]],
                 notes=[p.name], widths=[1.5, 4, 4, 3, 2, 3])


def paper(c, p, s):
    return Paper([Title("审计工作底稿（汇编）"), head(p, s, [("底稿份数", "14"), ("编制", s["signer"])])] + [b for n, (level, what, clause) in enumerate(FINDINGS) for b in
                 (Heading(f"底稿 WP-{n + 1:02d}"), Para(f"事项：{what}。依据：{clause}。程序：核对导出数据与审批记录，访谈管理员。证据：E0{n % 3 + 1}。结论：{level}发现。", False))])


def review(c, p, s):
    return Sheet("底稿复核记录", ["底稿", "复核级次", "复核人", "意见", "处理"], [["WP-01", "组长复核", s["signer"], "补充共用账号的使用记录", "已补"], ["WP-03", "组长复核", s["signer"], "写明条款", "已改"], ["全部", "部门复核", c.legal, "同意", "—"]], notes=[p.name], foot=[date(s["issued"])], widths=[2, 3, 2, 5, 2])


def report(c, p, s):
    return Paper([Title("网络安全审计报告"), head(p, s, [("报告编号", f"AR-{s['issued'][:4]}-{p.id}"), ("审计目标", objectives(p))]), Heading("1　发现"), Table(["级别", "发现", "依据"], [list(f) for f in FINDINGS], [1, 5, 4]),
                  Heading("2　结论"), Para("控制总体有效，特权账号管理存在重要缺陷；" + ("系统可用率 99.92%，达到年度指标 99.9%，经按原始记录复算一致。" if "performance" in p.objectives else "日志管理不符合保存期限的规定。")),
                  Heading("3　建议"), Para("特权账号一人一号并纳入堡垒机；变更先审批后实施；扩充日志存储至一年。"), Line("被审计单位意见：同意，对第 4 项补充了登记记录。"), Sign([(c.name, s["signer"], date(s["issued"]), True)])])


def follow_up(c, p, s):
    return Sheet("整改跟踪记录", ["发现", "责任人", "期限", "验证方法", "结果"], [[FINDINGS[0][1], "系统管理员", "30 天", "导出账号复核", "已整改"], [FINDINGS[1][1], "网络管理员", "30 天", "抽查变更 8 项", "已整改"], [FINDINGS[2][1], "信息中心", "60 天", "查看存储容量", "已整改"]],
                 notes=[p.name], foot=[f"跟踪：{s['signer']}　{date(s['issued'])}"], widths=[5, 2, 1.5, 3, 2])


PROJECT = [
    ("audit-criteria", "审计依据清单.xlsx", "审计依据清单", criteria, "criteria", "III II I"),
    ("audit-plan", "审计方案.docx", "网络安全审计方案", plan, "plan", "III II I"),
    ("audit-evidence-record", "取证记录.xlsx", "审计取证记录", evidence, "evidence", "III II I"),
    ("audit-working-paper", "审计工作底稿.docx", "审计工作底稿", paper, "paper", "III II I"),
    ("working-paper-review", "底稿复核记录.xlsx", "底稿复核记录", review, "review", "III II I"),
    ("security-audit-report", "网络安全审计报告.docx", "网络安全审计报告", report, "report", "III II I"),
    ("audit-follow-up", "整改跟踪记录.xlsx", "整改跟踪记录", follow_up, "followUp", "II I"),
]
