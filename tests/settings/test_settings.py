"""What was chosen on this computer is found again."""

from __future__ import annotations

from pathlib import Path

from coprod_desktop.domain.person import Comfort, Contact
from coprod_desktop.settings import Settings, SettingsFile


def test_choices_are_found_again(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "new" / "settings.json")
    chosen = Settings(numbers=(Contact("Front desk", "01234 567890"),)).with_comfort(
        Comfort(theme="night", text_percent=200)
    )
    assert file.write(chosen)
    assert file.read() == chosen
    assert chosen.asked


def test_a_computer_without_choices_has_the_usual_ones(tmp_path: Path) -> None:
    assert SettingsFile(tmp_path / "none.json").read() == Settings()


def test_a_file_that_makes_no_sense_is_put_aside_not_lost(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text("{ half a file", "utf-8")
    assert SettingsFile(file).read() == Settings()
    assert (tmp_path / "settings.json.unread").read_text("utf-8") == "{ half a file"


def test_what_a_newer_program_added_does_no_harm(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text('{"asked": true, "colour_of_sky": "blue", "comfort": {"new": 1}}', "utf-8")
    assert SettingsFile(file).read() == Settings(asked=True)


def test_a_folder_that_cannot_be_written_is_told_not_raised(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    assert not SettingsFile(tmp_path / "file" / "settings.json").write(Settings())
