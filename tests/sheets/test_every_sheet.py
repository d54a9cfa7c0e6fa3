"""What holds for every sheet, whatever was written on it and however it is printed."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import page as checker
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.sheets.choice import Printed, SheetChoice
from coprod_desktop.sheets.look_back import look_back_plan
from coprod_desktop.sheets.page import printed
from coprod_desktop.sheets.prep import prep_plan
from tests.sheets.pdf import Box, ReadBack
from tests.sheets.samples import FELT, KEPT, MEETINGS, branch, supplies

SHEETS = {"prep": prep_plan, "look back": look_back_plan}
CASES = list(product(SHEETS, (14, 18, 36), (True, False), (True, False), MEETINGS))


def assert_good(sheet: Printed, points: int) -> ReadBack:
    report = checker.validate_pdf_bytes(sheet.pdf, profile="ua1")
    assert report.is_compliant, [failure.message for failure in report.failures]
    read = ReadBack(sheet.pdf)
    assert read.troubles() == []
    assert read.read_out().replace("\u00a0", " ").split() == sheet.text.split()
    assert min(stretch.size for stretch in read.shown) >= points
    assert len(read.pdf.pages) == sheet.pages
    return read


def assert_nothing_overlaps(read: ReadBack, folder: Path) -> None:
    words = [_ink(word) for word in read.words(folder)]
    figures = read.figures()
    for number, word in enumerate(words):
        for other in (*words[number + 1 :], *figures):
            assert not word.overlaps(other), (word, other)
    _, _, width, height = (float(edge) for edge in read.pdf.pages[0].MediaBox)
    margin = 20 * 72 / 25.4
    for thing in (*words, *figures):
        assert thing.left >= margin - 1, thing
        assert thing.right <= width - margin + 1, thing
        assert thing.top >= margin - 1, thing
        assert thing.bottom <= height - margin + 8, thing


def assert_no_heading_stands_last(read: ReadBack) -> None:
    headings = {
        mark for role, element in read.elements() if role[0] == "H" for mark in read.marks(element)
    }
    for number in range(len(read.pdf.pages)):
        last = [
            stretch for stretch in read.shown if stretch.page == number and stretch.mcid is not None
        ][-1]
        assert (number, last.mcid) not in headings


def _ink(word: Box) -> Box:
    # Poppler gives the whole room of a face above and below; letters fill the middle of it.
    air = (word.bottom - word.top) * 0.12
    return Box(word.page, word.left, word.top + air, word.right, word.bottom - air, word.words)


@pytest.mark.parametrize(("kind", "points", "colour", "pictures", "meeting"), CASES)
def test_a_sheet_can_be_read_by_eye_and_by_screen_reader(
    kind: str, points: int, colour: bool, pictures: bool, meeting: str, tmp_path: Path
) -> None:
    choice = SheetChoice(points=points, colour=colour, pictures=pictures)
    plan = SHEETS[kind](MEETINGS[meeting](), "Robin", choice, supplies())
    sheet = printed(plan, choice, supplies())
    read = assert_good(sheet, points)
    assert_nothing_overlaps(read, tmp_path)
    assert_no_heading_stands_last(read)
    everything = read.everything()
    assert KEPT not in everything
    assert FELT not in everything
    for font in (thing for thing in read.pdf.objects if _is_font(thing)):
        assert "/FontFile2" in font.FontDescriptor


def _is_font(thing: object) -> bool:
    return getattr(thing, "get", lambda _: None)("/Type") == "/Font"


_WORDS = st.text(max_size=60)
_IDEAS = st.recursive(
    st.builds(Idea.new, _WORDS, pile=st.sampled_from(Pile), author=st.sampled_from(("", "Dee"))),
    lambda ideas: st.builds(
        lambda text, inner: Idea(Idea.new("").id, text, ideas=tuple(inner)),
        _WORDS,
        st.lists(ideas, max_size=3),
    ),
    max_leaves=6,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    title=_WORDS,
    name=_WORDS,
    headings=st.lists(_WORDS, max_size=3),
    ideas=st.lists(_IDEAS, max_size=5),
    points=st.sampled_from((14, 18, 36)),
)
def test_any_words_at_all_can_be_printed(
    title: str, name: str, headings: list[str], ideas: list[Idea], points: int
) -> None:
    meeting = Meeting("m", title=title)
    for heading in headings:
        meeting = meeting.with_branch(branch(heading, "say", ""))
    if meeting.branches:
        first = meeting.branches[0].id
        for idea in ideas:
            meeting = meeting.with_idea(first, idea)
    choice = SheetChoice(points=points)
    for plan_of in SHEETS.values():
        plan = plan_of(meeting, name, choice, supplies())
        assert_good(printed(plan, choice, supplies()), points)
