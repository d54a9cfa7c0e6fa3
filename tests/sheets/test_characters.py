"""Every letter finds a face, or plain words stand in its place."""

from __future__ import annotations

import pytest

from coprod_desktop.sheets import characters, fonts
from coprod_desktop.sheets.characters import NO_BREAK, kept_whole, lettered
from coprod_desktop.sheets.text import broken, line_width
from coprod_desktop.sheets.tidied import tidy

NOTE = "(not here)"


def plain(words: str) -> str:
    return lettered(tidy(words), fonts.REGULAR, NOTE).plain


@pytest.mark.parametrize(
    "words",
    [
        "Dŵr a thŷ",
        "Zażółć gęślą jaźń",
        "Șase țări",
        "Ждать",
        "Ωμέγα",
        "مرحبا بك",
        "ٹھیک ہے",
        "नमस्ते",
        "ਸਤਿ ਸ੍ਰੀ ਅਕਾਲ।",
        "আমার র‍্যাব।",
        "કૃપા કરીને",
        "שָׁלוֹם",
        "ሰላም ትግርኛ።",
        "สวัสดี น้ำ",
        "½ of £5 – “yes”",
        "crème",
    ],
)
def test_letters_the_first_face_lacks_come_from_the_second(words: str) -> None:
    lettering = lettered(words, fonts.REGULAR, NOTE)
    assert lettering.plain == words
    assert lettering.left_out == ()
    for run in lettering.runs:
        assert all(ord(letter) in fonts.letters(run.face) for letter in run.words if letter != " ")


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        ("done ⌖", "done (position indicator)"),
        ("done⌖, so go", "done (position indicator), so go"),
        ("⌖now (⌖)", "(position indicator) now ((position indicator))"),
        ("one\n⌖\ntwo", "one\n(position indicator)\ntwo"),
    ],
)
def test_a_sign_no_face_or_picture_has_is_written_as_its_name(words: str, printed: str) -> None:
    assert plain(words) == printed


@pytest.mark.parametrize(
    ("words", "pictures"),
    [
        ("ok \U0001f600!", ["\U0001f600"]),
        ("\U0001f44d\U0001f3fd\U0001f44d", ["\U0001f44d\U0001f3fd", "\U0001f44d"]),
        ("\U0001f468\u200d\U0001f467 us", ["\U0001f468\u200d\U0001f467"]),
        (
            "\U0001f1ec\U0001f1e7\U0001f1f8\U0001f1ea",
            ["\U0001f1ec\U0001f1e7", "\U0001f1f8\U0001f1ea"],
        ),
        ("1\ufe0f\u20e3 2", ["1\ufe0f\u20e3"]),
        ("\u2764\ufe0f \u2764", ["\u2764\ufe0f", "\u2764"]),
        ("© and ©\ufe0f", ["©\ufe0f"]),
        ("مرحبا \U0001f600", ["\U0001f600"]),
    ],
)
def test_an_emoji_is_one_picture_among_the_letters(words: str, pictures: list[str]) -> None:
    lettering = lettered(tidy(words), fonts.REGULAR, NOTE)
    assert [run.words for run in lettering.runs if run.is_picture] == pictures
    assert (lettering.plain, lettering.left_out) == (words, ())


def test_without_the_pictures_an_emoji_is_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(characters, "emoji_at", lambda _words, _at: None)
    assert plain("ok \U0001f600") == "ok (grinning face)"
    assert plain("\U0001f1ec\U0001f1e7") == "(flag GB)"


def test_an_emoji_is_never_torn_from_itself() -> None:
    family = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
    lines = broken(lettered(f"{family}{family} now", fonts.REGULAR, NOTE).runs, 20, 30)
    assert ["".join(run.words for run in line.runs) for line in lines][:2] == [family, family]
    assert all(line_width(line, 20) <= 30 for line in lines[:2])


def test_emoji_joined_without_end_are_several_pictures() -> None:
    runs = lettered("\U0001f468\u200d" * 3_000, fonts.REGULAR, NOTE).runs
    assert sum(run.is_picture for run in runs) == 3_000


def test_letters_bound_without_end_do_not_leave_the_column() -> None:
    for words in ("क्" * 300, "র‍্" * 300, "เ" * 300):
        for line in broken(lettered(words, fonts.REGULAR, NOTE).runs, 18, 300):
            assert line_width(line, 18) <= 300


def test_an_emoji_counts_among_the_letters_of_a_line() -> None:
    for line in broken(lettered("\U0001f600 " * 40, fonts.REGULAR, NOTE).runs, 10, 2_000):
        assert sum(run.is_picture for run in line.runs) <= 65 // 4 + 1


@pytest.mark.parametrize(
    ("words", "printed", "left_out"),
    [
        ("I say 你好 吗 now", f"I say {NOTE} now", ("你好 吗",)),
        ("中文", NOTE, ("中文",)),
        ("Sam中文!", f"Sam {NOTE}!", ("中文",)),
        ("ខ្មែរ and 中文", f"{NOTE} and {NOTE}", ("ខ្មែរ", "中文")),
        ("half \ud800", f"half {NOTE}", ("\ufffd",)),
    ],
)
def test_letters_we_cannot_print_are_told_and_noted(
    words: str, printed: str, left_out: tuple[str, ...]
) -> None:
    lettering = lettered(tidy(words), fonts.REGULAR, NOTE)
    assert (lettering.plain, lettering.left_out) == (printed, left_out)


def test_control_marks_are_not_words() -> None:
    assert tidy(" a\tb\x07c\u200bd\u00ade \r\n\r\n f\u202e ") == "a b cde\nf"
    assert tidy("\u200d \x00") == ""


def test_a_mark_that_keeps_letters_apart_stays_where_letters_are_joined() -> None:
    words = "می\u200cخواهم"
    assert tidy(words) == plain(words) == words
    assert tidy("s\u200cmall \u200c") == "small"


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("Ring 020 7946 0018 now", "020 7946 0018"),
        ("at 10:30 am, on", "10:30 am,"),
        ("on 3 March in", "3 March"),
        ("at 2 pm", "2 pm"),
    ],
)
def test_a_number_stays_on_one_line_with_what_it_counts(words: str, whole: str) -> None:
    assert whole.replace(" ", NO_BREAK) in kept_whole(words)
    assert kept_whole(words).count(NO_BREAK) == whole.count(" ")


def test_lines_keep_to_their_column() -> None:
    words = kept_whole("Someone should meet you at the door on your first night at 10 pm. " * 9)
    for line in broken(lettered(words, fonts.REGULAR, NOTE).runs, 18, 300):
        assert line_width(line, 18) <= 300
        assert not line.is_torn


def test_only_a_word_wider_than_the_column_is_torn() -> None:
    lines = broken(lettered("go " + "w" * 60 + " on", fonts.REGULAR, NOTE).runs, 18, 200)
    assert not lines[0].is_torn
    assert any(line.is_torn for line in lines)
    assert "".join(run.words for line in lines for run in line.runs).count("w") == 60


def test_a_number_too_long_for_the_column_parts_at_its_spaces() -> None:
    runs = lettered(kept_whole("020 7946 0018"), fonts.REGULAR, NOTE).runs
    lines = broken(runs, 36, 150)
    assert ["".join(run.words for run in line.runs) for line in lines] == ["020", "7946", "0018"]


def test_20000_letters_without_a_space_are_broken_at_once() -> None:
    lines = broken(lettered("x" * 20_000, fonts.REGULAR, NOTE).runs, 36, 300)
    assert sum(len(run.words) for line in lines for run in line.runs) == 20_000
