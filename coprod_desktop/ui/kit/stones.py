"""Stones on a path: those done, those only been to, the one here, those to come."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.pressing import Pressing


class Stage(StrEnum):
    """Where a stone lies: one that is done gets a tick, one only been to is filled."""

    DONE = "done"
    BEEN = "been"
    HERE = "here"
    TO_COME = "to-come"


@dataclass(frozen=True, slots=True)
class Stop:
    """One stone: its words, what a screen reader says instead, its picture or sign."""

    words: str
    heard: str
    picture: str = ""


class Stone(Pressing, QAbstractButton):
    """A stone that can be pressed."""

    def __init__(self, stop: Stop, parent: QWidget) -> None:
        super().__init__(parent)
        self.stop = stop
        self.stage = Stage.TO_COME
        self.show_words(stop.words, stop.heard)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_stop(self, stop: Stop, stage: Stage) -> None:
        """Shows other words, or another stage."""
        if (stop, stage) == (self.stop, self.stage):
            return
        self.stop, self.stage = stop, stage
        self.show_words(stop.words, stop.heard)
        self.updateGeometry()
        self.update()

    def here_line(self, look: Look) -> str:
        """The role of the outline of the stone one is on."""
        return "here" if look.dark else "on_here"


def stage_of(
    number: int, now: int, done: frozenset[int], been: frozenset[int] = frozenset()
) -> Stage:
    """The stage of stone ``number`` when one is on stone ``now``."""
    if number == now:
        return Stage.HERE
    if number in done:
        return Stage.DONE
    return Stage.BEEN if number in been else Stage.TO_COME
