"""Evidence: one file of a submission, what the form says of it, and what the file says."""

import random
from dataclasses import dataclass, field

import pdf
import scan
import sheet
import word
from paper import Paper, Sheet


@dataclass
class Evidence:
    """`says` is the transcription in the form; `inside` holds what the file says instead, where it differs."""

    kind: str
    place: str
    title: str
    make: object
    says: dict = field(default_factory=dict)
    inside: dict = field(default_factory=dict)
    look: str = ""  # "scan": pages as pictures; "shot": a screen shot
    quality: int = 24
    id: str = ""
    body: bytes = None
    embedded: bool = True  # a PDF holds its fonts
    archive: str = ""  # the archive it is in; archives in archives are joined by `!/`
    project: str = ""
    person: str = ""
    categories: str = ""
    listed: bool = True  # named in the form's evidence list
    present: bool = True  # in the submission

    @property
    def file(self):
        return f"{self.archive}!/{self.place}" if self.archive else self.place

    def content(self, author):
        """The bytes of the file; its ending decides the program that makes it."""
        if self.body is not None:
            return self.body
        made = self.make({**self.says, **self.inside})
        ending = self.place.rsplit(".", 1)[-1].lower()
        seed = random.Random(self.place + self.title).randrange(10**6)
        if ending == "xlsx":
            assert isinstance(made, Sheet), self.place
            return sheet.render(made.title, made.head, made.rows, notes=made.notes, foot=made.foot, author=author,
                                widths=[w * 3.2 for w in made.widths] if made.widths else ())
        paper = made.paper() if isinstance(made, Sheet) else made
        assert isinstance(paper, Paper), self.place
        if ending == "docx":
            return word.render(paper, author)
        if ending == "pdf":
            return scan.pdf(paper, seed, dpi=78, quality=self.quality) if self.look == "scan" else pdf.render(paper, author, self.embedded)
        if ending in ("jpg", "jpeg"):
            return scan.jpeg(paper, seed, quality=self.quality)
        if ending == "png":
            return scan.shot(paper, dpi=70, colours=4) if self.look == "shot" else scan.png(paper, seed)
        raise ValueError(self.place)
