from __future__ import annotations
from PySide6.QtGui import QAccessible, QAccessibleActionInterface as A
from tests.journeys.window import Someone
from tests.ui.audit import settle

def act(b):
    face=QAccessible.queryAccessibleInterface(b)
    ai=face.actionInterface()
    print(b.text(), face.role(), ai.actionNames(), face.state().checked)
    ai.doAction(ai.actionNames()[0]); settle()

def test_b(someone: Someone) -> None:
    someone.begins_a_meeting("Robin")
    someone.go_on_to("Why are you going?", by="Skip this")
    act(someone.button("To make my area better"))
    print([i.text for _, i in someone.meeting.walk()])
    someone.click("Text size")
    act(someone.button("150"))
    print(someone.program.look.percent)
    act(someone.button("Night"))
    print(someone.program.look.theme)
