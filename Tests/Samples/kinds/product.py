"""Papers of a product certification: each says what the form transcribes of it."""

from kinds.amount import date
from paper import Facts, Heading, Line, Paper, Para, Sign, Table, Title


def identity(p, s):
    """The product as every paper names it."""
    return [("产品名称", s["productName"]), ("型号", "、".join(s["model"])), ("版本", s["productVersion"])]


def application(p, s):
    return Paper([Title("产品认证申请书"), Line(f"申请编号：{p.number}", "right"),
                  Facts([("申请方", s["holder"]), ("制造商", p.maker["name"]), ("生产厂", p.plant["name"]), *identity(p, s),
                         ("申请的认证", p.wanted_words), ("依据标准", "；".join(p.standard_words)), ("级别", p.grade_words)]),
                  Para("申请方保证所提交的材料真实、完整，样品、批量产品与申请一致，并遵守认证实施规则。"),
                  Sign([(f"申请方：{s['holder']}", s["signer"], date(s["issued"]), True)])])


def licence(p, s):
    return Paper([Title("营 业 执 照" if p.domestic else "登记证明 Certificate of registration", 24),
                  Facts([("名称", s["holder"]), ("统一社会信用代码" if p.domestic else "登记号", s.get("holderCode") or s["number"]), ("住所", s["address"])]),
                  Sign([("登记机关", "", date(s["issued"]), True)])], frame=True)


def description(p, s):
    rows = [[u["id"], "、".join(u["models"]), u["difference"] or "单一型号"] for u in p.units]
    return Paper([Title("产品描述"), Facts(identity(p, s)), Heading("一、用途与主要功能"), Para(p.purpose),
                  Heading("二、性能指标"), Table(["指标", "数值"], [[f["words"], f["text"]] for f in p.figures] or [["—", "标准未设性能指标"]], [2, 2]),
                  Heading("三、认证单元"), Table(["单元", "型号", "差异"], rows, [1, 3, 3])])


def components(p, s):
    return Paper([Title("关键件、软件与固件清单"), Facts(identity(p, s)),
                  Table(["编号", "名称", "制造商", "型号"], [[c["id"], c["name"], c["maker"], c["model"]] for c in p.components], [1, 2, 3, 2])])


def drawing(p, s):
    return Paper([Title("总体架构图"), Facts(identity(p, s)), Table(["层次", "组成"], p.architecture, [1, 4])], landscape=True)


def target(p, s):
    return Paper([Title("安全目标与设计说明"), Facts([*identity(p, s), ("标准与级别", f"{p.standard_words[0]}　{p.grade_words}")]),
                  Heading("一、安全功能"), *[Para(x) for x in p.functions], Heading("二、保障措施"),
                  Para("开发过程按配置管理计划进行，设计、实现与测试文档逐项对应；交付件附摘要，用户可用随附工具核验。")])


def manual(p, s):
    return Paper([Title("管理员与用户手册"), Facts(identity(p, s)), Heading("一、安装"), Para("按机房要求上架通电，接入管理口，以初始管理员登录后立即修改口令。"),
                  Heading("二、配置"), *[Para(x) for x in p.functions], Heading("三、所用算法与协议"), Para(s["mentions"])])


def configuration(p, s):
    return Paper([Title("配置项清单"), Facts(identity(p, s)),
                  Table(["标识", "名称", "版本", "算法", "摘要（前 24 位）"], [[i["id"], i["name"], i["version"], i["algorithm"], i["digest"][:24]] for i in p.items], [1, 2, 1, 1, 3], 8)])


METHODS = {"vulnerability-scan": "漏洞扫描", "virus-scan": "恶意程序扫描", "code-audit": "代码审计", "robustness": "健壮性测试", "penetration": "渗透测试",
           "functional": "安全功能验证"}


def developer_tests(p, s):
    return Paper([Title("开发者测试与脆弱性分析"), Facts(identity(p, s)),
                  Table(["方法", "用例数", "结果"], [[METHODS[m], str(18 + 7 * n), "发现的问题已关闭"] for n, m in enumerate(s["method"])], [2, 1, 2])])


def cipher(p, s):
    return Paper([Title("商用密码检测报告", 20), Line(f"编号：{s['number']}", "right"), Facts([("检测机构", s["issuer"]), *identity(p, s), ("算法", "、".join(p.proof["algorithms"]))]),
                  Para("依据商用密码相关标准检测，结论：符合。"), Sign([(s["issuer"], "", date(s["issued"]), True)])])


def report(p, s):
    t = p.test
    return Paper([Title("检 验 报 告", 22), Line(f"报告编号：{s['number']}", "right"),
                  Facts([("检验机构", s["issuer"]), ("委托方", s["holder"]), *identity(p, s), ("依据", f"{t['standard']}-{t['year']}"), ("级别", p.grade_words),
                         ("样品序列号", t["serial"]), ("检验日期", f"{date(t['from'])} 至 {date(t['to'])}")]),
                  Table(["条款", "结论"], [[n, {"pass": "符合", "fail": "不符合"}.get(v, "—")] for n, v in t["clauses"]], [1, 1]),
                  Line(f"总体结论：{'符合' if t['verdict'] == 'pass' else '不符合'}", size=12), Sign([(s["issuer"], "", date(s["issued"]), True)])])


def quality(p, s):
    return Paper([Title("工厂质量保证能力调查表"), Facts([("生产厂", p.plant["name"]), ("地址", p.plant["address"])]),
                  Table(["项目", "做法"], [["职责与资源", "设质量负责人，独立于生产"], ["采购与进货检验", "关键件按清单采购并逐批检验"], ["生产过程", "烧录前核对镜像摘要，关键工序有记录"],
                                     ["例行检验", "逐台通电与功能检验"], ["不合格品", "隔离、评审、追溯"]], [1, 3])])


def consistency(p, s):
    return Paper([Title("一致性声明"), Facts(identity(p, s)), Para("本单位声明：送检样品、批量生产的产品与申请文件在结构、关键件、软件版本和标识上一致；发生变更时先报认证机构。"),
                  Sign([(f"声明单位：{s['holder']}", s["signer"], date(s["issued"]), True)])])


def nameplate(p, s):
    return Paper([Title(s["productName"], 16), Facts([("型号", "、".join(s["model"])), ("版本", s["productVersion"]), ("制造商", p.maker["name"]), ("生产厂", p.plant["name"]), ("序列号", p.test["serial"] if p.test else "SN20260001")]),
                  Line({"ccis": "认证标志：CCIS", "ccc": "认证标志：CCC"}.get(s["scheme"], ""), "centre", 12)], frame=True)


def statements(p, s):
    m = p.maintenance
    return Paper([Title("供应链、维护与漏洞处理声明"), Facts([*identity(p, s), ("维护期", f"{date(m['start'])} 至 {date(m['until'])}"), ("维护联系", m["contact"]), ("漏洞接收", m["vulnerability"])]),
                  Heading("供应商管理"), Para("关键件供应商列入合格供方名录，每年评价。"), Heading("用户信息"), Para("除设备运行所必需的配置外不收集用户信息；日志保存在本机，用户可以导出和清除。")])


def conformity(p, s):
    return Paper([Title("通用强制标准符合性对照表"), Table(["标准", "条款", "符合情况"], [[r["standard"], r["clause"], r["reason"] or r["statement"]] for r in p.conformity], [1, 1, 4], 8)])


def trademark(p, s):
    return Paper([Title("商标注册证（复印件）"), Facts([("商标", p.brand), ("注册人", s["holder"]), ("有效期至", date(s["validUntil"]))])], frame=True)


def no_crypto(p, s):
    return Paper([Title("不含密码的声明"), Facts(identity(p, s)), Para("本产品不实现、不调用任何密码算法、密码模块或加密协议。"), Sign([(f"声明单位：{s['holder']}", s["signer"], date(s["issued"]), True)])])


def attorney(p, s):
    a = p.agent
    return Paper([Title("授权委托书 Power of Attorney"), Facts([("授权人 Grantor", a["grantor"]), ("代理人 Agent", a["name"]), ("统一社会信用代码", a["code"]), ("产品 Products", p.product), ("期限 Term", f"{a['from']} – {a['until']}")]),
                  Heading("代理事项 Acts"), *[Para(x) for x in a["acts"]], Sign([(f"{a['grantor']}", a["signer"], a["from"], True)])])


def design_english(p, s):
    return Paper([Title("Security target and design"), Facts([("Product", p.product), ("Models", ", ".join(s["model"])), ("Version", s["productVersion"])]),
                  Para("The product separates management, control and data planes; each is confined to its own process and memory.", False)])


def translation(p, s):
    return Paper([Title("安全目标与设计（中文译本）"), Facts(identity(p, s)), Para("产品将管理、控制和数据三个平面分开，各自限于独立的进程和内存。"), Sign([("译者", s["translator"], date(s["issued"]), False)])])


def apostille(p, s):
    return Paper([Title("APOSTILLE（附加证明书）", 18), Facts([("Country 国家", "Deutschland"), ("Number 编号", s["number"]), ("Date 日期", s["issued"]), ("Document 文书", f"Certificate of registration, {p.maker['english']}")])], frame=True)


def image(p, s):
    raise AssertionError("an image has its bytes already")


def certificate(p, s):
    return Paper([Title("认 证 证 书", 24), Facts([("编号", s["number"]), ("持证人", s["holder"]), *identity(p, s), ("发证日期", date(s["issued"])), ("有效期至", date(s["validUntil"]))]), Sign([(s["issuer"], "", date(s["issued"]), True)])], frame=True)
