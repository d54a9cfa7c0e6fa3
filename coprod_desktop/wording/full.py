"""Says messages with all that Fluent can do: count, choose, refer to each other."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

_MOST = 256
"""So many sentences are kept; a page asks for the same ones at every letter somebody types."""


class FullWords:
    """The messages of the files given to `add`, as Fluent says them in one language."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._bundle: Any = None
        self._added: set[str] = set()
        self._said: dict[tuple[object, ...], str] = {}

    def add(self, source: str) -> None:
        """Reads a file's text, once."""
        if source in self._added:
            return
        # Loaded late: it takes longer than the first screen, whose words are all plain.
        from fluent.runtime import FluentBundle

        if self._bundle is None:
            # Isolation marks would be read out by some voices, so they are left off.
            self._bundle = FluentBundle([self._language], use_isolating=False)
        self._added.add(source)
        self._bundle.add_resource(_parsed(source))

    def has(self, name: str, attribute: str) -> bool:
        """Whether the message has these words; its own where ``attribute`` is empty."""
        return self._pattern(name, attribute) is not None

    def text(self, name: str, attribute: str, values: Mapping[str, str | int]) -> str:
        """The words; LookupError with the reason where there are none, or a value is missing."""
        asked = (name, attribute, *values.items())
        words = self._said.get(asked)
        if words is None:
            words = self._made(name, attribute, values)
            if len(self._said) >= _MOST:
                self._said.clear()
            self._said[asked] = words
        return words

    def _made(self, name: str, attribute: str, values: Mapping[str, str | int]) -> str:
        pattern = self._pattern(name, attribute)
        if pattern is None:
            raise LookupError(name)
        words, troubles = self._bundle.format_pattern(pattern, values)
        if troubles:
            raise LookupError(troubles[0])
        return str(words)

    def _pattern(self, name: str, attribute: str) -> object:
        if not self._bundle.has_message(name):
            return None
        message = self._bundle.get_message(name)
        return message.attributes.get(attribute) if attribute else message.value


@cache
def _parsed(source: str) -> Any:
    """The messages of a file's text, which nobody changes; a file takes milliseconds."""
    # As late as above.
    from fluent.runtime import FluentResource

    return FluentResource(source)
