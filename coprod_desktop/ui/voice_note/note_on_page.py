"""Shows on a page that an idea can be said, or was."""

from __future__ import annotations

from coprod_desktop.domain.idea import Idea
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.wording import Wording


def say_press(wording: Wording, least: float = 0) -> Press:
    """What offers to say an idea instead of typing it, at ``least`` so many pixels high."""
    press = Press(wording.text("voice-note-say"), sign="voice", least=least)
    press.setAccessibleDescription(wording.text("voice-note-say-hint"))
    return press


def heard_with_note(wording: Wording, heard: str, idea: Idea) -> str:
    """What is heard of an idea, with its voice note where it has one."""
    return heard if idea.note is None else f"{heard} {wording.text('voice-note-there')}"
