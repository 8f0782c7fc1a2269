"""Makes the forms and the schema that validation is measured on; the same seed makes the same bytes.

The forms are no submissions: they are plain enough for any Schematron processor, 60 answers in 20 KB.
"""

import random
from xml.sax.saxutils import escape

NAMESPACE = "urn:bench:form"
CATEGORIES = ("policy", "people", "operations", "network", "supplier")
TEXT = (
    "风险评估制度已经发布并每年评审", "the procedure is kept under version control", "记录由专人保管", "应急预案每年演练一次",
    "staff are trained when they join", "供应商名录每季度更新", "access is reviewed every quarter", "日志保存六个月以上",
)

PATTERNS = (
    ("answer-text", "f:answer", (
        ("a01", "error", "normalize-space(f:value)", "answer <value-of select=\"@id\"/> is empty"),
        ("a02", "warning", "string-length(f:value) &lt;= 400", "answer <value-of select=\"@id\"/> is too long"))),
    ("answer-score", "f:answer", (
        ("a03", "error", "@score &gt;= 0 and @score &lt;= 10", "score <value-of select=\"@score\"/> is out of range"),
        ("a04", "error", "floor(@score) = @score", "score <value-of select=\"@score\"/> is not a whole number"))),
    ("answer-evidence", "f:answer", (
        ("a05", "error", "f:evidence or @score &lt; 5", "answer <value-of select=\"@id\"/> scores <value-of select=\"@score\"/> without evidence"),
        ("a06", "warning", "count(f:evidence) &lt;= 3", "answer <value-of select=\"@id\"/> cites <value-of select=\"count(f:evidence)\"/> papers"))),
    ("answer-references", "f:answer", (
        ("a07", "error", "not(f:evidence) or key('evidence', f:evidence/@ref)", "answer <value-of select=\"@id\"/> cites what is not listed"),
        ("a08", "warning", "not(f:evidence[2]/@ref = f:evidence[1]/@ref)", "answer <value-of select=\"@id\"/> cites one paper twice"))),
    ("answer-id", "f:answer", (
        ("a09", "error", "starts-with(@id, 'Q')", "<value-of select=\"@id\"/> is no id of an answer"),
        ("a10", "error", "count(key('answer', @id)) = 1", "<value-of select=\"@id\"/> is given twice"))),
    ("answer-category", "f:answer", (
        ("a11", "error", "@category = 'policy' or @category = 'people' or @category = 'operations' or @category = 'network' or @category = 'supplier'", "category <value-of select=\"@category\"/> is unknown"),
        ("a12", "warning", "@category != 'supplier' or f:supplier", "answer <value-of select=\"@id\"/> names no supplier"))),
    ("answer-draft", "f:answer", (
        ("a13", "error", "not(contains(f:value, 'TODO'))", "answer <value-of select=\"@id\"/> is a draft"),
        ("a14", "info", "translate(@id, '0123456789', '') = 'Q'", "<value-of select=\"@id\"/> is an odd id"))),
    ("answer-answered", "f:answer", (
        ("a15", "error", "@answered = 'yes' or @answered = 'no'", "answer <value-of select=\"@id\"/> is neither yes nor no"),
        ("a16", "error", "not(@answered = 'no') or f:reason", "answer <value-of select=\"@id\"/> is no, without a reason"))),
    ("answer-date", "f:answer", (
        ("a17", "error", "number(translate(@date, '-', '')) &lt;= number(translate(/f:form/@date, '-', ''))", "answer <value-of select=\"@id\"/> is dated <value-of select=\"@date\"/>"),
        ("a18", "warning", "substring(@date, 1, 4) &gt;= 2024", "answer <value-of select=\"@id\"/> is of <value-of select=\"substring(@date, 1, 4)\"/>"))),
    ("answer-place", "f:answer", (
        ("a19", "error", "parent::f:answers", "answer <value-of select=\"@id\"/> is out of place"),
        ("a20", "info", "@score + 0 &gt;= $least", "answer <value-of select=\"@id\"/> scores less than <value-of select=\"$least\"/>"))),
    ("evidence", "f:item", (
        ("e01", "error", "string-length(@sha256) = 64", "item <value-of select=\"@id\"/> has no digest"),
        ("e02", "error", "count(key('evidence', @id)) = 1", "item <value-of select=\"@id\"/> is listed twice"),
        ("e03", "warning", "@size &gt; 0", "item <value-of select=\"@id\"/> is empty"))),
    ("applicant", "f:applicant", (
        ("p01", "error", "normalize-space(f:name)", "no name"),
        ("p02", "error", "string-length(f:code) = 18", "code <value-of select=\"f:code\"/> has not 18 characters"),
        ("p03", "warning", "contains(f:mail, '@')", "mail <value-of select=\"f:mail\"/> is none"))),
    ("totals", "f:answers", (
        ("t01", "warning", "sum(f:answer/@score) &gt;= 5 * count(f:answer)", "the average score is low"),
        ("t02", "error", "count(f:answer[@answered = 'yes']) &gt;= 30", "only <value-of select=\"count(f:answer[@answered = 'yes'])\"/> answers are yes"))),
    ("form", "f:form", (
        ("f01", "error", "@version = '1.2'", "version <value-of select=\"@version\"/> is not in force"),
        ("f02", "error", "f:applicant and f:answers and f:evidenceList", "a part is missing"),
        ("f03", "warning", "count(f:evidenceList/f:item) &gt;= 10", "little evidence"))),
)


def schema():
    """14 patterns with 31 assertions, ten patterns over the same answers."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<schema xmlns="http://purl.oclc.org/dsdl/schematron" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" queryBinding="xslt">',
        f'  <title>Forms to measure with</title>\n  <ns prefix="f" uri="{NAMESPACE}"/>',
        '  <xsl:key name="evidence" match="f:item" use="@id"/>\n  <xsl:key name="answer" match="f:answer" use="@id"/>',
        '  <let name="least" value="1"/>',
    ]
    for name, context, checks in PATTERNS:
        lines.append(f'  <pattern id="{name}">\n    <rule context="{context}">')
        for number, role, test, message in checks:
            lines.append(f'      <assert id="{number}" role="{role}" test="{test}">{message}.</assert>')
        lines.append("    </rule>\n  </pattern>")
    return "\n".join(lines + ["</schema>", ""])


def form(seed, answers=60):
    """One form; about 330 bytes an answer. A fifth of the answers has a mistake."""
    r = random.Random(f"form {seed}")
    items = max(10, answers // 3)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<form xmlns="{NAMESPACE}" version="1.2" date="2026-11-20">',
        f"  <applicant>\n    <name>检测机构 {seed}</name>\n    <code>{r.randrange(10**17, 10**18)}</code>\n    <mail>a{seed}@example.com</mail>\n  </applicant>",
        "  <evidenceList>",
    ]
    for n in range(items):
        lines.append(f'    <item id="E{n:05}" size="{r.randrange(1, 10**7)}" sha256="{r.randbytes(32).hex()}"/>')
    lines.append("  </evidenceList>\n  <answers>")
    for n in range(answers):
        category, score, answered = r.choice(CATEGORIES), r.randrange(1, 11), "yes" if r.random() < 0.8 else "no"
        date = f"{r.randrange(2024, 2027)}-{r.randrange(1, 11):02}-{r.randrange(1, 29):02}"
        value = " ".join(r.choice(TEXT) for _ in range(r.randrange(2, 4)))
        cited = [f"E{r.randrange(items):05}" for _ in range(r.randrange(1, 3))]
        parts = ["supplier"] if category == "supplier" else []
        parts += ["reason"] if answered == "no" else []
        if r.random() < 0.2:
            mistake = r.randrange(6)
            if mistake == 0:
                value = "TODO"
            elif mistake == 1:
                cited = []
            elif mistake == 2:
                date = "2027-01-01"
            elif mistake == 3:
                score = "11"
            elif mistake == 4:
                parts = []
            else:
                cited = ["E99999"]
        inner = "".join(f'\n      <evidence ref="{reference}"/>' for reference in cited)
        inner += "".join(f"\n      <{part}>{escape(r.choice(TEXT))}</{part}>" for part in parts)
        lines.append(
            f'    <answer id="Q{n:05}" category="{category}" score="{score}" answered="{answered}" date="{date}">\n'
            f"      <value>{escape(value)}</value>{inner}\n    </answer>")
    return "\n".join(lines + ["  </answers>", "</form>", ""])
