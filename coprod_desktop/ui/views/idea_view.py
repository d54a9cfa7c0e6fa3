"""What the map shares with the list: the same lines, the same deeds, the same places to write."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QRect, Qt, QTimer
from PySide6.QtGui import QAccessible, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from coprod_desktop.domain.idea import Pile
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.speech.utterance import Utterance
from coprod_desktop.ui.actions import Row, read_row
from coprod_desktop.ui.header import NoteLine
from coprod_desktop.ui.idea_actions import IdeaActions
from coprod_desktop.ui.idea_writing import Writing
from coprod_desktop.ui.kit.look import WidthClass
from coprod_desktop.ui.pictures.wanted import PictureWanted
from coprod_desktop.ui.put_under import (
    join_chooser,
    pile_chooser,
    put_under_chooser,
)
from coprod_desktop.ui.screen import Thing
from coprod_desktop.ui.steps.movement import MovementPath, Part
from coprod_desktop.ui.tab_order import tab_in_order
from coprod_desktop.ui.view import Parts, View
from coprod_desktop.ui.views.asking import Asking
from coprod_desktop.ui.views.idea_page import IdeaPage
from coprod_desktop.ui.views.line_menu import LineMenu
from coprod_desktop.ui.views.map_scroll import Stays
from coprod_desktop.ui.views.map_shapes import Shapes
from coprod_desktop.ui.views.stepping import step_from, where_in_words
from coprod_desktop.ui.views.tool_row import ToolRow
from coprod_desktop.ui.views.writing_foot import WritingFoot
from coprod_desktop.ui.views.writing_place import WritingPlace
from coprod_desktop.ui.voice_note.note_visit import NoteWanted

_FIRST = 99
"""Worth more than any other row."""


class IdeaView(IdeaPage):
    """All lines of the meeting, with a bar above, a field in the place of a line or below.

    Tab comes to the line one is on, then goes on to what is beside the map: two hundred stops would
    shut in whoever has no other key. Page Down goes through all lines in the order of reading.
    """

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parts, parent)
        self._came_from = ""
        self._names: tuple[str, ...] = ()
        self.actions_here = IdeaActions(parts, self)
        self.bar = ToolRow(parts.look)
        self.note = NoteLine(parts, align="left")
        self.shapes = Shapes(parts.wording)
        self._arranged: WidthClass | None = None
        self.foot = WritingFoot(parts)
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
        outer.addWidget(self.note)
        outer.addWidget(self.foot)
        self._outer = outer
        self.writing_place = WritingPlace(self.foot, self.canvas, self.scroller, outer)
        self.scroller.column.setSpacing(parts.look.space(14))
        self._way = Stays(self.scroller)
        self._above, self._below = Stays(self.scroller), Stays(self.scroller)
        self.scroller.column.addWidget(self._way)
        self.scroller.column.addWidget(self._above)
        self.scroller.column.addWidget(self.empty, 0, Qt.AlignmentFlag.AlignTop)
        self.scroller.column.addWidget(self.canvas, 1)
        self.scroller.column.addWidget(self._below)
        self._below.hold(self.shapes)
        self._level_foot()
        self.note.hide()
        self.foot.hide()
        self._connect()

    def _connect(self) -> None:
        self.begin.clicked.connect(self.actions_here.add_first)
        self.scroller.shrunk.connect(self.see_chosen)
        self.canvas.chosen_changed.connect(self._go_on)
        self.canvas.pressed.connect(self.press_line)
        self.canvas.pressed_twice.connect(lambda _: self.actions_here.change_words())
        self.canvas.dropped.connect(self.actions_here.put_under)
        self.actions_here.told.connect(self.told)
        self.actions_here.going.connect(self.go_to)
        self.actions_here.step_wanted.connect(self.step_to)
        self.actions_here.read_wanted.connect(self._read_chosen)
        self.canvas.turns_fold = self._turn_fold
        self.canvas.menu_wanted.connect(self.open_menu)
        self.menu.chosen.connect(self.actions_here.do)
        self.menu.closed.connect(lambda: self.canvas.go_to(self.canvas.chosen))
        self.asking.changed.connect(self._make_room_for_foot)
        self.asking.changed.connect(lambda: self._show_told(False))
        self.asking.answered.connect(lambda: self.canvas.go_to(self.canvas.chosen))
        self.actions_here.writing_wanted.connect(self.write)
        self.actions_here.chooser_wanted.connect(self._ask)
        self.actions_here.pocket_turned.connect(self.turn_pocket)
        self.actions_here.note_wanted.connect(self.note_wanted)
        self.actions_here.picture_wanted.connect(self.picture_wanted)
        self.foot.note_wanted.connect(self._say_it)
        self.foot.picture_wanted.connect(self._draw_it)
        self.foot.wrote.connect(self._go_to_written)
        self.foot.left.connect(self._end_writing)
        self.writing_place.elsewhere.connect(lambda: self._end_writing(go=False))
        self.movement.wanted.connect(self.left)

    def more_things(self) -> tuple[Thing, ...]:
        return self.bar.waiting() if self.asking.chooser is None else ()

    # Showing.

    def with_begun(self, meeting: Meeting) -> Meeting:
        if self.foot.writing is None or not self.writing_place.on_page:
            return meeting
        self.writing_place.measure()
        return self.foot.writing.shown_in(meeting)

    def tell_shown(self) -> None:
        self.actions_here.show(self._lines, self.canvas.chosen, self._inside)
        names = self.actions_here.names()
        if names != self._names:
            self._names = names
            self.rows_changed.emit()

    def show_meeting(self, meeting: Meeting) -> None:
        super().show_meeting(meeting)
        self.foot.follow(meeting)
        self.movement.show_meeting(meeting)
        self.bar.follow_lead()

    def first_focus(self) -> QWidget:
        if self.asking.chooser is not None:
            return self.asking.chooser.heading
        box = self.canvas.box(self.canvas.chosen)
        return box if box is not None else self.empty.presses[0]

    def hears(self) -> Utterance:
        # A question is read as any page is.
        return super().hears() if self.asking.chooser is None else View.hears(self)

    def _go_on(self, _which: str) -> None:
        self._show_told(False)
        self.tell_shown()
        self.come_to()

    # What can be done.

    def press_key(self, keys: QKeySequence) -> bool:
        """Does what these keys stand for; answers whether they stand for anything."""
        return self.actions_here.press_key(keys)

    def rows(self) -> tuple[Row, ...]:
        rows = self.actions_here.rows()
        if self._size() is not WidthClass.NARROW:
            return rows
        # Where only one has room it is what is pressed again and again, to read one by one. The
        # corner has no room for the voice there.
        going = (replace(row, worth=_FIRST) if row.name == "next-idea" else row for row in rows)
        return (*going, read_row(stays=True))

    def show_note(self, words: str, undo: bool) -> None:
        self.note.show_note(words, undo)
        self._show_told(True)

    def _show_told(self, told: bool) -> None:
        """What was just done takes the room of the shapes, so that the map stays where it is."""
        if not told and self.note.has_focus():
            return
        self.shapes.setVisible(not told or self._arranged is WidthClass.NARROW)
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

    def _turn_fold(self, way: int) -> bool:
        """Does what an arrow out (-1) or in (1) does to a tree; answers whether it did anything."""
        line = self.actions_here.line
        if line is None or not line.below or line.folded is (way < 0):
            return False
        self.actions_here.fold()
        return True

    # The menu of a line.

    def open_menu(self, which: str) -> None:
        """Offers all that can be done to a line, beside its box or as a page."""
        self._end_writing(go=False)
        self.go_to(which)
        self.close_behind()
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
        if box is None:
            return
        if not box.text_to_read():
            self.told.emit(self.parts.wording.text("read-kept"), False)
        self.read_wanted.emit(box)

    # Writing.

    def write(self, writing: Writing) -> None:
        """Opens the field for the words of a line, in the place of its box where there is room."""
        self.asking.end()
        self._end_writing(go=False)
        self._came_from = self.canvas.chosen
        self.foot.take(writing)
        if self._meeting is not None and self.writing_place.has_room():
            self._write_on_page(writing, self._meeting)
        if not self.writing_place.on_page:
            self.foot.open()
        self._make_room_for_foot()

    def _write_on_page(self, writing: Writing, meeting: Meeting) -> None:
        self._coming_to = writing.id
        self.writing_place.stand_on(writing.id)
        self.show_meeting(meeting)
        self._coming_to = ""
        if self.canvas.seen(writing.id):
            self.canvas.choose(writing.id)
            self.writing_place.take_focus()
        else:
            # It goes where nothing is shown, as under what is kept.
            self.writing_place.stand_below()
            self.show_meeting(meeting)

    def _say_it(self, wanted: NoteWanted) -> None:
        """Records what was to be written; the field is not needed any more."""
        self._end_writing()
        self.note_wanted.emit(wanted)

    def _draw_it(self, wanted: PictureWanted) -> None:
        """Draws what was to be written; the field is not needed any more."""
        self._end_writing()
        self.picture_wanted.emit(wanted)

    def _go_to_written(self, which: str) -> None:
        """A new line has its box with its first letter."""
        if self.canvas.chosen != which:
            self.choose(which)
            self.see_chosen()

    def _end_writing(self, go: bool = True) -> None:
        writing = self.foot.writing
        if writing is None:
            return
        had_focus = self.foot.has_focus()
        on_page = self.writing_place.on_page
        self.foot.end()
        self.writing_place.stand_below()
        if on_page and self._meeting is not None:
            self.show_meeting(self._meeting)
        self._make_room_for_foot()
        here = writing.id if self.canvas.seen(writing.id) else self._came_from
        box = self.canvas.boxes().get(self.canvas.chosen)
        if box is None or not box.hasFocus():  # else somebody went there
            self.choose(here)
        if go and had_focus:
            self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        if self._meeting is not None and writing.is_new and writing.stands(self._meeting):
            self.told.emit(self.parts.wording.text("write-added"), True)

    def _make_room_for_foot(self) -> None:
        """Where little fits, the field takes the page."""
        narrow = self._size() is WidthClass.NARROW and not self.writing_place.on_page
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

    # Room.

    def arrange(self) -> None:
        """Keeps the bar in sight where there is room; else it scrolls with the page."""
        size = self._size()
        if size is self._arranged:
            return
        self._arranged = size
        narrow = size is WidthClass.NARROW
        if narrow:
            self.bar.lead_with()
            self._way.hold(self.movement)
            self._above.hold(self.bar)
        else:
            # Two rows would leave the map little room.
            self.bar.lead_with(self.movement, room=self._room_for_way)
            if self._outer.indexOf(self.bar) < 0:
                self._outer.insertWidget(0, self.bar)
        self._fold_way()
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

    def _fold_way(self) -> None:
        """Shows all of the way where it stands beside the tools without taking their room."""
        wide = self._arranged is WidthClass.WIDE
        self.movement.fold(False)
        whole = self._room_for_way() + self.bar.wanted_width()
        self.movement.fold(not wide or whole > self.width())
        self.bar.follow_lead()

    def _room_for_way(self) -> int:
        return self.movement.path.sizeHint().width() if self.movement.is_on else 0

    def _level_foot(self) -> None:
        """Has the shapes take as much room as what is told in their place."""
        high = self.note.undo.sizeHint().height()
        self.note.words.setMinimumHeight(high)
        self.shapes.setMinimumHeight(high)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()
        self._fold_way()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_outer"):
            self.arrange()
            self._level_foot()
            self._fold_way()
            # Once the rows have their new heights.
            QTimer.singleShot(0, self, self._follow_size)

    def _follow_size(self) -> None:
        """Sees what one is on in the new size; a field that has no room any more goes below."""
        if self.writing_place.on_page and not self.writing_place.has_room():
            self.writing_place.stand_below()
            self.foot.show()
            self._make_room_for_foot()
            self.foot.field.setFocus()
        self.see_chosen()
