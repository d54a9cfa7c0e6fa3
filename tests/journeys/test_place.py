"""A person finds their meetings in their own place."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.domain.meeting import Meeting
from coprod_desktop.domain.person import Person
from coprod_desktop.domain.when import When
from coprod_desktop.settings import Settings, SettingsFile
from coprod_desktop.storage.opening import open_store
from tests.journeys.conftest import Open


def test_a_meeting_says_its_day_however_it_was_typed(tmp_path: Path, opening: Open) -> None:
    SettingsFile(tmp_path / "settings.json").write(Settings().with_comfort(Comfort()))
    sure = When("tomorrow 2pm", date(2026, 11, 17), time(14))
    with open_store(tmp_path / "store.sqlite3") as store:
        robin = Person.new("Robin", "fox")
        store.save_person(None, robin)
        for title, when in (("Night shelter", sure), ("Clinic", When("in the spring"))):
            meeting = Meeting(title, title, "council", when=when)
            store.save(robin.id, None, meeting)
    someone = opening()
    someone.wait_to_see("Robin")
    someone.click("Robin")
    assert someone.sees("Tuesday 17 November")
    assert not someone.sees("tomorrow")
    assert someone.sees("in the spring")
