"""Shows the lines of a meeting on a map or a list, each in its place."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.folds import folds_over
from coprod_desktop.domain.idea import Pile
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.outline import Line, LineKind, Outline, kept_line_id
from coprod_desktop.speech.utterance import Saying, Utterance
from coprod_desktop.ui.kit.message import Empty
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.readable import light
from coprod_desktop.ui.view import Parts, View
from coprod_desktop.ui.views.chosen_after import chosen_after
from coprod_desktop.ui.views.idea_reading import IdeaReading
from coprod_desktop.ui.views.line_words import LineWords
from coprod_desktop.ui.views.map_canvas import IdeaCanvas
from coprod_desktop.ui.views.map_creep import Creep
from coprod_desktop.ui.views.map_scroll import MapScroll

_SEEDLING = "begin"


class IdeaPage(View):
    """All lines of the meeting on one canvas.

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
        self._lit = ""
        self._outline, self._whole = Outline(), Outline()
        self._reading = IdeaReading(parts.wording)
        self._words = LineWords(parts.wording, parts.picture_shows)
        self.canvas = IdeaCanvas(self.press_key)
        self.scroller = MapScroll()
        self._creep = Creep(self.scroller, self.canvas)
        text = parts.wording.text
        self.begin = Press(text("map-empty-go"), sign="plus", look="main")
        self.empty = Empty(_SEEDLING, text("map-empty"), text("map-empty-hint"), self.begin)

    def press_key(self, _keys: QKeySequence) -> bool:
        """Does what these keys stand for; answers whether they stand for anything."""
        return False

    # Showing.

    def lines_wanted(self, lines: tuple[Line, ...]) -> tuple[Line, ...]:
        """Those of the lines this view shows now."""
        return lines

    def with_begun(self, meeting: Meeting) -> Meeting:
        """The meeting with what is begun here but not in it yet, such as a line without words."""
        return meeting

    def tell_shown(self) -> None:
        """Called when other lines are shown, or another one is chosen."""

    def show_meeting(self, meeting: Meeting) -> None:
        before = self._lines
        if self._inside:
            self._inside &= {b.id for b in meeting.branches if b.kept}
        self._meeting = meeting
        meeting = self.with_begun(meeting)
        self._opened = self._to_open(meeting)
        self._lines = self.lines_wanted(self._outline.lines(meeting, self._inside, self._opened))
        shown = self._words.shown(meeting, self._lines)
        chosen = chosen_after(meeting, before, self._lines, self.canvas.chosen)
        empty = not meeting.branches
        self.empty.setVisible(empty)
        self.canvas.setVisible(not empty)
        self.canvas.show_lines(() if empty else shown, chosen)
        self.tell_shown()

    def _to_open(self, meeting: Meeting) -> frozenset[str]:
        """What is folded over where somebody is, comes to, or hears."""
        if not meeting.folded:
            return frozenset()
        here = (self.canvas.chosen, self._coming_to, self._lit)
        over = frozenset().union(*(folds_over(meeting, which) for which in set(here) - {""}))
        pockets = {b.id for b in meeting.branches if kept_line_id(b.id) in here}
        return over | (meeting.folded & pockets)

    def whole_lines(self) -> tuple[Line, ...]:
        """All lines this view shows where nothing is folded."""
        if self._meeting is None:
            return ()
        folded = self._meeting.folded
        return self.lines_wanted(self._whole.lines(self._meeting, self._inside, folded))

    # Where one is.

    def chosen(self) -> str:
        return self.canvas.chosen

    def choose(self, idea: str) -> None:
        self._reveal(idea)
        if self.canvas.seen(idea):
            self.canvas.choose(idea)
            self.tell_shown()
            self.come_to()

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

    def come_to(self) -> None:
        """Closes what somebody came out of; not while a box is pressed, which would move."""
        if self._opened:
            QTimer.singleShot(0, self, self._close_soon)

    def _close_soon(self) -> None:
        box = self.canvas.boxes().get(self.canvas.chosen)
        if box is None or not box.isDown():
            self.close_behind()

    def close_behind(self) -> None:
        """Closes what nobody is in any more."""
        if self._meeting is not None and self._to_open(self._meeting) != self._opened:
            self.show_meeting(self._meeting)

    def see_chosen(self) -> None:
        """Scrolls to the line one is on."""
        box = self.canvas.box(self.canvas.chosen)
        if box is not None:
            self.scroller.show_whole(box)

    def press_line(self, which: str) -> None:
        """Does what follows a press: looks inside what is kept, closes what was left for it."""
        self.come_to()
        line = next((line for line in self._lines if line.id == which), None)
        if line is not None and line.kind is LineKind.KEPT:
            self.turn_pocket(line.above)

    def turn_pocket(self, branch: str) -> None:
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

    # Reading.

    def hears(self) -> Utterance:
        if self._meeting is None:
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
