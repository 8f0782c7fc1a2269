"""The products of the inbox: every submission for product certification as data, with what each must yield."""

from company import APPLICANTS
from inbox import AUDITOR, COMPLETE, RETURN, Submission
from product import Product

BOTH = "both-ways"
FOREIGN = {"name": "诺德威克系统有限公司", "english": "Nordwick Systems GmbH", "code": "", "number": "HRB 204417 München", "address": "Leopoldstraße 244, 80807 München, Germany", "country": "DE", "legal": "Anna Vogt"}

SCOPE = {}  # submission: what Product is made with


def submission(name, applicant, kind, grade, zh, en, conclusion=COMPLETE, findings=(), change=None, layout="zip", group="products", **product):
    s = Submission(name, applicant, [(kind, grade)], zh, en, conclusion, list(findings), layout, after=change, group=group)
    SCOPE[name] = {"kind": kind, "grade": grade, **product}
    return s


def make(s, number):
    company = next(c for c in APPLICANTS if c.places["pinyin"] == s.applicant)
    p = Product(s.name, company, seed=number, **SCOPE[s.name])
    if s.after:
        s.after(p)
    return p.gather()


def old_figures(p):
    """A report under the edition of 2015, tested in 2026, and the same edition in the list."""
    p.standards[0] = ("GB/T 20281", "2015", p.grade, "product")
    p.test["year"] = "2015"


def renamed(p):
    """The nameplate bears another model, and the firmware was bumped after the test."""
    p.says["D17"] = {"model": ["YS-NGFW-6000A"]}
    p.test["version"] = "V3.1.9"


def stale_basis(p):
    p.wanted, p.purpose_code = "ccis-procurement", "government-procurement"
    p.basis = [("2010-48", "财库〔2010〕48号", "2026-10-20"), ("csl-23", "网络安全法第二十三条", "2026-10-20")]


def no_cipher(p):
    """The manual names IPSec and SM4; the form says that there is no cryptography."""
    p.has_cipher, p.proof, p.declared, p.mentions = False, None, [], "IPSec、SM4"


def incomplete(p):
    """No component list and no consistency declaration; a unit of two models without its differences; an image without version."""
    p.missing = {"D07", "D16"}
    p.units[0]["difference"] = ""
    p.items[1]["version"] = " "


def swapped_digest(p):
    """SM3 is named, but the digest is the file's SHA-256; units that nobody knows; a Common Criteria certificate as proof."""
    p.items[0]["algorithm"] = "SM3"
    p.figures[0]["text"] = "80 Gbsp"
    p.certificates = [{"scheme": "common-criteria", "as": "proof", "number": "BSI-DSZ-CC-1187-2024", "issuer": "BSI", "issued": "2024-05-02", "until": "2029-05-01"}]


def partial(p):
    p.figures[1]["text"] = "549,999 条"


def apostille(p):
    p.legalisations = [{"kind": "apostille", "number": "LG-M-2026-00417", "date": "2026-02-03"}]


FW = dict(standard="GB/T 20281", year="2020", purpose="部署在不同安全域之间，按策略控制访问并记录。", algorithms=("SM2", "SM3", "SM4"))

PRODUCTS = [
    submission("p01-hengyu-firewall", "hengyu", "FW", "enhanced", "防火墙，增强级，两个型号", "Firewall, enhanced grade, two models", layout="folder", product="恒御下一代防火墙", models=["HY-NGFW-5000", "HY-NGFW-5000E"], figures=[("throughput", "40 Gbps", BOTH), ("connections", "３００万", ""), ("new-connections", "25万个/秒", "")], **FW),
    submission("p02-yunling-isolation-card", "yunling", "ISOCARD", "basic", "网络安全隔离卡与线路选择器", "Isolation card and line selector", product="云岭双网隔离卡", models=["YL-GLK-200"], form="hardware", standard="GB/T 20279", year="2024", purpose="在一台计算机中使两个网络物理隔离。"),
    submission("p03-haichuan-gap", "haichuan", "GAP", "enhanced", "安全隔离与信息交换产品（网闸）", "Security isolation and information exchange", product="海川安全隔离网闸", models=["HC-GAP-1000"], standard="GB/T 20279", year="2024", purpose="终止网络协议，以受控通道摆渡数据。", algorithms=("SM3", "SM4")),
    submission("p04-shudun-secure-router", "shudun", "SROUTER", "level-3", "安全路由器：自愿认证", "Secure router: voluntary", product="蜀盾安全路由器", models=["SD-SR-300"], standard="GB/T 18018", year="2019", purpose="端口以硬件线速实现 IPSec。", algorithms=("SM2", "SM3", "SM4"), wanted="ccis-voluntary", figures=[("throughput", "双向 400 Gbps", BOTH), ("routes", "5万条", "")]),
    submission("p05-jiangzuo-cos", "jiangzuo", "COS", "EAL4plus", "智能卡 COS，EAL4+", "Smart card COS, EAL4+", product="江左双界面卡操作系统", models=["JZ-COS-4"], form="software", standard="GB/T 20276", year="2016", purpose="接触与非接触双界面智能卡的片内操作系统。", algorithms=("SM2", "SM3", "SM4"), wanted="voluntary"),
    submission("p06-tianshu-backup", "tianshu", "BACKUP", "basic", "数据备份与恢复产品", "Data backup and recovery", product="天枢数据备份与恢复系统", models=["TS-BAK V3"], form="software", standard="GB/T 29765", year="2021", purpose="独立的备份恢复管理软件。"),
    submission("p07-mingjing-secure-os", "mingjing", "SOS", "level-4", "安全操作系统", "Secure operating system", product="明镜安全操作系统", models=["MJ-SOS 8"], form="software", standard="GB/T 20272", year="2019", purpose="独立的安全操作系统软件。", algorithms=("SM3", "SM4")),
    submission("p08-changfeng-database", "changfeng", "SDB", "EAL3", "安全数据库系统，EAL3", "Secure database, EAL3", product="长风安全数据库管理系统", models=["CF-DB 5"], form="software", standard="GB/T 20273", year="2019", purpose="独立的数据库管理系统。", algorithms=("SM3", "SM4"), figures=[("tpse", "4,800 tpsE", "")]),
    submission("p09-lingnan-anti-spam", "lingnan", "SPAM", "enhanced", "反垃圾邮件产品", "Anti-spam", product="岭南反垃圾邮件网关", models=["LN-MAIL-800"], standard="GB/T 30282", year="2023", purpose="透明网关，识别并过滤垃圾邮件。"),
    submission("p10-beichen-ids", "beichen", "IDS", "basic", "入侵检测系统", "Intrusion detection system", product="北辰网络入侵检测系统", models=["BC-IDS-20G"], standard="GB/T 20275", year="2021", purpose="采集流量，发现违反策略的行为和攻击。", figures=[("inspection-rate", "20 Gbps", ""), ("connections", "600万", "")]),
    submission("p11-zhongzhou-scanner", "zhongzhou", "SCAN", "basic", "网络脆弱性扫描产品", "Network vulnerability scanner", product="中州网络脆弱性扫描系统", models=["ZZ-SCAN-100"], standard="GB/T 20278", year="2022", purpose="经网络扫描主机、数据库和应用的脆弱性。", figures=[("parallel-ips", "80个", "")]),
    submission("p12-xiangshui-audit", "xiangshui", "AUDIT", "enhanced", "安全审计产品", "Security audit", product="湘水网络安全审计系统", models=["XS-AUD-5"], standard="GB/T 20945", year="2023", purpose="采集网络、主机和数据库的事件并比对告警。"),
    submission("p13-wanxintong-website", "wanxintong", "WEBREC", "basic", "网站恢复产品", "Website recovery", product="皖信通网站恢复系统", models=["WXT-WR-2"], form="software", standard="GB/T 29766", year="2021", purpose="静态页面、脚本与目录被改动后自动恢复。"),

    submission("p14-yudu-router", "yudu", "ROUTER", "none", "网络关键设备：路由器", "Network key equipment: router", product="渝都核心路由器", models=["YD-CR-16K"], standard="", year="", wanted="key-equipment", purpose="骨干网核心路由器。", figures=[("throughput", "１２．８ Ｔｂｐｓ", BOTH), ("routes", "≥55万条", "")]),
    submission("p15-shencheng-switch", "shencheng", "SWITCH", "none", "网络关键设备：交换机", "Network key equipment: switch", product="申城数据中心交换机", models=["SC-SW-36T"], standard="", year="", wanted="key-equipment", purpose="数据中心核心交换机。", figures=[("throughput", "36 Tbps", BOTH), ("packet-rate", "1.2万 Mpps", "")]),
    submission("p16-nordwick-server", "pengcheng", "SERVER", "none", "网络关键设备：机架式服务器，境外制造商", "Network key equipment: rack server of a foreign manufacturer", change=apostille, product="Nordwick 机架式服务器", models=["NW-R8800"], form="rack", standard="", year="", wanted="key-equipment", purpose="八路机架式服务器。", figures=[("cpus", "8颗", ""), ("cores-per-cpu", "28核", ""), ("memory", "1 TB", "")], foreign=FOREIGN, algorithms=("AES", "SHA-256")),
    submission("p17-taihu-plc", "taihu", "PLC", "none", "网络关键设备：PLC", "Network key equipment: PLC", product="太湖可编程逻辑控制器", models=["TH-PLC-80"], form="hardware", standard="", year="", wanted="key-equipment", purpose="工业现场的逻辑控制。", figures=[("instruction-time", "０.０６ μs", "")]),

    submission("p18-qiongzhou-old-edition", "qiongzhou", "FW", "enhanced", "检测依据 2015 版标准", "Tested in 2026 against the edition of 2015", RETURN, ["P19"], old_figures, group="products-deficient", product="琼州防火墙", models=["QZ-FW-10"], **FW),
    submission("p19-ganjiang-other-model", "ganjiang", "FW", "enhanced", "铭牌型号不同，送检后升级固件", "Another model on the nameplate, firmware bumped after the test", RETURN, ["P10", "P11", "P23"], renamed, group="products-deficient", product="赣江下一代防火墙", models=["YS-NGFW-6000"], **FW),
    submission("p20-heitu-stale-basis", "heitu", "IDS", "basic", "2026 年仍按政府采购强制认证申请", "In 2026 still as compulsory for procurement", RETURN, ["P03", "P04", "P37"], stale_basis, group="products-deficient", product="黑土入侵检测系统", models=["HT-IDS-2"], standard="GB/T 20275", year="2021"),
    submission("p21-liaohai-no-cipher", "liaohai", "GAP", "enhanced", "手册写 IPSec，表中写不含密码", "The manual names IPSec, the form says no cryptography", RETURN, ["P15"], no_cipher, group="products-deficient", product="辽海网闸", models=["LH-GAP-1"], standard="GB/T 20279", year="2024", algorithms=("SM4",)),
    submission("p22-yanzhao-incomplete", "yanzhao", "AUDIT", "enhanced", "缺文件，单元没有差异说明，镜像没有版本", "Documents missing, no statement of differences, an image without version", RETURN, ["P13", "P12", "P42"], incomplete, group="products-deficient", product="燕赵安全审计系统", models=["YZ-A1", "YZ-A2"], standard="GB/T 20945", year="2023"),
    submission("p23-jinanlian-digest", "jinanlian", "FW", "basic", "摘要算法写错，单位不明，以 CC 证书代替", "Digest algorithm swapped, unknown unit, a Common Criteria certificate as proof", RETURN, ["P43", "P58", "P55"], swapped_digest, group="products-deficient", product="晋安联防火墙", models=["JA-FW-2"], figures=[("throughput", "8 Gbps", BOTH)], **FW),
    submission("p24-longyuan-partial", "longyuan", "ROUTER", "none", "路由器只达到一项门槛（由人员判断）", "A router that reaches one threshold of two: a person rules", AUDITOR, ["P31"], partial, group="products-deficient", product="陇原核心路由器", models=["LY-CR-12"], standard="", year="", wanted="key-equipment", figures=[("throughput", "12 Tbps", BOTH), ("routes", "55万条", "")]),
]
