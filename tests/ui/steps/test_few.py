"""A person picks from many questions, a few at a time."""

from __future__ import annotations

import pytest

from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.ui.kit.scroll_page import ScrollPage
from coprod_desktop.ui.steps.few import FewPage
from tests.ui.audit import audit
from tests.ui.opened import Opening, step_of

EMPTY = Meeting.new("Night shelter meeting", "review")


@pytest.mark.parametrize("step", ["about-it", "know"])
def test_one_group_is_shown_at_a_time_and_all_answers_stand_together(
    opening: Opening, step: str
) -> None:
    page, session = opening.step(step, EMPTY)
    assert isinstance(page, FewPage)
    groups = step_of(EMPTY, step).groups
    for number, group in enumerate(groups, start=1):
        shown = [key for key, card in page.cards.items() if card.isVisible()]
        assert shown == [card.key for card in group.cards]
        assert page.asked.text() == group.question
        assert page.asked.accessibleName().startswith(f"{number} of {len(groups)}")
        assert "1 of " in page.cards[shown[0]].accessibleDescription()
        assert page.before.isVisible() is (number > 1)
        assert page.more.isVisible() is (number < len(groups))
        page.first_focus().click()  # type: ignore[attr-defined]
        if number < len(groups):
            page.more.click()
            assert page.asked.hasFocus()
    (branch,) = session.meeting.branches
    assert [idea.card for idea in branch.ideas] == [group.cards[0].key for group in groups]
    page.before.click()
    assert page.asked.hasFocus()
    assert page.asked.text() == groups[-2].question
    assert page.cards[groups[-2].cards[0].key].isChecked()


@pytest.mark.parametrize("percent", [100, 400])
def test_nothing_keeps_anybody_out(opening: Opening, percent: int) -> None:
    opening.look.use(percent=percent)
    page, _ = opening.step("know", EMPTY)
    assert audit(opening.show(ScrollPage(page)), percent=percent) == []
