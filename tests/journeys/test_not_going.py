"""A person finds out that they would rather not go; that is a good end with something to send."""

from __future__ import annotations

from coprod_desktop.ui.views.sheet import SheetView
from tests.journeys.window import Someone


def test_someone_decides_not_to_go_this_time_and_has_a_kind_answer(newcomer: Someone) -> None:
    newcomer.first_use()
    newcomer.click("I have a meeting")
    newcomer.write_in("My name here", "Robin")
    newcomer.click("Next")
    newcomer.go_on_to("Do you want to go?", by="Skip this")
    newcomer.click("No")
    newcomer.click("The next one")
    newcomer.click("Not this time")
    assert newcomer.sees("That is a good answer. You can stop here.")
    newcomer.click("Someone with me, there and after")
    newcomer.click("See the letter")
    sheet = newcomer.view
    assert isinstance(sheet, SheetView)
    newcomer.wait_until(
        lambda: sheet.made is not None and "Thank you" in sheet.made.printed.text, "the answer"
    )
    assert sheet.made is not None
    told = sheet.made.printed.text
    assert "Thank you for asking me." in told
    assert "Someone with me, there and after" in told
    assert "Is it right for me?" not in told
    newcomer.click("Back")
    newcomer.click("Stop here")
    assert newcomer.sees("You chose: Not this time")
    assert len(newcomer.program.desk.meetings()) == 1
