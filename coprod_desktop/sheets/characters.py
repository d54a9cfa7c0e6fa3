"""Chooses a face for every letter, or words in place of a sign no face has.

Nothing is dropped in silence, nothing becomes an empty box: an emoji turns into its picture, any
other sign into its name in brackets, letters we cannot print turn into a short note, and the
caller is told which they were.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from coprod_desktop.content.emoji import JOINER, STYLE, emoji_at
from coprod_desktop.sheets import fonts
from coprod_desktop.sheets.script_parts import tag_of
from coprod_desktop.sheets.tidied import APART, JOINERS, NOTHING

NO_BREAK = "\u00a0"
# Scripts that Noto Sans has letters of, but which come out wrong unless joined up.
_NEEDS_JOINING = (range(0x0900, 0x0E00), range(0x0E80, 0x10A0), range(0x1780, 0x1800))
# Ends of sentences that the scripts of India share.
_SHARED = "\u0964\u0965"
_RIGHT_TO_LEFT = ("R", "AL", "AN")
_FLAG_LETTERS = range(0x1F1E6, 0x1F200)
_KEY = "\u20e3"
_STAND_OFF = f" \n{NO_BREAK}("
_PHONE = re.compile(r"(?<!\d)\+?\d[\d ]{4,16}\d(?!\d)")
_NUMBER_AND_WORD = re.compile(r"(?<![^ \n])([\d:.,/£-]*\d[\d:.,/-]*) (?=\S{1,10}(?!\S))")


PICTURE = "picture"
"""The face of a run that is one emoji."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one face; ``level`` is odd where they run from right to left."""

    words: str
    face: str
    level: int = 0

    @property
    def is_picture(self) -> bool:
        """Whether it is one emoji."""
        return self.face == PICTURE


@dataclass(frozen=True, slots=True)
class Lettering:
    """Words ready to print: ``left_out`` are the letters they now say a note for."""

    runs: tuple[Run, ...]
    left_out: tuple[str, ...] = ()

    @property
    def plain(self) -> str:
        """The words as they are read out."""
        return "".join(run.words for run in self.runs).replace(NO_BREAK, " ")


def kept_whole(words: str) -> str:
    """Words in which phone numbers stay on one line, and a number with the word after it."""
    words = _PHONE.sub(lambda found: found[0].replace(" ", NO_BREAK), words)
    return _NUMBER_AND_WORD.sub(lambda found: found[1] + NO_BREAK, words)


def lettered(words: str, face: str, note: str) -> Lettering:
    """``words`` in ``face``, in the other face where it lacks a letter, else as `note`."""
    usual = words.replace(NO_BREAK, " ").replace("\n", " ")
    if words and usual.isascii() and usual.isprintable():
        return Lettering((Run(words, face),))
    runs: list[Run] = []
    left_out: list[str] = []
    bracketed = False
    for piece, name in _pieces(words, face):
        last, was_bracketed = (runs[-1].words[-1:] if runs else ""), bracketed
        bracketed = name is None or (len(piece) > 1 and name != PICTURE)
        # Brackets stand off from the word they were stuck to.
        stuck = bracketed or (was_bracketed and piece.isalnum())
        if stuck and last.strip(_STAND_OFF):
            runs.append(Run(" ", face))
        if name is None:
            left_out.append(piece.strip())
            tail = piece[len(piece.rstrip()) :]
            runs.append(Run(note + tail, face))
        else:
            runs.append(Run(piece, name))
    return Lettering(tuple(_joined(runs)), tuple(left_out))


def _pieces(words: str, face: str) -> Iterator[tuple[str, str | None]]:
    """Stretches with their face, None for those no face can print."""
    lost = ""
    for letter, name in _faced(words, face):
        # Spaces between two lost words belong to the loss, so that one note is enough.
        if name is None or (lost and letter == " "):
            lost += letter
            continue
        if lost:
            yield lost, None
            lost = ""
        yield letter, name
    if lost:
        yield lost, None


def _faced(words: str, face: str) -> Iterator[tuple[str, str | None]]:
    position = 0
    name: str | None = None
    while position < len(words):
        letter, after = words[position], words[position + 1 : position + 2]
        before, name = name, _face_for(letter, face)
        if (name is None or after in (STYLE, _KEY)) and (emoji := emoji_at(words, position)):
            position += len(emoji.typed)
            name = PICTURE
            yield emoji.typed, name
            continue
        name = name or fonts.sign_face(ord(letter))
        position += 1
        in_script = before is not None and bool(fonts.script_of(before))
        if letter == APART or (in_script and (letter == JOINER or _shares(letter, before))):
            name = before
        elif letter in JOINERS:
            name = before
            continue
        if name is not None or letter == NOTHING:
            yield letter, name
        elif ord(letter) in _FLAG_LETTERS:
            pair = words[position - 1 : position + 1]
            position += len(pair) - 1
            yield f"({_flag(pair)})", face
        elif unicodedata.category(letter) in ("So", "Sm", "Sk", "Po", "No", "Sc"):
            yield f"({unicodedata.name(letter, '?').lower()})", face
        else:
            yield letter, None


def _shares(letter: str, face: str | None) -> bool:
    """Whether a mark of many scripts is drawn in the face of the letters before it."""
    return letter in _SHARED and face is not None and ord(letter) in fonts.letters(face)


def _flag(pair: str) -> str:
    letters = (unicodedata.name(letter, "?").split()[-1] for letter in pair)
    return "flag " + "".join(letters)


def _face_for(letter: str, face: str) -> str | None:
    if letter in " \n" or letter == NO_BREAK:
        return face
    code = ord(letter)
    if (joined := fonts.script_face(code, face)) is not None:
        return joined
    if letter == NOTHING or any(code in some for some in _NEEDS_JOINING):
        return None
    if unicodedata.bidirectional(letter) in _RIGHT_TO_LEFT:
        return None
    other = fonts.other(face)
    # A word is in one face: that of few Greek letters is not enough.
    if code in fonts.letters(face) and not (tag_of(letter) and code in fonts.letters(other)):
        return face
    return other if code in fonts.letters(other) else None


def _joined(runs: list[Run]) -> Iterator[Run]:
    waiting: list[Run] = []
    for run in runs:
        if waiting and (waiting[0].face != run.face or run.is_picture):
            yield Run("".join(part.words for part in waiting), waiting[0].face)
            waiting = []
        waiting.append(run)
    if waiting:
        yield Run("".join(part.words for part in waiting), waiting[0].face)
