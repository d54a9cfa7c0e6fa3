"""A list of contents can be looked through, however much is on the sheet."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import page as checker
import pikepdf
import pytest

from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.sheets.choice import SheetChoice
from coprod_desktop.sheets.contents import MOST, grown, listed
from coprod_desktop.sheets.page import printed
from coprod_desktop.sheets.table import SHEETS
from tests.sheets.samples import branch, subject, supplies


@pytest.mark.parametrize("key", ["cue-cards", "prep"])
def test_400_headings_are_reached_from_a_list_of_contents_in_groups(key: str) -> None:
    branches = tuple(
        branch(f"Heap {at}", "say", "say", Idea.new(f"Idea {at}")) for at in range(400)
    )
    meeting = replace(Meeting.new("Rain"), branches=branches)
    choice = SheetChoice()
    made = printed(SHEETS[key].plan(subject(meeting), choice, supplies()), choice, supplies())
    report = checker.validate_pdf_bytes(made.pdf, profile="ua1")
    assert report.is_compliant, [failure.message for failure in report.failures]
    with pikepdf.open(BytesIO(made.pdf)) as file, file.open_outline() as contents:
        below = contents.root if key == "cue-cards" else contents.root[0].children
        assert [group.title for group in below][:2] == ["1–50", "51–100"]
        assert [len(group.children) for group in below] == [50] * 8
        assert "Heap 50" in below[1].children[0].title
        assert below[1].destination == below[1].children[0].destination


@pytest.mark.parametrize("many", [0, 1, MOST, MOST + 1, 2_501, 6_000])
def test_no_more_stand_beside_each_other_than_can_be_looked_through(many: int) -> None:
    flat = [(str(at), f"at {at}", 0) for at in range(many)]
    lists: dict[tuple[int, ...], int] = {}
    path: list[int] = []
    leaves = []
    for words, place, level in listed(grown(flat)):
        del path[level:]
        within = tuple(path)
        lists[within] = lists.get(within, 0) + 1
        path.append(lists[within])
        if words.isdecimal():
            leaves.append((words, place, 0))
    assert leaves == flat
    assert all(beside <= MOST for beside in lists.values())


def test_what_is_below_an_entry_stays_below_it() -> None:
    entries = [("A", "a", 0), ("B", "b", 1), ("C", "c", 2), ("D", "d", 1), ("E", "e", 0)]
    assert list(listed(grown(entries))) == entries
