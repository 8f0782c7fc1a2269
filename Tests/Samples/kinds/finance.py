"""Papers on money and premises: audit report, statements, policy, lease, title deed."""

from kinds.amount import capitals, date, money
from paper import Facts, Heading, Line, Paper, Para, Sign, Table, Title


def audit_report(c, s):
    revenue, profit = float(s["revenue"]), float(s["netProfit"])
    return Paper([
        Title("审 计 报 告"), Line(s["number"], "right"), Line(f"{s['holder']}全体股东：", size=11),
        Heading("一、审计意见"),
        Para(f"我们审计了{s['holder']}（以下简称贵公司）财务报表，包括{s['year']}年12月31日的资产负债表，{s['year']}年度的利润表、"
             "现金流量表、所有者权益变动表以及相关财务报表附注。我们认为，后附的财务报表在所有重大方面按照企业会计准则的规定编制，"
             f"公允反映了贵公司{s['year']}年12月31日的财务状况以及{s['year']}年度的经营成果和现金流量。"),
        Heading("二、主要财务数据（人民币元）"),
        Table(["项目", f"{s['year']}年度"], [["营业收入", money(s["revenue"])], ["营业成本", f"{revenue * 0.61:,.2f}"],
                                        ["期间费用", f"{revenue * 0.39 - profit * 1.05:,.2f}"],
                                        ["净利润", money(s["netProfit"])], ["资产总计", f"{revenue * 1.32:,.2f}"],
                                        ["负债合计", f"{revenue * 0.44:,.2f}"]], [3, 2]),
        Sign([(s["firm"], "中国注册会计师：钟会", date(s["issued"]), True)])], header=s["firm"])


def financial_policy(c, s):
    return Paper([
        Title("财务管理制度"), Facts([("编号", s["number"]), ("版本", s["version"]), ("批准人", s["approver"]), ("实施日期", date(s["issued"]))]),
        Heading("第一章　总则"), Para("为规范公司财务行为，保障信息安全服务项目资金，依据《会计法》和《企业会计准则》制定本制度。"),
        Heading("第二章　预算与资金"), Para("每年12月编制下一年度预算，服务项目按合同单独核算，项目备用金由项目负责人申请、财务负责人审核、总经理批准。"),
        Heading("第三章　收入与发票"), Para("按合同约定的节点开具增值税发票，回款由财务部核对银行回单并登记台账。"),
        Heading("第四章　审计"), Para("每年委托具有资质的会计师事务所进行年度审计。"),
        Sign([(s["holder"], s["approver"], date(s["issued"]), True)])])


def lease(c, s):
    rent = f"{float(s['area']) * 3.1 * 30:.0f}.00"
    return Paper([
        Title("房屋租赁合同"), Line(f"合同编号：{s['number']}", "right"),
        Facts([("出租方（甲方）", s["owner"]), ("承租方（乙方）", s["holder"]), ("房屋坐落", s["address"]),
               ("建筑面积", f"{s['area']} 平方米"), ("用途", "办公"), ("租赁期限", f"{date(s['from'])} 至 {date(s['to'])}"),
               ("租金", f"每月人民币 {money(rent)} 元（{capitals(rent)}）")]),
        Para("一、甲方保证对该房屋拥有出租权；乙方按季度支付租金，先付后用。"),
        Para("二、乙方将该房屋作为固定办公场所使用，未经甲方书面同意不得转租。"),
        Para("三、租赁期满前三十日，双方协商续租事宜；本合同自双方盖章之日起生效。"),
        Sign([(f"甲方：{s['owner']}", "钟启文", date(s["issued"]), True), (f"乙方：{s['holder']}", c.legal, date(s["issued"]), True)])])


def deed(c, s):
    return Paper([
        Title("不动产权证书", 24), Line(s["number"], "centre", 11),
        Facts([("权利人", s["holder"]), ("共有情况", "单独所有"), ("坐落", s["address"]), ("权利类型", "国有建设用地使用权／房屋所有权"),
               ("用途", "科教用地／办公"), ("面积", f"房屋建筑面积 {s['area']} 平方米"), ("使用期限", f"至 {date(s['validUntil'])} 止")]),
        Sign([(f"登记机构：{s['issuer']}", "", date(s["issued"]), True)])], frame=True, title="不动产权证书")
