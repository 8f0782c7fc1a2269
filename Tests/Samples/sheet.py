"""Spreadsheets (.xlsx) by openpyxl, packed again with fixed times so that each run gives the same bytes."""

import datetime
import io

import openpyxl
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.worksheet.properties import PageSetupProperties

from word import repack

MADE = datetime.datetime(2026, 11, 5, 10, 30)
THIN = Border(*(Side(style="thin"),) * 4)


def render(title, head, rows, widths=(), notes=(), foot=(), sheet="Sheet1", author="", merge=True):
    """One sheet: title over all columns, notes, head, rows, foot lines."""
    book = openpyxl.Workbook()
    page = book.active
    page.title = sheet
    book.properties.creator, book.properties.lastModifiedBy = author, author
    book.properties.created = book.properties.modified = MADE
    page.append([title])
    page.merge_cells(start_row=1, start_column=1, end_row=1, end_column=len(head))
    page["A1"].font, page["A1"].alignment = Font(size=14, bold=True), Alignment(horizontal="center")
    for note in notes:
        page.append([note])
    page.append(list(head))
    first = page.max_row
    for row in rows:
        page.append(list(row))
    for row in page.iter_rows(min_row=first, max_row=page.max_row, max_col=len(head)):
        for cell in row:
            cell.border = THIN
            cell.alignment = Alignment(wrap_text=True, vertical="center")
            if cell.row == first:
                cell.font = Font(bold=True)
    for line in foot:
        page.append([line])
    for n, width in enumerate(widths or [14] * len(head)):
        page.column_dimensions[openpyxl.utils.get_column_letter(n + 1)].width = width
    page.page_setup.orientation, page.page_setup.paperSize = "landscape", page.PAPERSIZE_A4
    page.page_setup.fitToHeight, page.sheet_properties.pageSetUpPr = 0, PageSetupProperties(fitToPage=True)
    out = io.BytesIO()
    book.save(out)
    return repack(out.getvalue(), drop=("xl/theme/", "docProps/app.xml"))
