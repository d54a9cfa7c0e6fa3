"""The sheet on the screen is the sheet on paper, and a person decides what is on it."""

from __future__ import annotations

import errno
import wave
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QPoint, QSettings
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.content.example import example
from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.domain.idea import Idea, Pile
from coprod_desktop.domain.meeting import Branch, Meeting
from coprod_desktop.domain.person import Person
from coprod_desktop.sheets.choice import CAN_SAY, SheetChoice
from coprod_desktop.sheets.table import LOOK_BACK, PREP
from coprod_desktop.speech.engine import Manner
from coprod_desktop.speech.silent import Silent
from coprod_desktop.speech.utterance import Utterance
from coprod_desktop.ui import printing
from coprod_desktop.ui.choosing import forget_history
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.paper import PaperPages
from coprod_desktop.ui.print_jobs import PrintJob
from coprod_desktop.ui.session import Session
from coprod_desktop.ui.sheet_supplies import sheet_supplies
from coprod_desktop.ui.shortened import shortened
from coprod_desktop.ui.views.sheet import SheetView
from coprod_desktop.ui.views.sheet_forms import SheetForm, sheet_forms
from coprod_desktop.ui.views.sheet_making import Made, Making, Order, sheet_maker
from coprod_desktop.ui.views.sheet_saving import (
    NotSaved,
    SavePlace,
    folder_window,
    not_saved,
    save_copy,
    save_places,
    told_saved,
)
from coprod_desktop.ui.views.sheet_sound import Kind, SoundSaving
from coprod_desktop.wording import Wording
from tests.ui.audit import audit, settle
from tests.ui.opened import Opening

LOCATION = "coprod_desktop.ui.views.sheet_saving.QStandardPaths.writableLocation"


def ready() -> Meeting:
    return example()[1].visited("sheet")


def shown(
    opening: Opening, qtbot: QtBot, meeting: Meeting | None = None
) -> tuple[SheetView, Session]:
    view, session = opening.view(SheetView, meeting or ready())
    assert isinstance(view, SheetView)
    if view.made is None:
        made_after(view, qtbot)
    return view, session


def made_after(view: SheetView, qtbot: QtBot) -> Made:
    """The sheet made next, once the page has made room for what is told of it."""
    qtbot.waitUntil(
        lambda: view.made is not None and view.made.order == view.making.last, timeout=10_000
    )
    settle()
    assert view.made is not None
    return view.made


def wait_for_note(view: SheetView, told: str, qtbot: QtBot) -> None:
    """Waits until the view has told this."""
    qtbot.waitUntil(lambda: view.note.words.text() == told, timeout=10_000)


def words_asked(view: SheetView) -> str:
    focus = view.asking.focus
    return focus.text()  # type: ignore[attr-defined,no-any-return]


def test_the_page_shown_is_the_page_saved(opening: Opening, qtbot: QtBot, tmp_path: Path) -> None:
    view, _ = shown(opening, qtbot)
    view.copies.save(tmp_path, made_after(view, qtbot).printed.pdf, view.ask_to_save)
    assert view.pages is not None
    saved = (tmp_path / "Document.pdf").read_bytes()
    assert view.made is not None
    assert saved == view.made.printed.pdf
    assert PaperPages(saved).image(0, 500) == view.pages.image(0, 500)
    assert (
        view.note.words.text()
        == f"Saved in {shortened(tmp_path.name, 24)}. It is called Document.pdf."
    )


@pytest.mark.parametrize("percent", [100, 400])
def test_it_says_where_a_copy_lies_near_the_button(
    percent: int, opening: Opening, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(
        LOCATION,
        lambda _location: str(tmp_path),
    )
    opening.look.use(percent=percent)
    view, _ = shown(opening, qtbot)
    view.ask_to_save()
    view.asking.presses[0].click()
    settle()
    assert view.note.words.text() == "Saved in Documents. It is called Document.pdf."
    note = view.note.mapTo(view, QPoint(0, 0)).y()
    assert 0 <= note < view.height()
    if percent == 100:
        assert note + view.note.height() == view.height()


def test_a_memory_stick_is_called_by_its_name(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    stick = SavePlace("save-stick", tmp_path, "ROBIN")
    monkeypatch.setattr("coprod_desktop.ui.views.sheet_saving.save_places", lambda: (stick,))
    assert (
        told_saved(Wording(), tmp_path / "Document.pdf")
        == "Saved on memory stick ROBIN. It is called Document.pdf."
    )


def test_what_is_kept_is_nowhere(opening: Opening, qtbot: QtBot) -> None:
    view, session = shown(opening, qtbot)
    shared = {idea.text for _, idea in session.meeting.shared().walk()}
    kept = [idea.text for _, idea in session.meeting.walk() if idea.text not in shared]
    assert kept
    assert view.made is not None
    for words in kept:
        assert words not in view.made.printed.text
        assert all(words not in passage.text for passage in view.hears().passages)
    assert view.choices.kept.words.text().startswith(f"Kept for me: {len(kept)}.")


def test_leaving_a_branch_off_makes_the_sheet_shorter_and_can_be_undone(
    opening: Opening, qtbot: QtBot
) -> None:
    view, session = shown(opening, qtbot)
    before = made_after(view, qtbot)
    branch = before.things[0]
    view.choices.cards[branch.id].click()
    assert session.meeting.left_out == {branch.id}
    after = made_after(view, qtbot)
    assert after.printed.words < before.printed.words
    assert branch.words not in after.printed.text.split("\n")
    assert branch.id in view.choices.cards
    session.undo()
    assert view.choices.cards[branch.id].isChecked()
    assert made_after(view, qtbot).printed.text == before.printed.text


def test_the_line_at_the_foot_can_be_left_off(opening: Opening, qtbot: QtBot) -> None:
    view, _ = shown(opening, qtbot, replace(ready(), branches=ready().branches[:2]))
    line = view.choices.cards[CAN_SAY].text()
    assert line in made_after(view, qtbot).printed.text
    view.choices.cards[CAN_SAY].click()
    assert line not in made_after(view, qtbot).printed.text


def test_the_line_at_the_foot_is_asked_about_only_where_it_would_stand(
    opening: Opening, qtbot: QtBot
) -> None:
    lines = replace(Branch.new("Lines I can use", step="ready-lines"), ideas=(Idea.new("Wait"),))
    view, _ = shown(opening, qtbot, replace(ready(), branches=(*ready().branches[:2], lines)))
    assert CAN_SAY not in view.choices.cards
    view.choices.cards[lines.id].click()
    assert "I need a minute" in made_after(view, qtbot).printed.text
    assert CAN_SAY in view.choices.cards
    view.choices.cards[lines.id].click()
    made_after(view, qtbot)
    assert CAN_SAY not in view.choices.cards


def test_nobody_is_told_of_leaving_out_or_keeping_where_a_sheet_has_nothing_of_theirs(
    opening: Opening, qtbot: QtBot
) -> None:
    kept = ready().with_branch(replace(Branch.new("x"), ideas=(Idea.new("Mine", pile=Pile.KEEP),)))
    view, _ = shown(opening, qtbot, kept)
    budget = view.choices.budget
    assert view.choices.kept.isVisible()
    for key, by_hand in (("hard-words", True), (PREP, False), ("pocket-card", False)):
        view.choose_sheet(key)
        view.choices.sizes[36].click()
        made = made_after(view, qtbot)
        assert made.printed.pages > 1
        told = budget.room.isVisible() and "leave out" in budget.room.text()
        assert told is bool(made.things)
        assert view.choices.kept.isVisible() is not by_hand


def test_larger_print_takes_more_pages_and_is_kept_with_the_person(
    opening: Opening, qtbot: QtBot
) -> None:
    view, _ = shown(opening, qtbot)
    likes: list[Comfort] = []
    view.comfort_changed.connect(likes.append)
    view.choices.sizes[36].click()
    made = made_after(view, qtbot)
    assert likes[-1].print_points == 36
    view.choices.papers["a5"].click()
    view.choices.colour.click()
    assert (likes[-2].print_paper, likes[-1].print_colour) == ("a5", False)
    view.choices.papers["a4"].click()
    made = made_after(view, qtbot)
    assert made.printed.pages > 2
    assert view.choices.budget.fit.text().endswith(f"Needs {made.printed.pages} pages.")
    assert view.choices.budget.room.text() == "Choose what to leave out."


def test_it_is_told_which_is_the_largest_print_that_fits_on_1_page(
    opening: Opening, qtbot: QtBot
) -> None:
    little = replace(ready(), branches=ready().branches[:2], promises=())
    view, _ = shown(opening, qtbot, little)
    largest = made_after(view, qtbot).largest
    room = view.choices.budget.room
    assert room.text().endswith(f"It also fits in size {largest}.")
    view.choices.sizes[largest].click()
    assert made_after(view, qtbot).printed.pages == 1
    assert "size" not in room.text()
    view.choices.sizes[36].click()
    assert made_after(view, qtbot).printed.pages > 1
    assert room.text() == f"Choose what to leave out. It fits on 1 page in size {largest}."


def test_before_the_first_word_the_sheet_is_a_page_to_write_on_and_nothing_is_counted(
    opening: Opening, qtbot: QtBot
) -> None:
    blank = replace(ready(), branches=(), promises=())
    view, session = shown(opening, qtbot, blank)
    made = made_after(view, qtbot)
    assert (made.printed.pages, made.printed.words) == (1, 0)
    assert not view.choices.budget.isVisible()
    session.apply("", lambda _meeting: ready())
    made_after(view, qtbot)
    assert view.choices.budget.isVisible()


def test_what_was_counted_before_is_not_told_of_the_size_chosen_now(
    opening: Opening, qtbot: QtBot
) -> None:
    view, _ = shown(opening, qtbot)
    height = view.choices.budget.height()
    view.choices.sizes[36].click()
    settle()
    assert view.choices.budget.fit.text() == "Counting the pages."
    assert not view.choices.budget.room.isVisible()
    assert view.choices.budget.height() == height
    made = made_after(view, qtbot)
    assert view.choices.budget.fit.text().endswith(f"Needs {made.printed.pages} pages.")
    assert view.choices.budget.room.isVisible()
    view.choices.sizes[20].click()
    view.choices.sizes[36].click()
    assert view.choices.budget.fit.text().endswith(f"Needs {made.printed.pages} pages.")


def test_a_page_is_made_at_once_and_one_at_a_time_for_the_last_of_what_was_chosen(
    opening: Opening, qtbot: QtBot
) -> None:
    meeting, go_on, begun = ready(), Event(), []
    make = sheet_maker(opening.parts(meeting))

    def held(order: Order) -> Made | None:
        begun.append(order.choice.points)
        go_on.wait(60)
        return make(order)

    making = Making(held)
    orders = [
        Order(meeting, Person.new("Robin"), PREP, SheetChoice(points=points))
        for points in (14, 18, 24, 36)
    ]
    go_on.set()
    with qtbot.waitSignal(making.made, timeout=10_000):
        making.order(orders[0])
    go_on.clear()
    making.order(orders[1])
    qtbot.waitUntil(lambda: begun == [14, 18], timeout=10_000)
    making.order(orders[2])
    making.order(orders[3])
    with qtbot.waitSignal(making.made, timeout=10_000) as made:
        go_on.set()
    making.close()
    assert begun == [14, 18, 36]
    assert made.args is not None
    assert made.args[0].order.choice.points == 36


def test_where_words_do_not_flow_no_room_is_kept_for_how_many_more_go_on(
    opening: Opening, qtbot: QtBot
) -> None:
    view, _ = shown(opening, qtbot)
    height = view.choices.budget.sizeHint().height()
    view.choose_sheet("cue-cards")
    made_after(view, qtbot)
    assert view.choices.budget.sizeHint().height() < height
    view.choose_sheet(PREP)
    made_after(view, qtbot)
    assert view.choices.budget.sizeHint().height() == height


def test_looking_back_has_a_sheet_of_its_own_and_the_first_one_too(
    opening: Opening, qtbot: QtBot
) -> None:
    view, _ = shown(opening, qtbot, example()[2].visited("how-was-it"))
    made = made_after(view, qtbot)
    assert made.order.sheet == LOOK_BACK
    view.choices.which.click()
    view.which.presses[PREP].click()
    assert made_after(view, qtbot).order.sheet == PREP
    assert view.made is not made


def test_a_need_of_this_meeting_can_be_left_off_the_letter_whatever_one_needs_at_any(
    opening: Opening, qtbot: QtBot
) -> None:
    meeting = ready()
    needs = next(branch for branch in meeting.branches if branch.step == "need")
    person = replace(Person.new("Robin"), needs=(Idea.new("Ring me first"),))
    maker = sheet_maker(opening.parts(meeting, person))
    made = maker(Order(meeting, person, "letter", SheetChoice()))
    assert made is not None
    assert [thing.id for thing in made.things] == [needs.id]
    assert "Papers in big print" in made.printed.text
    less = maker(Order(meeting.leaving_out(needs.id), person, "letter", SheetChoice()))
    assert less is not None
    assert "Papers in big print" not in less.printed.text
    assert "Ring me first" not in less.printed.text


def test_feelings_let_onto_one_sheet_are_let_onto_no_other(opening: Opening, qtbot: QtBot) -> None:
    view, session = shown(opening, qtbot, example()[2].visited("how-was-it"))
    view.choices.feelings.click()
    assert made_after(view, qtbot).order.choice.with_feelings
    view.choose_sheet(PREP)
    assert not made_after(view, qtbot).order.choice.with_feelings
    view.choose_sheet("cue-cards")
    assert made_after(view, qtbot).order.sheet == "cue-cards"
    session.apply("", lambda meeting: replace(meeting, branches=()))
    assert made_after(view, qtbot).order.sheet == PREP


def test_without_pictures_there_is_more_room(opening: Opening, qtbot: QtBot) -> None:
    view, _ = shown(opening, qtbot)
    before = made_after(view, qtbot).printed.pdf
    view.choices.pictures.click()
    assert len(made_after(view, qtbot).printed.pdf) < len(before)


def test_looking_closer_shows_every_page_and_comes_back_to_the_same_spot(
    opening: Opening, qtbot: QtBot
) -> None:
    opening.look.use(percent=200)
    view, _ = shown(opening, qtbot)
    bar = view.scroller.verticalScrollBar()
    bar.setValue(150)
    view.look_closer()
    settle()
    assert view.made is not None
    captions = [caption.text() for caption in view.closer.captions]
    assert captions == [f"Page {n} of {len(captions)}" for n in range(1, len(captions) + 1)]
    assert len(captions) == view.made.printed.pages
    view._come_back()
    settle()
    assert view._stack.currentWidget() is view._main


def test_before_printing_one_is_asked_whose_it_is(opening: Opening, qtbot: QtBot) -> None:
    view, _ = shown(opening, qtbot)
    view.ask_to_print()
    assert view.made is not None
    pages = view.made.printed.pages
    assert words_asked(view) == f"This is Robin’s sheet. Print {pages} pages?"
    assert [press.text() for press in view.asking.presses] == ["Print"]
    go_back(view)
    assert view._stack.currentWidget() is view._main


def go_back(view: SheetView) -> None:
    """Presses *Back*, which is the first of the row on every page and stays there."""
    back = view.rows()[0]
    assert (back.name, back.stays) == ("sheet-back", True)
    back.does()


def test_on_every_page_back_stands_first_in_the_row_and_nowhere_else(
    opening: Opening, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("coprod_desktop.ui.views.sheet_spoken.kinds_here", lambda: tuple(Kind))
    view, _ = shown(opening, qtbot)

    def press(words: str) -> Callable[[], None]:
        return lambda: next(p for p in view.asking.presses if p.text() == words).click()

    pages: dict[str, tuple[Callable[[], None], ...]] = {
        "which": (view.look_for_sheet,),
        "closer": (view.look_closer,),
        "line": (view.ask_for_line,),
        "print": (view.ask_to_print,),
        "no printer": (view.ask_to_print, press("Print")),
        "save": (view.ask_to_save,),
        "form": (view.ask_to_save, press("Save it to change or send")),
        "form, where": (view.ask_to_save, press("Save it to change or send"), press("Change it")),
        "sound": (view.ask_to_save, press("Save as sound")),
        "sound, where": (view.ask_to_save, press("Save as sound"), press("A phone or a tablet")),
    }
    deep = {"form": 2, "form, where": 3, "sound": 2, "sound, where": 3}
    for page, ways in pages.items():
        for way in ways:
            way()
        for _ in range(deep.get(page, 1)):
            assert view._stack.currentWidget() is not view._main, page
            assert {"Back", "Go back"}.isdisjoint(p.text() for p in view.asking.presses), page
            go_back(view)
        assert view._stack.currentWidget() is view._main, page
    assert view.rows()[0].name == "sheet-back"
    view.side.show_ideas(True)
    go_back(view)
    assert not view.side.by_idea


def test_without_a_printer_it_says_what_to_do(opening: Opening, qtbot: QtBot) -> None:
    assert printing.printer_names() == ()
    view, _ = shown(opening, qtbot)
    view.ask_to_print()
    view.asking.presses[0].click()
    assert words_asked(view) == "There is no printer here."
    assert [press.text() for press in view.asking.presses] == ["Try again", "Save a copy"]
    view.asking.presses[1].click()
    assert words_asked(view) == "Where should the copy go?"


def test_the_sheet_is_saved_as_sound_in_a_real_voice(
    opening: Opening, qtbot: QtBot, tmp_path: Path
) -> None:
    view, _ = shown(opening, qtbot)
    counted: list[tuple[int, int]] = []
    view.spoken.sound.progressed.connect(lambda done, of: counted.append((done, of)))
    with qtbot.waitSignal(view.spoken.sound.saved, timeout=60_000):
        view.spoken.save(tmp_path, view.hears())
    of = len(view.hears().sentences())
    assert counted == [(done, of) for done in range(1, of + 1)]
    with wave.open(str(tmp_path / "Document.wav")) as sound:
        assert sound.getnframes() / sound.getframerate() > of * 0.5
    assert (
        view.note.words.text()
        == f"Saved in {shortened(tmp_path.name, 24)}. It is called Document.wav."
    )


def test_a_sound_that_is_stopped_leaves_nothing(
    opening: Opening, qtbot: QtBot, tmp_path: Path
) -> None:
    view, _ = shown(opening, qtbot)
    view.spoken.save(tmp_path, view.hears())
    with qtbot.waitSignal(view.spoken.sound.halted, timeout=60_000):
        view.asking.presses[0].click()
    assert list(tmp_path.iterdir()) == []
    assert view.note.words.text() == "Stopped. No sound was saved."


def test_what_is_kept_while_a_sheet_is_said_into_a_file_is_not_said(
    opening: Opening, qtbot: QtBot, tmp_path: Path
) -> None:
    view, session = shown(opening, qtbot)
    view.spoken.save(tmp_path, view.hears())
    idea = session.meeting.branches[0].ideas[0].id
    with qtbot.waitSignal(view.spoken.sound.halted, timeout=60_000):
        session.apply("", lambda meeting: meeting.on_pile(idea, Pile.KEEP))
    assert list(tmp_path.iterdir()) == []


def test_without_a_voice_no_sound_is_saved(qtbot: QtBot, tmp_path: Path) -> None:
    saving = SoundSaving(Silent)
    with qtbot.waitSignal(saving.stuck, timeout=10_000) as stuck:
        saving.save(tmp_path, Utterance.of("a", "Hello."), Manner())
    assert stuck.args == ["save-no-voice"]
    assert list(tmp_path.iterdir()) == []


def test_a_sheet_is_saved_in_a_form_that_can_be_changed_or_read_on_a_phone(
    opening: Opening, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(LOCATION, lambda _location: str(tmp_path))
    view, _ = shown(opening, qtbot)
    for number, ending in enumerate((".docx", ".html", ".txt")):
        view.ask_to_save()
        next(p for p in view.asking.presses if p.text() == "Save it to change or send").click()
        view.asking.presses[number].click()
        view.asking.presses[0].click()
        assert words_asked(view) == "Your copy is being made"
        told = f"Saved in Documents. It is called Document{ending}."
        wait_for_note(view, told, qtbot)
        assert (tmp_path / f"Document{ending}").stat().st_size
    assert "Meet people at the door" in (tmp_path / "Document.txt").read_text("utf-8")


def test_whoever_goes_back_while_a_form_is_made_gets_none(
    opening: Opening, qtbot: QtBot, tmp_path: Path
) -> None:
    view, _ = shown(opening, qtbot)
    begun, go_on = Event(), Event()

    def slow() -> bytes:
        begun.set()
        go_on.wait(60)
        return b"words"

    view.copies.make(tmp_path, SheetForm("docx", ".docx", "write", slow), view.ask_to_save)
    assert begun.wait(60)
    go_back(view)
    assert view._stack.currentWidget() is view._main
    go_on.set()
    view.close_down()
    assert list(tmp_path.iterdir()) == []


def test_a_form_that_cannot_be_made_is_told_of(
    opening: Opening, qtbot: QtBot, tmp_path: Path
) -> None:
    view, _ = shown(opening, qtbot)
    view.copies.make(tmp_path, SheetForm("docx", ".docx", "write", bytes), view.ask_to_save)
    view.copies._made(None)
    assert words_asked(view) == "The copy could not be made."
    view.close_down()


def test_saving_again_never_overwrites(tmp_path: Path) -> None:
    one, other = save_copy(tmp_path, b"one"), save_copy(tmp_path, b"other")
    assert (one.name, other.name) == ("Document.pdf", "Document 2.pdf")
    assert one.read_bytes() == b"one"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["Document 2.pdf", "Document.pdf"]


@pytest.mark.parametrize(
    ("why", "told"),
    [
        (errno.ENOSPC, "There is no more room there."),
        (errno.EDQUOT, "There is no more room there."),
        (errno.EROFS, "Nothing can be written there."),
        (errno.EACCES, "Nothing can be written there."),
        (errno.EBUSY, "Another program has that file open."),
        (errno.ENAMETOOLONG, "It cannot be saved there."),
        (errno.EIO, "It cannot be saved there."),
    ],
    ids=errno.errorcode.get,
)
def test_a_place_that_takes_nothing_is_told_of_and_left_as_it_was(
    why: int,
    told: str,
    opening: Opening,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    view, _ = shown(opening, qtbot)

    def refuse(_file: int) -> None:
        raise OSError(why, "no")

    monkeypatch.setattr("os.fsync", refuse)
    view.copies.save(tmp_path, made_after(view, qtbot).printed.pdf, view.ask_to_save)
    assert words_asked(view) == told
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_windows_says_is_in_use_is_told_of_as_that() -> None:
    for number in (32, 33):
        trouble = PermissionError(errno.EACCES, "no")
        trouble.winerror = number  # type: ignore[attr-defined,unused-ignore]
        assert not_saved(trouble) == "save-in-use"


def test_a_meeting_with_a_name_no_file_can_have_is_saved_under_ours(
    opening: Opening, qtbot: QtBot, tmp_path: Path
) -> None:
    view, _ = shown(opening, qtbot, replace(ready(), title='CON: "a/b\\c"?*<|>\x00.'))
    view.copies.save(tmp_path, made_after(view, qtbot).printed.pdf, view.ask_to_save)
    assert [file.name for file in tmp_path.iterdir()] == ["Document.pdf"]


def test_a_file_that_is_open_elsewhere_is_left_alone(tmp_path: Path) -> None:
    with save_copy(tmp_path, b"first").open("rb") as elsewhere:
        assert save_copy(tmp_path, b"second").name == "Document 2.pdf"
        assert elsewhere.read() == b"first"


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_is_gone_when_it_is_to_print_is_told_of(
    opening: Opening, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    view, _ = shown(opening, qtbot)

    def gone(_pages: PaperPages, _parent: QWidget) -> QPrinter:
        # A printer of no computer, as one that was unplugged since it was chosen.
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName("/no such folder/out.pdf")
        return printer

    monkeypatch.setattr(printing, "chosen_printer", gone)
    view.ask_to_print()
    view.asking.presses[0].click()
    qtbot.waitUntil(lambda: words_asked(view) == "The printer did not answer.", timeout=10_000)
    assert [press.text() for press in view.asking.presses][:2] == ["Try again", "Save a copy"]


def test_a_folder_that_is_gone_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(NotSaved) as trouble:
        save_copy(tmp_path / "gone", b"words")
    assert trouble.value.message == "save-not-there"


def test_where_one_looked_for_a_folder_is_forgotten(qapp: QApplication) -> None:
    kept = QSettings(QSettings.Scope.UserScope, "QtProject")
    kept.setValue("FileDialog/lastVisited", "file:///somewhere/private")
    kept.setValue("Qt/other", 1)
    kept.sync()
    forget_history()
    kept = QSettings(QSettings.Scope.UserScope, "QtProject")
    assert not kept.contains("FileDialog/lastVisited")
    assert kept.contains("Qt/other")


def test_a_folder_is_looked_for_from_documents_or_else_from_home(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("Documents", "home"):
        (tmp_path / name).mkdir()
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    for documents, first in (("Documents", "Documents"), ("gone", "home")):
        folder = str(tmp_path / documents)
        monkeypatch.setattr(LOCATION, lambda _location, folder=folder: folder)
        parent = QWidget()
        qtbot.addWidget(parent)
        window = folder_window(Wording(), "Where?", parent)
        window.show()
        assert Path(window.directory().path()) == tmp_path / first
        told = {label.text() for label in window.findChildren(QLabel) if label.isVisible()}
        assert told == {"You are in", "Folder"}
        window.close()


def test_where_there_is_no_other_place_one_is_asked_to_choose_a_place(
    opening: Opening, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    view, _ = shown(opening, qtbot)
    for places, first in (
        ((), "Choose a place"),
        ((SavePlace("save-desktop", Path()),), "Desktop"),
    ):
        monkeypatch.setattr(
            "coprod_desktop.ui.views.sheet_where.save_places", lambda places=places: places
        )
        view.ask_to_save()
        assert view.asking.presses[0].text() == first
    assert view.asking.presses[1].text() == "Another place"


@pytest.mark.parametrize("percent", [100, 400])
def test_other_ways_to_save_stand_apart_from_the_places(
    percent: int, opening: Opening, qtbot: QtBot
) -> None:
    opening.look.use(percent=percent)
    view, _ = shown(opening, qtbot)
    view.ask_to_save()
    settle()
    (heading,) = (part for part in view.asking.findChildren(Paragraph) if part.heading == 2)
    assert heading.text() == "Or save it another way"
    line = heading.mapTo(view, QPoint(0, 0)).y()
    tops = {press.text(): press.mapTo(view, QPoint(0, 0)).y() for press in view.asking.presses}
    below = [words for words, top in tops.items() if top > line]
    assert below == ["Save it to change or send", "Save as sound"]
    assert len(below) < len(tops)
    assert [str(finding) for finding in audit(view.window(), percent=percent)] == []


def test_places_to_save_are_there(qapp: QApplication) -> None:
    assert all(place.folder.is_dir() for place in save_places())


@pytest.mark.parametrize("theme", ["cool", "night", "contrast"])
def test_every_theme_can_be_read(theme: str, opening: Opening, qtbot: QtBot) -> None:
    opening.look.use(theme=theme)
    view, _ = shown(opening, qtbot)
    settle()
    found = audit(view.window(), keyboard=False)
    assert [str(finding) for finding in found] == []


@pytest.mark.parametrize("percent", [100, 200, 400])
def test_nothing_keeps_a_person_out(percent: int, opening: Opening, qtbot: QtBot) -> None:
    opening.look.use(percent=percent)
    view, _ = shown(opening, qtbot)
    settle()
    assert view.choices.width() <= view.scroller.viewport().width()
    found = audit(view.window(), percent=percent)
    assert [str(finding) for finding in found] == []


@pytest.mark.parametrize("percent", [100, 200, 400])
@pytest.mark.parametrize("what", ["closer", "print", "going", "none", "save", "which", "form"])
def test_nothing_it_asks_keeps_a_person_out(
    what: str, percent: int, opening: Opening, qtbot: QtBot
) -> None:
    opening.look.use(percent=percent)
    view, _ = shown(opening, qtbot)
    made = made_after(view, qtbot)
    forms = sheet_forms(made.plan, made.order.choice, sheet_supplies(view.parts))
    ask: dict[str, Callable[[], object]] = {
        "closer": view.look_closer,
        "print": view.ask_to_print,
        "going": lambda: view.printing.show_going(PrintJob(b"", range(4), lambda _go_on: 4)),
        "none": lambda: view.printing._tell_trouble("print-none", (), "print"),
        "save": view.ask_to_save,
        "which": view.look_for_sheet,
        "form": lambda: view.copies.ask_form(forms, view.ask_to_save),
    }
    ask[what]()
    settle()
    found = audit(view.window(), percent=percent)
    assert [str(finding) for finding in found] == []
