"""How sound is counted in samples.

All sound is one channel of 16 bit samples, least byte first; voices have their own rates.
"""

BYTES_A_SAMPLE = 2

SAMPLES_A_SECOND = 16_000
"""The rate of a voice note, at which dictation listens."""

A_SECOND = SAMPLES_A_SECOND * BYTES_A_SAMPLE
"""Bytes of one second of a voice note."""
