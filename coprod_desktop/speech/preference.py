"""Which speech engine this computer gets."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from coprod_desktop.content.spoken_words import SpokenWords, spoken_words
from coprod_desktop.content.table import ContentProblem
from coprod_desktop.domain.pronunciation import Pronunciation
from coprod_desktop.resources import ENGLISH
from coprod_desktop.speech.engine import NoVoice, VoiceEngine
from coprod_desktop.speech.normaliser import Normaliser
from coprod_desktop.speech.pronouncing import Pronouncing
from coprod_desktop.speech.several import Several, Source

Slipped = Callable[[ContentProblem], None]


def best_engine(
    pronunciations: Callable[[], Sequence[Pronunciation]] = tuple,
    language: str = ENGLISH,
    slipped: Slipped = lambda problem: None,  # noqa: ARG005
    folder: Path | None = None,
) -> VoiceEngine:
    """Every voice this computer has and those we bring, saying things as people say them.

    None of them is started yet. ``pronunciations`` is asked anew for every sentence, from the
    thread that renders it. Where the list of how things are said has a slip, ``slipped`` gets it,
    and all is said as it is written. In ``folder`` a person may put voices of their own.
    """
    normaliser = Normaliser(_words_of(language, slipped))
    return Pronouncing(Several(sources(sys.platform, folder)), normaliser, pronunciations)


def _words_of(language: str, slipped: Slipped) -> SpokenWords | None:
    try:
        return spoken_words(language)
    except ContentProblem as problem:
        slipped(problem)
        return None


def sources(platform: str, folder: Path | None = None) -> tuple[Source, ...]:
    """The engines for a system as `sys.platform` names it, best first.

    Pico is easier to follow than espeak-ng, and both sound the same on every computer; what was
    added, or a computer brings itself, is there to be chosen.
    """
    brought = {"darwin": (_MAC,), "win32": (_SAPI,)}.get(platform, ())
    pico = () if platform == "darwin" else (_PICO,)
    return (*pico, _ESPEAK, Source("piper/", partial(_start_piper, folder)), *brought)


def _start_espeak() -> VoiceEngine:
    # Late: it loads pyttsx3.
    from coprod_desktop.speech.espeak import Espeak

    return Espeak()


def _start_pico() -> VoiceEngine:
    # Late: nothing is loaded before somebody listens.
    from coprod_desktop.speech.pico import Pico

    return Pico(_guide())


def _start_piper(folder: Path | None) -> VoiceEngine:
    # Late: few have it.
    from coprod_desktop.speech.piper import Piper

    return Piper(folder, _guide())


def _start_sapi() -> VoiceEngine:
    # Late: it can be imported on Windows only.
    from coprod_desktop.speech.sapi import sapi

    return sapi(_guide())


def _start_mac() -> VoiceEngine:
    # Late: it can be imported on macOS only.
    from coprod_desktop.speech.mac import mac

    return mac(_guide())


def _guide() -> VoiceEngine | None:
    """Who tells word times for a voice that does not."""
    try:
        return _start_espeak()
    except (ImportError, NoVoice):
        return None


_PICO = Source("pico/", _start_pico)
_ESPEAK = Source("gmw/", _start_espeak)
_SAPI = Source("sapi/", _start_sapi)
_MAC = Source("mac/", _start_mac)
