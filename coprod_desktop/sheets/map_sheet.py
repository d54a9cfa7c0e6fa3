"""Plans the map of a meeting for paper."""

from __future__ import annotations

from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.domain.path import Kind
from coprod_desktop.sheets.choice import SheetChoice, Supplies
from coprod_desktop.sheets.plan import Map, Node
from coprod_desktop.sheets.telling import for_paper, heading_of, said_by
from coprod_desktop.sheets.tidied import one_line
from coprod_desktop.wording import Wording


def map_plan(meeting: Meeting, _person_name: str, choice: SheetChoice, supplies: Supplies) -> Map:
    """Every branch as its ideas hang together on the screen; nothing kept, nothing felt."""
    words = supplies.words
    shared = for_paper(meeting, choice.left_out)
    title = one_line(shared.title) or words.text("sheet-is-map")
    branches = tuple(
        Node(one_line(heading_of(branch, words)), branch.picture, nodes=_nodes(branch.ideas, words))
        for branch in shared.branches
        if not is_felt(branch, supplies)
    )
    return Map(title, title, Node(title, shared.picture, nodes=branches))


def is_felt(branch: Branch, supplies: Supplies) -> bool:
    """Whether it tells how the person feels, which is not for others."""
    step = supplies.step_of(branch)
    return step is not None and step.kind is Kind.FACE


def _nodes(ideas: tuple[Idea, ...], words: Wording) -> tuple[Node, ...]:
    """Ideas with those under them; what has no words lets those under it stand in its place."""
    nodes: list[Node] = []
    for idea in ideas:
        under = _nodes(idea.ideas, words)
        if text := said_by(idea, words):
            helps = idea.pile is Pile.IF_IT_HELPS
            aside = words.text("sheet-only-if-it-helps") if helps else ""
            nodes.append(Node(text, idea.picture, aside, under))
        else:
            nodes.extend(under)
    return tuple(nodes)
