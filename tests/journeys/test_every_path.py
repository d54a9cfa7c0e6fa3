"""Each kind of meeting goes from its first question to a sheet of paper."""

from __future__ import annotations

from PySide6.QtCore import Qt

from coprod_desktop.domain.idea import Pile
from coprod_desktop.domain.path import Kind, Path, Phase, Step
from coprod_desktop.ui.meeting_screen import MeetingScreen
from coprod_desktop.ui.steps.cards import CardsPage
from coprod_desktop.ui.views.sheet import SheetView
from tests.journeys.window import Someone

ALT = Qt.KeyboardModifier.AltModifier
SEEN_OF_EACH = ("why", "say", "know")
"""The first path is walked whole; of the others, these are looked at where they are their own."""
PICKED = (Kind.CARDS, Kind.SENTENCE, Kind.FEW, Kind.SCRAPS)


def test_every_path_goes_from_its_kind_to_a_sheet_with_what_was_picked(someone: Someone) -> None:
    someone.begins_a_meeting("Robin")
    screen = someone.meeting_screen
    known: set[Step] = set()
    for path in screen.parts.paths:
        screen.go_to_step("which-meeting")
        choose_kind(someone, path)
        steps = screen.parts.route.phase(someone.meeting, Phase.GET_READY)
        for step in steps:
            if step.kind is Kind.PATH:
                continue
            if path is screen.parts.paths[0]:
                someone.key(Qt.Key.Key_Right, ALT)
            elif step.key in SEEN_OF_EACH and step not in known:
                screen.go_to_step(step.key)
            else:
                continue
            known.add(step)
            assert someone.is_asked(step.question), step.key
            if step.kind in PICKED:
                pick_first(someone)
    told = sheet_of(someone, screen)
    for step in known:
        if step.kind in PICKED:
            assert (step.cards[0].words in told) is (step.pile is Pile.SHARE), step.cards[0]


def choose_kind(someone: Someone, path: Path) -> None:
    """Goes to a kind of meeting by keys, where it is not chosen already."""
    if someone.meeting.path != path.key:
        if not someone.has_button(path.name):
            someone.choose("More kinds")
        someone.choose(path.name)


def pick_first(someone: Someone) -> None:
    """Picks the first card, unless another path has it picked."""
    page = next(page for page in someone.view.findChildren(CardsPage) if page.isVisible())
    first = page.cards[page.step.cards[0].key]
    if not first.isChecked():
        first.setFocus()
        someone.key(Qt.Key.Key_Space)
    assert first.isChecked(), page.step.key


def sheet_of(someone: Someone, screen: MeetingScreen) -> str:
    """What the sheet to take along says."""
    screen.show_sheet("prep")
    view = someone.view
    assert isinstance(view, SheetView)
    someone.wait_until(lambda: view.made is not None, "the sheet")
    assert view.made is not None
    return view.made.printed.text
