"""Reads the kinds of meeting with the steps through each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path as File

from coprod_desktop import resources
from coprod_desktop.content.table import Table, listed, once
from coprod_desktop.domain.feeling import Moment
from coprod_desktop.domain.idea import Pile
from coprod_desktop.domain.path import MIDDLE, Card, Group, Kind, Path, Phase, Step
from coprod_desktop.resources import ENGLISH

EVERY_MEETING = "every-meeting"
_STEP = {
    *("key", "kind", "phase", "question", "hint", "heading", "picture", "minutes"),
    *("pile", "moment", "hurry", "ticks", "sheet_place", "cards", "groups"),
    *("hurry_question", "smaller", "was", "begins", "part"),
}
_OWN_STEP = {
    *("question", "hint", "heading", "picture", "minutes", "cards", "groups"),
    *("hurry_question", "smaller", "begins"),
}
_CARD = {"key", "words", "picture", "said_as"}
_PATH = {"key", "name", "hint", "picture", "place", "without", "step"}
_NEEDED = {Kind.PATH, Kind.LAST_TIME, Kind.SCRAPS, Kind.SHEET, Kind.CARD}
"""The kinds of step that no meeting can do without."""


def paths(language: str = ENGLISH, folder: File | None = None) -> tuple[Path, ...]:
    """Every kind of meeting with its steps, in the order they are offered in."""
    place = (folder or resources.folder()) / "paths" / language
    steps = shared_steps(language, folder)
    files = sorted(file for file in place.glob("*.toml") if file.stem != EVERY_MEETING)
    tables = sorted((Table.of(file) for file in files), key=lambda table: table.number("place"))
    return offered(path(table, steps) for table in tables)


def shared_steps(language: str = ENGLISH, folder: File | None = None) -> tuple[Step, ...]:
    """The steps that every meeting shares, in order."""
    shared = Table.of((folder or resources.folder()) / "paths" / language / f"{EVERY_MEETING}.toml")
    shared.allow({"step"})
    steps = tuple(_step(row) for row in shared.tables("step"))
    once(shared, (key for step in steps for key in (step.key, *step.was)))
    return steps


def offered(kinds: Iterable[Path]) -> tuple[Path, ...]:
    """These kinds of meeting, each with all of them to choose from in its first question."""
    read = tuple(kinds)
    cards = tuple(Card(kind.key, kind.name, kind.picture) for kind in read)
    return tuple(_with_kinds(kind, cards) for kind in read)


def _step(table: Table, more: Iterable[str] = ()) -> Step:
    table.allow(_STEP.union(more))
    groups = _groups(table)
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
        sheet_place=table.number("sheet_place", MIDDLE),
        cards=_cards_of(groups) or _cards(table),
        groups=groups,
        hurry_question=table.text("hurry_question", ""),
        smaller=table.texts("smaller"),
        was=table.texts("was"),
        begins=table.text("begins", ""),
        part=table.text("part", ""),
    )


def _groups(table: Table) -> tuple[Group, ...]:
    """The groups its cards come in; every card of them has a key of its own."""
    rows = [row.allow({"key", "question", "hint", "cards"}) for row in table.tables("groups")]
    groups = tuple(
        Group(row.text("key"), row.text("question"), row.text("hint", ""), _cards(row))
        for row in rows
    )
    once(table, (group.key for group in groups))
    once(table, (card.key for card in _cards_of(groups)))
    return groups


def _cards_of(groups: tuple[Group, ...]) -> tuple[Card, ...]:
    return tuple(card for group in groups for card in group.cards)


def _cards(table: Table) -> tuple[Card, ...]:
    rows = [row.allow(_CARD) for row in table.tables("cards")]
    cards = tuple(
        Card(row.text("key"), row.text("words"), row.text("picture"), row.text("said_as", ""))
        for row in rows
    )
    once(table, (card.key for card in cards))
    return cards


def path(table: Table, shared: Iterable[Step], base: Path | None = None) -> Path:
    """The kind of meeting of one file: the shared steps with what the file changes in them.

    ``base`` gives what the file leaves out of its own name, hint and picture.
    """
    steps = {step.key: step for step in shared}
    table.allow(_PATH | set(steps))
    own = {name for name in table.names if name in steps}
    changed = [
        _own_step(table.table(step.key, _OWN_STEP), step) if step.key in own else step
        for step in steps.values()
    ]
    for key in table.texts("without"):
        if key not in steps or steps[key].kind in _NEEDED:
            can = (step.key for step in steps.values() if step.kind not in _NEEDED)
            table.wrong("without", step=key, names=listed(can))
        changed = [step for step in changed if step.key != key]
    for row in table.tables("step"):
        changed = _with_step(row, changed)
    return Path(
        key=table.text("key", base.key if base else None),
        name=table.text("name", base.name if base else None),
        hint=table.text("hint", base.hint if base else None),
        picture=table.text("picture", base.picture if base else None),
        steps=tuple(changed),
    )


def _with_step(row: Table, steps: list[Step]) -> list[Step]:
    """These steps with one more, which stands after one of the same phase."""
    after = row.text("after")
    step = _step(row, {"after"})
    places = {before.key: place for place, before in enumerate(steps, 1)}
    if step.key in places:
        row.wrong("taken", step=step.key)
    if after not in places or steps[places[after] - 1].phase is not step.phase:
        same = (before.key for before in steps if before.phase is step.phase)
        row.wrong("after", step=after, phase=step.phase, names=listed(same))
    step = replace(step, part=step.part or steps[places[after] - 1].part)
    return [*steps[: places[after]], step, *steps[places[after] :]]


def _own_step(table: Table, shared: Step) -> Step:
    """A shared step with what one kind of meeting says in its own way."""
    own = {group.key: group for group in _groups(table)}
    groups = tuple(own.pop(group.key, group) for group in shared.groups) + tuple(own.values())
    return replace(
        shared,
        question=table.text("question", shared.question),
        hint=table.text("hint", shared.hint),
        heading=table.text("heading", shared.heading),
        picture=table.text("picture", shared.picture),
        minutes=table.number("minutes", shared.minutes),
        hurry_question=table.text("hurry_question", shared.hurry_question),
        smaller=table.texts("smaller") or shared.smaller,
        cards=_cards_of(groups) or _cards(table) or shared.cards,
        groups=groups,
        begins=table.text("begins", shared.begins),
    )


def _with_kinds(path: Path, kinds: tuple[Card, ...]) -> Path:
    """A path whose first question offers every kind of meeting."""
    steps = (replace(step, cards=kinds) if step.kind is Kind.PATH else step for step in path.steps)
    return replace(path, steps=tuple(steps))
