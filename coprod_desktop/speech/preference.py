"""Which speech engine this computer gets."""

from __future__ import annotations

from coprod_desktop.speech.engine import NoVoice, VoiceEngine
from coprod_desktop.speech.silent import Silent


def best_engine() -> VoiceEngine:
    """The bundled espeak-ng, or silence where that cannot start."""
    try:
        # Late, so that the program starts without loading pyttsx3.
        from coprod_desktop.speech.espeak import Espeak

        return Espeak()
    except (ImportError, NoVoice):
        return Silent()
