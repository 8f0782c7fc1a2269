"""Bytes of evidence files: real signatures and structure, and the statistics of what fills such files in life."""

import struct
import zlib

from archive import Archive

# Photo data and compressed streams have about 7.9 bits of entropy a byte: deflate codes them as Huffman literals. Pure
# noise it would keep in stored blocks, which unpack at the speed of memory and make every reader look fast.
# 240 of the 256 values are left, 16 of them twice as frequent as the others: 7.875 bits.
PHOTO = bytes(value * 240 // 256 for value in range(256))

HOSTS = "web-01 web-02 app-01 app-02 db-01 db-02 cache-01 mail-01 vpn-01 gw-01 dns-01 backup-01".split()
SERVICES = "https ssh mysql redis smtp ldap rdp snmp".split()
TITLES = ("弱口令", "TLS 版本过低", "组件版本过旧", "目录遍历", "跨站脚本", "SQL 注入", "未授权访问", "信息泄露", "配置不当", "补丁缺失")
ADVICE = ("升级至厂商发布的修复版本", "关闭不需要的服务", "限制来源地址", "按基线修改配置", "增加访问控制", "更换口令并启用双因素认证")


def photo(random, size):
    return random.randbytes(size).translate(PHOTO)


def jpeg(random, size):
    head = b"\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\x60\0\x60\0\0\xff\xda\0\x0c\3\1\0\2\x11\3\x11\0\x3f\0"
    return head + photo(random, max(1, size - len(head) - 2)) + b"\xff\xd9"


def png(random, size):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    picture = b"".join(chunk(b"IDAT", photo(random, n)) for n in pieces(max(1, size - 57), 8192))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">2I5B", 1240, 1754, 8, 2, 0, 0, 0)) + picture + chunk(b"IEND", b"")


def pdf(random, size):
    parts, places, at = [b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"], [], 15
    for number, length in enumerate(pieces(size, 60_000), 1):
        item = b"%d 0 obj\n<< /Subtype /Image /Filter /DCTDecode /Length %d >>\nstream\n" % (number, length)
        item += photo(random, length) + b"\nendstream\nendobj\n"
        places.append(at)
        parts.append(item)
        at += len(item)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return b"".join(parts) + b"xref\n1 %d\n" % len(places) + table + b"trailer\n<< /Size %d >>\nstartxref\n%d\n%%%%EOF\n" % (len(places) + 1, at)


def pieces(size, step):
    return [min(step, size - at) for at in range(0, size, step)]


def xml(random, size):
    """A scanner's export: repetitive as such exports are, packs to about an eighth."""
    rows, length, number = ['<?xml version="1.0" encoding="UTF-8"?>\n<results tool="scan" version="6.2">\n'], 70, 0
    while length < size:
        number += 1
        row = (f'  <result n="{number}" host="{random.choice(HOSTS)}" address="10.{random.randrange(64)}.{random.randrange(256)}.{random.randrange(256)}" '
               f'service="{random.choice(SERVICES)}" score="{random.randrange(100) / 10}"><title>{random.choice(TITLES)}</title>'
               f"<advice>{random.choice(ADVICE)}</advice><seen>2026-10-{random.randrange(1, 31):02d}</seen></result>\n")
        rows.append(row)
        length += len(row.encode())
    return ("".join(rows) + "</results>\n").encode()


def docx(random, size):
    """An Office document: text and, for most of its size, pictures."""
    body = xml(random, size // 4).split(b"\n", 1)[1]
    document = Archive()
    document.add("[Content_Types].xml", b'<?xml version="1.0"?>\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>')
    document.add("_rels/.rels", b'<?xml version="1.0"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>')
    document.add("word/document.xml", b'<?xml version="1.0"?>\n<document xmlns="urn:text"><body>' + body + b"</body></document>")
    document.add("word/media/image1.jpeg", jpeg(random, max(200, size - size // 24)), stored=True)
    return document.close()


MAKERS = {"jpg": jpeg, "png": png, "pdf": pdf, "xml": xml, "docx": docx}
