"""The view that shows the meeting as a map."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.layout import Arrangement
from coprod_desktop.domain.outline import Line, LineKind
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.view import Parts
from coprod_desktop.ui.views.idea_view import IdeaView
from coprod_desktop.ui.views.map_closer import Closer

AS_COLUMN = 200
"""From this size of words on, in percent, a map would need more room than a page has."""


class MapView(IdeaView):
    """The title in the middle, branches left of it, then right; or one branch alone."""

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parts, parent)
        text = parts.wording.text
        self._only = ""
        self._closer = Closer(parts.look)
        self.canvas.setAccessibleName(text("map-heard"))
        self.one = Press(text("map-one-branch"), sign="one")
        self.smaller = Press(text("map-smaller"), sign="minus")
        self.bigger = Press(text("map-bigger"), sign="plus")
        self.as_list = Press(text("map-as-list"), sign="list")
        self.one.clicked.connect(self._turn_branch)
        self.smaller.clicked.connect(lambda: self._zoom(-1))
        self.bigger.clicked.connect(lambda: self._zoom(1))
        self.as_list.clicked.connect(lambda: self.left.emit("view:list"))
        self.bar.take(self.one, "one", 4)
        self.bar.take(self.as_list, "list", 3)
        self.bar.take(self.smaller, "minus", 2)
        self.bar.take(self.bigger, "plus", 2)
        self._show_zoom()
        self.arrange()

    # One branch.

    def lines_wanted(self, lines: tuple[Line, ...]) -> tuple[Line, ...]:
        if not any(line.id == self._only for line in lines):
            self._only = ""
        if not self._only:
            return lines
        wanted = {self._only}
        for line in lines:
            if line.above in wanted:
                wanted.add(line.id)
        return tuple(line for line in lines if line.id in wanted)

    def _turn_branch(self) -> None:
        """Shows only the branch one is on, or all of them again."""
        if self._meeting is None:
            return
        if self._only:
            self._only = ""
        else:
            branch = self._branch_of_chosen()
            if not branch:
                self.told.emit(self.parts.wording.text("map-choose-branch"), False)
                return
            self._only = branch
        self._show_zoom()
        self.show_meeting(self._meeting)

    def _branch_of_chosen(self) -> str:
        here = {line.id: line for line in self._lines}
        line = here.get(self.canvas.chosen)
        while line is not None and line.kind is not LineKind.BRANCH:
            line = here.get(line.above)
        return line.id if line is not None else ""

    def choose(self, idea: str) -> None:
        if self._only and self.canvas.box(idea) is None and self._meeting is not None:
            self._only = ""
            self._show_zoom()
            self.show_meeting(self._meeting)
        super().choose(idea)

    # Closer.

    def _zoom(self, steps: int) -> None:
        if self._closer.step(steps):
            self.canvas.set_scale(self._closer.percent / self.parts.look.percent)
            self._show_zoom()
            self.scroller.show_whole(self.first_focus())
        else:
            key = "map-smallest" if steps < 0 else "map-biggest"
            self.told.emit(self.parts.wording.text(key), False)

    def _show_zoom(self) -> None:
        in_column = bool(self._only) or self._closer.percent >= AS_COLUMN
        self.canvas.lie_as(Arrangement.COLUMN if in_column else Arrangement.BOTH)
        words = "map-whole" if self._only else "map-one-branch"
        self.bar.say(self.one, self.parts.wording.text(words))
        as_list = (self.as_list,) if self._closer.percent >= AS_COLUMN else ()
        self.bar.offer(self.one, *as_list, self.smaller, self.bigger)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_closer"):
            self._closer.follow()
            self.canvas.set_scale(self._closer.percent / self.parts.look.percent)
            self._show_zoom()
        super().changeEvent(event)
