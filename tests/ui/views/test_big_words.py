"""The meeting in large print: what is said is what is lit, and the ruler follows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coprod_desktop.content.example import example
from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.domain.spans import words
from coprod_desktop.speech.utterance import Saying
from coprod_desktop.ui.kit.word_mark import Lit
from coprod_desktop.ui.read_aloud.state import State
from coprod_desktop.ui.views.big_sentence import SentenceLine
from coprod_desktop.ui.views.big_sentences import big_sentences
from coprod_desktop.ui.views.big_words import BigWords
from coprod_desktop.wording import Wording
from tests.ui.audit import audit, settle
from tests.ui.opened import Opening


def idea(words: str, pile: Pile = Pile.SHARE) -> Idea:
    return Idea(id=f"id-{words}", text=words, pile=pile)


def meeting() -> Meeting:
    say = Branch(
        "say",
        "My point",
        picture="say",
        ideas=(
            idea("Someone should meet you. One friendly face is enough."),
            idea("My secret", Pile.KEEP),
        ),
    )
    ask = Branch("ask", "What I ask", ideas=(idea("Will you try this for one month?"),))
    return Meeting("m", "Night shelter meeting", "review", branches=(say, ask))


def shown(opening: Opening, what: Meeting | None = None) -> BigWords:
    view, _ = opening.view(BigWords, what or meeting())
    assert isinstance(view, BigWords)
    return view


def place(view: BigWords) -> str:
    return view.header.note.words.text()


def test_every_sentence_has_a_line_of_its_own_and_nothing_kept_has_one() -> None:
    assert [s.words for s in big_sentences(meeting(), Wording())] == [
        "My point",
        "Someone should meet you.",
        "One friendly face is enough.",
        "What I ask",
        "Will you try this for one month?",
    ]


def test_a_mentors_line_begins_with_their_name() -> None:
    theirs = Idea(id="x", text="Say how many nights.", author="Dee")
    said = big_sentences(
        Meeting("m", branches=(Branch("b", "My point", ideas=(theirs,)),)), Wording()
    )
    assert said[-1].words == "Dee: Say how many nights."


def test_the_lit_word_is_the_word_said(
    opening: Opening, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = shown(opening)
    voice = view.parts.voice
    lit: list[str] = []

    def look(saying: Saying) -> None:
        view.show_saying(saying)
        line = view.print.lines[int(saying.key)]
        assert line.lit == Lit(saying.sentence, saying.word)
        if saying.word is not None:
            lit.append(saying.word.of(line.text()))

    voice.saying.connect(look)
    height = view.print.height()
    with qtbot.waitSignal(voice.finished, timeout=20_000):
        view.read_from(3)
    assert lit == ["What", "I", "ask", "Will", "you", "try", "this", "for", "one", "month"]
    assert view.print.height() == height
    assert place(view) == "Sentence 5 of 5"


def test_next_and_back_go_by_sentences_and_read_begins_there(opening: Opening) -> None:
    view = shown(opening)
    view._step(1)
    view._step(1)
    view._step(-1)
    assert place(view) == "Sentence 2 of 5"
    assert view.hears().passages[int(view.hears().first)].text == "Someone should meet you."


def test_enter_on_a_sentence_reads_from_there(opening: Opening) -> None:
    view = shown(opening)
    QTest.keyClick(view.print.lines[0], Qt.Key.Key_Down)
    QTest.keyClick(view.print.lines[1], Qt.Key.Key_Return)
    assert view.parts.voice.state is State.READING
    assert view.parts.voice.place == (2, 5)


def test_space_holds_still_and_goes_on_to_the_next_sentence(opening: Opening, qtbot: QtBot) -> None:
    view = shown(opening)
    voice = view.parts.voice
    voice.stop_after_each_sentence = True
    QTest.keyClick(view.print.lines[0], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: voice.state is State.WAITING, timeout=10_000)
    assert voice.place == (1, 5)
    QTest.keyClick(view.print.lines[0], Qt.Key.Key_Space)
    assert (voice.state, voice.place) == (State.READING, (2, 5))
    QTest.keyClick(view.print.lines[0], Qt.Key.Key_Space)
    assert voice.state is State.PAUSED


def test_the_ruler_moves_by_lines_with_up_and_down(opening: Opening) -> None:
    view = shown(opening)
    view.print.show_ruler(1)
    tops = [view.print.ruler_rect().top()]
    for _ in range(2):
        QTest.keyClick(view.focusWidget() or view.print.lines[0], Qt.Key.Key_Down)
        tops.append(view.print.ruler_rect().top())
    assert tops == sorted(set(tops))
    assert view.print.lines[2].hasFocus()
    QTest.keyClick(view.print.lines[2], Qt.Key.Key_Up)
    assert view.print.ruler_rect().top() == tops[1]


def test_a_ruler_of_3_lines_holds_3_lines(opening: Opening) -> None:
    view = shown(opening)
    view.print.show_ruler(1)
    one = view.print.ruler_rect().height()
    view.print.show_ruler(3)
    rule = view.print.ruler_rect()
    assert rule.height() > 2.5 * one
    assert rule.contains(view.print.place_of(2).center())


def test_the_handle_drags_the_ruler_to_the_line_under_the_pointer(opening: Opening) -> None:
    view = shown(opening)
    view.print.show_ruler(1)
    settle()
    start = view.print.handle.rect().center()
    there = view.print.handle.mapFrom(view.print, view.print.place_of(4).center())
    QTest.mousePress(view.print.handle, Qt.MouseButton.LeftButton, pos=start)
    move = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(there),
        QPointF(view.print.handle.mapToGlobal(there)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(view.print.handle, move)
    assert view.print.ruler_rect().contains(view.print.place_of(4).center())
    assert place(view) == "Sentence 5 of 5"
    QTest.mouseRelease(view.print.handle, Qt.MouseButton.LeftButton, pos=there)


def test_the_ruler_follows_the_keyboard(opening: Opening) -> None:
    view = shown(opening)
    view.print.show_ruler(2)
    view.print.lines[3].setFocus()
    assert view.print.ruler_rect().contains(view.print.place_of(3).center())
    assert place(view) == "Sentence 4 of 5"


def test_when_reading_stops_the_keyboard_is_where_it_stopped(opening: Opening) -> None:
    view = shown(opening)
    sentence = view.hears().sentences()[2]
    view.show_saying(Saying(sentence.key, sentence.span))
    assert view.print.lines[0].hasFocus()
    view.show_saying(None)
    assert view.print.lines[2].hasFocus()
    assert place(view) == "Sentence 3 of 5"


def test_only_what_is_lit_is_drawn_anew_and_nothing_moves(opening: Opening) -> None:
    view = shown(opening)
    places = [line.geometry() for line in view.print.lines]
    sentence = view.hears().sentences()[1]
    for word in words(sentence.text):
        view.show_saying(Saying("1", sentence.span, word))
        settle(1)
        assert [line.geometry() for line in view.print.lines] == places
    view.show_saying(None)
    assert all(line.lit == Lit() for line in view.print.lines)


def test_the_page_stays_where_a_person_scrolled_it(opening: Opening) -> None:
    long = tuple(idea(f"This is sentence number {n} of many.") for n in range(30))
    view = shown(opening, Meeting("m", branches=(Branch("b", "My point", ideas=long),)))
    bar = view.scroller.verticalScrollBar()
    view._step(20)
    followed = bar.value()
    assert followed > 0
    bar.triggerAction(bar.SliderAction.SliderToMinimum)
    saying = Saying("25", view.hears().sentences()[0].span)
    view.show_saying(saying)
    assert bar.value() == 0
    view.scroller.follow_again()
    view.show_saying(saying)
    assert bar.value() > followed


def test_without_a_voice_it_says_so_once_and_goes_on(opening: Opening) -> None:
    view = shown(opening)
    view.parts.voice.trouble.emit("speech-no-voice")
    settle()
    assert view._message is not None
    assert view._message.words.text() == "This computer has no voice. You can still read here."
    view._message.presses[0].click()
    assert view._message is None


def test_how_one_likes_to_hear_it_is_kept_with_the_person(opening: Opening) -> None:
    view = shown(opening)
    kept: list[object] = []
    view.comfort_changed.connect(kept.append)
    view._faster()
    view._switch_stops()
    view._switch_ruler()
    speeds = [(c.words_a_minute, c.stops_after_sentence, c.ruler) for c in kept]  # type: ignore[attr-defined]
    assert speeds == [(190, False, False), (160, True, False), (160, False, True)]


def test_changing_an_idea_keeps_the_sentence_one_is_at(opening: Opening) -> None:
    view, session = opening.view(BigWords, meeting())
    assert isinstance(view, BigWords)
    view._step(4)
    which = view.chosen()
    session.apply("x", lambda m: m.with_words(m.branches[0].ideas[0].id, "One only."))
    assert view.chosen() == which
    assert place(view) == "Sentence 4 of 4"


def test_an_empty_meeting_offers_one_thing_to_do(opening: Opening, qtbot: QtBot) -> None:
    view = shown(opening, Meeting("m"))
    with qtbot.waitSignal(view.left) as left:
        view.empty.presses[0].click()
    assert left.args == ["view:one"]


@pytest.mark.parametrize("theme", ["cool", "night", "contrast"])
def test_every_theme_can_be_read(theme: str, opening: Opening) -> None:
    opening.look.use(theme=theme)
    view = shown(opening, example()[1])
    view.print.show_ruler(2)
    sentence = view.hears().sentences()[1]
    view.show_saying(Saying("1", sentence.span, words(sentence.text)[0]))
    settle()
    found = audit(view.window(), keyboard=False)
    assert [str(finding) for finding in found] == []


@pytest.mark.parametrize("percent", [100, 200, 400])
@pytest.mark.parametrize("ruler", [0, 2])
def test_nothing_keeps_a_person_out(percent: int, ruler: int, opening: Opening) -> None:
    opening.look.use(percent=percent)
    view = shown(opening, example()[1])
    view.print.show_ruler(ruler)
    settle()
    assert view.print.width() <= view.scroller.viewport().width()
    found = audit(view.window(), percent=percent)
    assert [str(finding) for finding in found] == []


def test_a_long_text_is_laid_out_only_a_few_times(
    opening: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = 0
    high = SentenceLine.heightForWidth

    def counting(line: SentenceLine, width: int) -> int:
        nonlocal asked
        asked += 1
        return high(line, width)

    monkeypatch.setattr(SentenceLine, "heightForWidth", counting)
    many = tuple(idea(f"The heating went off again in room {n}.") for n in range(200))
    view = shown(
        opening, Meeting("m", "Long", "review", branches=(Branch("b", "Heap", ideas=many),))
    )
    assert len(view.print.lines) == 201
    assert asked <= 201 * 6
