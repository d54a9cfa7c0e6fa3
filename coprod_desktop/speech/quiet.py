"""Puts quiet into what was rendered."""

from __future__ import annotations

from dataclasses import replace

from coprod_desktop.domain.samples import BYTES_A_SAMPLE
from coprod_desktop.speech.engine import Rendered


def followed_by_quiet(rendered: Rendered, milliseconds: int) -> Rendered:
    """The same sentence with a time of quiet after it."""
    if milliseconds <= 0:
        return rendered
    samples = rendered.sample_rate * milliseconds // 1000 if rendered.pcm else 0
    return replace(
        rendered,
        pcm=rendered.pcm + bytes(samples * BYTES_A_SAMPLE),
        seconds=rendered.seconds + milliseconds / 1000,
    )


def without_sound(rendered: Rendered) -> Rendered:
    """The same sentence, as long, with the same words, and nothing to be heard."""
    return replace(rendered, pcm=b"")
