"""Says when something is, in words."""

from __future__ import annotations

from coprod_desktop.domain.when import When
from coprod_desktop.wording import Wording


def moment(wording: Wording, when: When) -> str:
    """A moment in words, as typed where no day or time in it is sure."""
    parts = []
    if when.day is not None:
        parts.append(
            wording.text(
                "moment-day",
                weekday=wording.text(f"weekday-{when.day.isoweekday()}"),
                day=when.day.day,
                month=wording.text(f"month-{when.day.month}"),
            )
        )
    if when.time is not None:
        parts.append(_time(wording, when))
    return (
        wording.text("moment-joined", day=parts[0], time=parts[1])
        if len(parts) == 2
        else (parts[0] if parts else when.typed)
    )


def sure_moment(wording: Wording, when: When) -> str:
    """When something is: in words where its day is sure, else as it was typed."""
    return moment(wording, when) if when.day is not None else when.typed


def _time(wording: Wording, when: When) -> str:
    assert when.time is not None
    part = "morning" if when.time.hour < 12 else "afternoon"
    part = "evening" if when.time.hour >= 18 else part
    hour = when.time.hour % 12 or 12
    clock = str(hour) if not when.time.minute else f"{hour}:{when.time.minute:02}"
    return wording.text(
        "moment-about" if when.about else "moment-time",
        clock=clock,
        part=wording.text(f"part-of-day-{part}"),
    )
