"""Gives every word the program shows or says, by key, in the chosen language.

The words are Fluent messages in ``resources/text/<language>/*.ftl``. A control's words stay
together: ``key`` is its label, ``key.hint`` a second line, ``key.heard`` what is only said.
"""

from __future__ import annotations

from pathlib import Path

from coprod_desktop import resources
from coprod_desktop.resources import ENGLISH
from coprod_desktop.wording.full import FullWords
from coprod_desktop.wording.plain import VALUE, filled, messages, plain_parts


class MissingWords(KeyError):
    """There are no words for this key: a fault of the program, found by its tests."""


class Wording:
    """The words of one language.

    A message on plain lines is read when it is first asked for. Fluent is loaded for the first
    one that is more than that, with the file it stands in.
    """

    def __init__(self, language: str = ENGLISH, folder: Path | None = None) -> None:
        self.language = language
        place = (folder or resources.folder() / "text") / language
        self._lines: dict[str, str] = {}
        self._file: dict[str, str] = {}
        self._plain: dict[str, dict[str, str] | None] = {}
        self._full = FullWords(language)
        for file in sorted(place.glob("*.ftl")):
            source = file.read_text("utf-8")
            found = messages(source)
            self._lines.update(found)
            self._file.update(dict.fromkeys(found, source))

    def text(self, key: str, **values: str | int) -> str:
        """The words for ``key``, or for ``key.attribute``, with ``values`` filled in.

        Raises MissingWords where there are none, or where a value they need was not given.
        """
        name, _, attribute = key.partition(".")
        plain = self._plain_parts(name)
        if plain is not None:
            if (attribute or VALUE) not in plain:
                raise MissingWords(key)
            words = filled(plain[attribute or VALUE], values)
            if words is not None:
                return words
        try:
            return self._full_words(name).text(name, attribute, values)
        except LookupError as missing:
            raise MissingWords(f"{key}: {missing}") from None

    def has(self, key: str) -> bool:
        """Whether there are words for ``key`` or ``key.attribute``."""
        name, _, attribute = key.partition(".")
        plain = self._plain_parts(name)
        if plain is not None:
            return (attribute or VALUE) in plain
        return self._full_words(name).has(name, attribute)

    def _plain_parts(self, name: str) -> dict[str, str] | None:
        """The words of a message on plain lines; none for one that nobody wrote."""
        if name not in self._plain:
            self._plain[name] = plain_parts(self._lines.get(name, ""))
        return self._plain[name]

    def _full_words(self, name: str) -> FullWords:
        self._full.add(self._file[name])
        return self._full
