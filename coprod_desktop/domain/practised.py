"""How saying an idea aloud went, as its person tells it."""

from __future__ import annotations

from dataclasses import dataclass

from coprod_desktop.domain.voice_note import VoiceNote


@dataclass(frozen=True, slots=True)
class Practised:
    """What the person marked while they practised one idea: whether that felt fine.

    ``note`` is a recording of themselves, which is here only because they asked to keep it.
    """

    fine: bool = False
    note: VoiceNote | None = None
