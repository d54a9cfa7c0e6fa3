"""Asks into which folder a file is to go."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.views.sheet_asking import Asks
from coprod_desktop.ui.views.sheet_saving import another_place, save_places, told_saved


class AsksWhere(Asks):
    """Whoever saves something in a place that a person chooses."""

    def _ask_where(
        self,
        key: str,
        save: Callable[[Path], None],
        *others: Press | Paragraph,
        back: Callable[[], None] | None = None,
    ) -> None:
        """Asks; ``others`` stand below the places."""
        wording = self._parts.wording
        places = [
            self._press(place.words, "save", partial(save, place.folder), name=place.name)
            for place in save_places()
        ]

        def elsewhere() -> None:
            folder = another_place(wording, wording.text(key), self._asking)
            if folder is not None and self._still_asks:
                save(folder)

        other = self._press("save-another" if places else "save-choose", "more", elsewhere)
        answers = (*places, other, *others)
        self._ask(wording.text(key), wording.text("save-hint"), answers, across=False, back=back)

    def _tell_saved(self, file: Path) -> None:
        self._end_with(told_saved(self._parts.wording, file))
