"""Scans: pages as a copier would give them, a little askew, grey and grainy; as JPEG, PNG or a PDF without text."""

import io
import math
import random

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

from paper import Flow

SERIF = "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc"
SANS = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"
BOLD = "/usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc"
SIMPLIFIED = 2  # the face "SC" within the collection
RED, FRAME, BLACK = (196, 40, 40), (150, 50, 40), (38, 36, 34)


class Pen:
    """Draws on a picture; lengths in points, y from the top."""

    def __init__(self, dpi=84, wide=False, face=SERIF):
        self.face = face
        self.page_width, self.page_height = (841.9, 595.3) if wide else (595.3, 841.9)
        self.scale, self.pages, self.fonts = dpi / 72, [], {}
        self.next_page()

    def font(self, size, bold=False):
        key = (round(size * self.scale, 1), bold)
        if key not in self.fonts:
            self.fonts[key] = ImageFont.truetype(BOLD if bold else self.face, key[0], index=SIMPLIFIED,
                                                 layout_engine=ImageFont.Layout.BASIC)
        return self.fonts[key]

    def width(self, text, size):
        return self.font(size).getlength(text) / self.scale

    def next_page(self):
        size = (round(self.page_width * self.scale), round(self.page_height * self.scale))
        self.pages.append(Image.new("RGB", size, (252, 251, 248)))
        self.draw = ImageDraw.Draw(self.pages[-1])

    def text(self, x, y, text, size, bold=False, colour=BLACK):
        self.draw.text((x * self.scale, y * self.scale), text, font=self.font(size, bold), fill=colour, anchor="ls")

    def line(self, x1, y1, x2, y2, weight):
        s = self.scale
        self.draw.line((x1 * s, y1 * s, x2 * s, y2 * s), fill=BLACK, width=max(1, round(weight * s)))

    def box(self, x, y, w, h, weight, colour=None):
        s = self.scale
        self.draw.rectangle((x * s, y * s, (x + w) * s, (y + h) * s), outline=FRAME if colour == "frame" else BLACK,
                            width=max(1, round(weight * s)))

    def fill(self, x, y, w, h):
        s = self.scale
        self.draw.rectangle((x * s, y * s, (x + w) * s, (y + h) * s), fill=(232, 232, 230))

    def seal(self, x, y, radius, name):
        side = int(radius * self.scale * 2 + 12)
        stamp = Image.new("RGB", (side, side), (255, 255, 255))
        draw, c, r = ImageDraw.Draw(stamp), side / 2, radius * self.scale
        draw.ellipse((c - r, c - r, c + r, c + r), outline=RED, width=max(2, round(2 * self.scale)))
        star = [(c + r * (0.3 if n % 2 == 0 else 0.12) * math.cos(-math.pi / 2 + n * math.pi / 5),
                 c + r * (0.3 if n % 2 == 0 else 0.12) * math.sin(-math.pi / 2 + n * math.pi / 5)) for n in range(10)]
        draw.polygon(star, fill=RED)
        size = min(11, 2 * math.pi * radius * 0.60 / max(len(name), 8))
        step = min(25, 250 / max(len(name) - 1, 1))
        begin = step * (len(name) - 1) / 2
        font = self.font(size, True)
        for n, char in enumerate(name):
            turn = begin - n * step
            a = math.radians(90 + turn)
            tile = Image.new("L", (40, 40), 0)
            ImageDraw.Draw(tile).text((20, 20), char, font=font, fill=255, anchor="mm")
            tile = tile.rotate(turn, resample=Image.Resampling.BICUBIC)
            d = r - size * self.scale * 0.72 - 3
            at = (round(c + d * math.cos(a) - 20), round(c - d * math.sin(a) - 20))
            stamp.paste(RED, (at[0], at[1], at[0] + 40, at[1] + 40), tile)
        stamp = stamp.rotate(-7, fillcolor=(255, 255, 255), resample=Image.Resampling.BICUBIC)
        at = (round(x * self.scale - c), round(y * self.scale - c))
        under = self.pages[-1].crop((at[0], at[1], at[0] + side, at[1] + side))
        self.pages[-1].paste(ImageChops.multiply(under, stamp), at)

    def end(self):
        pass


def pages(paper, seed, dpi=84, colour=True):
    """The pages of a paper as a copier gives them; `seed` decides the slant and the grain."""
    pen = Pen(dpi, paper.landscape)
    Flow(pen, paper).run()
    rng = random.Random(seed)
    for page in pen.pages:
        page = page.rotate(rng.uniform(-0.9, 0.9), resample=Image.Resampling.BICUBIC, fillcolor=(236, 235, 232))
        shade = Image.linear_gradient("L").resize(page.size).rotate(rng.choice((0, 90, 180, 270)))
        shade = shade.resize(page.size).point(lambda v: 255 - v // 16)
        page = ImageChops.multiply(page, Image.merge("RGB", (shade, shade, shade)))
        page = page.filter(ImageFilter.GaussianBlur(0.45))
        draw = ImageDraw.Draw(page)
        for _ in range(26):
            x, y = rng.randrange(page.width), rng.randrange(page.height)
            grey = rng.randrange(120, 200)
            draw.ellipse((x, y, x + rng.choice((0, 1, 1)), y + 1), fill=(grey, grey, grey))
        yield page if colour else page.convert("L")


def jpeg(paper, seed, dpi=84, quality=34, colour=True):
    """The first page as a JPEG file."""
    return encode(next(iter(pages(paper, seed, dpi, colour))), quality, dpi)


def encode(page, quality, dpi):
    out = io.BytesIO()
    page.save(out, "JPEG", quality=quality, optimize=True, dpi=(dpi, dpi))
    return out.getvalue()


def png(paper, seed, dpi=72, colours=16):
    """The first page as a PNG file of few colours, as a screen shot or a copier's black-and-white scan."""
    out = io.BytesIO()
    page = next(iter(pages(paper, seed, dpi))).quantize(colours, dither=Image.Dither.NONE)
    page.save(out, "PNG", optimize=True, dpi=(dpi, dpi))
    return out.getvalue()


def shot(paper, dpi=80, colours=16):
    """The first page as a screen shot: straight, clean, few colours."""
    pen = Pen(dpi, paper.landscape, SANS)
    Flow(pen, paper).run()
    page = pen.pages[0]
    box = ImageChops.difference(page, Image.new("RGB", page.size, (252, 251, 248))).getbbox()
    page = page.crop((0, 0, page.width, min(page.height, box[3] + 24)))
    out = io.BytesIO()
    page.quantize(colours, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()


def pdf(paper, seed, dpi=84, quality=30, colour=False):
    """A PDF whose pages are pictures only: what a copier sends by mail. It holds no text."""
    out = io.BytesIO()
    size = (841.9, 595.3) if paper.landscape else (595.3, 841.9)
    c = canvas.Canvas(out, pagesize=size, invariant=1)
    c.setTitle("")
    c.setCreator("Scanner MFP")
    for page in pages(paper, seed, dpi, colour):
        c.drawImage(ImageReader(io.BytesIO(encode(page, quality, dpi))), 0, 0, *size)
        c.showPage()
    c.save()
    return out.getvalue()
