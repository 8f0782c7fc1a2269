"""Papers on what an applicant is and was: change of name, department, rehired staff, corrections of last year."""

from kinds.amount import date
from paper import Facts, Line, Paper, Para, Sign, Table, Title


def change_of_name(c, s):
    return Paper([
        Title("准予变更登记通知书"), Line(f"（{c.city}）登记内变字〔{s['issued'][:4]}〕第{s['number']}号", "right"),
        Para(f"{s['holder']}：经审查，你单位提交的名称变更登记申请材料齐全，符合法定形式，我局决定准予变更登记。"),
        Facts([("变更前名称", s["former"]), ("变更后名称", s["holder"]), ("统一社会信用代码", s["holderCode"]), ("变更日期", date(s["issued"]))]),
        Para("名称变更后，原签订的合同继续有效，由变更后的单位履行。"),
        Sign([(s["issuer"], "", date(s["issued"]), True)])], title="准予变更登记通知书")


def department(c, s):
    return Paper([
        Title("部门申请授权书"),
        Para(f"{s['holder']}系独立法人，兹批准所属部门“{s['department']}”以本单位名义申请信息安全服务资质认证，"
             "该部门在认证和服务中的全部法律责任由本单位承担。"),
        Line(f"授权期限：{date(s['issued'])} 至 {date(s['validUntil'])}"),
        Sign([(f"法人单位：{s['holder']}", c.legal, date(s["issued"]), True)])])


def rehiring(c, s):
    return Paper([
        Title("返聘协议"),
        Facts([("聘用单位", s["holder"]), ("受聘人", s["person"]), ("退休证编号", s["number"]), ("岗位", s["post"]),
               ("聘用期限", f"{date(s['issued'])} 至 {date(s['validUntil'])}")]),
        Para("受聘人已办理退休手续并领取养老金，聘用单位依法不再为其缴纳社会保险，另行购买雇主责任险。"
             "受聘人全职从事信息安全服务，遵守聘用单位的管理制度和保密规定。"),
        Sign([(f"聘用单位：{s['holder']}", c.legal, date(s["issued"]), True), ("受聘人", s["person"], date(s["issued"]), False)])])


def agency(c, s):
    return Paper([
        Title("人力资源事务代理协议"),
        Facts([("委托单位", s["holder"]), ("代理单位", s["payer"]), ("代理单位统一社会信用代码", s["payerCode"]),
               ("代理期限", f"{date(s['issued'])} 至 {date(s['validUntil'])}")]),
        Para("委托单位的员工与委托单位签订劳动合同；代理单位以自己的社会保险账户为名单所列员工代缴社会保险，费用由委托单位承担。"),
        Sign([(f"委托单位：{s['holder']}", c.legal, date(s["issued"]), True), (f"代理单位：{s['payer']}", "", date(s["issued"]), True)])])


def corrections(c, s):
    return Paper([
        Title("上年度审核发现纠正报告"),
        Table(["编号", "类别", "发现", "原因", "纠正措施", "完成日期"], [list(r) for r in s["corrected"]], [2, 2, 5, 4, 5, 3]),
        Para("以上各项均已完成，记录随附，由质量管理部于完成后一个月复查有效。"),
        Sign([(f"单位：{s['holder']}", c.legal, date(s["issued"]), True)])])
