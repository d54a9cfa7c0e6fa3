"""Every widget of the kit, as the screens use it, in windows to look at."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from coprod_desktop.domain.idea import Pile
from coprod_desktop.ui.kit.cards import CheckCard, PictureCard
from coprod_desktop.ui.kit.choice_card import ChoiceCard, FaceCard, PrintSizeCard
from coprod_desktop.ui.kit.flow import CardGrid, FlowRow
from coprod_desktop.ui.kit.idea_box import ClosedPocket, IdeaBox
from coprod_desktop.ui.kit.look import Look, WidthClass
from coprod_desktop.ui.kit.message import Empty, Message
from coprod_desktop.ui.kit.page_panel import PagePanel
from coprod_desktop.ui.kit.panel import Panel, PictureView, Rule, SignView
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.phase_path import PhasePath
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.scroll_page import ScrollPage
from coprod_desktop.ui.kit.speed_bars import SpeedBars
from coprod_desktop.ui.kit.step_path import StepPath
from coprod_desktop.ui.kit.stones import Stop
from coprod_desktop.ui.kit.word_budget import WordBudget
from coprod_desktop.ui.kit.word_field import WordField

PHASES = tuple(
    Stop(words, f"Phase {number} of 4, {words}", picture)
    for number, (words, picture) in enumerate(
        (
            ("Get ready", "1F392"),
            ("Practise", "E24A"),
            ("In the room", "E200"),
            ("Look back", "E0AB"),
        ),
        1,
    )
)
VIEWS = tuple(
    Stop(words, f"View {number} of 5, {words}", sign)
    for number, (words, sign) in enumerate(
        (
            ("One at\na time", "one"),
            ("Big\nwords", "big"),
            ("Map", "map"),
            ("List", "list"),
            ("Sheet", "sheet"),
        ),
        1,
    )
)
STEPS = tuple(Stop(str(number), f"Step {number} of 7") for number in range(1, 8))


class Ground(QWidget):
    """A window in the colour of the ground."""

    def __init__(self, *inside: QWidget) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        for widget in inside:
            column.addWidget(widget)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), Look.of(self).colour("ground"))


class Meeting(Ground):
    """A page between phases and steps; with less room phases and tabs are reached elsewhere."""

    def __init__(self, phases: PhasePath, panel: PagePanel, steps: StepPath) -> None:
        super().__init__(phases, panel, steps)
        self._phases, self._panel, self._steps = phases, panel, steps

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = Look.of(self).width_class(self.width()) is WidthClass.WIDE
        self._panel.show_tabs(wide)
        self._phases.setVisible(wide)
        self._steps.setVisible(wide)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.resizeEvent(QResizeEvent(self.size(), self.size()))


def laid_out(layout: QLayout, *widgets: QWidget) -> QWidget:
    """Widgets in a layout, as one widget."""
    holder = QWidget()
    holder.setLayout(layout)
    for widget in widgets:
        layout.addWidget(widget)
    return holder


def scrolled(*widgets: QWidget) -> QWidget:
    """Widgets one under the other on a page that scrolls."""
    page = ScrollPage()
    for widget in widgets:
        page.column.addWidget(widget)
    page.column.addStretch(1)
    return Ground(page)


def presses() -> QWidget:
    """Buttons in every look and state."""
    chosen = Press("Ruler", sign="list")
    chosen.setCheckable(True)
    chosen.setChecked(True)
    return scrolled(
        Paragraph("What can be pressed", factor=1.25, heading=2),
        laid_out(
            FlowRow(),
            Press("Read", sign="read"),
            chosen,
            Press("Close", sign="close", look="plain"),
            Press("Next", sign="next", sign_last=True, look="main"),
        ),
        laid_out(
            FlowRow(gap=12),
            *(
                Press(words, sign=sign, look="corner", bold=False)
                for words, sign in (("Home", "home"), ("Read aloud", "read"), ("Text size", "text"))
            ),
            Press("Hide now", sign="hide", look="hide", bold=False, stacked=True, least=64),
        ),
        Press(
            "Hurry", picture="23F1", second="Ten minutes. Four questions. One card.", look="card"
        ),
    )


def cards() -> QWidget:
    """Cards to choose from."""
    pictures = [
        PictureCard("Meet people at the door", "1F6AA"),
        PictureCard("Hot food if you come late", "1F372", second="Until 11 at night"),
        PictureCard("Other ideas", "1F4AD"),
    ]
    pictures[0].setChecked(True)
    faces = [FaceCard("1", "Very hard", "1F61E"), FaceCard("2", "Hard", "1F615")]
    sizes = [PrintSizeCard("Aa", str(points), points) for points in (14, 18, 36)]
    choices = [ChoiceCard("Share", second="I want them to hear it."), ChoiceCard("Keep for me")]
    checks = [CheckCard("My point"), CheckCard("Hard words: 6", second="They are explained.")]
    for first in (faces[0], sizes[1], choices[0], checks[0]):
        first.setChecked(True)
    return scrolled(
        laid_out(CardGrid(), *pictures),
        laid_out(CardGrid(wide=5), *faces),
        laid_out(CardGrid(wide=7, middle=4), *sizes),
        laid_out(CardGrid(wide=3), *choices),
        laid_out(CardGrid(wide=2), *checks),
    )


def ideas() -> QWidget:
    """Ideas of every pile, and the field they come from."""
    chosen = IdeaBox("door shut at 9")
    chosen.setChecked(True)
    return scrolled(
        WordField("My own words", hint="Any spelling is fine.", words="Someone should meet you"),
        WordField("What do you call this heap?", one_line=True),
        laid_out(
            FlowRow(),
            IdeaBox("Meet people at the door", picture="1F6AA", branch=0),
            IdeaBox("Lights go on at 6", Pile.IF_IT_HELPS, picture="1F4A1", branch=3),
            IdeaBox("not for them", Pile.KEEP, branch=6),
            ClosedPocket("Kept for me: 2", branch=1),
            IdeaBox("Dee: say how many nights", mentor=True),
            chosen,
        ),
    )


def page() -> QWidget:
    """A page with phases above it and steps below."""
    panel = PagePanel(VIEWS)
    panel.content.addWidget(
        Paragraph("What would you like to say?", factor=2, heading=1, focusable=True)
    )
    panel.content.addWidget(Rule())
    panel.content.addWidget(Paragraph("Say it your way. Any spelling is fine.", soft=True))
    panel.content.addWidget(PictureView("E263", 128, framed=True))
    panel.content.addStretch(1)
    steps = StepPath("Step 4 of 7", STEPS, 3, (0, 1, 2))
    return Meeting(PhasePath(PHASES, 1, (0,)), panel, steps)


def told() -> QWidget:
    """Messages, and things only to read."""
    panel = Panel(mentor=True)
    column = QVBoxLayout(panel)
    column.setContentsMargins(26, 16, 16, 16)
    column.addWidget(Paragraph("Then wait. Let it be quiet."))
    column.addWidget(SignView("lock"))
    return scrolled(
        Message(
            "The printer did not answer.",
            "Your words are safe. Is it switched on?",
            trouble=True,
            picture="1F5A8",
            presses=[Press("Try again", sign="undo"), Press("Save a copy", sign="save")],
        ),
        Message("Kept. You have 3 ideas.", presses=[Press("Undo", sign="undo")]),
        Empty(
            "1F331",
            "Nothing here yet.",
            "Start with one word. You can change it later.",
            Press("Add an idea", sign="plus", look="main"),
        ),
        laid_out(
            FlowRow(),
            WordBudget("Fits on 1 page", 0.5),
            WordBudget("Needs 2 pages. Choose what to leave out.", 1, 2),
            SpeedBars("3 of 5", 3, heard="Speed 3 of 5"),
        ),
        panel,
    )


WINDOWS: dict[str, Callable[[], QWidget]] = {
    "presses": presses,
    "cards": cards,
    "ideas": ideas,
    "page": page,
    "told": told,
}
