"""Lays screens over whatever is open."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from coprod_desktop import resources
from coprod_desktop.content.explained import explained
from coprod_desktop.domain.contact import Contact
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.pronunciation import Pronunciation
from coprod_desktop.ui.comfort_ways import ComfortWays
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.liking import Liking
from coprod_desktop.ui.read_aloud.reader import Reader
from coprod_desktop.ui.read_aloud.said_like import SaidLike
from coprod_desktop.ui.readable import Readable
from coprod_desktop.ui.screen import Thing
from coprod_desktop.ui.screens.column import ColumnScreen
from coprod_desktop.ui.screens.comfort import ComfortScreen
from coprod_desktop.ui.screens.comfort_pages import ComfortPage
from coprod_desktop.ui.screens.help import HelpScreen, LicencesScreen
from coprod_desktop.ui.screens.more import MoreScreen
from coprod_desktop.ui.screens.say_like import SayLikeScreen, Whose
from coprod_desktop.ui.screens.word_meanings import WordMeaningsScreen
from coprod_desktop.ui.shortened import shortened
from coprod_desktop.ui.sound.hear_through import HearThrough
from coprod_desktop.ui.this_computer import ThisComputer
from coprod_desktop.ui.window import Window
from coprod_desktop.wording import Wording

_LAID = (ComfortScreen, ComfortPage, HelpScreen, LicencesScreen, MoreScreen, SayLikeScreen)

_MOST_THIS = 30
"""Letters that are shown of what is to be read alone."""


class LaidOver(QObject):
    """Comfort, help, More: each gives the place below back untouched.

    Asking for the same one again takes it off.
    """

    def __init__(
        self,
        window: Window,
        wording: Wording,
        look: Look,
        families: Mapping[str, str],
        computer: ThisComputer,
        reader: Reader,
        liking: Liking,
        said_like: SaidLike,
        hear_through: HearThrough,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._wording = wording
        self._computer = computer
        self._reader = reader
        self._comfort = ComfortWays(
            window, wording, look, families, reader, liking, hear_through, self
        )
        self._comfort.say_like_wanted.connect(self.say_like)
        self._said_like = said_like
        self._heard = ""
        self._whose = ""
        self._people: tuple[Contact, ...] = ()
        self._everywhere: list[Callable[[], tuple[Thing, ...]]] = []
        self._was_on: QWidget = window
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._note_focus)
        reader.voice.saying.connect(self._note_heard)
        said_like.person_changed.connect(self._forget_heard)
        look.changed.connect(self._let_more_go)

    def comfort(self) -> None:
        """Offers all that can be chosen about how it looks and sounds."""
        self._comfort.open()

    def help(self) -> None:
        """Says what one can do anywhere, with whom one can ring."""
        screen = HelpScreen(self._wording, self._computer.settings, self._people)
        screen.licences_wanted.connect(self._licences)
        screen.meanings_wanted.connect(self.meanings)
        screen.say_like_wanted.connect(self.say_like)
        self._lay(screen)

    def meanings(self) -> None:
        """Says what some words mean."""
        self._lay(WordMeaningsScreen(self._wording, explained()))

    def _licences(self) -> None:
        text = resources.licences().read_text("utf-8")
        self._lay(LicencesScreen(self._wording, text))

    # Saying words another way.

    def say_like(self) -> None:
        """Asks how words are to be said, beginning with those that were heard last."""
        screen = SayLikeScreen(
            self._wording, self._said_like.own, self._said_like.everyones_to_change, self._heard
        )
        screen.kept.connect(self._keep_said)
        screen.hear_wanted.connect(self._reader.say)
        self._lay(screen)

    def _keep_said(self, whose: Whose, words: tuple[Pronunciation, ...]) -> None:
        if whose is Whose.MINE:
            self._said_like.keep_own(words)
        else:
            self._said_like.keep_everyones(words)

    def _note_heard(self) -> None:
        """Remembers the sentence that is read; not what is said of a screen that lies over it."""
        if self._reader.reads and not isinstance(self._window.screen_in_front, _LAID):
            self._heard = self._reader.voice.sentence

    def _note_focus(self, _before: QWidget | None, widget: QWidget | None) -> None:
        """Remembers what of the page had the keyboard: to press on More takes it away."""
        screen = self._window.screen_in_front
        if widget is not None and screen is not None and screen.isAncestorOf(widget):
            self._was_on = widget

    def _forget_heard(self, person: Person | None) -> None:
        """Nobody is shown what somebody else has heard, nor whom they can ring."""
        self._people = () if person is None else person.contacts
        whose = "" if person is None else person.id
        if whose != self._whose:
            self._whose, self._heard = whose, ""

    # More.

    def more(self) -> None:
        """Offers everything that has no room."""
        screen = self._window.screen_in_front
        if isinstance(screen, MoreScreen):
            self._window.take_off()
            return
        own = screen.more_things() if screen is not None else ()
        waiting = tuple(
            # By its name: while More is in front, the strips are filled with other actions.
            Thing(actions[name].text(), partial(self._window.do, name), actions.row(name).sign)
            for actions, name in self._window.waiting()
        )
        this = self._this()
        # The controls of reading wait there too: what they steer goes on when More is gone.
        self._reader.hold(screen)
        say_like = Thing(self._wording.text("say-like"), self.say_like, "letters")
        # First what is missed at once, such as the voice; where else one could be comes after.
        everywhere = tuple(thing for things in self._everywhere for thing in things())
        self.offer((*waiting, *this, *own, *everywhere, say_like))

    def offer_everywhere(self, things: Callable[[], tuple[Thing, ...]]) -> None:
        """Puts what ``things`` gives on More too, wherever one is; may be asked for more."""
        self._everywhere.append(things)

    def _this(self) -> tuple[Thing, ...]:
        """What the keyboard is on, to be read alone by whoever has neither keys nor a mouse."""
        widget = self._was_on
        if not isValid(widget) or not isinstance(widget, Readable) or not widget.isVisible():
            return ()
        words = shortened(widget.text_to_read(), _MOST_THIS)
        if not words:
            return ()
        read = self._wording.text("read-this-one", words=words)
        return (Thing(read, lambda: self._reader.read_this(widget), "read"),)

    def offer(self, things: tuple[Thing, ...]) -> None:
        """Asks which of these things is wanted."""
        self._lay(MoreScreen(self._wording, things))

    def _let_more_go(self) -> None:
        """Takes More off when words change their size: other things have no room then."""
        if isinstance(self._window.screen_in_front, MoreScreen):
            self._window.take_off()

    def _lay(self, screen: ColumnScreen) -> None:
        in_front = self._window.screen_in_front
        self._reader.stop()
        if type(in_front) is type(screen):
            screen.deleteLater()
            self._window.take_off()
            return
        screen.left.connect(self._window.take_off)
        self._window.lay_over(screen)
