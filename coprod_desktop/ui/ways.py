"""Which screen follows which."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, Qt, QTimer

from coprod_desktop.content.kept import Content
from coprod_desktop.ui.actions import Row
from coprod_desktop.ui.announce import Announcer
from coprod_desktop.ui.cabinet import Cabinet
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.exchange.other_programs import OtherPrograms
from coprod_desktop.ui.experience.experience_parts import ExperienceParts
from coprod_desktop.ui.experience.experience_ways import ExperienceWays
from coprod_desktop.ui.experience.short_ways import ShortWays
from coprod_desktop.ui.finishing import Finishing
from coprod_desktop.ui.front import Front
from coprod_desktop.ui.going_back import go_back
from coprod_desktop.ui.laid_over import LaidOver
from coprod_desktop.ui.liking import Liking
from coprod_desktop.ui.look_back.back_ways import BackWays
from coprod_desktop.ui.me.me_ways import MeWays
from coprod_desktop.ui.meeting_ways import MeetingWays
from coprod_desktop.ui.pictures.every_picture import EveryPicture
from coprod_desktop.ui.pictures.own_pictures import OwnPictures
from coprod_desktop.ui.pictures.picture_ways import PictureWays
from coprod_desktop.ui.print_jobs import PrintJobs
from coprod_desktop.ui.print_told import PrintTold
from coprod_desktop.ui.read_aloud.read_this import ReadThis
from coprod_desktop.ui.read_aloud.reader import Reader
from coprod_desktop.ui.read_aloud.reading import ReadAloud
from coprod_desktop.ui.read_aloud.reading_rows import reading_rows
from coprod_desktop.ui.read_aloud.said_like import SaidLike
from coprod_desktop.ui.read_aloud.self_voicing import SelfVoicing
from coprod_desktop.ui.read_aloud.speeds import SPEEDS
from coprod_desktop.ui.read_aloud.voice_there import VOICE_GONE
from coprod_desktop.ui.read_aloud.word_reader import WordReader
from coprod_desktop.ui.room.room_ways import RoomWays
from coprod_desktop.ui.screens.first_use import FirstLook
from coprod_desktop.ui.screens.place import PlaceScreen
from coprod_desktop.ui.screens.start import StartScreen
from coprod_desktop.ui.sound.hear_through import HearThrough
from coprod_desktop.ui.sound.playing import LoudspeakerGone
from coprod_desktop.ui.voice_note.note_ways import NoteParts, NoteWays
from coprod_desktop.ui.ways_out import WaysOut
from coprod_desktop.ui.whose import Whose


class Ways(QObject):
    """Leads from screen to screen; it alone knows all of them."""

    def __init__(
        self,
        front: Front,
        desk: Desk,
        cabinet: Cabinet,
        voice: ReadAloud,
        said_like: SaidLike,
        hear_through: HearThrough,
        notes: NoteParts,
        jobs: PrintJobs,
        content: Content,
        today: Callable[[], date],
    ) -> None:
        super().__init__()
        self.desk = desk
        self._cabinet = cabinet
        self._look = look = front.look
        self._wording = wording = front.wording
        self._content = content
        self.computer = front.computer
        self.window = front.window
        self.reader = Reader(voice, self.window.hears, self.window.show_saying, self)
        self.reader.reading_changed.connect(self.window.show_reading)
        self.reader.going_changed.connect(self.window.show_steering)
        self.reader.speed_chosen.connect(self._keep_speed)
        words = WordReader(self.window, self.reader, self)
        rows = reading_rows(self.reader, words, lambda: go_back(self.window))
        self.window.steer_reading(rows)
        self.window.space_pressed.connect(self.reader.toggle_if_reading)
        self.read_this = ReadThis(wording, self.window, self.reader, self)
        self.notes = NoteWays(
            self.window, wording, desk, self.reader, notes, self._keeps_at_centre, self
        )
        self.notes.told.connect(self._tell_on_page)
        self.notes.arrived.connect(self._arrive)
        hear_through.moved.connect(self.notes.change_loudspeaker)
        self.announcer = Announcer(self.window)
        self._jobs = jobs
        PrintTold(self.window, wording, jobs, self)
        self._own_pictures = own_pictures = OwnPictures(desk, look.shelf, self)
        self.picture_ways = PictureWays(
            self.window, wording, self.announcer, content, own_pictures, self
        )
        self.picture_ways.told.connect(self._tell_on_page)
        self.liking = Liking(self.window, wording, desk, self.computer, look, self.reader, self)
        self.liking.asked.connect(self.start)
        self.self_voicing = SelfVoicing(wording, self.window, self.reader, self)
        self.liking.followed.connect(self.self_voicing.follow)
        self.laid_over = LaidOver(
            self.window,
            wording,
            look,
            front.typefaces,
            self.computer,
            self.reader,
            self.liking,
            said_like,
            hear_through,
            self,
        )
        self.other_programs = OtherPrograms(
            self.window, wording, look, desk, self.reader, self._at_somebodys_place, self
        )
        self.laid_over.offer_everywhere(
            lambda: (
                *self.experience.things(),
                *self.other_programs.things(),
                *self.back_ways.things(),
            )
        )
        self._more_actions()
        self.window.home_wanted.connect(self.home)
        self.window.reading_wanted.connect(self.reader.toggle)
        self.window.comfort_wanted.connect(self.laid_over.comfort)
        self.window.help_wanted.connect(self.laid_over.help)
        self.window.more_wanted.connect(self.laid_over.more)
        self.window.screen_changed.connect(self._arrive)
        self.window.hidden_now.connect(self.reader.stop)
        self.window.closing.connect(self.close)
        self.ways_out = WaysOut(self.window, wording, desk, cabinet)
        self._whose = Whose(self.window, wording, desk, self.computer, content, self.ways_out, self)
        self._whose.left.connect(self.start)
        self.notes.trouble.connect(self.ways_out.tell)
        self.self_voicing.left_to_reader.connect(lambda: self.ways_out.tell("self-voicing-left"))
        self.ways_out.moved.connect(self.computer.keep_store)
        self.computer.not_kept.connect(lambda: self.ways_out.tell("trouble-choices-not-kept"))
        self.meetings = MeetingWays(
            self.window,
            wording,
            look,
            content,
            desk,
            self.computer,
            self.reader,
            said_like.engine(wording.language),
            self.liking,
            self.announcer,
            EveryPicture(content, own_pictures.picture),
            self.picture_ways,
            self.ways_out,
            jobs,
            today,
            self,
        )
        self.back_ways = BackWays(
            self.window, wording, desk, self.computer, self.reader, self.meetings, today, self
        )
        self.meetings.over_wanted.connect(self.back_ways.open)
        self.me = MeWays(
            self.window,
            wording,
            desk,
            self.reader,
            self.meetings,
            self.liking,
            self.announcer,
            self,
        )
        self.me.ring_wanted.connect(self.back_ways.people_to_ring)
        experience = ExperienceParts(
            self.window,
            wording,
            desk,
            self.notes,
            self.picture_ways,
            self.meetings,
            lambda: content.paths,
            today,
        )
        self.experience = ExperienceWays(experience, self)
        self.experience.told.connect(self._tell_on_page)
        self.meetings.over_wanted.connect(self.experience.open_named)
        self.short = ShortWays(self.window, wording, desk, self.reader, self.notes, self)
        self.meetings.over_wanted.connect(self.short.open_named)
        self.meetings.left.connect(self.place)
        self.meetings.finished.connect(lambda: self.place(just_finished=True))
        self.meetings.offered.connect(self.laid_over.offer)
        self.meetings.arrived.connect(self._arrive)
        self.meetings.note_wanted.connect(self.notes.open)
        self.other_programs.taken_in.connect(self.meetings.show_map)
        self.room = RoomWays(
            self.window, wording, look, self.reader, self.liking, self.announcer, self
        )
        self.meetings.over_wanted.connect(self.room.open_named)
        self.ways_out.rest_wanted.connect(self.meetings.open_rest)
        self._finishing = Finishing(self.window, wording, desk, self.reader, self.ways_out, self)
        self._finishing.back_wanted.connect(self.place)
        self._finishing.left.connect(self.start)
        self.window.ask_before_closing(self._finishing.may_close)
        voice.trouble.connect(self._tell_voice)
        hear_through.moved.connect(voice.change_loudspeaker)
        hear_through.gone.connect(lambda: self._tell_voice(LoudspeakerGone.message))
        said_like.slipped.connect(self._tell_slip, Qt.ConnectionType.QueuedConnection)
        self.liking.voice_gone.connect(lambda: self._tell_voice(VOICE_GONE))
        cabinet.opened.connect(self._show_people)

    def _more_actions(self) -> None:
        """What has a key but no button in the corner."""
        rows = (
            Row("bigger", lambda: self.liking.resize(1)),
            Row("smaller", lambda: self.liking.resize(-1)),
            Row("read-this", self.read_this.read_here),
        )
        self._keys = self.window.keys(rows)

    # The first screens.

    def begin(self) -> None:
        """Goes on from the first screen, which is in front already."""
        screen = self.window.screen_in_front
        if isinstance(screen, StartScreen):
            self._go_on_from(screen)
        elif isinstance(screen, FirstLook):
            self.liking.go_on_from(screen)
        self.self_voicing.follow(self.liking.now())
        self._arrive()

    def begin_again(self) -> None:
        """Shows the first questions, or the three choices."""
        if self.computer.settings.asked:
            self.start()
        else:
            self.liking.first_look()

    def start(self) -> None:
        """Shows the three choices with the people on this computer."""
        self.window.settle()
        self.desk.leave()
        people = self._whose.people()
        screen = StartScreen(self._wording, self._look, people, self.computer.settings)
        self._go_on_from(screen)
        self.window.show_screen(screen)
        self.back_ways.mark(people)

    def _go_on_from(self, screen: StartScreen) -> None:
        screen.meeting_wanted.connect(lambda: self._whose.ask(self.new_meeting))
        screen.been_wanted.connect(lambda: self._whose.ask(self.look_back))
        screen.hurry_wanted.connect(lambda: self._whose.ask(self.hurry))
        screen.look_around_wanted.connect(self.look_around)
        screen.today_wanted.connect(lambda: self._whose.just_for_today(self.place))
        screen.person_wanted.connect(lambda person: self._whose.sit_down(person, self.place))
        screen.someone_new_wanted.connect(lambda: self._whose.ask_name(self.place))

    def home(self) -> None:
        """One step home: a guest's own place, else the three choices."""
        if self.desk.is_for_today and not self.desk.is_example:
            self.place()
        else:
            self.begin_again()

    def _at_somebodys_place(self, then: Callable[[], None]) -> None:
        """Goes on with ``then`` at the place of whoever it is for."""

        def place_then() -> None:
            self.place()
            then()

        self._whose.ask(place_then)

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
            self.meetings.there_are(),
            self._content.paths,
            self.desk.is_for_today,
            just_finished,
            (*self.experience.things(), *self.me.things()),
        )
        screen.meeting_wanted.connect(self.new_meeting)
        screen.been_wanted.connect(self.look_back)
        screen.opened.connect(self.meetings.open_meeting)
        self.back_ways.show_due(screen)
        screen.map_wanted.connect(self.other_programs.ask_which)
        screen.finish_wanted.connect(self.finish)
        screen.home_wanted.connect(self.start)
        self.window.show_screen(screen)

    def finish(self) -> None:
        """Asks once before what was for today goes."""
        self._finishing.ask()

    # Meetings.

    def new_meeting(self) -> None:
        """Begins a fresh meeting at its first question."""
        self.meetings.new_meeting()

    def hurry(self) -> None:
        """Begins a fresh meeting on the ten-minute way."""
        self.meetings.hurry()

    def look_back(self) -> None:
        """Goes to looking back, at once where there is only one meeting it can be."""
        self.meetings.look_back()

    def look_around(self) -> None:
        """Opens the example, of which nothing is kept."""
        self.meetings.look_around()

    # Reading.

    def _keep_speed(self, words_a_minute: int) -> None:
        """Keeps a speed somebody chose, with its name told where there is a place for that."""
        self.liking.choose(replace(self.liking.now(), words_a_minute=words_a_minute))
        step = self.reader.voice.pace
        name = self._wording.text(f"speed-{step}")
        self._tell_on_page(
            self._wording.text("speed-now", pace=step, of=len(SPEEDS), name=name), undo=False
        )

    def _arrive(self) -> None:
        """Reads a new page by itself to those who asked for that, once it is laid out.

        Whoever hears what they move to hears its question, which has the keyboard then.
        """
        self.reader.stop()
        screen = self.window.screen_in_front
        if screen is not None and screen.is_silent():
            return
        if self.reader.take_up(screen):
            self.self_voicing.let_pass()
            return
        reads = self.liking.now().reads_aloud and not self.self_voicing.is_on
        if reads and not self.reader.second_voice:
            QTimer.singleShot(0, self.reader, self.reader.read_page)

    def _keeps_at_centre(self) -> bool:
        """Whether what is written now goes to the server of a centre."""
        return self.computer.settings.keeps_at_centre and not self.desk.is_for_today

    def _tell_on_page(self, words: str, undo: bool) -> None:
        """Tells a line on the page in front, where it has a place for that."""
        screen = self.window.screen_in_front
        if screen is not None:
            screen.tell(words, undo)

    # Trouble.

    def _tell_voice(self, key: str) -> None:
        """Says why nothing is heard, where the page in front does not say so itself."""
        screen = self.window.screen_in_front
        if screen is None or not screen.tells_of_voice():
            self.ways_out.tell(key)

    def _tell_slip(self) -> None:
        """Says that things are said as they are written."""
        self.ways_out.tell("speech-as-written")

    def tell_of_letters(self) -> None:
        """Says that words are shown in the letters of this computer."""
        self.ways_out.tell("trouble-no-letters")

    def tell_of_bug(self) -> None:
        """Says calmly that something went wrong, with what is safe."""
        self.ways_out.tell_of_bug()

    def _show_people(self) -> None:
        """Shows the people once the store is open, if the start is still in front."""
        screen = self.window.screen_in_front
        if isinstance(screen, StartScreen) and self.computer.settings.shows_people:
            people = self._whose.people()
            screen.show_people(people)
            self.back_ways.mark(people)

    def close(self) -> None:
        """Is silent, writes what is left and lets everything go."""
        self.window.let_all_go()
        self._jobs.close()
        self.back_ways.close()
        self.other_programs.close()
        self.picture_ways.close()
        self.reader.close()
        self.desk.close()
