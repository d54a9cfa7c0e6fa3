"""The step that takes all that is in somebody's head, in any order."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.idea import Idea, new_id
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.path import Step
from coprod_desktop.ui.kit.flow import in_a_row
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.steps import order_edits
from coprod_desktop.ui.steps.answers import answers, with_answer
from coprod_desktop.ui.steps.cards import CardsPage
from coprod_desktop.ui.steps.loose_rows import LooseRows
from coprod_desktop.ui.steps.movement import steps_of

MOST_AT_ONCE = 200
"""Lines that are made scraps when they are pasted; more of them are a paper, kept as one idea."""

_BULLET = re.compile(r"^[-\u2013\u2014*\u2022\u00b7\u25e6\u25aa\u2023]\s+")


class ScrapsPage(CardsPage):
    """A field first, the scraps that lie loose below it, cards for whoever has nothing to write.

    Each line that is pasted is a scrap. Nothing is said about how many there are to be, nor
    whether they fit on a page: that comes when they are in order. On the ten-minute way, which
    has no heaps, it is said as everywhere.
    """

    flow = LooseRows

    def _fill(self, column: QVBoxLayout) -> None:
        text = self.parts.wording.text
        self.so_far.is_headed = False
        self.loose = Paragraph(factor=1.25, heading=2)
        self.no_more = Press(text("scraps-no-more"), sign="next", sign_last=True)
        self.no_more.clicked.connect(lambda: self.left.emit("next"))
        self._head = in_a_row(self.loose, self.no_more, first_grows=True)
        self.in_heaps = Paragraph(soft=True)
        self._cards_head = Paragraph(text("scraps-cards"), bold=True)
        column.addLayout(self._field_row)
        column.addWidget(self.long)
        column.addWidget(self._head)
        column.addWidget(self.in_heaps)
        column.addLayout(self._low_row)
        column.addWidget(self.commands)
        column.addWidget(self._cards_head)
        column.addWidget(self._deck)

    # Showing.

    def show_meeting(self, meeting: Meeting) -> None:
        loose = len(answers(meeting, self.step))
        heaped = sum(1 for _, heap in order_edits.heaps(meeting) for _ in heap.walk())
        text = self.parts.wording.text
        self._head.setVisible(loose + heaped > 0)
        self.loose.setText(text("scraps-loose", count=loose))
        self.in_heaps.setVisible(heaped > 0)
        self.in_heaps.setText(text("scraps-in-heaps", count=heaped))
        self.so_far.setVisible(loose > 0)
        super().show_meeting(meeting)

    def first_focus(self) -> QWidget:
        return self.field.edit

    def _tells_fit(self) -> bool:
        # In heaps it is put in order first; nobody is told now that it is too much.
        return super()._tells_fit() and not steps_of(self.parts, self.parts.session.meeting)

    # Many at once.

    def _write(self) -> None:
        typed = self.field.words()
        found = lines_of(typed)
        if self._draft.is_new and 1 < len(found) <= MOST_AT_ONCE:
            self._pour(found)
        else:
            super()._write()

    def _pour(self, lines: Sequence[str]) -> None:
        """Makes each line a scrap, all of them undone as one."""
        session = self.parts.session
        steps = self.parts.route.steps(session.meeting)
        ids = (self._draft.id, *(new_id() for _ in lines[1:]))
        session.apply(
            self.parts.wording.text("edit-pour"),
            lambda m: poured(m, self.step, tuple(zip(ids, lines, strict=True)), steps),
        )
        self._begin_next()
        self._show_again()
        self.told.emit(self.parts.wording.text("scraps-poured", count=len(lines)), True)
        self.field.edit.setFocus(Qt.FocusReason.OtherFocusReason)


def lines_of(typed: str) -> tuple[str, ...]:
    """The lines with words in them, each without the bullet it may begin with."""
    lines = (_BULLET.sub("", line.strip()).strip() for line in typed.splitlines())
    return tuple(line for line in lines if line)


def poured(
    meeting: Meeting, step: Step, scraps: Sequence[tuple[str, str]], order: Sequence[Step]
) -> Meeting:
    """``meeting`` with a scrap for each id with its words; one that stands gets the words."""
    for which, words in scraps:
        if meeting.has(which):
            meeting = meeting.with_words(which, words)
        else:
            meeting = with_answer(meeting, step, Idea(which, words, pile=step.pile), order)
    return meeting
