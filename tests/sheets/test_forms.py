"""A sheet says the same as text, as a web page or as a document, in the same order."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from PIL import Image, ImageStat

from coprod_desktop.content.pictures import Picture
from coprod_desktop.domain.drawing import Drawing, Stroke
from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.sheets.as_docx import as_docx
from coprod_desktop.sheets.as_html import as_html
from coprod_desktop.sheets.as_text import as_text
from coprod_desktop.sheets.blocks import SIGNS, blocks
from coprod_desktop.sheets.choice import SheetChoice
from coprod_desktop.sheets.page import printed
from coprod_desktop.sheets.plan import AnyPlan, Card, Cards
from coprod_desktop.sheets.table import SHEETS, Subject
from tests.sheets.samples import FELT, KEPT, MEETINGS, branch, person, supplies

CHOICE = SheetChoice()
CASES = [(key, meeting) for key in SHEETS for meeting in ("ordinary", "hostile")]


class Page(HTMLParser):
    """What a browser makes of a page, as far as it matters here."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text = ""
        self.headings: list[int] = []
        self.pictures: list[str] = []
        self.language = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "html":
            self.language = given["lang"] or ""
        if tag == "img":
            assert (given["src"] or "").startswith("data:image/svg+xml")
            self.pictures.append(given["alt"] or "")
        elif re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag not in ("img", "meta", "br", "hr"):
            self.open.append(tag)
        if tag != "span":
            self.text += " "

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "main" in self.open:
            self.text += data

    @property
    def words(self) -> list[str]:
        return self.text.split()


def plan_of(key: str, meeting: str) -> AnyPlan | None:
    subject = Subject(MEETINGS[meeting](), person())
    if not SHEETS[key].stands(subject):
        return None
    return SHEETS[key].plan(subject, CHOICE, supplies())


def unsigned(words: Iterable[str]) -> list[str]:
    return [word for word in words if word not in SIGNS.values() and set(word) != {"_"}]


@pytest.mark.parametrize(("key", "meeting"), CASES)
def test_every_form_says_what_the_sheet_says(key: str, meeting: str) -> None:
    plan = plan_of(key, meeting)
    if plan is None:
        return
    told = [word for block in blocks(plan) for word in block.words.split()]
    assert unsigned(as_text(plan).split()) == told
    page = Page(as_html(plan, CHOICE, supplies()))
    assert unsigned(page.words) == told
    assert page.open == []
    assert page.headings[0] == 1
    assert all(b - a < 2 for a, b in zip(page.headings, page.headings[1:], strict=False))
    assert all(page.pictures)
    assert page.language == "en-GB"
    document = as_docx(plan, CHOICE, supplies())
    assert document == as_docx(plan, CHOICE, supplies())
    read = Document(BytesIO(document))
    paragraphs = [word for paragraph in read.paragraphs for word in paragraph.text.split()]
    assert unsigned(paragraphs) == [word.replace("\ufffe", "") for word in told if word != "\ufffe"]
    assert read.paragraphs[0].style is not None
    assert read.paragraphs[0].style.name == "Heading 1"
    assert read.core_properties.author == ""
    for form in (as_text(plan), " ".join(page.words), " ".join(paragraphs)):
        assert KEPT not in form
        assert FELT not in form


def test_the_forms_are_in_the_order_of_the_page() -> None:
    plan = plan_of("prep", "ordinary")
    assert plan is not None
    sheet = printed(plan, CHOICE, supplies()).text.replace("\u2022", "").split()
    assert unsigned(as_text(plan).split()) == sheet


ARABIC = "أحتاج إلى مكان هادئ"


@pytest.mark.parametrize(("points", "size"), [(14, "1.125rem"), (18, "1.125rem"), (36, "2.25rem")])
def test_a_page_with_large_words_has_larger_ones_than_other_pages(points: int, size: str) -> None:
    choice = replace(CHOICE, points=points)
    assert f"font: {size}/" in as_html(from_right(), choice, supplies())


def from_right() -> AnyPlan:
    ideas = Idea.new(ARABIC), Idea.new("Say مرحبا to all of them")
    meeting = Meeting("m", branches=(branch("ما أريد", "say", "say", *ideas),))
    return SHEETS["prep"].plan(Subject(meeting, person()), CHOICE, supplies())


def test_a_web_page_sets_arabic_from_the_right() -> None:
    page = as_html(from_right(), CHOICE, supplies())
    assert f'<li lang="und-Arab" dir="rtl">{ARABIC}' in page
    assert '<h2 lang="und-Arab" dir="rtl">ما أريد</h2>' in page
    assert '<li>Say <span lang="und-Arab">مرحبا</span> to' in page


def test_a_document_sets_arabic_from_the_right() -> None:
    read = Document(BytesIO(as_docx(from_right(), CHOICE, supplies())))
    turned = [p for p in read.paragraphs if list(p._p.iter(qn("w:bidi")))]
    assert [p.text.strip() for p in turned] == ["ما أريد", ARABIC]
    assert all(p.runs[-1].font.rtl for p in turned)
    said = {run.text: run.font.rtl for p in read.paragraphs for run in p.runs}
    assert (said["Say "], said["مرحبا"]) == (None, True)


def test_arabic_in_a_document_is_as_large_and_bold_as_the_rest() -> None:
    read = Document(BytesIO(as_docx(from_right(), CHOICE, supplies())))
    for name in ("Normal", "Title", "Heading 1", "List Bullet"):
        marks = read.styles[name].element.rPr
        assert marks.find(qn("w:szCs")).get(qn("w:val")) == marks.find(qn("w:sz")).get(qn("w:val"))
        assert read.styles[name].font.cs_bold == read.styles[name].font.bold


def ideas(*words: str) -> AnyPlan:
    meeting = Meeting("m", branches=(branch("Heap", "say", "say", *map(Idea.new, words)),))
    return SHEETS["prep"].plan(Subject(meeting, person()), CHOICE, supplies())


def test_a_web_page_says_the_name_of_an_emoji() -> None:
    page = as_html(ideas("ok \U0001f44d\U0001f3fd & 1\ufe0f\u20e3"), CHOICE, supplies())
    assert '<span role="img" aria-label="thumbs up">\U0001f44d\U0001f3fd</span> &amp;' in page
    assert '<span role="img" aria-label="keycap 1">1\ufe0f\u20e3</span>' in page


def test_an_emoji_stays_what_was_typed_in_words_alone() -> None:
    wales = "\U0001f3f4\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f"
    typed = f"ok \U0001f44d\U0001f3fd {wales}"
    plan = ideas(typed)
    assert typed in as_text(plan)
    read = Document(BytesIO(as_docx(plan, CHOICE, supplies())))
    assert typed in [paragraph.text for paragraph in read.paragraphs]


def test_a_document_says_in_which_letters_words_are() -> None:
    read = Document(BytesIO(as_docx(ideas("I say Привіт, друже and 中文"), CHOICE, supplies())))
    told = {
        run.text: run._r.rPr.find(qn("w:lang")).get(qn("w:val"))
        for paragraph in read.paragraphs
        for run in paragraph.runs
        if run._r.rPr is not None and run._r.rPr.find(qn("w:lang")) is not None
    }
    assert told == {"Привіт, друже": "und-Cyrl", "中文": "und-Hani"}


def described(document: bytes) -> list[tuple[str, str]]:
    """The words of each paragraph with a picture, with what is said of the picture."""
    read = Document(BytesIO(document))
    return [
        (paragraph.text.strip(), inline.docPr.get("descr"))
        for paragraph in read.paragraphs
        for inline in paragraph._p.iter(qn("wp:inline"))
    ]


def test_a_document_has_the_pictures_of_the_page_with_their_names() -> None:
    plan = plan_of("prep", "ordinary")
    assert plan is not None
    document = as_docx(plan, CHOICE, supplies())
    pictures = supplies().pictures
    assert described(document) == [
        (block.words, pictures[block.picture].name)
        for block in blocks(plan)
        if block.picture in pictures
    ]
    assert described(document)
    assert described(as_docx(plan, SheetChoice(pictures=False), supplies())) == []
    assert len(document) < 80_000


def test_pictures_of_a_document_in_black_are_grey() -> None:
    plan = plan_of("prep", "ordinary")
    assert plan is not None

    def has_colour(choice: SheetChoice) -> bool:
        read = Document(BytesIO(as_docx(plan, choice, supplies())))
        parts = (part for part in read.part.package.iter_parts() if "png" in part.content_type)
        shown = (Image.open(BytesIO(part.blob)).convert("RGBA").convert("HSV") for part in parts)
        most = max(ImageStat.Stat(image.getchannel("S")).extrema[0][1] for image in shown)
        return most > 20

    assert has_colour(CHOICE)
    assert not has_colour(SheetChoice(colour=False))


def blobs(document: bytes) -> list[bytes]:
    """The pictures of a document as they lie in the file."""
    parts = Document(BytesIO(document)).part.package.iter_parts()
    return [part.blob for part in parts if part.content_type.startswith("image/")]


def test_what_a_person_brought_or_drew_is_in_a_document_and_nothing_beside_it() -> None:
    photo = BytesIO()
    where = Image.Exif()
    where[270] = "Zanzibar"
    blue = Image.new("RGB", (1200, 900), "blue")
    blue.save(photo, "JPEG", exif=where.tobytes(), comment=b"Zanzibar")
    assert photo.getvalue().count(b"Zanzibar") == 2
    drawing = Drawing((Stroke(((0.1, 0.1), (0.9, 0.5)), pen=1), Stroke(((0.5, 0.5),)))).packed()
    own = {
        "photo:p": Picture("photo:p", Path(), "My photo", own=photo.getvalue()),
        "drawing:d": Picture("drawing:d", Path(), "My drawing", own=drawing),
        "photo:broken": Picture("photo:broken", Path(), "Lost", own=b"\xff\xd8nothing"),
    }
    things = replace(supplies(), pictures={**supplies().pictures, **own})
    plan = Cards("T", "T", tuple(Card(key, picture=key) for key in own))
    in_black, document = (
        as_docx(plan, choice, things) for choice in (SheetChoice(colour=False), CHOICE)
    )
    assert described(document) == [("photo:p", "My photo"), ("drawing:d", "My drawing")]
    images = [Image.open(BytesIO(blob)) for blob in blobs(document)]
    assert [max(image.size) for image in images] == [400, 256]
    assert not any(b"Zanzibar" in blob for blob in blobs(document))
    grey, _ = (Image.open(BytesIO(blob)).convert("HSV") for blob in blobs(in_black))
    assert grey.getchannel("S").getextrema() == (0, 0)
    assert ImageStat.Stat(images[0].convert("HSV").getchannel("S")).mean[0] > 200
