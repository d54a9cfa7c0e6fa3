"""A program of its own that renders with SVOX Pico what it is told to.

    python -I -S pico_child.py FOLDER

FOLDER is where ``py_nanotts`` is installed. Each line read is JSON with ``text``, ``voice`` and
``speed``; each answer is a signed length of 4 bytes, least byte first, with as many bytes of
16 kHz, 16 bit sound, or -1 when there is none. It ends with its input. It imports nothing of
ours, so that it starts at once.
"""

from __future__ import annotations

import json
import sys


def main(folder: str) -> None:
    """Answers until the input ends."""
    # Late: it is found only now.
    sys.path.append(folder)
    from py_nanotts import NanoTTS

    pico = NanoTTS()
    answers = sys.stdout.buffer
    for line in sys.stdin.buffer:
        order = json.loads(line)
        try:
            pcm = pico.speak(order["text"], voice=order["voice"], speed=order["speed"])
        except RuntimeError:
            answers.write((-1).to_bytes(4, "little", signed=True))
        else:
            answers.write(len(pcm).to_bytes(4, "little", signed=True))
            answers.write(pcm)
        answers.flush()


if __name__ == "__main__":
    main(sys.argv[1])
