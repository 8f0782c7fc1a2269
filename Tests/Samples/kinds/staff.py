"""Papers on people: insurance list, labour contracts, undertakings, certificates, CV, evaluation record."""

from kinds.amount import date, month
from paper import Break, Facts, Heading, Line, Paper, Para, Sheet, Sign, Table, Title


def insurance(c, s):
    months = s["months"]
    rows = []
    for n, (name, number, paid) in enumerate(s["insured"]):
        rows.append([n + 1, name, number] + ["正常缴费" if m in paid else "未缴" for m in months] + ["养老、失业、工伤"])
    return Sheet("社会保险个人权益记录（单位职工缴费信息）",
                 ["序号", "姓名", "证件号码"] + [month(m) for m in months] + ["参保险种"], rows,
                 notes=[f"参保单位名称：{s['payer']}", f"统一社会信用代码：{s['payerCode']}　　查询编号：{s['number']}",
                        f"查询区间：{month(months[0])} 至 {month(months[-1])}"],
                 foot=[f"本期参保人数合计：{len(rows)} 人", f"出具单位：{s['issuer']}　　打印日期：{date(s['issued'])}"],
                 widths=[2, 3, 6.5] + [3.6] * len(months) + [5], sealed_by=s["issuer"], date=date(s["issued"]))


def labour_contracts(c, s):
    blocks = []
    for n, (name, number, post, signed, until) in enumerate(s["persons"]):
        if n and n % 2 == 0:
            blocks.append(Break())
        blocks += [
            Title("劳 动 合 同（首页及签字页）", 14), Line(f"编号：LD-{signed[:4]}-{n + 1:03d}", "right"),
            Facts([("甲方（用人单位）", s["holder"]), ("乙方（劳动者）", f"{name}　身份证号：{number}"), ("岗位", post),
                   ("合同期限", f"{date(signed)} 起，" + ("无固定期限" if until == "open-ended" else f"至 {date(until)} 止"))]),
            Sign([(f"甲方：{s['holder']}", c.legal, date(signed), True), ("乙方", name, date(signed), False)])]
    return Paper(blocks, title="劳动合同汇编")


def undertakings(c, s):
    return Paper([
        Title("保密责任书（员工签署页）", 15),
        Para(f"本人系{s['holder']}员工，承诺对在信息安全服务中知悉的客户信息、测试数据、漏洞信息承担保密责任，"
             "不复制、不外传、不用于与服务无关的目的；项目结束后按规定移交或销毁资料；离职后两年内继续履行保密义务。"),
        Table(["序号", "姓名", "岗位", "签字", "日期"],
              [[n + 1, name, post, name, date(signed)] for n, (name, post, signed) in enumerate(s["persons"])], [1, 2, 4, 2, 3]),
        Sign([(f"单位：{s['holder']}", c.legal, date(s["issued"]), True)])])


def certificate(c, s):
    return Paper([
        Title("信息安全保障人员认证证书", 22), Line("Certified Information Security Assurance Worker", "centre", 11),
        Line(f"证书编号：{s['number']}", "centre", 11),
        Para(f"兹证明　{s['holder']}　经评价符合信息安全保障人员认证要求，特发此证。", size=12),
        Facts([("姓名", s["holder"]), ("工作单位", s.get("employer", c.name)), ("认证方向", s["direction"]), ("级别", s["level"]),
               ("发证日期", date(s["issued"])), ("有效期至", date(s["validUntil"]))]),
        Sign([(s["issuer"], "", date(s["issued"]), True)])], frame=True, title="CISAW 证书")


def curriculum(c, s):
    return Paper([
        Title(f"个人简历　{s['holder']}", 16),
        Facts([("姓名", s["holder"]), ("职务", s["post"]), ("职称", s["rank"]), ("学历", s["education"])]),
        Heading("工作经历"),
        Table(["起止时间", "工作单位", "职务", "工作领域"],
              [[f"{date(b)} 至 {'今' if e == 'present' else date(e)}", o, p, a] for o, p, b, e, a in s["history"]], [4, 4, 3, 2]),
        Para("以上经历真实，可提供劳动合同、社会保险记录和离职证明备查。"),
        Sign([(f"单位：{c.name}", s["holder"], date(s["issued"]), True)])])


AREA = {"IT-management": "信息技术管理", "infosec": "信息安全", "other": "其他"}


def evaluation(c, s):
    return Sheet(f"{s['year']}年度服务人员能力评价记录", ["序号", "姓名", "岗位", "服务类别", "评价日期", "理论考核", "项目表现", "评价结论"],
                 [[n + 1, name, post, category, date(s["issued"]), 82 + n * 3 % 15, "良好" if n % 3 else "优秀", "胜任"]
                  for n, (name, post, category) in enumerate(s["persons"])],
                 notes=[f"单位：{c.name}", f"评价依据：人员管理程序；评价人：{s['signer']}"],
                 foot=[f"批准：{c.legal}　　日期：{date(s['issued'])}"], widths=[1.2, 2.4, 4, 4, 3.6, 2.4, 2.4, 2.4],
                 sealed_by=c.name, date=date(s["issued"]))


def training_plan(c, s):
    return Sheet(f"{s['year']}年度能力培养计划", ["序号", "培训内容", "类别", "对象", "计划时间", "考核方式"],
                 [[1, "GB/T 20984 风险评估方法与实践", "技术", "安全服务部", "3月", "笔试"],
                  [2, "漏洞扫描与渗透测试工具使用", "技能", "安全服务工程师", "5月", "上机"],
                  [3, "项目管理与客户沟通", "管理", "项目负责人", "7月", "案例"],
                  [4, "保密意识与数据安全", "意识", "全体员工", "9月", "问卷"],
                  [5, "应急处置桌面推演", "技能", "应急人员", "10月", "演练"]],
                 notes=[f"编制：人力资源　批准：{s['signer']}　日期：{date(s['issued'])}"], widths=[1, 6, 2, 4, 2, 2])
