"""What was chosen on this computer is found again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.domain.contact import Contact
from coprod_desktop.domain.pronunciation import Pronunciation
from coprod_desktop.settings import Settings, SettingsFile


def test_choices_are_found_again(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "new" / "settings.json")
    chosen = Settings(
        numbers=(Contact("Front desk", "01234 567890"),),
        pronunciations=(Pronunciation("Siobhan", "shiv-awn"),),
    ).with_comfort(Comfort(theme="night", text_percent=200))
    assert file.write(chosen)
    assert file.read() == chosen
    assert chosen.asked


def test_how_letters_stand_with_favourite_voices_is_found_again(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "settings.json")
    chosen = Settings().with_comfort(
        Comfort(
            letter_space=16,
            word_space=32,
            line_percent=150,
            pause=1500,
            lights_words=False,
            sounds=False,
            ruler_lines=5,
            favourite_voices=("pico/en-GB", "gmw/en-GB-x-rp"),
        )
    )
    assert file.write(chosen)
    assert file.read() == chosen


def test_a_slip_among_favourite_voices_does_not_cost_the_others(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text('{"comfort": {"favourite_voices": ["gmw/en", 5, null, "pico/en"]}}', "utf-8")
    comfort = Comfort(favourite_voices=("gmw/en", "pico/en"))
    assert SettingsFile(file).read() == Settings(comfort=comfort)
    file.write_text('{"comfort": {"favourite_voices": "gmw/en", "pause": 700}}', "utf-8")
    assert SettingsFile(file).read() == Settings(comfort=Comfort(pause=700))


def test_a_file_from_before_letters_could_be_spaced_still_opens(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text('{"asked": true, "comfort": {"theme": "night", "ruler": true}}', "utf-8")
    kept = Settings(asked=True, comfort=Comfort(theme="night", ruler=True))
    assert SettingsFile(file).read() == kept


def test_a_computer_without_choices_has_the_usual_ones(tmp_path: Path) -> None:
    assert SettingsFile(tmp_path / "none.json").read() == Settings()


def test_a_file_that_makes_no_sense_is_put_aside_not_lost(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text("{ half a file", "utf-8")
    assert SettingsFile(file).read() == Settings()
    assert (tmp_path / "settings.json.unread").read_text("utf-8") == "{ half a file"


def test_one_slip_in_the_file_does_not_cost_the_rest(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    numbers = '[{"name": "Front desk", "number": "1", "door": "2"}, {"name": 5}, "Jo"]'
    comfort = '{"theme": "night", "text_percent": "big"}'
    file.write_text(
        f'{{"asked": "yes", "store": null, "numbers": {numbers}, "comfort": {comfort}}}', "utf-8"
    )
    kept = Settings(comfort=Comfort(theme="night"), numbers=(Contact("Front desk", "1"),))
    assert SettingsFile(file).read() == kept


def test_a_slip_in_one_pronunciation_does_not_cost_the_others(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text(
        '{"pronunciations": [{"written": "ICB", "said": "ick bee"}, {"written": "Jo"},'
        ' {"said": "joe"}, {"written": 5, "said": "five"}, "Jo", null]}',
        "utf-8",
    )
    assert SettingsFile(file).read() == Settings(pronunciations=(Pronunciation("ICB", "ick bee"),))


@pytest.mark.parametrize("odd", ["[]", "5", "null", '"night"'])
def test_a_file_that_holds_something_else_is_put_aside(tmp_path: Path, odd: str) -> None:
    file = tmp_path / "settings.json"
    file.write_text(odd, "utf-8")
    assert SettingsFile(file).read() == Settings()
    assert (tmp_path / "settings.json.unread").read_text("utf-8") == odd


def test_what_a_newer_program_added_does_no_harm(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text('{"asked": true, "colour_of_sky": "blue", "comfort": {"new": 1}}', "utf-8")
    assert SettingsFile(file).read() == Settings(asked=True)


def test_what_a_newer_program_added_stays_when_something_is_chosen(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text('{"colour_of_sky": "blue", "comfort": {"new": 1}, "store": 5}', "utf-8")
    chosen = Settings().with_comfort(Comfort(theme="night"))
    assert SettingsFile(file).write(chosen)
    kept = json.loads(file.read_text("utf-8"))
    assert (kept["colour_of_sky"], kept["comfort"]["new"]) == ("blue", 1)
    assert SettingsFile(file).read() == chosen


def test_a_folder_that_cannot_be_written_is_told_not_raised(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    assert not SettingsFile(tmp_path / "file" / "settings.json").write(Settings())
