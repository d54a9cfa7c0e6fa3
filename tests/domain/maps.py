"""Makes boxes of maps for the tests of their layout, always the same from the same number."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from coprod_desktop.domain.layout import Box


def boxes(root: Box) -> Iterator[tuple[Box, Box | None]]:
    """Every box in reading order, each with its parent."""
    waiting: list[tuple[Box, Box | None]] = [(root, None)]
    while waiting:
        box, parent = waiting.pop()
        yield box, parent
        waiting.extend((child, box) for child in reversed(box.under))


def meeting_map(seed: int) -> Box:
    """A map as people make them: 3 to 7 branches, each with 1 to 6 ideas, a few with more."""
    chance = Random(seed)

    def idea(name: str, deeper: float) -> Box:
        more = chance.randrange(1, 4) if chance.random() < deeper else 0
        under = tuple(idea(f"{name}.{n}", deeper / 3) for n in range(more))
        return Box(name, chance.randint(180, 280), chance.choice((40, 40, 40, 66)), under)

    branches = tuple(
        Box(f"{n}", 150, 76, tuple(idea(f"{n}.{m}", 0.2) for m in range(chance.randint(1, 6))))
        for n in range(chance.randint(3, 7))
    )
    return Box("title", 164, 116, branches)


def any_map(seed: int, size: int) -> Box:
    """A tree of any shape with boxes of any size, most of them not far from a deep branch."""
    chance = Random(seed)
    under: list[list[int]] = [[] for _ in range(size)]
    for number in range(1, size):
        near = chance.random() < 0.7
        under[chance.randrange(max(0, number - 40), number) if near else 0].append(number)
    made: dict[int, Box] = {}
    for number in reversed(range(size)):
        children = tuple(made.pop(child) for child in under[number])
        made[number] = Box(str(number), chance.uniform(20, 300), chance.uniform(20, 120), children)
    return made[0]


def chain(size: int) -> Box:
    """One idea under the other, ``size`` deep."""
    box = Box(str(size - 1), 100, 40)
    for number in reversed(range(size - 1)):
        box = Box(str(number), 100, 40, (box,))
    return box
