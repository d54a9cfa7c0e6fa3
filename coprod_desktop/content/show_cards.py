"""Reads the cards a person can show instead of speaking."""

from __future__ import annotations

from pathlib import Path as File

from coprod_desktop import resources
from coprod_desktop.content.table import Table, once
from coprod_desktop.domain.path import Card
from coprod_desktop.resources import ENGLISH


def show_cards(language: str = ENGLISH, folder: File | None = None) -> tuple[Card, ...]:
    """Every card, in the order they are offered in."""
    file = (folder or resources.folder()) / "show-cards" / language / "show-cards.toml"
    table = Table.of(file).allow({"card"})
    rows = [row.allow({"key", "words", "picture"}) for row in table.tables("card")]
    cards = tuple(Card(row.text("key"), row.text("words"), row.text("picture")) for row in rows)
    once(table, (card.key for card in cards))
    return cards
