"""The papers of full.py that no stylesheet makes: SVRL, the checklist as a spreadsheet, the report of the night."""

import collections
import csv
import html
import json

from lxml import etree
from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.datavalidation import DataValidation

from baseline import Submission
from record import AS_OF

SVRL = "http://purl.oclc.org/dsdl/svrl"
WRAPPED = Alignment(wrap_text=True, vertical="top")
THIN = Border(*[Side(style="thin", color="FF8A949E")] * 4)
SMALL, BOLD = Font(size=10), Font(size=10, bold=True)
HEAD, OPEN = PatternFill("solid", fgColor="FFE4E8EC"), PatternFill("solid", fgColor="FFFFF7D6")


def svrl(fired):
    root = etree.Element(f"{{{SVRL}}}schematron-output", nsmap={"svrl": SVRL})
    etree.SubElement(root, f"{{{SVRL}}}active-pattern", document="form.xml")
    for context, failed in fired:
        etree.SubElement(root, f"{{{SVRL}}}fired-rule", context=context)
        for name, severity, text, path in failed:
            element = etree.SubElement(root, f"{{{SVRL}}}failed-assert", id=name, role=severity, test=text, location=path)
            etree.SubElement(element, f"{{{SVRL}}}text").text = f"does not hold: {text}"
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def checklist(record, files):
    book = Workbook()
    sheet = book.active
    sheet.title = "检查表 Checklist"
    heads = ["要求 Requirement", "条款 Clause", "名称 Title", "自述 Said", "机器核对 Machine", "须问的问题 Question", "证据 Evidence",
             "审核结论 Conclusion", "整改期限 Correct by", "事实与说明 Facts and remarks"]
    sheet.append([f"审核检查表 Audit checklist · {record.name}"])
    sheet.append(heads)
    for requirement, said, verdict, papers in record.checked:
        sheet.append([requirement.id, requirement.clause, "\n".join(requirement.texts["title"].values()), said, verdict,
                      "\n".join(requirement.texts["question"].values()), "\n".join(title for _, title, _ in papers)])
    for column, width in zip("ABCDEFGHIJ", (14, 9, 22, 13, 14, 42, 30, 20, 13, 44)):
        sheet.column_dimensions[column].width = width
    for row in sheet.iter_rows(min_row=3, max_col=len(heads)):
        for cell in row:
            cell.alignment, cell.border, cell.font = WRAPPED, THIN, SMALL
        for cell in row[7:]:
            cell.fill = OPEN
    for cell in sheet[2]:
        cell.font, cell.fill, cell.alignment = BOLD, HEAD, WRAPPED
    sheet.freeze_panes, sheet.auto_filter.ref = "B3", f"A2:J{sheet.max_row}"
    choice = DataValidation(type="list", formula1='"conforming,observation,minor,major,not-applicable"', allow_blank=True)
    choice.add(f"H3:H{sheet.max_row}")
    sheet.add_data_validation(choice)
    links = book.create_sheet("证据 Evidence")
    links.append(["要求 Requirement", "种类 Kind", "名称 Title", "打开 Open"])
    paths = {file["place"]: file.get("path") for file in files}
    for requirement, _, _, papers in record.checked:
        for kind, title, place in papers:
            links.append([requirement.id, kind, title, paths.get(place)])
            if paths.get(place):
                links.cell(links.max_row, 4).hyperlink = paths[place]
    return book


def report(cases, folder):
    """The page of the night, with a table beside it for programs."""
    folder.mkdir()
    rows = [(case.name, case.applicant, case.conclusion, len(case.findings), len(case.files)) for case in cases]
    (folder / "night.json").write_text(json.dumps([vars(case) for case in cases], ensure_ascii=False), encoding="utf-8")
    with open(folder / "night.csv", "w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(rows)
    counts = collections.Counter(case.conclusion for case in cases)
    top = collections.Counter(finding["rule"] for case in cases for finding in case.findings).most_common(10)
    lines = [f"<!doctype html><meta charset=utf-8><title>{AS_OF}</title><h1>{AS_OF}</h1><p>{html.escape(str(dict(counts)))}</p>"]
    for table in (top, rows):
        lines += Submission.table(table)
    (folder / "index.html").write_text("".join(lines), encoding="utf-8")
