"""The screen of an open meeting: four phases, five views of one page."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from coprod_desktop.domain.idea import Idea
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.path import Phase
from coprod_desktop.speech.utterance import Saying, Utterance
from coprod_desktop.ui.actions import Actions, Row
from coprod_desktop.ui.announce import Announcer
from coprod_desktop.ui.kit.look import WidthClass
from coprod_desktop.ui.kit.page_panel import PagePanel
from coprod_desktop.ui.kit.stones import Stop
from coprod_desktop.ui.meeting_top import MeetingTop
from coprod_desktop.ui.read_aloud.heard_words import words_of
from coprod_desktop.ui.read_aloud.reader import ALONE, Reader
from coprod_desktop.ui.readable import Readable
from coprod_desktop.ui.screen import Screen, Thing
from coprod_desktop.ui.shortened import shortened
from coprod_desktop.ui.view import Parts, View
from coprod_desktop.ui.views.sheet import SheetView
from coprod_desktop.ui.views.table import ONE, VIEWS
from coprod_desktop.ui.voice_note.note_visit import NoteWanted

_MOST_WORDS = 32
"""Most of what was undone that is told, so that it stands on one line."""
_MARGINS = (12, 8, 12, 6)
"""Of the page; what scrolls inside keeps 12 pixels more for the focus ring."""


class MeetingScreen(Screen):
    """Holds the views; only the one in front is told of changes, the rest when they come up.

    ``home_wanted`` asks to leave the meeting, ``finished`` does so after its last step,
    ``comfort_changed`` carries how the person likes it from now on, ``note_wanted`` a
    `NoteWanted` to be recorded or heard, ``picture_wanted`` a `PictureWanted`, ``over_wanted``
    the name of a screen to be laid over it.
    """

    home_wanted = Signal()
    finished = Signal()
    comfort_changed = Signal(object)
    note_wanted = Signal(object)
    picture_wanted = Signal(object)
    over_wanted = Signal(str)

    def __init__(
        self,
        parts: Parts,
        reader: Reader,
        announcer: Announcer,
        phase: Phase | None = None,
    ) -> None:
        super().__init__()
        self.parts = parts
        self._reader = reader
        self._announcer = announcer
        self._session = parts.session
        self._views: dict[str, View] = {}
        self._in_front = ONE
        self._session.go_to(*parts.route.start(self._session.meeting, phase))

        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._panel = PagePanel(self._tab_stops(ONE), margins=_MARGINS)
        if self._panel.tabs is not None:
            self._panel.tabs.setAccessibleName(parts.wording.text("meeting-views"))
        self._panel.tab_chosen.connect(lambda number: self.show_view(tuple(VIEWS)[number]))
        layout.addWidget(self._panel)
        self._pages = QStackedLayout()
        self._panel.content.addLayout(self._pages)
        self._top = MeetingTop(parts.wording, parts.route, self)
        self._top.phase_wanted.connect(self.go_to_phase)
        self._top.view_wanted.connect(self.show_view)
        self._top.offered.connect(self.offered)
        self._own_keys = Actions(
            parts.wording,
            (
                Row("undo", self._undo_last, sign="undo"),
                Row("redo", self._redo_last, sign="redo"),
                Row("record-by-key", self._record_voice, sign="voice"),
                Row("hear-by-key", self._hear_note, sign="read"),
            ),
            self,
        )
        self._session.changed.connect(self._show)
        for signal, key in (
            (self._session.undone, "taken-back"),
            (self._session.redone, "put-back"),
        ):
            signal.connect(lambda label, words, key=key: self._tell_of_undo(key, label, words))
        parts.look.changed.connect(self._make_room)
        self._at = (self._session.meeting.at, self._session.meeting.small)
        self._top.show_phase(self._session.meeting)
        self.show_view(ONE)
        self._make_room()

    # Views.

    @property
    def view(self) -> View:
        """The view in front."""
        return self._views[self._in_front]

    def show_view(self, key: str) -> None:
        """Turns the page over to another view of the same meeting, on the same idea."""
        chosen, carried = "", None
        if self._in_front in self._views:
            chosen, carried = self.view.chosen(), self.view.carries()
            self.view.settle()
        if key not in self._views:
            self._views[key] = self._make(key)
        self._reader.stop()
        self._in_front = key
        view = self.view
        view.show_meeting(self._session.meeting)
        view.take_over(carried)
        self._pages.setCurrentWidget(view)
        if chosen:
            # Only now: a page that comes back brings the keyboard to where it was on it.
            view.choose(chosen)
        self._panel.show_tab(tuple(VIEWS).index(key), self._tab_stops(key))
        self._top.show_view(key)
        self.rows_changed.emit()
        if self.isVisible():
            view.first_focus().setFocus()
        self.arrived.emit()

    def _make(self, key: str) -> View:
        view = VIEWS[key](self.parts, self)
        view.told.connect(self._tell)
        view.rows_changed.connect(self.rows_changed)
        view.left.connect(self._go)
        view.comfort_changed.connect(self.comfort_changed)
        view.note_wanted.connect(self.note_wanted)
        view.picture_wanted.connect(self.picture_wanted)
        view.read_wanted.connect(self._read_alone)
        self._pages.addWidget(view)
        return view

    def _show(self, meeting: Meeting) -> None:
        self.view.show_meeting(meeting)
        now = self.parts.route.now(meeting)
        self._top.show_phase(meeting)
        at = (now.step.key, now.small)
        if at != self._at:
            self._at = at
            self.arrived.emit()

    # Going about.

    def _go(self, where: str) -> None:
        """Goes where a view asks: "view:map", "sheet:letter", "step:order", "home"."""
        sort, _, name = where.partition(":")
        deeds = {"view": self.show_view, "sheet": self.show_sheet, "step": self.go_to_step}
        if sort in deeds:
            deeds[sort](name)
        elif sort == "over":
            self.over_wanted.emit(name)
        elif sort == "phase":
            self.go_to_phase(Phase(name))
        else:
            self.view.settle()
            (self.finished if sort == "finished" else self.home_wanted).emit()

    def show_sheet(self, key: str) -> None:
        """Opens the view of the sheet with one of them chosen."""
        self.show_view("sheet")
        assert isinstance(self.view, SheetView)
        self.view.choose_sheet(key)

    def go_to_step(self, key: str) -> None:
        """Opens a step, in *One at a time*."""
        self.view.settle()
        self._session.go_to(key)
        if self._in_front != ONE:
            self.show_view(ONE)

    def go_to_phase(self, phase: Phase) -> None:
        """Opens a phase where the person was in it; every one can be opened at any time."""
        step = self.parts.route.entry(self._session.meeting, phase)
        if step is not None:
            self.go_to_step(step.key)

    def next_step(self) -> None:
        """Goes one step on, where there is one."""
        step = self.parts.route.beside(self._session.meeting, 1)
        if step is not None:
            self.go_to_step(step.key)

    def settle(self) -> None:
        self.view.settle()

    def has_line(self) -> bool:
        return True

    def tell(self, words: str, undo: bool = False) -> None:
        """Says a line about the meeting as a whole."""
        self._tell(words, undo)

    def _tell(self, words: str, undo: bool) -> None:
        self.view.show_note(words, undo)
        self._announcer.announce(words)

    def _tell_of_undo(self, key: str, label: str, words: str) -> None:
        """Says what was taken or put back, which need not be to be seen in this view."""
        told = f"{key}-words" if words else key
        about = shortened(words, _MOST_WORDS)
        self._tell(self.parts.wording.text(told, label=label, words=about), True)

    def _undo_last(self) -> None:
        if not self._session.undo_stack.canUndo():
            self._tell(self.parts.wording.text("nothing-to-take-back"), True)
        self._session.undo()

    def _redo_last(self) -> None:
        if not self._session.undo_stack.canRedo():
            self._tell(self.parts.wording.text("nothing-to-put-back"), True)
        self._session.redo()

    def _read_alone(self, widget: QWidget) -> None:
        """Reads one idea; of what is kept only that it is."""
        if isinstance(widget, Readable) and widget.text_to_read():
            self._reader.read_this(widget)
        else:
            heard = words_of(self.parts.wording, widget)
            self._reader.say_aside(Utterance.of(ALONE, heard))

    # Voice notes.

    def _record_voice(self) -> None:
        """Begins a voice note for the idea one is on, or for a new one."""
        wanted = self.view.note_here()
        if wanted is None:
            self._tell(self.parts.wording.text("voice-note-choose-first"), False)
        else:
            self.note_wanted.emit(wanted)

    def _hear_note(self) -> None:
        """Plays the voice note of the idea one is on."""
        idea = self._chosen_idea()
        if idea is None:
            self._tell(self.parts.wording.text("voice-note-choose-first"), False)
        elif idea.note is None:
            self._tell(self.parts.wording.text("voice-note-none"), False)
        else:
            self.note_wanted.emit(NoteWanted(idea.id, hears=True))

    def _chosen_idea(self) -> Idea | None:
        chosen = self.view.chosen()
        found = (idea for _, idea in self._session.meeting.walk() if idea.id == chosen)
        return next(found, None)

    def _note_things(self) -> tuple[Thing, ...]:
        """What can be done by voice on this page."""
        if not self.view.offers_notes():
            return ()
        idea = self._chosen_idea()
        heard = idea is not None and idea.note is not None
        names = ("hear-by-key", "record-by-key") if heard else ("record-by-key",)
        keys = self._own_keys
        return tuple(
            Thing(keys[name].text(), keys[name].trigger, keys.row(name).sign) for name in names
        )

    # Room.

    def _tab_stops(self, now: str) -> list[Stop]:
        wording = self.parts.wording
        stops = []
        for number, key in enumerate(VIEWS, start=1):
            words = wording.text(f"view-{key}")
            state = "chosen" if key == now else "open"
            heard = wording.text("view-heard", place=number, view=words, state=state)
            stops.append(Stop(wording.text(f"view-{key}.short"), heard, key))
        return stops

    def top_left(self) -> QWidget | None:
        return self._top.fitting(self._size())

    def _size(self) -> WidthClass:
        return self.parts.look.width_class(self.window().width())

    def _make_room(self) -> None:
        """Moves phases and tabs into More where the window is not wide."""
        wide = self._size() is WidthClass.WIDE
        self._panel.show_tabs(wide)
        self.rows_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._panel.tabs is not None and self._panel.tabs.isHidden() == (
            self._size() is WidthClass.WIDE
        ):
            self._make_room()

    # The bottom strip, More, reading.

    def rows(self) -> tuple[Row, ...]:
        return self.view.rows()

    def between_rows(self) -> QWidget | None:
        return self.view.between_rows()

    def more_things(self) -> tuple[Thing, ...]:
        if self._size() is not WidthClass.NARROW:
            return (*self.view.more_things(), *self._note_things())
        others = (*self._note_things(), *self._top.view_things(), *self._top.phase_things())
        return (*self.view.more_things(), *others)

    def left_edge(self) -> int:
        return self._panel.page_left()

    def first_focus(self) -> QWidget:
        return self.view.first_focus()

    def take_tab_order(self) -> None:
        self.view.take_tab_order()

    def hears(self) -> Utterance:
        return self.view.hears()

    def key_of(self, widget: QWidget) -> str:
        return self.view.key_of(widget)

    def tells_of_voice(self) -> bool:
        return self.view.tells_of_voice()

    def steers_voice(self) -> bool:
        return self.view.steers_voice()

    def show_saying(self, saying: Saying | None) -> None:
        self.view.show_saying(saying)

    def close_down(self) -> None:
        self.view.settle()
        self._top.let_go()
        for view in self._views.values():
            view.close_down()
