"""The frame every screen stands in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLayout, QStackedLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from coprod_desktop.domain.spans import Span
from coprod_desktop.speech.utterance import Saying, Utterance
from coprod_desktop.ui.actions import READ, Actions, Row
from coprod_desktop.ui.brand import Brand
from coprod_desktop.ui.hidden import HiddenPage
from coprod_desktop.ui.kit.look import Look, WidthClass
from coprod_desktop.ui.kit.message import Message
from coprod_desktop.ui.kit.word_cursor import WordCursor, WordDeed
from coprod_desktop.ui.marked_word import MarkedWord
from coprod_desktop.ui.screen import Screen
from coprod_desktop.ui.strip import Strip
from coprod_desktop.ui.tab_order import tab_last
from coprod_desktop.ui.told_above import ToldAbove
from coprod_desktop.ui.top_row import TopRow
from coprod_desktop.wording import Wording

OF_A_WORD = ("say-word", "spell")
"""The controls of reading that only need a marked word."""


class Window(QWidget):
    """A top strip, one screen, a bottom strip; it knows no feature.

    The corner is the same on every screen; each of its buttons asks with a signal of its own.
    What has no room waits in More. A screen laid over another gives the place back untouched.
    ``word_wanted`` carries a text, a `Span` of it, a `WordDeed`; ``space_pressed`` comes where
    Space presses or writes nothing. ``screen_changed`` comes when another screen is in front,
    ``hidden_now`` when all is covered, ``closing`` before the window goes, ``seen`` when it is
    painted for the first time.
    """

    home_wanted = Signal()
    reading_wanted = Signal()
    comfort_wanted = Signal()
    help_wanted = Signal()
    more_wanted = Signal()
    word_wanted = Signal(object, object, object)
    space_pressed = Signal()
    screen_changed = Signal()
    hidden_now = Signal()
    closing = Signal()
    seen = Signal()

    def __init__(self, wording: Wording, look: Look) -> None:
        super().__init__()
        self._wording = wording
        self._look = look
        self._screens: list[Screen] = []
        self._filled_for = WidthClass.WIDE
        self._may_close: Callable[[], bool] = lambda: True
        self._focus_before: dict[Screen, QWidget | None] = {}
        self._bottom_actions: Actions | None = None

        self._top = TopRow(look)
        rows = self._rows_of_corner()
        self.corner = self.keys(rows)
        self._brand = Brand(wording.text("brand"))
        self._brand.setParent(self._top)
        self._brand.hide()
        self._corner_strip = self._top.corner
        self._steering: Actions | None = None
        self._bottom = Strip(look)
        pause = wording.text("action-pause")
        self._corner_strip.keep_room("read-aloud", wording.text("action-read-aloud"), pause)
        self._bottom.keep_room(READ, wording.text("action-read"), pause)
        self._corner_strip.fill(self.corner, rows, left=0)
        self._middle = QWidget()
        self._stack = QStackedLayout(self._middle)
        self._column = QVBoxLayout(self)
        # The window is as large as the person made it: pages scroll, they never push it wider.
        self._column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._told = ToldAbove(self._column)
        self._is_reading = self._is_going = False
        self.marked = MarkedWord()
        for part, stretch in ((self._top, 0), (self._middle, 1), (self._bottom, 0)):
            self._column.addWidget(part, stretch)
        self._hidden = HiddenPage(wording, self)
        self._hidden.shown_again.connect(self.come_back)
        self._is_seen = False
        self._take_measures()
        look.changed.connect(self._take_measures)
        self.name_window()

    def _rows_of_corner(self) -> tuple[Row, ...]:
        corner = "corner"
        return (
            Row("home", self.home_wanted.emit, sign="home", look=corner, stays=True),
            Row("read-aloud", self.reading_wanted.emit, sign="read", look=corner, worth=3),
            Row("text-size", self.comfort_wanted.emit, sign="text", look=corner, worth=2),
            Row("help", self.help_wanted.emit, sign="help", look=corner, worth=1),
            Row("more", self.more_wanted.emit, sign="more", look=corner, stays=True),
            Row("hide", self.hide_now, sign="hide", look="hide", stays=True, once=True),
        )

    def keys(self, rows: tuple[Row, ...]) -> Actions:
        """Rows whose keys work on every screen, though not while all is hidden."""
        # Qt leaves out the keys of what cannot be seen.
        return Actions(self._wording, rows, self._top)

    # Screens.

    @property
    def screen_in_front(self) -> Screen | None:
        """The screen one sees."""
        return self._screens[-1] if self._screens else None

    def show_screen(self, screen: Screen) -> None:
        """Shows this screen instead of all others."""
        gone, self._screens = self._screens, [screen]
        self._stack.addWidget(screen)
        self._bring_to_front()
        for old in reversed(gone):
            self._let_go(old)

    def lay_over(self, screen: Screen) -> None:
        """Shows this screen until `take_off`."""
        in_front = self.screen_in_front
        if in_front is not None:
            focus: QWidget | None = self.focusWidget()
            self._focus_before[in_front] = (
                focus if focus is not None and in_front.isAncestorOf(focus) else None
            )
        self._screens.append(screen)
        self._stack.addWidget(screen)
        self._bring_to_front()

    def take_off(self) -> None:
        """Goes back to the screen below, with the keyboard where it was."""
        if len(self._screens) < 2:
            return
        over = self._screens.pop()
        below = self._screens[-1]
        self._bring_to_front(self._focus_before.pop(below, None))
        self._let_go(over)

    def _let_go(self, screen: Screen) -> None:
        screen.rows_changed.disconnect(self._fill_strips)
        screen.blockSignals(True)
        screen.close_down()
        self._focus_before.pop(screen, None)
        self._stack.removeWidget(screen)
        screen.hide()
        screen.deleteLater()

    def _bring_to_front(self, focus: QWidget | None = None) -> None:
        screen = self._screens[-1]
        screen.rows_changed.connect(self._fill_strips, Qt.ConnectionType.UniqueConnection)
        self._stack.setCurrentWidget(screen)
        self._fill_strips()
        self.screen_changed.emit()
        self._give_keyboard(focus)

    def _give_keyboard(self, focus: QWidget | None = None) -> None:
        """To ``focus`` where that can still be seen, else where the screen in front begins."""
        screen = self.screen_in_front
        if focus is None or not isValid(focus) or not focus.isVisibleTo(self):
            focus = screen.first_focus() if screen is not None else None
        if focus is not None:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill_strips(self) -> None:
        if not self._screens:
            return  # one that is let go may find another below it
        screen = self._screens[-1]
        held: QWidget | None = self.focusWidget()
        name = held.objectName() if held is not None and self._bottom.isAncestorOf(held) else ""
        self._filled_for = self._look.width_class(self.width())
        self._top.show_left(screen.top_left() or (None if self._is_narrow() else self._brand))
        reading = self.corner["read-aloud"].trigger
        rows = tuple(
            replace(row, does=reading) if row.name == READ else row for row in screen.rows()
        )
        stay: frozenset[str] = frozenset()
        if self._bottom_actions is not None and self._bottom_actions.is_of(screen):
            stay = self._bottom_actions.take(rows)
        else:
            if self._bottom_actions is not None:
                self._bottom_actions.retire()
            self._bottom_actions = Actions(self._wording, rows, screen)
        alone = bool(rows) and rows[0].look == "main"
        at_left = 0 if alone else max(1, sum(row.at_left for row in rows))
        self._bottom.fill(self._bottom_actions, rows, at_left, screen.between_rows(), stay)
        self._show_parts()
        self._bottom.setContentsMargins(screen.left_edge(), 0, 0, 0)
        if self._is_reading:
            self.show_reading(True)
        press = self._bottom.press(name) if name else None
        if press is not None:
            press.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_steering()

    def settle(self) -> None:
        """Has every screen keep what was begun on it."""
        for screen in self._screens:
            screen.settle()

    def let_all_go(self) -> None:
        """Lets every screen keep what it still holds, then takes it away."""
        gone, self._screens = self._screens, []
        for screen in reversed(gone):
            self._let_go(screen)

    # More.

    def waiting(self) -> tuple[tuple[Actions, str], ...]:
        """What has no room now, in reading order, as actions with the name of the row."""
        below = self._bottom_actions
        found = [(below, name) for name in self._bottom.waiting()] if below is not None else []
        if self._steering is not None and self._top.is_steering:
            found += [(self._steering, name) for name in self._top.steering.waiting()]
        elif self._steering is not None and self.marked.now() is not None:
            found += [(self._steering, name) for name in OF_A_WORD]
        return (*found, *((self.corner, name) for name in self._corner_strip.waiting()))

    def do(self, name: str) -> None:
        """Does what the row of this name stands for on the screen in front, where it has one."""
        for actions in (self._bottom_actions, self._steering, self.corner):
            if actions is not None and name in actions.names():
                actions[name].trigger()
                return

    # Messages.

    def tell(self, message: Message) -> None:
        """Shows a message above the page until `untell`, with the keyboard on it once."""
        self._told.put(message, alone=self._is_narrow())
        self._show_parts()
        if not self.is_hidden_now:
            message.take_focus()

    def untell(self) -> None:
        """Takes the message away."""
        if self._told.widget is None:
            return
        held = self._told.take_away()
        self._show_parts()
        if held:
            self._give_keyboard()

    def _is_narrow(self) -> bool:
        return self._look.width_class(self.width()) is WidthClass.NARROW

    def _show_parts(self) -> None:
        """Shows what is to be seen now: all parts, or a message alone where it takes all room."""
        if self.is_hidden_now:
            for part in (self._top, self._told.widget, self._middle, self._bottom):
                if part is not None:
                    part.hide()  # so that neither Tab nor a screen reader finds it
            return
        self._top.show()
        if self._told.widget is not None:
            self._told.widget.show()
        alone = self._told.is_alone
        screen = self.screen_in_front
        self._middle.setVisible(not alone)
        self._bottom.setVisible(not alone and screen is not None and bool(screen.rows()))

    # Reading.

    def steer_reading(self, rows: tuple[Row, ...]) -> None:
        """Takes the controls of reading; their keys work whether they are shown or not."""
        self._steering = self.keys(rows)
        self._top.steering.fill(self._steering, rows, left=len(rows))

    def show_steering(self, going: bool) -> None:
        """Shows the controls of reading while something is read, held still or stopped at."""
        self._is_going = going
        self._show_steering()

    def _show_steering(self) -> None:
        screen = self.screen_in_front
        own = screen is not None and screen.steers_voice()
        self._top.show_steering(self._is_going and not own)

    def hears(self) -> Utterance:
        """What Read says now."""
        screen = self.screen_in_front
        return screen.hears() if screen is not None else Utterance(())

    def key_of(self, widget: QWidget) -> str:
        """Where a widget's words stand in what Read says now; nothing where they do not."""
        screen = self.screen_in_front
        if screen is None or not screen.isAncestorOf(widget):
            return ""
        screen.hears()
        return screen.key_of(widget)

    def word_asked(self, text: QWidget, word: Span, deed: WordDeed) -> None:
        """A word was pointed at: it is marked instead of any other."""
        if self.is_hidden_now or not isinstance(text, WordCursor):
            return
        self.marked.move_to(text)
        self.word_wanted.emit(text, word, deed)

    def show_saying(self, saying: Saying | None) -> None:
        """Lights the words being said, on the screen in front."""
        screen = self.screen_in_front
        if screen is not None:
            screen.show_saying(saying)

    def show_reading(self, reading: bool) -> None:
        """Has every Read button offer Pause, or Read again; also one that comes later."""
        self._is_reading = reading
        for actions, name in ((self.corner, "read-aloud"), (self._bottom_actions, READ)):
            if actions is not None and name in actions.names():
                words = "action-pause" if reading else f"action-{name}"
                actions[name].setText(self._wording.text(words))
        for press in (self._bottom.press(READ), self._corner_strip.press("read-aloud")):
            if press is not None:
                press.set_sign("pause" if reading else "read")

    # Hide now.

    @property
    def is_hidden_now(self) -> bool:
        """Whether the calm page covers everything."""
        return self._hidden.isVisible()

    def hide_now(self) -> None:
        """Covers everything at once; nothing that was open is closed."""
        if self.is_hidden_now:
            return
        self.setWindowTitle(self._wording.text("hidden-title"))
        self._hidden.cover()
        self._show_parts()
        self.hidden_now.emit()

    def come_back(self) -> None:
        """Shows everything as it was."""
        self._hidden.hide()
        self._show_parts()
        self.name_window()
        self._give_keyboard(self._hidden.held_before)

    def name_window(self) -> None:
        """The plain name of the program; nobody's words are in a window title."""
        self.setWindowTitle(self._wording.text("window-title"))

    # Qt.

    def _take_measures(self) -> None:
        margin = 20 if self._look.percent < 400 else 16
        self._column.setContentsMargins(margin, 10, margin, 12)
        self._column.setSpacing(10)
        self.updateGeometry()
        self._fit_width()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # It comes here where nothing is pressed or written by it.
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.space_pressed.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 - Qt's name
        if self._screens:
            self._screens[-1].take_tab_order()
        # The strips are older than the page, or filled anew while it stays.
        tab_last(self, self._bottom, self._top)
        return super().focusNextPrevChild(forward)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._hidden.setGeometry(self.rect())
        self._fit_width()

    def _fit_width(self) -> None:
        """Fills the strips anew where there is room now for more, or for less."""
        if self._screens and self._look.width_class(self.width()) is not self._filled_for:
            self._fill_strips()

    def paintEvent(self, _event: QPaintEvent) -> None:
        # The ground is Qt's own: it fills a window with the palette's colour.
        if not self._is_seen:
            self._is_seen = True
            self.seen.emit()

    def ask_before_closing(self, may_close: Callable[[], bool]) -> None:
        """Has ``may_close`` asked before the window goes; where it may not, it stays."""
        self._may_close = may_close

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_close():
            event.ignore()
            return
        self.closing.emit()
        event.accept()
