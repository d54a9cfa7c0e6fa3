"""The cards of a page of which one is in front."""

from __future__ import annotations

from coprod_desktop.domain.idea import Idea


class Deck:
    """Ideas in their order; the one in front stays there for as long as it is among them."""

    def __init__(self) -> None:
        self.ideas: tuple[Idea, ...] = ()
        self.at = ""
        """The id of the idea in front, or nothing where there is none."""

    def lay(self, ideas: tuple[Idea, ...]) -> None:
        """Takes other ideas; the first comes to the front where the one in front is gone."""
        self.ideas = ideas
        if not any(idea.id == self.at for idea in ideas):
            self.at = ideas[0].id if ideas else ""

    def here(self) -> tuple[int, Idea]:
        """The place of the idea in front, from 0, beside the idea; there has to be one."""
        return next((place, idea) for place, idea in enumerate(self.ideas) if idea.id == self.at)

    def turn(self, by: int) -> None:
        """Goes so many ideas on, or back below 0; after the last comes the first."""
        place, _ = self.here()
        self.at = self.ideas[(place + by) % len(self.ideas)].id

    def choose(self, idea: str) -> bool:
        """Brings an idea to the front by its id; says whether it is here."""
        found = any(one.id == idea for one in self.ideas)
        if found:
            self.at = idea
        return found
