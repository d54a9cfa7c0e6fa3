"""A person chooses how their map lies on paper, and is told why it takes the pages it takes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetricsF, QImage, QPageLayout
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.domain.person import Person
from coprod_desktop.sheets.choice import Way
from coprod_desktop.sheets.table import MAP, PREP, Subject
from coprod_desktop.ui.group_print.entry import offer_for
from coprod_desktop.ui.group_print.group_list import GroupList
from coprod_desktop.ui.printing import prepare
from coprod_desktop.ui.sheet_supplies import liked_choice
from coprod_desktop.ui.views.sheet import SheetView
from tests.ui.audit import audit, settle
from tests.ui.opened import Opening
from tests.ui.views.test_sheet import made_after, ready, shown


def mapped(opening: Opening, qtbot: QtBot) -> SheetView:
    view, _ = shown(opening, qtbot)
    view.choose_sheet(MAP)
    made_after(view, qtbot)
    return view


def is_wide(view: SheetView) -> bool:
    assert view.pages is not None
    wide, tall = view.pages.size(0)
    return wide > tall


def test_paper_lies_as_it_was_chosen_and_that_is_kept(opening: Opening, qtbot: QtBot) -> None:
    view = mapped(opening, qtbot)
    likes: list[Comfort] = []
    view.comfort_changed.connect(likes.append)
    for way, wide in ((Way.SIDEWAYS, True), (Way.UPRIGHT, False)):
        view.choices.way.cards[way].click()
        made_after(view, qtbot)
        assert is_wide(view) == wide
        assert likes[-1].print_way == way
        assert liked_choice(likes[-1]).way == way


def test_arrow_keys_go_from_way_to_way(opening: Opening, qtbot: QtBot) -> None:
    view = mapped(opening, qtbot)
    first = view.choices.way.cards[Way.BEST]
    first.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(first, Qt.Key.Key_Right)
    made = made_after(view, qtbot)
    assert made.order.choice.way == Way.UPRIGHT


def test_which_way_up_is_asked_of_a_map_alone(opening: Opening, qtbot: QtBot) -> None:
    view = mapped(opening, qtbot)
    assert view.choices.way.isVisibleTo(view)
    assert view.choices.way.cards[Way.BEST].isChecked()
    view.choose_sheet(PREP)
    assert not view.choices.way.isVisibleTo(view)
    assert view.choices.alone.isHidden()


def test_a_way_this_program_does_not_know_is_left_to_what_fits() -> None:
    assert liked_choice(replace(Comfort(), print_way="upside-down")).way == Way.BEST


def test_it_says_why_a_map_takes_several_pages(opening: Opening, qtbot: QtBot) -> None:
    view = mapped(opening, qtbot)
    budget = view.choices.budget
    assert budget.fit.text().endswith("Needs 3 pages.")
    assert budget.room.isVisibleTo(view)
    assert budget.room.text().startswith("The whole map does not fit on 1 page in this size.")
    view.choices.papers["a3"].click()
    made_after(view, qtbot)
    assert budget.fit.text().endswith("It fits on 1 page.")
    assert not budget.room.isVisibleTo(view)


@pytest.mark.parametrize("alone", [False, True])
def test_heaps_are_said_to_stay_together_only_where_they_do(
    alone: bool, opening: Opening, qtbot: QtBot
) -> None:
    view = mapped(opening, qtbot)
    if alone:
        view.choices.alone.click()
        made_after(view, qtbot)
    budget = view.choices.budget
    for points, parted in ((20, False), (36, True)):
        view.choices.sizes[points].click()
        assert made_after(view, qtbot).printed.is_parted == parted
        words = budget.room.text()
        whole = "Each heap has a page" if alone else "Heaps stay together"
        on = "A large one takes more" if alone else "A heap can go on over pages"
        assert (whole in words, on in words) == (not parted, parted)


def test_small_pages_are_shown_where_each_of_them_is_there(opening: Opening, qtbot: QtBot) -> None:
    view = mapped(opening, qtbot)
    assert view.choices.budget.pages.isVisibleTo(view)
    view.choices.sizes[36].click()
    assert made_after(view, qtbot).printed.pages > 5
    assert not view.choices.budget.pages.isVisibleTo(view)


@pytest.mark.parametrize(("percent", "shown"), [(100, True), (200, True), (400, False)])
def test_small_pages_leave_the_words_beside_them_room(
    percent: int, shown: bool, opening: Opening, qtbot: QtBot
) -> None:
    opening.look.use(percent=percent)
    view = mapped(opening, qtbot)
    view.choices.sizes[20].click()
    made_after(view, qtbot)
    budget = view.choices.budget
    assert budget.pages.isVisibleTo(view) == shown
    letter = QFontMetricsF(opening.look.font(1.25, bold=True)).averageCharWidth()
    if shown:
        assert budget.fit.width() > 19 * letter


def test_a_heap_has_a_page_of_its_own_where_the_person_wants(
    opening: Opening, qtbot: QtBot
) -> None:
    view = mapped(opening, qtbot)
    view.choices.papers["a3"].click()
    assert view.choices.alone.text() == "1 heap on a page"
    view.choices.alone.click()
    assert made_after(view, qtbot).printed.pages == 7
    assert view.choices.budget.room.text() == "Each heap has a page, as you chose."
    view.choose_sheet("cue-cards")
    assert view.choices.alone.text() == "1 card on a page"


def test_the_printer_is_given_the_paper_the_way_the_map_lies(
    opening: Opening, qtbot: QtBot
) -> None:
    view = mapped(opening, qtbot)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    for way, lies in (
        (Way.SIDEWAYS, QPageLayout.Orientation.Landscape),
        (Way.UPRIGHT, QPageLayout.Orientation.Portrait),
    ):
        view.choices.way.cards[way].click()
        made_after(view, qtbot)
        assert view.pages is not None
        prepare(printer, view.pages)
        assert printer.pageLayout().orientation() is lies
        assert printer.pageLayout().pageSize().name() == "A4"


def test_a_group_prints_each_map_the_way_its_person_likes() -> None:
    ways = {}
    for way in Way:
        person = Person.new("Robin")
        person = replace(person, comfort=replace(person.comfort, print_way=way.value))
        entry = offer_for(person).of_sheet(MAP)
        (wanted,) = GroupList((entry,)).wanted({entry.of: Subject(ready(), person)})
        ways[way] = wanted.choice.way
    assert ways == {way: way for way in Way}


@pytest.mark.parametrize("percent", [100, 200])
def test_the_ring_round_one_choice_leaves_the_one_beside_it_be(
    percent: int, opening: Opening, qtbot: QtBot
) -> None:
    opening.look.use(percent=percent)
    view = mapped(opening, qtbot)
    choices = view.choices

    def seen(beside: QWidget, held: QWidget) -> QImage:
        held.setFocus(Qt.FocusReason.TabFocusReason)
        settle()
        place = QRect(beside.mapTo(view.window(), QPoint()), beside.size())
        return view.window().grab(place).toImage()

    for held, beside, far in (
        (choices.heading, choices.which, choices.sizes[24]),
        (choices.by_idea, choices.alone, choices.cards[next(iter(choices.cards))]),
    ):
        view.scroller.ensureWidgetVisible(held)
        with_ring = seen(beside, held)
        assert with_ring == seen(beside, far)


@pytest.mark.parametrize("percent", [100, 200, 400])
def test_nothing_keeps_a_person_from_choosing(percent: int, opening: Opening, qtbot: QtBot) -> None:
    opening.look.use(percent=percent)
    view = mapped(opening, qtbot)
    view.choices.way.cards[Way.BEST].setFocus(Qt.FocusReason.TabFocusReason)
    settle()
    assert view.choices.width() <= view.scroller.viewport().width()
    for card in view.choices.way.cards.values():
        assert card.height() >= 44
        assert card.accessibleName()
    found = audit(view.window(), percent=percent)
    assert [str(finding) for finding in found] == []
