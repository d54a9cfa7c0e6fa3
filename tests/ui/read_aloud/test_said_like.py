"""Words are said as the person here wants them, then as this computer does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from pytestqt.qtbot import QtBot

from coprod_desktop import resources
from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.domain.pronunciation import Pronunciation
from coprod_desktop.resources import ENGLISH
from coprod_desktop.settings import Settings, SettingsFile
from coprod_desktop.speech.engine import Manner
from coprod_desktop.speech.espeak import Espeak
from coprod_desktop.storage.places import chosen_place
from coprod_desktop.ui.cabinet import Cabinet
from coprod_desktop.ui.desk import Desk
from coprod_desktop.ui.read_aloud.said_like import SaidLike
from coprod_desktop.ui.this_computer import ThisComputer

MINE = Pronunciation("Siobhan", "shiv-awn")
OURS = Pronunciation("Siobhan", "see-oh-ban")


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    cabinet = Cabinet(chosen_place(str(tmp_path / "store.sqlite3"), tmp_path))
    cabinet.open_now()
    desk = Desk(cabinet, tuple)
    yield desk
    desk.close()


def said_like(desk: Desk, folder: Path) -> SaidLike:
    return SaidLike(desk, ThisComputer(SettingsFile(folder / "settings.json")))


def in_use(words: SaidLike) -> list[Pronunciation]:
    """What a voice is told; asked on a thread of its own, as a voice asks."""
    asked = words.engine(ENGLISH).args[0]  # type: ignore[attr-defined]
    answer: list[Pronunciation] = []
    thread = Thread(target=lambda: answer.extend(asked()))
    thread.start()
    thread.join()
    return answer


def test_a_persons_own_words_come_before_everybodys(desk: Desk, tmp_path: Path) -> None:
    words = said_like(desk, tmp_path)
    words.keep_everyones((OURS,))
    desk.new_person("Robin", "fox", Comfort())
    words.keep_own((MINE,))
    assert in_use(words) == [MINE, OURS]
    desk.leave()
    assert in_use(words) == [OURS]


def test_words_stay_with_the_person_and_with_the_computer(desk: Desk, tmp_path: Path) -> None:
    words = said_like(desk, tmp_path)
    desk.new_person("Robin", "fox", Comfort())
    words.keep_own((MINE,))
    words.keep_everyones((OURS,))
    desk.leave()
    assert words.own is None
    person = desk.people()[0]
    desk.sit_down(person.id)
    again = said_like(desk, tmp_path)
    assert again.own == (MINE,)
    assert again.everyones == (OURS,)
    assert in_use(again) == [MINE, OURS]


def test_just_for_today_leaves_no_word_behind(desk: Desk, tmp_path: Path) -> None:
    words = said_like(desk, tmp_path)
    desk.just_for_today(Comfort())
    words.keep_own((MINE,))
    assert in_use(words) == [MINE]
    desk.leave()
    assert in_use(words) == []
    left = b"".join(file.read_bytes() for file in tmp_path.iterdir() if file.is_file())
    assert b"Siobhan" not in left
    assert b"shiv-awn" not in left


def test_a_voice_says_a_word_the_new_way_from_the_next_sentence_on(
    desk: Desk, tmp_path: Path
) -> None:
    words = said_like(desk, tmp_path)
    voice = words.engine(ENGLISH)()
    before = voice.render("Ask the ICB.", Manner("gmw/en")).seconds
    words.keep_everyones((Pronunciation("ICB", "integrated care board"),))
    after = voice.render("Ask the ICB.", Manner("gmw/en")).seconds
    assert after > before + 0.3


def test_a_slip_in_the_list_is_told_once_and_own_words_are_still_said(
    desk: Desk,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    (tmp_path / "speech").mkdir()
    (tmp_path / "speech" / "en-GB.toml").write_text("money = 5", "utf-8")
    monkeypatch.setattr(resources, "folder", lambda: tmp_path)
    words = said_like(desk, tmp_path)
    words.keep_everyones((Pronunciation("ICB", "integrated care board"),))
    with qtbot.waitSignal(words.slipped):
        voice = words.engine(ENGLISH)()
    as_written = voice.render("Ask on 3/4.", Manner("gmw/en"))
    assert as_written.pcm
    assert len(as_written.words) == 3
    plain = Espeak().render("Ask the ICB.", Manner("gmw/en")).seconds
    assert voice.render("Ask the ICB.", Manner("gmw/en")).seconds > plain + 0.3
    with qtbot.assertNotEmitted(words.slipped):
        words.engine(ENGLISH)()
    assert "en-GB.toml" in caplog.text


def test_a_word_a_person_wants_said_is_not_lost_where_the_file_cannot_be_written(
    desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "settings.json").mkdir()
    computer = ThisComputer(SettingsFile(tmp_path / "settings.json"))
    assert computer.settings == Settings()
    words = SaidLike(desk, computer)
    with qtbot.waitSignal(computer.not_kept, timeout=1_000):
        words.keep_everyones((MINE,))
    assert in_use(words) == [MINE]
