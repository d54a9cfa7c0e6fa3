"""The views by key, in the order of their tabs; a view more is a line more."""

from __future__ import annotations

from coprod_desktop.ui.view import View
from coprod_desktop.ui.views.big_words import BigWords
from coprod_desktop.ui.views.map import MapView
from coprod_desktop.ui.views.one_at_a_time import OneAtATime
from coprod_desktop.ui.views.outline import OutlineView
from coprod_desktop.ui.views.sheet import SheetView

ONE = "one"

VIEWS: dict[str, type[View]] = {
    ONE: OneAtATime,
    "big": BigWords,
    "map": MapView,
    "list": OutlineView,
    "sheet": SheetView,
}
