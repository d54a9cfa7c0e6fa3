"""Tests that every word the program can show is short, plain and kind."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from tests.resources.shown import (
    FLUENT,
    RULES,
    SPEAKING,
    Shown,
    count,
    entries,
    junk,
    name_of,
    plain_words,
    reading_age,
    sentences,
    shown,
    syllables,
)

LENGTHS = RULES["lengths"]
BANNED = {group: tuple(words) for group, words in RULES["banned"].items()}
SIGNS = re.compile(r"[*_<>|#~^%&;\\/@—–]|\.\.\.|  ")

every_file = pytest.mark.parametrize("file", SPEAKING, ids=name_of)
every_text = pytest.mark.parametrize("file", FLUENT, ids=name_of)


def lines(found: Iterable[Shown]) -> str:
    """What was found, one to a line, for whoever mends it."""
    return "\n".join(map(str, found))


def holds(words: str, phrase: str) -> bool:
    """Whether a phrase stands whole in the words, in any case."""
    return re.search(rf"(?<![\w-]){re.escape(phrase)}(?![\w-])", words.casefold()) is not None


def said(file: Path) -> list[Shown]:
    """What a file can show, without the phrases that are let in as they stand."""
    allowed = set(RULES["allowed"]["phrases"])
    return [words for words in shown(file) if words.words not in allowed]


@every_file
def test_a_file_says_something(file: Path) -> None:
    assert shown(file)


@every_file
def test_no_sentence_is_long(file: Path) -> None:
    most = LENGTHS["sentence_most"]
    long = [w for w in said(file) if any(count(line) > most for line in sentences(w.words))]
    assert not long, lines(long)


@every_file
@pytest.mark.parametrize("group", BANNED)
def test_no_word_is_one_we_do_not_use(file: Path, group: str) -> None:
    found = [w for w in said(file) if any(holds(w.words, word) for word in BANNED[group])]
    assert not found, lines(found)


@every_file
def test_numbers_are_digits(file: Path) -> None:
    words = RULES["numbers"]["words"]
    found = [w for w in said(file) if any(holds(w.words, word) for word in words)]
    assert not found, lines(found)


@every_file
def test_nothing_is_in_capitals(file: Path) -> None:
    allowed = set(RULES["allowed"]["capitals"])
    shouted = [
        w for w in said(file) if set(re.findall(r"\b(?!F\d)[A-Z][A-Z0-9]+\b", w.words)) - allowed
    ]
    assert not shouted, lines(shouted)


@every_file
def test_there_is_no_markup_nor_a_sign_hard_to_read(file: Path) -> None:
    found = [w for w in said(file) if SIGNS.search(w.words)]
    assert not found, lines(found)


@every_file
def test_a_long_word_is_one_we_looked_at(file: Path) -> None:
    allowed = set(RULES["allowed"]["long"])
    most = LENGTHS["syllables"]
    long = {
        word
        for w in said(file)
        for word in plain_words(w.words)
        if syllables(word) > most and word not in allowed
    }
    assert not long


@every_file
def test_a_child_of_nine_could_read_it(file: Path) -> None:
    assert reading_age(said(file)) <= LENGTHS["reading_age"]


@every_file
def test_words_are_whole(file: Path) -> None:
    bare = [w for w in said(file) if w.words != w.words.strip() and w.part != "value"]
    empty = [w for w in said(file) if not w.words and w.part != "hint"]
    assert not bare + empty, lines(bare + empty)


@every_text
def test_every_message_is_understood(file: Path) -> None:
    assert not junk(file)


@every_text
def test_every_message_has_words_of_its_own(file: Path) -> None:
    bare = [e.id.name for e in entries(file) if e.value is None and not e.attributes]
    assert not bare


def test_no_two_messages_of_a_language_share_a_key() -> None:
    for language in {file.parent for file in FLUENT}:
        keys = [e.id.name for file in FLUENT if file.parent == language for e in entries(file)]
        assert sorted(keys) == sorted(set(keys))


class _Asked(Visitor):
    """Collects what a message wants to be given, and what it says by reference."""

    def __init__(self) -> None:
        self.variables: list[str] = []
        self.messages: list[str] = []

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.variables.append(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
        self.messages.append(node.id.name)


@every_text
def test_every_message_asks_for_values_by_plain_names(file: Path) -> None:
    asked = _Asked()
    for entry in entries(file):
        asked.visit(entry)
    odd = [name for name in asked.variables if not re.fullmatch(r"[a-z]+(_[a-z]+)*", name)]
    assert not odd


@every_text
def test_every_message_that_is_quoted_is_there(file: Path) -> None:
    asked = _Asked()
    for entry in entries(file):
        asked.visit(entry)
    known = {entry.id.name for other in FLUENT for entry in entries(other)}
    assert not set(asked.messages) - known


@every_text
def test_no_brace_is_left_in_what_is_said(file: Path) -> None:
    found = [w for w in shown(file) if "{" in w.words or "}" in w.words or "$" in w.words]
    assert not found, lines(found)


# The measures themselves.


def test_sentences_are_told_apart() -> None:
    told = sentences("Hello. “I need a minute.” Who decides, and when?\nMy point is…")
    assert told == ["Hello.", "“I need a minute.", "Who decides, and when?", "My point is…"]


def test_a_banned_word_is_found_whole_only() -> None:
    assert holds("An error.", "error")
    assert holds("The homeless", "the homeless")
    assert not holds("A terror", "error")
    assert not holds("Scoreboard", "score")


@pytest.mark.parametrize(
    ("word", "number"),
    [("door", 1), ("meeting", 2), ("people", 2), ("like", 1), ("decided", 3), ("identity", 4)],
)
def test_syllables_are_counted(word: str, number: int) -> None:
    assert syllables(word) == number


def test_hard_words_are_for_older_readers() -> None:
    plain = [Shown("", "", "Someone should meet you at the door.")] * 10
    hard = [Shown("", "", "Stakeholder representation necessitates organisational facilitation.")]
    assert reading_age(plain) < 9 < reading_age(hard * 10)
