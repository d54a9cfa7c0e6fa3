"""A person whose screen reader presses for them is heard like a hand on the mouse."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from coprod_desktop.ui.views.sheet import SheetView
from tests.journeys.window import Someone
from tests.ui.audit import settle


def acts_on(someone: Someone, words: str) -> None:
    """Does the first thing a screen reader is offered for a button."""
    face = QAccessible.queryAccessibleInterface(someone.button(words))
    assert face is not None
    actions = face.actionInterface()
    assert actions is not None
    actions.doAction(actions.actionNames()[0])
    settle()


def test_a_card_that_is_toggled_is_kept_like_one_that_is_pressed(someone: Someone) -> None:
    someone.begins_a_meeting("Robin")
    someone.go_on_to("Why are you going?", by="Skip this")
    acts_on(someone, "To make my area better")
    assert [idea.text for _, idea in someone.meeting.walk()] == ["To make my area better"]
    acts_on(someone, "To make my area better")
    assert not list(someone.meeting.walk())


def test_a_size_or_a_colour_that_is_toggled_is_used(someone: Someone) -> None:
    someone.click("Text size")
    acts_on(someone, "150 percent")
    assert someone.program.look.percent == 150
    someone.click("Colours")
    acts_on(someone, "Dark")
    assert someone.program.look.theme == "night"


def test_what_can_be_switched_in_a_strip_is_switched(someone: Someone) -> None:
    someone.click("Look around")
    someone.click("Big words")
    person = someone.program.desk.person
    assert person is not None
    before = person.comfort.ruler
    acts_on(someone, "Ruler")
    person = someone.program.desk.person
    assert person is not None
    assert person.comfort.ruler is not before


def test_what_is_ticked_is_left_off_the_sheet(someone: Someone) -> None:
    someone.click("Look around")
    someone.click("Sheet")
    sheet = someone.view
    assert isinstance(sheet, SheetView)
    someone.wait_until(lambda: bool(sheet.choices.cards), "the sheet")
    thing, card = next(iter(sheet.choices.cards.items()))
    acts_on(someone, card.text())
    assert thing in someone.meeting.left_out
    assert not card.isChecked()


def test_a_print_size_chosen_by_a_screen_reader_is_where_tab_comes_to(someone: Someone) -> None:
    someone.click("Look around")
    someone.click("Sheet")
    sheet = someone.view
    assert isinstance(sheet, SheetView)
    acts_on(someone, "24 point")
    stops = [
        p for p, card in sheet.choices.sizes.items() if card.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert stops == [24]
