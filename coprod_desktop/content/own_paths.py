"""Reads the kinds of meeting a centre adds by files of its own."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import Field, dataclass, fields, replace
from difflib import get_close_matches
from itertools import pairwise
from pathlib import Path as File

from coprod_desktop import resources
from coprod_desktop.content.paths import EVERY_MEETING, offered, path
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

    A file with something wrong in it is left out, and told; all others are used. One that is
    called as ours of all kinds is for all of them. Kinds of the centre's own stand where their
    ``place`` says, but before the last of ours, which is for what is none of them.
    """
    if expected and not folder.is_dir():
        return OwnPaths(ours, (OwnFile(folder, problem=ContentProblem(folder, "no-folder")),))
    gathering = _Gathering(ours, shared, pictures)
    # What is for every kind comes first, so that what is for one kind comes before it.
    order = sorted(folder.glob("*.toml"), key=lambda file: (file.stem != EVERY_MEETING, file.name))
    files = sorted((gathering.take(file) for file in order), key=lambda own: own.file)
    return OwnPaths(offered(gathering.kinds), tuple(files))


class _Gathering:
    """The kinds there are by now, with those of one file after the other."""

    def __init__(
        self, ours: tuple[Path, ...], shared: tuple[Step, ...], pictures: Collection[str]
    ) -> None:
        self.kinds = list(ours)
        self._ours = {kind.key for kind in ours}
        self._shared = shared
        self._pictures = pictures
        self._taken: set[str] = set()

    def take(self, file: File) -> OwnFile:
        """Takes what a file gives, if nothing is wrong in it."""
        try:
            return self._for_every(file) if file.stem == EVERY_MEETING else self._for_one(file)
        except ContentProblem as problem:
            return OwnFile(file, problem=problem)

    def _for_one(self, file: File) -> OwnFile:
        table = Table.of(file)
        key = table.text("key")
        if key in self._taken:
            raise ContentProblem(file, "two-files", each=key)
        base = next((kind for kind in self.kinds if kind.key == key), None)
        kind = self._read(table, self._shared if base is None else base.steps, base)
        place = table.number("place", len(self.kinds))
        self._taken.add(key)
        if base is None:
            self.kinds.insert(max(0, min(place, len(self.kinds)) - 1), kind)
        else:
            self.kinds[self.kinds.index(base)] = kind
        return OwnFile(file, kind.name, changes=base is not None)

    def _for_every(self, file: File) -> OwnFile:
        """Changes the steps that all kinds share; what a kind says in its own way stays."""
        base = Path(EVERY_MEETING, EVERY_MEETING, picture="meeting")
        changed = self._read(Table.of(file), self._shared, base).steps
        self.kinds = [
            replace(kind, steps=_changed(kind.steps, self._shared, changed)) for kind in self.kinds
        ]
        self._shared = changed
        return OwnFile(file, changes=True)

    def _read(self, table: Table, steps: tuple[Step, ...], base: Path | None) -> Path:
        kind = path(table, steps, base)
        for problem in _problems(table.file, kind, steps, self._pictures):
            raise problem
        return kind


def _changed(
    steps: tuple[Step, ...], before: tuple[Step, ...], after: tuple[Step, ...]
) -> tuple[Step, ...]:
    """The steps of one kind, with what became of those all kinds share."""
    was, now = ({step.key: step for step in each} for each in (before, after))
    mine = [
        _with_shared(step, was[step.key], now[step.key]) if step.key in was else step
        for step in steps
        if step.key not in was or step.key in now
    ]
    for last, step in pairwise(after):
        keys = [one.key for one in mine]
        if step.key not in was and step.key not in keys and last.key in keys:
            mine.insert(keys.index(last.key) + 1, step)
    return tuple(mine)


def _with_shared(own: Step, was: Step, now: Step) -> Step:
    """One step of a kind, with what changed in the shared one where it has nothing of its own."""
    same = [field.name for field in fields(Step) if _of(own, field) == _of(was, field)]
    return replace(own, **{name: getattr(now, name) for name in same})


def _of(step: Step, field: Field[object]) -> object:
    return getattr(step, field.name)


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
