"""A person has a name said as they say it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.domain.pronunciation import Pronunciation
from coprod_desktop.settings import SettingsFile
from coprod_desktop.ui.screens.say_like import SayLikeScreen
from tests.journeys.conftest import Open
from tests.journeys.window import NotThere, Someone

WORD = "The word, as it is written"
SAID = "How it should sound"


def own(someone: Someone) -> tuple[Pronunciation, ...]:
    """What is kept with the person who sits here."""
    person = someone.program.desk.person
    assert person is not None
    return person.pronunciations


def everyones(folder: Path) -> tuple[Pronunciation, ...]:
    """What is kept on the disk for everybody."""
    return SettingsFile(folder / "settings.json").read().pronunciations


def robin(someone: Someone) -> None:
    someone.program.desk.new_person("Robin", "fox", Comfort())
    someone.program.ways.place()


def open_by_mouse(someone: Someone) -> None:
    someone.click("Help")
    someone.click("A word sounds wrong? Put it right")


def said_aloud(someone: Someone) -> list[str]:
    """Sentences that are said from now on."""
    heard: list[str] = []
    voice = someone.program.voice
    voice.saying.connect(lambda _saying: heard.append(voice.sentence))
    return heard


def test_a_word_is_put_right_by_mouse_alone(someone: Someone) -> None:
    robin(someone)
    open_by_mouse(someone)
    someone.write_in(WORD, "Siobhan")
    assert own(someone) == ()
    someone.write_in(SAID, "shiv")
    assert own(someone) == (Pronunciation("Siobhan", "shiv"),)
    assert someone.sees("Kept. Press Hear it to try.")
    someone.write("awn")
    assert own(someone) == (Pronunciation("Siobhan", "shivawn"),)
    heard = said_aloud(someone)
    someone.click("Hear it")
    someone.wait_until(lambda: "Siobhan" in heard, "the word")
    someone.click("Add another")
    assert someone.sees("Siobhan: say shivawn")
    someone.write_in(WORD, "ICB")
    someone.write_in(SAID, "the care board")
    someone.click("Done")
    assert own(someone) == (
        Pronunciation("ICB", "the care board"),
        Pronunciation("Siobhan", "shivawn"),
    )


def test_a_word_is_put_right_by_keys_alone(someone: Someone, tmp_path: Path) -> None:
    robin(someone)
    someone.key(Qt.Key.Key_F1)
    someone.choose("A word sounds wrong?")
    someone.go_to(WORD)
    someone.write("ICB")
    someone.key(Qt.Key.Key_Return)
    someone.write("the board")
    assert own(someone) == (Pronunciation("ICB", "the board"),)
    someone.go_to("For everyone on this computer")
    someone.key(Qt.Key.Key_Space)
    assert own(someone) == ()
    assert everyones(tmp_path) == (Pronunciation("ICB", "the board"),)
    someone.choose("Add another")
    assert someone.focus() is someone.field(WORD)
    someone.choose("Take away: ICB")
    assert everyones(tmp_path) == ()
    assert someone.sees("Taken away: ICB.")
    someone.choose("Undo")
    assert everyones(tmp_path) == (Pronunciation("ICB", "the board"),)
    assert someone.focus().accessibleName() == "Hear it: ICB"
    someone.choose("Change: ICB")
    someone.write("s")
    assert everyones(tmp_path) == (Pronunciation("ICB", "the boards"),)
    someone.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert not isinstance(someone.screen, SayLikeScreen)


def test_what_is_no_pair_yet_is_told_kindly(someone: Someone) -> None:
    robin(someone)
    open_by_mouse(someone)
    someone.click("Hear it")
    assert someone.sees("Write the word first.")
    assert someone.focus() is someone.field(WORD)
    someone.write("Cymru")
    someone.click("Add another")
    assert someone.sees("Now write how to say it.")
    assert someone.focus() is someone.field(SAID)
    someone.write("Cymru")
    assert someone.sees("Both are the same. Write the second as it sounds.")
    assert someone.focus().accessibleDescription().startswith("Both are the same.")
    assert own(someone) == ()


def test_a_pair_that_is_emptied_again_stays_as_it_was(someone: Someone) -> None:
    robin(someone)
    someone.program.said_like.keep_own((Pronunciation("ICB", "the board"),))
    open_by_mouse(someone)
    someone.write_in(WORD, "DWP")
    someone.write_in(SAID, "d")
    someone.key(Qt.Key.Key_Backspace)
    assert own(someone) == (Pronunciation("ICB", "the board"),)
    someone.click("Change: ICB")
    someone.field(SAID).selectAll()
    someone.key(Qt.Key.Key_Delete)
    assert own(someone) == (Pronunciation("ICB", "the board"),)


def test_the_words_heard_last_can_be_pointed_at(someone: Someone) -> None:
    robin(someone)
    someone.click("Read aloud")
    someone.wait_until(lambda: someone.program.voice.sentence == "Hello, Robin.", "the heading")
    open_by_mouse(someone)
    assert someone.sees("Which word sounded wrong?")
    someone.click("Robin")
    assert someone.field(WORD).toPlainText() == "Robin"
    assert someone.focus() is someone.field(SAID)
    someone.write("rob-een")
    assert own(someone) == (Pronunciation("Robin", "rob-een"),)
    someone.click("Add another")
    someone.click("Robin")
    assert someone.field(SAID).toPlainText() == "rob-een"


def test_nobody_sees_what_somebody_else_has_heard(someone: Someone) -> None:
    robin(someone)
    someone.click("Read aloud")
    someone.wait_until(lambda: someone.program.voice.sentence == "Hello, Robin.", "the heading")
    someone.program.desk.new_person("Sam", "fox", Comfort())
    someone.program.ways.place()
    open_by_mouse(someone)
    assert not someone.sees("Which word sounded wrong?")


def test_a_guest_keeps_words_only_for_today(someone: Someone, tmp_path: Path) -> None:
    someone.program.desk.just_for_today(Comfort())
    someone.program.ways.place()
    open_by_mouse(someone)
    assert not someone.has_button("For everyone on this computer")
    someone.write_in(WORD, "Siobhan")
    someone.write_in(SAID, "shivawn")
    assert own(someone) == (Pronunciation("Siobhan", "shivawn"),)
    someone.program.desk.leave()
    left = b"".join(file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())
    assert b"shivawn" not in left


def test_before_anybody_sits_down_words_are_for_everyone(someone: Someone, tmp_path: Path) -> None:
    open_by_mouse(someone)
    someone.write_in(WORD, "Siobhan")
    someone.write_in(SAID, "shivawn")
    assert everyones(tmp_path) == (Pronunciation("Siobhan", "shivawn"),)


def test_words_are_there_the_next_time(opening: Open, someone: Someone) -> None:
    robin(someone)
    open_by_mouse(someone)
    someone.write_in(WORD, "Siobhan")
    someone.write_in(SAID, "shivawn")
    again = opening()
    again.wait_to_see("Robin")
    again.click("Robin")
    assert own(again) == (Pronunciation("Siobhan", "shivawn"),)
    open_by_mouse(again)
    assert again.sees("Siobhan: say shivawn")


def test_it_is_offered_in_more_too(someone: Someone) -> None:
    robin(someone)
    someone.program.ways.laid_over.more()
    someone.click("Say it like this")
    someone.wait_until(lambda: isinstance(someone.screen, SayLikeScreen), "the screen")


def test_every_thing_to_press_says_which_word_it_is_for(someone: Someone) -> None:
    robin(someone)
    for word in ("ICB", "DWP"):
        someone.program.said_like.keep_own(
            (*own(someone), Pronunciation(word, f"the {word.casefold()} people"))
        )
    open_by_mouse(someone)
    names = [press.accessibleName() for press in someone.screen.findChildren(QAbstractButton)]
    assert names.count("Hear it: DWP") == 1
    someone.click("Take away: ICB")
    assert [word.written for word in own(someone)] == ["DWP"]
    with pytest.raises(NotThere):
        someone.button("Hear it: ICB")
