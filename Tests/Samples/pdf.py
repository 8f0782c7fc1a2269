"""PDF files with text that can be selected.

Chinese text is set in an embedded subset of a CJK font or, as many programs in China leave it, in a system font
that is only named (a tenth of the size); Latin text is set in Helvetica.
"""

import io
import math
import os

from reportlab import rl_config

rl_config.useA85 = 0
rl_config.invariant = 1

from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import CIDFontInfo, UnicodeCIDFont, structToPDF
from reportlab.pdfbase.pdfdoc import PDFStream, PDFZCompress
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

from paper import Flow

# Debian's fonts-droid-fallback; its outlines are a third of the size of those of other CJK fonts.
FONT = "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf"
RED, FRAME = (0.80, 0.10, 0.10), (0.62, 0.12, 0.10)


class NamedFont(UnicodeCIDFont):
    """A font that is named, not embedded; the map to Unicode lets every reader extract the text."""

    def addObjects(self, document):
        name = f"F{len(document.fontMapping) + 1}"
        # Latin, punctuation, symbols, CJK and full-width forms: what a Chinese paper uses.
        rows = [f"<{n:02X}00> <{n:02X}FF> <{n:02X}00>" for n in (0x00, *range(0x20, 0x34), *range(0x4E, 0xA0), 0xFF)]
        blocks = [rows[n:n + 100] for n in range(0, len(rows), 100)]
        cmap = "\n".join(["/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def",
                          "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def /CMapName /Adobe-Identity-UCS def",
                          "1 begincodespacerange <0000> <FFFF> endcodespacerange"]
                         + [f"{len(b)} beginbfrange\n" + "\n".join(b) + "\nendbfrange" for b in blocks]
                         + ["endcmap CMapName currentdict /CMap defineresource pop end end"])
        stream = PDFStream(content=cmap, filters=[PDFZCompress])
        info = dict(CIDFontInfo[self.face.name])
        info["Name"], info["Encoding"] = "/" + name, "/" + self.encodingName
        font_of_cids = dict(info["DescendantFonts"][0])
        font_of_cids.pop("W", None)  # widths of Latin letters, which are set in another font
        info["DescendantFonts"] = [font_of_cids]
        made = structToPDF(info)
        made.dict["ToUnicode"] = document.Reference(stream, "toUnicode:" + name)
        document.idToObject["BasicFonts"].dict[name] = document.Reference(made, name)
        document.fontMapping[self.name] = "/" + name


def font(embedded):
    if "cjk" not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont("cjk", FONT))
        pdfmetrics.registerFont(NamedFont("STSong-Light"))
    return "cjk" if embedded else "STSong-Light"


def runs(text):
    """The pieces of `text` that are set in one font each."""
    piece, latin = "", None
    for c in text:
        is_latin = ord(c) < 0x100
        if latin is not None and is_latin != latin:
            yield piece, latin
            piece = ""
        piece, latin = piece + c, is_latin
    if piece:
        yield piece, latin


class Pen:
    """Draws on a PDF page; lengths in points, y from the top."""

    def __init__(self, wide=False, title="", author="", embedded=True):
        size = landscape(A4) if wide else A4
        self.page_width, self.page_height = size
        self.out = io.BytesIO()
        self.canvas = canvas.Canvas(self.out, pagesize=size, invariant=1, pageCompression=1)
        self.canvas.setTitle(title)
        self.canvas.setAuthor(author)
        self.canvas.setCreator("WPS 文字")
        self.cjk = font(embedded)

    def width(self, text, size):
        return sum(pdfmetrics.stringWidth(t, "Helvetica" if l else self.cjk, size) for t, l in runs(text))

    def text(self, x, y, text, size, bold=False, colour=None):
        c = self.canvas
        if colour:
            c.setFillColorRGB(*colour)
        t = c.beginText(x, self.page_height - y)
        if bold:
            t.setTextRenderMode(2)
            c.setLineWidth(size / 40)
        for piece, latin in runs(text):
            t.setFont("Helvetica" if latin else self.cjk, size)
            t.textOut(piece)
        if bold:
            t.setTextRenderMode(0)
        c.drawText(t)
        if colour:
            c.setFillColorRGB(0, 0, 0)

    def line(self, x1, y1, x2, y2, weight):
        self.canvas.setLineWidth(weight)
        self.canvas.line(x1, self.page_height - y1, x2, self.page_height - y2)

    def box(self, x, y, w, h, weight, colour=None):
        c = self.canvas
        c.setLineWidth(weight)
        if colour == "frame":
            c.setStrokeColorRGB(*FRAME)
        c.rect(x, self.page_height - y - h, w, h)
        c.setStrokeColorRGB(0, 0, 0)

    def fill(self, x, y, w, h):
        self.canvas.setFillGray(0.92)
        self.canvas.rect(x, self.page_height - y - h, w, h, stroke=0, fill=1)
        self.canvas.setFillGray(0)

    def seal(self, x, y, radius, name):
        """A round red seal: ring, star, name along the upper arc."""
        c = self.canvas
        c.saveState()
        c.translate(x, self.page_height - y)
        c.setStrokeColorRGB(*RED)
        c.setFillColorRGB(*RED)
        c.setLineWidth(2)
        c.circle(0, 0, radius)
        star = c.beginPath()
        for n in range(10):
            r = radius * (0.30 if n % 2 == 0 else 0.12)
            a = math.pi / 2 + n * math.pi / 5
            (star.moveTo if n == 0 else star.lineTo)(r * math.cos(a), r * math.sin(a))
        star.close()
        c.drawPath(star, stroke=0, fill=1)
        size = min(11, 2 * math.pi * radius * 0.60 / max(len(name), 8))
        step = min(math.radians(25), math.radians(250) / max(len(name) - 1, 1))
        begin = math.pi / 2 + step * (len(name) - 1) / 2
        for n, char in enumerate(name):
            a = begin - n * step
            c.saveState()
            c.translate((radius - size - 2) * math.cos(a), (radius - size - 2) * math.sin(a))
            c.rotate(math.degrees(a) - 90)
            c.setFont("Helvetica" if ord(char) < 0x100 else self.cjk, size)
            c.drawCentredString(0, 0, char)
            c.restoreState()
        c.restoreState()

    def next_page(self):
        self.canvas.showPage()

    def end(self):
        self.canvas.save()


def render(paper, author="", embedded=True):
    pen = Pen(paper.landscape, paper.name, author, embedded)
    Flow(pen, paper).run()
    return pen.out.getvalue()
