"""What goes out in a file comes back from it, whatever somebody wrote."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from coprod_desktop.domain.feeling import Feeling, Moment
from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.exchange.formats import FORMATS
from coprod_desktop.exchange.from_meeting import outline_of
from coprod_desktop.exchange.to_meeting import meeting_of
from tests.exchange.maps import AWKWARD, all_of, icons, meetings, words

FEW = settings(max_examples=40, deadline=None)


def there_and_back(meeting: Meeting, key: str, size: int = 7) -> Meeting:
    """A meeting written in a format, then read again in small pieces; nothing is left out."""
    written = FORMATS[key].write(outline_of(meeting, icons(), ("#123456",))).decode("utf-8")
    pieces = (written[at : at + size] for at in range(0, len(written), size))
    found = meeting_of(FORMATS[key].read(pieces), icons(), "Notes")
    assert not found.left_out
    return found.meeting


@pytest.mark.parametrize("key", ["freeplane", "opml"])
@given(meeting=meetings())
@FEW
def test_all_that_may_leave_comes_back(meeting: Meeting, key: str) -> None:
    assert all_of(there_and_back(meeting, key)) == all_of(meeting)


@pytest.mark.parametrize("key", ["markdown", "text"])
@given(meeting=meetings())
@FEW
def test_the_words_come_back_in_their_places(meeting: Meeting, key: str) -> None:
    assert words(there_and_back(meeting, key)) == words(meeting)


@pytest.mark.parametrize("key", FORMATS)
@pytest.mark.parametrize("text", AWKWARD)
def test_words_come_back_wherever_they_stand(text: str, key: str) -> None:
    inside = Idea.new(text)
    ideas = (Idea.new("before"), Idea(inside.id, text, ideas=(Idea.new(text), Idea.new("in"))))
    branches = (Branch("1" * 32, text or "a", ideas=ideas), Branch("2" * 32, "next"))
    meeting = Meeting("3" * 32, text, branches=branches)

    assert words(there_and_back(meeting, key, 1000)) == words(meeting)


@pytest.mark.parametrize("key", FORMATS)
def test_nothing_kept_nothing_felt_no_trace_of_either_is_in_a_file(key: str) -> None:
    meeting = Meeting.new("Title", "review").visited("feel").visited("say")
    kept = Idea.new("kept secret", pile=Pile.KEEP, author="kept author")
    under = replace(kept, ideas=(Idea.new("under a secret", picture="bus"),))
    shown = replace(Idea.new("shown"), ideas=(replace(kept, id="9" * 32),))
    only_kept = replace(Branch.new("secret heap", picture="home"), ideas=(under,))
    meeting = meeting.with_branch(only_kept).with_branch(
        replace(Branch.new("open heap"), ideas=(shown,))
    )
    meeting = meeting.with_feeling(Feeling(Moment.BEFORE, 2, "felt words"))
    meeting = replace(meeting, folded=frozenset(meeting.ids()), left_out=frozenset(meeting.ids()))

    written = FORMATS[key].write(outline_of(meeting, icons())).decode("utf-8")

    assert "open heap" in written
    for word in ("secret", "kept", "felt", "feel", "emoji", "keep", *meeting.ids()):
        assert word not in written
    assert words(there_and_back(meeting, key)) == [(0, "Title"), (1, "open heap"), (2, "shown")]
