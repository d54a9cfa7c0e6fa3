"""Names what reading aloud is doing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from coprod_desktop.speech.utterance import Sentence


class State(StrEnum):
    """What reading aloud is doing; waiting means stopped after a sentence, by choice."""

    IDLE = "idle"
    READING = "reading"
    PAUSED = "paused"
    WAITING = "waiting"


@dataclass(frozen=True, slots=True)
class Held:
    """A reading that was left, with all it takes to go on."""

    sentences: tuple[Sentence, ...]
    at: int
    offset: int
    state: State
