"""A sheet says the same as text, as a web page or as a document, in the same order."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html.parser import HTMLParser
from io import BytesIO

import pytest
from docx import Document
from docx.oxml.ns import qn

from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.sheets.as_docx import as_docx
from coprod_desktop.sheets.as_html import as_html
from coprod_desktop.sheets.as_text import as_text
from coprod_desktop.sheets.blocks import SIGNS, blocks
from coprod_desktop.sheets.choice import SheetChoice
from coprod_desktop.sheets.page import printed
from coprod_desktop.sheets.plan import AnyPlan
from coprod_desktop.sheets.table import SHEETS, Subject
from tests.sheets.samples import FELT, KEPT, MEETINGS, branch, person, supplies

CHOICE = SheetChoice()
CASES = [(key, meeting) for key in SHEETS for meeting in ("ordinary", "hostile")]


class Page(HTMLParser):
    """What a browser makes of a page, as far as it matters here."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.words: list[str] = []
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

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "main" in self.open:
            self.words += data.split()


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


def from_right() -> AnyPlan:
    ideas = Idea.new(ARABIC), Idea.new("Say مرحبا to all of them")
    meeting = Meeting("m", branches=(branch("ما أريد", "say", "say", *ideas),))
    return SHEETS["prep"].plan(Subject(meeting, person()), CHOICE, supplies())


def test_a_web_page_sets_arabic_from_the_right() -> None:
    page = as_html(from_right(), CHOICE, supplies())
    assert f'<li dir="rtl">{ARABIC}' in page
    assert '<h2 dir="rtl">ما أريد</h2>' in page
    assert "<li>Say" in page


def test_a_document_sets_arabic_from_the_right() -> None:
    read = Document(BytesIO(as_docx(from_right(), CHOICE, supplies())))
    turned = [p.text for p in read.paragraphs if list(p._p.iter(qn("w:bidi")))]
    assert turned == ["ما أريد", ARABIC]
    assert [p.text for p in read.paragraphs if p.runs[0].font.rtl] == turned


def test_arabic_in_a_document_is_as_large_and_bold_as_the_rest() -> None:
    read = Document(BytesIO(as_docx(from_right(), CHOICE, supplies())))
    for name in ("Normal", "Title", "Heading 1", "List Bullet"):
        marks = read.styles[name].element.rPr
        assert marks.find(qn("w:szCs")).get(qn("w:val")) == marks.find(qn("w:sz")).get(qn("w:val"))
        assert read.styles[name].font.cs_bold == read.styles[name].font.bold
