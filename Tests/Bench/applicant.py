"""An invented applicant: the company, its people and its projects, all drawn from a seed."""

from datetime import date, timedelta

CODE = "0123456789ABCDEFGHJKLMNPQRTUWXY"  # GB 32100: no I, O, S, V, Z
CITIES = (("北京市", "110108", "海淀区中关村东路"), ("南京市", "320114", "雨花台区软件大道"), ("成都市", "510109", "天府新区湖畔路"),
          ("武汉市", "420111", "洪山区珞喻路"), ("西安市", "610113", "雁塔区科技二路"), ("杭州市", "330108", "滨江区江南大道"))
FAMILY = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"
GIVEN = "文博雅婷晓峰佳怡启明曼青立可敏俊豪思远子涵宇航欣悦志强丽娟海涛建国"
WORDS = "衡安数信御盾云岭海川天枢恒泰鼎新博远瑞和"
FIELDS = ("政务", "金融", "医疗卫生", "教育", "交通运输", "能源", "水利", "制造")
SYSTEMS = ("核心业务系统", "互联网服务平台", "数据中心", "调度系统", "在线教学平台", "联网收费系统", "门户网站群", "移动应用")
RECEIVED = date(2026, 11, 20)


class Person:
    def __init__(self, random, number, role, district):
        self.id, self.role = f"P{number}", role
        self.name = random.choice(FAMILY) + "".join(random.sample(GIVEN, 2))
        self.birth = date(1975, 1, 1) + timedelta(days=random.randrange(8000))
        self.number = resident_number(district, self.birth, random.randrange(1000))
        self.joined = date(2018, 1, 1) + timedelta(days=random.randrange(1800))
        self.post = {"head": "总经理", "technicalLead": "技术总监", "projectLead": "项目经理"}.get(role, "安全服务工程师")


class Project:
    def __init__(self, random, number, category):
        self.id, self.category = f"J{number}", category
        self.field = random.choice(FIELDS)
        self.name = f"{random.choice(SYSTEMS)}{'风险评估' if category == 'RA' else '应急处理'}服务（第{number}期）"
        self.customer = f"{random.choice(CITIES)[0]}{random.choice(WORDS)}{random.choice(WORDS)}{self.field}有限公司"
        self.code = credit_code(random, "110108")
        self.contract = f"FW-{category}-2025-{number:03d}-{random.randrange(1000):03d}"
        self.amount = f"{random.randrange(60_000, 900_000)}.00"
        self.users = random.randrange(1_000, 200_000)
        self.signed = date(2024, 3, 1) + timedelta(days=random.randrange(600))
        self.started, self.completed, self.accepted = (self.signed + timedelta(days=n) for n in (9, 80, 95))


class Applicant:
    def __init__(self, random, index):
        self.city, self.district, self.street = random.choice(CITIES)
        self.name = f"{self.city[:-1]}{''.join(random.sample(WORDS, 4))}科技有限公司"
        self.code = credit_code(random, self.district)
        self.number = f"FW-2026-{index:05d}"
        self.address = f"{self.city}{self.street}{random.randrange(1, 400)}号{random.randrange(1, 20)}层{random.randrange(100, 2000)}室"
        self.founded = date(2012, 1, 1) + timedelta(days=random.randrange(2200))
        # A third applies at grade II, which the twenty files do not suffice for: those are returned, as in life.
        self.grade = "II" if index % 3 == 0 else "III"
        self.categories = ("RA", "ER") if index % 2 else ("RA",)
        roles = ["head", "technicalLead"] + ["projectLead"] * 2 + ["engineer"] * 10
        self.people = [Person(random, n, role, self.district) for n, role in enumerate(roles, 1)]
        self.projects = [Project(random, n, self.categories[n % len(self.categories)]) for n in range(1, 8)]
        # One in five has one contradiction or lapse.
        self.lapse = random.choice(("lease", "months", "amount", "code") + ("",) * 16)
        if self.lapse == "code":
            self.code = self.code[:-1] + CODE[(CODE.index(self.code[-1]) + 1) % 31]

    @property
    def head(self):
        return self.people[0]


def credit_code(random, district):
    """A unified social credit code with both check characters right (GB 11714 inside, GB 32100 outside)."""
    body = "MA" + "".join(random.choice(CODE) for _ in range(6))
    rest = 11 - sum(int(c, 36) * w for c, w in zip(body, (3, 7, 9, 10, 5, 8, 4, 2))) % 11
    first = "91" + district + body + {10: "X", 11: "0"}.get(rest, str(rest))
    return first + CODE[-sum(CODE.index(c) * pow(3, n, 31) for n, c in enumerate(first)) % 31]


def resident_number(district, birth, serial):
    first = f"{district}{birth:%Y%m%d}{serial:03d}"
    return first + "10X98765432"[sum(int(c) * pow(2, 17 - n, 11) for n, c in enumerate(first)) % 11]
