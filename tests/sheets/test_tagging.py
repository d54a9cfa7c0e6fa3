"""The tagged canvas knows nothing of meetings: any page can be drawn on it."""

from __future__ import annotations

from io import BytesIO

import page as checker
import pytest

from coprod_desktop.sheets import fonts
from coprod_desktop.sheets.canvas import TaggedCanvas, with_artifacts
from coprod_desktop.sheets.rows import write
from coprod_desktop.sheets.structure import Element, MissingAlternative
from coprod_desktop.sheets.unicode_map import mended
from tests.sheets.pdf import ReadBack

A5 = (419.5, 595.3)


def canvas_on(target: BytesIO, tree: Element, title: str = "A page") -> TaggedCanvas:
    font = fonts.face(fonts.REGULAR).fontName
    fonts.face(fonts.BOLD)
    return TaggedCanvas(target, tree, size=A5, title=title, language="en-GB", font=font)


def drawn_page() -> bytes:
    target, tree = BytesIO(), Element("Document")
    canvas = canvas_on(target, tree)
    heading, paragraph = tree.add("H1"), tree.add("P")
    canvas.rect(10, 10, 50, 50, fill=1)
    with canvas.marked(heading):
        write(canvas, "How to come", fonts.BOLD, 20, 60, 500)
    canvas.outline("How to come", 0, 520)
    with canvas.marked(paragraph):
        write(canvas, "By bus. ", fonts.REGULAR, 16, 60, 460)
    with canvas.furniture():
        write(canvas, "Page 1", fonts.REGULAR, 14, 60, 60)
    canvas.save()
    return target.getvalue()


def test_a_page_keeps_to_the_standard() -> None:
    data = drawn_page()
    assert checker.validate_pdf_bytes(data, profile="ua1").is_compliant
    read = ReadBack(data)
    assert read.troubles() == []
    assert [role for role, _ in read.elements()] == ["Document", "H1", "P"]


def test_what_comes_back_on_every_page_is_not_read_out() -> None:
    read = ReadBack(drawn_page())
    assert "Page 1" not in read.read_out()
    assert "Page 1" in "".join(stretch.text for stretch in read.shown)


def test_a_heading_is_in_the_list_of_contents() -> None:
    with ReadBack(drawn_page()).pdf.open_outline() as outline:
        assert [entry.title for entry in outline.root] == ["How to come"]


def test_the_same_page_gives_the_same_bytes() -> None:
    assert drawn_page() == drawn_page()


def test_a_title_with_signs_of_xml_does_no_harm() -> None:
    target, tree = BytesIO(), Element("Document")
    canvas = canvas_on(target, tree, title="Tea & <biscuits> {now}")
    with canvas.marked(tree.add("P")):
        write(canvas, "Hello", fonts.REGULAR, 16, 60, 460)
    canvas.save()
    assert checker.validate_pdf_bytes(target.getvalue(), profile="ua1").is_compliant
    with ReadBack(target.getvalue()).pdf.open_metadata() as metadata:
        assert metadata["dc:title"] == "Tea & <biscuits> {now}"


def test_an_element_that_is_not_drawn_is_not_in_the_file() -> None:
    target, tree = BytesIO(), Element("Document")
    canvas = canvas_on(target, tree)
    tree.add("L").add("LI").add("LBody")
    with canvas.marked(tree.add("P")):
        write(canvas, "Hello", fonts.REGULAR, 16, 60, 460)
    canvas.save()
    assert [role for role, _ in ReadBack(target.getvalue()).elements()] == ["Document", "P"]


def test_a_figure_without_words_is_refused() -> None:
    with pytest.raises(MissingAlternative):
        Element("Document").add("Figure", "  ")


def test_an_artifact_never_reaches_over_a_saved_state() -> None:
    wrapped = with_artifacts(["q", "0 0 5 5 re f", "1 w", "Q", "1 0 0 rg"])
    assert wrapped == ["q", "/Artifact BMC", "0 0 5 5 re f", "1 w", "EMC", "Q", "1 0 0 rg"]


def test_a_letter_map_names_no_code_twice_nor_for_nothing() -> None:
    entries = "\n".join(f"<{code:02X}> <{code * (code != 5):04X}>" for code in range(130))
    cmap = mended(
        "begincodespacerange\n<00> <81>\nendcodespacerange\n"
        f"131 beginbfchar\n{entries}\n<82> <1F600>\nendbfchar\nendcmap"
    )
    assert "<05>" not in cmap
    assert "100 beginbfchar" in cmap
    assert "<82> <D83DDE00>" in cmap
    assert cmap.count("<00> <") == 1
