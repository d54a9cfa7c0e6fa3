"""The tree of a tagged PDF, which a screen reader walks in place of the page.

It is built beside what is drawn, so reading order is the order it was built in, whatever the
layout does. Roles are those of ISO 32000-1, 14.8.4: Document, Sect, H1 to H6, P, L, LI, Lbl,
LBody, Figure.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

Attribute = str | tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Content:
    """A marked stretch of a page; ``number`` counts from 0 on each page (0 the first)."""

    page: int
    number: int


class MissingAlternative(ValueError):
    """A figure without words is nothing to somebody who cannot see it."""


@dataclass(eq=False, slots=True)
class Element:
    """One element with its kids in reading order.

    ``language`` is empty where it is that of what it is part of.
    """

    role: str
    alternative: str = ""
    attributes: dict[str, Attribute] = field(default_factory=dict)
    kids: list[Element | Content] = field(default_factory=list)
    language: str = ""

    def __post_init__(self) -> None:
        if self.role == "Figure" and not self.alternative.strip():
            raise MissingAlternative

    def add(self, role: str, alternative: str = "", **attributes: Attribute) -> Element:
        """A new last kid. ``attributes`` are those of the file format; a str is a PDF name."""
        kid = Element(role, alternative, attributes)
        self.kids.append(kid)
        return kid

    @property
    def is_drawn(self) -> bool:
        """Whether anything of it is on a page; what is not drawn is not in the file."""
        return any(not isinstance(kid, Element) or kid.is_drawn for kid in self.kids)

    def part_in(self, language: str) -> Element:
        """A part in another language; the last one, where that is in the same."""
        last = self.kids[-1] if self.kids else None
        if isinstance(last, Element) and last.role == "Span" and last.language == language:
            return last
        part = self.add("Span")
        part.language = language
        return part

    def lift_languages(self) -> Iterator[tuple[Element, Element]]:
        """Says of whole elements what is true of their only part, told with what it becomes."""
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.lift_languages()
        only = self.kids[0] if len(self.kids) == 1 else None
        if isinstance(only, Element) and only.role == "Span" and only.language:
            self.language, self.kids = only.language, only.kids
            yield only, self

    def contents(self) -> Iterator[Content]:
        """What it holds itself, without what its kids hold."""
        return (kid for kid in self.kids if not isinstance(kid, Element))
