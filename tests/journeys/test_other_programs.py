"""A person brings a map from another program, and takes theirs to one."""

from __future__ import annotations

import errno
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QMimeData, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QFileDialog

from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Branch
from coprod_desktop.exchange.formats import opened
from coprod_desktop.ui.meeting_screen import MeetingScreen
from coprod_desktop.ui.screens.open_map import OpenMapScreen
from coprod_desktop.ui.screens.save_map import SaveMapScreen
from coprod_desktop.ui.views.map import MapView
from tests.exchange.maps import all_of
from tests.journeys.window import Someone
from tests.ui.audit import settle

FILES = Path(__file__).parents[1] / "exchange" / "files"


MISSING = "The file is not there any more."


def look_into(someone: Someone, file: Path, *, missing: bool = False) -> None:
    """Has the program show what is in a file."""
    someone.program.ways.other_programs.look_into(file)
    someone.wait_to_see(MISSING if missing else "This is in the file.")
    settle()


def test_a_map_of_another_program_becomes_a_meeting_that_opens_on_the_map(
    someone: Someone,
) -> None:
    someone.begins_a_meeting("Robin")
    before = someone.meeting
    look_into(someone, FILES / "freeplane.mm")
    assert someone.sees("It is called: Moving to the new centre")
    assert someone.sees("It has 3 heaps and 9 ideas.")
    assert someone.sees("1 link was left out. The words are here.")
    assert someone.sees("It would be a new meeting. Your other meetings stay as they are.")
    someone.click("Keep it")

    assert isinstance(someone.view, MapView)
    assert someone.meeting.title == "Moving to the new centre"
    assert someone.meeting.id != before.id
    someone.goes_home()
    someone.comes_back_to("Moving to the new centre", "Robin")
    assert sum(1 for _ in someone.meeting.walk()) == 9


def test_whoever_leaves_it_has_nothing_more_than_before(someone: Someone) -> None:
    someone.begins_a_meeting("Robin")
    before = someone.meeting
    look_into(someone, FILES / "freeplane.mm")
    someone.click("Leave it")
    assert someone.meeting == before
    assert len(someone.program.desk.meetings()) == 1


def test_whoever_asks_for_help_meanwhile_finds_what_was_found(someone: Someone) -> None:
    someone.begins_a_meeting("Robin")
    someone.program.ways.other_programs.look_into(FILES / "freeplane.mm")
    settle()
    someone.click("Help")
    someone.click("Done")
    someone.wait_to_see("This is in the file.")


def test_whoever_goes_home_meanwhile_is_not_called_back(someone: Someone) -> None:
    someone.begins_a_meeting("Robin")
    someone.program.ways.other_programs.look_into(FILES / "freeplane.mm")
    someone.goes_home()
    someone.program.ways.other_programs.close()
    settle()
    assert someone.sees("Hello. What would you like to do?")


def test_a_file_that_cannot_be_opened_is_told_of_with_a_way_on(
    someone: Someone, tmp_path: Path
) -> None:
    someone.begins_a_meeting("Robin")
    look_into(someone, tmp_path / "gone.mm", missing=True)
    assert someone.sees("Nothing here has changed. Is it on a stick? Put that in again.")
    someone.click("Leave it")
    assert isinstance(someone.screen, MeetingScreen)


def test_a_file_is_chosen_from_the_own_place(
    someone: Someone,
    documents: Path,
) -> None:
    file = documents / "map.mm"
    file.write_bytes((FILES / "freeplane.mm").read_bytes())
    someone.click("I have a meeting")
    someone.is_new("Robin")
    someone.program.ways.place()
    settle()

    def choose() -> None:
        window = QApplication.activeModalWidget()
        if isinstance(window, QFileDialog):
            looks.stop()
            window.selectFile(str(file))
            window.accept()

    looks = QTimer(interval=10)
    looks.timeout.connect(choose)
    looks.start()
    someone.click("Open a mind map")
    someone.wait_to_see("This is in the file.")


def test_a_picture_of_a_large_map_is_made_after_saying_so(
    someone: Someone,
    documents: Path,
) -> None:
    someone.program.ways.look_around()
    session = someone.session
    branch = replace(
        Branch.new("A large heap"), ideas=tuple(Idea.new(f"Idea {n}") for n in range(150))
    )
    session.apply("", lambda meeting: meeting.with_branch(branch))
    someone.program.ways.other_programs.ask_how()
    settle()
    someone.click("As a picture")
    someone.click("To make it large")
    screen = someone.screen
    assert isinstance(screen, SaveMapScreen)
    screen.save("svg", documents)
    assert not list(documents.iterdir())
    someone.wait_to_see("Saved in Documents. It is called Document.svg.")


def test_a_map_goes_out_and_comes_back_by_keys_alone_at_400_percent(
    someone: Someone,
    documents: Path,
) -> None:
    someone.program.ways.liking.choose(Comfort(text_percent=400))
    someone.program.ways.look_around()
    settle()
    saved = someone.meeting
    someone.choose("More")
    someone.choose("Save the map for another program")
    someone.choose("A mind map program")
    someone.choose("Documents")
    assert someone.sees("Saved in Documents. It is called Document.mm.")
    someone.choose("Done")

    someone.program.ways.start()
    assert drop(someone, documents / "Document.mm")
    someone.go_to("My name here")
    someone.write("Robin")
    someone.key(Qt.Key.Key_Return)
    someone.wait_to_see("This is in the file.")
    settle()
    assert someone.sees("Nothing was left out.")
    someone.choose("Keep it")
    assert all_of(someone.meeting) == all_of(saved)


def drop(someone: Someone, file: Path) -> bool:
    """Lets a file go over the window; whether the window takes it."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    middle = someone.window.rect().center()
    held = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0))
    QApplication.sendEvent(someone.window, QDragEnterEvent(middle, *held))
    falls = QDropEvent(middle.toPointF(), *held)
    falls.ignore()
    QApplication.sendEvent(someone.window, falls)
    return falls.isAccepted()


def test_a_map_that_is_dropped_on_the_window_is_looked_into(someone: Someone) -> None:
    assert drop(someone, FILES / "freeplane.mm")
    someone.is_new("Robin")
    someone.wait_to_see("This is in the file.")
    someone.click("Leave it")
    assert someone.sees("Hello, Robin.")

    assert not drop(someone, FILES / "picture.png")
    someone.program.window.hide_now()
    drop(someone, FILES / "freeplane.mm")
    assert someone.program.window.is_hidden_now
    assert not isinstance(someone.screen, OpenMapScreen)


@pytest.mark.parametrize(
    ("card", "name"),
    [
        ("A mind map program", "Document.mm"),
        ("An outline program", "Document.opml"),
        ("A notes program", "Document.md"),
        ("Any program", "Document.txt"),
    ],
)
def test_a_map_is_saved_for_another_program_without_what_is_kept(
    someone: Someone,
    documents: Path,
    card: str,
    name: str,
) -> None:
    someone.program.ways.look_around()
    settle()
    session = someone.session
    kept = session.meeting.branches[0].ideas[0]
    session.apply("", lambda meeting: meeting.on_pile(kept.id, Pile.KEEP))
    count = someone.meeting.kept
    someone.click("More")
    someone.click("Save the map for another program")
    someone.click(card)
    someone.click("Documents")

    assert someone.sees(f"Saved in Documents. It is called {name}.")
    assert someone.sees(f"Kept for me: {count}. They are not in the file.")
    someone.click("Done")
    assert isinstance(someone.screen, MeetingScreen)
    assert kept.text not in (documents / name).read_text("utf-8")
    assert opened(documents / name).title.text == someone.meeting.title


def test_a_picture_of_the_map_says_in_words_what_it_shows(
    someone: Someone,
    documents: Path,
) -> None:
    someone.program.ways.look_around()
    for card in ("The same, with its words beside it", "To make it large"):
        someone.click("More")
        someone.click("Save the map for another program")
        someone.click("As a picture")
        someone.click(card)
        someone.click("Documents")
        someone.click("Done")
    words = (documents / "Document.txt").read_text("utf-8")
    assert words.startswith("A mind map with ")
    assert "- Meet people at the door" in words
    kept = [idea.text for _, idea in someone.meeting.walk() if idea.pile is Pile.KEEP]
    image = QImage(str(documents / "Document.png"))
    assert image.text("Description") == words
    assert image.text("Title") == someone.meeting.title
    assert image.width() > 500

    drawn = ET.parse(documents / "Document.svg").getroot()
    space = {"svg": "http://www.w3.org/2000/svg"}
    assert drawn.get("role") == "img"
    assert drawn.findtext("svg:title", namespaces=space) == someone.meeting.title
    assert drawn.findtext("svg:desc", namespaces=space) == words
    everything = (documents / "Document.svg").read_text("utf-8")
    assert kept
    assert not any(text in everything or text in words for text in kept)


def test_a_place_without_room_is_told_of_and_leaves_nothing(
    someone: Someone,
    documents: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    someone.program.ways.look_around()
    someone.click("More")
    someone.click("Save the map for another program")
    someone.click("Any program")
    monkeypatch.setattr("coprod_desktop.whole_file._sync", full)
    someone.click("Documents")
    assert someone.sees("There is no more room there.")
    assert not list(documents.iterdir())
    monkeypatch.undo()
