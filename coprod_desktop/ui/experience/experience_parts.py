"""What the pages of a person's own experience are made with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from coprod_desktop.domain.path import Path
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.meeting_ways import MeetingWays
from coprod_desktop.ui.pictures.picture_ways import PictureWays
from coprod_desktop.ui.voice_note.note_ways import NoteWays
from coprod_desktop.ui.window import Window
from coprod_desktop.wording import Wording


@dataclass(frozen=True, slots=True)
class ExperienceParts:
    """Handed over once, by whoever builds the program; ``paths`` are the kinds of meeting."""

    window: Window
    wording: Wording
    desk: Desk
    notes: NoteWays
    pictures: PictureWays
    meetings: MeetingWays
    paths: Callable[[], tuple[Path, ...]]
    today: Callable[[], date]
