"""Every screen, view with step is examined in the whole window, at three sizes of text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage

from coprod_desktop.content.paths import paths
from coprod_desktop.domain.carry import to_say
from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.domain.experience import OTHERS, Lasting, Piece
from coprod_desktop.domain.experience import POINT as POINT_OF_PIECE
from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.path import Kind
from coprod_desktop.domain.point import changed, with_part
from coprod_desktop.domain.pronunciation import Pronunciation
from coprod_desktop.domain.voice_note import VoiceNote
from coprod_desktop.settings import Settings, SettingsFile
from coprod_desktop.ui.experience.piece_screen import PieceScreen
from coprod_desktop.ui.experience.short_screen import ShortScreen
from coprod_desktop.ui.pictures.photo_screen import PhotoScreen
from coprod_desktop.ui.pictures.picture_screen import PictureScreen
from coprod_desktop.ui.pictures.wanted import PictureWanted
from coprod_desktop.ui.practise.chair import ChairPage
from coprod_desktop.ui.practise.take_screen import TakeScreen
from coprod_desktop.ui.practise.take_wanted import TakeWanted
from coprod_desktop.ui.screens.comfort import PAGES, ComfortScreen
from coprod_desktop.ui.screens.comfort_pages import ReadingPage
from coprod_desktop.ui.screens.loudspeakers import LoudspeakersPage
from coprod_desktop.ui.screens.said_words import SaidWordsScreen
from coprod_desktop.ui.screens.save_map import SaveMapScreen
from coprod_desktop.ui.screens.voice_note import Recorded, VoiceNoteScreen
from coprod_desktop.ui.screens.voices import VoicesPage
from coprod_desktop.ui.sound.playing import Output
from coprod_desktop.ui.steps.sheet import SheetPage
from coprod_desktop.ui.view import View
from coprod_desktop.ui.views.one_at_a_time import OneAtATime
from coprod_desktop.ui.views.sheet import SheetView
from coprod_desktop.ui.views.table import VIEWS
from coprod_desktop.ui.voice_note.note_visit import NoteWanted
from coprod_desktop.wording import Wording
from tests.journeys.conftest import (
    Open,
    opening,  # noqa: F401 - a fixture
)
from tests.journeys.test_other_programs import FILES, look_into
from tests.journeys.test_voices import ADDED, SPOILT, VOICES
from tests.journeys.window import Someone
from tests.ui.audit import audit, settle
from tests.ui.me.pages import ME
from tests.ui.screens_of_back import BACK
from tests.ui.screens_of_group import GROUP
from tests.ui.screens_of_room import ROOM

SIZES = (100, 200, 400)
STEPS = {step.kind: step.key for path in paths()[:1] for step in reversed(path.steps)}
"""A step of each kind."""


def _two_people(someone: Someone) -> None:
    desk, comfort = someone.program.desk, _comfort(someone)
    for name in ("Robin", "Sam with a rather long name"):
        desk.new_person(name, "fox", comfort)
        desk.new_meeting()
        desk.close_meeting()


def _comfort(someone: Someone) -> Comfort:
    return someone.program.ways.liking.now()


def _person(show: Callable[[Someone], None]) -> Callable[[Someone], None]:
    def shown(someone: Someone) -> None:
        _two_people(someone)
        show(someone)

    return shown


def _guest(show: Callable[[Someone], None]) -> Callable[[Someone], None]:
    def shown(someone: Someone) -> None:
        someone.program.desk.just_for_today(_comfort(someone))
        show(someone)

    return shown


def _finished(someone: Someone) -> None:
    someone.program.ways.finish()
    settle()
    someone.click("Finish now")


def _who(someone: Someone) -> None:
    someone.program.ways.start()
    someone.click("Hurry")


def _licences(someone: Someone) -> None:
    someone.program.ways.laid_over.help()
    settle()
    someone.click("What this program is made of")


def _say_like(someone: Someone) -> None:
    """With words heard, words to choose whose they are, pairs in both lists."""
    _two_people(someone)
    someone.program.said_like.keep_own(
        (Pronunciation("Siobhan", "shiv-awn"), Pronunciation("Machynlleth", "ma hun hleth"))
    )
    someone.program.said_like.keep_everyones((Pronunciation("ICB", "integrated care board"),))
    someone.program.ways.place()
    settle()
    said: list[object] = []
    someone.program.voice.saying.connect(said.append)
    someone.program.ways.reader.read_page()
    someone.wait_until(lambda: bool(said), "a sentence")
    someone.program.window.untell()  # that no voice is there
    someone.program.ways.laid_over.say_like()


def _more(someone: Someone) -> None:
    someone.program.ways.look_around()
    someone.program.ways.laid_over.more()


def _comfort_page(page: str) -> Callable[[Someone], None]:
    def shown(someone: Someone) -> None:
        someone.program.ways.laid_over.comfort()
        settle()
        screen = someone.screen
        assert isinstance(screen, ComfortScreen)
        screen.page_wanted.emit(page)

    return shown


def _reading(someone: Someone) -> ReadingPage:
    _comfort_page("reading")(someone)
    settle()
    screen = someone.screen
    assert isinstance(screen, ReadingPage)
    return screen


def _voices(someone: Someone) -> None:
    _reading(someone).voice_wanted.emit()
    found = someone.screen
    assert isinstance(found, VoicesPage)
    found.show_voices((*VOICES, ADDED, SPOILT))


def _loudspeakers(someone: Someone) -> None:
    _reading(someone).through_wanted.emit()
    found = someone.screen
    assert isinstance(found, LoudspeakersPage)
    names = ("Built-in Audio Analog Stereo", "Headphones of somebody with a rather long name")
    found.show_outputs([Output(name, name, name == names[0]) for name in names])


def _words(
    show: Callable[[SaidWordsScreen], None], *, secret: bool = False
) -> Callable[[Someone], None]:
    def shown(someone: Someone) -> None:
        someone.program.ways.look_around()
        words = "Meet people at the door."
        screen = SaidWordsScreen(Wording(), words, lambda: None, secret=secret, at_centre=secret)
        someone.program.window.lay_over(screen)
        settle()
        show(screen)

    return shown


def look_at(someone: Someone, key: str) -> View:
    """A view of the example, once all of it is there."""
    someone.program.ways.look_around()
    someone.meeting_screen.show_view(key)
    settle()
    view = someone.view
    if isinstance(view, SheetView):
        sheet = view
        someone.wait_until(lambda: sheet.made is not None, "the sheet")
    return view


def _sheet(someone: Someone) -> SheetView:
    sheet = look_at(someone, "sheet")
    assert isinstance(sheet, SheetView)
    return sheet


def _sound(someone: Someone) -> None:
    sheet = _sheet(someone)
    sheet.copies.ask(b"", sheet.hears())
    settle()
    someone.click("Save as sound")


def _saving(someone: Someone) -> None:
    sheet = _sheet(someone)
    place = someone.program.cabinet.place
    assert isinstance(place, Path)
    sheet.spoken.save(place.parent, sheet.hears())
    sheet.spoken.sound.close()


def _voice_note(show: Callable[[VoiceNoteScreen], None]) -> Callable[[Someone], None]:
    """The page of a voice note for an idea of the example."""

    def shown(someone: Someone) -> None:
        someone.program.ways.look_around()
        session = someone.session
        someone.program.ways.notes.open(NoteWanted(session.meeting.branches[0].ideas[0].id))
        settle()
        screen = someone.screen
        assert isinstance(screen, VoiceNoteScreen)
        show(screen)

    return shown


def _recording(screen: VoiceNoteScreen) -> None:
    screen.show_recording("4 minutes 31 seconds. You can go on for 29 seconds.")
    screen.show_level(0.7)


def _asking(screen: VoiceNoteScreen) -> None:
    screen.show_recorded(Recorded("12 seconds", fresh=False, offers_words=True))
    screen.away.click()


def _take(show: Callable[[TakeScreen], None]) -> Callable[[Someone], None]:
    """The page on which somebody hears how they say an idea of the example."""

    def shown(someone: Someone) -> None:
        someone.program.ways.look_around()
        session = someone.session
        idea = to_say(session.meeting)[0]
        someone.program.ways.notes.open(TakeWanted(idea.id, idea.text))
        settle()
        screen = someone.screen
        assert isinstance(screen, TakeScreen)
        show(screen)

    return shown


def _chair(who: str, presses: int) -> Callable[[Someone], None]:
    """A chair whom somebody plays, after so many presses on what goes on."""

    def shown(someone: Someone) -> None:
        someone.program.ways.look_around()
        someone.go_to_step("chair")
        someone.click(who)
        for page in someone.window.findChildren(ChairPage):
            for _ in range(presses):
                page.next.click()
        someone.program.ways.reader.stop()
        someone.program.window.untell()  # that no voice is there

    return shown


def _map_file(*, missing: bool = False) -> Callable[[Someone], None]:
    """What is in a map of another program, or why there is nothing."""

    def shown(someone: Someone) -> None:
        _two_people(someone)
        someone.program.ways.place()
        look_into(someone, FILES / ("gone.mm" if missing else "freeplane.mm"), missing=missing)

    return shown


def _save_map(*pressed: str) -> Callable[[Someone], None]:
    """The questions before a map is saved for another program."""

    def shown(someone: Someone) -> None:
        someone.program.ways.look_around()
        someone.program.ways.other_programs.ask_how()
        settle()
        for words in pressed:
            someone.click(words)

    return shown


def _map_not_saved(someone: Someone) -> None:
    _save_map()(someone)
    place = someone.program.cabinet.place
    screen = someone.screen
    assert isinstance(place, Path)
    assert isinstance(screen, SaveMapScreen)
    screen.save("text", place.parent / "gone")


def _map_saved(someone: Someone) -> None:
    _save_map()(someone)
    place = someone.program.cabinet.place
    screen = someone.screen
    assert isinstance(place, Path)
    assert isinstance(screen, SaveMapScreen)
    folder = place.parent / "Mine"
    folder.mkdir()
    screen.save("text", folder)


def _with_notes(someone: Someone) -> None:
    """The list, with a voice note on each idea."""
    someone.program.ways.look_around()
    session = someone.session

    def noted(meeting: Meeting) -> Meeting:
        for _, idea in tuple(meeting.walk()):
            meeting = meeting.with_note(idea.id, VoiceNote.new())
        return meeting

    session.apply("", noted)
    screen = someone.meeting_screen
    screen.show_view("list")


def _picture(
    typed: str = "", then: Callable[[Someone], None] = lambda _: None, *, draws: bool = False
) -> Callable[[Someone], None]:
    """The page on which an idea of the example gets a picture, with this typed into it."""

    def shown(someone: Someone) -> None:
        someone.program.ways.look_around()
        session = someone.session
        which = session.meeting.branches[0].ideas[0].id
        someone.program.ways.picture_ways.open(PictureWanted(which, draws=draws))
        settle()
        screen = someone.screen
        if isinstance(screen, PictureScreen):
            screen.field.set_words(typed)
        then(someone)
        settle()

    return shown


def _folder_for_photo(someone: Someone) -> None:
    screen = someone.screen
    assert isinstance(screen, PictureScreen)
    screen.tell_trouble("photo-folder")


def _photo(someone: Someone) -> None:
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(0xFF808080)
    brought = QMimeData()
    brought.setImageData(image)
    screen = someone.screen
    assert isinstance(screen, PictureScreen)
    screen.brought.emit(brought)
    someone.wait_until(lambda: isinstance(someone.screen, PhotoScreen), "the photo")


def _folder_for_other_photo(someone: Someone) -> None:
    _photo(someone)
    screen = someone.screen
    assert isinstance(screen, PhotoScreen)
    screen.tell_trouble("photo-folder")


def _kinds(someone: Someone) -> None:
    """One file that is used, one with a slip in it."""
    folder = someone.program.front.computer.kinds_folder
    someone.program.kinds.open()
    settle()
    someone.click("Put a file there to begin with")
    (folder / "slip.toml").write_text('key = "slip"\nname = 5\n', "utf-8")
    someone.click("Look again")


def _experience(then: Callable[[Someone], None] = lambda _: None) -> Callable[[Someone], None]:
    """Somebody's own experience, with a piece of it."""

    def shown(someone: Someone) -> None:
        _two_people(someone)
        desk = someone.program.desk
        assert desk.person is not None
        idea = with_part(Idea.new("I waited an hour.", pile=Pile.IF_IT_HELPS), "helps", "A map")
        idea = with_part(with_part(idea, POINT_OF_PIECE, "Put up a map."), OTHERS, "My sister")
        piece = Piece(idea.id, idea, "The bus stop", Lasting.NO, date(2026, 1, 1))
        desk.change_person(replace(desk.person, pieces=(piece,)))
        someone.program.ways.place()
        settle()
        someone.program.ways.experience.open()
        settle()
        then(someone)
        settle()

    return shown


def _piece(page: str) -> Callable[[Someone], None]:
    def shown(someone: Someone) -> None:
        someone.click("The bus stop")
        screen = someone.screen
        assert isinstance(screen, PieceScreen)
        if screen.at != page:
            screen.go_to(page)

    return _experience(shown)


def _put_in(someone: Someone) -> None:
    someone.click("The bus stop")
    settle()
    someone.click("Put my point in a meeting")


def _short(page: str) -> Callable[[Someone], None]:
    """How a point of the example is made short."""

    def shown(someone: Someone) -> None:
        someone.program.ways.look_around()
        session = someone.session
        point = to_say(session.meeting)[0].id
        long = "I came at 9. Nobody was there to say which bus goes where."
        session.apply(
            "",
            lambda m: changed(
                m, point, lambda i: replace(with_part(i, "problem", long), shape="problem")
            ),
        )
        someone.program.ways.short.open(point)
        settle()
        screen = someone.screen
        assert isinstance(screen, ShortScreen)
        screen.go_to(page)

    return shown


def _small_step(someone: Someone) -> None:
    """The second of the small steps of what one would like to say."""
    someone.program.ways.look_around()
    screen = someone.meeting_screen
    screen.go_to_step("say")
    view = screen.view
    assert isinstance(view, OneAtATime)
    view.go_small(2)


SCREENS: dict[str, Callable[[Someone], None]] = {
    "my experience": _experience(),
    **{f"a piece, {page}": _piece(page) for page in ("words", "pile", "whole")},
    "a point, into a meeting": _experience(_put_in),
    **{f"make it short, {page}": _short(page) for page in ("shape", "part:problem", "sounds")},
    "how it should look": lambda s: s.program.ways.liking.first_look(),
    "shall I read": lambda s: s.program.ways.liking.first_voice(),
    "start": lambda s: s.program.ways.start(),
    "start with people": _person(lambda s: s.program.ways.start()),
    "who": _person(_who),
    "somebody new": lambda s: s.click("I have a meeting"),
    "a place": _person(lambda s: s.program.ways.place()),
    "a guest's place": _guest(lambda s: s.program.ways.place()),
    **ME,
    **BACK,
    **ROOM,
    **GROUP,
    "which meeting": _person(lambda s: s.program.ways.look_back()),
    "how I like it": lambda s: s.program.ways.laid_over.comfort(),
    **{f"how I like it, {page}": _comfort_page(page) for page in PAGES},
    "voices": _voices,
    "loudspeakers": _loudspeakers,
    "kinds of meeting of a centre": _kinds,
    "a small step": _small_step,
    "help": lambda s: s.program.ways.laid_over.help(),
    "meanings": lambda s: s.program.ways.laid_over.meanings(),
    "what it is made of": _licences,
    "say it like this": _say_like,
    "turning it into words": _words(lambda screen: screen.show_part(1, 3)),
    "is this what you said": _words(
        lambda screen: screen.ask("We want hot food at the night shelter. It is for people.")
    ),
    "turning words kept for me": _words(lambda screen: screen.show_part(1, 3), secret=True),
    "words kept for me": _words(lambda screen: screen.ask("My own secret."), secret=True),
    "no words were heard": _words(lambda screen: screen.ask("")),
    "turning it into words stopped": _words(lambda screen: screen.show_stuck("dictation-stopped")),
    "a map from a file": _map_file(),
    "a map that is not there": _map_file(missing=True),
    "saving a map": _save_map(),
    "saving a map, which picture": _save_map("As a picture"),
    "saving a map, where": _save_map("An outline program"),
    "saving a map, saved": _map_saved,
    "saving a map, not saved": _map_not_saved,
    "save as sound": _sound,
    "saving sound": _saving,
    "a voice note, no microphone": _voice_note(lambda screen: None),
    "a voice note, ready": _voice_note(lambda screen: screen.show_ready(again=True)),
    "a voice note, recording": _voice_note(_recording),
    "a voice note, recorded": _voice_note(
        lambda screen: screen.show_recorded(
            Recorded("5 minutes", fresh=True, offers_words=True), "voice-note-longest"
        )
    ),
    "a voice note, are you sure?": _voice_note(_asking),
    "a list with voice notes": _with_notes,
    "a picture, found": _picture("b"),
    "a picture, a folder instead of a photo": _picture(then=_folder_for_photo),
    "a photo of one's own": _picture(then=_photo),
    "a photo, a folder instead of another one": _picture(then=_folder_for_other_photo),
    "a drawing": _picture(draws=True),
    "hearing oneself, recording": _take(lambda screen: screen.show_recording("4 seconds")),
    "hearing oneself, stopped": _take(
        lambda screen: screen.show_taken("5 minutes", kept=True, why="take-longest")
    ),
    "a chair, played by the program": _chair("This program", 2),
    "a chair, played by somebody": _chair("Someone with me", 2),
    "finish": _guest(lambda s: s.program.ways.finish()),
    "finished": _guest(_finished),
    "hidden": lambda s: s.program.window.hide_now(),
    "a trouble": lambda s: s.program.ways.tell_of_bug(),
    "more of a meeting": _more,
}


@pytest.fixture(params=SIZES, ids=lambda size: f"{size}%")
def someone(
    opening: Open,  # noqa: F811
    tmp_path: Path,
    request: pytest.FixtureRequest,
) -> Someone:
    """Somebody at the start, with words of this size."""
    comfort = replace(Comfort(), text_percent=request.param)
    SettingsFile(tmp_path / "settings.json").write(Settings().with_comfort(comfort))
    person = opening()
    person.wait_until(lambda: person.program.cabinet.is_open, "the store")
    return person


def examine(someone: Someone, *, keyboard: bool = True) -> list[str]:
    """What is wrong with what is on the screen."""
    percent = someone.program.look.percent
    found = audit(someone.window, percent=percent, keyboard=keyboard)
    assert someone.window.width() == 1366, "the window was pushed wider"
    assert someone.window.height() == 768, "the window was pushed higher"
    return [str(finding) for finding in found]


@pytest.mark.parametrize("screen", SCREENS)
def test_every_screen_can_be_seen_whole_named_reached(someone: Someone, screen: str) -> None:
    SCREENS[screen](someone)
    settle()
    assert not examine(someone)


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_can_be_seen_whole_named_reached(someone: Someone, view: str) -> None:
    look_at(someone, view)
    found = examine(someone, keyboard=someone.program.look.percent != 200)
    if view == "map":
        # It may scroll sideways. Its arrows go where the branches go, which its own tests follow.
        found = [one for one in found if not one.startswith(("sideways", "unreached"))]
    assert not found


def wait_for_fit(someone: Someone) -> None:
    """Waits until the page of the sheet says how long it is: what lies below moves down then."""
    pages = [page for page in someone.window.findChildren(SheetPage) if page.isVisible()]
    for page in pages:
        someone.wait_until(page.budget.isVisible, "how long the sheet is")
    settle()


@pytest.mark.parametrize("kind", STEPS)
def test_every_kind_of_step_can_be_seen_whole_named_reached(someone: Someone, kind: Kind) -> None:
    someone.program.ways.look_around()
    someone.go_to_step(STEPS[kind])
    wait_for_fit(someone)
    assert not examine(someone, keyboard=someone.program.look.percent == 400)
