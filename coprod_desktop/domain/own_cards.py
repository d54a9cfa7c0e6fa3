"""Puts what a person is good at on the cards of the step that asks for it.

So nobody writes the same strength twice: it is picked for a meeting, or not, like any card.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from hashlib import blake2b

from coprod_desktop.domain.carry import STRENGTHS
from coprod_desktop.domain.path import Card, Path
from coprod_desktop.domain.person import Strength

MOST_OWN, LEAST_OTHERS, ENOUGH = 5, 3, 6
"""How many of their own stand there, how many others at least, how many are enough in all."""
_LONGEST = 60
"""Letters of a strength that still fits on a card."""


def with_own_cards(path: Path, strengths: Iterable[Strength]) -> Path:
    """``path`` with the last few strengths that are not kept as cards before the others."""
    step = path.step(STRENGTHS)
    known = [each for each in strengths if not each.kept and len(each.words) <= _LONGEST]
    if step is None or not known:
        return path
    ready = {card.words: card for card in step.cards}
    own = [ready.get(each.words) or _card(each, step.picture) for each in known[-MOST_OWN:]]
    others = [card for card in step.cards if card not in own]
    cards = (*own, *others[: max(LEAST_OTHERS, ENOUGH - len(own))])
    asked = replace(step, cards=cards)
    return replace(path, steps=tuple(asked if each is step else each for each in path.steps))


def _card(strength: Strength, picture: str) -> Card:
    # The key tells nothing of the words: an idea keeps it when it is told in other ones.
    key = blake2b(strength.words.encode("utf-8", "replace"), digest_size=8).hexdigest()
    return Card(f"own-{key}", strength.words, strength.picture or picture)
