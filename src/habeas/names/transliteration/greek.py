"""Modern Greek by ELOT 743 (ISO 843, transcription), the system of passports, with what newspapers do at the start of a word.

Two vowels that are one sound are read together unless a diaeresis or an accent on the first parts them: ου is ou; αυ, ευ, ηυ end in
v, or in f before a sound without voice. γγ, γξ, γχ begin with n. μπ, ντ, γκ at the start are b, d, g (Μπακογιάννη, Bakogianni).
"""

from __future__ import annotations

import re
import unicodedata

_LETTERS = {
    "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i", "κ": "k", "λ": "l", "μ": "m",
    "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s", "ς": "s", "τ": "t", "υ": "y", "φ": "f", "χ": "ch", "ψ": "ps", "ω": "o",
}  # fmt: skip
_DIAERESIS = "\N{COMBINING DIAERESIS}"
_ACCENT = "[\u0300\u0301\u0342]?"
_GROUPS = (
    (rf"ου(?!{_ACCENT}{_DIAERESIS})", "ou"),
    (rf"([αεη])υ{_ACCENT}(?!{_DIAERESIS})(?=[αεηιουωβγδζλμνρ])", r"\1v"),
    (rf"([αεη])υ{_ACCENT}(?![{_DIAERESIS}\u0301])", r"\1f"),
    (r"γ(?=[γξχ])", "n"),
    (r"^μπ|μπ$", "b"),
    (r"^ντ", "d"),
    (r"^γκ", "g"),
)
_TABLE = str.maketrans(_LETTERS)


def elot(word: str) -> str:
    """A lower-case Greek word in lower-case Latin letters."""
    spelled = unicodedata.normalize("NFD", word)
    for group, latin in _GROUPS:
        spelled = re.sub(group, latin, spelled)
    return "".join(mark for mark in spelled.translate(_TABLE) if not unicodedata.combining(mark))
