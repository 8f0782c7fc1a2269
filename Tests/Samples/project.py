"""Projects: what an applicant did for a customer, with its dates, amounts and papers."""

import datetime
from dataclasses import dataclass, field

from company import CUSTOMERS


@dataclass
class Project:
    id: str
    category: str
    name: str
    customer: str
    customer_code: str
    supplier: str
    number: str
    amount: str
    signed: str
    started: str
    completed: str
    accepted: str
    system: str
    industry: str
    city: str
    users: int = 0
    first: bool = False
    full: bool = False
    levels: list = field(default_factory=list)
    incident: str = "real"
    authorised: str = ""
    first_action: str = ""
    signer: str = ""  # who signs for the customer
    until: str = ""  # the last day that the contract names; three months after signing if it is empty
    kind: str = ""  # SI: new | rebuild
    inspections: int = 12  # SM: done in the year
    level: int = 0  # DR: of recovery
    rto: str = ""  # DR: hours
    rpo: str = ""
    objectives: list = field(default_factory=list)  # AU
    complete: bool = True  # AU: from plan to report
    process: str = ""  # IC: what is controlled
    fallback: bool = True  # IC: the work plan has one
    says: dict = field(default_factory=dict)  # kind of paper: what its transcription says besides
    steps: dict = field(default_factory=dict)  # step of the process: its date
    files: dict = field(default_factory=dict)


SYSTEMS = {
    "government": "一体化政务服务平台", "finance": "网上银行系统", "health": "医院信息系统（HIS）", "energy": "用电信息采集系统",
    "education": "智慧校园平台", "transport": "物流调度系统", "internet": "电子商务交易平台", "utilities": "供水调度与收费系统",
    "commerce": "大宗商品交易系统", "manufacturing": "生产制造执行系统（MES）", "media": "融媒体采编发布系统",
}

# Days of work, days between projects, first sum, signing date of the newest, and what the customer ordered.
WORK = {"RA": (50, 88, 126000, "2026-03-09", "安全风险评估服务"), "ER": (20, 88, 68000, "2026-03-09", "网络安全事件应急处置服务"),
        "SI": (80, 88, 862000, "2026-03-09", "安全集成项目"), "SM": (368, 58, 243000, "2025-10-20", "安全运维服务"),
        "SD": (150, 88, 528000, "2026-03-09", "安全开发项目"),
        "DR": (120, 88, 386000, "2026-03-09", "灾难备份与恢复建设项目"), "AU": (40, 88, 94000, "2026-03-09", "网络安全审计服务"),
        "IC": (70, 88, 297000, "2026-03-09", "安全防护服务")}

# Steps of a project: days after signing.
STEPS = {
    "SI": {"survey": 6, "requirementAnalysis": 14, "confidentiality": 0, "plan": 20, "designReview": 24, "communicationPlan": 26, "priorTest": 28,
           "fallbackPlan": 29, "construction": 32, "record": 40, "constructionEnd": 66, "systemTest": 70, "trialRun": 71, "trialRunEnd": 79,
           "assurance": 78, "training": 79, "handover": 102},
    "SM": {"survey": -10, "assets": 9, "operationPlan": 12, "configurationBackup": 342, "inspection": 340, "logs": 333, "patch": 320, "orders": 350,
           "report": 362},
    "SD": {"tender": -20, "developmentPlan": 8, "configurationPlan": 10, "requirementAnalysis": 16, "requirementsAgreed": 20, "threatAnalysis": 24,
           "design": 38, "request": 60, "approval": 61, "execution": 66, "resultEvaluation": 68, "configurationRecord": 90, "scan": 94,
           "codeReview": 96, "testPlan": 100, "securityTest": 128, "delivery": 152, "maintenance": 196},
    "DR": {"analysis": 10, "strategy": 18, "design": 30, "installation": 70, "plan": 88, "test": 95, "training": 98, "drillPlan": 101, "drill": 108, "maintenance": 115},
    "AU": {"criteria": 2, "plan": 4, "evidence": 14, "paper": 20, "review": 26, "report": 34, "followUp": 74},
    "IC": {"survey": 5, "permit": 8, "firstAction": 11, "assessment": 20, "design": 34, "simulation": 44, "workPlan": 46, "windowFrom": 50, "work": 51, "windowTo": 54}}

# Control systems by industry: the system, and the process that it controls.
CONTROLLED = {"energy": ("站场监控系统", "输配"), "utilities": ("净水厂自动控制系统", "净水"), "manufacturing": ("生产线控制系统", "机加工与涂装"), "transport": ("调度与机电监控系统", "装卸与调度")}
OBJECTIVES = [["compliance", "security"], ["security", "performance"], ["compliance"]]

SIGNERS = "邢立群 田桂芳 秦克勤 尹少华 侯建章 龙雪梅 史明远 黎志坚 万春生 钱卫东 覃永福 武晓岚 乔振国".split()


def day(text, plus):
    return (datetime.date.fromisoformat(text) + datetime.timedelta(days=plus)).isoformat()


def projects(company, category, grade, count, seed, first=None):
    """`count` recent projects of a category, and, if `first` gives a date, an older first one."""
    out = []
    users = {"III": [3200], "II": [26000, 12500, 8000], "I": [420000, 185000, 96000, 54000]}[grade]
    levels = {"III": ["technical"], "II": ["management", "technical"], "I": ["business", "management", "technical"]}[grade]
    for n in range(count + bool(first)):
        pool = [c for c in CUSTOMERS if c.industry in CONTROLLED] if category == "IC" else CUSTOMERS
        customer = pool[(seed * 3 + n) % len(pool)]
        old = first and n == count
        term, apart, base, newest, order = WORK[category]
        signed = first if old else day(newest, -n * apart - seed % 11)
        system = CONTROLLED[customer.industry][0] if category == "IC" else SYSTEMS[customer.industry]
        order += f"（第{n // len(pool) + 1}期）" if n >= len(pool) else ""
        accepted = day(signed, term + 21)
        p = Project(f"{category}{n + 1}", category, f"{customer.name}{system}{order}", customer.name, customer.code, company.name,
                    f"{company.places['pinyin'].upper()}-{signed[:4]}-{category}-{31 + n * 7 + seed}",
                    f"{base + n * 23500 + seed * 1500}.00",
                    signed, day(signed, 4), day(signed, term), accepted, system, customer.industry, customer.city,
                    signer=SIGNERS[(seed * 5 + n * 3) % len(SIGNERS)], users=users[min(n, len(users) - 1)], first=bool(old) or (not first and n == count - 1),
                    full=not old and n < (2 if grade != "III" else 1), levels=levels)
        p.authorised, p.first_action = day(signed, 2), day(signed, 4)
        p.until = "" if category in ("RA", "ER") else day(signed, term if category == "SM" else term + 30)
        p.kind = ("new", "rebuild")[n % 2] if category == "SI" else ""
        skipped = {"new": ("priorTest", "fallbackPlan")}.get(p.kind, ())
        p.steps = {k: day(signed, v) for k, v in STEPS.get(category, {}).items() if k not in skipped}
        p.process = CONTROLLED[customer.industry][1] if category == "IC" else ""
        p.objectives = OBJECTIVES[n % 3] if category == "AU" else []
        if category == "DR":
            p.level, p.rto, p.rpo = {"III": 3, "II": 4, "I": 5}[grade], "4", "1"
            p.says = {k: {"recoveryHours": "3.2", "lossHours": "0.3"} for k in ("recovery-test-report", "drill-report")}
        out.append(p)
    return out
