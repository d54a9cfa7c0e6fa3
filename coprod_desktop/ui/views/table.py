"""The views by key, in the order of their tabs; a view more is a line more."""

from __future__ import annotations

from coprod_desktop.ui.view import View
from coprod_desktop.ui.views.one_at_a_time import OneAtATime

ONE = "one"

VIEWS: dict[str, type[View]] = {
    ONE: OneAtATime,
}
