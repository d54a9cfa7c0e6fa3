"""How a person likes it: sizes, colours, letters, the voice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.ui.actions import Row, read_row
from coprod_desktop.ui.kit.cards import CheckCard
from coprod_desktop.ui.kit.choice_card import ChoiceCard
from coprod_desktop.ui.kit.flow import CardGrid, FlowRow
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.place_in_words import say_places
from coprod_desktop.ui.screens.column import ColumnScreen
from coprod_desktop.ui.screens.samples import Sample, SizeChoice
from coprod_desktop.ui.speeds import PACES
from coprod_desktop.wording import Wording


class ComfortScreen(ColumnScreen):
    """Everything is chosen from samples; each choice is seen at once.

    ``comfort_changed`` carries the comfort after each choice.
    """

    comfort_changed = Signal(object)

    def __init__(
        self,
        wording: Wording,
        look: Look,
        families: Mapping[str, str],
        comfort: Comfort,
    ) -> None:
        super().__init__(wording.text("comfort"))
        self._wording = wording
        self._look = look
        self._comfort = comfort
        self.add_group_heading(wording.text("comfort-size"))
        self.sizes = SizeChoice(wording, comfort.text_percent)
        self.sizes.chosen.connect(lambda size: self._choose(text_percent=size))
        self.add(self.sizes)
        roles_of_themes = {key: look.roles_of(key) for key in look.themes()}
        self.add_group_heading(wording.text("comfort-theme"))
        self.add(
            self._samples(
                {
                    key: Sample(
                        wording.text(f"theme-{key}"), wording.text(f"theme-{key}"), roles, 100
                    )
                    for key, roles in roles_of_themes.items()
                },
                comfort.theme,
                "theme",
            )
        )
        self.add_group_heading(wording.text("comfort-typeface"))
        page = roles_of_themes[look.theme]
        self.add(
            self._samples(
                {
                    key: Sample(
                        wording.text("first-sample"),
                        wording.text(f"typeface-{key}"),
                        page,
                        100,
                        family,
                    )
                    for key, family in families.items()
                },
                comfort.typeface,
                "typeface",
            )
        )
        self.add_group_heading(wording.text("comfort-voice"))
        reads = CheckCard(wording.text("comfort-reads"))
        reads.setChecked(comfort.reads_aloud)
        reads.toggled.connect(lambda on: self._choose(reads_aloud=on))
        self.add(reads)
        self.add(self._speeds(wording, comfort))
        self.end()
        look.changed.connect(self._follow)

    def _speeds(self, wording: Wording, comfort: Comfort) -> QWidget:
        """The named speeds as one choice."""
        holder = QWidget()
        holder.setAccessibleName(wording.text("comfort-speed"))
        row = FlowRow(holder)
        nearest = min(PACES, key=lambda pace: abs(pace - comfort.words_a_minute))
        for number, pace in enumerate(PACES, start=1):
            card = ChoiceCard(wording.text(f"pace-{number}"))
            card.setChecked(pace == nearest)
            card.clicked.connect(lambda _=False, pace=pace: self._choose(words_a_minute=pace))
            row.addWidget(card)
        return holder

    def rows(self) -> tuple[Row, ...]:
        return (
            read_row(),
            Row("done", self.left.emit, sign="tick", look="main", stays=True),
        )

    def _follow(self) -> None:
        """Takes over the size that was chosen by keys meanwhile."""
        self._comfort = replace(self._comfort, text_percent=self._look.percent)
        self.sizes.show_size(self._look.percent)

    def _samples(self, samples: Mapping[str, Sample], chosen: str, field: str) -> QWidget:
        holder = QWidget()
        grid = CardGrid(holder, wide=3, middle=2)
        for key, sample in samples.items():
            sample.setChecked(key == chosen)
            sample.clicked.connect(lambda _=False, key=key: self._choose(**{field: key}))
            grid.addWidget(sample)
        say_places(self._wording, samples.values())
        return holder

    def _choose(self, **chosen: str | int | bool) -> None:
        self._comfort = replace(self._comfort, **chosen)  # type: ignore[arg-type]
        self.comfort_changed.emit(self._comfort)
