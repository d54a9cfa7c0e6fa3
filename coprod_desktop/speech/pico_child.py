"""What renders with SVOX Pico, in a process of its own."""

from __future__ import annotations

from typing import Any

from coprod_desktop.speech.answering import answer_orders


def main() -> None:
    """Answers orders of ``text``, ``voice`` and ``speed`` with 16 kHz, 16 bit sound."""
    # Late: in the program itself it stays out.
    from py_nanotts import NanoTTS

    pico = NanoTTS()

    def sound(order: dict[str, Any], _body: bytes) -> bytes | None:
        try:
            said: bytes = pico.speak(order["text"], voice=order["voice"], speed=order["speed"])
        except RuntimeError:
            return None
        return said

    answer_orders(sound)
