"""What the map shares with the list: the same lines, the same deeds, the same places to write."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt, QTimer
from PySide6.QtGui import QAccessible, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QApplication, QStackedLayout, QVBoxLayout, QWidget

from coprod_desktop.domain.folds import folds_over
from coprod_desktop.domain.idea import Pile
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.outline import Line, LineKind, Outline, kept_line_id
from coprod_desktop.speech.utterance import Saying, Utterance
from coprod_desktop.ui.actions import Row, read_row
from coprod_desktop.ui.header import NoteLine
from coprod_desktop.ui.idea_actions import IdeaActions
from coprod_desktop.ui.idea_writing import Writing
from coprod_desktop.ui.kit.look import WidthClass
from coprod_desktop.ui.kit.message import Empty
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.put_under import (
    Chooser,
    join_chooser,
    pile_chooser,
    put_under_chooser,
)
from coprod_desktop.ui.readable import light
from coprod_desktop.ui.screen import Thing
from coprod_desktop.ui.steps.movement import MovementPath, Part
from coprod_desktop.ui.tab_order import tab_in_order
from coprod_desktop.ui.view import Parts, View
from coprod_desktop.ui.views.asking import Asking
from coprod_desktop.ui.views.chosen_after import chosen_after
from coprod_desktop.ui.views.idea_reading import IdeaReading
from coprod_desktop.ui.views.line_menu import LineMenu
from coprod_desktop.ui.views.line_words import LineWords
from coprod_desktop.ui.views.map_canvas import IdeaCanvas
from coprod_desktop.ui.views.map_creep import Creep
from coprod_desktop.ui.views.map_scroll import MapScroll, Stays
from coprod_desktop.ui.views.map_shapes import Shapes
from coprod_desktop.ui.views.stepping import step_from, where_in_words
from coprod_desktop.ui.views.tool_row import ToolRow
from coprod_desktop.ui.views.writing_foot import WritingFoot
from coprod_desktop.ui.voice_note.note_visit import NoteWanted

_SEEDLING = "begin"


class IdeaView(View):
    """All lines of the meeting on one canvas, with a bar above and a field below.

    What a branch keeps is closed until somebody looks inside, and closed again when they leave.
    What is folded opens for whoever comes inside, as by stepping through, and for what is read
    there; it closes behind them, since their fold is kept.
    """

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parts, parent)
        self._meeting: Meeting | None = None
        self._lines: tuple[Line, ...] = ()
        self._inside: frozenset[str] = frozenset()
        self._opened: frozenset[str] = frozenset()
        self._coming_to = ""
        self._outline, self._whole = Outline(), Outline()
        self._reading = IdeaReading(parts.wording)
        self._words = LineWords(parts.wording)
        self._came_from = ""
        self._names: tuple[str, ...] = ()
        self._lit = ""

        self.actions_here = IdeaActions(parts, self)
        self.canvas = IdeaCanvas(self.press_key)
        self.scroller = MapScroll()
        self._creep = Creep(self.scroller, self.canvas)
        self.bar = ToolRow(parts.look)
        self.note = NoteLine(parts, align="left")
        self.shapes = Shapes(parts.wording)
        self._arranged: WidthClass | None = None
        self.foot = WritingFoot(parts)
        self.empty = self._made_empty()
        self._middle = QWidget()
        pages = QStackedLayout(self._middle)
        pages.addWidget(self.scroller)
        self.asking = Asking(pages, self.scroller)
        self.menu = LineMenu(parts, self, self.asking)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self.movement = MovementPath(parts, Part.MAP)
        outer.addWidget(self._middle, 1)
        outer.addWidget(self.foot)
        self._outer = outer
        self.scroller.column.setSpacing(parts.look.space(14))
        self._way = Stays(self.scroller)
        self._above, self._below = Stays(self.scroller), Stays(self.scroller)
        self.scroller.column.addWidget(self._way)
        self.scroller.column.addWidget(self._above)
        self.scroller.column.addWidget(self.empty, 0, Qt.AlignmentFlag.AlignTop)
        self.scroller.column.addWidget(self.canvas, 1)
        self.scroller.column.addWidget(self._below)
        self.note.hide()
        self.foot.hide()
        self._connect()

    def _connect(self) -> None:
        self.scroller.shrunk.connect(self._see_chosen)
        self.canvas.chosen_changed.connect(self._go_on)
        self.canvas.pressed.connect(self._press)
        self.canvas.pressed_twice.connect(lambda _: self.actions_here.change_words())
        self.canvas.dropped.connect(self.actions_here.put_under)
        self.actions_here.told.connect(self.told)
        self.actions_here.going.connect(self.go_to)
        self.actions_here.step_wanted.connect(self.step_to)
        self.actions_here.read_wanted.connect(self._read_chosen)
        self.canvas.menu_wanted.connect(self.open_menu)
        self.menu.chosen.connect(self.actions_here.do)
        self.menu.closed.connect(lambda: self.canvas.go_to(self.canvas.chosen))
        self.asking.changed.connect(self._make_room_for_foot)
        self.asking.answered.connect(lambda: self.canvas.go_to(self.canvas.chosen))
        self.actions_here.writing_wanted.connect(self.write)
        self.actions_here.chooser_wanted.connect(self._ask)
        self.actions_here.pocket_turned.connect(self._turn_pocket)
        self.actions_here.note_wanted.connect(self.note_wanted)
        self.actions_here.picture_wanted.connect(self.picture_wanted)
        self.foot.note_wanted.connect(self._say_it)
        self.foot.wrote.connect(self._go_to_written)
        self.foot.left.connect(self._end_writing)
        self.movement.wanted.connect(self.left)

    def _made_empty(self) -> Empty:
        text = self.parts.wording.text
        press = Press(text("map-empty-go"), sign="plus", look="main")
        press.clicked.connect(self.actions_here.add_first)
        return Empty(_SEEDLING, text("map-empty"), text("map-empty-hint"), press)

    def more_things(self) -> tuple[Thing, ...]:
        return self.bar.waiting() if self.asking.chooser is None else ()

    # Showing.

    def lines_wanted(self, lines: tuple[Line, ...]) -> tuple[Line, ...]:
        """Those of the lines this view shows now."""
        return lines

    def show_meeting(self, meeting: Meeting) -> None:
        before = self._lines
        held = {b.id for b in meeting.branches if b.kept}
        self._inside &= held
        self._meeting = meeting
        self._opened = self._to_open(meeting)
        self._lines = self.lines_wanted(self._outline.lines(meeting, self._inside, self._opened))
        shown = self._words.shown(meeting, self._lines)
        chosen = chosen_after(meeting, before, self._lines, self.canvas.chosen)
        empty = not meeting.branches
        self.empty.setVisible(empty)
        self.canvas.setVisible(not empty)
        self.canvas.show_lines(() if empty else shown, chosen)
        self._tell_actions()
        self.foot.follow(meeting)
        self.movement.show_meeting(meeting)

    def _to_open(self, meeting: Meeting) -> frozenset[str]:
        """What is folded over where somebody is, comes to, or hears."""
        here = (self.canvas.chosen, self._coming_to, self._lit)
        return frozenset().union(*(folds_over(meeting, which) for which in here))

    def whole_lines(self) -> tuple[Line, ...]:
        """All lines this view shows where nothing is folded."""
        if self._meeting is None:
            return ()
        folded = self._meeting.folded
        return self.lines_wanted(self._whole.lines(self._meeting, self._inside, folded))

    def _tell_actions(self) -> None:
        self.actions_here.show(self._lines, self.canvas.chosen, self._inside)
        names = self.actions_here.names()
        if names != self._names:
            self._names = names
            self.rows_changed.emit()

    # Where one is.

    def chosen(self) -> str:
        return self.canvas.chosen

    def choose(self, idea: str) -> None:
        self._reveal(idea)
        if self.canvas.seen(idea):
            self.canvas.choose(idea)
            self._tell_actions()

    def go_to(self, which: str) -> None:
        """Brings the keyboard to a line, also to one that is folded away."""
        self._reveal(which)
        self.canvas.go_to(which)

    def _reveal(self, which: str) -> None:
        """Opens what a line lies in; what is kept stays closed."""
        if self._meeting is not None and not self.canvas.seen(which):
            self._coming_to = which
            if self._to_open(self._meeting) != self._opened:
                self.show_meeting(self._meeting)
            self._coming_to = ""

    def carries(self) -> object:
        return self._inside

    def take_over(self, carried: object) -> None:
        if isinstance(carried, frozenset) and carried and self._meeting is not None:
            self._inside = carried
            self.show_meeting(self._meeting)

    def first_focus(self) -> QWidget:
        if self.asking.chooser is not None:
            return self.asking.chooser.heading
        box = self.canvas.box(self.canvas.chosen)
        return box if box is not None else self.empty.presses[0]

    def _go_on(self, _which: str) -> None:
        self._show_told(False)
        self._tell_actions()
        if self._meeting is not None and self._to_open(self._meeting) != self._opened:
            QTimer.singleShot(0, self, self._close_behind)

    def _close_behind(self) -> None:
        """Closes what somebody has left; not under a mouse that is still pressed."""
        pressed = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if self._meeting is not None and not pressed:
            self.show_meeting(self._meeting)

    def _see_chosen(self) -> None:
        box = self.canvas.box(self.canvas.chosen)
        if box is not None:
            self.scroller.show_whole(box)

    def _press(self, which: str) -> None:
        line = next((line for line in self._lines if line.id == which), None)
        if line is not None and line.kind is LineKind.KEPT:
            self._turn_pocket(line.above)

    def _turn_pocket(self, branch: str) -> None:
        """Shows what a branch keeps, or closes it; it is never remembered."""
        self._inside ^= {branch}
        if self._meeting is not None:
            was = self.canvas.chosen
            pocket = kept_line_id(branch)
            self.show_meeting(self._meeting)
            if was == pocket:
                first = next(
                    (
                        line.id
                        for line in self._lines
                        if line.pile is Pile.KEEP
                        and line.kind is LineKind.IDEA
                        and self._meeting.branch_of(line.id).id == branch
                    ),
                    branch,
                )
                self.canvas.go_to(first)
            elif self.canvas.box(was) is None:
                self.canvas.go_to(pocket)

    # What can be done.

    def press_key(self, keys: QKeySequence) -> bool:
        """Does what these keys stand for; answers whether they stand for anything."""
        return self.actions_here.press_key(keys)

    def rows(self) -> tuple[Row, ...]:
        rows = self.actions_here.rows()
        # In a narrow window the corner has no room for the voice.
        return (*rows, read_row(stays=True)) if self._size() is WidthClass.NARROW else rows

    def show_note(self, words: str, undo: bool) -> None:
        self.note.show_note(words, undo)
        self._show_told(True)

    def _show_told(self, told: bool) -> None:
        """What was just done stands in the place of the shapes, where they are in the bar."""
        if not told and self.note.has_focus():
            return
        in_bar = self._arranged is WidthClass.WIDE
        self.shapes.setVisible(not (told and in_bar))
        self.note.setVisible(told)

    def _ask(self, what: str) -> None:
        """Puts a question in place of the page until it is answered or left."""
        self._end_writing(go=False)
        which, does = self.canvas.chosen, self.actions_here
        if what == "pile":
            chooser = pile_chooser(self.parts, which)
            self.asking.ask(chooser, lambda key: does.put_on_pile(Pile(key)))
        elif what == "join-heaps":
            self.asking.ask(join_chooser(self.parts, which), does.join_heaps)
        else:
            chooser = put_under_chooser(self.parts, self.whole_lines(), which)
            self.asking.ask(chooser, lambda key: does.put_under(which, key))

    # The menu of a line.

    def open_menu(self, which: str) -> None:
        """Offers all that can be done to a line, beside its box or as a page."""
        self._end_writing(go=False)
        self.go_to(which)
        place, one = self.canvas.place_of(which), self.canvas.shown().get(which)
        if place is None or one is None:
            return
        box = QRect(self.canvas.mapTo(self, place.topLeft()), place.size())
        narrow = self._size() is WidthClass.NARROW
        self.menu.open(one.words, self.actions_here.names(), box, as_page=narrow)

    # Stepping through.

    def step_to(self, way: int) -> None:
        """Goes to the line after (1) or before (-1) this one, through all that is folded."""
        lines = self.whole_lines()
        line = step_from(lines, self.canvas.chosen, way)
        if line is None:
            words = self.parts.wording.text("step-first" if way < 0 else "step-last")
            self.told.emit(words, False)
            return
        self.go_to(line.id)
        words = where_in_words(self.parts.wording, lines, line)
        if words:
            self.told.emit(words, False)
        comfort = self.parts.comfort()
        # Who hears what they move to, or has a screen reader, hears it already.
        heard = comfort.self_voicing or QAccessible.isActive()
        box = self.canvas.box(line.id)
        if comfort.reads_aloud and not heard and box is not None and box.text_to_read():
            self.read_wanted.emit(box)

    def _read_chosen(self) -> None:
        box = self.canvas.box(self.canvas.chosen)
        if box is None or not box.text_to_read():
            self.told.emit(self.parts.wording.text("read-kept"), False)
        else:
            self.read_wanted.emit(box)

    # Writing.

    def write(self, writing: Writing) -> None:
        """Opens the field for the words of a line."""
        self.asking.end()
        self._came_from = self.canvas.chosen
        self.foot.open(writing)
        self._make_room_for_foot()

    def _say_it(self, wanted: NoteWanted) -> None:
        """Records what was to be written; the field is not needed any more."""
        self._end_writing()
        self.note_wanted.emit(wanted)

    def _go_to_written(self, which: str) -> None:
        """A new line has its box with its first letter."""
        if self.canvas.chosen != which:
            self.choose(which)
            self._see_chosen()

    def _end_writing(self, go: bool = True) -> None:
        writing = self.foot.writing
        if writing is None:
            return
        had_focus = self.foot.has_focus()
        self.foot.end()
        self._make_room_for_foot()
        here = writing.id if self.canvas.seen(writing.id) else self._came_from
        self.choose(here)
        if go and had_focus:
            self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_room_for_foot(self) -> None:
        """Where little fits, the field takes the page."""
        narrow = self._size() is WidthClass.NARROW
        alone = narrow and self.foot.writing is not None
        self._middle.setVisible(not alone)
        self._outer.setStretchFactor(self.foot, 1 if alone else 0)
        self.bar.setVisible(not alone and self.asking.chooser is None)

    def settle(self) -> None:
        self.menu.close()
        self.asking.end()
        self._end_writing(go=False)
        if self._inside and self._meeting is not None:
            self._inside = frozenset()
            self.show_meeting(self._meeting)

    # Reading.

    def hears(self) -> Utterance:
        if self._meeting is None or self.asking.chooser is not None:
            return super().hears()
        self._page = None
        utterance = self._reading.utterance(self._meeting, self.whole_lines())
        return utterance if utterance.passages else super().hears()

    def show_saying(self, saying: Saying | None) -> None:
        if self._page is not None:
            super().show_saying(saying)
            return
        before = self.canvas.box(self._lit)
        if before is not None and (saying is None or saying.key != self._lit):
            before.mark(None, None)
        self._lit = saying.key if saying is not None else ""
        if self._meeting is not None and self._to_open(self._meeting) != self._opened:
            self.show_meeting(self._meeting)
        box = self.canvas.box(self._lit)
        if box is not None and saying is not None:
            light(box, saying)
        elif saying is None:
            self.scroller.follow_again()

    # Room.

    def arrange(self) -> None:
        """Keeps the bar in sight where there is room; else it scrolls with the page."""
        size = self._size()
        if size is self._arranged:
            return
        self._arranged = size
        wide, narrow = size is WidthClass.WIDE, size is WidthClass.NARROW
        self._outer.removeWidget(self.note)
        if wide:
            self.bar.lead_with(self.note, self.shapes, room_for=self.shapes)
        else:
            self.bar.lead_with()
            self._outer.insertWidget(self._outer.indexOf(self._middle) + 1, self.note)
            self._below.hold(self.shapes)
        if narrow:
            self._way.hold(self.movement)
            self._above.hold(self.bar)
        elif self._outer.indexOf(self.bar) < 0:
            self._outer.insertWidget(0, self.bar)
            self._outer.insertWidget(0, self.movement)
        self.movement.fold(narrow)
        self.movement.setVisible(self.movement.is_on)
        last: QWidget = self.note.undo
        above = tab_in_order(self.movement)
        if above is not None:
            QWidget.setTabOrder(above, last)
        for tool in (self.note.redo, *self.bar.presses):
            QWidget.setTabOrder(last, tool)
            last = tool
        self.canvas.comes_after = last
        for box in self.canvas.boxes().values():
            QWidget.setTabOrder(last, box)
        self._show_told(self.note.isVisibleTo(self))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_outer"):
            self.arrange()
            # Once the rows have their new heights.
            QTimer.singleShot(0, self, self._see_chosen)
