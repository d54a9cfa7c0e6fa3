"""More than 100 awkward words go the whole way, each marked once in a time that rises."""

from __future__ import annotations

import pytest

from coprod_desktop.domain.spans import words
from coprod_desktop.speech.engine import Manner
from coprod_desktop.speech.preference import best_engine
from coprod_desktop.speech.stretches import stretches
from tests.speech.marks import check_marks

ENGINE = best_engine()

AWKWARD = (
    *("£25.50", "£1,000,000", "£5m", "-£3", "$4.99", "€7", "50p", "£", "£0.01", "£12.5k"),
    *("25/11/2026", "1/2", "25/11", "2026-11-25", "25th", "1st", "Nov.", "31.12.1999", "99/99/99"),
    *("2:30pm", "14:00", "2.30 p.m.", "00:00", "25:61", "9-5", "24/7", "2pm–4pm", "½ hour"),
    *("0300 123 4567", "07700900123", "+44 20 7946 0000", "999", "(0161) 496 0000", "#1234"),
    *("PIP", "DWP", "ICB", "NHS", "ESA's", "MPs", "UC", "A&E", "GP/nurse", "CAMHS", "DWP’s"),
    *("me@example.org", "www.gov.uk/pip", "https://a.example/b?c=d&e=f", "@name", "file.txt"),
    *("👍🏽", "👨‍👩‍👧", "❤️", "🇬🇧", "🙂🙂🙂", "☎️", "✅ done", "1️⃣"),
    *("café", "naïve", "Siân", "Zoë", "Łukasz", "Nguyễn", "e\u0301te\u0301", "ﬁrst", "ＡＢＣ"),
    *("مرحبا", "今日は", "Привет", "שלום", "नमस्ते", "ਪੰਜਾਬੀ", "Ελλάδα", "ไทย", "한국어"),
    *("don't", "o’clock", "rock'n'roll", "'quoted'", "“quoted”", "(brackets)", "[x]", "{y}"),
    *("self-harm", "co-production", "and/or", "he/she/they", "well…", "what?!", "!!!", "—", "..."),
    *("<b>bold</b>", "&amp;", "a_b_c", "*starred*", "one\\two", "50%", "100°C", "5km", "2kg"),
    *("3.14159", "1,5", "1e10", "007", "MMXXVI", "IV", "x²", "2×3=6", "n≥1", "±5", "№ 5"),
    *("v.", "e.g.", "i.e.", "etc.", "Mr.", "Dr. Khan", "St. Ann's Rd.", "M60 7RA", "Flat 2b"),
    *("null\0here", "\ud800", "zero\u200bwidth", "soft\u00adhyphen", "\u202eright", "tab\there"),
    *("x" * 280, "9" * 120, "aA" * 40, "no\u00a0break", "a\ufe0f", "\ufeffbom", "a\u0301" * 30),
)


def test_there_are_more_than_100_of_them() -> None:
    assert len(set(AWKWARD)) > 100


@pytest.mark.parametrize("voice", ["pico/en-GB", "gmw/en"])
def test_each_is_marked_once_in_a_time_that_rises_inside_the_sound(voice: str) -> None:
    if voice not in [one.key for one in ENGINE.voices()]:
        pytest.skip("there is no such voice for this system")
    for word in AWKWARD:
        text = f"We want {word} here, and then {word} again."
        for span in stretches(text):
            sentence = span.of(text)
            rendered = ENGINE.render(sentence, Manner(voice))
            check_marks(sentence, rendered)
            assert rendered.pcm, ascii(word)


def test_all_of_them_in_one_text_are_read_to_its_end() -> None:
    text = " ".join(word for word in AWKWARD if len(word) < 60)  # a longer one is cut to be said
    found = []
    for span in stretches(text):
        rendered = ENGINE.render(span.of(text), Manner())
        found += [mark.span.moved(span.start) for mark in rendered.words]
    assert tuple(found) == words(text)
