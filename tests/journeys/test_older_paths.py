"""A meeting was made with another file of its kind of meeting than there is today."""

from __future__ import annotations

from pathlib import Path

from coprod_desktop import resources
from coprod_desktop.domain.meeting import Meeting
from tests.journeys.conftest import Open
from tests.journeys.window import Someone
from tests.ui.audit import settle

OURS = resources.folder() / "example" / "en-GB" / "kind-of-meeting.toml"
TOLD = ("To meet others like me", "My papers", "A blue bag", "The door is shut", "A quiet corner")
SECRET = "Only mine"


def renamed(text: str) -> str:
    """A step has another key, and says which it had."""
    return text.replace('key = "bring"', 'key = "take-along"\nwas = ["bring"]')


def with_less(text: str) -> str:
    """A step is gone, others are left out, the cards are others."""
    less = text[: text.index("[[step]]")].replace("without = []", 'without = ["need", "feel"]')
    return less.replace(
        'key = "others", words = "To meet others', 'key = "more", words = "For more'
    )


def broken(_text: str) -> str:
    """Nobody can read it."""
    return "key = ["


def gone(_text: str) -> str:
    """There is no such kind of meeting."""
    return ""


def go_through(someone: Someone) -> str:
    """All words on the steps that were answered, each pocket looked into."""
    screen = someone.meeting_screen
    seen = []
    route, meeting = screen.parts.route, someone.meeting
    for step in filter(lambda step: route.is_answered(meeting, step), route.steps(meeting)):
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


def tell(someone: Someone) -> None:
    """Answers steps of ours and of the centre, by cards and in own words."""
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


def test_it_opens_whole_and_nothing_a_person_wrote_is_hidden(opening: Open, tmp_path: Path) -> None:
    file = tmp_path / "meetings" / "my-group.toml"
    file.parent.mkdir()
    text = OURS.read_text("utf-8")
    file.write_text(text, "utf-8")
    someone = opening(tmp_path)
    someone.first_use()
    tell(someone)
    before = someone.meeting

    for change in (renamed, with_less, broken, gone):
        file.write_text(change(text), "utf-8")
        if change is gone:
            file.unlink()
        again = opening(tmp_path)
        if change is broken:
            again.wait_to_see("A file of this centre cannot be used.")
            again.click("Close")
        again.comes_back_to("A meeting", "Robin")
        after = again.meeting
        assert ideas(after) == ideas(before), change
        assert (after.feelings, after.path) == (before.feelings, before.path), change
        words = go_through(again)
        for told in (*TOLD, SECRET):
            assert told in words, (change, told)
        again.click("List")
        for told in TOLD:
            assert again.sees(told), (change, told)
        now_at = {branch.step for branch in after.branches}
        assert ("take-along" in now_at) == (change is renamed)
