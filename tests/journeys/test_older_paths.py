"""A meeting was made with another file of its kind of meeting than there is today."""

from __future__ import annotations

from pathlib import Path

import pytest

from coprod_desktop import resources
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.ui.meeting_screen import MeetingScreen
from tests.journeys.conftest import Open
from tests.journeys.window import Someone
from tests.ui.audit import settle

OURS = resources.folder() / "example" / "en-GB" / "kind-of-meeting.toml"
TOLD = ("To meet others like me", "My papers", "A blue bag", "The door is shut", "A quiet corner")
SECRET = "Only mine"


def whole(text: str) -> str:
    """The file as it was."""
    return text


def without_file(_text: str) -> None:
    """The kind of meeting is gone."""


def renamed(text: str) -> str:
    """A step has another key, and says which it had."""
    return text.replace('key = "bring"', 'key = "take-along"\nwas = ["bring"]')


def renamed_in_silence(text: str) -> str:
    """A step has another key, and says nothing of it."""
    return text.replace('key = "bring"', 'key = "take-along"').replace("What I will bring", "Bags")


def with_less(text: str) -> str:
    """A step is gone, others are left out, the cards are others."""
    less = text[: text.index("[[step]]")].replace("without = []", 'without = ["need", "feel"]')
    return less.replace(
        'key = "others", words = "To meet others', 'key = "more", words = "For more'
    )


def broken(_text: str) -> str:
    """Nobody can read it."""
    return "key = ["


def go_through(someone: Someone) -> str:
    """All words on all steps, each pocket looked into."""
    screen = someone.screen
    assert isinstance(screen, MeetingScreen)
    seen = []
    for step in screen.parts.route.steps(someone.meeting):
        screen.go_to_step(step.key)
        settle(2)
        if someone.has_button("Kept for me"):
            someone.click("Kept for me")
        seen.append(someone.words())
    return "\n".join(seen)


def ideas(meeting: Meeting) -> list[tuple[str, str, str]]:
    """Every idea with its pile, under the heading it stands under."""
    return [
        (branch.heading, idea.text, idea.pile)
        for branch in meeting.branches
        for _, idea in branch.walk()
    ]


@pytest.mark.parametrize(
    "change", [without_file, renamed, renamed_in_silence, with_less, broken, whole]
)
def test_it_opens_whole_and_nothing_a_person_wrote_is_hidden(
    opening: Open, tmp_path: Path, change: object
) -> None:
    assert callable(change)
    file = tmp_path / "meetings" / "my-group.toml"
    file.parent.mkdir()
    file.write_text(OURS.read_text("utf-8"), "utf-8")
    someone = opening(tmp_path)
    someone.first_use()
    someone.begins_a_meeting("Robin", kind="My group")
    someone.go_on_to("Why do you come to the group?", by="Skip this")
    someone.click(TOLD[0])
    someone.click("Next")
    assert someone.is_asked("What will you bring?")
    someone.click(TOLD[1])
    someone.add(TOLD[2], SECRET)
    someone.click(SECRET)
    someone.click("Keep for me")
    someone.go_on_to("What would you like to say?", by="Skip this")
    someone.add(TOLD[3])
    someone.go_on_to("What do you need on the day?", by="Skip this")
    someone.add(TOLD[4])
    someone.go_on_to("How do you feel about going?", by="Skip this")
    someone.click("2  Hard")
    before = someone.meeting

    changed = change(file.read_text("utf-8"))
    if changed is None:
        file.unlink()
    else:
        file.write_text(changed, "utf-8")
    again = opening(tmp_path)
    if change is broken:
        again.wait_to_see("A file of this centre cannot be used.")
        again.click("Close")
    again.comes_back_to("A meeting", "Robin")
    after = again.meeting
    assert ideas(after) == ideas(before)
    assert after.feelings == before.feelings
    assert after.path == before.path
    words = go_through(again)
    for told in (*TOLD, SECRET):
        assert told in words, told
    again.click("List")
    for told in TOLD:
        assert again.sees(told), told
    if change is renamed:
        branch = again.meeting.branch_for("take-along")
        assert branch is not None
        assert [idea.text for idea in branch.ideas] == [TOLD[1], TOLD[2], SECRET]
