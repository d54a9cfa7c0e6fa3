"""What renders with Piper, in a process of its own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from coprod_desktop.speech.answering import Wanted, answer_while_wanted, step_back
from coprod_desktop.speech.off_networks import keep_off_networks


def main() -> None:
    """Answers orders with a line of JSON, after which comes 16 bit sound.

    An order has ``model`` and ``about``, the files of a voice, which is only made ready where
    there is no ``text``. With it come its ``words`` and ``words_a_minute``. The line has
    ``sample_rate`` and ``starts``, those of the words in samples, or ``refused`` where the files
    cannot be used. One voice at a time is kept.
    """
    keep_off_networks()
    step_back()
    # Late: in the program itself it stays out.
    from coprod_desktop.speech.piper_model import Model

    loaded: dict[str, Model] = {}

    def sound(order: dict[str, Any], _body: bytes, wanted: Wanted) -> bytes | None:
        name = order["model"]
        if name not in loaded:
            loaded.clear()
            try:
                loaded[name] = Model(Path(name), Path(order["about"]))
            except Exception:  # noqa: BLE001 - anything may be in a file from elsewhere
                return _line(refused=True)
        model = loaded[name]
        if "text" not in order:
            return _line(sample_rate=model.sample_rate)
        speech = model.say(order["text"], order["words"], order["words_a_minute"], wanted)
        if speech is None or not speech.pcm:
            return None
        return _line(sample_rate=model.sample_rate, starts=speech.starts) + speech.pcm

    answer_while_wanted(sound)


def _line(**about: object) -> bytes:
    return json.dumps(about).encode() + b"\n"
