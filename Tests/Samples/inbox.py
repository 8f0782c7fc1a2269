"""The inbox: every submission of the sample nights as data, with what each must yield.

Conclusions are those of the stages that run today: none reads what is inside a file of evidence, so a contradiction
that shows only there leaves a submission complete.
"""

from dataclasses import dataclass, field

import applications
import changes
import supplements
from company import APPLICANTS

# Case ids that the first night gives and that the notices print; the supplement cites its own.
CASE_IDS = {"26-dongjiang-file-absent": "ser-zajpxme4yn", "54-dongwu-sd2-tester": "ser-vkef99khfy"}

COMPLETE, RETURN, AUDITOR = "complete", "return", "auditor"


@dataclass
class Submission:
    name: str
    applicant: str  # pinyin of the applicant's short name
    scope: list
    what: str
    what_en: str
    conclusion: str = COMPLETE  # of every scope item, or one word an item
    findings: list = field(default_factory=list)  # ids of findings that must be there: `V-APP-1` stands for itself and `V-APP-1-…`
    layout: str = "folder"  # folder | zip | gbk | mac | part
    before: object = None
    after: object = None
    case: dict = field(default_factory=dict)  # further arguments of Case
    group: str = "complete"

    @property
    def number(self):
        """The number in front of the name: what a case draws its people, customers and sums from."""
        return int(self.name.split("-")[0])


def company(pinyin):
    return next(c for c in APPLICANTS if c.places["pinyin"] == pinyin)


RA3, ER3, RA2, ER2, RA1, ER1 = ([(c, g)] for g in ("III", "II", "I") for c in ("RA", "ER"))
SI3, SI2, SI1, SM3, SM2, SM1, SD3, SD2, SD1 = ([(c, g)] for c in ("SI", "SM", "SD") for g in ("III", "II", "I"))
DR3, DR2, DR1, AU3, AU2, AU1, IC3, IC2, IC1 = ([(c, g)] for c in ("DR", "AU", "IC") for g in ("III", "II", "I"))
OLD = "2019-06-10"

INBOX = [
    Submission("01-hengyu-ra3", "hengyu", RA3, "风险评估三级，初次，散装文件", "RA III, initial, loose files", case={"embedded": {"contract", "lease", "cisaw-certificate"}, "bank_slips": True}, after=changes.scanned_photo),
    Submission("02-tianshu-er3", "tianshu", ER3, "应急处理三级，初次，附类别表供参考", "ER III, initial, with a category part for reference", layout="zip", case={"category_parts": True, "bank_slips": True}),
    Submission("03-jiangzuo-ra2", "jiangzuo", RA2, "风险评估二级，初次，每个程序一个文件", "RA II, initial, a file for each procedure", case={"archive": "证明材料.zip", "first": "2021-05-10", "bound": False}),
    Submission("04-mingjing-er2", "mingjing", ER2, "应急处理二级，由三级升级", "ER II, upgrade from III by certificate", layout="zip", case={"type": "upgrade", "lower": [("ER", "III")]}),
    Submission("05-haichuan-ra1", "haichuan", RA1, "风险评估一级，初次，整包 zip", "RA I, initial, one zip", layout="zip", case={"first": OLD}),
    Submission("06-shencheng-er1", "shencheng", ER1, "应急处理一级，由二级升级，整包 zip", "ER I, upgrade from II, one zip", layout="zip", case={"first": OLD, "type": "upgrade", "lower": [("ER", "II")]}),
    Submission("07-yudu-ra2-er3", "yudu", RA2 + ER3, "风险评估二级加应急处理三级，公共部分按二级填写", "RA II with ER III, common part at the highest grade", conclusion="complete complete", layout="zip", case={"first": "2020-08-17"}),
    Submission("08-shudun-ra3-no-case", "shudun", RA3, "风险评估三级，初次，无项目案例（记录义务）", "RA III, initial, without a project case: an obligation on the record", findings=["V-PERF-12"], case={"recent": {"RA": 0}}),
    Submission("09-yunling-gbk", "yunling", RA3, "Windows 压缩包，GBK 文件名无标志位，含第二字节为 0x5C 的字", "Windows zip, GBK names without flag, one with 0x5C as second byte", layout="gbk", after=changes.backslash_name),
    Submission("10-lingnan-mac", "lingnan", RA3, "macOS 压缩包，分解形式的文件名和系统垃圾文件", "macOS zip, decomposed names and system junk", findings=["junk-ignored"], layout="mac", after=changes.mac_names),
    Submission("11-changfeng-gb2312", "changfeng", ER3, "表格声明 GB2312 而含 GB18030 汉字", "Form declared GB2312 with characters of GB18030 only", findings=["form-encoding-gb"], case={"encoding": "GB2312", "embedded": {"labour-contract", "cisaw-certificate"}, "archive": "证明材料.zip"}, before=changes.rare_names),
    Submission("12-beichen-nested", "beichen", RA3, "压缩包中还有项目材料压缩包", "A zip within the zip of evidence", layout="zip", case={"archive": "证明材料.zip", "project_archive": "项目材料.zip"}),
    Submission("13-zhongzhou-expires-today", "zhongzhou", RA3, "项目负责人的证书在收到当日到期（有效）", "The project lead's certificate expires on the day of receipt: valid", layout="zip", before=changes.lead_certificate_until("2026-11-20")),
    Submission("14-xiangshui-wide-space", "xiangshui", ER3, "社保名单中姓名含全角空格（视为同名）", "A name with a full-width space in the insurance list: the same name", layout="zip", before=changes.name_of_engineer("贺兰"), after=changes.wide_space_in_list),

    Submission("15-wanxintong-month-missing", "wanxintong", RA3, "一人缺一个月社保", "One insured month missing for one person", RETURN, ["V-PERS-4", "V-PERS-5"], before=changes.no_month, group="deficient"),
    Submission("16-ganjiang-payer", "ganjiang", RA3, "社保缴纳单位不是申请单位", "Insurance paid by another company", RETURN, ["V-APP-2"], layout="zip", before=changes.other_payer, group="deficient"),
    Submission("17-heitu-expired", "heitu", ER3, "项目负责人的证书在收到前一日到期", "The project lead's certificate expired the day before receipt", RETURN, ["V-PERS-3", "V-PERS-7"], layout="zip", before=changes.lead_certificate_until("2026-11-19"), group="deficient"),
    Submission("18-liaohai-address", "liaohai", RA3, "表中注册地址与营业执照不一致（提醒）", "Registered address differs from the licence: a warning", COMPLETE, ["V-APP-6"], layout="zip", before=changes.other_address, group="deficient"),
    Submission("19-yanzhao-dates", "yanzhao", ER3, "验收早于合同签订", "Acceptance before the contract", RETURN, ["V-PERF-6"], layout="zip", before=changes.accepted_first, group="deficient"),
    Submission("20-jinanlian-five", "jinanlian", RA2, "二级只有五个项目", "Five projects instead of six at Grade II", RETURN, ["V-PERF-2"], layout="zip", case={"recent": {"RA": 5}, "type": "upgrade", "lower": [("RA", "III")]}, group="deficient"),
    Submission("21-longyuan-day-outside", "longyuan", RA2, "六个项目中一个早于三十六个月一天签订", "Six projects, one signed a day outside the 36 months", RETURN, ["V-PERF-2"], layout="zip", before=changes.outside_window, group="deficient"),
    Submission("22-dianyun-unapproved", "dianyun", RA3, "两个程序没有版本和批准人", "Two procedures without version and approver", RETURN, ["V-MGT-1"], layout="zip", case={"bound": False}, after=changes.unapproved, group="deficient"),
    Submission("23-guihai-common-low", "guihai", RA2 + ER3, "同时申请二级和三级，公共部分按三级填写", "II and III applied for, common part filled at III", "return return", ["V-APP-9"], layout="zip", before=changes.common_too_low, case={"first": "2021-03-15"}, group="deficient"),
    Submission("24-qiongzhou-no-conclusion", "qiongzhou", RA3, "一行没有结论", "A row without a conclusion", RETURN, ["V-ROW-2"], layout="zip", before=changes.no_conclusion, group="deficient"),
    Submission("25-bayu-no-evidence", "bayu", RA3, "一行结论为符合而没有证明材料", "A conforming row without evidence", RETURN, ["V-ROW-3"], layout="zip", before=changes.no_evidence, group="deficient"),
    Submission("26-dongjiang-file-absent", "dongjiang", RA3, "证明材料清单中的一个文件没有提交", "A cited file is absent", RETURN, ["V-ROW-5"], case={"archive": "证明材料.zip"}, after=changes.absent, group="deficient"),
    Submission("27-taihu-uncited", "taihu", ER3, "有一个文件没有被引用（提醒）", "A file nobody cites: a warning", COMPLETE, ["V-ROW-6"], layout="zip", after=changes.uncited, group="deficient"),
    Submission("28-yongan-look-alike", "yongan", RA2, "升级申请以中国信息安全测评中心证书充当低一级证书", "Upgrade with a CNITSEC certificate", RETURN, ["V-PERF-11"], layout="zip", before=changes.look_alike, case={"type": "upgrade", "lower": [("RA", "III")], "first": "2022-02-21"}, group="deficient"),
    Submission("29-qilu-code", "qilu", RA3, "统一社会信用代码末两位写反", "Credit code with its last two characters swapped", RETURN, ["V-APP-1"], layout="zip", before=changes.wrong_code, group="deficient"),
    Submission("30-minhai-pilot-code", "minhai", RA3, "福建试点代码（由人员确认）", "Pilot code of Fujian: a person confirms", AUDITOR, ["V-APP-1"], layout="zip", before=changes.pilot_code, group="deficient"),
    Submission("31-caoyuan-own-customer", "caoyuan", RA3, "客户就是申请单位自己", "The customer is the applicant itself", RETURN, ["V-PERF-9"], layout="zip", before=changes.own_customer, group="deficient"),
    Submission("32-tianshan-same-scan", "tianshan", ER3, "两人使用同一份证书文件（提醒）", "The same scan for two persons: a warning", COMPLETE, ["V-ARC-8"], layout="zip", after=changes.same_scan, group="deficient"),
    Submission("33-chuncheng-schema", "chuncheng", RA3, "表格不符合架构但可读", "Form breaks its schema but can be read", RETURN, ["form-element-unexpected"], layout="zip", after=changes.broken_schema, group="deficient"),
    Submission("34-changbai-branch", "changbai", RA3, "分公司缴纳社保（由人员确认）", "The branch pays the insurance: a person rules", AUDITOR, ["V-APP-2", "V-PERS-5"], layout="zip", before=changes.branch_pays, after=changes.branch_licence, group="deficient"),
    Submission("35-zhujiang-many", "zhujiang", RA3, "多处缺陷，一次全部列出", "Many deficiencies, all named at once", RETURN,
               ["V-PERS-4", "V-PERS-5", "V-PERF-6", "V-MGT-1", "V-ROW-2", "V-ROW-3", "V-ROW-5", "V-ROW-6", "V-SITE-1", "V-APP-4", "V-APP-11"], layout="zip", case={"bound": False}, before=changes.many, after=changes.many_after, group="deficient"),

    Submission("71-jiangzuo-ra2-surveillance", "jiangzuo", RA2, "风险评估二级，监督：近一年两个项目，上年度发现均已纠正", "RA II, surveillance: two projects of the last year, last year's findings corrected", case={"type": "surveillance", "recent": {"RA": 2}, "archive": "证明材料.zip"}, before=applications.hold(("RA", "II", "2025-01-15", "2028-01-14")), after=applications.surveillance, group="phases"),
    Submission("72-hengyu-er3-surveillance-no-case", "hengyu", ER3, "应急处理三级，首次监督：获证时的项目义务没有履行", "ER III, first surveillance: the project owed since certification is missing", RETURN, ["V-PERF-3"], layout="zip", case={"type": "surveillance", "recent": {"ER": 0}}, before=applications.hold(("ER", "III", "2025-10-20", "2028-10-19")), after=applications.surveillance, group="phases"),
    Submission("73-mingjing-er2-recertification", "mingjing", ER2, "应急处理二级，再认证：证书将于三个月后到期", "ER II, recertification: the certificate ends in three months", layout="zip", case={"type": "recertification"}, before=applications.hold(("ER", "II", "2024-02-20", "2027-02-19")), after=applications.recertification, group="phases"),
    Submission("74-yunling-er3-extension", "yunling", ER3, "扩大范围：已获风险评估三级，增加应急处理三级", "Scope extension: holds RA III, applies for ER III too", layout="zip", case={"type": "extension"}, before=applications.hold(("RA", "III", "2025-06-10", "2028-06-09")), after=applications.show, group="phases"),
    Submission("75-longyuan-former-name", "longyuan", RA3, "合同为曾用名签订，已附变更登记通知（由人员确认）", "The contract is in a former name, declared with its notice: a person rules", AUDITOR, ["V-APP-2"], layout="zip", before=applications.former_name("兰州陇原网络技术有限公司", "2026-05-20"), after=applications.notice_of_change, group="fair"),
    Submission("76-caoyuan-former-undeclared", "caoyuan", RA3, "合同为曾用名签订，没有申报变更", "The contract is in a former name that nobody declares", RETURN, ["V-APP-2"], layout="zip", before=applications.former_name("呼和浩特草原网络技术有限公司", "2026-05-20"), after=applications.undeclared, group="fair"),
    Submission("77-heitu-retiree", "heitu", ER3, "一名返聘退休人员没有社保，附返聘协议（由人员确认）", "A rehired retiree without insurance, with the agreement: a person rules", AUDITOR, ["V-PERS-4", "V-PERS-5"], layout="zip", before=applications.retiree, after=applications.rehired, group="fair"),
    Submission("78-liaohai-agency", "liaohai", RA3, "人力资源公司代缴社保，附代理协议（由人员确认）", "An agency pays the insurance, with the agreement: a person rules", AUDITOR, ["V-APP-2", "V-PERS-5"], layout="zip", before=applications.agency_pays, after=applications.agreement, group="fair"),
    Submission("79-qilu-department", "qilu", RA3, "法人的部门申请，附授权书", "A department of a legal person applies, with its authorisation", layout="zip", before=applications.department, after=applications.authorised_department, group="fair"),
    Submission("80-ludao-one-project-two-categories", "ludao", RA3 + ER3, "一个项目同时计入两个类别（提醒）", "One project counted in two categories: a warning", "complete complete", ["V-PERF-10"], layout="zip", case={"recent": {"RA": 1, "ER": 0}}, before=applications.counted_twice, group="fair"),

    Submission("36-xian-amount-inside", "xian", RA3, "合同 PDF 中的金额与表格不同", "The contract PDF says another amount", layout="zip", after=changes.inside("contract", amount="86000.00"), group="inside"),
    Submission("37-pengcheng-person-inside", "pengcheng", RA3, "社保 XLSX 中缺一名已列人员", "The insurance XLSX lacks a person the transcription lists", layout="zip", after=changes.person_left_out, group="inside"),
    Submission("38-luohe-address-inside", "luohe", ER3, "营业执照 PDF 中的住所不同", "The licence PDF has another address", layout="zip", after=changes.inside("business-licence", address="洛阳市洛龙区开元大道258号世贸中心B座1801室"), group="inside"),
    Submission("39-jinshan-acceptance-inside", "jinshan", RA3, "验收报告 DOCX 的日期早于合同", "The acceptance DOCX is dated before the contract", layout="zip", after=changes.inside("acceptance-report", issued="2025-12-25"), group="inside"),
    Submission("40-fenshui-certificate-inside", "fenshui", ER3, "CISAW 证书 PDF 已过期且工作单位不同", "The CISAW PDF has expired and names another employer", layout="zip", after=changes.wrong_holder, group="inside"),
    Submission("41-songhua-lease-inside", "songhua", RA3, "租赁合同 PDF 的租期已满", "The lease PDF ended before receipt", layout="zip", after=changes.inside("lease", **{"from": "2023-07-01", "to": "2026-06-30"}), group="inside"),
    Submission("42-ludao-scans", "ludao", RA3, "营业执照和租赁合同为图像扫描件", "Licence and lease are picture-only scans", layout="zip", case={"scans": {"business-licence", "lease"}}, group="scans"),
    Submission("43-hengyu-er3-scans", "hengyu", ER3, "合同为图像扫描件，同一申请单位的另一申请", "Contract is a picture-only scan; a second application of one applicant", layout="zip", case={"scans": {"contract"}, "number": "HENGYU-2026-ER-02"}, group="scans"),
    Submission("44-jiangzuo-er3-scans", "jiangzuo", ER3, "审计报告为图像扫描件，金额与表格不同", "Audit report is a picture-only scan and its revenue differs", layout="zip", case={"scans": {"audit-report"}, "number": "JIANGZUO-2026-ER-02"}, after=changes.inside("audit-report", revenue="3100000.00"), group="scans"),

    Submission("46-huachen-si3", "huachen", SI3, "安全集成三级，初次，散装文件", "SI III, initial, loose files", case={"bank_slips": True}),
    Submission("47-jinhe-si2", "jinhe", SI2, "安全集成二级，初次，新建与改造项目各一套完整材料", "SI II, initial, full sets of a new and a rebuilt system", layout="zip", case={"first": "2021-09-06", "bank_slips": True}),
    Submission("49-beigang-sm3", "beigang", SM3, "安全运维三级，初次，附类别表供参考", "SM III, initial, with a category part for reference", layout="zip", case={"category_parts": True}),
    Submission("50-yunfan-sm2", "yunfan", SM2, "安全运维二级，由三级升级", "SM II, upgrade from III by certificate", case={"type": "upgrade", "lower": [("SM", "III")], "archive": "证明材料.zip", "bank_slips": True}),
    Submission("52-xinghe-sd3", "xinghe", SD3, "软件安全开发三级，初次，附类别表供参考", "SD III, initial, with a category part for reference", layout="zip", case={"category_parts": True, "bank_slips": True}),
    Submission("53-lanhai-sd1", "lanhai", SD1, "软件安全开发一级，由二级升级，整包 zip", "SD I, upgrade from II, one zip", layout="zip", case={"first": OLD, "type": "upgrade", "lower": [("SD", "II")], "bank_slips": True}),
    Submission("55-jingu-si2-sm3", "jingu", SI2 + SM3, "安全集成二级加安全运维三级，公共部分按二级填写", "SI II with SM III, common part at the highest grade", conclusion="complete complete", layout="zip", case={"first": "2020-06-29"}),
    Submission("48-shuoguang-si1-fallback", "shuoguang", SI1, "安全集成一级，改造项目的回退方案晚于开始施工", "SI I: the fallback plan of a rebuilt system came after work on site began", RETURN, ["V-SI-IMP-4"], layout="zip", before=changes.fallback_after_the_work, case={"first": OLD, "type": "upgrade", "lower": [("SI", "II")]}, group="deficient"),
    Submission("51-taihang-sm1-no-duty", "taihang", SM1, "安全运维一级，没有监控平台和夜间值守", "SM I without a monitoring platform and duty at night", RETURN, ["V-ROW-4", "V-SM-TOOL-1", "V-SM-IMP-2"], layout="zip", before=changes.no_duty, case={"first": OLD, "type": "upgrade", "lower": [("SM", "II")], "platform": False}, group="deficient"),
    Submission("54-dongwu-sd2-tester", "dongwu", SD2, "软件安全开发二级，安全测试由编码人员兼任，变更没有结果评价", "SD II: a coder tests security as a second post, and a change was never evaluated", RETURN, ["V-SD-PREP-4", "V-SD-PREP-7"], layout="zip", before=changes.result_not_evaluated, after=changes.tester_also_codes, case={"first": "2021-04-19"}, group="deficient"),

    Submission("56-beishan-dr3", "beishan", DR3, "灾难备份与恢复三级（B 技术服务类），初次，附类别表供参考", "DR III (B, technical), initial, with a category part for reference", case={"category_parts": True, "bank_slips": True}),
    Submission("57-cangqiong-dr2-centre", "cangqiong", DR2, "灾难备份与恢复二级（A 资源服务类），自有灾备中心", "DR II (A, resources), with a recovery centre of its own", layout="zip", case={"sub_types": {"DR": "A"}, "first": "2020-10-12", "bank_slips": True}),
    Submission("58-jianheng-au3-no-project", "jianheng", AU3, "网络安全审计三级，初次，表中写明不要求项目（记录义务）", "AU III, initial: the form itself asks for no project; an obligation on the record", findings=["V-PERF-12"], layout="zip", case={"recent": {"AU": 0}}),
    Submission("59-mingcha-au2", "mingcha", AU2, "网络安全审计二级，由三级升级，六个完整审计项目", "AU II, upgrade from III, six complete audits", layout="zip", case={"type": "upgrade", "lower": [("AU", "III")], "archive": "证明材料.zip", "bank_slips": True}),
    Submission("60-gangcheng-ic3", "gangcheng", IC3, "工业控制安全三级，初次，附类别表供参考", "IC III, initial, with a category part for reference", layout="zip", case={"category_parts": True, "bank_slips": True}),
    Submission("61-lukong-ic1", "lukong", IC1, "工业控制安全一级，由二级升级", "IC I, upgrade from II", layout="zip", case={"first": OLD, "type": "upgrade", "lower": [("IC", "II")], "bank_slips": True}),
    Submission("62-shuangqi-dr2-au3", "shuangqi", DR2 + AU3, "灾难备份与恢复二级（B）加网络安全审计三级，公共部分按二级填写", "DR II (B) with AU III, common part at the highest grade", conclusion="complete complete", layout="zip", case={"first": "2021-01-18", "bank_slips": True}),
    Submission("63-yuntai-dr1-no-sub-type", "yuntai", DR1, "灾难备份与恢复一级，没有写明子类，一个项目没有达到恢复时间目标", "DR I without a sub-type; one project missed its recovery time objective", RETURN, ["V-APP-8", "V-DR-IMP-1"], layout="zip", before=changes.objective_missed, case={"sub_types": {"DR": ""}, "bank_slips": True, "first": OLD, "type": "upgrade", "lower": [("DR", "II")]}, group="deficient"),
    Submission("64-tianping-au1-stopped-short", "tianping", AU1, "网络安全审计一级，只有两个完整审计项目，目标不含绩效", "AU I with two complete audits only, none of them of performance", RETURN, ["V-PERF-14-I"], layout="zip", before=changes.audits_stopped_short, case={"bank_slips": True, "first": OLD, "type": "upgrade", "lower": [("AU", "II")]}, group="deficient"),
    Submission("65-haigang-ic2-window", "haigang", IC2, "工业控制安全二级，许可晚于进场，变更在窗口之外且没有回退，缺仿真验证一行", "IC II: a late permit, a change outside the window without a fallback, and no row on verification", RETURN, ["V-ROW-1", "V-IC-PREP-1", "V-IC-IMP-1"], layout="zip", before=changes.work_outside_window, case={"bank_slips": True, "first": "2021-05-24"}, group="deficient"),

    Submission("45-shudun-still-copied", "shudun", ER3, "仍在复制（*.part，无标记）", "Still being copied: a *.part file, no marker", "waiting", layout="part", case={"archive": "证明材料.zip", "number": "SHUDUN-2026-ER-02"}, group="waiting"),
]


@dataclass
class Answer:
    name: str
    of: str  # the submission of the first night
    kind: str  # resubmission | supplement
    what: str
    what_en: str
    findings_closed: list
    conclusion: str = COMPLETE
    bring: object = None  # of a supplement: gathers the case; gives answers, evidence and parts of the form


SECOND = [
    Answer("15-wanxintong-again", "15-wanxintong-month-missing", "resubmission", "补齐社保后整套重新提交", "Whole resubmission with the insurance complete", ["V-PERS-4", "V-PERS-5"]),
    Answer("26-dongjiang-supplement", "26-dongjiang-file-absent", "supplement", "补交缺少的文件", "Supplement that brings the absent file", ["V-ROW-5"], bring=supplements.absent_file),
    Answer("54-dongwu-supplement", "54-dongwu-sd2-tester", "supplement", "任命专职安全测试人员并补做变更结果评价，更正类别数据和项目", "Supplement with corrected category data and project: a dedicated tester, and the change evaluated", ["V-SD-PREP-4", "V-SD-PREP-7"], bring=supplements.tester_and_evaluation),
]
