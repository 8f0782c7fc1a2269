"""Persons: fictitious staff of an applicant; ID numbers have a right check digit and a region no person is given."""

import random
from dataclasses import dataclass, field

from kinds.management import SHORT

SURNAMES = "王李张刘陈杨黄吴赵周徐孙马朱胡林何高郭罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎"
GIVEN = ("志远 晓东 雨桐 建国 文静 子涵 海燕 立新 思齐 明哲 佳宁 国强 春梅 俊杰 丽娟 博文 晓晨 永康 婷婷 浩然 "
         "雪松 振华 秀英 一鸣 家豪 梦瑶 德胜 宏伟 若溪 天佑 慧敏 嘉诚 少峰 玉兰 泽宇 静怡 启航 红霞 云鹏 诗雨").split()
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def id_number(birth, serial, region="110000"):
    """A number by GB 11643. The region is a province-level one, which is given to no person."""
    body = region + birth.replace("-", "") + f"{serial:03d}"
    return body + "10X98765432"[sum(int(c) * w for c, w in zip(body, WEIGHTS)) % 11]


@dataclass
class Certificate:
    kind: str
    direction: str
    level: str
    number: str
    issuer: str
    issued: str
    until: str
    holder: str = ""
    evidence: object = None


@dataclass
class Employment:
    employer: str
    post: str
    begin: str
    end: str
    area: str


@dataclass
class Person:
    id: str
    name: str
    birth: str
    roles: list
    categories: list
    title: str
    education: str
    post: str
    number: str = ""
    employment: list = field(default_factory=list)
    certificates: list = field(default_factory=list)
    evaluated: list = field(default_factory=list)
    contract_signed: str = ""
    contract_until: str = "2028-12-31"
    contract_kind: str = "labour"
    undertaking: str = ""
    insured: list = field(default_factory=list)
    files: dict = field(default_factory=dict)


DIRECTION = {"RA": "风险管理", "ER": "应急服务", "SI": "安全集成", "SM": "安全运维", "SD": "安全软件",
             "DR": "灾备服务", "AU": "安全审计", "IC": "工控网络安全"}
MONTHS = ["2026-08", "2026-09", "2026-10"]


def staff(company, categories, grades, seed):
    """The people of an application: head, leads, engineers of each category, finance lead; all of them insured."""
    rng = random.Random(f"staff {seed}")
    names, made = set(), []

    def name():
        while True:
            n = rng.choice(SURNAMES) + rng.choice(GIVEN)
            if n not in names:
                names.add(n)
                return n

    def add(roles, counted, post, title, years, area, begin=None):
        k = len(made) + 1
        born = 1996 - years + rng.randrange(3) - 6
        birth = f"{born}-{rng.randrange(1, 13):02d}-{rng.randrange(1, 29):02d}"
        joined = begin or f"{rng.choice((2021, 2022, 2023))}-{rng.choice((3, 5, 7, 9)):02d}-01"
        before = int(joined[:4]) - max(1, years - (2026 - int(joined[:4])))
        p = Person(f"P{k}", company.legal if k == 1 else name(), birth, roles, counted, title,
                   rng.choice(("本科", "本科", "硕士研究生")), post, id_number(birth, 100 + 7 * k))
        p.employment = [
            Employment(rng.choice(("东方软件服务有限公司", "联信系统集成有限公司", "国网信息服务中心")),
                       "信息技术部经理" if area == "IT-management" else "安全工程师", f"{before}-07-01",
                       f"{int(joined[:4]) - 1}-12-31", area),
            Employment(company.name, post, joined, "present", area)]
        p.contract_signed, p.undertaking, p.insured = joined, joined, list(MONTHS)
        made.append(p)
        return p

    need = {"III": 3, "II": 6, "I": 10}
    top = min(("I", "II", "III").index(g) for g in grades)
    years = (9, 7, 5)[top]
    add(["head"], [], "总经理", "高级工程师", years + 6, "IT-management")
    lead = add(["technicalLead"], [categories[0]], "技术总监", "高级工程师", years + 4, "infosec")
    lead.evaluated = list(categories)
    for category, grade in zip(categories, grades):
        leader = add(["projectLead"], [category], f"{SHORT[category]}项目经理", "工程师", years, "infosec")
        leader.evaluated = [category]
        have = sum(category in p.categories for p in made)
        for k in range(need[grade] - have):
            p = add(["engineer"], [category], "安全服务工程师", "助理工程师" if k % 2 else "工程师", 3 + k % 4, "infosec")
            p.evaluated = [category]
    add(["financeLead"], [], "财务负责人", "中级会计师", 8, "other")
    serial = 400 + seed * 17
    for p in made:
        for category in p.evaluated if ("engineer" not in p.roles or len(made) <= 12) else []:
            serial += 1
            issued = f"202{4 + serial % 2}-{serial % 9 + 1:02d}-15"
            p.certificates.append(Certificate(
                "CISAW", DIRECTION[category], "专业高级" if "technicalLead" in p.roles else "专业级",
                f"{issued[:4]}CISAW-{category}-{serial:05d}", "中国网络安全审查技术与认证中心", issued,
                f"{int(issued[:4]) + 3}{issued[4:8]}14", p.name))
    return made
