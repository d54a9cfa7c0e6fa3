"""Seals a document so that only its person's key opens it, only in its own row.

A sealed document is ``\\x01``, a nonce of 24 bytes, then XChaCha20-Poly1305 of the JSON padded to
steps of 64 bytes, so that its exact length does not show. Its place (table, row, owner) is
authenticated with it: a document put in another row does not open.
"""

from __future__ import annotations

import json
from secrets import token_bytes

from nacl import bindings as sodium
from nacl.exceptions import CryptoError

from coprod_desktop.storage.documents import Document
from coprod_desktop.storage.troubles import Damaged

KEY_BYTES = 32
_VERSION = b"\x01"
_NONCE_BYTES = 24
_STEP = 64


def new_key() -> bytes:
    """A fresh data key of 32 bytes for one person."""
    return token_bytes(KEY_BYTES)


def seal(key: bytes, document: Document, place: str) -> bytes:
    """``document`` sealed under a key of 32 bytes for this place."""
    words = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    # Half an emoji, as a broken paste leaves one, is kept like every other letter.
    return seal_bytes(key, words.encode("utf-8", "surrogatepass"), place)


def seal_bytes(key: bytes, plain: bytes, place: str) -> bytes:
    """``plain`` sealed under a key of 32 bytes for this place."""
    nonce = token_bytes(_NONCE_BYTES)
    sealed = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
        sodium.sodium_pad(plain, _STEP), place.encode(), nonce, key
    )
    return _VERSION + nonce + sealed


def unseal(key: bytes, sealed: bytes, place: str) -> Document:
    """The document sealed for this place. Raises Damaged where one bit of it is different."""
    plain = unseal_bytes(key, sealed, place)
    try:
        document: Document = json.loads(plain)
    except ValueError:
        # What was raised may carry the words: it goes no further.
        raise Damaged(place) from None
    return document


def unseal_bytes(key: bytes, sealed: bytes, place: str) -> bytes:
    """What was sealed for this place. Raises Damaged where one bit of it is different."""
    start = len(_VERSION) + _NONCE_BYTES
    try:
        if sealed[: len(_VERSION)] != _VERSION:
            raise ValueError
        padded = sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
            sealed[start:], place.encode(), sealed[len(_VERSION) : start], key
        )
        return sodium.sodium_unpad(padded, _STEP)
    except (CryptoError, ValueError, TypeError):
        # What was raised may carry the words: it goes no further.
        raise Damaged(place) from None


def unseal_or_none(key: bytes, sealed: bytes, place: str) -> Document | None:
    """A document that is to be written over, or None where it is damaged: then it is mended."""
    try:
        return unseal(key, sealed, place)
    except Damaged:
        return None
