"""What is only if it helps is told apart on a map without any colour."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pikepdf
import pytest

from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.sheets.choice import SheetChoice
from coprod_desktop.sheets.page import printed
from coprod_desktop.sheets.table import SHEETS
from tests.sheets.pdf import ReadBack, instructions
from tests.sheets.samples import branch, subject, supplies

ROOM, SEAT, DOOR = "A quiet room", "A seat by the door", "Shut the door"
ASIDE = "(Only if it helps)"


def meeting() -> Meeting:
    seat = replace(Idea.new(SEAT, pile=Pile.IF_IT_HELPS), ideas=(Idea.new(DOOR),))
    return replace(Meeting.new("Rain"), branches=(branch("Why", "", "", Idea.new(ROOM), seat),))


def outlines(page: pikepdf.Page) -> Iterator[tuple[bool, list[float], list[float]]]:
    """The boxes of a page: whether each is dashed, where its corners are across and up."""
    is_dashed, kept = False, []
    across: list[float] = []
    up: list[float] = []
    for operands, operator in instructions(page):
        match operator:
            case "q":
                kept.append(is_dashed)
            case "Q":
                is_dashed = kept.pop()
            case "d":
                is_dashed = len(operands[0]) > 0
            case "m":
                across, up = [float(operands[0])], [float(operands[1])]
            case "l":
                across.append(float(operands[0]))
                up.append(float(operands[1]))
            case "S" if len(across) > 2:
                yield is_dashed, across, up


def in_boxes(choice: SheetChoice) -> dict[str, bool]:
    """The words in boxes, with whether the outline is dashed."""
    plan = SHEETS["map"].plan(subject(meeting()), choice, supplies())
    read = ReadBack(printed(plan, choice, supplies()).pdf)
    return {
        shown.text.strip(): is_dashed
        for is_dashed, across, up in outlines(read.pdf.pages[0])
        for shown in read.shown
        if min(across) < shown.x < max(across) and min(up) < shown.y < max(up)
    }


@pytest.mark.parametrize("colour", [True, False])
def test_what_is_only_if_it_helps_has_a_dashed_outline_with_words_that_say_so(colour: bool) -> None:
    told = in_boxes(SheetChoice(points=14, colour=colour))
    assert {words for words, is_dashed in told.items() if is_dashed} == {SEAT, ASIDE}
    assert {words for words, is_dashed in told.items() if not is_dashed} == {
        "Rain",
        "Why",
        ROOM,
        DOOR,
    }
