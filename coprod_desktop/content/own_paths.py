"""Reads the kinds of meeting a centre adds by files of its own."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path as File

from coprod_desktop import resources
from coprod_desktop.content.paths import offered, path
from coprod_desktop.content.table import ContentProblem, Table, line_with, listed
from coprod_desktop.domain.path import Card, Kind, Path, Step

_KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_CARDS = range(3, 7)
"""How many cards one can choose from at a time."""
_WITH_CARDS = (Kind.CARDS, Kind.SCRAPS, Kind.SENTENCE, Kind.FEW, Kind.DECIDE)
Problems = Iterator[ContentProblem]


@dataclass(frozen=True, slots=True)
class OwnFile:
    """A file of a centre: the kind of meeting it is for, or what is wrong in it.

    ``changes`` is whether that kind is one of ours; such a file says only what differs.
    """

    file: File
    name: str = ""
    changes: bool = False
    problem: ContentProblem | None = None


@dataclass(frozen=True, slots=True)
class OwnPaths:
    """Every kind of meeting there is here, with the files of the centre among them."""

    paths: tuple[Path, ...]
    files: tuple[OwnFile, ...] = ()


def with_own(
    ours: tuple[Path, ...],
    shared: tuple[Step, ...],
    folder: File,
    pictures: Collection[str],
    expected: bool = False,
) -> OwnPaths:
    """``ours`` with those of ``folder``, which need not be there unless it is ``expected``.

    A file with something wrong in it is left out, and told; all others are used. Kinds of the
    centre's own stand where their ``place`` says, but before the last of ours, which is for what
    is none of them.
    """
    if expected and not folder.is_dir():
        return OwnPaths(ours, (OwnFile(folder, problem=ContentProblem(folder, "no-folder")),))
    kinds = list(ours)
    files: list[OwnFile] = []
    own_keys: set[str] = set()
    for file in sorted(folder.glob("*.toml")):
        try:
            table = Table.of(file)
            base = next((kind for kind in ours if kind.key == table.text("key")), None)
            steps = shared if base is None else base.steps
            kind = path(table, steps, base)
            if kind.key in own_keys:
                raise ContentProblem(file, "two-files", each=kind.key)
            for problem in _problems(file, kind, steps, pictures):
                raise problem
            place = table.number("place", len(kinds))
        except ContentProblem as problem:
            files.append(OwnFile(file, problem=problem))
            continue
        own_keys.add(kind.key)
        files.append(OwnFile(file, kind.name, changes=base is not None))
        if base is not None:
            kinds[[each.key for each in kinds].index(kind.key)] = kind
        else:
            kinds.insert(max(0, min(place, len(kinds)) - 1), kind)
    return OwnPaths(offered(kinds), tuple(files))


def _problems(
    file: File, kind: Path, before: tuple[Step, ...], pictures: Collection[str]
) -> Problems:
    """What would not look right on the screen, or could not be shown at all."""
    look = _Looks(file, pictures)
    yield from look.at_keys((kind.key, *(step.key for step in kind.steps)))
    yield from look.at_words("name", kind.name)
    yield from look.at_words("hint", kind.hint, may_be_empty=True)
    yield from look.at_picture(kind.picture)
    for step in (step for step in kind.steps if step not in before):
        look.where = step.key
        headed = step.kind in _WITH_CARDS or bool(step.cards)
        yield from look.at_words("question", step.question)
        yield from look.at_words("hint", step.hint, may_be_empty=True)
        yield from look.at_words("heading", step.heading, may_be_empty=not headed)
        for told in (step.hurry_question, *step.smaller):
            yield from look.at_words("question", told, may_be_empty=True)
        yield from look.at_picture(step.picture)
        if step.kind is Kind.SENTENCE and not step.begins.strip():
            yield ContentProblem(file, "empty", step.key, name="begins")
        for group in step.groups:
            yield from look.at_words("question", group.question)
            yield from look.at_words("hint", group.hint, may_be_empty=True)
        if headed:
            yield from look.at_cards(step)


class _Looks:
    """Looks at what stands in a file, ``where`` in it being told."""

    def __init__(self, file: File, pictures: Collection[str]) -> None:
        self._file, self._pictures = file, pictures
        rules = Table.of(resources.folder() / "words" / "rules.toml")
        self._most = rules.table("lengths")
        self.where = ""

    def _problem(self, what: str, line: int = 0, **values: str | int) -> ContentProblem:
        return ContentProblem(self._file, what, self.where, line, **values)

    def at_words(self, name: str, told: str, may_be_empty: bool = False) -> Problems:
        """Whether there are words, as few as there is room for in the largest ones."""
        if not told.strip() and not may_be_empty:
            yield self._problem("empty", name=name)
        most = self._most.number(name)
        if len(told) > most:
            line = line_with(self._file, told)
            yield self._problem("long", line, name=name, letters=len(told), most=most)

    def at_picture(self, key: str) -> Problems:
        """Whether there is such a picture."""
        if key not in self._pictures:
            near = get_close_matches(key, self._pictures, n=5, cutoff=0.4)
            names = listed(near or sorted(self._pictures)[:5])
            yield self._problem("picture", line_with(self._file, key), each=key, names=names)

    def at_keys(self, found: Iterable[str]) -> Problems:
        """Whether keys are such as every computer can read."""
        for key in found:
            if _KEY.fullmatch(key) is None:
                yield self._problem("key", line_with(self._file, key), each=key)

    def at_cards(self, step: Step) -> Problems:
        """Whether there are as many cards as one can choose from at a time, each one whole."""
        decks: list[tuple[Card, ...]] = [group.cards for group in step.groups] or [step.cards]
        for deck in decks:
            if len(deck) not in _CARDS:
                least, most = _CARDS[0], _CARDS[-1]
                yield self._problem("cards", count=len(deck), least=least, most=most)
        for card in step.cards:
            self.where = f"{step.key} {card.key}"
            yield from self.at_keys((card.key,))
            yield from self.at_words("card", card.words)
            yield from self.at_picture(card.picture)
