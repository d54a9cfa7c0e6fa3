"""Gives every word the program shows or says, by key, in the chosen language.

The words are Fluent messages in ``resources/text/<language>/*.ftl``. A control's words stay
together: ``key`` is its label, ``key.hint`` a second line, ``key.heard`` what is only said.
"""

from __future__ import annotations

import re
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

from coprod_desktop import resources
from coprod_desktop.domain.when import When

ENGLISH = "en-GB"
_MESSAGE = re.compile(r"^([a-z][\w-]*) *=", re.MULTILINE)


class MissingWords(KeyError):
    """There are no words for this key: a fault of the program, found by its tests."""


class Wording:
    """The words of one language.

    A file is parsed when one of its messages is first asked for: parsing all of them would
    take longer than the first screen does.
    """

    def __init__(self, language: str = ENGLISH, folder: Path | None = None) -> None:
        self.language = language
        # Isolation marks would be read out by some voices, so they are left off.
        self._bundle = FluentBundle([language], use_isolating=False)
        place = (folder or resources.folder() / "text") / language
        self._unread: dict[str, str] = {}
        for file in sorted(place.glob("*.ftl")):
            source = file.read_text("utf-8")
            self._unread.update(dict.fromkeys(_MESSAGE.findall(source), source))

    def text(self, key: str, **values: str | int) -> str:
        """The words for ``key``, or for ``key.attribute``, with ``values`` filled in.

        Raises MissingWords where there are none, or where a value they need was not given.
        """
        name, _, attribute = key.partition(".")
        if not self._knows(name):
            raise MissingWords(key)
        message = self._bundle.get_message(name)
        pattern = message.attributes.get(attribute) if attribute else message.value
        if pattern is None:
            raise MissingWords(key)
        words, troubles = self._bundle.format_pattern(pattern, values)
        if troubles:
            raise MissingWords(f"{key}: {troubles[0]}")
        return str(words)

    def has(self, key: str) -> bool:
        """Whether there are words for ``key`` or ``key.attribute``."""
        name, _, attribute = key.partition(".")
        if not self._knows(name):
            return False
        message = self._bundle.get_message(name)
        return attribute in message.attributes if attribute else message.value is not None

    def _knows(self, name: str) -> bool:
        if name in self._unread:
            source = self._unread[name]
            self._unread = {key: file for key, file in self._unread.items() if file is not source}
            self._bundle.add_resource(FluentResource(source))
        return bool(self._bundle.has_message(name))

    def moment(self, when: When) -> str:
        """A moment in words, as typed where no day or time in it is sure."""
        parts = []
        if when.day is not None:
            parts.append(
                self.text(
                    "moment-day",
                    weekday=self.text(f"weekday-{when.day.isoweekday()}"),
                    day=when.day.day,
                    month=self.text(f"month-{when.day.month}"),
                )
            )
        if when.time is not None:
            parts.append(self._time(when))
        return (
            self.text("moment-joined", day=parts[0], time=parts[1])
            if len(parts) == 2
            else (parts[0] if parts else when.typed)
        )

    def when(self, when: When) -> str:
        """When something is: in words where its day is sure, else as it was typed."""
        return self.moment(when) if when.day is not None else when.typed

    def _time(self, when: When) -> str:
        assert when.time is not None
        part = "morning" if when.time.hour < 12 else "afternoon"
        part = "evening" if when.time.hour >= 18 else part
        hour = when.time.hour % 12 or 12
        clock = str(hour) if not when.time.minute else f"{hour}:{when.time.minute:02}"
        return self.text(
            "moment-about" if when.about else "moment-time",
            clock=clock,
            part=self.text(f"part-of-day-{part}"),
        )
