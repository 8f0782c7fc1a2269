"""The evidence of one submission: twenty files, their kinds, and the archive that holds them."""

import content
from archive import Archive

# Name, kind, share of the bytes. XML exports are a fifth of them; the rest is photo-like or, in documents, nearly so.
FILES = (
    ("01 资格/营业执照.jpg", "business-licence", 4),
    ("01 资格/信用查询截图.png", "credit-record", 4),
    ("02 财务/2025年度审计报告.pdf", "audit-report", 8),
    ("03 场所/租赁合同.pdf", "lease", 6),
    ("04 人员/社会保险缴费清单.pdf", "social-insurance-list", 4),
    ("04 人员/劳动合同汇编.pdf", "labour-contract", 9),
    ("04 人员/保密责任书汇编.pdf", "confidentiality-undertaking", 4),
    ("04 人员/能力评价记录.pdf", "evaluation-record", 4),
    ("04 人员/简历汇编.docx", "cv", 2),
    ("04 人员/CISAW证书.jpg", "cisaw-certificate", 4),
    ("05 项目/合同汇编.pdf", "contract", 9),
    ("05 项目/验收报告汇编.pdf", "acceptance-report", 5),
    ("05 项目/发票汇编.pdf", "invoice", 4),
    ("06 管理/程序文件汇编.docx", "procedure", 3),
    ("07 技术/服务流程图.png", "service-process", 3),
    ("07 技术/服务规范.docx", "service-specification", 2),
    ("07 技术/过程文档模板.pdf", "process-template", 3),
    ("08 过程/漏洞扫描结果.xml", "scan-report", 12),
    ("08 过程/项目过程数据.xml", "other", 8),
    ("09 声明/真实性承诺书.pdf", "truth-declaration", 2),
)
# Pictures that packing programs leave as they are: one entry in ten.
STORED = ("01 资格/营业执照.jpg", "04 人员/CISAW证书.jpg")
NESTED = "04 人员/劳动合同汇编.pdf"


class Item:
    """One file as the evidence list names it."""

    def __init__(self, number, kind, title, place):
        self.id, self.kind, self.title, self.place = f"E{number:03d}", kind, title, place


class Evidence:
    def __init__(self, random, size):
        """size: of all files together, in bytes."""
        self.random, self.size = random, size
        self.encoding = random.choice(("utf-8", "utf-8", "gbk"))
        self.has_nested = random.random() < 0.1
        self.items = [Item(n, kind, title(name), self.place(name)) for n, (name, kind, _) in enumerate(FILES, 1)]

    def place(self, name):
        inner = f"{name.rsplit('.', 1)[0]}.zip!/{name.split('/')[1]}" if self.has_nested and name == NESTED else name
        return "evidence.zip!/" + inner

    def of(self, *kinds):
        return [item for item in self.items if item.kind in kinds]

    def archive(self):
        whole, shares = Archive(self.encoding), sum(share for _, _, share in FILES)
        for name, _, share in FILES:
            size = int(self.size * share / shares * self.random.uniform(0.9, 1.1))
            data = content.MAKERS[name.rsplit(".", 1)[1]](self.random, size)
            if self.has_nested and name == NESTED:
                inner = Archive(self.encoding)
                inner.add(name.split("/")[1], data)
                name, data = name.rsplit(".", 1)[0] + ".zip", inner.close()
            whole.add(name, data, stored=name in STORED)
        return whole.close()


def title(name):
    return name.split("/")[1].rsplit(".", 1)[0]
