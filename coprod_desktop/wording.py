"""Gives every word the program shows or says, by key, in the chosen language.

The words are Fluent messages in ``resources/text/<language>/*.ftl``. A control's words stay
together: ``key`` is its label, ``key.hint`` a second line, ``key.heard`` what is only said.
"""

from __future__ import annotations

from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

from coprod_desktop import resources

ENGLISH = "en-GB"


class MissingWords(KeyError):
    """There are no words for this key: a fault of the program, found by its tests."""


class Wording:
    """The words of one language."""

    def __init__(self, language: str = ENGLISH, folder: Path | None = None) -> None:
        self.language = language
        # Isolation marks would be read out by some voices, so they are left off.
        self._bundle = FluentBundle([language], use_isolating=False)
        place = (folder or resources.folder() / "text") / language
        for file in sorted(place.glob("*.ftl")):
            self._bundle.add_resource(FluentResource(file.read_text("utf-8")))

    def text(self, key: str, **values: str | int) -> str:
        """The words for ``key``, or for ``key.attribute``, with ``values`` filled in.

        Raises MissingWords where there are none, or where a value they need was not given.
        """
        name, _, attribute = key.partition(".")
        if not self._bundle.has_message(name):
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
        if not self._bundle.has_message(name):
            return False
        message = self._bundle.get_message(name)
        return attribute in message.attributes if attribute else message.value is not None
