"""A Piper voice in memory.

Only `piper_child` loads this. Piper 1.8.0 tells how long each speech sound lasts where its model
says so; to have it say so, it would change the model with a package of 27 MB. A model is a list of
parts, of which a later one adds to those before it, so that to append a few bytes does the same.
"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from piper import PiperVoice
from piper.config import PhonemeType, PiperConfig

from coprod_desktop.speech.answering import Wanted
from coprod_desktop.speech.piper_times import Heard, word_starts

LONGEST = 40
"""Seconds of sound that are made at once."""

_MOST_THREADS = 4
_WORDS_KEPT = 2_000
# The part of the model that has how long each sound lasts, in hops.
_LENGTHS = b"/Ceil_output_0"
_GRAPH, _OUTPUT, _NAME, _BYTES = 7, 12, 1, 2

# How fast a voice speaks by itself is measured on these, whatever language it has.
_PLAIN = (
    "We asked for seven hot meals at the night shelter, and nobody came to tell us why.",
    "I want to meet people at the door, with some hot food.",
)
_PLAIN_SCALE = 0.6  # quickly said, quickly measured

# Lengths are whole hops, always rounded up: what is not a speech sound takes one at any speed.
_FIXED = 0.53
"""Hops for each number given to the model, however fast it speaks; of English voices."""

_BEGIN, _BETWEEN, _END = "^", "_", "$"
_NOT_HEARD = frozenset(" ˈˌː.,:;!?-—()\"'“”‘’…")


class NotForPiper(Exception):
    """A model of another kind."""


@dataclass(frozen=True, slots=True)
class Speech:
    """One channel of 16 bit samples, with where each word begins in it, in samples."""

    pcm: bytes
    starts: tuple[int | None, ...]


class Model:
    """A voice that is loaded and ready. Making it raises whatever is wrong with its files."""

    def __init__(self, model: Path, about: Path) -> None:
        self._config = PiperConfig.from_dict(json.loads(about.read_text(encoding="utf-8")))
        if self._config.phoneme_type not in (PhonemeType.ESPEAK, PhonemeType.TEXT):
            raise NotForPiper
        data = model.read_bytes()
        self._tells = _LENGTHS in data
        if self._tells:
            data += _part(_GRAPH, _part(_OUTPUT, _part(_NAME, _LENGTHS)))
        onnxruntime.disable_telemetry_events()  # on Windows it would tell the system what it does
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = min(os.cpu_count() or 1, _MOST_THREADS)
        # A thread that has to wait sleeps: on a busy computer a sentence takes half as long then.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        options.log_severity_level = 4
        options.enable_cpu_mem_arena = False  # 100 MB less, as quick
        session = onnxruntime.InferenceSession(data, options, providers=["CPUExecutionProvider"])
        self._session = session
        self._voice = PiperVoice(config=self._config, session=session)
        self._alone = lru_cache(_WORDS_KEPT)(self._sounds_alone)
        self._plain = self._measured()

    @property
    def sample_rate(self) -> int:
        """Samples a second."""
        return int(self._config.sample_rate)

    def say(
        self, text: str, words: Sequence[str], words_a_minute: float, wanted: Wanted
    ) -> Speech | None:
        """The sound of ``text``, whose words are ``words``; None where there is none, or too much,
        or nobody waits for it any more.

        The speed is that from the first sound to the last.
        """
        plain = self._plain
        scale = max(0.2, (60 / words_a_minute - plain.fixed) / plain.stretched)
        spoken = [one for one in map(self._ids, self._voice.phonemize(text)) if one.symbols]
        long = sum(len(one.ids) for one in spoken) / plain.ids_a_word
        if not 0 < long * (plain.fixed + plain.stretched * scale) < LONGEST:
            return None
        sounds, heard, begun = [], [], 0
        options = onnxruntime.RunOptions()
        wanted.stop_with(partial(setattr, options, "terminate", True))
        try:
            for one in spoken:
                sound, lengths = self._run(one.ids, scale, options)
                heard += _heard(one, lengths, begun)
                sounds.append(sound)
                begun += len(sound)
        except Exception:  # what onnxruntime raises has no class of its own
            if wanted.left:
                return None
            raise
        starts = word_starts([self._alone(word) for word in words], heard)
        return Speech(_samples(np.concatenate(sounds)), tuple(starts))

    def _measured(self) -> _Pace:
        """From the plain sentences, without the silence at both ends of each."""
        samples = ids = 0
        for text in _PLAIN:
            for one in map(self._ids, self._voice.phonemize(text)):
                sound, lengths = self._run(one.ids, _PLAIN_SCALE)
                samples += len(sound) if lengths is None else int(lengths[2:-1].sum())
                ids += len(one.ids)
        words = sum(len(text.split()) for text in _PLAIN)
        fixed = ids * _FIXED * self._config.hop_length / self.sample_rate
        stretched = (samples / self.sample_rate - fixed) / _PLAIN_SCALE
        if stretched <= 0:
            raise NotForPiper
        return _Pace(fixed / words, stretched / words, ids / words)

    def _ids(self, phonemes: Sequence[str]) -> _Spoken:
        numbers = self._config.phoneme_id_map
        between = numbers[_BETWEEN]
        ids = [*numbers[_BEGIN], *between]
        symbols = []
        for symbol in phonemes:
            if symbol in numbers:
                symbols.append((symbol, len(ids)))
                ids += [*numbers[symbol], *between]
        return _Spoken([*ids, *numbers[_END]], symbols)

    def _run(self, ids: Sequence[int], scale: float, options: Any = None) -> tuple[Any, Any]:
        """The sound, with how long each of ``ids`` lasts in samples, which is None if not told."""
        config = self._config
        scales = [config.noise_scale, scale, config.noise_w_scale]
        given = {
            "input": np.array([ids], dtype=np.int64),
            "input_lengths": np.array([len(ids)], dtype=np.int64),
            "scales": np.array(scales, dtype=np.float32),
        }
        if config.num_speakers > 1:
            given["sid"] = np.array([config.default_speaker_id], dtype=np.int64)
        found = self._session.run(None, given, options)
        told = self._tells and len(found) > 1
        return found[0].reshape(-1), found[-1].reshape(-1) * config.hop_length if told else None

    def _sounds_alone(self, word: str) -> str:
        spoken = (symbol for sentence in self._voice.phonemize(word) for symbol in sentence)
        return "".join(symbol for symbol in spoken if symbol not in _NOT_HEARD)


@dataclass(frozen=True, slots=True)
class _Pace:
    """Seconds a word takes, at any scale and for each 1 of it, with the ids it is made of."""

    fixed: float
    stretched: float
    ids_a_word: float


@dataclass(frozen=True, slots=True)
class _Spoken:
    """A sentence as the model wants it; each symbol with its place among the ``ids``."""

    ids: list[int]
    symbols: list[tuple[str, int]]


def _heard(spoken: _Spoken, lengths: Any, begun: int) -> list[Heard]:
    """The speech sounds with when they begin, the sentence beginning at ``begun``, in samples."""
    if lengths is None:
        return []
    ends = np.cumsum(lengths)
    found: list[Heard] = []
    first, since = True, None
    for symbol, place in spoken.symbols:
        at = begun + int(ends[place - 1])
        if symbol == " ":
            first, since = True, None
        elif symbol not in _NOT_HEARD:
            found.append(Heard(symbol, at if since is None else since, first))
            first, since = False, None
        elif since is None and symbol in "ˈˌ":
            since = at  # the mark of a stress is part of the sound it stands before
    return found


def _samples(sound: Any) -> bytes:
    """As loud as it goes, as Piper has it."""
    peak = float(np.abs(sound).max(initial=0.0))
    if peak < 1e-8:
        return b""
    numbers = np.clip(sound * (32767 / peak), -32767, 32767)
    return bytes(numbers.astype("<i2").tobytes())


def _part(field: int, inside: bytes) -> bytes:
    return _number(field << 3 | _BYTES) + _number(len(inside)) + inside


def _number(value: int) -> bytes:
    low, rest = value & 127, value >> 7
    return bytes([low | 128]) + _number(rest) if rest else bytes([low])
