"""Reads the kinds of meeting with the steps through each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path as File

from coprod_desktop import resources
from coprod_desktop.content.table import Table, once
from coprod_desktop.domain.feeling import Moment
from coprod_desktop.domain.idea import Pile
from coprod_desktop.domain.path import MIDDLE, Card, Group, Kind, Path, Phase, Step
from coprod_desktop.resources import ENGLISH

_EVERY_MEETING = "every-meeting"
_STEP = {
    *("key", "kind", "phase", "question", "hint", "heading", "picture", "minutes"),
    *("pile", "moment", "hurry", "ticks", "sheet_place", "cards", "groups"),
}
_OWN_STEP = {"question", "hint", "heading", "cards", "groups"}
_CARD = {"key", "words", "picture", "said_as"}
_PATH = {"key", "name", "hint", "picture", "place"}


def paths(language: str = ENGLISH, folder: File | None = None) -> tuple[Path, ...]:
    """Every kind of meeting with its steps, in the order they are offered in."""
    place = (folder or resources.folder()) / "paths" / language
    shared = Table.of(place / f"{_EVERY_MEETING}.toml")
    steps = [_step(row) for row in shared.tables("step")]
    once(shared, (step.key for step in steps))
    by_key = {step.key: step for step in steps}
    files = sorted(file for file in place.glob("*.toml") if file.stem != _EVERY_MEETING)
    tables = sorted((Table.of(file) for file in files), key=lambda table: table.number("place"))
    read = [_path(table, by_key) for table in tables]
    kinds = tuple(Card(path.key, path.name, path.picture) for path in read)
    return tuple(_with_kinds(path, kinds) for path in read)


def _step(table: Table) -> Step:
    table.allow(_STEP)
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


def _path(table: Table, shared: Mapping[str, Step]) -> Path:
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


def _own_step(table: Table, shared: Step) -> Step:
    """A shared step with what one kind of meeting says in its own way."""
    own = {group.key: group for group in _groups(table)}
    groups = tuple(own.pop(group.key, group) for group in shared.groups) + tuple(own.values())
    return replace(
        shared,
        question=table.text("question", shared.question),
        hint=table.text("hint", shared.hint),
        heading=table.text("heading", shared.heading),
        cards=_cards_of(groups) or _cards(table) or shared.cards,
        groups=groups,
    )


def _with_kinds(path: Path, kinds: tuple[Card, ...]) -> Path:
    """A path whose first question offers every kind of meeting."""
    steps = (replace(step, cards=kinds) if step.kind is Kind.PATH else step for step in path.steps)
    return replace(path, steps=tuple(steps))
