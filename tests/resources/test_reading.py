"""Tests that the paths are easy to read, by measures that others made."""

from __future__ import annotations

import pytest
import textstat

from coprod_desktop.content.explained import explained, meeting_words
from coprod_desktop.content.paths import paths
from coprod_desktop.domain.path import Path
from tests.resources.hard_words import COMMON, EXPLAINED, hard
from tests.resources.shown import RULES, count, plain_words, sentences

LENGTHS = RULES["lengths"]
KINDS = paths()
MEASURES = {
    "Flesch and Kincaid": textstat.flesch_kincaid_grade,
    "automated readability": textstat.automated_readability_index,
    "Coleman and Liau": textstat.coleman_liau_index,
    "Gunning": textstat.gunning_fog,
}
"""Measures of the school year a text is for; a child begins the first one at 5."""
every_path = pytest.mark.parametrize("path", KINDS, ids=[path.key for path in KINDS])


def told(path: Path) -> list[str]:
    """Each sentence of a path once, in order, with cards as sentences of their own."""
    words = [path.name, path.hint]
    for step in path.steps:
        words += [step.question, step.hint, step.heading, step.hurry_question, *step.smaller]
        words += [text for group in step.groups for text in (group.question, group.hint)]
        words += [text for card in step.cards for text in (card.words, card.said_as)]
    return [line for text in dict.fromkeys(words) for line in sentences(text)]


@every_path
@pytest.mark.parametrize("measure", MEASURES)
def test_a_child_of_9_could_read_a_path(path: Path, measure: str) -> None:
    text = " ".join(line if line[-1] in ".?!…" else f"{line}." for line in told(path))
    assert MEASURES[measure](text) + 5 <= LENGTHS["reading_age"]


@every_path
def test_no_sentence_of_a_path_is_longer_than_we_aim_at(path: Path) -> None:
    assert not [line for line in told(path) if count(line) > LENGTHS["sentence_aim"]]


@every_path
def test_every_word_of_a_path_is_a_common_one_or_explained(path: Path) -> None:
    assert not hard(told(path))


def test_what_a_word_means_is_said_in_short_sentences_of_common_words() -> None:
    meanings = {each.word: each.means for each in (*explained(), *meeting_words())}
    assert not hard(meanings.values())
    for word, means in meanings.items():
        assert all(count(line) <= LENGTHS["sentence_aim"] for line in sentences(means)), word
        assert not {word.casefold()} & set(plain_words(means)), word


def test_no_word_is_explained_that_everybody_knows() -> None:
    assert not EXPLAINED & COMMON - {"benefits", "chair", "council", "panel", "promise", "review"}


def test_there_are_3000_common_words() -> None:
    assert len(COMMON) == 3000


# The measures themselves.


def test_a_hard_word_is_found_whatever_its_form() -> None:
    assert not hard(["We stopped, made copies, talked; it’s easier."], COMMON)
    assert hard(["The commissioners deliberated"], COMMON) == {"commissioners", "deliberated"}
    assert not hard(["Toilets"])


def test_hard_words_are_for_older_readers_by_every_measure() -> None:
    text = "Stakeholder representation necessitates organisational facilitation."
    assert all(grade(text) + 5 > LENGTHS["reading_age"] for grade in MEASURES.values())
