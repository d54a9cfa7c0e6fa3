"""What holds for every sheet, whatever was written on it and however it is printed."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import page as checker
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.person import Person
from coprod_desktop.sheets.choice import POCKET, Printed, SheetChoice
from coprod_desktop.sheets.page import fit, printed
from coprod_desktop.sheets.plan import Plan
from coprod_desktop.sheets.table import SHEETS, Sheet, Subject, Use
from tests.sheets.pdf import Box, ReadBack
from tests.sheets.samples import FELT, KEPT, MEETINGS, branch, subject, supplies

CHOICES = {
    "small": SheetChoice(points=14),
    "usual, black": SheetChoice(colour=False),
    "large, words alone": SheetChoice(points=36, paper="letter", pictures=False),
    "pocket": SheetChoice(points=20, paper=POCKET, colour=False),
    "wall, alone": SheetChoice(points=24, paper="a3", one_a_page=True),
}
MET = (
    ("small", "ordinary"),
    ("small", "hostile"),
    ("usual, black", "empty"),
    ("usual, black", "hostile"),
    ("large, words alone", "very long"),
    ("large, words alone", "hostile"),
    ("pocket", "ordinary"),
    ("pocket", "very long"),
    ("wall, alone", "hostile"),
)
"""Each choice with the meetings that try it most."""
AFTERWARDS = tuple((how, "looked back on") for how in CHOICES)
"""For a sheet there is nothing for at the others."""


def met(sheet: Sheet) -> Iterator[tuple[str, str]]:
    """The choices and meetings a sheet is tried with."""
    there = [case for case in MET if sheet.stands(subject(MEETINGS[case[1]]()))]
    for how, meeting in there or AFTERWARDS:
        # A sheet to fill in is the same for every meeting.
        if meeting == "hostile" or sheet.use is not Use.BY_HAND:
            yield how, meeting


CASES = [(key, how, meeting) for key, sheet in SHEETS.items() for how, meeting in met(sheet)]
MM = 72 / 25.4
_JOINED = re.compile(r"[\u0600-\u06ff]")


def assert_good(sheet: Printed, points: int) -> ReadBack:
    report = checker.validate_pdf_bytes(sheet.pdf, profile="ua1")
    assert report.is_compliant, [failure.message for failure in report.failures]
    read = ReadBack(sheet.pdf)
    assert read.troubles() == []
    assert read.read_out().replace("\u00a0", " ").split() == sheet.text.split()
    assert min(stretch.size for stretch in read.shown) >= points
    assert len(read.pdf.pages) == sheet.pages
    return read


def assert_nothing_overlaps(read: ReadBack, folder: Path, margin: float = 20 * MM) -> None:
    words = [_ink(word) for word in read.words(folder)]
    figures = read.figures()
    for page in range(len(read.pdf.pages)):
        here = [word for word in words if word.page == page]
        drawn = [figure for figure in figures if figure.page == page]
        for number, word in enumerate(here):
            for other in (*here[number + 1 :], *drawn):
                assert not word.overlaps(other) or are_joined(word, other), (word, other)
    _, _, width, height = (float(edge) for edge in read.pdf.pages[0].MediaBox)
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


def are_joined(word: Box, other: Box) -> bool:
    """Whether poppler parted letters that reach into each other."""
    return word.top == other.top and bool(_JOINED.match(word.words) and _JOINED.match(other.words))


def _ink(word: Box) -> Box:
    # Poppler gives the whole room of a face above and below; letters fill the middle of it.
    air = (word.bottom - word.top) * 0.12
    return Box(word.page, word.left, word.top + air, word.right, word.bottom - air, word.words)


@pytest.mark.parametrize(("key", "how", "meeting"), CASES)
def test_a_sheet_can_be_read_by_eye_and_by_screen_reader(
    key: str, how: str, meeting: str, tmp_path: Path
) -> None:
    choice, is_cards = CHOICES[how], SHEETS[key].is_cards
    plan = SHEETS[key].plan(subject(MEETINGS[meeting]()), choice, supplies())
    sheet = printed(plan, choice, supplies())
    assert sheet.pages == fit(plan, choice, supplies()).pages
    read = assert_good(sheet, choice.points)
    shares_a_page = is_cards and not choice.one_a_page and choice.paper != POCKET
    margin = 9 if shares_a_page else 12 if choice.paper == POCKET else 20
    assert_nothing_overlaps(read, tmp_path, margin * MM)
    # On cards every heading has its own, on a map they are boxes; lines to write on are no words.
    if isinstance(plan, Plan) and "Lines(" not in repr(plan):
        assert_no_heading_stands_last(read)
    everything = read.everything()
    assert KEPT not in everything
    assert FELT not in everything
    for font in (thing for thing in read.pdf.objects if _is_font(thing)):
        assert "/FontFile2" in font.FontDescriptor


@pytest.mark.parametrize("key", ["prep", "map"])
@pytest.mark.parametrize(("ideas", "times"), [(400, 1), (1, 625)], ids=["400 ideas", "5,000 words"])
def test_very_much_is_printed_whole(key: str, ideas: int, times: int) -> None:
    words = "People wait outside until the office door opens. " * times
    heaps = [
        branch(f"Heap {at}", "think", "", *(Idea.new(f"{at} {words}") for _ in range(50)))
        for at in range(ideas // 50)
    ]
    alone = branch("My point", "say", "say", Idea.new(words))
    meeting = replace(Meeting.new("Rain"), branches=tuple(heaps or [alone]))
    choice = SheetChoice()
    plan = SHEETS[key].plan(subject(meeting), choice, supplies())
    sheet = printed(plan, choice, supplies())
    assert_good(sheet, choice.points)
    assert sheet.text.split().count("People") == ideas * times
    assert sheet.pages > 10


def test_every_sheet_there_is_is_tried() -> None:
    assert {key for key, _, _ in CASES} == set(SHEETS)


def test_the_same_words_give_the_same_bytes_on_every_sheet() -> None:
    # With another seed sets come in another order; everything gets other ids each time.
    program = "from tests.sheets.test_every_sheet import digests; print(*digests())"
    elsewhere = {**os.environ, "PYTHONHASHSEED": "7"}
    there = subprocess.run(
        [sys.executable, "-c", program], env=elsewhere, capture_output=True, text=True, check=True
    )
    assert there.stdout.split() == digests()


def digests() -> list[str]:
    """Each sheet with what its bytes come to."""
    tried = {key: (how, meeting) for key, how, meeting in CASES}
    found = []
    for key, (how, meeting) in tried.items():
        plan = SHEETS[key].plan(subject(MEETINGS[meeting]()), CHOICES[how], supplies())
        made = printed(plan, CHOICES[how], supplies())
        found.append(f"{key}:{sha256(made.pdf).hexdigest()}")
    return found


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


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
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
    whose = Person.new(name)
    for sheet in SHEETS.values():
        if sheet.stands(Subject(meeting, whose)):
            plan = sheet.plan(Subject(meeting, whose), choice, supplies())
            assert_good(printed(plan, choice, supplies()), points)
