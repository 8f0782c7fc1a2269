"""Papers of a project's business side: contract, acceptance report, invoice, bank slip."""

from kinds.amount import capitals, date, money
from paper import Facts, Heading, Line, Paper, Para, Sign, Table, Title

WORK = {"RA": ["资产、威胁、脆弱性识别及已有安全措施确认", "风险计算与分析，提交《风险评估报告》", "提出处置建议，协助整改并复测"],
        "ER": ["接到通知后2小时内到达现场（本地）", "检测、抑制、根除、恢复，并保存处置记录", "提交《应急处理总结报告》及改进建议"],
        "SI": ["安全需求与环境调研、需求分析和集成方案设计", "安全设备供货、安装、部署、联调和割接", "系统测试、试运行、移交和培训"],
        "SM": ["资产识别、配置备份和每月巡检", "日志分析、漏洞与补丁处理、安全事件处置", "每季度提交《运维服务报告》，每年评价服务级别"],
        "SD": ["需求分析、安全设计和编码", "代码检查与评审、功能测试和安全测试", "交付、培训和一年维护"],
        "DR": ["业务影响分析，确定恢复时间目标和恢复点目标，制定恢复策略", "灾备系统设计、安装、调试和恢复测试", "编制灾难恢复预案，培训并组织演练"],
        "AU": ["编制审计方案，收集和确认审计证据", "编制并复核审计工作底稿，形成审计发现和结论", "提交《网络安全审计报告》，跟踪整改"],
        "IC": ["工业控制系统调研和风险评估，不影响生产", "安全防护设计，在仿真环境验证", "在检修窗口内实施，备好回退措施"]}


def contract(c, p, s):
    work = WORK[p.category]
    return Paper([
        Title("技 术 服 务 合 同"), Line(f"合同编号：{s['contractNumber']}", "right"),
        Facts([("项目名称", s["project"]), ("甲方（委托方）", s["customer"]), ("乙方（受托方）", s["supplier"]),
               ("合同金额", f"人民币 {money(s['amount'])} 元（大写：{capitals(s['amount'])}）"),
               ("服务期限", f"{date(s['from'])} 至 {date(s['to'])}"), ("服务对象", p.system)]),
        Heading("第一条　服务内容")] + [Para(f"{n + 1}. {w}。", False) for n, w in enumerate(work)] + [
        Heading("第二条　付款方式"), Para("合同签订后支付50%，验收合格后凭增值税发票支付其余50%。"),
        Heading("第三条　保密与授权"), Para("乙方对服务中知悉的信息承担保密责任；甲方另行出具书面授权书，乙方在授权范围和时间内实施。"),
        Heading("第四条　验收"), Para("乙方完成全部服务并提交成果后，甲方在十个工作日内组织验收。"),
        Sign([(f"甲方：{s['customer']}", p.signer, date(s["issued"]), True), (f"乙方：{s['supplier']}", c.legal, date(s["issued"]), True)])])


def acceptance(c, p, s):
    return Paper([
        Title("项目验收报告"),
        Facts([("项目名称", s["project"]), ("合同编号", s["contractNumber"]), ("建设单位", s["customer"]), ("承担单位", s["supplier"]),
               ("合同金额", f"人民币 {money(s['amount'])} 元"), ("起止日期", f"{date(s['from'])} 至 {date(s['to'])}"),
               ("验收日期", date(s["issued"]))]),
        Para(f"{s['supplier']}已按合同完成对{p.system}的全部服务内容，提交的成果齐全，过程文档完整，达到合同约定的要求。"
             "验收组听取了汇报，查阅了文档，质询后一致同意通过验收。"),
        Line("验收结论：合格"),
        Sign([(f"建设单位：{s['customer']}", p.signer, date(s["issued"]), True), (f"承担单位：{s['supplier']}", c.legal, date(s["issued"]), True)])])


def invoice(c, p, s):
    amount = float(s["amount"])
    net = round(amount / 1.06, 2)
    return Paper([
        Title("电子发票（增值税专用发票）", 17), Line(f"发票号码：{s['number']}　　开票日期：{date(s['issued'])}", "right", 9),
        Facts([("购买方名称", s["customer"]), ("纳税人识别号", p.customer_code), ("销售方名称", s["supplier"]), ("纳税人识别号", c.code)]),
        Table(["项目名称", "单位", "数量", "金额", "税率", "税额"],
              [["*信息技术服务*安全服务费", "项", "1", f"{net:,.2f}", "6%", f"{amount - net:,.2f}"]], [5, 1, 1, 2.4, 1.2, 2.2]),
        Facts([("价税合计（大写）", capitals(s["amount"])), ("价税合计（小写）", f"¥{money(s['amount'])}"), ("备注", f"合同编号：{s['contractNumber']}")]),
        Line("开票人：林会计", size=9)], landscape=True)


def bank_slip(c, p, s):
    return Paper([
        Title("网上银行电子回单", 16), Line(f"回单编号：{s['number']}　　记账日期：{s['issued']}", "right", 9),
        Facts([("付款人", s["customer"]), ("付款账号", "6222 0000 0000 0001（虚构）"), ("收款人", s["supplier"]), ("收款账号", "6222 0000 0000 0002（虚构）"),
               ("金额", f"¥{money(s['amount'])}（{capitals(s['amount'])}）"), ("用途", f"{s['contractNumber']} 合同款")])], landscape=True)
