"""Which encoding bytes of text are in, and whether they are text at all.

A byte order mark decides, if the bytes bear it out; then UTF-8, if every byte fits; then UTF-16, by where its zero bytes
stand; then a guess among
the encodings that news and lists from this field come in. What is another kind of file is refused by its name.
"""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from habeas.adapters.kinds import refuse_other_kinds
from habeas.errors import InputError, Place

_SAMPLE = 200_000
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_GUESSED = [
    "cp1251", "koi8_r", "koi8_u", "iso8859_5", "cp866", "mac_cyrillic", "cp1252", "cp1250", "iso8859_2", "cp1254",
    "cp1256", "cp1253", "cp1255", "gb18030", "big5", "shift_jis", "euc_jp", "euc_kr",
]  # fmt: skip
_CENTRAL = frozenset({"cp1250", "iso8859_2", "cp1254"})
_SPANISH = frozenset("áéíóúüñÁÉÍÓÚÜÑ¿¡«»“”‘’—–…ºª°€·\u00a0")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_MOSTLY = 0.7
_STRAY = 3
_SHORT, _LEAST_ZEROS = 64, 0.02


def encoding_of(data: bytes, name: str) -> str:
    """The encoding of a file's bytes. Raises ``InputError`` naming the file for what is no text."""
    refuse_other_kinds(data, name)
    encoding = _found(data)
    if encoding is None:
        raise InputError("Its encoding cannot be told.", place=Place(name), mend="Save it as UTF-8.")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        place = f"byte {error.start + 1} does not fit"
        raise InputError(
            f"This is no text in {encoding}: {place}.", place=Place(name), mend="Save it as UTF-8."
        ) from None
    junk = _CONTROL.search(text)
    # A stray control character does no harm and is left out; many of them are a program or a damaged file.
    if junk is not None and ("\x00" in text or len(_CONTROL.findall(text)) > max(_STRAY, len(text) // 1000)):
        sign = "a NUL byte" if junk[0] == "\x00" else f"the control character {ord(junk[0])}"
        raise InputError(
            f"This is no text: {sign} stands at character {junk.start() + 1:,}.",
            place=Place(name),
            mend="Hand in the report as text or HTML; a damaged download is best fetched again.",
        )
    return encoding


def _found(data: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding if encoding == "utf-8" or _has_zeros(data) else None
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        if b"\x00" not in data:
            return "utf-8"
    wide = _wide(data)
    if wide is not None:
        return wide
    if b"\x00" in data:
        return "utf-8"
    best = from_bytes(data[:_SAMPLE], cp_isolation=_GUESSED, preemptive_behaviour=True).best()
    if best is None:
        return None
    return "cp1252" if best.encoding in _CENTRAL and _is_spanish(data) else best.encoding


def _is_spanish(data: bytes) -> bool:
    """Whether all that is beyond ASCII would be letters and signs of Spanish in Windows-1252, where Polish has ń for ñ."""
    found = set(data.decode("cp1252", "replace")) - set(map(chr, range(128)))
    return bool(found) and found <= _SPANISH


def _has_zeros(data: bytes) -> bool:
    """Whether zero bytes are as many as the spaces, digits and signs of any text in UTF-16 bring along."""
    sample = data[:_SAMPLE]
    return len(sample) < _SHORT or sample.count(0) >= len(sample) * _LEAST_ZEROS


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: the zero bytes of its spaces, digits and line breaks all stand on one side."""
    if len(data) % 2 or not _has_zeros(data):
        return None
    sample = data[:_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    spaces_little, spaces_big = sample.count(b" \x00"), sample.count(b"\x00 ")
    if odd > even and odd >= (even + odd) * _MOSTLY and spaces_little:
        return "utf-16-le"
    if even > odd and even >= (even + odd) * _MOSTLY and spaces_big:
        return "utf-16-be"
    return None
