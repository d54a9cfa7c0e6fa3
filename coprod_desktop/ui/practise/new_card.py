"""Brings a card that is new on a page to whoever sees it, hears it or has it said."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible

from coprod_desktop.ui.kit.look import WidthClass
from coprod_desktop.ui.practise.talk_card import TalkCard
from coprod_desktop.ui.steps.in_view import show_whole
from coprod_desktop.ui.steps.page import StepPage


def bring_card(page: StepPage, card: TalkCard, *, aloud: bool = False) -> None:
    """Has the words of ``card`` seen, and heard by whoever does not see them.

    Where little fits, the keyboard goes to its words, which scrolls to them; what has the
    keyboard is said by a screen reader or by the program itself. ``aloud`` has it said for
    everybody, unless a screen reader says it: 2 voices at a time help nobody.
    """
    parts, hears = page.parts, page.parts.comfort()
    wide = parts.look.width_class(page.window().width()) is WidthClass.WIDE
    if not wide:
        card.words.setFocus(Qt.FocusReason.OtherFocusReason)
        # Once the words that are new have their place; with them it is seen who says them.
        QTimer.singleShot(0, card, lambda: show_whole(card.who, card.words))
    if QAccessible.isActive():
        if wide:
            page.told.emit(card.heard(), False)
    elif aloud or hears.reads_aloud or (hears.self_voicing and wide):
        page.reading_wanted.emit(card.words)
