"""Word documents (.docx) by python-docx, packed again with fixed times so that each run gives the same bytes."""

import datetime
import io
import posixpath
import zipfile

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from lxml import etree

import paper as blocks

# Parts of python-docx's template that a plain document does not need; they are most of its size.
UNUSED = ("docProps/thumbnail.jpeg", "customXml/", "word/stylesWithEffects.xml", "word/webSettings.xml",
          "word/theme/", "word/numbering.xml", "word/fontTable.xml", "word/settings.xml", "docProps/app.xml")
USED_STYLES = {"Normal", "TableGrid", "TableNormal"}


def render(paper, author="", made=datetime.datetime(2026, 10, 20, 9, 0)):
    d = docx.Document()
    for style in list(d.styles.element.findall(qn("w:style"))):
        if style.get(qn("w:styleId")) not in USED_STYLES:
            d.styles.element.remove(style)
    latent = d.styles.element.find(qn("w:latentStyles"))
    if latent is not None:
        d.styles.element.remove(latent)
    normal = d.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(10.5)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), "宋体")
    spacing = d.styles["Table Grid"].element.pPr.find(qn("w:spacing"))
    spacing.set(qn("w:before"), "40")
    spacing.set(qn("w:after"), "40")
    properties = d.core_properties
    properties.title, properties.author, properties.last_modified_by = paper.name, author, author
    properties.comments, properties.created, properties.modified, properties.revision = "", made, made, 3
    if paper.header:
        header = d.sections[0].header.paragraphs[0]
        header.style = normal
        run(header, paper.header, 9)
    for block in paper.blocks:
        put(d, block)
    out = io.BytesIO()
    d.save(out)
    return repack(out.getvalue())


def run(paragraph, text, size=None, bold=False, colour=None):
    r = paragraph.add_run(text)
    r.bold = bold or None
    if size:
        r.font.size = Pt(size)
    if colour:
        r.font.color.rgb = colour
    return r


def grid(d, rows, widths=None):
    table = d.add_table(len(rows), len(rows[0]), style="Table Grid")
    total = 8640 * 635  # the text width of the template, in EMU
    widths = [total * w // sum(widths) for w in widths] if widths else [total // len(rows[0])] * len(rows[0])
    for column, width in zip(table.columns, widths):
        column.width = width
    for cells, row in zip(table.rows, rows):
        for cell, text, width in zip(cells.cells, row, widths):
            cell.width = width
            cell.paragraphs[0].add_run(str(text)).font.size = Pt(9)
    d.add_paragraph()


def put(d, b):
    if isinstance(b, blocks.Title):
        p = d.add_paragraph()
        p.alignment = WD_ALIGN_PARAGRAPH.CENTER
        run(p, b.text, b.size, True)
    elif isinstance(b, blocks.Heading):
        run(d.add_paragraph(), b.text, 12, True)
    elif isinstance(b, blocks.Line):
        p = d.add_paragraph(b.text)
        p.alignment = {"left": None, "right": WD_ALIGN_PARAGRAPH.RIGHT, "centre": WD_ALIGN_PARAGRAPH.CENTER}[b.align]
    elif isinstance(b, blocks.Para):
        p = d.add_paragraph(b.text)
        if b.indent:
            p.paragraph_format.first_line_indent = Pt(21)
    elif isinstance(b, blocks.Facts):
        grid(d, b.pairs, [24, 76])
    elif isinstance(b, blocks.Table):
        grid(d, [b.head] + b.rows, [round(w * 10) for w in b.widths] if b.widths else None)
    elif isinstance(b, blocks.Chart):
        grid(d, [["阶段", "输入", "输出"]] + [list(s) for s in b.steps])
    elif isinstance(b, blocks.Sign):
        for party, signer, date, sealed in b.parties:
            p = d.add_paragraph(party)
            if sealed:
                run(p, "　（公章）", colour=RGBColor(0xC0, 0x10, 0x10))
            d.add_paragraph((f"签字：{signer}　　" if signer else "") + f"日期：{date}")
    elif isinstance(b, blocks.Break):
        d.add_page_break()
    else:
        raise TypeError(b)


def repack(data, drop=UNUSED):
    """The same package with sorted parts, fixed times and without the parts in `drop`."""
    source, out = zipfile.ZipFile(io.BytesIO(data)), io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        for name in ["[Content_Types].xml"] + sorted(set(source.namelist()) - {"[Content_Types].xml"}):
            if name.startswith(drop):
                continue
            body = source.read(name)
            if name.endswith(".rels") or name == "[Content_Types].xml":
                folder = posixpath.dirname(posixpath.dirname(name))
                body = without(body, folder if name.endswith(".rels") else "", drop)
            elif name.startswith(("word/", "xl/")):
                body = slim(body)
            elif name == "docProps/core.xml":
                body = dated(body)
            info = zipfile.ZipInfo(name, (2026, 10, 20, 9, 0, 0))
            info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, 0
            z.writestr(info, body, compresslevel=9)
    return out.getvalue()


def without(body, folder, drop):
    """Relationships or content types of `folder` without those that name a dropped part."""
    root = etree.fromstring(body)
    for child in list(root):
        target = child.get("Target") or child.get("PartName")
        if target and posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/").startswith(drop):
            root.remove(child)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def slim(body):
    """A part without the namespaces that it declares and does not use, and without a palette of default colours."""
    root = etree.fromstring(body)
    for palette in root.findall("{*}colors"):
        root.remove(palette)
    for name in [a for a in root.attrib if a.endswith("}Ignorable")]:
        del root.attrib[name]
    etree.cleanup_namespaces(root)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def dated(body):
    """The properties with the day of making as the day of change: openpyxl writes the clock there."""
    root = etree.fromstring(body)
    created, modified = root.find("{*}created"), root.find("{*}modified")
    modified.text = created.text
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
