"""Whoever sits down has one meeting open; what is put away is gone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from coprod_desktop.content.paths import paths
from coprod_desktop.domain.carry import NEEDS
from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.domain.promise import Promise
from coprod_desktop.domain.voice_note import VoiceNote
from coprod_desktop.domain.when import When
from coprod_desktop.storage.places import MEMORY
from coprod_desktop.storage.troubles import DamagedWords
from coprod_desktop.ui.cabinet import Cabinet
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.session import Session


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    cabinet = Cabinet(MEMORY)
    cabinet.open_now()
    desk = Desk(cabinet, paths)
    yield desk
    desk.close()


def test_a_meeting_that_is_put_away_takes_no_room_any_more(desk: Desk) -> None:
    desk.new_person("Robin", "", Comfort())
    for _ in range(3):
        desk.new_meeting()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert desk.findChildren(Session) == [desk.session]


def test_what_a_meeting_taught_stays_with_the_person(desk: Desk) -> None:
    desk.new_person("Robin", "", Comfort())
    session = desk.new_meeting()
    session.apply("Name", lambda m: replace(m, title="Night shelter"))
    desk.close_meeting()
    assert desk.session is None
    assert [tile.title for tile in desk.meetings()] == ["Night shelter"]


def test_what_is_to_come_back_is_kept_with_the_next_step_before_the_meeting_is_put_away(
    desk: Desk,
) -> None:
    desk.new_person("Robin", "", Comfort())
    assert desk.person is not None
    friday = date(2026, 11, 27)
    session = desk.new_meeting()
    session.apply("", lambda m: m.with_promise(Promise.new("Dee", "ring", When("", friday))))
    assert [*desk.person.reminders] == []
    session.go_to("better")
    (reminder,) = desk.person.reminders
    assert desk.waiting([desk.person.id], reminder.on) == {desk.person.id}
    assert not desk.waiting([desk.person.id], friday)
    assert desk.waiting(["nobody"], reminder.on) == frozenset()


SOUND = b"\x01\x02" * 16_000


def needs(desk: Desk, note: VoiceNote) -> str:
    """Says in a fresh meeting what is needed; the id of that idea."""
    session = desk.new_meeting()
    need = Idea.new("").with_note(note)
    branch = replace(Branch.new("What I need", step=NEEDS), ideas=(need,))
    session.apply("Record", lambda m: m.with_branch(branch))
    desk.keep_sound(note.id, 0, SOUND)
    return need.id


def named(meeting: Meeting) -> list[VoiceNote]:
    return [idea.note for _, idea in meeting.walk() if idea.note is not None]


def test_a_need_that_got_words_on_a_later_visit_is_not_brought_on_once_it_is_kept(
    desk: Desk,
) -> None:
    desk.new_person("Robin", "", Comfort())
    note = VoiceNote.new("My voice note")
    need = needs(desk, note)
    assert desk.session is not None
    first = desk.session.meeting.id
    desk.close_meeting()
    assert desk.person is not None
    assert [known.note for known in desk.person.needs] == [note]
    session = desk.open_meeting(first)
    session.apply("Words", lambda m: m.with_words(need, "Mine alone"))
    session.apply("Keep", lambda m: m.on_pile(need, Pile.KEEP))
    assert named(desk.new_meeting().meeting) == []
    assert desk.person.needs == ()
    assert desk.sound(note.id) == SOUND


def test_a_need_that_is_kept_is_not_brought_on_by_a_window_that_knew_it_before(
    desk: Desk,
) -> None:
    desk.new_person("Robin", "", Comfort())
    needs(desk, VoiceNote.new("My voice note"))
    desk.close_meeting()
    person = desk.person
    assert person is not None
    desk._cabinet.pen.keep_person(person, replace(person, needs=()))
    assert named(desk.new_meeting().meeting) == []


def test_the_sound_of_what_was_taken_away_goes_as_the_meeting_is_put_away(desk: Desk) -> None:
    desk.new_person("Robin", "", Comfort())
    note = VoiceNote.new("My voice note")
    needs(desk, note)
    first = desk.new_meeting()
    (idea,) = (idea for _, idea in first.meeting.walk())
    assert idea.note == note
    first.apply("Take away", lambda m: m.without_note(idea.id))
    first.undo()
    assert desk.sound(note.id) == SOUND
    first.redo()
    desk.close_meeting()
    assert desk.person is not None
    assert desk.person.needs == ()
    assert desk.is_kept()
    assert desk.sound(note.id) == SOUND  # the first meeting still has it
    (older,) = (tile for tile in desk.meetings() if tile.id != first.meeting.id)
    session = desk.open_meeting(older.id)
    session.apply("Take away", lambda m: m.without_note(named_idea(m)))
    desk.close_meeting()
    assert desk.is_kept()
    assert desk.sound(note.id) == b""


def named_idea(meeting: Meeting) -> str:
    (which,) = (idea.id for _, idea in meeting.walk() if idea.note is not None)
    return which


def test_what_is_taken_away_can_be_brought_back_while_the_meeting_is_open(desk: Desk) -> None:
    desk.new_person("Robin", "", Comfort())
    note = VoiceNote.new("My voice note")
    need = needs(desk, note)
    assert desk.session is not None
    first = desk.session.meeting.id
    session = desk.open_meeting(first)
    session.apply("Take away", lambda m: m.without_idea(need))
    desk._cabinet.pen.forget_unnamed(first, frozenset({note.id}))
    assert desk.is_kept()
    session.undo()
    assert desk.sound(note.id) == SOUND


def test_a_need_that_was_kept_as_the_program_ended_badly_is_never_brought_on(desk: Desk) -> None:
    desk.new_person("Robin", "", Comfort())
    need = needs(desk, VoiceNote.new("My voice note"))
    assert desk.session is not None
    meeting = desk.session.meeting
    desk.close_meeting()
    assert desk.person is not None
    desk._cabinet.pen.keep(desk.person.id, meeting, meeting.on_pile(need, Pile.KEEP))
    for _ in range(2):
        assert named(desk.new_meeting().meeting) == []
    assert desk.person.needs == ()


def test_a_need_kept_in_an_older_meeting_as_the_program_ended_badly_is_not_known_any_more(
    qapp: QApplication, tmp_path: Path
) -> None:
    cabinet = Cabinet(tmp_path / "store.sqlite3")
    cabinet.open_now()
    desk = Desk(cabinet, paths)
    desk.new_person("Robin", "", Comfort())
    need = needs(desk, VoiceNote.new("My voice note"))
    assert desk.session is not None
    assert desk.person is not None
    older = desk.session.meeting.id
    desk.new_meeting()
    session = desk.open_meeting(older)
    assert desk.person.needs
    session.apply("Keep", lambda m: m.on_pile(need, Pile.KEEP))
    assert desk.person.to_learn == (older,)
    cabinet.pen.settle()
    # The program is killed: nothing is put away.
    after = Cabinet(tmp_path / "store.sqlite3")
    after.open_now()
    again = Desk(after, paths)
    person = again.sit_down(desk.person.id)
    assert (person.needs, person.to_learn) == ((), ())
    assert named(again.new_meeting().meeting) == []
    again.close()
    desk.close()


def test_a_meeting_that_is_put_away_has_nothing_left_to_learn(desk: Desk) -> None:
    desk.new_person("Robin", "", Comfort())
    need = needs(desk, VoiceNote.new("My voice note"))
    assert desk.session is not None
    desk.session.apply("Keep", lambda m: m.on_pile(need, Pile.KEEP))
    desk.session.undo()
    desk.close_meeting()
    assert desk.person is not None
    assert desk.person.to_learn == ()
    assert len(desk.person.needs) == 1


def test_what_is_kept_elsewhere_is_kept_here_where_other_words_there_cannot_be_read(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cabinet = Cabinet(tmp_path / "store.sqlite3")
    cabinet.open_now()
    desk = Desk(cabinet, paths)
    desk.new_person("Robin", "", Comfort())
    session = desk.new_meeting()
    mine = Idea.new("Zanzibar")
    session.apply("", lambda m: m.with_branch(replace(Branch.new("Heap"), ideas=(mine,))))
    rest = session.meeting.on_pile(mine.id, Pile.KEEP)

    def damaged(which: str) -> Meeting:
        raise DamagedWords(which, rest)

    monkeypatch.setattr(cabinet.shelf, "open_meeting", damaged)
    desk.keep_what_is_kept_elsewhere()
    assert session.meeting.is_kept(mine.id)
    desk.close()
    cabinet.close()
