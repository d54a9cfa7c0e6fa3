"""Asks how the words of a sheet are to be saved as sound."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from coprod_desktop.speech.utterance import Utterance
from coprod_desktop.ui.how_far import HowFar
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.view import Parts
from coprod_desktop.ui.views.sheet_asking import Asking
from coprod_desktop.ui.views.sheet_sound import Kind, SoundSaving, kinds_here
from coprod_desktop.ui.views.sheet_where import AsksWhere

_HEARD_ON = {Kind.M4A: "phone", Kind.WAV: "computer"}
"""What each kind of sound is heard on, as a picture."""


class SheetSpoken(AsksWhere):
    """Asks for a kind of sound and a place, then tells how far it is."""

    def __init__(self, parts: Parts, asking: Asking) -> None:
        super().__init__(parts, asking)
        self._far: HowFar | None = None
        self.sound = SoundSaving(parts.engine)
        self.sound.progressed.connect(self._show_far)
        self.sound.saved.connect(self._tell_saved)
        self.sound.halted.connect(self._tell_halted)
        self.sound.stuck.connect(lambda key: self._tell_trouble(key, (), "computer"))

    def withdraw(self) -> None:
        """The same; nor is such a page said on into a file."""
        if self.sound.is_saving:
            self.sound.stop()
        else:
            super().withdraw()

    def leave(self) -> None:
        self.sound.close()

    def ask(self, words: Utterance, back: Callable[[], None]) -> None:
        """Asks what kind of sound, where there is a choice, then where it is to go."""
        kinds = kinds_here()
        if len(kinds) == 1:
            self._ask_where_kind(words, kinds[0], back)
            return
        here = partial(self.ask, words, back)
        cards = [self._kind_card(kind, words, here) for kind in kinds]
        wording = self._parts.wording
        which, says = wording.text("save-sound-kind"), wording.text("save-sound-kind.hint")
        self._ask(which, says, cards, across=False, back=back)

    def _kind_card(self, kind: Kind, words: Utterance, back: Callable[[], None]) -> Press:
        where = partial(self._ask_where_kind, words, kind, back)
        return self._card(f"save-sound-{kind}", _HEARD_ON[kind], where)

    def _ask_where_kind(self, words: Utterance, kind: Kind, back: Callable[[], None]) -> None:
        self._ask_where(
            "save-sound-where", lambda folder: self.save(folder, words, kind), back=back
        )

    def save(self, folder: Path, words: Utterance, kind: Kind = Kind.WAV) -> None:
        """Saves the words as sound, in the person's voice and speed, while it tells how far."""
        voice = self._parts.voice
        voice.stop()
        manner = replace(voice.manner, words_a_minute=self._parts.comfort().words_a_minute)
        wording, of = self._parts.wording, len(words.sentences())
        self._far = HowFar(wording, "save-sound-now", "save-sound-bar", of)
        stop = self._press("save-sound-stop", "stop", self.sound.stop)
        saving = wording.text("save-sound-saving")
        self._ask(saving, "", (stop,), shown=self._far, back=self.sound.stop)
        self.sound.save(folder, words, manner, kind)

    def _show_far(self, done: int, _of: int) -> None:
        if self._far is not None and self._still_asks:
            self._far.show_done(done)

    def _tell_halted(self) -> None:
        self._end_with(self._parts.wording.text("save-sound-stopped"))
