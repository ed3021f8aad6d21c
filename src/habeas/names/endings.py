"""The endings that make one family name of another: Новик and Новиков, Иванов and Иваненко, Martín and Martínez are two names.

They share a stem and most of their letters, and no slip of a hand turns one into the other. ``stems`` gives what may be the stem of
a family name with the ending it then has; ``differ_in_ending`` says that two names have one stem and two endings. Both work on sounds
(``words.sound``, in the man's form), so that -ский, -skyj and -skiy are one ending, and -ов, -аў and -off.
"""

from __future__ import annotations

_LEAST = 3  # letters of a stem

# An ending by its sound, and the name it goes by here. The longest that fits counts, and what is left of a name may have one more.
_ENDINGS: tuple[tuple[str, str], ...] = (
    ("av|ev|af|ef|aff|iv", "ov"), ("in", "in"), ("enka|anka|inka", "enko"), ("ka", "ko"), ("Cuk", "chuk"), ("uk|ek", "uk"),
    ("ik", "ik"), ("ak", "ak"), ("ski|tki|tkai|skai", "ski"), ("iC|aviC|eviC", "ich"), ("it|at|et|ets", "ets"),
    ("ian", "ian"), ("es|is|ez|iz", "ez"), ("san|sen", "son"), ("Svili", "shvili"), ("dze|de", "dze"),
)  # fmt: skip
_NAMES = {sound: name for sounds, name in _ENDINGS for sound in sounds.split("|")}
_LONGEST = max(map(len, _NAMES))


def stems(family: str) -> frozenset[tuple[str, str]]:
    """What a family name may be made of, given as it sounds: itself without an ending, and a stem with one."""
    found = {"": family}
    for length in range(min(_LONGEST, len(family) - _LEAST), 0, -1):
        name = _NAMES.get(family[-length:])
        if name is not None and name not in found:
            found[name] = family[:-length]
    return frozenset((stem, name) for name, stem in found.items())


def differ_in_ending(ours: frozenset[tuple[str, str]], theirs: frozenset[tuple[str, str]]) -> bool:
    """Whether two names have one stem and two endings, and not one ending as well."""
    if not ours.isdisjoint(theirs):
        return False
    mine, yours = dict(ours), dict(theirs)
    return any(stem in yours and yours[stem] != ending for stem, ending in mine.items())
