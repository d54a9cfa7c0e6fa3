"""What is written short is said as people say it, and every sound knows its written place."""

from __future__ import annotations

import itertools
import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from coprod_desktop.content.spoken_words import spoken_words
from coprod_desktop.domain.pronunciation import Pronunciation
from coprod_desktop.domain.spans import words
from coprod_desktop.speech.normaliser import Normaliser
from coprod_desktop.speech.own_words import OwnWords
from coprod_desktop.speech.pieces import Spoken

NORMALISER = Normaliser(spoken_words())

AWKWARD = (
    # Money.
    ("£25.50", "25 pounds 50 pence"),
    ("£1", "1 pound"),
    ("£1.01", "1 pound 1 penny"),
    ("£25.00", "25 pounds"),
    ("£0.50", "50 pence"),
    ("£1,200", "1200 pounds"),
    ("£2m", "2 million pounds"),
    ("£2 million", "2 million pounds"),
    ("£1.5bn", "1.5 billion pounds"),
    ("£20k", "20 thousand pounds"),
    ("£10–£12", "10 pounds to 12 pounds"),
    ("£5/hr", "5 pounds per hour"),
    ("£90/week", "90 pounds per week"),
    ("£500 pcm", "500 pounds a month"),
    ("£40 p/w", "40 pounds a week"),
    ("50p", "50 pence"),
    ("1p", "1 penny"),
    ("€5", "5 euros"),
    ("$3.20", "3 dollars 20 cents"),
    # Dates.
    ("25/11/2026", "the twenty-fifth of November twenty twenty-six"),
    ("25/11/26", "the twenty-fifth of November twenty-six"),
    ("25.11.2026", "the twenty-fifth of November twenty twenty-six"),
    ("2026-11-25", "the twenty-fifth of November twenty twenty-six"),
    ("the 25/11/2026", "the twenty-fifth of November twenty twenty-six"),
    ("25/11", "the twenty-fifth of November"),
    ("05/11", "the fifth of November"),
    ("by 3/10", "by the third of October"),
    ("31/02/2026", "31/02/2026"),
    ("29/02/2024", "the twenty-ninth of February twenty twenty-four"),
    ("25 November", "the twenty-fifth of November"),
    ("the 25th of November", "the twenty-fifth of November"),
    ("5 Nov 2026", "the fifth of November twenty twenty-six"),
    ("Nov. 2026", "November twenty twenty-six"),
    ("May 5", "May the fifth"),
    ("Tues 3 Mar", "Tuesday the third of March"),
    ("Mon-Fri", "Monday to Friday"),
    ("Sat 3 May", "Saturday the third of May"),
    ("I sat. Sun is out", "I sat. Sun is out"),
    ("You may come", "You may come"),
    ("1st", "first"),
    ("12st", "12 stone"),
    ("03/2024", "March twenty twenty-four"),
    ("open Sat/Sun", "open Saturday or Sunday"),
    ("22nd", "twenty-second"),
    ("in 1998", "in nineteen ninety-eight"),
    ("in 2005", "in two thousand and five"),
    ("in 2000", "in two thousand"),
    ("in 1900", "in nineteen hundred"),
    ("05/06/07", "the fifth of June oh seven"),
    ("01/02/00", "the first of February two thousand"),
    ("25/11/0005", "25/11/0005"),
    ("the fifth of June 1845", "the fifth of June 1845"),
    ("in 1905", "in nineteen oh five"),
    ("2019/20", "twenty nineteen to 20"),
    ("2019-2021", "twenty nineteen to twenty twenty-one"),
    ("the 1990s", "the nineteen nineties"),
    # Times.
    ("2:30pm", "2 30 pm"),
    ("14:30", "14 30"),
    ("2pm", "2 pm"),
    ("10.30am", "10 30 am"),
    ("2.30 p.m.", "2 30 pm"),
    ("9:00", "9 o'clock"),
    ("9:00 AM", "9 am"),
    ("09:05", "9 oh 5"),
    ("00:00", "midnight"),
    ("14:00", "14 hundred"),
    ("9am-5pm", "9 am to 5 pm"),
    ("9 am - 5 pm", "9 am to 5 pm"),
    ("2-3pm", "2 to 3 pm"),
    # Numbers said digit by digit.
    ("0300 123 4567", "oh 3 oh oh, 1 2 3, 4 5 6 7"),
    ("07700 900123", "oh 7 7 oh oh, 9 oh oh 1 2 3"),
    ("07700900123", "oh 7 7 oh oh, 9 oh oh, 1 2 3"),
    ("02079460958", "oh 2 oh, 7 9 4 6, oh 9 5 8"),
    ("+44 7700 900123", "plus 4 4, 7 7 oh oh, 9 oh oh 1 2 3"),
    ("(0300) 123-4567", "(oh 3 oh oh, 1 2 3, 4 5 6 7"),
    ("0800 1111", "oh 8 oh oh, 1 1 1 1"),
    ("999", "9 9 9"),
    ("101", "1 oh 1"),
    ("111", "1 1 1"),
    ("116 123", "1 1 6, 1 2 3"),
    ("12345678", "1 2 3 4 5 6 7 8"),
    ("20-00-00", "2 oh, oh oh, oh oh"),
    # Other numbers.
    ("50%", "50 percent"),
    ("3.5%", "3.5 percent"),
    ("10-12", "10 to 12"),
    ("10–12", "10 to 12"),
    ("1,200", "1,200"),
    ("-5", "minus 5"),
    ("20°C", "20 degrees"),
    ("8/10", "8 out of 10"),
    ("1/2", "a half"),
    ("2½", "2 and a half"),
    ("24/7", "24 7"),
    ("2:1", "2 to 1"),
    ("x2", "times 2"),
    ("2x", "2 times"),
    ("3 x 4", "3 times 4"),
    ("5km", "5 kilometres"),
    ("1 km", "1 kilometre"),
    ("2 hrs", "2 hours"),
    ("1hr", "1 hour"),
    ("30 mins", "30 minutes"),
    ("5 sq m", "5 square metres"),
    ("30 mph", "30 miles an hour"),
    ("no. 5", "number 5"),
    ("No 5", "number 5"),
    ("I said no.", "I said no."),
    ("I have no 1 to ask", "I have no 1 to ask"),
    ("it's 5", "it's 5"),
    ("p. 3", "page 3"),
    ("pp. 3-5", "pages 3 to 5"),
    ("#3", "number 3"),
    # Short forms.
    ("fish & chips", "fish and chips"),
    ("and/or", "and or"),
    ("his/her", "his or her"),
    ("s/he", "she or he"),
    ("w/c 3 March", "week commencing the third of March"),
    ("e.g. tea", "for example tea"),
    ("i.e. tea", "that is tea"),
    ("tea, etc.", "tea, and so on"),
    ("Smith v. Jones", "Smith versus Jones"),
    ("Smith v Jones", "Smith versus Jones"),
    ("cats vs dogs", "cats versus dogs"),
    ("Cllr Khan", "councillor Khan"),
    ("Dr. Khan", "doctor Khan"),
    ("Mr. & Mrs. Bell", "mister and missus Bell"),
    ("Mr Smith", "mister Smith"),
    ("St Anne’s", "saint Anne’s"),
    ("High St.", "High street."),
    # Postcodes, addresses.
    ("SW1A 1AA", "S W 1 eigh, 1 eigh eigh"),
    ("M20 0AB", "M 2 oh, oh eigh B"),
    ("www.example.org.uk/help", "W W W dot example dot org dot U K slash help"),
    ("https://www.gov.uk/pip-form/", "W W W dot gov dot U K slash pip dash form"),
    ("gov.uk.", "gov dot U K."),
    ("me@example.org", "me at example dot org"),
    ("jo.bell_2@nhs.net", "jo dot bell underscore 2 at N H S dot net"),
    # Initials against words.
    ("DWP", "D W P"),
    ("the DWP’s", "the D W peas"),
    ("ICB", "I C B"),
    ("NHS", "N H S"),
    ("UC", "U C"),
    ("ESA", "E S eigh"),
    ("GPs", "G peas"),
    ("PA's", "P eighs"),
    ("CMHT", "C M H T"),
    ("VAT", "V eigh T"),
    ("HMRC", "H M R C"),
    ("ADHD", "eigh D H D"),
    ("D.W.P.", "D W P"),
    ("A&E", "eigh and E"),
    ("PIP", "pip"),
    ("PIPs", "pips"),
    ("CAMHS", "cams"),
    ("SEND", "send"),
    ("NICE", "nice"),
    ("NEVER", "never"),
    ("I said NO", "I said no"),
    ("without US", "without us"),
    ("IT help", "I T help"),
    ("I WANT IT NOW", "I want it now"),
    ("THE DWP SAID NO", "the D W P said no"),
    ("COVID-19", "covid 19"),
    ("P45", "P 45"),
    ("PIP2", "pip 2"),
    ("24A", "24 eigh"),
    # Signs.
    ("👍", "thumbs up"),
    ("👍🏽 yes", "thumbs up yes"),
    ("so 👍👍👍", "so thumbs up"),
    ("❤️", "heart"),
    ("of 🦄 gold", "of  gold"),
    ("hi🦄you", "hi you"),
    ("Great!!!", "Great!"),
    ("Really?!", "Really?"),
    ("well...... yes", "well, yes"),
    ("**bold**", "bold"),
    ("@dwp", "at dwp"),
    ("#coprod", "hashtag coprod"),
    ("مرحبا بكم 今日は", "مرحبا بكم 今日は"),
)

PLAIN = (
    "We want to meet people at the door, with some hot food.",
    "I was outside. Where could I go?",
    "“Nobody asked us,” she said; so we came – all of us.",
    "You may march on Sunday, I can’t.",
    "There are 12 of us (or 3.5 on a bad day).",
)


def said(text: str, *own: tuple[str, str]) -> str:
    return spoken(text, *own).text


def spoken(text: str, *own: tuple[str, str]) -> Spoken:
    return NORMALISER.spoken(text, OwnWords([Pronunciation(*pair) for pair in own]))


@pytest.mark.parametrize(("written", "heard"), AWKWARD)
def test_an_awkward_token_is_said_as_people_say_it(written: str, heard: str) -> None:
    assert said(written) == heard


@pytest.mark.parametrize("sentence", PLAIN)
def test_a_plain_sentence_is_said_as_it_is_written(sentence: str) -> None:
    assert said(sentence) == sentence


def test_each_group_of_a_phone_number_is_lit_by_itself() -> None:
    told = spoken("Ring 0300 123 4567 now")
    assert [told.text[told.text.index(each) :][:1] for each in ("1 2 3", "4 5 6 7")] == ["1", "4"]
    assert told.written_at(told.text.index("1 2 3")) == 10
    assert told.written_at(told.text.index("4 5 6 7")) == 14
    assert told.written_at(told.text.index("now")) == 19


def test_what_is_said_as_written_keeps_its_place_letter_by_letter() -> None:
    told = spoken("It costs £25.50 at the door")
    for letter in range(len("at the door")):
        assert told.written_at(told.text.index("at the") + letter) == 16 + letter


def test_a_sentence_of_unknown_emoji_alone_is_left_to_the_voice() -> None:
    assert said("🦄 🦩!") == "🦄 🦩!"


# A list of somebody's own.


@pytest.mark.parametrize(
    ("written", "pair", "heard"),
    [
        ("Ask Siobhan.", ("Siobhan", "shiv-awn"), "Ask shiv-awn."),
        ("ask siobhan’s mum", ("Siobhan", "shiv-awn"), "ask shiv-awn’s mum"),
        ("SIOBHAN", ("Siobhan", "shiv-awn"), "shiv-awn"),
        ("The PIP and a pip", ("PIP", "P I P"), "The P I P and a pip"),
        ("Jo  Bell came", ("jo bell", "joe bell-ay"), "joe bell-ay came"),
        ("Costs £25.50", ("£25.50", "plenty"), "Costs plenty"),
        ("We use C++ here", ("C++", "see plus plus"), "We use see plus plus here"),
        ("In Anna’s annals", ("Anna", "ah-na"), "In ah-na’s annals"),
        ("2026", ("2026", "next year"), "next year"),
        ("No words", ("", "x"), "No words"),
        ("No words", ("No", " "), "No words"),
    ],
)
def test_somebodys_own_word_is_said_their_way(
    written: str, pair: tuple[str, str], heard: str
) -> None:
    assert said(written, pair) == heard


def test_the_longer_of_two_own_words_wins_and_of_the_same_the_first() -> None:
    own = ("Jo", "joe"), ("Jo Bell", "jo-bell"), ("Jo", "jay")
    assert said("Jo Bell and Jo", *own) == "jo-bell and joe"


# Anything at all.

TOKENS = st.sampled_from([written for written, _ in AWKWARD])
ANY_TEXT = st.one_of(
    st.text(max_size=120),
    st.text(alphabet=st.characters(codec=None, categories=None), max_size=40),
    st.lists(st.one_of(TOKENS, st.text(max_size=6)), max_size=12).map(" ".join),
    st.lists(TOKENS, max_size=6).map("".join),
    st.text(alphabet="0123456789 /.:-+£$%()AMPamps'’,!&@_xv", max_size=40),
)


@given(ANY_TEXT, st.lists(st.tuples(st.text(max_size=6), st.text(max_size=6)), max_size=3))
@example("0\u0660 (0", [])
def test_any_text_has_pieces_that_cover_it_in_order(text: str, own: list[tuple[str, str]]) -> None:
    told = spoken(text, *own)
    for side, whole in (("spoken", told.text), ("written", text)):
        spans = [getattr(piece, side) for piece in told.pieces]
        assert [0, *(span.end for span in spans)] == [*(span.start for span in spans), len(whole)]
    assert all(
        piece.spoken.of(told.text) == piece.written.of(text)
        for piece in told.pieces
        if piece.as_written
    )
    places = [told.written_at(position) for position in range(len(told.text))]
    assert all(a <= b for a, b in itertools.pairwise(places))
    assert all(0 <= place < len(text) for place in places)
    assert bool(words(text)) <= bool(words(told.text))


@pytest.mark.parametrize(
    "piece", ["word ", "x", "1", "A", "👍", "a.", "1/", "-", "0 1 ", "a@", "www.", "(0", "A&", "£"]
)
def test_twenty_thousand_characters_without_a_stop_take_no_long_time(piece: str) -> None:
    text = (piece * 20_000)[:20_000]
    begun = time.perf_counter()
    assert spoken(text).pieces
    assert time.perf_counter() - begun < 2
