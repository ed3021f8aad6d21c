"""Cyrillic as Russian spells foreign names: each letter is a sound, the first one marked; other languages' letters by the Russian
ones that they answer to. For Slavic names ``words.sound`` is closer; this knows Дзамбрано and Хониат.
"""

from __future__ import annotations

_RUSSIAN = str.maketrans({
    "і": "и", "ї": "и", "є": "е", "ґ": "г", "ў": "у", "ѝ": "и", "ѐ": "е", "ј": "й", "љ": "ль", "њ": "нь", "ђ": "дж",
    "ћ": "ч", "џ": "дж", "ѓ": "г", "ќ": "к", "ѕ": "дз", "’": "", "'": "", "ʼ": "",
})  # fmt: skip


def spelled(word: str) -> list[str]:
    """The sounds that a word spells."""
    letters = [letter for letter in word.casefold().translate(_RUSSIAN) if letter.isalpha()]
    return [f"^{letters[0]}", *letters[1:]] if letters else []
