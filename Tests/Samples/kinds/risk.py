"""Papers of a risk assessment project, from plan to residual risk, and of the category's own work on vulnerabilities."""

from kinds.amount import date
from paper import Facts, Heading, Line, Paper, Para, Sheet, Sign, Table, Title

ASSETS = [("应用服务器集群", "硬件", 4, 4, 5), ("核心数据库", "数据", 5, 5, 5), ("业务操作终端", "硬件", 2, 3, 3), ("对外接口服务", "软件", 3, 4, 4),
          ("用户个人信息", "数据", 5, 4, 3), ("运维管理人员", "人员", 3, 3, 4), ("边界防火墙", "硬件", 3, 4, 5)]
THREATS = [("外部攻击者", "利用应用漏洞入侵", 4), ("内部人员", "越权访问与误操作", 3), ("恶意代码", "勒索软件感染", 3), ("供应链", "第三方组件漏洞", 2), ("环境", "电力中断", 1)]
FLAWS = [("技术", "Web 中间件版本过低，存在已公开漏洞", 4), ("技术", "数据库账号口令强度不足", 4), ("管理", "离职人员账号未在当日停用", 3),
         ("管理", "备份恢复演练未按年度计划开展", 3), ("业务", "审批流程经办与复核可由同一账号完成", 3)]


def head(p, s, more=(), subject="评估对象"):
    return Facts([("项目名称", p.name), ("客户", p.customer), (subject, p.system), ("日期", date(s["issued"]))] + list(more))


def both(c, p, s, signer):
    return Sign([(f"客户：{p.customer}", p.signer, date(s["issued"]), True), (f"服务单位：{c.name}", signer, date(s["issued"]), True)])


def plan(c, p, s):
    return Paper([Title("信息安全风险评估方案"), head(p, s, [("版本", "V1.0"), ("编制", s["signer"])]),
                  Heading("1　范围与依据"), Para(f"评估范围为{p.system}及其支撑网络、主机、数据和管理制度。依据 GB/T 20984、GB/T 22239 和合同 {p.number}。"),
                  Heading("2　风险评价准则"), Para("风险值采用相乘法（资产价值×威胁频率×脆弱性严重程度，各五级）计算；48 及以上为高风险，属不可接受风险，由客户分管领导在评估开始前确认。"),
                  Heading("3　方法与进度"), Table(["阶段", "方法", "天数"], [["准备", "访谈、资料收集", 4], ["识别", "扫描、核查、渗透测试、访谈", 18], ["分析", "计算与排序", 10], ["处置", "建议与复测", 8]], [2, 5, 1]),
                  Heading("4　项目组与工具"), Para(f"项目负责人 {s['signer']}，工具为漏洞扫描器、基线核查脚本、Burp Suite，版本见工具清单。")])


def authorisation(c, p, s):
    return Paper([Title("安全服务授权书"), Para(f"{p.customer}授权{c.name}对{p.system}开展{'风险评估' if p.category == 'RA' else '应急处置'}工作。"),
                  Facts([("授权系统", p.system), ("地址段", "192.0.2.0/24，198.51.100.16/28"), ("时间窗口", f"{date(p.started)} 至 {date(p.completed)}，20:00 至次日 6:00"),
                         ("允许的操作", "漏洞扫描、配置核查、日志提取、经确认的处置操作"), ("合同编号", p.number)]),
                  Para("未列入授权范围的系统不得操作；发现影响业务的情况应立即停止并通知我方。"),
                  Sign([(f"授权单位：{p.customer}", p.signer, date(s["issued"]), True)])])


def confidentiality(c, p, s):
    return Paper([Title("项目保密协议"), Line(f"甲方：{p.customer}"), Line(f"乙方：{c.name}"),
                  Para(f"乙方在{p.name}中知悉的甲方业务数据、网络结构、漏洞信息等均为保密信息，乙方及其人员不得向第三方披露，不得用于本项目以外的用途。"),
                  Para("项目结束后五个工作日内，乙方将取得的资料移交甲方或在甲方监督下销毁。保密期限为项目结束后三年。"), both(c, p, s, c.legal)])


def assets(c, p, s):
    return Sheet("资产识别与赋值表", ["编号", "资产名称", "类别", "保密性", "完整性", "可用性", "资产价值", "关键资产"],
                 [[f"A{n + 1:02d}", name, kind, a, b, d, max(a, b, d), "是" if max(a, b, d) == 5 else "否"] for n, (name, kind, a, b, d) in enumerate(ASSETS)],
                 notes=[f"{p.name}　{p.system}"], foot=[f"编制：{s['signer']}　客户确认：已确认　{date(s['issued'])}"], widths=[1.5, 4, 2, 2, 2, 2, 2, 2])


def threats(c, p, s):
    return Sheet("威胁识别表", ["编号", "来源", "威胁", "频率赋值", "依据"],
                 [[f"T{n + 1:02d}", who, what, f, "近一年事件记录、检测数据"] for n, (who, what, f) in enumerate(THREATS)],
                 notes=[p.name], foot=[f"编制：{s['signer']}　{date(s['issued'])}"], widths=[1.5, 3, 5, 2, 5])


def scan_report(c, p, s):
    return Paper([Title("漏洞扫描报告"), head(p, s, [("扫描工具", "Nessus 10.7（策略：全面）"), ("扫描时间", f"{date(p.started)} 20:05 至 23:47")]),
                  Table(["主机", "端口", "漏洞", "等级"], [["192.0.2.11", "443", "TLS 弱加密套件", "中"], ["192.0.2.12", "8080", "中间件远程代码执行（已公开）", "高"],
                                                     ["192.0.2.21", "1521", "数据库监听未设口令", "高"], ["192.0.2.30", "22", "SSH 允许口令登录", "中"]], [2, 1, 5, 1]),
                  Para(f"共发现高危 2 项、中危 2 项，经人工确认误报 0 项。原始日志随附于 scan-{p.id}.log，操作人 {s['signer']}。")])


def penetration(c, p, s):
    return Paper([Title("渗透测试报告"), head(p, s), Heading("测试过程"), Para("在授权窗口内以普通用户身份测试登录、查询、上传功能，发现越权查询接口一处，可读取其他用户的订单摘要；未对数据进行修改。"),
                  Heading("修复建议"), Para("服务端按会话校验资源归属，并对批量查询设置频率限制。"), Line(f"测试人：{s['signer']}")])


def configuration(c, p, s):
    return Sheet("安全配置核查记录", ["编号", "对象", "核查项", "要求", "结果"],
                 [[1, "操作系统", "口令长度", "不少于10位", "符合"], [2, "操作系统", "登录失败锁定", "5次", "不符合"], [3, "数据库", "审计日志", "开启", "符合"], [4, "中间件", "版本", "受支持版本", "不符合"]],
                 notes=[p.name], foot=[f"核查人：{s['signer']}　{date(s['issued'])}"], widths=[1, 3, 4, 4, 2])


def interview(c, p, s):
    return Paper([Title("管理访谈记录"), head(p, s, [("访谈人", s["signer"]), ("被访谈人", "信息中心主任、系统管理员、人事专员")]),
                  Para("问：离职人员账号何时停用？答：由部门通知，一般一周内处理。（发现：未在当日停用）", False),
                  Para("问：备份恢复是否演练？答：去年未按计划开展。（发现：演练缺失）", False), Line("被访谈人签字：已签"), Line(f"日期：{date(s['issued'])}")])


def controls(c, p, s):
    return Sheet("已有安全措施确认表", ["编号", "措施", "核查方法", "有效性", "说明"],
                 [[1, "边界防火墙访问控制", "查配置、抽样测试", "有效", ""], [2, "堡垒机双因素认证", "现场验证", "有效", ""], [3, "主机防病毒", "抽查10台", "部分有效", "2台病毒库过期"], [4, "数据备份", "查记录", "部分有效", "未演练恢复"]],
                 notes=[p.name], foot=[f"核查人：{s['signer']}　{date(s['issued'])}"], widths=[1, 4, 4, 2, 4])


def calculation(c, p, s):
    rows, n = [], 0
    for (asset, _, a, b, d), (who, what, f), (_, flaw, v) in zip(ASSETS, THREATS, FLAWS):
        n += 1
        value = max(a, b, d) * f * v
        rows.append([f"R{n:02d}", asset, what, flaw, max(a, b, d), f, v, value, "高" if value >= 48 else "中" if value >= 24 else "低"])
    rows.sort(key=lambda r: -r[7])
    return Sheet("风险计算表", ["编号", "资产", "威胁", "脆弱性", "资产值", "威胁值", "脆弱值", "风险值", "等级"], rows,
                 notes=[p.name, "计算模型：风险值 = 资产价值 × 威胁频率 × 脆弱性严重程度；48 及以上为高，24 至 47 为中"],
                 foot=[f"计算：{s['signer']}　{date(s['issued'])}"], widths=[1.4, 3, 4, 6, 1.6, 1.6, 1.6, 1.6, 1.4])


def report(c, p, s):
    return Paper([Title("信息安全风险评估报告"), head(p, s, [("版本", "V1.1"), ("用户规模", f"{p.users} 个注册用户"), ("合同编号", p.number)]),
                  Heading("1　概述"), Para(f"受{p.customer}委托，{c.name}对{p.system}进行了风险评估，识别资产 {len(ASSETS)} 类、威胁 {len(THREATS)} 类、脆弱性 {len(FLAWS)} 项。"),
                  Heading("2　脆弱性"), Table(["层面", "脆弱性", "严重程度"], [list(f) for f in FLAWS], [1, 6, 1.4]),
                  Heading("3　风险结论"), Para("高风险 2 项，中风险 2 项，低风险 1 项。高风险均属不可接受，须优先处置。"),
                  Heading("4　处置建议"), Para("升级中间件；更换弱口令并启用双因素；建立离职账号当日停用机制；按年度开展恢复演练。"),
                  Sign([(f"编制单位：{c.name}", s["signer"], date(s["issued"]), True)])])


def minutes(c, p, s):
    return Paper([Title("评估报告评审纪要"), head(p, s, [("参加人员", f"{p.customer}信息中心、业务部门；{c.name} {s['signer']} 等")]),
                  Para("客户对《备份恢复》风险等级提出异议，经复核演练记录后由高调整为中；其余结论一致同意。"), both(c, p, s, s["signer"])])


def advice(c, p, s):
    return Sheet("风险处置建议表", ["风险", "建议", "优先级", "预期效果"], [["R01", "升级中间件至受支持版本", 1, "高降为低"], ["R02", "更换弱口令，启用双因素", 1, "高降为低"], ["R03", "离职当日停用账号", 2, "中降为低"]],
                 notes=[p.name], foot=[f"编制：{s['signer']}　{date(s['issued'])}"], widths=[1.5, 6, 2, 3])


def treatment(c, p, s):
    return Paper([Title("风险处置与复测报告"), head(p, s), Table(["风险", "责任人", "期限", "复测结果"], [["R01", "系统管理员", "2周", "已修复"], ["R02", "数据库管理员", "1周", "已修复"], ["R03", "人事专员", "1月", "已建立机制"]], [1, 2, 1, 2]),
                  Para(f"{date(s['issued'])}对全部高风险项进行了复测，确认已修复。"), both(c, p, s, s["signer"])])


def residual(c, p, s):
    return Paper([Title("残余风险报告"), head(p, s), Para("处置后残余中风险 1 项（恢复演练安排在下季度），低风险 4 项。残余风险由客户分管领导签字接受，并纳入年度计划。"), both(c, p, s, s["signer"])])


def users(c, p, s):
    return Paper([Title("系统用户数量证明"), Para(f"兹证明，截至{date(s['issued'])}，我单位{p.system}注册用户数为 {s['userCount']} 个（按授权账号统计）。特此证明。"),
                  Sign([(p.customer, p.signer, date(s["issued"]), True)])])


def bulletin(c, s):
    return Sheet("漏洞跟踪月报", ["序号", "编号", "漏洞", "等级", "来源", "处理"],
                 [[1, "CNVD-2026-00001（示例）", "某中间件反序列化", "高危", "CNVD", "已通知在建项目"], [2, "CNNVD-202609-001（示例）", "某数据库提权", "中危", "厂商公告", "已更新扫描插件"], [3, "CVE-2026-00003（示例）", "某VPN身份绕过", "高危", "CVE", "已验证"]],
                 notes=[f"{c.name}　{s['issued'][:7]}", f"整理：{s['signer']}"], widths=[1, 5, 4, 2, 2, 4])


def verification(c, s):
    return Paper([Title("漏洞验证报告"), Facts([("漏洞", "CVE-2026-00003（示例）"), ("环境", "测试环境靶机 2 台，版本 9.1.2"), ("日期", date(s["issued"])), ("验证人", s["signer"])]),
                  Para("步骤：部署受影响版本，构造未授权请求，确认可绕过登录；安装厂商补丁后复验，请求被拒绝。"), Para("结论：漏洞存在，补丁有效，已加入评估检查项。")])


def credit(c, s):
    return Paper([Title("漏洞报送证明", 20), Line(f"编号：{s['number']}", "centre", 11), Para(f"{s['holder']} 报送的通用型漏洞经审核收录，特此证明。", size=12),
                  Sign([(s["issuer"], "", date(s["issued"]), True)])], frame=True)


# Kind, file, title, maker, days after signing, grades that need it.
PROJECT = [
    ("customer-authorisation", "授权书.docx", "客户授权书", authorisation, 2, "III II I"),
    ("confidentiality-agreement", "保密协议.docx", "项目保密协议", confidentiality, 1, "III II I"),
    ("assessment-plan", "评估方案.docx", "风险评估方案", plan, 3, "III II I"),
    ("asset-list", "资产清单.xlsx", "资产识别与赋值表", assets, 12, "III II I"),
    ("threat-list", "威胁列表.xlsx", "威胁识别表", threats, 14, "III II I"),
    ("scan-report", "漏洞扫描报告.docx", "漏洞扫描报告", scan_report, 16, "III II I"),
    ("configuration-check-record", "配置核查记录.xlsx", "安全配置核查记录", configuration, 17, "II I"),
    ("penetration-test-report", "渗透测试报告.docx", "渗透测试报告", penetration, 19, "I"),
    ("interview-record", "访谈记录.docx", "管理访谈记录", interview, 18, "III II I"),
    ("control-check-record", "安全措施确认表.xlsx", "已有安全措施确认表", controls, 20, "II I"),
    ("risk-calculation", "风险计算表.xlsx", "风险计算表", calculation, 28, "III II I"),
    ("assessment-report", "风险评估报告.docx", "风险评估报告", report, 36, "III II I"),
    ("review-minutes", "报告评审纪要.docx", "报告评审纪要", minutes, 40, "III II I"),
    ("treatment-advice", "处置建议.xlsx", "风险处置建议表", advice, 41, "III II I"),
    ("treatment-report", "处置与复测报告.docx", "风险处置与复测报告", treatment, 47, "II I"),
    ("residual-risk-report", "残余风险报告.docx", "残余风险报告", residual, 49, "II I"),
]
