"""What is to be read keeps the way back to where it stands."""

from __future__ import annotations

from coprod_desktop.speech.utterance import Passage, Utterance


def test_each_sentence_knows_its_passage_and_its_place_there() -> None:
    utterance = Utterance((Passage("a", "One. Two."), Passage("b", "👍🏽 Three")))
    assert [(s.key, s.text) for s in utterance.sentences()] == [
        ("a", "One."),
        ("a", "Two."),
        ("b", "👍🏽 Three"),
    ]
    texts = {passage.key: passage.text for passage in utterance.passages}
    assert all(s.span.of(texts[s.key]) == s.text for s in utterance.sentences())


def test_a_sentence_never_goes_over_the_end_of_a_passage() -> None:
    utterance = Utterance((Passage("a", "no stop here"), Passage("b", "and here")))
    assert len(utterance.sentences()) == 2


def test_passages_without_words_are_not_read() -> None:
    assert Utterance((Passage("a", ""), Passage("b", "..."))).sentences() == ()
