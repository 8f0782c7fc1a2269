"""The rows that a form must have, read from the catalogue, so that the forms follow it."""

from pathlib import Path
from xml.etree import ElementTree

PREFIX = "{urn:dossier:catalogue:1}"
GRADES = ["III", "II", "I"]


class Requirement:
    def __init__(self, element):
        self.id = element.get("id")
        self.category = element.get("category")
        self.title = element.findtext(PREFIX + "title")
        evidence = element.find(PREFIX + "evidence")
        self.kinds = evidence.get("kinds", "").split() if evidence is not None else []
        since = element.get("from", "III")
        self.grades = element.get("grades", " ".join(GRADES[GRADES.index(since):])).split()
        self.phases = element.get("phases", "initial").split()
        self.has_row = element.get("row") != "none"


def rows(pipelines):
    """All requirements with a row that an initial application fills, in catalogue order."""
    found = []
    for name in ("common", "risk-assessment", "emergency-response"):
        root = ElementTree.parse(Path(pipelines) / "service" / "P2018" / f"{name}.xml").getroot()
        found += [Requirement(element) for element in root.iter(PREFIX + "requirement")]
    return [requirement for requirement in found if requirement.has_row and "initial" in requirement.phases]
