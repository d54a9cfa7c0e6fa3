"""Writes a sheet as a document that can be changed in a word processor."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt

from coprod_desktop.sheets import direction
from coprod_desktop.sheets.as_text import LINE
from coprod_desktop.sheets.blocks import SIGNS, Block, Form, blocks
from coprod_desktop.sheets.choice import PAPERS, SheetChoice, Supplies
from coprod_desktop.sheets.measures import LEADING, MM
from coprod_desktop.sheets.plan import AnyPlan, Sign
from coprod_desktop.sheets.tidied import one_line

_FACE = "Arial"
"""On every computer, and among the plainest."""
_STYLES = {
    Form.TITLE: "Heading 1",
    Form.HEADING: "Heading 2",
    Form.SMALL_HEADING: "Heading 3",
    Form.WORDS: "Normal",
    Form.LINE: "Normal",
}
_LARGER = {"Heading 1": 1.5, "Heading 2": 1.2, "Heading 3": 1.0}
_POINTS = ("List Bullet", "List Bullet 2", "List Bullet 3")
_BOXES = "List"
_WHEN = datetime(2000, 1, 1, tzinfo=UTC)
_NO_LETTERS = dict.fromkeys((0xFFFE, 0xFFFF))
"""What XML 1.0 cannot hold, of what is left of words on a page."""
_MARGIN = 20 * MM


def as_docx(plan: AnyPlan, choice: SheetChoice, supplies: Supplies) -> bytes:
    """The file, with real headings and lists; the same words give the same bytes."""
    document = Document()
    _dress(document, choice)
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), supplies.words.language)
    properties = document.core_properties
    properties.title = one_line(plan.title)
    properties.language = supplies.words.language
    properties.author = properties.comments = properties.last_modified_by = ""
    properties.created = properties.modified = _WHEN
    for block in blocks(plan):
        _write(document, block)
    target = BytesIO()
    document.save(target)
    return _timeless(target.getvalue())


def _dress(document: Any, choice: SheetChoice) -> None:
    """The paper, the size of print, headings in black with air above them."""
    section = document.sections[0]
    section.page_width, section.page_height = map(Pt, PAPERS[choice.paper])
    section.left_margin = section.right_margin = Pt(_MARGIN)
    section.top_margin = section.bottom_margin = Pt(_MARGIN)
    names = ("Normal", *_LARGER, *_POINTS, _BOXES)
    for name in names:
        style = document.styles[name]
        style.font.size = Pt(round(choice.points * _LARGER.get(name, 1.0)))
        _dress_joined(style.element.rPr)
        style.font.bold = style.font.cs_bold = name in _LARGER
        style.font.name = _FACE
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for kind in list(fonts.attrib):
            if kind.endswith("Theme"):
                del fonts.attrib[kind]
        for kind in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(kind), _FACE)
        for colour in style.element.rPr.findall(qn("w:color")):
            style.element.rPr.remove(colour)
        air = choice.points
        style.paragraph_format.space_before = Pt(air if name in _LARGER else 0)
        style.paragraph_format.space_after = Pt(air / 2)
        style.paragraph_format.line_spacing = LEADING


def _write(document: Any, block: Block) -> None:
    if block.form is not Form.POINT:
        words = LINE if block.form is Form.LINE else block.words
        _say(document.add_paragraph(style=_STYLES[block.form]), words)
    elif block.sign is Sign.BULLET:
        style = _POINTS[min(block.depth, len(_POINTS) - 1)]
        _say(document.add_paragraph(style=style), block.words)
    elif block.sign is Sign.NONE:
        _say(document.add_paragraph(style="Normal"), block.words)
    else:
        _say(document.add_paragraph(style=_BOXES), f"{SIGNS[block.sign]} {block.words}")


def _dress_joined(marks: Any) -> None:
    """Letters of scripts such as Arabic are as large as the others: their size is their own."""
    for own in marks.findall(qn("w:szCs")):
        marks.remove(own)
    own = OxmlElement("w:szCs")
    own.set(qn("w:val"), marks.find(qn("w:sz")).get(qn("w:val")))
    marks.find(qn("w:sz")).addnext(own)


def _say(paragraph: Any, words: str) -> None:
    run = paragraph.add_run(words.translate(_NO_LETTERS))
    if direction.base(words):
        paragraph._p.get_or_add_pPr().insert_element_before(  # noqa: SLF001 - no other way
            OxmlElement("w:bidi"), "w:jc", "w:rPr"
        )
        run.font.rtl = True


def _timeless(content: bytes) -> bytes:
    """The same package, whose parts do not say when it was made."""
    target = BytesIO()
    with ZipFile(BytesIO(content)) as made, ZipFile(target, "w", ZIP_DEFLATED) as kept:
        for part in made.infolist():
            kept.writestr(ZipInfo(part.filename), made.read(part), ZIP_DEFLATED)
    return target.getvalue()
