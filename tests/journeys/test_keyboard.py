"""A person who sees little goes from first use to paper by keys at four times the size."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from coprod_desktop.ui.views.sheet import SheetView
from tests.journeys.window import Someone
from tests.sheets.pdf import ReadBack

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def test_a_whole_meeting_by_keys_alone_at_400_percent(newcomer: Someone, documents: Path) -> None:
    for _ in range(5):
        newcomer.key(Qt.Key.Key_Equal, CONTROL)
    assert newcomer.program.look.percent == 400
    newcomer.choose("Next")
    newcomer.choose("No, I will read")
    newcomer.choose("I have a meeting")
    newcomer.go_to("My name here")
    newcomer.write("Robin")
    newcomer.key(Qt.Key.Key_Return)

    assert newcomer.is_asked("Which meeting is it?")
    assert newcomer.focus().accessibleName().startswith("The meeting. Step 1 of ")
    newcomer.choose("The council")
    assert newcomer.meeting.path == "council"
    newcomer.key(Qt.Key.Key_Right, ALT)
    assert newcomer.is_asked("When is it, and where?")
    assert newcomer.focus().accessibleName().endswith("When is it, and where?")
    while not newcomer.is_asked("Why are you going?"):
        newcomer.key(Qt.Key.Key_Right, ALT)
    newcomer.choose("To hear their plans")
    while not newcomer.is_asked("What would you like to say?"):
        newcomer.key(Qt.Key.Key_Right, ALT)
    newcomer.go_to("My own words")
    newcomer.write("Someone should meet you at the door")
    newcomer.key(Qt.Key.Key_Return)

    newcomer.go_to("Home")  # a card on the way begins with "More" as well
    newcomer.choose("More")
    newcomer.choose("List")
    assert "Someone should meet you at the door" in newcomer.heard()
    newcomer.choose("More")
    newcomer.choose("Sheet")
    sheet = newcomer.view
    assert isinstance(sheet, SheetView)
    newcomer.wait_until(lambda: sheet.made is not None, "the sheet")
    newcomer.key(Qt.Key.Key_S, CONTROL)
    newcomer.choose("Documents")
    paper = ReadBack((documents / "Document.pdf").read_bytes())
    assert "Someone should meet you at the door" in paper.read_out()
