"""The pages on which a person points at what they like."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.comfort import Comfort
from coprod_desktop.ui.actions import Row, read_row
from coprod_desktop.ui.kit.cards import CheckCard
from coprod_desktop.ui.kit.choice_card import ChoiceCard
from coprod_desktop.ui.kit.flow import CardGrid, FlowRow
from coprod_desktop.ui.kit.look import Look
from coprod_desktop.ui.kit.press import Press
from coprod_desktop.ui.place_in_words import say_places
from coprod_desktop.ui.read_aloud.speeds import PACES
from coprod_desktop.ui.screens.column import ColumnScreen
from coprod_desktop.ui.screens.samples import Sample
from coprod_desktop.wording import Wording

LETTER_SPACES = (0, 5, 12, 16)
"""Hundredths of the size of the type after each letter."""

WORD_SPACES = (0, 16, 32)
"""The same after each word."""

LINE_PERCENTS = (100, 125, 150)
"""Heights of a line against the usual one."""

PAUSES = (0, 700, 1500)
"""Milliseconds of quiet between sentences."""

_SPACED = {
    "letter-space": ("letters", "letter_space"),
    "word-space": ("words", "word_space"),
    "line-space": ("lines", "line_percent"),
}
"""What a sample calls each space, with its name in `Comfort`."""

RULERS = (0, 1, 3, 5)
"""Lines a reading ruler shows; 0 is no ruler."""


class ComfortPage(ColumnScreen):
    """A few choices that belong together; each is seen or heard at once.

    ``chosen`` carries what was chosen, by the names of `Comfort`.
    """

    chosen = Signal(object)

    def __init__(self, wording: Wording, heading: str) -> None:
        super().__init__(heading)
        self._wording = wording

    def rows(self) -> tuple[Row, ...]:
        return (Row("back", self.left.emit, sign="back", stays=True), read_row())

    def _choose(self, **chosen: str | int | bool | tuple[str, ...]) -> None:
        self.chosen.emit(chosen)

    def _add_samples(
        self,
        samples: Mapping[int, Sample] | Mapping[str, Sample],
        about: str,
        now: object,
        field: str,
    ) -> None:
        """One choice made of samples; ``now`` is the one in use."""
        self.add_group_heading(about)
        holder = QWidget()
        holder.setAccessibleName(about)
        grid = CardGrid(holder, wide=2 if len(samples) % 3 == 1 else 3, middle=2)
        for key, sample in samples.items():
            sample.setChecked(key == now)
            sample.clicked.connect(lambda _=False, key=key: self._choose(**{field: key}))
            grid.addWidget(sample)
        say_places(self._wording, samples.values())
        self.add(holder)

    def _add_spaces(
        self, look: Look, which: str, words: str, spaces: Sequence[int], now: int
    ) -> None:
        """One choice of how far apart things stand, each seen on the same ``words``."""
        part, field = _SPACED[which]
        samples = {
            space: Sample(
                words,
                self._wording.text(f"{which}-{space}"),
                look.roles_of(look.theme),
                100,
                spaced={part: space},
                named=True,
            )
            for space in spaces
        }
        self._add_samples(samples, self._wording.text(f"comfort-{which}"), now, field)

    def _add_answers(
        self, answers: Mapping[int, str], about: str, now: int
    ) -> Mapping[int, ChoiceCard]:
        """One choice made of words; the answer nearest to ``now`` is the one in use."""
        self.add_group_heading(about)
        holder = QWidget()
        holder.setAccessibleName(about)
        row = FlowRow(holder)
        nearest = min(answers, key=lambda answer: abs(answer - now))
        cards = {}
        for answer, words in answers.items():
            card = ChoiceCard(words)
            card.setChecked(answer == nearest)
            row.addWidget(card)
            cards[answer] = card
        say_places(self._wording, cards.values())
        self.add(holder)
        return cards

    def _add_check(self, words: str, second: str, on: bool, field: str) -> None:
        card = CheckCard(words, second=second)
        card.setChecked(on)
        card.toggled.connect(lambda on: self._choose(**{field: on}))
        self.add(card)


class ColoursPage(ComfortPage):
    """The colours, each as a sample."""

    def __init__(self, wording: Wording, look: Look, comfort: Comfort) -> None:
        super().__init__(wording, wording.text("comfort-colours"))
        samples = {
            key: Sample(
                wording.text(f"theme-{key}"),
                wording.text(f"theme-{key}"),
                look.roles_of(key),
                100,
                coloured=True,
            )
            for key in look.themes()
        }
        self._add_samples(samples, wording.text("comfort-theme"), comfort.theme, "theme")
        self.end()


class LettersPage(ComfortPage):
    """Typefaces with the space between letters."""

    def __init__(
        self, wording: Wording, look: Look, families: Mapping[str, str], comfort: Comfort
    ) -> None:
        super().__init__(wording, wording.text("comfort-letters"))
        page = look.roles_of(look.theme)
        words = wording.text("first-sample")
        faces = {
            key: Sample(words, wording.text(f"typeface-{key}"), page, 100, family, named=True)
            for key, family in families.items()
        }
        self._add_samples(faces, wording.text("comfort-typeface"), comfort.typeface, "typeface")
        self._add_spaces(look, "letter-space", words, LETTER_SPACES, comfort.letter_space)
        self.end()


class LinesPage(ComfortPage):
    """The space between words with that between lines."""

    def __init__(self, wording: Wording, look: Look, comfort: Comfort) -> None:
        super().__init__(wording, wording.text("comfort-lines"))
        words = wording.text("first-sample")
        self._add_spaces(look, "word-space", words, WORD_SPACES, comfort.word_space)
        words = wording.text("comfort-lines-sample")
        self._add_spaces(look, "line-space", words, LINE_PERCENTS, comfort.line_percent)
        self.end()


class ReadingPage(ComfortPage):
    """What is read, how fast.

    ``voice_wanted`` asks to choose another voice, ``through_wanted`` what sound is to come from,
    ``say_like_wanted`` how words are to be said.
    ``second_voice`` is whether a screen reader speaks.
    """

    voice_wanted = Signal()
    through_wanted = Signal()
    say_like_wanted = Signal()

    def __init__(self, wording: Wording, comfort: Comfort, second_voice: bool) -> None:
        super().__init__(wording, wording.text("comfort-reading"))
        self._add_check(wording.text("comfort-reads"), "", comfort.reads_aloud, "reads_aloud")
        waits = wording.text("comfort-self-voicing-reader") if second_voice else ""
        says = wording.text("comfort-self-voicing")
        self._add_check(says, waits, comfort.self_voicing, "self_voicing")
        without = wording.text("comfort-sounds.hint")
        self._add_check(wording.text("comfort-sounds"), without, comfort.sounds, "sounds")
        self.voice = Press(wording.text("comfort-voice"), sign="next", sign_last=True)
        self.voice.clicked.connect(self.voice_wanted)
        self.add_side_by_side(self.voice)
        self.through = Press(wording.text("comfort-through"), sign="next", sign_last=True)
        self.through.clicked.connect(self.through_wanted)
        self.add_side_by_side(self.through)
        words = {pace: wording.text(f"pace-{number}") for number, pace in enumerate(PACES, start=1)}
        paces = self._add_answers(words, wording.text("comfort-speed"), comfort.words_a_minute)
        for pace, card in paces.items():
            card.clicked.connect(lambda _=False, pace=pace: self._choose(words_a_minute=pace))
        say_like = Press(wording.text("help-say-like"), sign="letters")
        say_like.clicked.connect(self.say_like_wanted)
        self.add_side_by_side(say_like)
        self.end()


class FollowingPage(ComfortPage):
    """Stops, quiet, light, ruler: what helps to keep up with the words."""

    def __init__(self, wording: Wording, comfort: Comfort) -> None:
        super().__init__(wording, wording.text("comfort-following"))
        stops = comfort.stops_after_sentence
        self._add_check(wording.text("comfort-stops"), "", stops, "stops_after_sentence")
        without = wording.text("comfort-lights.hint")
        self._add_check(
            wording.text("comfort-lights"), without, comfort.lights_words, "lights_words"
        )
        words = {pause: wording.text(f"pause-{pause}") for pause in PAUSES}
        pauses = self._add_answers(words, wording.text("comfort-pause"), comfort.pause)
        for pause, card in pauses.items():
            card.clicked.connect(lambda _=False, pause=pause: self._choose(pause=pause))
        words = {lines: wording.text(f"ruler-{lines}") for lines in RULERS}
        now = comfort.ruler_lines if comfort.ruler else 0
        rulers = self._add_answers(words, wording.text("comfort-ruler"), now)
        for lines, card in rulers.items():
            card.clicked.connect(lambda _=False, lines=lines: self._rule(lines))
        self.end()

    def _rule(self, lines: int) -> None:
        if lines:
            self._choose(ruler=True, ruler_lines=lines)
        else:
            self._choose(ruler=False)
