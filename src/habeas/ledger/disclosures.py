"""Disclosures: each field of an entry on its own, so that it can be shown, withheld or erased without the others.

Rules (modelled on the salted disclosures of RFC 9901):

- a disclosure is the canonical JSON of ``[salt, name, level, value]``; its salt is fresh, 144 random bits in base64url;
- its commitment is ``SHA-256("habeas/field/1" || 0x00 || disclosure)``: without the salt it tells nothing;
- an entry's leaf data is ``0x01 || seq (8 bytes, big-endian) || its commitments in byte order``, so that an entry
  carries its own place: one that was moved no longer fits;
- disclosures are kept one per line (canonical JSON has no line feed); an erased field leaves ``["name"]`` in its line.
"""

from __future__ import annotations

import json
from base64 import urlsafe_b64encode
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from hashlib import sha256

from habeas.access.levels import Level
from habeas.ledger.canonical import canonical
from habeas.ledger.entries import Entry, Field
from habeas.ledger.tree import leaf_hash

SALT_BYTES = 18  # a multiple of 3 above the 128 bits of RFC 9901, 9.3: no padding in base64
_SALT_TEXT = SALT_BYTES // 3 * 4
DOMAIN = b"habeas/field/1\x00"
_VERSION = b"\x01"
_LEVELS = {level.value: level for level in Level}
UNREADABLE = (ValueError, KeyError, TypeError, RecursionError)  # what reading other bytes than disclosures may raise


def disclose(fields: Mapping[str, Field], random: bytes) -> list[bytes]:
    """One disclosure per field. ``random`` has ``SALT_BYTES`` for each."""
    salts = urlsafe_b64encode(random)
    return [
        b'["%b"%b%b]' % (salts[place : place + _SALT_TEXT], _head(name, field.level), canonical(field.value))
        for place, (name, field) in zip(range(0, len(salts), _SALT_TEXT), fields.items(), strict=True)
    ]


@lru_cache(maxsize=4096)
def _head(name: str, level: Level) -> bytes:
    return b",%b,%b," % (canonical(name), canonical(level.value))


def commitment(disclosure: bytes) -> bytes:
    """What the leaf holds in place of the disclosure."""
    return sha256(DOMAIN + disclosure).digest()


def commitments(disclosures: Iterable[bytes]) -> bytes:
    """The commitments of an entry in byte order, concatenated."""
    domain = DOMAIN
    found = [sha256(domain + line).digest() for line in disclosures]
    found.sort()
    return b"".join(found)


def entry_leaf(seq: int, concatenated: bytes) -> bytes:
    """The leaf hash of entry ``seq`` with these commitments."""
    return leaf_hash(_VERSION + seq.to_bytes(8, "big") + concatenated)


def read_disclosure(line: bytes) -> tuple[str, Field | None]:
    """The field's name and the field; None where it was erased. Raises one of ``UNREADABLE`` for anything else."""
    match json.loads(line):
        case [str(name)]:
            return name, None
        case [str(), str(name), str(level), value]:
            return name, Field(value, _LEVELS[level])
    raise ValueError("no disclosure")


def read_entry(seq: int, disclosures: bytes) -> Entry:
    """The entry that these lines disclose. Raises one of ``UNREADABLE`` where they are no disclosures."""
    fields: dict[str, Field] = {}
    erased: list[str] = []
    for parts in json.loads(b"[%b]" % disclosures.replace(b"\n", b",")):
        if len(parts) == 1:
            erased.append(parts[0])
        else:
            _salt, name, level, value = parts
            fields[name] = Field(value, _LEVELS[level])
    kind, recorded = fields["kind"].value, fields["recorded"].value
    by = fields["by"].value if "by" in fields else ""
    return Entry(seq, kind, recorded, by, fields, tuple(erased))


def without(disclosures: bytes, names: Iterable[str]) -> tuple[bytes, dict[str, bytes]]:
    """The lines with these fields erased, and the commitment of each that was there to be erased."""
    gone: dict[str, bytes] = {}
    wanted = set(names)
    kept = []
    for line in disclosures.split(b"\n"):
        name, field = read_disclosure(line)
        if name in wanted and field is not None:
            gone[name] = commitment(line)
            kept.append(b"[%b]" % canonical(name))
        else:
            kept.append(line)
    return b"\n".join(kept), gone


def split(concatenated: bytes) -> Iterator[bytes]:
    """Concatenated commitments, one by one."""
    return (concatenated[place : place + 32] for place in range(0, len(concatenated), 32))
