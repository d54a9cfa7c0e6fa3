"""Reads the sound files that macOS writes.

Python 3.13 no longer brings ``aifc``. Layout: Apple, Audio Interchange File Format, 1989, with
the AIFF-C draft of 1991 for sound with the least byte first.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from coprod_desktop.speech.engine import VoiceStopped
from coprod_desktop.speech.sound import Sound

_BITS = 16
_AS_SAID = (b"NONE", b"twos")  # the greatest byte first, as in a plain file
_TURNED = b"sowt"


def read_aiff(file: bytes) -> Sound:
    """One channel of 16 bits. Raises VoiceStopped for a file of any other kind, or half a one."""
    if file[:4] != b"FORM" or file[8:12] not in (b"AIFF", b"AIFC"):
        raise VoiceStopped
    chunks = dict(_chunks(file))
    try:
        form, sound = chunks[b"COMM"], chunks[b"SSND"]
        channels, _frames, bits = struct.unpack_from(">hLh", form)
        rate = _extended(form[8:18])
        (offset,) = struct.unpack_from(">L", sound)
    except (KeyError, struct.error) as trouble:
        raise VoiceStopped from trouble
    kind = form[18:22] or b"NONE"
    if (channels, bits) != (1, _BITS) or not rate or kind not in (*_AS_SAID, _TURNED):
        raise VoiceStopped
    pcm = sound[8 + offset :]
    pcm = pcm[: len(pcm) // 2 * 2]
    return Sound(pcm if kind == _TURNED else _turned(pcm), rate)


def _chunks(file: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 12
    while at + 8 <= len(file):
        name, length = struct.unpack_from(">4sL", file, at)
        yield name, file[at + 8 : at + 8 + length]
        at += 8 + length + length % 2


def _extended(ten: bytes) -> int:
    """A whole number from the 80 bits it is written in: 15 of exponent, 64 of fraction."""
    exponent, fraction = struct.unpack(">HQ", ten)
    return int(fraction >> max(0, 16383 + 63 - exponent))


def _turned(pcm: bytes) -> bytes:
    turned = bytearray(pcm)
    turned[0::2], turned[1::2] = pcm[1::2], pcm[0::2]
    return bytes(turned)
