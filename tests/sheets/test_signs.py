"""Signs such as ticks or arrows are drawn as letters, emoji as pictures."""

from __future__ import annotations

import pytest

from coprod_desktop.sheets import fonts
from coprod_desktop.sheets.characters import lettered


def faces(words: str) -> set[str]:
    return {run.face for run in lettered(words, fonts.REGULAR, "(not here)").runs}


@pytest.mark.parametrize("sign", "✓✗→⇒●○■□▲★☆①❶☐☒♪♫♡≈≠≤∞ⓘ➔▪")
def test_a_sign_people_paste_is_a_letter_or_a_picture(sign: str) -> None:
    lettering = lettered(sign, fonts.REGULAR, "(not here)")
    assert lettering.plain == sign
    assert lettering.left_out == ()


@pytest.mark.parametrize("sign", "★□◐♔")
def test_a_sign_that_is_no_emoji_is_a_letter(sign: str) -> None:
    assert not any(run.is_picture for run in lettered(sign, fonts.REGULAR, "").runs)


@pytest.mark.parametrize("sign", "✅❌⭐✔❤☺▶")
def test_an_emoji_is_a_picture_though_a_face_has_it(sign: str) -> None:
    assert all(run.is_picture for run in lettered(sign, fonts.REGULAR, "").runs)


def test_what_the_usual_faces_have_is_in_them() -> None:
    assert faces("• ½ € … ≤ ≈") <= {fonts.REGULAR, fonts.OTHER}
