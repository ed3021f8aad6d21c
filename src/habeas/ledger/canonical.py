"""Canonical JSON bytes (RFC 8785) for the values of the ledger: no floats, whole numbers within ±(2^53 - 1).

The standard encoder writes the same bytes wherever object keys sort alike as code points and as UTF-16, which is
everywhere but beyond the Basic Multilingual Plane; those values go through the reference implementation. Whatever has
no canonical form (a float, a key that is not text, half of a surrogate pair) is an ``InputError``.
"""

from __future__ import annotations

import json
from json.encoder import encode_basestring

import rfc8785

from habeas.errors import InputError
from habeas.ledger.entries import JsonValue

LARGEST = 2**53 - 1
_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")).encode


def canonical(value: JsonValue) -> bytes:
    """The value's canonical bytes. Raises ``InputError`` where it has none."""
    try:
        if isinstance(value, str):
            return encode_basestring(value).encode()
        return _encode(value).encode() if _is_plain(value) else rfc8785.dumps(value)
    except (UnicodeEncodeError, rfc8785.CanonicalizationError) as error:
        raise InputError(f"A text with half of a surrogate pair cannot be recorded: {error}.") from None
    except RecursionError:
        raise InputError("A value is nested too deeply to be recorded.") from None


def _is_plain(value: JsonValue) -> bool:
    """Whether the standard encoder writes it canonically; raises for what may not be recorded."""
    if value is None or isinstance(value, str | bool):
        return True
    if isinstance(value, int):
        if abs(value) > LARGEST:
            raise InputError(f"{value} is beyond ±(2^53 - 1) and has no exact form in JSON.", mend="Write it as text.")
        return True
    if isinstance(value, list | tuple):
        plain = [_is_plain(item) for item in value]  # a list: every item is looked at
        return all(plain)
    if isinstance(value, dict):
        plain = [_is_plain_key(key) & _is_plain(item) for key, item in value.items()]
        return all(plain)
    raise InputError(
        f"{value!r} ({type(value).__name__}) cannot be recorded.", mend="Write it as text or a whole number."
    )


def _is_plain_key(key: object) -> bool:
    if not isinstance(key, str):
        raise InputError(f"{key!r} is no name for a value: names are text.")
    return key.isascii() or max(key) <= "\uffff"
