"""A paper: the blocks that a document of an applicant is made of, and how they flow over pages.

A kind of evidence is written once, as a list of blocks. `pdf.py`, `scan.py` and `word.py` each turn the
same blocks into a file, so a contract can come as a PDF, as a scan of one or as a Word document.
"""

from dataclasses import dataclass, field


@dataclass
class Title:
    text: str
    size: float = 18


@dataclass
class Heading:
    text: str


@dataclass
class Line:
    """One line of text, set left, centre or right."""

    text: str
    align: str = "left"
    size: float = 10.5


@dataclass
class Para:
    text: str
    indent: bool = True
    size: float = 10.5


@dataclass
class Facts:
    """Pairs of label and value, in a ruled table of two columns."""

    pairs: list
    label_width: float = 0.24


@dataclass
class Table:
    head: list
    rows: list
    widths: list = None
    size: float = 9


@dataclass
class Sign:
    """The place for seals and signatures: (party, signer, date, sealed) each; a seal is drawn over the party's name."""

    parties: list


@dataclass
class Chart:
    """A flow chart: boxes in a column, each with what goes in and what comes out."""

    steps: list


@dataclass
class Break:
    pass


@dataclass
class Paper:
    blocks: list
    header: str = ""
    footer: str = ""
    frame: bool = False
    landscape: bool = False
    title: str = field(default="")

    @property
    def name(self):
        return self.title or next((b.text for b in self.blocks if isinstance(b, Title)), "")


# What may not begin and what may not end a line (a small part of the usual rules of Chinese typesetting).
NOT_FIRST = "，。、；：？！）》」％,.;:?!)%"
NOT_LAST = "（《「("


def wrap(pen, text, size, width):
    """Lines of `text` no wider than `width`; Latin words and numbers stay whole."""
    words, word = [], ""
    for c in text:
        if ord(c) < 0x100 and c not in " \n":
            word += c
            continue
        if word:
            words.append(word)
            word = ""
        words.append(c)
    if word:
        words.append(word)
    lines, line, used = [], "", 0.0
    for word in words:
        if word == "\n":
            lines.append(line)
            line, used = "", 0.0
            continue
        w = pen.width(word, size)
        if used + w > width and line and word not in NOT_FIRST:
            carry = ""
            if line[-1] in NOT_LAST:
                line, carry = line[:-1], line[-1]
            lines.append(line)
            line, used = carry, pen.width(carry, size)
        while pen.width(word, size) > width:
            cut = next(n for n in range(len(word), 0, -1) if n == 1 or pen.width(word[:n], size) <= width)
            lines.append(word[:cut])
            word = word[cut:]
        line += word
        used += pen.width(word, size)
    lines.append(line)
    return lines


class Flow:
    """Sets the blocks of a paper with a pen, page after page. Lengths in points, y from the top."""

    def __init__(self, pen, paper):
        self.pen, self.paper = pen, paper
        self.left, self.right = 62.0, pen.page_width - 62.0
        self.top, self.bottom = (88.0 if paper.frame else 72.0), pen.page_height - 70.0
        self.page = 0

    def run(self):
        self.start()
        for block in self.paper.blocks:
            getattr(self, type(block).__name__.lower())(block)
        self.pen.end()

    def start(self):
        if self.page:
            self.pen.next_page()
        self.page += 1
        self.y = self.top
        pen = self.pen
        if self.paper.frame:
            for inset, weight in ((26, 2.2), (32, 0.6)):
                pen.box(inset, inset, pen.page_width - 2 * inset, pen.page_height - 2 * inset, weight, colour="frame")
        if self.paper.header:
            pen.text(self.left, 44, self.paper.header, 8.5)
            pen.line(self.left, 50, self.right, 50, 0.4)
        if self.paper.footer or self.page > 1:
            foot = self.paper.footer or ""
            number = f"第 {self.page} 页"
            pen.text(self.left, pen.page_height - 40, foot, 8)
            pen.text(self.right - pen.width(number, 8), pen.page_height - 40, number, 8)

    def room(self, height):
        if self.y + height > self.bottom:
            self.start()

    def break_(self, _):
        self.start()

    def title(self, b):
        for text in b.text.split("\n"):
            self.room(b.size * 1.7)
            w = self.pen.width(text, b.size)
            self.pen.text((self.left + self.right - w) / 2, self.y + b.size, text, b.size, bold=True)
            self.y += b.size * 1.6
        self.y += 8

    def heading(self, b):
        self.room(40)
        self.y += 6
        self.pen.text(self.left, self.y + 11.5, b.text, 11.5, bold=True)
        self.y += 20

    def line(self, b):
        self.room(b.size * 1.7)
        w = self.pen.width(b.text, b.size)
        x = {"left": self.left, "right": self.right - w, "centre": (self.left + self.right - w) / 2}[b.align]
        self.pen.text(x, self.y + b.size, b.text, b.size)
        self.y += b.size * 1.65

    def para(self, b):
        lead = "　　" if b.indent else ""
        for text in wrap(self.pen, lead + b.text, b.size, self.right - self.left):
            self.room(b.size * 1.7)
            self.pen.text(self.left, self.y + b.size, text, b.size)
            self.y += b.size * 1.65
        self.y += 3

    def facts(self, b):
        total = self.right - self.left
        self.grid([[str(k), str(v)] for k, v in b.pairs], [total * b.label_width, total * (1 - b.label_width)], 10, False)

    def table(self, b):
        total = self.right - self.left
        widths = b.widths or [1] * len(b.head)
        widths = [total * w / sum(widths) for w in widths]
        self.grid([[str(c) for c in b.head]] + [[str(c) for c in r] for r in b.rows], widths, b.size, True)

    def grid(self, rows, widths, size, head):
        for n, row in enumerate(rows):
            cells = [wrap(self.pen, c, size, w - 8) for c, w in zip(row, widths)]
            height = max(len(c) for c in cells) * size * 1.45 + 7
            self.room(height)
            x = self.left
            for cell, width in zip(cells, widths):
                if head and n == 0:
                    self.pen.fill(x, self.y, width, height)
                self.pen.box(x, self.y, width, height, 0.5)
                for k, text in enumerate(cell):
                    self.pen.text(x + 4, self.y + 4 + size + k * size * 1.45, text, size)
                x += width
            self.y += height
        self.y += 10

    def sign(self, b):
        self.room(120)
        self.y += 16
        width = (self.right - self.left) / len(b.parties)
        for n, (party, signer, date, sealed) in enumerate(b.parties):
            x = self.left + n * width
            size = 10 if self.pen.width(party, 10) <= width - 10 else 8
            for k, text in enumerate(wrap(self.pen, party, size, width - 10)):
                self.pen.text(x, self.y + size + 14 * k, text, size)
            self.pen.text(x, self.y + 42, f"（盖章）　签字：{signer}" if signer else "（盖章）", 10)
            self.pen.text(x, self.y + 60, f"日期：{date}", 10)
            if sealed:
                self.pen.seal(x + 82, self.y + 26, 41, party.split("：")[-1])
        self.y += 96

    def chart(self, b):
        width, height = (self.right - self.left), 40
        for n, (name, gets, gives) in enumerate(b.steps):
            self.room(height + 22)
            self.pen.box(self.left + width * 0.33, self.y, width * 0.34, height, 1)
            w = self.pen.width(name, 11)
            self.pen.text(self.left + (width - w) / 2, self.y + 25, name, 11, bold=True)
            self.pen.text(self.left, self.y + 16, "输入：", 8.5)
            for k, t in enumerate(wrap(self.pen, gets, 8.5, width * 0.3)):
                self.pen.text(self.left, self.y + 28 + 11 * k, t, 8.5)
            self.pen.text(self.left + width * 0.7, self.y + 16, "输出：", 8.5)
            for k, t in enumerate(wrap(self.pen, gives, 8.5, width * 0.3)):
                self.pen.text(self.left + width * 0.7, self.y + 28 + 11 * k, t, 8.5)
            if n + 1 < len(b.steps):
                x = self.left + width / 2
                self.pen.line(x, self.y + height, x, self.y + height + 20, 1)
                self.pen.line(x - 4, self.y + height + 13, x, self.y + height + 20, 1)
                self.pen.line(x + 4, self.y + height + 13, x, self.y + height + 20, 1)
            self.y += height + 20
        self.y += 8


setattr(Flow, "break", Flow.break_)  # `break` is a keyword of Python; the block is found by name


@dataclass
class Sheet:
    """A table that comes as a spreadsheet, or, printed and sealed, as a paper."""

    title: str
    head: list
    rows: list
    notes: list = field(default_factory=list)
    foot: list = field(default_factory=list)
    widths: list = None
    sealed_by: str = ""
    date: str = ""

    def paper(self):
        out = [Title(self.title, 15)] + [Line(n) for n in self.notes] + [Table(self.head, self.rows, self.widths)]
        out += [Line(f) for f in self.foot]
        if self.sealed_by:
            out.append(Sign([(self.sealed_by, "", self.date, True)]))
        return Paper(out, landscape=len(self.head) > 7)
