"""Papers on the legal person: licence, credit printout, declarations, authorisation."""

from kinds.amount import capitals, date, money
from paper import Facts, Heading, Line, Paper, Para, Sign, Table, Title


def licence(c, s):
    return Paper([
        Title("营 业 执 照", 30), Line("（副　本）　1-1", "centre", 12),
        Line(f"统一社会信用代码　{s['holderCode']}", "centre", 12),
        Facts([("名称", s["holder"]), ("类型", c.kind), ("住所", s["address"]), ("法定代表人", s["legalRepresentative"]),
               ("注册资本", f"{capitals(s['capital'])}（人民币 {money(s['capital'])} 元）"), ("成立日期", date(s["founded"])),
               ("营业期限", f"{date(s['founded'])} 至 {date(s['validUntil'])}"), ("经营范围", s["scopeText"])]),
        Sign([(f"登记机关：{c.authority}", "", date(s["issued"]), True)]),
        Line("国家企业信用信息公示系统网址：http://www.gsxt.example.com", size=8.5),
        Line("市场主体应当于每年1月1日至6月30日通过国家企业信用信息公示系统报送公示年度报告。", size=8.5)],
        frame=True, title="营业执照")


def credit(c, s):
    return Paper([
        Title("国家企业信用信息公示系统　企业信用信息", 14), Line(f"查询时间：{s['issued']} 09:41:26", "right", 8.5),
        Facts([("企业名称", s["holder"]), ("统一社会信用代码", s["holderCode"]), ("法定代表人", c.legal),
               ("登记状态", "存续（在营、开业、在册）"), ("住所", c.address), ("登记机关", c.authority)]),
        Table(["事项", "记录数", "说明"], [["行政处罚信息", "0", "暂无"], ["列入经营异常名录信息", "0", "暂无"],
                                     ["列入严重违法失信名单信息", "0", "暂无"], ["失信被执行人", "0", "暂无"]], [3, 1, 2])])


def declaration(c, s):
    return Paper([
        Title("守法经营与资信声明"),
        Para(f"{s['holder']}（统一社会信用代码：{s['holderCode']}）郑重声明：本单位自成立以来遵守国家法律法规，近三年无违法违规记录，"
             "未被列入经营异常名录和严重违法失信名单，未被列为失信被执行人；无因信息安全服务造成客户重大损失的情形。"),
        Para("本单位提交的自评估表及证明材料真实、完整、有效，并对其真实性承担法律责任。"),
        Sign([(f"声明单位：{s['holder']}", s["signer"], date(s["issued"]), True)])])


def authorisation(c, s):
    return Paper([
        Title("法定代表人授权书"),
        Para(f"兹授权 {s['signer']} 代表 {s['holder']} 签署并提交信息安全服务资质认证申请材料，其签署的文件本单位均予以承认，由此产生的责任由本单位承担。"),
        Line(f"授权期限：{date(s['issued'])} 至 {date(s['validUntil'])}"),
        Sign([(f"授权单位：{s['holder']}", c.legal, date(s["issued"]), True)])])


def chart_of_organisation(c, s):
    return Paper([
        Title(f"{s['holder']}组织结构图", 16),
        Table(["部门", "职责", "人数"], [["总经理办公室", "经营决策、资质管理", "3"], ["安全服务部", "风险评估、应急处理、渗透测试", "14"],
                                  ["质量管理部", "体系运行、项目过程检查、文档控制", "3"], ["市场商务部", "合同评审、客户沟通、满意度调查", "5"],
                                  ["行政财务部", "人事、社保、财务", "4"]], [2, 5, 1]),
        Heading("说明"), Para("安全服务部负责人为技术负责人，直接向总经理汇报；质量管理部独立于项目组。")])


def truth(c, s):
    return Paper([
        Title("自评估结论与真实性承诺书"),
        Para(f"{s['holder']}已按照信息安全服务规范完成自评估，认为本单位满足所申请类别与级别的要求，申请进行第三方审核。"),
        Para("本单位承诺：自评估表和所附证明材料真实有效，能够随时提供原件核对；如有虚假，愿承担由此产生的一切后果。"),
        Sign([(f"申请单位：{s['holder']}", s["signer"], date(s["issued"]), True)])])
