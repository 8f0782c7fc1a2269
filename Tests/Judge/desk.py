"""What staff sign from the appointment to the dispatch of one certificate, with keys made for the occasion."""

import subprocess
import zipfile
from hashlib import sha256
from xml.sax.saxutils import quoteattr

from judging import RECORD, parse

CERTIFICATE = "CCRC-2026-ISV-RA-0001"
PEOPLE = {
    "P-01": ("顾明远", ["project-manager"]), "P-02": ("沈若谷", ["audit-leader", "auditor"]), "P-03": ("叶知秋", ["auditor"]),
    "P-04": ("陆怀瑾", ["reviewer"]), "P-05": ("苏景行", ["decision-maker"]),
}


class Desk:
    def __init__(self, folder, keys):
        self.folder, self.keys = folder, keys
        for path in (folder, keys):
            path.mkdir(parents=True, exist_ok=True)
        self.administrators = keys / "admin.pub"
        self.public("admin")

    def public(self, person):
        path = self.keys / person
        if not path.exists():
            subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", person, "-f", str(path)], check=True)
        return " ".join((self.keys / f"{person}.pub").read_text().split()[:2])

    def put(self, name, person, text):
        path = self.folder / f"{name}.xml"
        path.write_text(text, encoding="utf-8")
        subprocess.run(
            ["ssh-keygen", "-q", "-Y", "sign", "-f", str(self.keys / person), "-n", "staff-document@dossier", str(path)],
            check=True, capture_output=True)
        (self.folder / f"{name}.xml.complete").touch()

    def roster(self, id_numbers):
        def person(id, name, roles):
            number = f"<id-number>{id_numbers[id]}</id-number>" if id in id_numbers else ""
            able = '<competence category="RA" from="2018-01-01"/>' if "auditor" in roles else ""
            return (f'<person id="{id}" name="{name}">{number}<key from="2020-01-01">{self.public(id)}</key>'
                    + "".join(f'<role name="{role}" from="2018-01-01"/>' for role in roles) + able + "</person>")
        people = "".join(person(id, *rest) for id, rest in PEOPLE.items())
        self.put("roster", "admin", f'<roster xmlns="urn:dossier:desk:1" version="1" number="R-1" by="admin" on="2026-11-20" serial="1">{people}</roster>')

    def certify(self, output, application, id_numbers={}):
        """Puts all of it on the desk; the night after it has the certificate in force. Signed from 2026-11-21 to 27."""
        found = [path for path in sorted((output / "cases").glob("*/record.xml")) if parse(path).find(f"{RECORD}identity").get("application") == application]
        record, case = parse(found[0]), found[0].parent.name
        requirements = [item.get("requirement") for item in record.find(f"{RECORD}checklist")]
        with zipfile.ZipFile(output / "bundles" / f"{case}-r1.zip") as archive:
            digest = sha256(archive.read(f"{case}/tagmanifest-sha256.txt")).hexdigest()
        self.roster(id_numbers)

        def document(number, by, kind, day, attributes="", content=""):
            self.put(number, by, f'<{kind} xmlns="urn:dossier:desk:1" version="1" number="{number}" by="{by}" on="2026-11-{day}" case="{case}" {attributes}>{content}</{kind}>')

        rows = "".join(f"<row requirement={quoteattr(id)} result=\"conforming\"/>" for id in requirements)
        document("appointment", "P-01", "appointment", 21, "", '<leader person="P-02"/><member person="P-03" as="auditor"/>')
        for person in ("P-02", "P-03"):
            document(f"declaration-{person}", person, "declaration", 21, 'independence="declared" confidentiality="promised"')
        document("audit-plan", "P-02", "audit-plan", 21,
                 'stage="off-site" mode="FS02" from="2026-11-23" until="2026-11-24" criteria="CCRC-ISV-C01:2018"',
                 f'<purpose>判断是否满足规范要求</purpose><covers scope="S1">风险评估服务</covers><allotment person="P-03" requirements="{" ".join(requirements)}"/><statement>审核组承诺保密、公正。</statement>')
        document("plan-release", "P-01", "plan-release", 22, 'plan="audit-plan"',
                 "".join(f'<delivery person="{id}" on="2026-11-22" means="邮件"/>' for id in ("P-02", "P-03")))
        document("audit-record", "P-02", "audit-record", 24, 'stage="off-site" outcome="met"', rows)
        document("acceptance", "P-01", "acceptance", 24, 'outcome="accepted"')
        document("contract", "P-01", "contract", 24, 'contract="not-requested" fee-received="2026-11-24"')
        document("audit-report", "P-02", "audit-report", 25, 'stage="off-site"', '<summary>满足要求。</summary><recommendation scope="S1" outcome="grant"/>')
        # Refused: whoever audited does not review.
        document("review-of-an-auditor", "P-03", "review", 25, 'outcome="supported" independence="declared"', "<comment>同意。</comment>")
        document("review", "P-04", "review", 26, 'outcome="supported" independence="declared"', "<comment>同意推荐意见。</comment>")
        document("decision", "P-05", "decision", 26, f'bundle="{digest}" independence="declared"', '<item scope="S1" outcome="passed"/>')
        document("certificate-release", "P-01", "certificate-release", 27, "", f'<certificate scope="S1" number="{CERTIFICATE}" granted="2026-11-27"/>')
        document("dispatch", "P-01", "dispatch", 27, "", f'<sent number="{CERTIFICATE}" on="2026-11-27" carrier="EMS"/>')
        return case
