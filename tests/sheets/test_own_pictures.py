"""Tests that photos and drawings of people stand on their sheets, tagged, right in grey too."""

from __future__ import annotations

import re
from base64 import b64decode
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from xml.etree.ElementTree import fromstring

import page as checker
import pikepdf
import pytest
from PIL import Image

from coprod_desktop.content.openmoji import openmoji_file
from coprod_desktop.content.pictures import Picture, pictures
from coprod_desktop.domain.drawing import Drawing, Stroke
from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.sheets.as_html import as_html
from coprod_desktop.sheets.choice import SheetChoice
from coprod_desktop.sheets.page import printed
from coprod_desktop.sheets.prep import prep_plan
from tests.sheets.pdf import ReadBack
from tests.sheets.samples import supplies

DRAWING = Drawing(
    (
        Stroke(((0.1, 0.1), (0.5, 0.9), (0.9, 0.1)), pen=1, thick=True),
        Stroke(((0.5, 0.5),), pen=3),
    )
)


def photo(width: int = 300, height: int = 200) -> bytes:
    written = BytesIO()
    Image.new("RGB", (width, height), (200, 40, 40)).save(written, "JPEG")
    return written.getvalue()


OWN = {
    "photo:1": Picture("photo:1", Path(), "Our front door", own=photo()),
    "photo:kept": Picture("photo:kept", Path(), "Zanzibar", own=photo(10, 10)),
    "photo:bad": Picture("photo:bad", Path(), "Nothing", own=b"\xff\xd8 nonsense"),
    "drawing:1": Picture("drawing:1", Path(), "The way in", own=DRAWING.packed()),
    "drawing:bad": Picture("drawing:bad", Path(), "Nothing", own=b"nonsense"),
}
PENGUIN = "openmoji:1F427"


def meeting(picture: str) -> Meeting:
    kept = Idea.new("Zanzibar", pile=Pile.KEEP, picture="photo:kept")
    idea = Idea.new("A door that opens.", picture=picture)
    branch = replace(Branch.new("My point", step="say"), ideas=(kept, idea))
    return replace(Meeting.new("Night shelter"), branches=(branch,))


def sheet(picture: str, choice: SheetChoice) -> bytes:
    file = openmoji_file("1F427")
    assert file is not None
    every = {**pictures(), **OWN, PENGUIN: Picture(PENGUIN, file, "A penguin")}
    with_own = replace(supplies(), pictures=every)
    return printed(prep_plan(meeting(picture), "Robin", choice, with_own), choice, with_own).pdf


@pytest.mark.parametrize("colour", [True, False])
@pytest.mark.parametrize("picture", [PENGUIN, "photo:1", "drawing:1", "photo:bad", "drawing:bad"])
def test_a_sheet_with_any_picture_is_tagged_with_its_words(picture: str, colour: bool) -> None:
    pdf = sheet(picture, SheetChoice(colour=colour))
    assert checker.validate_pdf_bytes(pdf, profile="ua1").is_compliant
    assert not ReadBack(pdf).troubles()
    words = OWN[picture].name if picture in OWN else "A penguin"
    assert words in figures(pdf)
    assert "Zanzibar" not in figures(pdf)


def figures(pdf: bytes) -> list[str]:
    return [str(one.get("/Alt")) for role, one in ReadBack(pdf).elements() if role == "Figure"]


def images(pdf: bytes) -> list[str]:
    """The colours of every image in it."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        things = [thing for thing in opened.objects if isinstance(thing, pikepdf.Stream)]
        return [str(one.ColorSpace) for one in things if one.get("/Subtype") == "/Image"]


@pytest.mark.parametrize(
    ("picture", "kind"),
    [("photo:1", "jpeg"), ("drawing:1", "svg+xml"), ("photo:bad", ""), ("drawing:bad", "")],
)
def test_on_a_page_for_a_phone_stand_photos_and_drawings_too(picture: str, kind: str) -> None:
    with_own = replace(supplies(), pictures={**pictures(), **OWN})
    choice = SheetChoice()
    plan = prep_plan(meeting(picture), "Robin", choice, with_own)
    page = as_html(plan, choice, with_own)
    assert "Zanzibar" not in page
    found = re.findall(r'<img alt="([^"]+)" src="data:image/([a-z+]+);base64,([^"]+)">', page)
    if not kind:
        assert not found or picture == "photo:bad"
        return
    assert (found[0][0], found[0][1]) == (OWN[picture].name, kind)
    content = b64decode(found[0][2])
    if kind == "jpeg":
        assert content == OWN[picture].own
    else:
        strokes = [path.get("d", "") for path in fromstring(content).findall(".//{*}path")]
        assert [words[0] for words in strokes] == ["M", "M"]
        assert "Q 0.5000 0.9000" in strokes[0]


def test_a_photo_is_grey_where_the_sheet_is() -> None:
    assert images(sheet("photo:1", SheetChoice())) == ["/DeviceRGB"]
    assert images(sheet("photo:1", SheetChoice(colour=False))) == ["/DeviceGray"]


def test_a_drawing_is_lines_not_an_image() -> None:
    assert not images(sheet("drawing:1", SheetChoice()))


def test_without_pictures_there_is_none() -> None:
    pdf = sheet("photo:1", SheetChoice(pictures=False))
    assert not images(pdf)
    assert not figures(pdf)
