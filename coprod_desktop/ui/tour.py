"""Walks through the main job on the example, leaving pictures of it, its sheets, a spoken file.

It is the real window with the real parts; the pictures of the README come from here.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEventLoop
from PySide6.QtWidgets import QApplication

from coprod_desktop.content.example import example
from coprod_desktop.content.paths import paths
from coprod_desktop.content.pictures import pictures
from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.domain.path import Phase, every_step
from coprod_desktop.sheets.choice import SheetChoice, Supplies
from coprod_desktop.speech.engine import Manner
from coprod_desktop.speech.preference import best_engine
from coprod_desktop.speech.utterance import Utterance
from coprod_desktop.speech.wav import save_wav
from coprod_desktop.ui.meeting_screen import MeetingScreen
from coprod_desktop.ui.program import Program
from coprod_desktop.ui.views.table import VIEWS
from coprod_desktop.wording import Wording

THEMES = ("paper", "night")
SIZES = (100, 400)


def make_tour(program: Program, folder: Path) -> int:
    """Leaves everything in ``folder`` and says where; 0 when all of it is there."""
    folder.mkdir(parents=True, exist_ok=True)
    tour = _Tour(program, folder)
    tour.first_screens()
    tour.views()
    tour.room()
    tour.look_back()
    tour.own_pages()
    tour.sheets()
    tour.end()
    for made in sorted(folder.iterdir()):
        _say(str(made))
    return 0


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


class _Tour:
    def __init__(self, program: Program, folder: Path) -> None:
        self._program = program
        self._ways = program.ways
        self._folder = folder
        self._wording = Wording()

    def first_screens(self) -> None:
        """First use, the start, somebody new."""
        self._program.front.show()
        self._program.begin()
        self._picture("first-use")
        self._like(Comfort())
        for theme, size in _likings():
            self._like(Comfort(theme=theme, text_percent=size))
            self._ways.start()
            self._picture(f"start-{theme}-{size}")
        self._like(Comfort())

    def views(self) -> None:
        """Every view of the example, in two themes and two sizes."""
        self._ways.look_around()
        for theme, size in _likings():
            self._like(replace(Comfort(), theme=theme, text_percent=size))
            for view in VIEWS:
                self._screen().show_view(view)
                self._settle(600)
                self._picture(f"{view}-{theme}-{size}")
        self._like(Comfort())
        self._screen().show_view("one")
        self._screen().go_to_step("order")
        self._settle(200)
        self._picture("put-in-order")
        self._ways.laid_over.help()
        self._picture("help")
        self._ways.window.take_off()
        self._ways.window.hide_now()
        self._picture("hidden")
        self._ways.window.come_back()

    def room(self) -> None:
        """What one has before one in the room, after an agenda."""
        self._screen().go_to_step("agenda")
        self._settle(200)
        self._picture("agenda")
        self._screen().over_wanted.emit("room")
        self._settle(200)
        self._picture("in-the-room")
        self._ways.window.take_off()
        self._settle(200)

    def look_back(self) -> None:
        """The first steps after the meeting."""
        self._screen().go_to_phase(Phase.LOOK_BACK)
        for name in ("care", "face", "body", "said", "promised", "right"):
            self._settle(200)
            self._picture(f"look-back-{name}")
            self._screen().next_step()

    def own_pages(self) -> None:
        """The place of whoever the example is of, with the pages about them."""
        desk, me = self._program.desk, self._ways.me
        self._ways.place()
        self._settle(200)
        self._picture("place")
        assert desk.person is not None
        desk.change_person(replace(desk.person, grows=True))
        for name, show in (
            ("about-me", me.about),
            ("strengths", me.strengths),
            ("growing", me.growing),
        ):
            show()
            self._settle(200)
            self._picture(name)
            self._ways.window.take_off()

    def sheets(self) -> None:
        """Both sheets as they would be printed."""
        # ReportLab takes most of a second to load, so it is loaded late.
        from coprod_desktop.sheets.look_back import look_back_plan
        from coprod_desktop.sheets.page import printed
        from coprod_desktop.sheets.prep import prep_plan

        person, before, after = example()
        choice = SheetChoice()
        supplies = Supplies(self._wording, pictures(), every_step(paths()))
        prep = printed(prep_plan(before, person.name, choice, supplies), choice, supplies)
        back = printed(look_back_plan(after, person.name, choice, supplies), choice, supplies)
        (self._folder / "prep.pdf").write_bytes(prep.pdf)
        (self._folder / "look-back.pdf").write_bytes(back.pdf)
        self._spoken(prep.text)

    def _spoken(self, text: str) -> None:
        """The sheet, said aloud."""
        engine = best_engine()
        sentences = [sentence.text for sentence in Utterance.of("sheet", text).sentences()]
        save_wav(engine, sentences, Manner(), self._folder / "sheet.wav")

    def end(self) -> None:
        """Closes the window as a person would."""
        self._program.close()

    def _screen(self) -> MeetingScreen:
        screen = self._ways.window.screen_in_front
        assert isinstance(screen, MeetingScreen)
        return screen

    def _like(self, comfort: Comfort) -> None:
        self._ways.liking.choose(comfort)

    def _picture(self, name: str) -> None:
        self._settle(60)
        self._program.window.grab().save(str(self._folder / f"{name}.png"))

    def _settle(self, milliseconds: int) -> None:
        """Lets the window lay itself out and threads bring what they make."""
        until = QDeadlineTimer(milliseconds)
        while not until.hasExpired():
            QApplication.sendPostedEvents()
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def _likings() -> list[tuple[str, int]]:
    return [(theme, size) for theme in THEMES for size in SIZES]
