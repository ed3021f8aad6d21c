"""From bytes to a clean text, each step keeping the way back.

Decoding, one sign for a line break, no invisible characters, and Unicode's composed form (NFC), so that equal words are
equal strings. Which encoding the bytes are in is found by whoever reads the file; nothing here guesses.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from array import array
from collections.abc import Iterator

from habeas.documents.offsets import Offsets, Traced

# Soft hyphen, zero-width space, word joiner, byte order mark, control characters: they show nothing and split words.
_INVISIBLE = frozenset("\u00ad\u200b\u2060\ufeff\x7f") | {
    chr(code) for code in range(32) if chr(code) not in "\t\n\x0b\x0c\r"
}
_PLAIN = re.compile(r"[\x20-\x7e\t\n]*\Z")
_UNIT = re.compile(r"\r\n|.", re.DOTALL)
_BREAKS = frozenset("\r\x0b\x0c\x85\u2028\u2029")


def decoded(data: bytes, encoding: str) -> Traced:
    """The text of bytes in a known encoding, a byte order mark left out. Raises ``UnicodeDecodeError``."""
    text = data.decode(encoding)
    if len(text) == len(data):
        return Traced(text, Offsets(range(len(data)), range(1, len(data) + 1)))
    if encoding == "utf-8":
        firsts = array("L", (place for place, byte in enumerate(data) if byte & 0b1100_0000 != 0b1000_0000))
        return Traced(text, Offsets(firsts, firsts[1:] + array("L", [len(data)])))
    decoder = codecs.getincrementaldecoder(encoding)()
    starts, ends, begun = array("L"), array("L"), 0
    parts: list[str] = []
    for position in range(len(data)):
        part = decoder.decode(data[position : position + 1], final=position + 1 == len(data))
        if not part:
            continue
        for _ in part:
            starts.append(begun)
            ends.append(position + 1)
        parts.append(part)
        begun = position + 1
    return Traced("".join(parts), Offsets(starts, ends))


def cleaned(traced: Traced) -> Traced:
    """Line breaks as one sign, invisible characters gone, letters composed (NFC)."""
    if _PLAIN.match(traced.text):
        return traced
    characters: list[str] = []
    pieces: list[tuple[int, int]] = []
    for found in _UNIT.finditer(traced.text):
        unit = found[0]
        if unit in _INVISIBLE:
            continue
        characters.append("\n" if unit[0] in _BREAKS else unit)
        pieces.append(found.span())
    return _composed(Traced("".join(characters), traced.offsets.through(pieces)))


def _composed(traced: Traced) -> Traced:
    if unicodedata.is_normalized("NFC", traced.text):
        return traced
    parts: list[str] = []
    pieces: list[tuple[int, int]] = []
    for first, last in _clusters(traced.text):
        part = unicodedata.normalize("NFC", traced.text[first:last])
        parts.append(part)
        pieces.extend([(first, last)] * len(part))
    return Traced("".join(parts), traced.offsets.through(pieces))


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Stretches that compose on their own: a new one begins where a character joins nothing before it."""
    first = 0
    for position in range(1, len(text)):
        character = text[position]
        if not unicodedata.combining(character) and not _joins(text, first, position):
            yield first, position
            first = position
    if text:
        yield first, len(text)


def _joins(text: str, first: int, position: int) -> bool:
    """Whether a character that is no combining mark still composes with what stands before it (Hangul does)."""
    if text[position].isascii():
        return False
    before, character = text[first:position], text[position]
    apart = unicodedata.normalize("NFC", before) + unicodedata.normalize("NFC", character)
    return unicodedata.normalize("NFC", before + character) != apart
