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

from coprod_desktop.content.pictures import Picture
from coprod_desktop.sheets import direction
from coprod_desktop.sheets.as_text import LINE
from coprod_desktop.sheets.blocks import SIGNS, Block, Form, blocks
from coprod_desktop.sheets.choice import PAPERS, SheetChoice, Supplies
from coprod_desktop.sheets.measures import LEADING, MM
from coprod_desktop.sheets.pixels import picture_content
from coprod_desktop.sheets.plan import AnyPlan, Sign
from coprod_desktop.sheets.script_parts import parted
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
_PICTURE = 2.4
"""How tall a picture is for words of 1 point."""
_BETWEEN = "\u2002"
"""The space after it, half as wide as its letters are tall."""
_WHEN = datetime(2000, 1, 1, tzinfo=UTC)
_NO_LETTERS = dict.fromkeys((0xFFFE, 0xFFFF))
"""What XML 1.0 cannot hold, of what is left of words on a page."""
_MARGIN = 20 * MM


def as_docx(plan: AnyPlan, choice: SheetChoice, supplies: Supplies) -> bytes:
    """The file, with real headings and lists; the same words give the same bytes."""
    document = Document()
    _drop_thumbnail(document)
    _dress(document, choice)
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), supplies.words.language)
    properties = document.core_properties
    properties.title = one_line(plan.title)
    properties.language = supplies.words.language
    properties.author = properties.comments = properties.last_modified_by = ""
    properties.created = properties.modified = _WHEN
    for block in blocks(plan):
        paragraph = _write(document, block)
        shown = supplies.pictures.get(block.picture) if choice.pictures else None
        if shown is not None:
            _put_before(paragraph, block.picture, shown, choice, supplies)
    target = BytesIO()
    document.save(target)
    return _timeless(target.getvalue())


def _drop_thumbnail(document: Any) -> None:
    """The empty document brings a picture of itself, which is of no sheet."""
    links = document.part.package.rels
    for key in [key for key, link in links.items() if link.reltype.endswith("/thumbnail")]:
        del links[key]


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


def _write(document: Any, block: Block) -> Any:
    """The paragraph of a block."""
    words = LINE if block.form is Form.LINE else block.words
    if block.form is not Form.POINT:
        style = _STYLES[block.form]
    elif block.sign is Sign.BULLET:
        style = _POINTS[min(block.depth, len(_POINTS) - 1)]
    elif block.sign is Sign.NONE:
        style = "Normal"
    else:
        style, words = _BOXES, f"{SIGNS[block.sign]} {words}"
    paragraph = document.add_paragraph(style=style)
    _say(paragraph, words)
    return paragraph


def _put_before(
    paragraph: Any, key: str, shown: Picture, choice: SheetChoice, supplies: Supplies
) -> None:
    """Puts a picture before the words of a heading, on their line."""
    content = picture_content(key, shown, supplies, in_colour=choice.colour)
    if not content:
        return
    run = paragraph.add_run()
    height = Pt(choice.points * _PICTURE)
    inline = run.add_picture(BytesIO(content), height=height)._inline  # noqa: SLF001
    inline.docPr.set("descr", shown.name)
    run.add_text(_BETWEEN)
    # The middle of the picture is where that of the words is.
    middle = OxmlElement("w:textAlignment")
    middle.set(qn("w:val"), "center")
    paragraph._p.get_or_add_pPr().insert_element_before(  # noqa: SLF001 - no other way
        middle, "w:textboxTightWrap", "w:outlineLvl", "w:divId", "w:cnfStyle", "w:rPr"
    )
    paragraph._p.insert(1, run._r)  # noqa: SLF001 - no other way


def _dress_joined(marks: Any) -> None:
    """Letters of scripts such as Arabic are as large as the others: their size is their own."""
    for own in marks.findall(qn("w:szCs")):
        marks.remove(own)
    own = OxmlElement("w:szCs")
    own.set(qn("w:val"), marks.find(qn("w:sz")).get(qn("w:val")))
    marks.find(qn("w:sz")).addnext(own)


def _say(paragraph: Any, words: str) -> None:
    """Words, those in other letters with their language."""
    from_right = bool(direction.base(words))
    if from_right:
        paragraph._p.get_or_add_pPr().insert_element_before(  # noqa: SLF001 - no other way
            OxmlElement("w:bidi"), "w:jc", "w:rPr"
        )
    for stretch, language in parted(words.translate(_NO_LETTERS)):
        run = paragraph.add_run(stretch)
        if direction.is_from_the_right(stretch) or (from_right and not language):
            run.font.rtl = True
        if language:
            told = OxmlElement("w:lang")
            for kind in ("w:val", "w:eastAsia", "w:bidi"):
                told.set(qn(kind), language)
            run._r.get_or_add_rPr().append(told)  # noqa: SLF001 - no other way


def _timeless(content: bytes) -> bytes:
    """The same package, whose parts do not say when it was made."""
    target = BytesIO()
    with ZipFile(BytesIO(content)) as made, ZipFile(target, "w", ZIP_DEFLATED) as kept:
        for part in made.infolist():
            kept.writestr(ZipInfo(part.filename), made.read(part), ZIP_DEFLATED)
    return target.getvalue()
