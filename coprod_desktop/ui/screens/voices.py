"""The page on which a person chooses the voice that reads to them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.speech.engine import Voice
from coprod_desktop.ui.kit.choice_card import ChoiceCard
from coprod_desktop.ui.kit.panel_row import PanelRow
from coprod_desktop.ui.kit.paragraph import Paragraph
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.kit.taking_out import take_out
from coprod_desktop.ui.screens.comfort_pages import ComfortPage
from coprod_desktop.wording import Wording

ADDED = ("voice-place-added", "voice-place-folder")
"""Where voices are from that somebody went out of their way to have; they come first."""

AT_ONCE = 4
"""Voices shown together; the others come after them."""


class VoicesPage(ComfortPage):
    """Every voice there is, a few at once: hear it, choose it, mark it as a favourite.

    It says that voices are looked for until `show_voices`. Favourites come first, where they
    stay until the page is opened anew. Those that cannot speak are told of. Where
    ``takes_own`` says so, people may put voices into a folder. ``hear_wanted`` carries a `Voice`;
    ``folder_wanted`` asks to see that folder.
    """

    hear_wanted = Signal(object)
    folder_wanted = Signal()

    def __init__(self, wording: Wording, comfort: Comfort, takes_own: bool = False) -> None:
        super().__init__(wording, wording.text("comfort-voice"))
        self._now = comfort.voice
        self._favourites = comfort.favourite_voices
        self._voices: tuple[Voice, ...] = ()
        self._first = 0
        self.rows_shown: list[VoiceRow] = []
        self.told = Paragraph(wording.text("voices-looking"), factor=1.25)
        self.add(self.told)
        holder = QWidget()
        self._list = QVBoxLayout(holder)
        self._list.setContentsMargins(0, 0, 0, 0)
        self.add(holder)
        self.more = Press(wording.text("voices-more"), sign="next", sign_last=True)
        self.more.clicked.connect(self._show_more)
        self.more.hide()
        self.add_side_by_side(self.more)
        self.broken = Paragraph("")
        self.broken.hide()
        self.add(self.broken)
        if takes_own:
            self._add_folder()
        self.end()

    def _add_folder(self) -> None:
        self.add_group_heading(self._wording.text("voices-folder"))
        self.add(Paragraph(self._wording.text("voices-folder-how")))
        self.add(Paragraph(self._wording.text("voices-folder-where")))
        opens = Press(self._wording.text("voices-folder-open"))
        opens.clicked.connect(self.folder_wanted)
        self.add_side_by_side(opens)
        self.folder_told = Paragraph("", focusable=True)
        self.folder_told.hide()
        self.add(self.folder_told)

    def tell_folder(self, folder: str) -> None:
        """Says where the folder is, as it cannot be shown."""
        self.folder_told.setText(self._wording.text("voices-folder-closed", folder=folder))
        self.folder_told.show()
        self.folder_told.setFocus()

    def show_voices(self, voices: tuple[Voice, ...]) -> None:
        """Offers these voices, the best first."""
        if self._voices:
            return
        self._tell_broken([voice for voice in voices if voice.trouble])
        voices = tuple(voice for voice in voices if not voice.trouble)
        if not voices:
            self.told.setText(self._wording.text("speech-no-voice"))
            return
        if self._now not in {voice.key for voice in voices}:
            # Whoever has none of their own, or one that is gone, hears the best.
            self._now = voices[0].key
        self._voices = tuple(
            sorted(
                voices,
                key=lambda voice: (
                    voice.key not in self._favourites,
                    voice.key != self._now,
                    voice.place not in ADDED,
                ),
            )
        )
        self.more.setVisible(len(voices) > AT_ONCE)
        self._show_few()

    def _tell_broken(self, voices: Sequence[Voice]) -> None:
        told = [self._wording.text(voice.trouble, name=voice.name) for voice in voices]
        self.broken.setText("\n".join(told))
        self.broken.setVisible(bool(told))

    def _show_more(self) -> None:
        """The next few; after the last, the first again."""
        following = self._first + AT_ONCE
        self._first = following if following < len(self._voices) else 0
        self._show_few()
        self.rows_shown[0].card.setFocus()

    def _show_few(self) -> None:
        for row in self.rows_shown:
            take_out(self._list, row)
        few = self._voices[self._first : self._first + AT_ONCE]
        count, first = len(self._voices), self._first + 1
        last = self._first + len(few)
        if first == last:
            words = self._wording.text("place-heard", place=first, of=count)
        else:
            words = self._wording.text("voices-place", first=first, last=last, count=count)
        self.told.setText(words)
        self.rows_shown = []
        for place, voice in enumerate(few, start=first):
            heard = self._wording.text("place-heard", place=place, of=count)
            row = VoiceRow(self._wording, voice, heard)
            row.favourite.setChecked(voice.key in self._favourites)
            row.card.clicked.connect(lambda _=False, voice=voice: self._use(voice))
            row.hear.clicked.connect(lambda _=False, voice=voice: self.hear_wanted.emit(voice))
            row.favourite.toggled.connect(lambda on, voice=voice: self._mark(voice, on))
            self._list.addWidget(row)
            row.show()
            self.rows_shown.append(row)
        self._show_chosen()

    def _show_chosen(self) -> None:
        for row in self.rows_shown:
            row.card.setChecked(row.voice.key == self._now)

    def _use(self, voice: Voice) -> None:
        self._now = voice.key
        self._show_chosen()
        self._choose(voice=voice.key)

    def _mark(self, voice: Voice, on: bool) -> None:
        others = tuple(key for key in self._favourites if key != voice.key)
        self._favourites = (*others, voice.key) if on else others
        self._choose(favourite_voices=self._favourites)


class VoiceRow(PanelRow):
    """One voice: a card with its name, a press that lets it speak, a star."""

    def __init__(self, wording: Wording, voice: Voice, place: str) -> None:
        super().__init__()
        self.voice = voice
        name = wording.text(voice.words, name=voice.name)
        second = wording.text("voice-sends" if voice.can.network else voice.place)
        self.card = ChoiceCard(name, second=second)
        # Each is a stop of its own, with what belongs to it after it.
        self.card.setAutoExclusive(False)
        self.card.setAccessibleDescription(f"{second}. {place}")
        self.hear = Press(wording.text("voice-hear"), sign="read")
        self.hear.setAccessibleName(wording.text("voice-hear.heard", name=name))
        self.favourite = Press(wording.text("voice-favourite"), sign="star")
        self.favourite.setCheckable(True)
        self.favourite.setAccessibleName(wording.text("voice-favourite.heard", name=name))
        for widget in (self.card, self.hear, self.favourite):
            self.row.addWidget(widget)
