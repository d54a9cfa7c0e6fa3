"""The view that shows the sheet of paper as it will be printed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from coprod_desktop.domain.growing import NOTHING
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.path import Phase
from coprod_desktop.sheets.table import GROWING, LOOK_BACK, PREP, SHEETS, Subject, Use, offered
from coprod_desktop.speech.utterance import Passage, Utterance
from coprod_desktop.ui.actions import Row, read_row
from coprod_desktop.ui.header import NoteLine
from coprod_desktop.ui.kit.look import WidthClass
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.paper import PaperPage, PaperPages
from coprod_desktop.ui.sheet_supplies import liked_choice, sheet_supplies
from coprod_desktop.ui.view import Parts, View
from coprod_desktop.ui.views.sheet_asking import Asking, Asks
from coprod_desktop.ui.views.sheet_budget import told_fit
from coprod_desktop.ui.views.sheet_choices import LINE, WHICH
from coprod_desktop.ui.views.sheet_closer import SheetCloser, page_words
from coprod_desktop.ui.views.sheet_copies import SheetCopies
from coprod_desktop.ui.views.sheet_forms import sheet_forms
from coprod_desktop.ui.views.sheet_line import SheetLine
from coprod_desktop.ui.views.sheet_making import Made, Making, Order, sheet_maker
from coprod_desktop.ui.views.sheet_printing import SheetPrinting
from coprod_desktop.ui.views.sheet_side import SheetSide
from coprod_desktop.ui.views.sheet_spoken import SheetSpoken
from coprod_desktop.ui.views.sheet_which import SheetWhich


class SheetView(View):
    """The real page beside what can be chosen about it; it is printed or saved as it is shown.

    ``only`` offers the sheets for one use alone.
    """

    def __init__(
        self, parts: Parts, parent: QWidget | None = None, only: Use | None = None
    ) -> None:
        super().__init__(parts, parent)
        self._choice = liked_choice(parts.comfort())
        self._sheet = PREP
        self._only = only
        self._phase: Phase | None = None
        self._meeting: Meeting | None = None
        self._then: Callable[[], None] | None = None
        self._cannot = False
        self.made: Made | None = None
        self.pages: PaperPages | None = None

        self.note = NoteLine(parts, align="left")
        self.note.hide()
        self.side = SheetSide(parts.wording)
        self.side.left_off.connect(self._leave_off)
        self.side.turned.connect(self.rows_changed)
        self.side.turned.connect(lambda: self.note.hide())
        self.choices, self.scroller = self.side.choices, self.side.scroller
        self.choices.points_chosen.connect(lambda points: self._like(points, "points"))
        self.choices.which.clicked.connect(self.look_for_sheet)
        self.choices.pictures_chosen.connect(lambda on: self._like(on, "pictures"))
        self.choices.feelings_chosen.connect(lambda on: self._choose(with_feelings=on))
        self.choices.helping_chosen.connect(lambda on: self._choose(if_it_helps=on))
        self.choices.colour_chosen.connect(lambda on: self._like(on, "colour"))
        self.choices.alone_chosen.connect(lambda on: self._choose(one_a_page=on))
        self.choices.paper_chosen.connect(lambda key: self._like(key, "paper"))
        self.choices.way.chosen.connect(lambda way: self._like(way, "way"))
        self.paper = PaperPage(whole=True)
        self._main = QWidget()
        self._row = QHBoxLayout(self._main)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.side, 1)
        self.closer = SheetCloser(parts.wording)
        self.closer.stepped.connect(lambda steps, _at: self._look_larger(steps > 0))
        self.asking = Asking()
        self.printing = SheetPrinting(parts, self.asking)
        self.spoken = SheetSpoken(parts, self.asking)
        self.copies = SheetCopies(parts, self.asking, self.spoken)
        self.line = SheetLine(parts, self.asking)
        self._asks: Asks = self.line
        self._out: tuple[Asks, ...] = (self.printing, self.copies, self.spoken)
        for questions in (*self._out, self.line):
            questions.asked.connect(partial(self._show_asking, questions))
            questions.left.connect(self._come_back)
            questions.done.connect(lambda words: self.told.emit(words, False))
        self.choices.line.clicked.connect(self.ask_for_line)
        self._came_by = ""
        self.which = SheetWhich(parts.wording)
        self.which.chosen.connect(self._take_sheet)
        self._stack = QStackedLayout()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(self._stack)
        # Once the stack lies in a widget: it shows its first page as soon as it has it.
        for page in (self._main, self.closer, self.asking, self.which):
            self._stack.addWidget(page)

        self._supplies = sheet_supplies(parts)
        self.making = Making(sheet_maker(parts))
        self.making.made.connect(self._show_made)
        self.making.not_made.connect(self._show_not_made)
        self._wide: bool | None = None
        self._arrange()

    # Showing.

    def show_meeting(self, meeting: Meeting) -> None:
        phase = self.parts.route.now(meeting).step.phase
        if self._only is None and phase is not self._phase:
            self._phase = phase
            self._sheet = LOOK_BACK if phase is Phase.LOOK_BACK else PREP
        self._meeting = meeting
        self._order()

    def _order(self) -> None:
        """Has the sheet made as it is chosen now."""
        if self._meeting is None:
            return
        growing = self.parts.grown() if self._sheet == GROWING else NOTHING
        subject = Subject(self._meeting, self.parts.person, growing)
        if self._only is None and not SHEETS[self._sheet].stands(subject):
            self._sheet = PREP  # as when the last of what was on it is taken back
        sheet = SHEETS[self._sheet]
        self.side.show_choice(self._choice, sheet)
        self.side.show_meeting(self._meeting, sheet)
        # Feelings let onto one sheet are let onto no other.
        felt = self._choice.with_feelings and sheet.feelings
        helping = self._choice.if_it_helps and sheet.sent
        choice = replace(self._choice, with_feelings=felt, if_it_helps=helping)
        self.making.order(Order(self._meeting, self.parts.person, self._sheet, choice, growing))
        if self.made is not None and self.made.order != self.making.last:
            self.side.show_counting()
            for out in self._out:
                out.withdraw()
        elif self.made is not None:
            self.side.show_made(self.made)

    def _show_not_made(self) -> None:
        self._cannot = True
        self._then = None
        self.side.show_not_made()

    def _show_made(self, made: Made) -> None:
        self._cannot = False
        self.made = made
        self.pages = PaperPages(made.printed.pdf)
        self.side.show_made(made)
        if self._meeting is not None:
            self.side.show_meeting(self._meeting, SHEETS[self._sheet])
        self.paper.show_page(self.pages, 0, page_words(self.parts.wording, 0, self.pages))
        self.closer.show_pages(self.pages)
        if self.side.by_idea:
            self.told.emit(told_fit(self.parts.wording, made), True)
        if self._then is not None:
            then, self._then = self._then, None
            then()

    def show_note(self, words: str, undo: bool) -> None:
        self.note.show_note(words, undo)
        if self.side.by_idea and (not self._wide or self.parts.session.undo_stack.canUndo()):
            return  # what is ticked keeps its place: how much there is stands above it
        held = None if self._wide or undo else self.choices.put_by_keyboard(self.note)
        if not self._wide and held is None:
            # There is no room beside what scrolls, so it stands where the page begins.
            self.scroller.column.insertWidget(0, self.note)
            self.scroller.verticalScrollBar().setValue(0)
        self.note.show()
        if held is not None:
            self.scroller.show_soon(held, self.note)

    # Choosing.

    def _choose(self, **chosen: bool | int | str) -> None:
        self._choice = replace(self._choice, **chosen)  # type: ignore[arg-type]
        self._order()

    def _like(self, chosen: bool | int | str, what: str) -> None:
        """Chooses what a person likes of every sheet, so that it is kept with them."""
        liked = {f"print_{what}": chosen}
        self.comfort_changed.emit(replace(self.parts.comfort(), **liked))  # type: ignore[arg-type]
        self._choose(**{what: chosen})

    def choose_sheet(self, key: str) -> None:
        """Shows another sheet, in the size of print it is made for."""
        points = max(liked_choice(self.parts.comfort()).points, SHEETS[key].least)
        self._choice = replace(self._choice, points=points, if_it_helps=False)
        self._sheet = key
        self._order()

    def look_for_sheet(self) -> None:
        """Shows which sheets there are."""
        assert self._meeting is not None
        self._came_by = WHICH
        there = offered(Subject(self._meeting, self.parts.person, self.parts.grown()))
        self.which.show_sheets([each for each in there if self._only in (None, each.use)])
        self._in_front(self.which)
        self.which.take_focus()

    def _take_sheet(self, key: str) -> None:
        self.choose_sheet(key)
        self._come_back()

    def _leave_off(self, thing: str, off: bool) -> None:
        label = self.parts.wording.text("edit-leave-off" if off else "edit-put-on")
        self.parts.session.apply(label, lambda meeting: meeting.leaving_out(thing, left_out=off))

    def _undo(self) -> None:
        """Takes back what was done last."""
        stack = self.parts.session.undo_stack
        if not stack.canUndo():
            self.told.emit(self.parts.wording.text("nothing-to-take-back"), True)
        self.parts.session.undo()

    # Looking closer.

    def look_closer(self) -> None:
        """Shows every page as wide as the window."""
        self._came_by = "sheet-look"
        if self.pages is not None:
            self._in_front(self.closer)
            self.closer.take_focus()

    def _look_larger(self, larger: bool) -> None:
        """Shows the pages larger than the window, or as wide as it again; arrows move them."""
        self.closer.show_larger(larger)
        self.rows_changed.emit()
        self.closer.setFocus(Qt.FocusReason.OtherFocusReason)

    def _come_back(self) -> None:
        """Shows the choices again as they were left, with the keyboard where it was."""
        self._leave()
        bar = self.scroller.verticalScrollBar()
        spot = bar.value()
        self._stack.setCurrentWidget(self._main)
        self.rows_changed.emit()
        presses = self.window().findChildren(Press, self._came_by)
        press = next((press for press in presses if press.isVisible()), self.choices.heading)
        press.setFocus(Qt.FocusReason.OtherFocusReason)
        bar.setValue(spot)

    def _leave(self) -> None:
        """Stops what is still being made of the sheet, or seen larger."""
        self.closer.show_larger(False)
        for out in self._out:
            out.leave()

    def _show_asking(self, asks: Asks) -> None:
        self._asks = asks
        self._in_front(self.asking)

    def _in_front(self, page: QWidget) -> None:
        if page is not self._stack.currentWidget():
            self._stack.setCurrentWidget(page)
            self.rows_changed.emit()

    def ask_for_line(self) -> None:
        """Lets somebody who helps write a line."""
        self._came_by = LINE
        self.line.open()

    # Out of the program.

    def _when_made(self, then: Callable[[], None]) -> None:
        """Does it with the sheet as it is chosen now, as soon as that is made."""
        if self.made is not None and self.made.order == self.making.last:
            then()
        elif self._cannot:
            self.told.emit(self.parts.wording.text("sheet-not-made"), False)
        else:
            self._then = then

    def ask_to_print(self) -> None:
        """Asks before it prints the page that is shown."""
        self._came_by = "sheet-print"
        self._when_made(self._ask_to_print)

    def _ask_to_print(self) -> None:
        assert self.pages is not None
        assert self.made is not None
        order = self.made.order
        is_kept = partial(self.parts.is_kept_by_now, order.meeting, order.person)
        self.printing.ask(self.pages, is_kept, self.ask_to_save)

    def ask_to_save(self) -> None:
        """Asks where a copy of the page that is shown is to go."""
        self._came_by = "sheet-save"
        self._when_made(self._ask_to_save)

    def _ask_to_save(self) -> None:
        assert self.made is not None
        made = self.made
        forms = sheet_forms(made.plan, made.order.choice, self._supplies)
        self.copies.ask(made.printed.pdf, self._words(), forms)

    # What can be done, what is heard.

    def rows(self) -> tuple[Row, ...]:
        save = Row("sheet-save", self.ask_to_save, sign="save", worth=2)
        go = Row("sheet-print", self.ask_to_print, sign="print", look="main", stays=True)
        if self._stack.currentWidget() is self._main:
            back = Row("sheet-back", lambda: self.left.emit("view:one"), sign="back", stays=True)
            look = Row("sheet-look", self.look_closer, sign="look", worth=1)
            if self.side.by_idea:
                back = replace(back, does=lambda: self.side.show_ideas(False))
                undo = Row("sheet-undo", self._undo, sign="undo", stays=True)
                return back, read_row(), undo
            return back, look, read_row(), save, go
        back = Row("sheet-back", self._come_back, sign="back", stays=True)
        if self._stack.currentWidget() is self.closer:
            larger = self.closer.is_larger
            name, sign = ("sheet-smaller", "minus") if larger else ("sheet-larger", "plus")
            turn = Row(name, lambda: self._look_larger(not larger), sign=sign, stays=True)
            return back, turn, read_row(), save, replace(go, stays=False)
        if self._stack.currentWidget() is self.asking:
            back = replace(back, does=lambda: self._asks.back())
        return back, read_row()

    def hears(self) -> Utterance:
        """The words of the sheet in their order; a question where one is asked."""
        page = self._stack.currentWidget()
        is_list = page is self._main and self.side.by_idea
        if self.made is None or is_list or page in (self.asking, self.which):
            return super().hears()
        self._page = None
        return self._words()

    def _words(self) -> Utterance:
        """What stands on the sheet, a passage a line."""
        lines = self.made.printed.text.split("\n") if self.made is not None else ()
        return Utterance(tuple(Passage(str(n), line) for n, line in enumerate(lines)))

    def first_focus(self) -> QWidget:
        page = self._stack.currentWidget()
        if page is self.asking:
            return self.asking.focus
        if page is self.which:
            return self.which.heading
        return self.closer.captions[0] if page is self.closer else self.side.focus

    def settle(self) -> None:
        """A question that was not answered is not asked again on coming back."""
        self._then = None
        self.side.show_ideas(False, focus=False)
        if self._stack.currentWidget() is not self._main:
            self._leave()
            self._stack.setCurrentWidget(self._main)

    def close_down(self) -> None:
        self.making.close()
        for out in self._out:
            out.close()

    # Room.

    def _arrange(self) -> None:
        """Wide: the page left of the choices, all of it in view. Else below, as wide as it can."""
        wide = self._size() is WidthClass.WIDE
        self._row.setSpacing(self.parts.look.space(24))
        if wide == self._wide:
            return
        self._wide = wide
        self.side.take_width(wide)
        self.paper.show_whole(wide)
        if wide:
            self.scroller.column.removeWidget(self.paper)
            self.scroller.column.removeWidget(self.note)
            # Right above the buttons that were pressed.
            self.side.column.addWidget(self.note)
            self._row.insertWidget(0, self.paper)
            self._row.setStretch(0, 4)
            self._row.setStretch(1, 7)
        else:
            self._row.removeWidget(self.paper)
            self.side.column.removeWidget(self.note)
            self.scroller.column.insertWidget(0, self.note)
            self.scroller.column.insertWidget(3, self.paper)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "making"):
            self._arrange()
