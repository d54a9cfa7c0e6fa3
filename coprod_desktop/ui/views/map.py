"""The view that shows the meeting as a map."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QTimer
from PySide6.QtGui import QHideEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.layout import Arrangement
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.outline import Line, LineKind
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.shortened import shortened
from coprod_desktop.ui.view import Parts
from coprod_desktop.ui.views.idea_view import IdeaView
from coprod_desktop.ui.views.map_corner import Corner
from coprod_desktop.ui.views.map_keys import MapKeys
from coprod_desktop.ui.views.map_zoom import Zoom

BOTH_SIDES, ONE_SIDE = 52, 30
"""Widths of a page, in widths of its type, from which a map has room to both sides or to one."""

_MOST_HEADING = 40
"""Letters of a heading that are told, so that it stands on one line."""

LIST_FROM = 200
"""Size of words, in percent, from which the list is offered beside the map."""


class MapView(IdeaView):
    """The title with its branches where there is room for them; or one branch alone.

    How it lies goes by the room of the page, never by what is on it, so that nothing one writes
    turns it over.
    """

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parts, parent)
        text = parts.wording.text
        self._only = ""
        self._as_map = False
        self._left_at = ""
        self.zoom = Zoom(parts.look, self.canvas, self.scroller)
        self.corner = Corner(parts.wording, self.zoom, self.canvas, self.scroller)
        self.canvas.setAccessibleName(text("map-heard"))
        self.before = Press(text("map-before"), sign="left")
        self.before.setAccessibleName(text("map-branch-before"))
        self.which = Paragraph(bold=True, wraps=False)
        self.next = Press(text("map-next"), sign="right", sign_last=True)
        self.next.setAccessibleName(text("map-branch-next"))
        self.form = Press(text("map-as-map"), sign="map")
        self.one = Press(text("map-one-branch"), sign="one")
        self.as_list = Press(text("map-as-list"), sign="list")
        self.fit = Press(text("map-fit"), sign="fit")
        self.smaller = Press(text("map-smaller"), sign="minus")
        self.bigger = Press(text("map-bigger"), sign="plus")
        self.centre = Press(text("map-centre"), sign="centre")
        self.small = Press(text("map-overview-hide"), sign="overview")
        for tool, sign, worth in (
            (self.before, "left", 8),
            (self.which, "", 4),
            (self.next, "right", 8),
            (self.form, "map", 7),
            (self.one, "one", 5),
            (self.as_list, "list", 6),
            (self.fit, "fit", 1),
            (self.smaller, "minus", 2),
            (self.bigger, "plus", 2),
            (self.centre, "centre", 0),
            (self.small, "overview", 0),
        ):
            self.bar.take(tool, sign, worth)
        self._keys = MapKeys(
            parts.wording,
            {
                "map-closer": lambda: self.step(1),
                "map-further": lambda: self.step(-1),
                "map-fit": self.see_all,
                "map-centre": self.centre_chosen,
                "map-overview": self.turn_small,
                "map-branch-before": lambda: self.go_branch(-1),
                "map-branch-next": lambda: self.go_branch(1),
            },
        )
        self._connect_tools()
        self._lie()
        self.arrange()

    def _connect_tools(self) -> None:
        self.before.clicked.connect(lambda: self.go_branch(-1))
        self.next.clicked.connect(lambda: self.go_branch(1))
        self.form.clicked.connect(self._turn_form)
        self.one.clicked.connect(self._turn_branch)
        self.as_list.clicked.connect(lambda: self.left.emit("view:list"))
        self.fit.clicked.connect(self.see_all)
        self.smaller.clicked.connect(lambda: self.step(-1))
        self.bigger.clicked.connect(lambda: self.step(1))
        self.centre.clicked.connect(self.centre_chosen)
        self.small.clicked.connect(self.turn_small)
        self.scroller.stepped.connect(self.step)
        self.scroller.pinched.connect(lambda factor, at: self.zoom.by(factor, at))
        # Not while the page is being laid out, which would not see what changes meanwhile.
        self.scroller.resized.connect(lambda: QTimer.singleShot(0, self, self._lie))
        self.canvas.went_nowhere.connect(self._tell_end)
        self.corner.overview.clicked.connect(self._back_to_chosen)

    def press_key(self, keys: QKeySequence) -> bool:
        return self._keys.press(keys) or super().press_key(keys)

    # How it lies.

    def _by_room(self) -> Arrangement:
        page: QWidget | None = self.scroller if self.isVisible() else self.parentWidget()
        ems = (page or self.scroller).width() / self.parts.look.px()
        if ems >= BOTH_SIDES:
            return Arrangement.BOTH
        return Arrangement.ONE_SIDE if ems >= ONE_SIDE else Arrangement.COLUMN

    def _lie(self) -> None:
        """Lies as there is room, or as the person chose while they were here."""
        by_room = self._by_room()
        turned = by_room is Arrangement.COLUMN and self._as_map
        lies = Arrangement.ONE_SIDE if turned else by_room
        if self._only:
            lies = Arrangement.COLUMN
        self.corner.offers = lies is not Arrangement.COLUMN
        if lies is not self.canvas.lies:
            self.canvas.lie_as(lies)
            self.corner.draw_anew()
            QTimer.singleShot(0, self, self._see_place)
        self._offer_tools(by_room)

    def _offer_tools(self, by_room: Arrangement) -> None:
        text = self.parts.wording.text
        self.bar.say(self.one, text("map-whole" if self._only else "map-one-branch"))
        self.bar.weigh(self.one, 7 if self._only else 5)
        self.bar.say(self.form, text("map-as-column" if self._as_map else "map-as-map"))
        shows = self.corner.on
        self.bar.say(self.small, text("map-overview-hide" if shows else "map-overview-show"))
        tools: list[QWidget] = []
        if self._only:
            tools += [self.before, self.which, self.next]
        elif by_room is Arrangement.COLUMN:
            tools.append(self.form)
        tools.append(self.one)
        if self.parts.look.percent >= LIST_FROM:
            tools.append(self.as_list)
        if self.canvas.lies is not Arrangement.COLUMN:
            tools.append(self.fit)
        tools += [self.smaller, self.bigger, self.centre]
        if self.corner.offers:
            tools.append(self.small)
        self.bar.offer(*tools)

    def _turn_form(self) -> None:
        """Shows a column as a map to one side, or the other way round."""
        self._as_map = not self._as_map
        self._lie()

    # One branch.

    def lines_wanted(self, lines: tuple[Line, ...]) -> tuple[Line, ...]:
        if not self._only or all(line.id != self._only for line in lines):
            self._only = ""
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
        branch = "" if self._only else self._branch_of_chosen()
        if not self._only and not branch:
            self.told.emit(self.parts.wording.text("map-choose-branch"), False)
            return
        self._show_only(branch)
        if branch:
            self._tell_branch(branch)

    def _show_only(self, branch: str) -> None:
        """Shows this branch alone, or all of them where it is none."""
        self._only = branch
        self._lie()
        if self._meeting is not None:
            self.show_meeting(self._meeting)
        self._see_place()

    def go_branch(self, way: int) -> None:
        """Goes to the branch before (-1) or after (1) the one one is on."""
        branches = [branch.id for branch in self._meeting.branches] if self._meeting else []
        text = self.parts.wording.text
        if not branches:
            self.told.emit(text("map-no-branches"), False)
            return
        here = self._only or self._branch_of_chosen()
        place = branches.index(here) + way if here in branches else 0
        if not 0 <= place < len(branches):
            self.told.emit(text("map-branch-first" if way < 0 else "map-branch-last"), False)
            return
        if self._only:
            self.canvas.chosen = ""
            self._show_only(branches[place])
        else:
            self.canvas.go_to(branches[place])
            self.zoom.centre_on(branches[place])
        self._tell_branch(branches[place])

    def _branch_words(self, key: str, which: str) -> str:
        branches = self._meeting.branches if self._meeting else ()
        for place, branch in enumerate(branches, 1):
            if branch.id == which:
                words = shortened(branch.heading, _MOST_HEADING)
                text = self.parts.wording.text
                return text(key, place=place, of=len(branches), words=words)
        return ""

    def _tell_branch(self, which: str) -> None:
        self.told.emit(self._branch_words("map-branch-told", which), False)

    def _branch_of_chosen(self) -> str:
        here = {line.id: line for line in self._lines}
        line = here.get(self.canvas.chosen)
        while line is not None and line.kind is not LineKind.BRANCH:
            line = here.get(line.above)
        return line.id if line is not None else ""

    def _to_open(self, meeting: Meeting) -> frozenset[str]:
        # The branch one sees alone is seen whole.
        return super()._to_open(meeting) | (meeting.folded & {self._only})

    def choose(self, idea: str) -> None:
        self._leave_branch_for(idea)
        super().choose(idea)

    def go_to(self, which: str) -> None:
        self._leave_branch_for(which)
        super().go_to(which)

    def _leave_branch_for(self, which: str) -> None:
        """Shows all branches again to whoever goes on to what is not in this one."""
        if self._only and all(line.id != which for line in self.whole_lines()):
            self._show_only("")

    def show_meeting(self, meeting: Meeting) -> None:
        super().show_meeting(meeting)
        self.bar.say(self.which, self._branch_words("map-branch-now", self._only))

    # Closer.

    def step(self, steps: int, at: QPoint | None = None) -> None:
        """Goes one size of words up or down, around a point of the page or its middle."""
        if not self.zoom.step(steps, at):
            key = "map-smallest" if steps < 0 else "map-biggest"
            self.told.emit(self.parts.wording.text(key), False)

    def see_all(self) -> None:
        """Shows the whole map as large as it goes, or says that it does not fit."""
        text = self.parts.wording.text
        if self.canvas.lies is Arrangement.COLUMN:
            self.told.emit(text("map-fit-column"), False)
            return
        self.told.emit(text("map-fits" if self.zoom.fits() else "map-fits-not"), False)
        # What is told may stand below the map, which has less room now.
        layout = self.layout()
        if layout is not None:
            layout.activate()
        self.zoom.fit()

    def centre_chosen(self) -> None:
        """Has the chosen idea in the middle."""
        self.zoom.centre_on(self.canvas.chosen)

    def _see_place(self) -> None:
        """Has the chosen idea in the middle; a branch alone begins with its name where both fit."""
        if self._only:
            self.scroller.settle_size()
            self.scroller.go_to(QPoint(0, 0))
            self.zoom.show_chosen()
        else:
            self.centre_chosen()

    def turn_small(self) -> None:
        """Shows the small map, or not any more."""
        key = self.corner.turn()
        self._offer_tools(self._by_room())
        self.told.emit(self.parts.wording.text(key), False)

    def _back_to_chosen(self) -> None:
        self.canvas.go_to(self.canvas.chosen)
        self.zoom.centre_on(self.canvas.chosen)

    def _tell_end(self, which: str) -> None:
        """No arrow ends without a word."""
        line = next((line for line in self._lines if line.id == which), None)
        key = "map-folded-there" if line is not None and line.folded else "map-nothing-there"
        self.told.emit(self.parts.wording.text(key), False)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.canvas.chosen != self._left_at:
            # Once it has its places; whoever comes back to where they were finds it as it was.
            QTimer.singleShot(0, self, self.centre_chosen)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._left_at = self.canvas.chosen

    def arrange(self) -> None:
        before = self._arranged
        super().arrange()
        after = self.canvas.comes_after
        if self._arranged is not before and after is not None and hasattr(self, "corner"):
            # The small map comes after the boxes, which are put in right after the tools.
            QWidget.setTabOrder(after, self.corner.overview)
            for box in self.canvas.boxes().values():
                QWidget.setTabOrder(after, box)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "corner"):
            self.zoom.follow_page()
            self._lie()
