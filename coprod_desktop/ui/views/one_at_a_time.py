"""The view that asks one question at a time."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.path import Step
from coprod_desktop.sheets.choice import Fit
from coprod_desktop.ui.actions import Row
from coprod_desktop.ui.fitting import Fitting, ShowsFit, sheet_measure
from coprod_desktop.ui.header import MeetingHeader, NoteLine
from coprod_desktop.ui.kit.look import WidthClass
from coprod_desktop.ui.kit.panel import PictureView
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.scroll_page import ScrollPage
from coprod_desktop.ui.kit.step_path import StepPath
from coprod_desktop.ui.kit.stones import Stop
from coprod_desktop.ui.readable import Page, Readable
from coprod_desktop.ui.route import Place
from coprod_desktop.ui.steps.in_view import show_whole
from coprod_desktop.ui.steps.kinds import PAGES, WHOLE_WIDTH
from coprod_desktop.ui.steps.movement import MovementPath
from coprod_desktop.ui.steps.page import StepPage
from coprod_desktop.ui.steps.small import WRITTEN, SmallPage
from coprod_desktop.ui.tab_order import tab_in_order
from coprod_desktop.ui.view import Parts, View
from coprod_desktop.ui.voice_note.note_visit import NoteWanted

_Path = tuple[str, list[Stop], int, list[int], list[int], str]


class OneAtATime(View):
    """The question of the step the meeting is at, with the page that takes its answer.

    A page that was made stays, so that whoever comes back finds what they had begun to write.
    """

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parts, parent)
        self._step: Step | None = None
        self._small = 0
        self._pages: dict[str, StepPage] = {}
        self._step_page: StepPage | None = None
        self._fit: Fit | None = None
        self._is_last = False

        self.header = MeetingHeader(parts)
        self.place = NoteLine(parts, align="left")
        self.picture = PictureView("", 128, framed=True)
        self.question = Paragraph(factor=2, heading=1, focusable=True)
        self.hint = Paragraph(factor=1.25, soft=True, line=1.3)
        self.scroller = ScrollPage()
        self.movement = MovementPath(parts)
        self.movement.wanted.connect(self._go)
        self.path = StepPath(*self._stones(parts.session.meeting))
        self.path.chosen.connect(self._choose_stone)

        self._column = QVBoxLayout()
        for part in (self.movement, self.place, self.question, self.hint):
            self._column.addWidget(part)
        self._row = QHBoxLayout()
        self._row.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(self._column, 1)
        self.scroller.column.addLayout(self._row)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.header)
        outer.addWidget(self.scroller, 1)

        self.fitting = Fitting(sheet_measure(parts))
        self.fitting.measured.connect(self._show_fit)
        parts.session.changed.connect(self.fitting.put_off)
        self._arranged: tuple[WidthClass, float] | None = None
        self._arrange()

    # Showing.

    def show_meeting(self, meeting: Meeting) -> None:
        here = self.parts.route.now(meeting)
        self._name_question(here)
        if (here.step, here.small) != (self._step, self._small):
            self._arrive(here)
        self.header.show_meeting(meeting)
        self.movement.show_meeting(meeting)
        self._place_movement()
        self.path.show_now(*self._stones(meeting))
        if self._step_page is not None:
            self._step_page.show_meeting(meeting)
            # Only now: each row that came into a page seen by then had all of it laid out again.
            self._step_page.show()
        self.fitting.follow(meeting)
        is_last = self.parts.route.beside(meeting, 1) is None
        if is_last != self._is_last:
            self._is_last = is_last
            self.rows_changed.emit()

    def _arrive(self, here: Place) -> None:
        """Takes over the page of another step, small or whole; its question takes the keyboard."""
        step = here.step
        had_focus = self._has_focus()
        was = self._step
        moved = was is None or was.key != step.key or here.small != self._small
        other_rows = was is None or (bool(was.smaller), bool(self._small)) != (
            bool(step.smaller),
            bool(here.small),
        )
        self._step, self._small = step, here.small
        question, hint = self._asked(here)
        self.question.setText(question)
        self.hint.setText(hint)
        self.picture.show_picture(step.picture)
        self._place_picture()
        if self._step_page is not None:
            self._step_page.hide()
        is_written = bool(here.small) and step.kind in WRITTEN
        self._step_page = self._page_of(step, SmallPage if is_written else PAGES[step.kind])
        self._show_hint()
        self._show_time()
        if moved:
            self.scroller.verticalScrollBar().setValue(0)
            if had_focus:
                self.question.setFocus(Qt.FocusReason.OtherFocusReason)
        if other_rows:
            self.rows_changed.emit()

    def _asked(self, here: Place) -> tuple[str, str]:
        """The question with its hint; of a small step, which it is of what."""
        if not here.small:
            return here.step.question, here.step.hint
        smaller = here.step.smaller
        key = "small-place-short" if self._size() is WidthClass.NARROW else "small-place"
        hint = self.parts.wording.text(
            key, number=here.small, of=len(smaller), question=here.step.question
        )
        return smaller[here.small - 1], hint

    def _has_focus(self) -> bool:
        """Whether the person is at this view, or at the strip below that moves it on."""
        return self.isVisible() and self.window().isActiveWindow()

    def _page_of(self, step: Step, sort: type[StepPage]) -> StepPage:
        key = f"{step.key} {sort.__name__}"
        page = self._pages.get(key)
        if page is not None and page.step.cards == step.cards:
            page.step = step
            return page
        if page is not None:
            page.hide()
            page.deleteLater()
        page = sort(self.parts, step)
        page.told.connect(self.told)
        page.left.connect(self._go)
        page.note_wanted.connect(self.note_wanted)
        page.reading_wanted.connect(self._read_part)
        if isinstance(page, ShowsFit) and self._fit is not None:
            page.show_fit(self._fit)
        self._column.addWidget(page)
        self._place_movement()
        self._pages[key] = page
        return page

    def _name_question(self, here: Place) -> None:
        """What is heard of the question, before it takes the keyboard: later is heard twice."""
        question, hint = self._asked(here)
        key = "step-heard-part" if here.part and here.number == 1 else "step-heard"
        heard = self.parts.wording.text(
            key, part=here.part, number=here.number, of=here.of, question=question
        )
        # In this order, where the keyboard is on the question already.
        self.question.setAccessibleName(heard)
        self.question.setAccessibleDescription(hint)

    def _show_time(self) -> None:
        """How long it takes, in place of what was told."""
        here = self.parts.route.now(self.parts.session.meeting)
        wording = self.parts.wording
        minutes = here.step.minutes
        self.header.note.show_time(wording.text("meeting-minutes", minutes=minutes))
        if self._size() is WidthClass.NARROW:
            words = self._place_words(here)
        else:
            words = wording.text("step-place-time", place=self._place_words(here), minutes=minutes)
        self.place.show_time(words)

    def _place_words(self, here: Place) -> str:
        key = "step-place-part" if here.part else "step-place"
        return self.parts.wording.text(key, part=here.part, number=here.number, of=here.of)

    def show_note(self, words: str, undo: bool) -> None:
        note = self.header.note if self._size() is WidthClass.WIDE else self.place
        note.show_note(words, undo)

    def _show_fit(self, fit: Fit) -> None:
        self._fit = fit
        for page in self._pages.values():
            if isinstance(page, ShowsFit):
                page.show_fit(fit)

    # Steps.

    def _stones(self, meeting: Meeting) -> _Path:
        """The words beside the stones, the stones, which is here, which are answered,
        which were been to, the short words."""
        wording = self.parts.wording
        here = self.parts.route.now(meeting)
        route = self.parts.route
        steps = route.beside_it(meeting, here.step)
        done = [n for n, step in enumerate(steps) if route.is_answered(meeting, step)]
        been = [n for n, step in enumerate(steps) if step.key in meeting.seen]
        now = here.number - 1
        stops = []
        for place, step in enumerate(steps):
            states = (("now", place == now), ("done", place in done), ("been", place in been))
            state = next((state for state, is_so in states if is_so), "open")
            heard = wording.text(
                "step-stone", number=place + 1, of=here.of, question=step.question, state=state
            )
            stops.append(Stop(str(place + 1), heard))
        words = self._place_words(here)
        short = here.part or wording.text("step-place-short", number=here.number, of=here.of)
        return words, stops, now, done, been, short

    def between_rows(self) -> QWidget:
        return self.path

    def _choose_stone(self, place: int) -> None:
        meeting = self.parts.session.meeting
        here = self.parts.route.now(meeting)
        self._go_to(self.parts.route.beside_it(meeting, here.step)[place])

    def _go(self, where: str) -> None:
        """Goes where a page asks; what is not a step is for the whole screen."""
        if where == "next":
            self._go_on()
        elif where == "back":
            self._go_back()
        else:
            self.left.emit(where)

    def _go_to(self, step: Step) -> None:
        self.settle()
        self.parts.session.go_to(step.key)

    def go_small(self, small: int = 1) -> None:
        """Takes the step in its small ones, or whole with 0; answers stay where they are."""
        assert self._step is not None
        self.settle()
        self.parts.session.go_to(self._step.key, small)

    def _go_on(self) -> None:
        if self._step is not None and 0 < self._small < len(self._step.smaller):
            self.go_small(self._small + 1)
            return
        step = self.parts.route.beside(self.parts.session.meeting, 1)
        if step is None:
            self.left.emit("finished")
        else:
            self._go_to(step)

    def _go_back(self) -> None:
        if self._small:
            self.go_small(self._small - 1)
            return
        step = self.parts.route.beside(self.parts.session.meeting, -1)
        if step is None:
            self.left.emit("home")
        else:
            self._go_to(step)

    def rows(self) -> tuple[Row, ...]:
        back = Row("back", self._go_back, sign="back", stays=True)
        # What Read does is the window's: it is one button in two places.
        read = Row("read", lambda: None, sign="read", stays=True)
        if self._is_last:
            finish = Row("finish", self._go_on, sign="tick", look="main", stays=True)
            return back, read, finish
        on = Row("next", self._go_on, sign="next", look="main", stays=True, sign_last=True)
        if self._small:
            whole = Row("whole-step", lambda: self.go_small(0), sign="close")
            return back, whole, read, on
        skip = Row("skip", self._go_on, sign="skip", worth=1)
        if self._step is not None and self._step.smaller:
            return back, Row("small-steps", self.go_small, sign="down"), skip, read, on
        return back, skip, read, on

    # Reading.

    def _read_part(self, part: QWidget) -> None:
        """Reads only one part of the page."""
        if isinstance(part, Readable):
            self.read_wanted.emit(part)
            return
        self._page = Page(part)
        self.parts.voice.read(self._page.utterance())

    # The place one is at.

    def chosen(self) -> str:
        return "" if self._step_page is None else self._step_page.chosen()

    def choose(self, idea: str) -> None:
        if self._step_page is not None:
            self._step_page.choose(idea)

    def offers_notes(self) -> bool:
        return self._step_page is not None and self._step_page.note_here() is not None

    def note_here(self) -> NoteWanted | None:
        own = None if self._step_page is None else self._step_page.note_here()
        return own or super().note_here()

    def first_focus(self) -> QWidget:
        return self.question

    def take_tab_order(self) -> None:
        last: QWidget | None = self.question
        if self._size() is not WidthClass.NARROW:
            above = tab_in_order(self.movement)
            for stop in (*self.header.note.presses, *self.place.presses, self.question):
                if above is not None:
                    QWidget.setTabOrder(above, stop)
                above = stop
        if self._step_page is not None:
            last = tab_in_order(self._step_page, after=self.question)
        if self._size() is WidthClass.NARROW:
            tab_in_order(self.movement, after=last)

    def settle(self) -> None:
        if self._step_page is not None:
            self._step_page.settle()

    def close_down(self) -> None:
        self.fitting.close()
        # It lies in a strip of the window, which lives on.
        self.path.deleteLater()

    # Room.

    def _arrange(self) -> None:
        look = self.parts.look
        if (self._size(), look.scale) == self._arranged:
            return
        self._arranged = (self._size(), look.scale)
        wide = self._size() is WidthClass.WIDE
        self.header.setVisible(wide)
        self._place_picture()
        self._place_movement()
        self._show_hint()
        self.place.setVisible(not wide)
        self._row.setSpacing(look.space(24))
        self._column.setSpacing(look.space(10))
        if self._step is not None:
            self._show_time()
            QTimer.singleShot(0, self, self._keep_in_view)

    def _place_picture(self) -> None:
        wide = self._size() is WidthClass.WIDE
        self.picture.setVisible(
            wide and self._step is not None and self._step.kind not in WHOLE_WIDTH
        )

    def _place_movement(self) -> None:
        """Beside what was told, above the question, or after all else where little fits."""
        size, is_on = self._size(), self.movement.is_on
        self.header.take_instead(self.movement if is_on and size is WidthClass.WIDE else None)
        if size is WidthClass.MIDDLE and self._column.indexOf(self.movement) != 0:
            self._column.insertWidget(0, self.movement)
        last = self._column.count() - 1
        if size is WidthClass.NARROW and self._column.indexOf(self.movement) != last:
            self._column.addWidget(self.movement)

    def _show_hint(self) -> None:
        wide = self._size() is WidthClass.WIDE
        page = self._step_page
        if self._small:
            self.hint.setText(self._asked(self.parts.route.now(self.parts.session.meeting))[1])
        says = page is not None and (
            page.says_hint_when_wide if wide else page.says_hint_when_narrow
        )
        said = says and not self._small
        self.hint.setVisible(bool(self.hint.text()) and not said)

    def _keep_in_view(self) -> None:
        """What has the keyboard is seen still after all has got another size."""
        here = self.focusWidget()
        if here is not None and here.hasFocus():
            show_whole(here)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "fitting"):
            self._arrange()
