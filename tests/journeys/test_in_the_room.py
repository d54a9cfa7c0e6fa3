"""In the room one has one's cards, in the dark, in silence; nothing private is ever there."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from coprod_desktop.domain.agenda import with_items
from coprod_desktop.domain.agenda_words import items_in
from coprod_desktop.domain.carry import THEY_SAID, was_held
from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.domain.feeling import Feeling, Moment
from coprod_desktop.domain.idea import Idea, Pile, Said
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.settings import Settings, SettingsFile
from coprod_desktop.ui.meeting_screen import MeetingScreen
from coprod_desktop.ui.read_aloud.state import State
from coprod_desktop.ui.room.room_screen import RoomScreen
from coprod_desktop.ui.room.show_screen import ShowScreen
from tests.journeys.conftest import Open
from tests.journeys.talking import Talking
from tests.journeys.window import Someone
from tests.ui.audit import recorded, settle

SECRET = "xylophone"
"""Stands in everything that is kept or felt."""
DOOR, FOOD, FARES = "Meet people at the door", "Hot food if you come late", "Pay the bus fare"
WELL_SEEN = {200: 0.99, 400: 0.6}
"""How much of a box for words is seen at a size of words, where its label and a line are too."""
AGENDA = "1. Welcome (5 mins)\n2. The night shelter (20 mins)\n3. Any other business"


def prepared(meeting: Meeting) -> Meeting:
    """Two points to share, one that may help, several that are kept, an agenda to pin them to."""
    under = Idea("under", f"{SECRET} under it", pile=Pile.KEEP)
    points = (
        Idea("door", DOOR, ideas=(under,)),
        Idea("food", FOOD),
        Idea("fares", FARES, pile=Pile.IF_IT_HELPS),
        Idea("kept", f"{SECRET} kept", pile=Pile.KEEP, ideas=(Idea("deep", f"{SECRET} below"),)),
    )
    lines = (
        Idea("line", "My point is…"),
        Idea("own", f"{SECRET} line", pile=Pile.KEEP),
    )
    meeting = (
        replace(meeting, branches=(), title="Night shelter")
        .with_branch(Branch("say", "What I want to say", step="say", ideas=points))
        .with_branch(Branch("lines", "Lines I can use", step="ready-lines", ideas=lines))
        .with_feeling(Feeling(Moment.BEFORE, 2, f"{SECRET} felt"))
    )
    meeting = with_items(meeting, items_in(AGENDA))
    return meeting.on_agenda_item("food", meeting.agenda[1].id).on_agenda_item(
        "kept", meeting.agenda[0].id
    )


def go_in(someone: Someone) -> RoomScreen:
    """A meeting that is prepared, with its cards in front."""
    prepare(someone)
    someone.click("Begin in the room")
    return room(someone)


def prepare(someone: Someone) -> None:
    """A meeting that is prepared, before one goes in."""
    someone.program.desk.just_for_today(someone.program.ways.liking.now())
    someone.program.ways.new_meeting()
    session = someone.session
    session.apply("", prepared)
    someone.go_to_step("cue")


def room(someone: Someone) -> RoomScreen:
    """The cards in front."""
    screen = someone.screen
    assert isinstance(screen, RoomScreen)
    return screen


def card(someone: Someone) -> str:
    """The words on the card in front."""
    return room(someone).card.words


def drawn(window: QWidget) -> str:
    """All words that can be seen in a window."""
    shown = [each for each in window.findChildren(QWidget) if each.isVisible()]
    return "\n".join(run.words for each in [window, *shown] for run in recorded(each))


def test_whoever_comes_with_nothing_to_say_is_led_to_where_it_is_written(someone: Someone) -> None:
    prepare(someone)
    session = someone.session
    session.apply("", lambda meeting: replace(meeting, branches=()))
    someone.click("Begin in the room")
    someone.click("Write my point")
    assert isinstance(someone.screen, MeetingScreen)
    assert someone.meeting.at == "say"
    assert someone.sees("What would you like to say?")


def test_two_keys_are_enough_for_all_of_it(someone: Someone) -> None:
    go_in(someone)
    assert card(someone) == DOOR
    someone.key(Qt.Key.Key_Return)
    assert card(someone) == FOOD
    step_to(someone, "Partly")
    someone.key(Qt.Key.Key_Return)
    assert someone.meeting.idea("food").said is Said.PARTLY
    step_to(someone, "It has begun")
    someone.key(Qt.Key.Key_Return)
    assert someone.sees("Now: 1. Welcome (5 minutes)")
    assert someone.sees("Mine: next, 1 point")
    step_to(someone, "Card before")
    someone.key(Qt.Key.Key_Return)
    assert card(someone) == DOOR
    step_to(someone, "I need a minute")
    assert someone.focus().accessibleDescription() == "1 of 5."
    someone.key(Qt.Key.Key_Return)
    shown = someone.screen
    assert isinstance(shown, ShowScreen)
    assert shown.card.words == "I need a minute"
    someone.key(Qt.Key.Key_Return)
    step_to(someone, "They promised something")
    someone.key(Qt.Key.Key_Return)
    assert [promise.what for promise in someone.meeting.promises] == [
        "They promised something: Welcome"
    ]
    step_to(someone, "Leave")
    someone.key(Qt.Key.Key_Return)
    assert isinstance(someone.screen, MeetingScreen)


def test_two_keys_are_enough_with_the_largest_words(someone: Someone) -> None:
    go_in(someone)
    liking = someone.program.ways.liking
    liking.choose(replace(liking.now(), text_percent=400))
    settle()
    someone.key(Qt.Key.Key_Return)
    for words in ("Said", "It has begun", "I want to speak"):
        step_to(someone, words)
        assert not someone.focus().visibleRegion().isEmpty(), words
        someone.key(Qt.Key.Key_Return)
    assert isinstance(someone.screen, ShowScreen)
    someone.key(Qt.Key.Key_Escape)
    assert someone.meeting.idea("food").said is Said.YES
    someone.key(Qt.Key.Key_Escape)
    assert isinstance(someone.screen, MeetingScreen)


def test_where_the_cards_to_hold_up_stand_below_one_press_comes_to_them(someone: Someone) -> None:
    go_in(someone)
    assert not someone.sees("Cards to hold up")
    someone.program.window.showNormal()
    someone.program.window.resize(1024, 600)
    settle()
    someone.click("Cards to hold up")
    assert called(someone.focus()) == "I need a minute"
    assert not someone.focus().visibleRegion().isEmpty()


def called(widget: QWidget) -> str:
    """The words on something, where it has any."""
    return widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""


def step_to(someone: Someone, words: str) -> None:
    """Goes on by Tab alone."""
    for _ in range(60):
        here = someone.focus()
        if words in (called(here), here.accessibleName()):
            return
        someone.key(Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never came to {words!r}")


def test_nothing_that_is_kept_is_ever_there(someone: Someone) -> None:
    here = go_in(someone)
    seen = []
    for _ in range(4):
        seen += [someone.words(), someone.heard(), drawn(someone.window), someone.is_called()]
        seen += [passage.text for passage in here.hears().passages]
        here.turn(1)
    someone.click("Show what may help (1)")
    here.turn(-1)
    assert card(someone) == FARES
    seen += [someone.words(), someone.heard(), drawn(someone.window)]
    someone.click("More")
    seen += [someone.words(), drawn(someone.window)]
    assert not [words for words in seen if SECRET in words.casefold()]
    assert any("My point is…" in words for words in seen)


def test_what_may_help_comes_only_when_it_is_asked_for(someone: Someone) -> None:
    here = go_in(someone)
    assert [idea.text for idea in here.ideas] == [DOOR, FOOD]
    someone.click("Show what may help (1)")
    assert [idea.text for idea in here.ideas] == [DOOR, FOOD, FARES]
    someone.key(Qt.Key.Key_Escape)
    someone.click("Begin in the room")
    assert [idea.text for idea in room(someone).ideas] == [DOOR, FOOD]


def test_it_is_dark_and_as_large_as_the_screen_until_escape(someone: Someone) -> None:
    look = someone.program.look
    assert not look.dark
    go_in(someone)
    assert look.dark
    assert someone.window.isFullScreen()
    someone.key(Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert look.dark, "larger words are dark as well"
    assert look.percent > 100
    someone.key(Qt.Key.Key_Escape)
    assert isinstance(someone.screen, MeetingScreen)
    assert not look.dark
    assert not someone.window.isFullScreen()
    person = someone.program.desk.person
    assert person is not None
    assert person.comfort.theme == "paper", "how somebody likes it is theirs"


def test_hidden_or_put_away_it_shows_no_word(someone: Someone) -> None:
    go_in(someone)
    for put_away in (False, True):
        if put_away:
            someone.window.showMinimized()
        else:
            someone.key(Qt.Key.Key_F4)
        someone.window.showFullScreen()
        settle()
        shown = drawn(someone.window) + someone.heard() + someone.is_called()
        assert "This computer is ready." in shown
        for words in (DOOR, FOOD, "night shelter", "room", "card"):
            assert words.casefold() not in shown.casefold(), words
        someone.key(Qt.Key.Key_Escape)
        assert "This computer is ready." in drawn(someone.window), "Escape shows nothing"
        someone.key(Qt.Key.Key_F4)
        assert card(someone) == DOOR


def test_what_they_said_or_promised_goes_to_look_back(someone: Someone) -> None:
    go_in(someone)
    someone.click("They said something")
    assert someone.sees("Marked. You can look back at it later.")
    someone.write_in("In a word", "They will ask")
    someone.click("That is all")
    someone.click("They said something")
    someone.click("They promised something")
    someone.write_in("In a word", "A new key safe")
    said = someone.meeting.branch_for(THEY_SAID)
    assert said is not None
    assert [idea.text for idea in said.ideas] == ["They will ask", "They said something"]
    assert [promise.what for promise in someone.meeting.promises] == ["A new key safe"]
    someone.click("Take the mark away")
    assert not someone.meeting.promises
    assert was_held(someone.meeting), "somebody who took something down was there"
    someone.click("Leave")
    someone.go_to_step(THEY_SAID)
    assert someone.is_asked("What did they say?")
    assert someone.sees("They will ask")


@pytest.mark.parametrize("by_key", [True, False])
@pytest.mark.parametrize("percent", [200, 400])
@pytest.mark.parametrize("words", ["They said something", "They promised something"])
def test_what_is_told_of_a_mark_comes_into_sight_with_the_field_for_it(
    someone: Someone, words: str, percent: int, by_key: bool
) -> None:
    here = go_in(someone)
    liking = someone.program.ways.liking
    liking.choose(replace(liking.now(), text_percent=percent))
    someone.program.window.showNormal()
    someone.window.resize(1366, 768)
    settle()
    bar = here.page.verticalScrollBar()
    for _ in range(2):
        bar.setValue(bar.maximum())
        step_to(someone, words)
        press = someone.focus()
        if by_key:
            someone.key(Qt.Key.Key_Return)
        else:
            someone.click(words)
        settle()
        assert here.note.text() == "Marked. You can look back at it later."
        field = here.jotting.field
        for part in (here.note, field.label, field.hint):
            assert part.visibleRegion().boundingRect().size() == part.size(), part.text()
        box = field.edit.visibleRegion().boundingRect()
        assert box.height() > field.edit.height() * WELL_SEEN[percent]
        assert someone.focus() is press


@pytest.mark.parametrize("comfort", [Comfort(reads_aloud=True), Comfort(self_voicing=True)])
def test_it_is_silent_until_read_is_pressed(
    opening: Open, tmp_path: Path, comfort: Comfort
) -> None:
    SettingsFile(tmp_path / "settings.json").write(Settings().with_comfort(comfort))
    someone = opening(voice=Talking)
    someone.wait_until(lambda: someone.program.cabinet.is_open, "the store")
    ways, voice = someone.program.ways, someone.program.voice
    assert isinstance(voice, Talking)

    def is_quiet() -> bool:
        return not ways.self_voicing.waits and voice.state is State.IDLE

    prepare(someone)
    someone.go_to("Begin in the room")
    someone.wait_until(is_quiet, "the end of what is said of that")
    voice.said.clear()
    someone.key(Qt.Key.Key_Return)
    here = room(someone)
    here.turn(1)
    for _ in range(4):
        someone.key(Qt.Key.Key_Tab)
        someone.wait_until(is_quiet)
    assert voice.said == []
    assert [passage.text for passage in here.hears().passages] == [FOOD]
    someone.click("Read")
    someone.wait_until(lambda: f"{FOOD}." in voice.said or FOOD in voice.said, "the voice")


def test_one_key_or_one_tap_is_one_card(someone: Someone) -> None:
    go_in(someone)
    keys = (Qt.Key.Key_Right, Qt.Key.Key_PageDown, Qt.Key.Key_Space, Qt.Key.Key_PageUp)
    for key, words in zip(keys, (FOOD, DOOR, FOOD, DOOR), strict=True):
        someone.key(key)
        assert card(someone) == words, key
    someone.click_on(room(someone).card)
    assert card(someone) == FOOD
    finger = QTest.createTouchDevice()
    place = room(someone).card.mapTo(someone.window, room(someone).card.rect().center())
    QTest.touchEvent(someone.window, finger).press(0, place, someone.window)
    QTest.touchEvent(someone.window, finger).release(0, place, someone.window)
    settle()
    assert card(someone) == DOOR, "after the last comes the first"
