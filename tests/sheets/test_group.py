"""The sheets of a group come out in order, each with the name of whom it is and of nobody else."""

from __future__ import annotations

from dataclasses import replace

import page as checker
import pytest

from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.person import Person
from coprod_desktop.sheets import bound
from coprod_desktop.sheets.bound import group_printed
from coprod_desktop.sheets.choice import SheetChoice
from coprod_desktop.sheets.group import Group, Wanted, WrongName, nobody
from coprod_desktop.sheets.plan import Plan
from coprod_desktop.sheets.table import SHEETS, Subject, offered
from tests.sheets.pdf import ReadBack
from tests.sheets.samples import KEPT, branch, ordinary, person, supplies

NAMES = ("Ngozi", "Siôn Llywelyn")
LONG = "Maximiliana Featherstonehaugh the younger of Machynlleth in Powys"


def whose(name: str) -> Subject:
    """Somebody with a meeting whose one word is theirs alone."""
    own = branch("Mine", "say", "say", Idea.new(f"word{name.split()[0].lower()}"))
    meeting = ordinary()
    return Subject(
        replace(meeting, branches=(*meeting.branches, own)), replace(person(), name=name)
    )


def made(*wanted: Wanted, apart: bool = False) -> tuple[Group, ReadBack]:
    group = group_printed(wanted, supplies(), apart=apart)
    assert group is not None
    return group, ReadBack(group.pdf)


def on_page(read: ReadBack, page: int) -> str:
    shown = "".join(one.text for one in read.shown if one.page == page)
    return shown.replace("\u00a0", " ")


def every_sheet() -> tuple[Wanted, ...]:
    """Every sheet of 2 people in turns, in every shape a page has, with empty ones between."""
    choices = (
        SheetChoice(),
        SheetChoice(points=36),
        SheetChoice(points=20, paper="a5", colour=False),
    )
    found = []
    for at, sheet in enumerate(offered(whose(NAMES[0]))):
        choice = choices[at % len(choices)]
        sized = replace(choice, points=max(choice.points, sheet.least))
        found += [Wanted(whose(name), sheet.key, sized) for name in NAMES]
        found.append(Wanted(nobody(), "blank-prep", choice))
    return tuple(found)


def test_every_page_has_the_name_of_its_own_person_and_of_nobody_else() -> None:
    wanted = every_sheet()
    group, read = made(*wanted, apart=True)
    report = checker.validate_pdf_bytes(group.pdf, profile="ua1")
    assert report.is_compliant, [failure.message for failure in report.failures]
    assert read.troubles() == []
    assert len(read.pdf.pages) == group.pages
    at = 0
    for one, stretch in zip(wanted, group.sheets, strict=True):
        assert stretch.first == at
        at += stretch.pages
        for page in range(stretch.first, at):
            words = on_page(read, page)
            for name in NAMES:
                first = name.split()[0]
                assert (first in words) == (name == one.name), (one.sheet, page, words)
                assert f"word{first.lower()}" not in words or name == one.name
    assert at == group.pages
    assert KEPT not in read.everything()


def test_an_empty_sheet_has_nobodys_name_but_says_which_page_it_is() -> None:
    sheet = Wanted(nobody(), "blank-prep", SheetChoice(points=28))
    group, read = made(sheet, sheet)
    assert group.sheets[0].pages == group.sheets[1].pages == 2
    for page in range(4):
        assert f"Page {page % 2 + 1} of 2." in on_page(read, page)


@pytest.mark.parametrize("sheet", ["blank-prep", "show-cards", "ask-someone"])
@pytest.mark.parametrize(("points", "paper", "told"), [(18, "a4", "Sheet 2 of 2"), (36, "a5", "2")])
def test_sheets_without_a_name_can_be_told_apart(
    sheet: str, points: int, paper: str, told: str
) -> None:
    one = Wanted(nobody(), sheet, SheetChoice(points=points, paper=paper))
    group, read = made(one, one)
    for page in range(group.sheets[1].first, group.pages):
        assert f"{told}. Page" in on_page(read, page) or f"{told} of 2. Page" in on_page(read, page)


def test_a_page_with_the_name_stands_before_no_sheet_without_one() -> None:
    blank = Wanted(nobody(), "blank-prep", SheetChoice())
    named = Wanted(whose(NAMES[0]), "prep", SheetChoice())
    group, read = made(blank, named, blank, apart=True)
    assert [stretch.apart for stretch in group.sheets] == [False, True, False]
    assert "No name" not in "".join(one.text for one in read.shown)
    alone, _ = made(blank, named, blank)
    assert group.pages == alone.pages + 1
    assert "Print size 18" in on_page(read, group.sheets[1].first)


@pytest.mark.parametrize("sheet", ["prep", "show-cards", "map"])
def test_a_long_name_is_on_the_page_as_far_as_it_has_room(sheet: str) -> None:
    subject = Subject(ordinary(), Person.new(LONG))
    group, read = made(Wanted(subject, sheet, SheetChoice(points=36, paper="a5")))
    for page in range(group.pages):
        assert "Maxi" in on_page(read, page)
    wide = float(read.pdf.pages[0].MediaBox[2])
    assert wide == pytest.approx(419.5, abs=1)


def test_a_sheet_is_found_in_the_list_of_contents() -> None:
    _, read = made(*(Wanted(whose(name), "prep", SheetChoice()) for name in NAMES))
    with read.pdf.open_outline() as outline:
        told = [entry.title for entry in outline.root]
        assert told == ["1. Ngozi: My words", "2. Siôn Llywelyn: My words"]
        assert all(entry.children for entry in outline.root)


def test_the_same_list_gives_the_same_bytes() -> None:
    wanted = (
        Wanted(whose("Ngozi"), "prep", SheetChoice()),
        Wanted(nobody(), "blank-prep", SheetChoice()),
    )
    assert made(*wanted)[0].pdf == made(*wanted)[0].pdf


def test_whoever_says_stop_gets_no_file() -> None:
    asked: list[int] = []

    def go_on(done: int) -> bool:
        asked.append(done)
        return done < 2

    sheet = Wanted(nobody(), "blank-prep", SheetChoice())
    assert group_printed([sheet] * 5, supplies(), go_on) is None
    assert asked == [0, 1, 2]


def test_a_sheet_that_claims_to_be_somebody_elses_is_never_made(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    wrong = replace(
        SHEETS["prep"], plan=lambda *_: Plan(title="", short_title="", owner="Somebody")
    )
    monkeypatch.setattr(bound, "SHEETS", {**SHEETS, "prep": wrong})
    with pytest.raises(WrongName):
        made(Wanted(Subject(Meeting.new(), Person.new("Ngozi")), "prep", SheetChoice()))


@pytest.mark.parametrize("sheet", ["prep", "show-cards"])
def test_a_name_that_is_cut_short_says_so(sheet: str) -> None:
    _, read = made(Wanted(Subject(ordinary(), Person.new(LONG)), sheet, SheetChoice(points=36)))
    assert "Maximiliana" in on_page(read, 0)
    assert "\u2026 Page 1 of " in on_page(read, 0)


@pytest.mark.parametrize("points", [18, 36])
def test_the_name_is_on_each_card_that_is_cut_off(points: int) -> None:
    group, read = made(Wanted(whose("Ngozi"), "cue-cards", SheetChoice(points=points)))
    for page in range(group.pages):
        words = on_page(read, page)
        assert words.count("Ngozi") == words.count("Card ")
        assert words.count("Ngozi. Page") == 1
