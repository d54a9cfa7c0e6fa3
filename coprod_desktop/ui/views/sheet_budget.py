"""Says how many words the sheet has, with how many pages they take."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coprod_desktop.sheets.choice import Fit
from coprod_desktop.sheets.plan import Map, Plan
from coprod_desktop.ui.fitting import filled
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.panel import Panel
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.word_budget import FEWEST_LETTERS, MOST_PAGES, WordBudget
from coprod_desktop.ui.views.sheet_making import Made
from coprod_desktop.wording import Wording

_LARGE = 1.25
_PARTS = {
    (False, False): "sheet-map-parts",
    (False, True): "sheet-map-parted",
    (True, False): "sheet-map-alone",
    (True, True): "sheet-map-alone-parted",
}
"""Why a map takes pages: whether each heap begins one, whether one of them is cut."""


class SheetBudget(Panel):
    """Small pages beside the words.

    ``fit`` says how much it is, ``room`` how much more there could be, or why there are pages.
    """

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._wording = wording
        self._short = False
        self._count = 1
        self.pages = WordBudget("", 0.0, size=1.3)
        self.fit = Paragraph(wording.text("sheet-making"), factor=_LARGE, bold=True, line=1.3)
        self.room = Paragraph(soft=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.fit)
        words.addWidget(self.room)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.pages, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addLayout(words, 1)
        self._take_measures()

    def show_short(self, short: bool) -> None:
        """Tells no more than how much there is, or all of it."""
        self._short = short
        policy = self.room.sizePolicy()
        policy.setRetainSizeWhenHidden(False)
        self.room.setSizePolicy(policy)
        self._show_pages()
        self.room.setVisible(not short)
        self.fit.set_factor(1.0 if short else _LARGE)
        self._take_measures()

    def show_not_made(self) -> None:
        """Says that there is no page."""
        self.show()
        self.fit.setText(self._wording.text("sheet-not-made"))

    def show_counting(self) -> None:
        """Says that what is chosen now is still being counted; the page beside is as before."""
        self.fit.setText(self._wording.text("sheet-counting"))
        self.room.hide()

    def show_made(self, made: Made) -> None:
        """Shows how much it is."""
        printed, wording = made.printed, self._wording
        # Nobody is told of pages before the first word.
        self.setVisible(printed.words > 0)
        self.fit.setText(told_fit(wording, made))
        fits, room = printed.pages == 1, _rounded(printed.room)
        # Only where words flow from page to page there is room for some more of them; what stands
        # below keeps its place while the pages are counted.
        parts = isinstance(made.plan, Map) and not fits
        flows = (parts or isinstance(made.plan, Plan)) and not self._short
        policy = self.room.sizePolicy()
        policy.setRetainSizeWhenHidden(flows)
        self.room.setSizePolicy(policy)
        self.room.setVisible(flows)
        if parts:
            self.room.setText(wording.text(_PARTS[made.order.choice.one_a_page, printed.is_parted]))
        else:
            told = "sheet-choose" if not fits else "sheet-room" if room else "sheet-full"
            # Nobody is told to choose where there is nothing to leave out.
            lines = [wording.text(told, room=room)] if fits or made.things else []
            if made.largest not in (0, made.order.choice.points):
                size = "sheet-larger" if fits else "sheet-smaller"
                lines.append(wording.text(size, points=made.largest))
            self.room.setText(" ".join(lines))
            self.room.setVisible(flows and bool(lines))
        fit = Fit(printed.pages, printed.words, printed.room)
        self._count = printed.pages
        self.pages.show_budget("", filled(fit), printed.pages)
        self._show_pages()

    def _show_pages(self) -> None:
        """Shows small pages where they are few and leave the words room."""
        around = self._row.contentsMargins()
        used = around.left() + around.right() + self._row.spacing() + self.pages.sizeHint().width()
        letter = QFontMetricsF(Look.of(self).font(_LARGE, bold=True)).averageCharWidth()
        has_room = self.width() - used >= FEWEST_LETTERS * letter
        self.pages.setVisible(not self._short and self._count <= MOST_PAGES and has_room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_pages()

    def _take_measures(self) -> None:
        look = Look.of(self)
        side, high = look.space(16), look.space(2 if self._short else 8)
        self._row.setContentsMargins(side, high, side, high)
        self._row.setSpacing(look.space(16))
        self._show_pages()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_row"):
            self._take_measures()


def told_fit(wording: Wording, made: Made) -> str:
    """How many words there are, on how many pages."""
    printed = made.printed
    key = "sheet-fits" if printed.pages == 1 else "sheet-needs"
    return wording.text(key, words=printed.words, pages=printed.pages)


def _rounded(room: int) -> int:
    """About how many: to the nearest ten, below that as it is."""
    return room if room < 10 else room // 10 * 10
