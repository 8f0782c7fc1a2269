/// A staff document of every kind as its schema wants it, signed by somebody of the sample roster who has the role.
///
/// None of them need fit a case: they are for what is refused before anybody looks at the case.
enum StaffSamples {
    struct Sample {
        let kind: String
        /// Who would sign it.
        let by: String
        /// Attributes beyond those of every document.
        let attributes: String
        let content: String
    }

    static let all: [Sample] = [
        Sample(
            kind: "acceptance", by: "P-01", attributes: "outcome=\"declined\"", content: "<reason>材料不足</reason>"),
        Sample(kind: "appeal", by: "P-10", attributes: "outcome=\"filed\"", content: "<text>不服决定</text>"),
        Sample(kind: "application-review", by: "P-11", attributes: "outcome=\"sufficient\"", content: ""),
        Sample(
            kind: "appointment", by: "P-01", attributes: "",
            content: "<leader person=\"P-02\"/><member person=\"P-03\" as=\"auditor\"/>"),
        Sample(
            kind: "audit-plan", by: "P-02",
            attributes: "stage=\"off-site\" mode=\"FS02\" from=\"2026-11-23\" until=\"2026-11-24\" criteria=\"C01\"",
            content:
                "<purpose>判断</purpose><covers scope=\"S1\">全部</covers><allotment person=\"P-02\" requirements=\"GEN-LEG-1\"/><statement>保密</statement>"
        ),
        Sample(
            kind: "audit-record", by: "P-02", attributes: "stage=\"off-site\" outcome=\"met\"",
            content: "<row requirement=\"GEN-LEG-1\" result=\"conforming\"/>"),
        Sample(
            kind: "audit-report", by: "P-02", attributes: "stage=\"off-site\"",
            content: "<summary>满足</summary><recommendation scope=\"S1\" outcome=\"grant\"/>"),
        Sample(
            kind: "certificate-change", by: "P-05",
            attributes: "certificate=\"CCRC-2026-ISV-RA-0001\" change=\"withdraw\" from=\"2026-11-21\"",
            content: "<ground>严重不符合</ground>"),
        Sample(
            kind: "certificate-release", by: "P-01", attributes: "",
            content: "<certificate scope=\"S1\" number=\"CCRC-2026-ISV-RA-0001\" granted=\"2026-11-21\"/>"),
        Sample(
            kind: "cipher-test", by: "P-01",
            attributes:
                "report=\"GM-1\" lab=\"密码检测机构\" issued=\"2026-11-21\" product-version=\"V3.2.1\" outcome=\"met\"",
            content: "<model>YL-GLK-200</model>"),
        Sample(kind: "complaint", by: "P-10", attributes: "outcome=\"filed\"", content: "<text>投诉</text>"),
        Sample(
            kind: "contract", by: "P-01", attributes: "contract=\"not-requested\" fee-received=\"2026-11-21\"",
            content: ""
        ),
        Sample(
            kind: "correction", by: "P-02", attributes: "",
            content: "<item requirement=\"GEN-LEG-1\" result=\"closed\" corrected=\"2026-11-21\">已改</item>"),
        Sample(
            kind: "decision", by: "P-05",
            attributes: "bundle=\"\(String(repeating: "0", count: 64))\" independence=\"declared\"",
            content: "<item scope=\"S1\" outcome=\"passed\"/>"),
        Sample(
            kind: "declaration", by: "P-02", attributes: "independence=\"declared\" confidentiality=\"promised\"",
            content: ""),
        Sample(
            kind: "dispatch", by: "P-01", attributes: "",
            content: "<sent number=\"CCRC-2026-ISV-RA-0001\" on=\"2026-11-21\" carrier=\"EMS\"/>"),
        Sample(
            kind: "inspection-plan", by: "P-12", attributes: "criteria=\"CNCA-CCIS-2023\"",
            content:
                "<purpose>核实</purpose><site id=\"W1\" from=\"2026-11-23\" until=\"2026-11-24\" persons=\"P-12\"/><statement>保密</statement>"
        ),
        Sample(
            kind: "inspection-report", by: "P-12", attributes: "stage=\"final\" outcome=\"met\"",
            content:
                "<site id=\"W1\" from=\"2026-11-20\" until=\"2026-11-21\" quality=\"conforming\" consistency=\"conforming\"/><summary>符合</summary>"
        ),
        Sample(
            kind: "plan-release", by: "P-01", attributes: "plan=\"P-1\"",
            content: "<delivery person=\"P-02\" on=\"2026-11-21\" means=\"邮件\"/>"),
        Sample(
            kind: "review", by: "P-04", attributes: "outcome=\"supported\" independence=\"declared\"",
            content: "<comment>同意</comment>"),
        Sample(
            kind: "roster", by: "admin", attributes: "serial=\"9\"", content: "<person id=\"P-99\" name=\"另一名册\"/>"),
        Sample(
            kind: "ruling", by: "P-06", attributes: "finding=\"V-PERF-12-a@S1\" effect=\"waive\"",
            content: "<reason>免除</reason>"),
        Sample(
            kind: "sample-notice", by: "P-01", attributes: "selection=\"by-body\" until=\"2026-12-01\"",
            content: "<sample unit=\"U1\" model=\"M1\" count=\"1\" lab=\"检测中心\"/>"),
        Sample(
            kind: "supplement-request", by: "P-02", attributes: "",
            content: "<item requirement=\"GEN-LEG-1\">请补充</item>"),
        Sample(
            kind: "test-report", by: "P-14", attributes: "stage=\"final\" outcome=\"met\"",
            content: """
                <report unit="U1" number="JC-1" lab="检测中心" country="CN" standard="GB/T 20279" year="2024" \
                sampled="2026-11-20" from="2026-11-20" until="2026-11-21" issued="2026-11-21" verdict="pass">\
                <sample serial="1" model="YL-GLK-200" product-version="V3.2.1"/><model>YL-GLK-200</model>\
                <clause number="5.1" verdict="pass"/></report>
                """),
        Sample(
            kind: "testing-result", by: "P-01",
            attributes: "outcome=\"not-met\" reported-to=\"主管部门\" reported=\"2026-11-21\"",
            content: "<result unit=\"U1\" report=\"JC-1\" verdict=\"fail\"/>"),
        Sample(
            kind: "unit-division", by: "P-11", attributes: "",
            content: "<unit id=\"C1\" item=\"U1\" models=\"M1\"/>"),
        Sample(kind: "withdrawal", by: "P-01", attributes: "", content: "<reason>撤回</reason>"),
    ]
}
