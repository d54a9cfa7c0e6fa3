"""What a person types in any field is in the store at once, before anything is added or left."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage

from coprod_desktop import ui
from coprod_desktop.domain.agenda import with_items
from coprod_desktop.domain.agenda_words import items_in
from coprod_desktop.domain.drawing import Stroke
from coprod_desktop.domain.meeting import Branch
from coprod_desktop.domain.meeting_pictures import own_pictures
from coprod_desktop.domain.person import Strength
from coprod_desktop.domain.picture import own_id
from coprod_desktop.domain.point import changed
from coprod_desktop.storage.documents import document
from coprod_desktop.storage.opening import open_store
from coprod_desktop.ui.experience.short_screen import ShortScreen
from coprod_desktop.ui.meeting_screen import MeetingScreen
from coprod_desktop.ui.pictures.draw_screen import DrawScreen
from coprod_desktop.ui.pictures.photo_screen import PhotoScreen
from coprod_desktop.ui.pictures.picture_screen import PictureScreen
from coprod_desktop.ui.pictures.wanted import PictureWanted
from coprod_desktop.ui.room.room_screen import RoomScreen
from coprod_desktop.ui.views.sheet import SheetView
from tests.journeys.window import Someone
from tests.ui.audit import settle
from tests.ui.screens_of_back import bad_meeting

TYPED = "Wqzx"
"""What nobody else writes."""

Goes = Callable[[Someone], None]


class Field(NamedTuple):
    """A field by its label, with the module it is made in and the way to it.

    What is no thing by itself is kept once ``other`` has a letter, and stays in its field till
    then: a name of nobody's words, a sound of no word.
    """

    module: str
    label: str
    goes: Goes
    other: str = ""


def place(*pressed: str) -> Goes:
    """At somebody's own place, after these presses."""

    def goes(someone: Someone) -> None:
        someone.program.ways.place()
        settle()
        for words in pressed:
            someone.click(words)

    return goes


def step(key: str, *pressed: str) -> Goes:
    """On a step of a meeting with two scraps, after these presses."""

    def goes(someone: Someone) -> None:
        screen = someone.screen
        assert isinstance(screen, MeetingScreen)
        screen.go_to_step(key)
        settle()
        for words in pressed:
            someone.click(words)

    return goes


def view(name: str, *pressed: str) -> Goes:
    """In one of the views of the meeting, after these presses."""

    def goes(someone: Someone) -> None:
        screen = someone.screen
        assert isinstance(screen, MeetingScreen)
        screen.show_view(name)
        settle()
        shown = screen.view
        if isinstance(shown, SheetView):
            someone.wait_until(lambda: shown.made is not None, "the sheet")
        for words in pressed:
            someone.click(words)

    return goes


def room(someone: Someone) -> None:
    """In the room, where somebody said something."""
    screen = someone.screen
    assert isinstance(screen, MeetingScreen)
    screen.over_wanted.emit("room")
    someone.program.ways.room.fill_screen(False)
    settle()
    assert isinstance(someone.screen, RoomScreen)
    someone.click("They said something")


def picture(*, draws: bool) -> Goes:
    """On the page where an idea gets a photo, or a drawing."""

    def goes(someone: Someone) -> None:
        which = next(idea.id for _, idea in someone.meeting.walk())
        someone.program.ways.picture_ways.open(PictureWanted(which, draws=draws))
        settle()
        screen = someone.screen
        if isinstance(screen, PictureScreen):
            image = QImage(60, 40, QImage.Format.Format_RGB32)
            image.fill(0xFF808080)
            brought = QMimeData()
            brought.setImageData(image)
            screen.brought.emit(brought)
            someone.wait_until(lambda: isinstance(someone.screen, PhotoScreen), "the photo")

    return goes


def short(someone: Someone) -> None:
    """Where a point is made short."""
    point = next(idea for _, idea in someone.meeting.walk())
    session = someone.program.desk.session
    assert session is not None
    session.apply("", lambda m: changed(m, point.id, lambda i: replace(i, shape="problem")))
    someone.program.ways.short.open(point.id)
    settle()
    screen = someone.screen
    assert isinstance(screen, ShortScreen)
    screen.go_to("part:problem")
    settle()


def named_piece(someone: Someone) -> None:
    """Where a piece of one's experience gets its name."""
    place(*EXPERIENCE)(someone)
    someone.write_in("My own words", "I waited")
    someone.click("Next")


def a_time(someone: Someone) -> None:
    """Where a time is told of a strength."""
    desk = someone.program.desk
    assert desk.person is not None
    desk.change_person(replace(desk.person, strengths=(Strength("I cook"),)))
    place(STRENGTHS, "A time I did this")(someone)


def a_part(someone: Someone) -> None:
    """Where a part of the agenda is changed."""
    session = someone.program.desk.session
    assert session is not None
    session.apply("", lambda m: with_items(m, items_in("Welcome")))
    step("agenda", "Change it")(someone)


def telling(someone: Someone) -> None:
    """Where it is written what happened at a bad meeting."""
    session = someone.program.desk.session
    assert session is not None
    session.apply("", bad_meeting)
    step("telling")(someone)


def begun_heap(someone: Someone) -> None:
    """Where a heap that was just begun is named."""
    step("order", "Meet people at the door", "New heap")(someone)


def named_heap(someone: Someone) -> None:
    """Where a heap that has a name gets another one."""
    session = someone.program.desk.session
    assert session is not None
    session.apply("", lambda m: m.with_branch(Branch.new("Night")))
    step("order", "Night")(someone)


def say_like(someone: Someone) -> None:
    """Where one says how a word is to sound."""
    someone.program.ways.laid_over.say_like()
    settle()


helper = view("sheet", "Add a line from someone who helps")
RING = ("About me", "Change who I can ring", "Add someone")
ASK = "Ask someone who knows you"


def drawing(someone: Someone) -> None:
    """On the page of the pen, with a stroke; without any there is no drawing to have words."""
    picture(draws=True)(someone)
    screen = someone.screen
    assert isinstance(screen, DrawScreen)
    screen.pad.drew.emit(Stroke(((0.1, 0.1), (0.9, 0.9))))


STRENGTHS = "What I am good at"
EXPERIENCE = ("My experience", "Write it")
FIELDS = {
    "a part of the agenda": Field("agenda.agenda_page", "Type or paste it here", step("agenda")),
    "what a part is called": Field("agenda.item_row", "What this part is called", a_part),
    "who leads a part": Field("agenda.item_row", "Who leads it?", a_part),
    "a piece of experience": Field("experience.answer_field", "My own words", place(*EXPERIENCE)),
    "its name": Field("experience.piece_screen", "Its name", named_piece),
    "a point made short": Field("experience.short_screen", "My own words", short),
    "whom to ring": Field("look_back.contacts", "Who is it?", place(*RING)),
    "a number alone": Field("look_back.contacts", "Their number", place(*RING)),
    "what soothes": Field("look_back.contacts", "What helps me 1", place(*RING)),
    "where a page is for": Field(
        "me.about_screen", "Where is this page for?", place("About me", "Another page")
    ),
    "what people like": Field("me.about_screen", "What people like about me", place("About me")),
    "how they like it": Field("me.about_screen", "How I like it", place("About me")),
    "what helps elsewhere": Field(
        "me.about_screen", "What helps me", place("About me", "Another page")
    ),
    "a need": Field("me.about_screen", "Something that helps", place("About me")),
    "a strength": Field("me.strengths_screen", "In my own words", place(STRENGTHS)),
    "who was asked": Field(
        "me.ask_someone_screen", "Who did you ask?", place(STRENGTHS, ASK), "What did they say?"
    ),
    "what they said": Field("me.ask_someone_screen", "What did they say?", place(STRENGTHS, ASK)),
    "a time": Field("me.time_screen", "What did you do?", a_time),
    "what a drawing shows": Field("pictures.draw_screen", "What does your drawing show?", drawing),
    "what a photo shows": Field(
        "pictures.photo_screen", "What does it show?", picture(draws=False)
    ),
    "a word in the room": Field("room.jotting", "In a word", room),
    "a word to be said": Field(
        "screens.say_like", "The word, as it is written", say_like, "How it should sound"
    ),
    "how it sounds": Field(
        "screens.say_like", "How it should sound", say_like, "The word, as it is written"
    ),
    "a point": Field("steps.cards", "My own words", step("say")),
    "a feeling": Field("steps.face", "My own words", step("feel", "1, Very hard")),
    "the name of the meeting": Field("steps.path", "What do you call it?", step("which-meeting")),
    "when": Field("steps.when", "When?", step("when-where")),
    "where": Field("steps.when", "Where?", step("when-where")),
    "a scrap": Field("steps.name_field", "One more thought", step("order", "Add a scrap")),
    "a new heap": Field(
        "steps.order_asking", "What do you call this heap?", step("order", "New heap")
    ),
    "the name of a heap": Field("steps.order_asking", "What do you call this heap?", begun_heap),
    "another name of a heap": Field(
        "steps.order_asking", "What do you call this heap?", named_heap
    ),
    "what they promised": Field(
        "steps.promised", "What will they do?", step("promised", "Add what they said")
    ),
    "who promised": Field(
        "steps.promised", "Who will do it?", step("promised", "Add what they said")
    ),
    "by when": Field("steps.promised", "By when?", step("promised", "Add what they said")),
    "what was said": Field("steps.said", "What happened, in my words", step("said")),
    "what happened": Field("steps.telling", "What happened", telling),
    "what would help": Field("steps.telling", "What would help next time", telling),
    "a line of the list": Field("views.writing_foot", "New idea", view("list", "Add under")),
    "who helps": Field("views.sheet_line", "Who writes it?", helper, "The line"),
    "a helper's line": Field("views.sheet_line", "The line", helper),
}
NOT_KEPT = {
    "kit.heard_edit": "the box of a field that is made elsewhere",
    "kit.word_field": "the field itself",
    "pictures.picture_screen": "what is searched for is no word of theirs",
    "screens.said_words": "it asks whether a voice note, which is kept, was heard right",
    "screens.who": "there is no place yet to keep a name in",
    "steps.kept_field": "a field that is made elsewhere",
}
"""Modules with a field whose letters are not kept there, each with the reason."""


@pytest.fixture
def robin(someone: Someone) -> Someone:
    """Robin in a meeting with two scraps."""
    someone.begins_a_meeting("Robin")
    session = someone.program.desk.session
    assert session is not None
    screen = someone.screen
    assert isinstance(screen, MeetingScreen)
    screen.go_to_step("say")
    settle()
    someone.add("Meet people at the door", "Ask them first")
    return someone


def stored(someone: Someone) -> str:
    """All that a program that opens the store now finds in it."""
    pen = someone.program.cabinet.pen
    assert pen is not None
    pen.settle()
    file = someone.program.cabinet.place
    assert isinstance(file, Path)
    found: list[object] = []
    with open_store(file) as store:
        for tile in store.people():
            found.append(document(store.open_person(tile.id)))
            for each in store.meetings(tile.id):
                meeting = store.open_meeting(each.id)
                found.append(document(meeting))
                for key in own_pictures(meeting):
                    own = store.own_picture(own_id(key))
                    found.append("" if own is None else own.words)
    return str(found)


@pytest.mark.parametrize("name", FIELDS)
def test_what_is_typed_is_kept_before_it_is_added(name: str, robin: Someone) -> None:
    field = FIELDS[name]
    field.goes(robin)
    robin.write_in(field.label, TYPED)
    if field.other:
        robin.write_in(field.other, "o")
        assert robin.field(field.label).toPlainText() == TYPED
    assert TYPED in stored(robin)


def test_every_module_with_a_field_is_looked_at() -> None:
    made = re.compile(
        r"\b(?:WordField|WordEdit|KeptField|HeardEdit|QLineEdit|QPlainTextEdit|QTextEdit)\("
    )
    folder = Path(str(ui.__path__[0]))
    modules = {
        ".".join(file.relative_to(folder).with_suffix("").parts)
        for file in folder.rglob("*.py")
        if made.search(file.read_text("utf-8").replace("class ", "class_"))
    }
    assert {field.module for field in FIELDS.values()} | NOT_KEPT.keys() >= modules
    assert not {field.module for field in FIELDS.values()} & NOT_KEPT.keys()
