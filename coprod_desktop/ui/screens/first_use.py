"""The two questions of first use: how should it look, shall I read?"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.ui.actions import Row, read_row
from coprod_desktop.ui.kit.flow import CardGrid
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.place_in_words import say_places
from coprod_desktop.ui.screens.column import ColumnScreen
from coprod_desktop.ui.screens.samples import Sample, SizeChoice
from coprod_desktop.wording import Wording

SAMPLES = (("paper", 100), ("cool", 150), ("night", 200))
"""Theme and size of the three samples to point at."""


class FirstLook(ColumnScreen):
    """Three samples of one sentence to point at, then every size; each is tried at once."""

    comfort_changed = Signal(object)
    done = Signal()

    def __init__(self, wording: Wording, look: Look, comfort: Comfort) -> None:
        super().__init__(wording.text("first-look"), wording.text("first-look-hint"))
        self._look = look
        self._comfort = comfort
        holder = QWidget()
        grid = CardGrid(holder, wide=3, middle=1)
        self._samples: list[Sample] = []
        for theme, size in SAMPLES:
            sample = Sample(
                wording.text("first-sample"),
                wording.text("first-sample-heard", size=size, theme=wording.text(f"theme-{theme}")),
                look.roles_of(theme),
                size,
            )
            sample.clicked.connect(lambda _=False, chosen=(theme, size): self._choose(*chosen))
            grid.addWidget(sample)
            self._samples.append(sample)
        say_places(wording, self._samples)
        self.add(holder)
        self.add_group_heading(wording.text("comfort-size"))
        self.sizes = SizeChoice(wording, comfort.text_percent)
        self.sizes.chosen.connect(lambda size: self._choose(self._comfort.theme, size))
        self.add(self.sizes)
        self.add(Paragraph(wording.text("first-look-more"), soft=True))
        self.end()
        look.changed.connect(self._follow)

    def rows(self) -> tuple[Row, ...]:
        return (
            read_row(),
            Row("next", self.done.emit, sign="next", look="main", stays=True, sign_last=True),
        )

    def _choose(self, theme: str, size: int) -> None:
        self._comfort = replace(self._comfort, theme=theme, text_percent=size)
        self.comfort_changed.emit(self._comfort)

    def _follow(self) -> None:
        """Shows the size in use, which keys may have chosen."""
        self.sizes.show_size(self._look.percent)


class FirstVoice(ColumnScreen):
    """Yes, all that one points at, or no; beside a screen reader it says that it will be quiet.

    ``answered`` carries whether to read each page, then whether to say what one points at.
    """

    answered = Signal(bool, bool)

    def __init__(self, wording: Wording, second_voice: bool) -> None:
        hint = "first-voice-reader" if second_voice else "first-voice-hint"
        super().__init__(wording.text("first-voice"), wording.text(hint))
        holder = QWidget()
        answers = [("yes", "listen", (True, False)), ("no", "glasses", (False, False))]
        if not second_voice:
            answers.insert(1, ("all", "point", (True, True)))
        grid = CardGrid(holder, wide=len(answers), middle=1)
        presses: list[Press] = []
        for name, picture, reads in answers:
            press = Press(wording.text(f"first-voice-{name}"), picture=picture, look="card")
            press.clicked.connect(lambda _=False, answer=reads: self.answered.emit(*answer))
            grid.addWidget(press)
            presses.append(press)
        say_places(wording, presses)
        self.add(holder)
        self.add(Paragraph(wording.text("first-voice-later"), soft=True))
        self.end()

    def rows(self) -> tuple[Row, ...]:
        return (read_row(),)
