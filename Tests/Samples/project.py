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
    files: dict = field(default_factory=dict)


SYSTEMS = {
    "government": "一体化政务服务平台", "finance": "网上银行系统", "health": "医院信息系统（HIS）", "energy": "用电信息采集系统",
    "education": "智慧校园平台", "transport": "物流调度系统", "internet": "电子商务交易平台", "utilities": "供水调度与收费系统",
    "commerce": "大宗商品交易系统", "manufacturing": "生产制造执行系统（MES）", "media": "融媒体采编发布系统",
}

SIGNERS = "邢立群 田桂芳 秦克勤 尹少华 侯建章 龙雪梅 史明远 黎志坚 万春生 钱卫东 覃永福 武晓岚 乔振国".split()


def day(text, plus):
    return (datetime.date.fromisoformat(text) + datetime.timedelta(days=plus)).isoformat()


def projects(company, category, grade, count, seed, first=None):
    """`count` recent projects of a category, and, if `first` gives a date, an older first one."""
    out = []
    users = {"III": [3200], "II": [26000, 12500, 8000], "I": [420000, 185000, 96000, 54000]}[grade]
    levels = {"III": ["technical"], "II": ["management", "technical"], "I": ["business", "management", "technical"]}[grade]
    for n in range(count + bool(first)):
        customer = CUSTOMERS[(seed * 3 + n) % len(CUSTOMERS)]
        old = first and n == count
        signed = first if old else day("2026-03-09", -n * 88 - seed % 11)
        system = SYSTEMS[customer.industry]
        term = 50 if category == "RA" else 20
        what = f"{system}安全风险评估服务" if category == "RA" else f"{system}网络安全事件应急处置服务"
        accepted = day(signed, term + 21)
        p = Project(f"{category}{n + 1}", category, f"{customer.name}{what}", customer.name, customer.code, company.name,
                    f"{company.places['pinyin'].upper()}-{signed[:4]}-{category}-{31 + n * 7 + seed}",
                    f"{(68000 if category == 'ER' else 126000) + n * 23500 + seed * 1500}.00",
                    signed, day(signed, 4), day(signed, term), accepted, system, customer.industry, customer.city,
                    signer=SIGNERS[(seed * 5 + n * 3) % len(SIGNERS)], users=users[min(n, len(users) - 1)], first=bool(old) or (not first and n == count - 1),
                    full=not old and n < (2 if grade != "III" else 1), levels=levels)
        p.authorised, p.first_action = day(signed, 2), day(signed, 4)
        out.append(p)
    return out
