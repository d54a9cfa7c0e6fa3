"""Which screen follows which."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path as FilePath

from PySide6.QtCore import QObject, QTimer

from coprod_desktop import resources
from coprod_desktop.content.kept import Content
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.path import Path, Phase
from coprod_desktop.domain.person import Comfort, Person
from coprod_desktop.settings import Settings, SettingsFile
from coprod_desktop.storage.tiles import MeetingTile, PersonTile
from coprod_desktop.ui.actions import Row
from coprod_desktop.ui.announce import Announcer
from coprod_desktop.ui.cabinet import Cabinet
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.reader import Reader
from coprod_desktop.ui.reading import ReadAloud
from coprod_desktop.ui.screen import Screen, Thing
from coprod_desktop.ui.screens.column import ColumnScreen
from coprod_desktop.ui.screens.comfort import ComfortScreen
from coprod_desktop.ui.screens.finish import FinishedScreen, FinishScreen
from coprod_desktop.ui.screens.first_use import FirstLook, FirstVoice
from coprod_desktop.ui.screens.help import HelpScreen, LicencesScreen
from coprod_desktop.ui.screens.more import MoreScreen
from coprod_desktop.ui.screens.place import PlaceScreen, WhichScreen
from coprod_desktop.ui.screens.samples import SIZES
from coprod_desktop.ui.screens.start import StartScreen
from coprod_desktop.ui.screens.who import NewPersonScreen, WhoScreen
from coprod_desktop.ui.session import Session
from coprod_desktop.ui.ways_out import WaysOut
from coprod_desktop.ui.window import Window
from coprod_desktop.wording import Wording


class Ways(QObject):
    """Leads from screen to screen; it alone knows all of them."""

    def __init__(
        self,
        desk: Desk,
        cabinet: Cabinet,
        voice: ReadAloud,
        look: Look,
        wording: Wording,
        content: Content,
        families: Mapping[str, str],
        settings_file: SettingsFile,
        today: Callable[[], date],
    ) -> None:
        super().__init__()
        self.desk = desk
        self._cabinet = cabinet
        self._look = look
        self._wording = wording
        self._content = content
        self._families = families
        self._settings_file = settings_file
        self.settings = settings_file.read()
        self._told_of_choices = False
        self._today = today
        self.window = Window(wording, look, self._corner())
        self.reader = Reader(voice, self.window.hears, self.window.show_saying, self)
        self.reader.reading_changed.connect(self.window.show_reading)
        self.announcer = Announcer(self.window)
        self._more_actions()
        self.window.more_wanted.connect(self.more)
        self.window.screen_changed.connect(self._arrive)
        self.window.hidden_now.connect(self.reader.stop)
        self.window.closing.connect(self.close)
        self.ways_out = WaysOut(self.window, wording, desk, cabinet)
        self.ways_out.moved.connect(self._use_file)
        self.ways_out.rest_wanted.connect(lambda rest: self._open(desk.open_rest(rest)))
        self.window.ask_before_closing(self._may_close)
        voice.trouble.connect(self._tell_voice)
        desk.person_changed.connect(self._take_comfort)
        cabinet.opened.connect(self._show_people)
        self._use(self.settings.comfort)

    def _corner(self) -> tuple[Row, ...]:
        corner = "corner"
        return (
            Row("home", self.home, sign="home", look=corner, stays=True),
            Row("read-aloud", self._read, sign="read", look=corner, worth=1),
            Row("text-size", self.comfort, sign="text", look=corner, worth=2),
            Row("help", self.help, sign="help", look=corner, worth=3),
            Row("hide", self._hide, sign="hide", look="hide", stays=True),
        )

    def _more_actions(self) -> None:
        """What has a key but no button in the corner."""
        rows = (
            Row("bigger", lambda: self._resize(1)),
            Row("smaller", lambda: self._resize(-1)),
            Row("stop-reading", self._stop_reading),
            Row("read-this", self._read_this),
        )
        self._keys = self.window.keys(rows)

    # The first screens.

    def begin(self) -> None:
        """Shows the first screen: the first questions, or the three choices."""
        if self.settings.asked:
            self.start()
        else:
            self.first_look()

    def first_look(self) -> None:
        """Asks how it should look; each answer is shown at once."""
        screen = FirstLook(self._wording, self._look, self.settings.comfort)
        screen.comfort_changed.connect(self._choose_for_computer)
        screen.done.connect(self.first_voice)
        self.window.show_screen(screen)

    def first_voice(self) -> None:
        """Asks whether to read aloud."""
        screen = FirstVoice(self._wording, self.reader.second_voice)

        def answer(reads: bool) -> None:
            self._choose_for_computer(replace(self.settings.comfort, reads_aloud=reads))
            self.start()

        screen.answered.connect(answer)
        self.window.show_screen(screen)

    def start(self) -> None:
        """Shows the three choices with the people on this computer."""
        self.window.settle()
        self.desk.leave()
        self._use(self.settings.comfort)
        people = self._people()
        screen = StartScreen(self._wording, self._look, people, self.settings.shows_people)
        screen.meeting_wanted.connect(lambda: self._for_somebody(self.new_meeting))
        screen.been_wanted.connect(lambda: self._for_somebody(self.look_back))
        screen.hurry_wanted.connect(lambda: self._for_somebody(self.hurry))
        screen.look_around_wanted.connect(self.look_around)
        screen.today_wanted.connect(lambda: self._today_then(self.place))
        screen.person_wanted.connect(lambda person: self._sit_down(person, self.place))
        screen.someone_new_wanted.connect(lambda: self._ask_name(self.place))
        self.window.show_screen(screen)

    def home(self) -> None:
        """One step home: a guest's own place, else the three choices."""
        if self.desk.is_for_today and not self.desk.is_example:
            self.place()
        elif self.settings.asked:
            self.start()
        else:
            self.first_look()

    # Whose it is.

    def _for_somebody(self, then: Callable[[], None]) -> None:
        """Goes on with ``then`` once it is known who it is for."""
        if self.ways_out.is_shut():
            return
        people = self._people()
        if not people:
            self._ask_name(then)
            return
        screen = WhoScreen(self._wording, people)
        screen.person_wanted.connect(lambda person: self._sit_down(person, then))
        screen.someone_new_wanted.connect(lambda: self._ask_name(then))
        screen.today_wanted.connect(lambda: self._today_then(then))
        screen.back_wanted.connect(self.start)
        self.window.show_screen(screen)

    def _ask_name(self, then: Callable[[], None]) -> None:
        if self.ways_out.is_shut():
            return
        tiles = [picture for picture in self._content.pictures.values() if picture.for_person]
        screen = NewPersonScreen(self._wording, tiles)

        def make(name: str, picture: str) -> None:
            self.desk.new_person(name, picture, self.settings.comfort)
            then()

        screen.named.connect(make)
        screen.today_wanted.connect(lambda: self._today_then(then))
        screen.back_wanted.connect(self.start)
        self.window.show_screen(screen)

    def _sit_down(self, person_id: str, then: Callable[[], None]) -> None:
        if self.ways_out.asked(lambda: self.desk.sit_down(person_id)) is not None:
            then()

    def _today_then(self, then: Callable[[], None]) -> None:
        self.desk.just_for_today(self.settings.comfort)
        then()

    # A person's own place.

    def place(self, just_finished: bool = False) -> None:
        """Shows a person's meetings, with a last line where a meeting was just gone through."""
        person = self.desk.person
        if person is None:
            self.start()
            return
        self.window.settle()
        self.desk.close_meeting()
        screen = PlaceScreen(
            self._wording,
            person,
            self._meetings(),
            self._content.paths,
            self.desk.is_for_today,
            just_finished,
        )
        screen.meeting_wanted.connect(self.new_meeting)
        screen.been_wanted.connect(self.look_back)
        screen.opened.connect(self.open_meeting)
        screen.finish_wanted.connect(self.finish)
        screen.home_wanted.connect(self.start)
        self.window.show_screen(screen)

    def finish(self) -> None:
        """Asks once before what was for today goes."""
        screen = FinishScreen(self._wording)
        screen.finish_wanted.connect(self._finish_now)
        screen.back_wanted.connect(self.place)
        self.window.show_screen(screen)

    def _may_close(self) -> bool:
        """Whether nothing is lost; a guest with words here is asked once, as at Finish."""
        if not self.ways_out.may_close():
            return False
        asked = isinstance(self.window.screen_in_front, FinishScreen)
        wrote = self.desk.is_for_today and not self.desk.is_example and bool(self.desk.meetings())
        if not wrote or asked:
            return True
        self.finish()
        return False

    def _finish_now(self) -> None:
        self.reader.stop()
        self.window.settle()
        self.desk.leave()
        screen = FinishedScreen(self._wording)
        screen.home_wanted.connect(self.start)
        self.window.show_screen(screen)

    # Meetings.

    def new_meeting(self) -> None:
        """Begins a fresh meeting at its first question."""
        self._open(self.desk.new_meeting())

    def hurry(self) -> None:
        """Begins a fresh meeting on the ten-minute way."""
        self._open(self.desk.new_meeting(), hurry=True)

    def open_meeting(self, meeting_id: str) -> None:
        """Opens a meeting on the spot where it was left."""
        session = self.ways_out.asked(lambda: self.desk.open_meeting(meeting_id))
        if session is not None:
            self._open(session)

    def _meetings(self) -> tuple[MeetingTile, ...]:
        return self.ways_out.asked(self.desk.meetings) or ()

    def look_back(self) -> None:
        """Goes to looking back, at once where there is only one meeting it can be."""
        tiles = tuple(tile for tile in self._meetings() if tile.readable)
        if not tiles:
            self._look_back_at(None)
            return
        screen = WhichScreen(self._wording, tiles, self._content.paths)
        screen.opened.connect(self._look_back_at)
        screen.another_wanted.connect(lambda: self._look_back_at(None))
        screen.back_wanted.connect(self.place)
        self.window.show_screen(screen)

    def _look_back_at(self, meeting_id: str | None) -> None:
        if meeting_id is None:
            session: Session | None = self.desk.new_meeting()
        else:
            session = self.ways_out.asked(lambda: self.desk.open_meeting(meeting_id))
        if session is not None:
            self._open(session, phase=Phase.LOOK_BACK)

    def look_around(self) -> None:
        """Opens the example, of which nothing is kept."""
        # Nobody else needs it.
        from coprod_desktop.content.example import example

        person, meeting, _ = example(self._wording.language)
        self.desk.look_around(person, (meeting,), self.settings.comfort)
        self._open(self.desk.open_meeting(meeting.id)).tell(self._wording.text("example-note"))

    def _open(self, session: Session, hurry: bool = False, phase: Phase | None = None) -> Screen:
        # All the views of a meeting take longer to load than the first screen.
        from coprod_desktop.ui.meeting_screen import MeetingScreen
        from coprod_desktop.ui.route import Route
        from coprod_desktop.ui.view import Parts

        assert self.desk.person is not None
        parts = Parts(
            wording=self._wording,
            look=self._look,
            shelf=self._look.shelf,
            pictures=self._content.pictures,
            paths=self._content.paths,
            route=Route(self._path_of, hurry),
            session=session,
            person=self.desk.person,
            voice=self.reader.voice,
            numbers=self.settings.numbers,
            today=self._today,
            comfort=self._comfort_now,
        )
        screen = MeetingScreen(parts, self.reader, self.announcer, phase)
        screen.home_wanted.connect(self.place)
        screen.finished.connect(lambda: self.place(just_finished=True))
        screen.comfort_changed.connect(self.choose)
        screen.offered.connect(self._offer)
        screen.arrived.connect(self._arrive)
        self.window.show_screen(screen)
        return screen

    def _path_of(self, meeting: Meeting) -> Path:
        paths = self._content.paths
        return next((path for path in paths if path.key == meeting.path), paths[-1])

    # Laid over whatever is open.

    def comfort(self) -> None:
        """Offers sizes, colours, letters and the voice; each is seen at once."""
        screen = ComfortScreen(self._wording, self._look, self._families, self._comfort_now())
        screen.comfort_changed.connect(self.choose)
        self._over(screen)

    def help(self) -> None:
        """Says what one can do anywhere, with whom one can ring."""
        screen = HelpScreen(self._wording, self.settings.numbers)
        screen.licences_wanted.connect(self._licences)
        self._over(screen)

    def _licences(self) -> None:
        text = resources.licences().read_text("utf-8")
        self._over(LicencesScreen(self._wording, text))

    def more(self) -> None:
        """Offers everything that has no room."""
        screen = self.window.screen_in_front
        if isinstance(screen, MoreScreen):
            self.window.take_off()
            return
        own = screen.more_things() if screen is not None else ()
        waiting = tuple(
            Thing(actions[name].text(), actions[name].trigger, actions.row(name).sign)
            for actions, name in self.window.waiting()
        )
        self._offer((*own, *waiting))

    def _offer(self, things: tuple[Thing, ...]) -> None:
        self._over(MoreScreen(self._wording, things))

    def _over(self, screen: ColumnScreen) -> None:
        """Lays a screen over what is open; pressing the same button again takes it off."""
        in_front = self.window.screen_in_front
        self.reader.stop()
        if type(in_front) is type(screen):
            screen.deleteLater()
            self.window.take_off()
            return
        screen.left.connect(self.window.take_off)
        self.window.lay_over(screen)

    # Comfort.

    def _comfort_now(self) -> Comfort:
        person = self.desk.person
        return self.settings.comfort if person is None else person.comfort

    def choose(self, comfort: Comfort) -> None:
        """Keeps what somebody chose, with them or with this computer, and shows it at once."""
        person = self.desk.person
        if person is None:
            self._choose_for_computer(comfort)
        else:
            self.desk.change_person(replace(person, comfort=comfort))

    def _choose_for_computer(self, comfort: Comfort) -> None:
        self._keep(self.settings.with_comfort(comfort))
        self._use(comfort)

    def _take_comfort(self, person: Person | None) -> None:
        self._use(self.settings.comfort if person is None else person.comfort)

    def _use(self, comfort: Comfort) -> None:
        self._look.use(comfort.theme, comfort.text_percent, comfort.typeface)
        self.reader.follow(comfort)

    def _resize(self, steps: int) -> None:
        now = self._comfort_now()
        nearest = min(range(len(SIZES)), key=lambda place: abs(SIZES[place] - now.text_percent))
        size = SIZES[max(0, min(nearest + steps, len(SIZES) - 1))]
        self.choose(replace(now, text_percent=size))

    # Reading.

    def _read(self) -> None:
        self.reader.toggle()

    def _stop_reading(self) -> None:
        self.reader.stop()

    def _read_this(self) -> None:
        self.reader.read_this(self.window.focusWidget())

    def _arrive(self) -> None:
        """Reads a new page by itself to those who asked for that, once it is laid out."""
        self.reader.stop()
        if self._comfort_now().reads_aloud and not self.reader.second_voice:
            QTimer.singleShot(0, self.reader, self.reader.read_page)

    def _hide(self) -> None:
        self.window.hide_now()

    # Trouble.

    def _tell_voice(self, key: str) -> None:
        """Says why nothing is heard, where the page in front does not say so itself."""
        screen = self.window.screen_in_front
        if screen is None or not screen.tells_of_voice():
            self.ways_out.tell(key)

    def _use_file(self, file: FilePath) -> None:
        """Keeps words in another file from now on."""
        self._keep(replace(self.settings, store=str(file)))

    def _keep(self, settings: Settings) -> None:
        """Keeps what this computer is to know; says once where it cannot."""
        self.settings = settings
        if not self._settings_file.write(settings) and not self._told_of_choices:
            self._told_of_choices = True
            self.ways_out.tell("trouble-choices-not-kept")

    def tell_of_letters(self) -> None:
        """Says that words are shown in the letters of this computer."""
        self.ways_out.tell("trouble-no-letters")

    def tell_of_bug(self) -> None:
        """Says calmly that something went wrong, with what is safe."""
        self.ways_out.tell_of_bug()

    def _show_people(self) -> None:
        """Shows the people once the store is open, if the start is still in front."""
        screen = self.window.screen_in_front
        if isinstance(screen, StartScreen) and self.settings.shows_people:
            screen.show_people(self._people())

    def _people(self) -> tuple[PersonTile, ...]:
        if not self.settings.shows_people:
            return ()
        return self.ways_out.asked(self.desk.people) or ()

    def close(self) -> None:
        """Is silent, writes what is left and lets everything go."""
        self.window.let_all_go()
        self.reader.close()
        self.desk.close()
