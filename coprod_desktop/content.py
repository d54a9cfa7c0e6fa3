"""Reads the data files of ``resources/`` into values.

Each function reads its files anew and keeps nothing; `Content` keeps what was asked for. A file
with something wrong in it raises ContentProblem, whose words are for whoever edits the file.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import time
from enum import StrEnum
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path as File
from typing import Any, NoReturn, TypeVar
from uuid import NAMESPACE_URL, uuid5

from coprod_desktop import resources
from coprod_desktop.domain.feeling import Feeling, Moment
from coprod_desktop.domain.idea import Idea, Pile, Said
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.domain.path import Card, Kind, Path, Phase, Step
from coprod_desktop.domain.person import Contact, Person, Strength
from coprod_desktop.domain.promise import Promise
from coprod_desktop.domain.when import When
from coprod_desktop.resources import ENGLISH

SHARED_STEPS = "every-meeting"

_Choice = TypeVar("_Choice", bound=StrEnum)
_Kind = TypeVar("_Kind", str, int, float, bool, time)


class ContentProblem(Exception):
    """A data file cannot be used: which file, what is wrong in it, what to do about it."""

    def __init__(self, file: File, wrong: str, to_do: str) -> None:
        super().__init__(f"{file.name}: {wrong} {to_do}")
        self.file, self.wrong, self.to_do = file, wrong, to_do


class NoTypeface(ContentProblem):
    """A typeface that the program is written in is not on this computer."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture for one meaning.

    ``name`` is what a screen reader says of it, ``words`` find it, ``for_person`` is true
    where somebody may choose it as their own.
    """

    key: str
    file: File
    name: str
    words: tuple[str, ...] = ()
    for_person: bool = False


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one look, by role, as ``#RRGGBB``.

    ``plates`` says that pictures stand on a light plate, ``branch_tint`` how much (0 to 1) of a
    branch's colour goes into the page behind its heading.
    """

    key: str
    dark: bool
    plates: bool
    branch_tint: float
    roles: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Typeface:
    """The font files of one typeface.

    A variable font has the same file for ``regular`` and ``bold``. ``fallback`` is the file
    for letters the others lack.
    """

    key: str
    family: str
    regular: File
    bold: File
    fallback: File


class Content:
    """The data files of one language as values, each read when it is first asked for."""

    def __init__(self, language: str = ENGLISH, folder: File | None = None) -> None:
        self._language = language
        self._folder = folder or resources.folder()
        self._files: dict[str, File | None] = {}

    @cached_property
    def paths(self) -> tuple[Path, ...]:
        """Every kind of meeting, in the order they are offered in."""
        return paths(self._language, self._folder)

    @cached_property
    def pictures(self) -> dict[str, Picture]:
        """Every picture by its meaning."""
        return pictures(self._folder)

    def picture_file(self, key: str) -> File | None:
        """The file of a picture, for which the list of all pictures need not be read."""
        if key not in self._files:
            file = _picture_file(self._folder, key)
            self._files[key] = file if file.is_file() else None
        return self._files[key]

    def example(self) -> tuple[Person, Meeting, Meeting]:
        """An invented person with their meeting, then the same meeting looked back on."""
        return example(self._language, self._folder)


def paths(language: str = ENGLISH, folder: File | None = None) -> tuple[Path, ...]:
    """Every kind of meeting with its steps, in the order they are offered in."""
    place = (folder or resources.folder()) / "paths" / language
    shared = _Table.of(place / f"{SHARED_STEPS}.toml")
    steps = [_step(row) for row in shared.tables("step")]
    _once(shared, (step.key for step in steps))
    by_key = {step.key: step for step in steps}
    files = sorted(file for file in place.glob("*.toml") if file.stem != SHARED_STEPS)
    tables = sorted((_Table.of(file) for file in files), key=lambda table: table.number("place"))
    read = [_path(table, by_key) for table in tables]
    kinds = tuple(Card(path.key, path.name, path.picture) for path in read)
    return tuple(_with_kinds(path, kinds) for path in read)


def pictures(folder: File | None = None) -> dict[str, Picture]:
    """Every picture by its meaning."""
    place = folder or resources.folder()
    table = _Table.of(place / "pictures.toml")
    found = {}
    for key in table.names:
        row = table.table(key, {"code", "name", "words", "person"})
        words = row.texts("words")
        found[key] = Picture(
            key, _picture_file(place, key), row.text("name"), words, row.truth("person")
        )
    return found


def _picture_file(folder: File, key: str) -> File:
    return folder / "pictures" / f"{key}.svg"


def find_pictures(text: str, among: Mapping[str, Picture]) -> tuple[Picture, ...]:
    """The pictures that suit ``text``, best first; the last word may be only begun."""
    asked = text.casefold().replace("?", " ").replace(".", " ").replace(",", " ").split()
    if not asked:
        return ()
    ranked = ((_suits(picture, asked), picture) for picture in among.values())
    suited = sorted((row for row in ranked if row[0]), key=lambda row: -row[0])
    return tuple(picture for _, picture in suited)


def themes(folder: File | None = None) -> dict[str, Theme]:
    """Every theme by its key, in the order they are offered in."""
    files = ((folder or resources.folder()) / "themes").glob("*.toml")
    tables = sorted(map(_Table.of, files), key=lambda table: table.number("place"))
    return {theme.key: theme for theme in map(_theme, tables)}


def fonts(folder: File | None = None) -> dict[str, Typeface]:
    """Every typeface by its key; NoTypeface where its package is not installed."""
    table = _Table.of((folder or resources.folder()) / "typefaces.toml")
    fallback = table.table("fallback", {"package", "regular"})
    other = _font_file(fallback, "regular")
    found = {}
    for key in table.names:
        if key != "fallback":
            row = table.table(key, {"family", "package", "regular", "bold"})
            regular, bold = _font_file(row, "regular"), _font_file(row, "bold")
            found[key] = Typeface(key, row.text("family"), regular, bold, other)
    return found


def example(language: str = ENGLISH, folder: File | None = None) -> tuple[Person, Meeting, Meeting]:
    """An invented person with their meeting, and the same meeting looked back on.

    The ids are the same each time.
    """
    file = (folder or resources.folder()) / "example" / language / "meeting.toml"
    table = _Table.of(file)
    before = _example_meeting(table.table("meeting"))
    return _example_person(table.table("person")), before, _looked_back(table, before)


# How a table of a data file is read, and what is said where something in it is wrong.


class _Table:
    """One table of a data file, asked for values of a sort."""

    def __init__(self, file: File, values: Mapping[str, Any], where: str = "") -> None:
        self.file, self.where, self._values = file, where, values

    @classmethod
    def of(cls, file: File) -> _Table:
        try:
            return cls(file, tomllib.loads(file.read_text("utf-8")))
        except FileNotFoundError:
            raise ContentProblem(file, "The file is not there.", "Put it back.") from None
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as trouble:
            raise ContentProblem(file, f"{trouble}.", "Mend that line.") from trouble

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self._values)

    def wrong(self, what: str, to_do: str) -> NoReturn:
        place = f"In “{self.where}”: " if self.where else ""
        raise ContentProblem(self.file, place + what, to_do)

    def allow(self, names: set[str]) -> _Table:
        for name in self._values:
            if name not in names:
                self.wrong(f"nothing is called “{name}”.", f"Use {_listed(names)}.")
        return self

    def text(self, name: str, otherwise: str | None = None) -> str:
        return self._value(name, str, otherwise)

    def number(self, name: str, otherwise: int | None = None) -> int:
        return self._value(name, int, otherwise)

    def part(self, name: str) -> float:
        return self._value(name, float, None)

    def truth(self, name: str, otherwise: bool = False) -> bool:
        return self._value(name, bool, otherwise)

    def clock(self, name: str) -> time | None:
        return self._value(name, time, None) if name in self._values else None

    def choice(self, name: str, sort: type[_Choice], otherwise: _Choice | None = None) -> _Choice:
        written = self.text(name, otherwise)
        try:
            return sort(written)
        except ValueError:
            self.wrong(f"“{written}” is no {name}.", f"Use {_listed(sort)}.")

    def texts(self, name: str) -> tuple[str, ...]:
        values = self._values.get(name, [])
        if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
            self.wrong(f"“{name}” is no list of words.", 'Write it like ["one", "two"].')
        return tuple(values)

    def table(self, name: str, allowed: set[str] | None = None) -> _Table:
        values = self._values.get(name)
        if not isinstance(values, dict):
            self.wrong(f"there is no table “{name}”.", f"Write [{name}] with its lines.")
        inside = _Table(self.file, values, name)
        return inside if allowed is None else inside.allow(allowed)

    def tables(self, name: str) -> Iterator[_Table]:
        values = self._values.get(name, [])
        if not isinstance(values, list):
            self.wrong(f"“{name}” is no list.", "Write it like [ { … }, { … } ].")
        for number, inside in enumerate(values, 1):
            if not isinstance(inside, dict):
                self.wrong(f"“{inside}” in “{name}” is no table.", "Write it like { … }.")
            label = inside.get("key") or inside.get("text") or number
            yield _Table(self.file, inside, f"{self.where} {name} {label}".strip())

    def _value(self, name: str, sort: type[_Kind], otherwise: _Kind | None) -> _Kind:
        value = self._values.get(name, otherwise)
        if value is None:
            self.wrong(f"“{name}” is missing.", "Add it.")
        if not isinstance(value, sort) or (sort is int and isinstance(value, bool)):
            self.wrong(f"“{name}” cannot be {value!r}.", "Look how the other files write it.")
        return value


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names))


def _once(table: _Table, keys: Iterable[str]) -> None:
    seen: set[str] = set()
    for key in keys:
        if key in seen:
            table.wrong(f"“{key}” is there 2 times.", "Give each one a key of its own.")
        seen.add(key)


# Paths.

_STEP = {
    *("key", "kind", "phase", "question", "hint", "heading", "picture", "minutes"),
    *("pile", "moment", "hurry", "ticks", "cards"),
}
_OWN_STEP = {"question", "hint", "heading", "cards"}
_PATH = {"key", "name", "hint", "picture", "place"}


def _step(table: _Table) -> Step:
    table.allow(_STEP)
    return Step(
        key=table.text("key"),
        kind=table.choice("kind", Kind),
        phase=table.choice("phase", Phase),
        question=table.text("question"),
        hint=table.text("hint", ""),
        heading=table.text("heading", ""),
        picture=table.text("picture"),
        minutes=table.number("minutes"),
        pile=table.choice("pile", Pile, Pile.SHARE),
        moment=table.choice("moment", Moment, Moment.BEFORE),
        hurry=table.truth("hurry"),
        ticks=table.truth("ticks"),
        cards=_cards(table),
    )


def _cards(table: _Table) -> tuple[Card, ...]:
    rows = [row.allow({"key", "words", "picture"}) for row in table.tables("cards")]
    cards = tuple(Card(row.text("key"), row.text("words"), row.text("picture")) for row in rows)
    _once(table, (card.key for card in cards))
    return cards


def _path(table: _Table, shared: Mapping[str, Step]) -> Path:
    table.allow(_PATH | set(shared))
    own = {name for name in table.names if name in shared}
    steps = tuple(
        _own_step(table.table(step.key, _OWN_STEP), step) if step.key in own else step
        for step in shared.values()
    )
    return Path(
        key=table.text("key"),
        name=table.text("name"),
        hint=table.text("hint"),
        picture=table.text("picture"),
        steps=steps,
    )


def _own_step(table: _Table, shared: Step) -> Step:
    """A shared step with what one kind of meeting says in its own way."""
    return replace(
        shared,
        question=table.text("question", shared.question),
        hint=table.text("hint", shared.hint),
        heading=table.text("heading", shared.heading),
        cards=_cards(table) or shared.cards,
    )


def _with_kinds(path: Path, kinds: tuple[Card, ...]) -> Path:
    """A path whose first question offers every kind of meeting."""
    steps = (replace(step, cards=kinds) if step.kind is Kind.PATH else step for step in path.steps)
    return replace(path, steps=tuple(steps))


# Pictures, themes and typefaces.


def _suits(picture: Picture, asked: list[str]) -> int:
    """How well a picture suits the words asked for: 0 for not at all."""
    name = picture.key.replace("-", " ")
    known = {name, *picture.words}
    phrase = " ".join(asked)
    if phrase in known:
        return 100
    whole = f" {phrase} "
    said = sum(3 * len(word.split()) for word in known if f" {word} " in whole)
    begun = [word for word in known if len(asked[-1]) > 1 and word.startswith(asked[-1])]
    return said + bool(begun) + (name in begun)


def _theme(table: _Table) -> Theme:
    base, roles = table.table("base"), table.table("roles")
    return Theme(
        key=table.text("key"),
        dark=table.truth("dark"),
        plates=table.truth("plates"),
        branch_tint=table.part("branch_tint"),
        roles={role: base.text(roles.text(role)) for role in roles.names},
    )


def _font_file(table: _Table, name: str) -> File:
    package, file = table.text("package"), table.text(name)
    # The package is looked for, not imported: that is quicker.
    spec = find_spec(package)
    places = spec.submodule_search_locations if spec else None
    found = [place for folder in places or () if (place := File(folder) / "files" / file).is_file()]
    if not found:
        wrong = f"The typeface “{table.where}” has no {file}."
        raise NoTypeface(table.file, wrong, f"Install {package.replace('_', '-')}.")
    return found[0]


# The example.

_IDEA = {"text", "picture", "pile", "card"}


def _fixed_id(*where: object) -> str:
    return uuid5(NAMESPACE_URL, "/".join(("coprod-desktop", "example", *map(str, where)))).hex


def _example_person(table: _Table) -> Person:
    return Person(
        id=_fixed_id("person"),
        name=table.text("name"),
        picture=table.text("picture"),
        strengths=tuple(
            Strength(row.text("words"), row.text("a_time", ""), row.text("picture", ""))
            for row in table.tables("strengths")
        ),
        contacts=tuple(
            Contact(row.text("name"), row.text("number", "")) for row in table.tables("contacts")
        ),
    )


def _example_meeting(table: _Table) -> Meeting:
    return Meeting(
        id=_fixed_id("meeting"),
        title=table.text("title"),
        path=table.text("path"),
        when=_when(table),
        where=table.text("where"),
        picture=table.text("picture"),
        branches=_branches(table),
        feelings=(_feeling(table, Moment.BEFORE),),
        at=table.text("at"),
        seen=table.texts("seen"),
    )


def _looked_back(table: _Table, before: Meeting) -> Meeting:
    after = table.table("after")
    said = {Said.YES: after.texts("said"), Said.PARTLY: after.texts("partly")}
    marks = {text: mark for mark, texts in said.items() for text in texts}
    meeting = replace(
        before,
        branches=(*before.branches, *_branches(after)),
        at=after.text("at"),
        seen=(*before.seen, *after.texts("seen")),
    ).with_feeling(_feeling(after, Moment.AFTER))
    for _, idea in before.walk():
        if idea.text in marks:
            meeting = meeting.with_said(idea.id, marks[idea.text])
    for number, row in enumerate(after.tables("promises")):
        who, what, by = row.text("who"), row.text("what"), When(typed=row.text("by"))
        meeting = meeting.with_promise(Promise(_fixed_id("promise", number), who, what, by))
    return meeting


def _branches(table: _Table) -> tuple[Branch, ...]:
    return tuple(_branch(row) for row in table.tables("branch"))


def _branch(table: _Table) -> Branch:
    heading = table.text("heading")
    ideas = []
    for row in table.tables("ideas"):
        row.allow(_IDEA)
        text = row.text("text")
        idea = Idea(
            id=_fixed_id(heading, text),
            text=text,
            picture=row.text("picture", ""),
            pile=row.choice("pile", Pile, Pile.SHARE),
            card=row.text("card", ""),
        )
        ideas.append(idea)
    return Branch(
        id=_fixed_id(heading),
        heading=heading,
        picture=table.text("picture"),
        step=table.text("step", ""),
        ideas=tuple(ideas),
    )


def _when(table: _Table) -> When:
    return When(
        typed=table.text("when"),
        time=table.clock("time"),
        about=table.truth("about"),
    )


def _feeling(table: _Table, moment: Moment) -> Feeling:
    row = table.table("feeling", {"level", "words"})
    return Feeling(moment, row.number("level"), row.text("words", ""))
