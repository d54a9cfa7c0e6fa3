"""Letters words for the page while it notes what they say."""

from __future__ import annotations

from dataclasses import dataclass, field

from coprod_desktop.sheets.characters import Lettering, kept_whole, lettered
from coprod_desktop.wording import Wording


@dataclass(slots=True)
class Scribe:
    """``spoken`` is what a page says, a line to a paragraph; ``left_out`` what no face can."""

    words: Wording
    spoken: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    _known: dict[tuple[str, str], Lettering] = field(default_factory=dict)

    def lettered(self, words: str, face: str) -> Lettering:
        """Words in a face, said from now on."""
        lettering = self.unsaid(words, face)
        self.left_out.extend(lettering.left_out)
        if lettering.plain:
            self.spoken.extend(lettering.plain.split("\n"))
        return lettering

    def unsaid(self, words: str, face: str) -> Lettering:
        """Words in a face, such as come back on every page and are not read out."""
        known = self._known.get((words, face))
        if known is None:
            note = self.words.text("sheet-not-printed")
            known = self._known[words, face] = lettered(kept_whole(words), face, note)
        return known
