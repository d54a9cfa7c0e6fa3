"""Joins the Read button to whatever page is in front."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.domain.spans import Span
from coprod_desktop.speech.utterance import Saying, Utterance
from coprod_desktop.ui.read_aloud.reading import ReadAloud
from coprod_desktop.ui.read_aloud.state import Held, State
from coprod_desktop.ui.readable import Readable, follow_again, light

ALONE = "alone"
"""The key of what is read by itself."""


_NOWHERE = Span(0, 0)


_Place = tuple[Held, Readable | None, Saying | None]
"""A reading to go on with, what is read alone in it, what was said last."""


class Reader(QObject):
    """Reads the page in front, and lights its words there.

    ``page`` gives what is to be said now; ``show`` lights it. ``reading_changed`` says whether
    the button is to offer Pause, ``going_changed`` whether anything is read or held still,
    ``speed_chosen`` carries words a minute somebody asked for, ``interrupted`` comes when somebody
    asks for silence, or to be read to.
    """

    reading_changed = Signal(bool)
    going_changed = Signal(bool)
    speed_chosen = Signal(int)
    interrupted = Signal()

    def __init__(
        self,
        voice: ReadAloud,
        page: Callable[[], Utterance],
        show: Callable[[Saying | None], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.voice = voice
        self._page = page
        self._show = show
        self._alone: Readable | None = None
        self._held: tuple[object, _Place] | None = None
        self._beside = False
        self._is_aside = False
        self._said: Saying | None = None
        self._back_to: _Place | None = None
        self._lights = True
        self._hushed_for: set[object] = set()
        voice.saying.connect(self._light)
        voice.state_changed.connect(self._follow)

    def hush(self, owner: object, *, on: bool) -> None:
        """Has no page read, nor what is moved to said, while an owner is to be heard instead.

        What is asked for by `toggle`, `read_this`, `read_from` or `say_aside` is said all the same.
        """
        if on:
            self._hushed_for.add(owner)
        else:
            self._hushed_for.discard(owner)

    @property
    def hushed(self) -> bool:
        """Whether something else is to be heard now, or the person."""
        return bool(self._hushed_for)

    def toggle(self) -> None:
        """Reads, pauses or goes on, whichever comes next."""
        self.interrupted.emit()
        if self._back_to is not None:
            self._go_on_after_aside()
        elif self.voice.state is State.IDLE or self._beside or self._is_aside:
            self.read(self._page())
        else:
            self.voice.toggle()

    def read_page(self) -> None:
        """Reads the whole page in front, from its start."""
        self.read(self._page())

    def read(self, utterance: Utterance) -> None:
        """Reads these words instead of any others."""
        if self.hushed:
            return
        self._leave_beside()
        self._show(None)  # the page follows again
        self.voice.read(utterance)

    def say(self, words: str) -> None:
        """Says words that need not stand on the page; no button offers to pause them."""
        if self.hushed:
            return
        self.voice.stop()
        self._beside = True
        self.voice.read(Utterance.of(ALONE, words))

    @property
    def reads(self) -> bool:
        """Whether something is read, or held still, that somebody asked to be read."""
        return self.voice.state is not State.IDLE and not (self._beside or self._is_aside)

    @property
    def is_quiet(self) -> bool:
        """Whether nothing is said or held still, nor heard instead."""
        return self.voice.state is State.IDLE and not self.hushed

    def _leave_beside(self) -> None:
        """Is silent where words are said that were not asked for."""
        self._back_to = None
        if self._beside or self._is_aside:
            self.voice.stop()
            self._beside = self._is_aside = False

    def read_this(self, widget: QWidget | None) -> None:
        """Reads only what the person is on: a card, an idea, a question."""
        while widget is not None and not isinstance(widget, Readable):
            widget = widget.parentWidget()
        if widget is None or not isinstance(widget, Readable):
            return
        self.stop()
        self._beside = False
        follow_again(widget)
        self._alone = widget
        self.voice.read(Utterance.of(ALONE, widget.text_to_read()))

    def read_from(self, text: QWidget, key: str, position: int) -> None:
        """Reads the page on from a word of ``text``, whose passage is ``key``, else that alone."""
        self.interrupted.emit()
        self._leave_beside()
        self._show(None)
        if key:
            self.voice.read(self._page(), key, position)
        elif isinstance(text, Readable):
            self.voice.stop()
            follow_again(text)
            self._alone = text
            self.voice.read(Utterance.of(ALONE, text.text_to_read()), ALONE, position)

    def toggle_if_reading(self) -> None:
        """Pauses or goes on; where nothing is read, nothing begins."""
        if self.reads:
            self.voice.toggle()

    def lit_word(self) -> tuple[Saying, str] | None:
        """The word that was said last of what is read, with where it is; None before any."""
        place = self._place()
        if place is None or place[2] is None or place[2].word is None:
            return None
        held, _, saying = place
        assert saying is not None
        assert saying.word is not None
        return saying, saying.word.moved(-saying.sentence.start).of(held.sentences[held.at].text)

    def say_aside(self, utterance: Utterance, saying: Saying | None = None) -> None:
        """Says this, then holds still where it was read before.

        What ``saying`` says stays lit until then.
        """
        self.interrupted.emit()
        place = self._place()
        self._leave_beside()
        if place is not None:
            self._back_to = (replace(place[0], state=State.PAUSED), *place[1:])
        self._is_aside = True
        self.voice.read(utterance)
        if saying is not None:
            self._show_said(saying)

    def _go_on_after_aside(self) -> None:
        """Goes on where it was read before, in the middle of what is said aside."""
        self.voice.stop()
        self._after_aside()
        self.voice.resume()

    def _after_aside(self) -> None:
        """Holds still where it was read before, unless somebody wished it silent since."""
        back_to, self._back_to = self._back_to, None
        if back_to is not None and self.voice.state is State.IDLE:
            self._go_back_to(back_to)
        elif self.voice.state is State.IDLE:
            self.going_changed.emit(False)

    def stop(self) -> None:
        """Is silent at once."""
        self.interrupted.emit()
        self._back_to = None
        self.voice.stop()

    def slower(self) -> None:
        """Reads one step slower from now on."""
        self.voice.slower()
        self.speed_chosen.emit(self.voice.manner.words_a_minute)

    def faster(self) -> None:
        """Reads one step faster from now on."""
        self.voice.faster()
        self.speed_chosen.emit(self.voice.manner.words_a_minute)

    def hold(self, page: object) -> None:
        """Is silent until `take_up` of the same page."""
        place = self._place()
        self._held = (page, place) if place is not None else None
        self.stop()

    def take_up(self, page: object) -> bool:
        """Goes on with what was read on a page; answers whether there was anything."""
        if self._held is None or self._held[0] is not page:
            return False
        (_, place), self._held = self._held, None
        self._go_back_to(place)
        return True

    def _place(self) -> _Place | None:
        """Where it is read, or was read before something was said aside."""
        if self._back_to is not None:
            return self._back_to
        held = self.voice.held() if self.reads else None
        return (held, self._alone, self._said) if held is not None else None

    def _go_back_to(self, place: _Place) -> None:
        held, self._alone, self._said = place
        self.voice.take_up(held)
        if self._said is not None:
            self._show_said(self._said)

    def follow(self, comfort: Comfort) -> None:
        """Reads as a person likes it."""
        voice = self.voice
        voice.stop_after_each_sentence = comfort.stops_after_sentence
        voice.quiet_between = comfort.pause
        voice.make_sound(comfort.sounds)
        voice.speak_in(
            replace(voice.manner, voice=comfort.voice, words_a_minute=comfort.words_a_minute)
        )
        self._lights = comfort.lights_words

    def close(self) -> None:
        """Is silent and lets the voice go."""
        self.voice.close()

    @property
    def second_voice(self) -> bool:
        """Whether a screen reader speaks already, so that ours waits to be asked."""
        return QAccessible.isActive()

    def _light(self, saying: Saying) -> None:
        if not self._is_aside:
            self._said = saying
            self._show_said(saying)

    def _show_said(self, saying: Saying) -> None:
        if not self._lights:
            # The page still follows which of its passages is read.
            saying = Saying(saying.key, _NOWHERE)
        if saying.key == ALONE:
            light(self._alone, saying)
        else:
            self._show(saying)

    def _follow(self, state: State) -> None:
        beside = self._beside or self._is_aside
        if beside and state is State.WAITING:
            # What is said beside the page is one thing, however many sentences it has.
            self.voice.next_sentence()
            return
        self.reading_changed.emit(state is State.READING and not beside)
        self.going_changed.emit(
            self._back_to is not None or (state is not State.IDLE and not beside)
        )
        if state is State.IDLE:
            self._beside = self._is_aside = False
            self._said = None
            light(self._alone, None)
            self._alone = None
            self._show(None)
            if self._back_to is not None:
                # Once whoever waits for its end has heard of it.
                QTimer.singleShot(0, self, self._after_aside)
