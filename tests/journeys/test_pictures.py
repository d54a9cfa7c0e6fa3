"""A person gives an idea a picture: found by a word, a photo of their own, or drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest

from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.domain.drawing import Drawing, Place
from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting_pictures import own_pictures
from coprod_desktop.domain.picture import own_id
from coprod_desktop.settings import Settings, SettingsFile
from coprod_desktop.ui.meeting_screen import MeetingScreen
from coprod_desktop.ui.pictures.draw_screen import DrawScreen
from coprod_desktop.ui.pictures.photo_screen import PhotoScreen
from coprod_desktop.ui.pictures.picture_screen import PictureScreen
from coprod_desktop.ui.pictures.wanted import PictureWanted
from coprod_desktop.ui.views.sheet import SheetView
from tests.journeys.conftest import Open
from tests.journeys.window import Someone
from tests.sheets.test_own_pictures import figures
from tests.ui.audit import settle

CTRL = Qt.KeyboardModifier.ControlModifier
PENGUIN = "openmoji:1F427"
WAVE: Sequence[Place] = ((0.2, 0.2), (0.5, 0.6), (0.8, 0.2))


@pytest.fixture
def begins(opening: Open, tmp_path: Path) -> Callable[..., Someone]:
    """Opens the program for Robin, on the map of a meeting with 2 ideas, the first chosen."""

    def begin(percent: int = 100) -> Someone:
        comfort = replace(Comfort(), text_percent=percent)
        SettingsFile(tmp_path / "settings.json").write(Settings().with_comfort(comfort))
        someone = opening()
        someone.program.desk.new_person("Robin", "fox", comfort)
        someone.program.ways.new_meeting()
        screen = someone.meeting_screen
        screen.go_to_step("say")
        settle()
        someone.add("A bus to the door", "My secret")
        screen.show_view("list")
        settle()
        someone.view.choose(first(someone).id)
        someone.view.first_focus().setFocus()
        settle()
        return someone

    return begin


@pytest.fixture
def someone(begins: Callable[..., Someone]) -> Someone:
    return begins()


def first(someone: Someone) -> Idea:
    return next(idea for _, idea in someone.meeting.walk())


def page(someone: Someone) -> PictureScreen:
    screen = someone.screen
    assert isinstance(screen, PictureScreen)
    return screen


def opens(someone: Someone) -> PictureScreen:
    someone.key(Qt.Key.Key_I, CTRL)
    settle()
    return page(someone)


def photo(folder: Path, name: str = "door.png") -> Path:
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(0xFF336699)
    file = folder / name
    image.save(str(file))
    return file


def brings(someone: Someone, file: Path | None) -> None:
    """Presses the button for a photo, then chooses this file."""
    someone.program.ways.picture_ways.ask_for_photo = lambda: file
    someone.click("A photo of my own")


def draws(screen: DrawScreen, places: Sequence[Place] = WAVE) -> None:
    side = screen.pad.width()
    points = [QPoint(round(x * side), round(y * side)) for x, y in places]
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(screen.pad, left, pos=points[0])
    for point in points[1:]:
        QTest.mouseMove(screen.pad, point)
    QTest.mouseRelease(screen.pad, left, pos=points[-1])


def pen(someone: Someone) -> DrawScreen:
    screen = someone.screen
    assert isinstance(screen, DrawScreen)
    return screen


def kept_drawing(someone: Someone, picture: str) -> Drawing:
    """The drawing as it is in the store."""
    found = someone.program.desk.own_picture(own_id(picture))
    assert found is not None
    return Drawing.unpacked(found.content)


# By a word.


def test_by_keys_alone_a_picture_is_found_and_taken_back(someone: Someone) -> None:
    screen = opens(someone)
    assert someone.focus() is screen.field.edit
    assert someone.sees("For: A bus to the door")
    assert someone.has_button("A bus")
    someone.write("penguin")
    assert someone.sees("1 picture")
    someone.key(Qt.Key.Key_Return)
    assert someone.focus().accessibleName() == "Penguin"
    someone.key(Qt.Key.Key_Return)
    assert first(someone).picture == PENGUIN
    assert someone.sees("Kept: the picture.")
    someone.key(Qt.Key.Key_Z, CTRL)
    assert first(someone).picture == ""


@pytest.mark.parametrize("percent", [100, 400])
def test_by_mouse_a_picture_is_found_at_every_size(
    begins: Callable[..., Someone], percent: int
) -> None:
    someone = begins(percent)
    which = first(someone).id
    someone.program.ways.picture_ways.open(PictureWanted(which))
    settle()
    screen = page(someone)
    someone.click_on(screen.field.edit)
    someone.write("penguin")
    someone.click("Penguin")
    assert first(someone).picture == PENGUIN


def test_arrows_go_across_the_pictures_and_from_row_to_row(someone: Someone) -> None:
    screen = opens(someone)
    someone.write("b")
    settle()
    presses = screen.grid.presses
    presses[0].setFocus()
    someone.key(Qt.Key.Key_Right)
    assert someone.focus() is presses[1]
    someone.key(Qt.Key.Key_Down)
    assert someone.focus() is presses[6]
    someone.key(Qt.Key.Key_Up)
    someone.key(Qt.Key.Key_Up)
    assert someone.focus() is presses[1]
    someone.click("More pictures")
    assert someone.focus() is presses[15]


def test_no_match_is_said_kindly(someone: Someone) -> None:
    opens(someone)
    someone.write("xyzzy")
    assert someone.sees("No picture for “xyzzy” yet.")
    assert someone.sees("Try another word. Or take a photo, or draw it.")


def test_a_heap_and_the_meeting_have_pictures_too_and_can_lose_them(someone: Someone) -> None:
    for which in (someone.meeting.id, someone.meeting.branches[0].id):
        someone.view.choose(which)
        someone.view.first_focus().setFocus()
        opens(someone)
        someone.write("penguin")
        someone.click("Penguin")
    assert someone.meeting.picture == someone.meeting.branches[0].picture == PENGUIN
    screen = opens(someone)
    assert screen.grid.presses[0].accessibleName() == "Penguin"
    assert screen.grid.presses[0].isChecked()
    someone.click("No picture")
    assert someone.meeting.branches[0].picture == ""
    assert someone.sees("Taken away: the picture.")


def test_words_that_are_kept_are_not_shown_on_the_page(someone: Someone) -> None:
    session = someone.session
    secret = [idea for _, idea in someone.meeting.walk()][1]
    session.apply("", lambda m: m.on_pile(secret.id, Pile.KEEP))
    someone.program.ways.picture_ways.open(PictureWanted(secret.id))
    settle()
    assert not someone.sees("My secret")
    assert "secret" not in someone.heard()


# A photo.


def test_a_photo_is_kept_with_its_words_and_stays(
    someone: Someone, opening: Open, tmp_path: Path
) -> None:
    opens(someone)
    brings(someone, photo(tmp_path))
    someone.wait_until(lambda: isinstance(someone.screen, PhotoScreen), "the photo")
    assert someone.sees("Only what you see is kept. Where and when it was taken is not.")
    someone.write("Our front door")
    someone.click("Use this photo")
    key = first(someone).picture
    assert key.startswith("photo:")
    box = someone.view.first_focus()
    assert "Picture: Our front door." in box.accessibleDescription()
    again = opening()
    again.wait_until(lambda: again.program.cabinet.is_open, "the store")
    person = again.program.desk.people()[0]
    again.program.desk.sit_down(person.id)
    kept = again.program.desk.own_picture(own_id(key))
    assert kept is not None
    assert kept.words == "Our front door"
    assert QImage.fromData(kept.content).width() == 300


def test_words_of_a_photo_that_is_not_used_leave_nothing_behind(
    someone: Someone, tmp_path: Path
) -> None:
    opens(someone)
    someone.click("Draw it")
    draws(pen(someone))
    someone.click("Done")
    before = first(someone)
    opens(someone)
    brings(someone, photo(tmp_path))
    someone.wait_until(lambda: isinstance(someone.screen, PhotoScreen), "the photo")
    someone.write("Our")
    shown = first(someone).picture
    kept = someone.program.desk.own_picture(own_id(shown))
    assert kept is not None
    assert kept.words == "Our"
    someone.click("Go back")
    assert first(someone) == before
    brings(someone, photo(tmp_path))
    someone.wait_until(lambda: isinstance(someone.screen, PhotoScreen), "the photo")
    someone.write("Our door")
    assert isinstance(someone.screen, PhotoScreen)
    last, before_last = someone.screen, first(someone).picture
    someone.click("Another photo")
    someone.wait_until(lambda: someone.screen is not last, "the other photo")
    assert someone.focus() is someone.field("What does it show?")
    assert someone.field("What does it show?").toPlainText() == "Our door"
    someone.click("Use this photo")
    assert first(someone).picture not in (before.picture, before_last)
    someone.key(Qt.Key.Key_Z, CTRL)
    assert first(someone) == before


def test_a_photo_nobody_describes_is_called_a_photo(someone: Someone, tmp_path: Path) -> None:
    opens(someone)
    brings(someone, photo(tmp_path))
    someone.wait_until(lambda: isinstance(someone.screen, PhotoScreen), "the photo")
    someone.click("Use this photo")
    kept = someone.program.desk.own_picture(own_id(first(someone).picture))
    assert kept is not None
    assert kept.words == "A photo of my own"


def test_what_is_no_photo_is_told_and_nothing_is_lost(someone: Someone, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear Robin")
    opens(someone)
    someone.write("penguin")
    for file, told in (
        (tmp_path / "letter.txt", "That file is not a picture."),
        (tmp_path / "gone.jpg", "The photo could not be opened."),
        (tmp_path, "That is a folder."),
    ):
        brings(someone, file)
        someone.wait_to_see(told)
        assert someone.sees("Your words are safe.")
    assert someone.has_button("Penguin")
    brings(someone, None)
    assert isinstance(someone.screen, PictureScreen)
    someone.click("Penguin")
    assert first(someone).picture == PENGUIN


def test_a_photo_keeps_its_words_where_the_other_one_cannot_be_opened(
    someone: Someone, tmp_path: Path
) -> None:
    (tmp_path / "letter.txt").write_text("Dear Robin")
    before = first(someone)
    opens(someone)
    brings(someone, photo(tmp_path))
    someone.wait_until(lambda: isinstance(someone.screen, PhotoScreen), "the photo")
    someone.write("Our front door")
    screen, shown = someone.screen, first(someone).picture
    someone.program.ways.picture_ways.ask_for_photo = lambda: tmp_path / "letter.txt"
    someone.click("Another photo")
    someone.wait_to_see("That file is not a picture.")
    assert someone.sees("Your words are safe.")
    assert someone.screen is screen
    assert someone.field("What does it show?").toPlainText() == "Our front door"
    assert first(someone).picture == shown
    someone.write_in("What does it show?", ", open")
    assert not someone.sees("That file is not a picture.")
    someone.click("Use this photo")
    kept = someone.program.desk.own_picture(own_id(first(someone).picture))
    assert kept is not None
    assert kept.words == "Our front door, open"
    someone.key(Qt.Key.Key_Z, CTRL)
    assert first(someone) == before


def test_a_photo_can_be_pasted(someone: Someone) -> None:
    opens(someone)
    image = QImage(50, 50, QImage.Format.Format_RGB32)
    image.fill(0xFF336699)
    QGuiApplication.clipboard().setImage(image)
    someone.key(Qt.Key.Key_V, CTRL)
    someone.wait_until(lambda: isinstance(someone.screen, PhotoScreen), "the photo")
    someone.click("Go back")
    assert isinstance(someone.screen, PictureScreen)
    someone.click("Go back")
    assert first(someone).picture == ""
    QGuiApplication.clipboard().clear()


def test_the_file_of_a_photo_can_be_dropped(someone: Someone, tmp_path: Path) -> None:
    screen = opens(someone)
    brought = QMimeData()
    brought.setUrls([QUrl.fromLocalFile(str(photo(tmp_path)))])
    screen.brought.emit(brought)
    someone.wait_until(lambda: isinstance(someone.screen, PhotoScreen), "the photo")


def test_somebody_who_goes_while_a_photo_is_opened_is_left_alone(
    someone: Someone, tmp_path: Path
) -> None:
    opens(someone)
    brings(someone, photo(tmp_path))
    someone.program.ways.start()
    someone.wait_until(lambda: not someone.program.ways.picture_ways._reading.is_going, "it")
    settle()
    assert not someone.sees("A photo of my own")


# The pen.


def test_a_drawing_is_kept_stroke_by_stroke_and_undone_as_one(someone: Someone) -> None:
    opens(someone)
    someone.click("Draw it")
    screen = pen(someone)
    draws(screen)
    key = first(someone).picture
    assert key.startswith("drawing:")
    assert len(kept_drawing(someone, key).strokes) == 1
    someone.click("Blue")
    someone.click("Thick")
    draws(screen, ((0.1, 0.9), (0.9, 0.9)))
    strokes = kept_drawing(someone, key).strokes
    assert [(stroke.pen, stroke.thick) for stroke in strokes] == [(0, False), (1, True)]
    someone.key(Qt.Key.Key_Z, CTRL)
    assert len(kept_drawing(someone, key).strokes) == 1
    someone.click("Draw again")
    someone.click("Rub out all")
    assert first(someone).picture == ""
    someone.click("Undo")
    assert len(screen.drawing.strokes) == 2
    someone.click("Rub out")
    draws(screen, ((0.5, 0.85), (0.5, 0.95)))
    assert len(screen.drawing.strokes) == 1
    someone.write_in("What does your drawing show?", "The way in")
    someone.click("Done")
    assert someone.sees("Kept: your drawing.")
    assert "Picture: The way in." in someone.view.first_focus().accessibleDescription()
    someone.key(Qt.Key.Key_Z, CTRL)
    assert first(someone).picture == ""


def test_by_keys_alone_one_can_draw(someone: Someone) -> None:
    opens(someone)
    someone.click("Draw it")
    screen = pen(someone)
    assert someone.focus() is screen.pad
    someone.key(Qt.Key.Key_Left)
    someone.key(Qt.Key.Key_Space)
    assert screen.pad.is_down
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down):
        someone.key(key)
    someone.key(Qt.Key.Key_Space)
    (stroke,) = screen.drawing.strokes
    assert len(stroke.places) == 4
    assert stroke.places[0][0] < stroke.places[2][0]


def test_a_drawing_goes_on_where_it_was_and_undo_brings_the_older_back(someone: Someone) -> None:
    for _ in range(2):
        opens(someone)
        someone.click("Draw it")
        draws(pen(someone))
        someone.click("Done")
    after = first(someone).picture
    assert len(kept_drawing(someone, after).strokes) == 2
    someone.key(Qt.Key.Key_Z, CTRL)
    before = first(someone).picture
    assert before != after
    assert len(kept_drawing(someone, before).strokes) == 1


def test_a_drawing_can_stand_alone(someone: Someone) -> None:
    someone.key(Qt.Key.Key_Insert)
    someone.click("Draw it")
    draws(pen(someone))
    someone.click("Done")
    drawn = first(someone).ideas[0]
    assert drawn.text == "My drawing"
    assert not drawn.has_own_words
    someone.program.ways.picture_ways.open(PictureWanted(drawn.id))
    settle()
    someone.click("No picture")
    assert not someone.meeting.has(drawn.id)


def test_what_is_drawn_and_taken_away_is_gone_once_the_meeting_is_put_away(
    someone: Someone,
) -> None:
    opens(someone)
    someone.click("Draw it")
    draws(pen(someone))
    someone.click("Done")
    (key,) = own_pictures(someone.meeting)
    someone.key(Qt.Key.Key_Z, CTRL)
    assert kept_drawing(someone, key).strokes
    someone.program.ways.place()
    settle()
    assert someone.program.cabinet.is_kept()
    assert someone.program.desk.own_picture(own_id(key)) is None


def test_a_person_who_leaves_takes_their_pictures_off_the_screen(someone: Someone) -> None:
    opens(someone)
    someone.click("Draw it")
    draws(pen(someone))
    someone.click("Done")
    own = someone.program.ways._own_pictures
    assert own._held
    someone.program.ways.start()
    settle()
    assert not own._held
    assert not any(own_id(str(key[0])) for key in someone.program.look.shelf._drawn)


def figures_on_sheet(someone: Someone, pile: Pile) -> list[str]:
    """What the pictures on the sheet show, with the first idea on a pile."""
    session, screen = someone.program.desk.session, someone.screen
    assert session is not None
    assert isinstance(screen, MeetingScreen)
    which = first(someone).id
    session.apply("", lambda m: m.on_pile(which, pile).with_picture(m.branches[0].id, ""))
    screen.show_view("sheet")
    sheet = someone.view
    assert isinstance(sheet, SheetView)
    wanted = replace(someone.meeting, at="", seen=())

    def is_made() -> bool:
        return sheet.made is not None and sheet.made.order.meeting == wanted

    someone.wait_until(is_made, "the sheet")
    assert sheet.made is not None
    return figures(sheet.made.printed.pdf)


def test_a_drawing_is_on_the_sheet_but_none_of_what_is_kept(someone: Someone) -> None:
    opens(someone)
    someone.click("Draw it")
    draws(pen(someone))
    someone.write_in("What does your drawing show?", "The way in")
    someone.click("Done")
    assert "The way in" in figures_on_sheet(someone, Pile.SHARE)
    assert "The way in" not in figures_on_sheet(someone, Pile.KEEP)
