"""Tells Qt how sound is counted in samples.

Importing this imports QtMultimedia, which only what plays or records it does.
"""

from __future__ import annotations

from PySide6.QtMultimedia import QAudioFormat


def form_of(sample_rate: int) -> QAudioFormat:
    """One channel of 16 bit samples, as `coprod_desktop.domain.samples` has them."""
    form = QAudioFormat()
    form.setSampleRate(sample_rate)
    form.setChannelCount(1)
    form.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    return form
