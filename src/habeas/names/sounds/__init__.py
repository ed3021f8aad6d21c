"""Whether a Latin word and a word of another script are one name by their sound, where the other script spells no vowels or
spells foreign names as it hears them: Арчибальд, كازانوفا, ג'ונסון, 克里斯, チャーチル, 카트린.

Both words are cut into the sounds they spell (``graphemes`` for Latin, a file per script for the others), and a table
per script says how much more often two of these stand for each other than chance would have it, in tenths of a natural
logarithm. ``likeness`` is the best way through both words, as a share of what the Latin word could reach.

The tables were learned by ``benchmarks/learn_sounds.py``; their first lines say from what. They hold sounds, never words:
no name is known by heart. Which words are worth comparing, and what a likeness is worth, others decide.
"""

from __future__ import annotations

from functools import cache

from habeas.names.scripts import Script, script_of
from habeas.names.sounds import arabic, cyrillic, han, hangul, hebrew, kana
from habeas.names.sounds.correspondence import Correspondence, Spelled
from habeas.names.transliteration import latin

# From the script that spells foreign sounds least closely to the one that does most.
_SPELLERS: dict[Script, Spelled] = {
    Script.HAN: han.spelled,
    Script.KANA: kana.spelled,
    Script.HANGUL: hangul.spelled,
    Script.ARABIC: arabic.spelled,
    Script.HEBREW: hebrew.spelled,
    Script.CYRILLIC: cyrillic.spelled,
}
_CLOSENESS = {script: place for place, script in enumerate(_SPELLERS)}
SCRIPTS = frozenset(_SPELLERS)


def speller(script: Script) -> Spelled:
    """What cuts a word of a script of ``SCRIPTS`` into its sounds."""
    return _SPELLERS[script]


@cache
def correspondence(script: Script) -> Correspondence:
    """The table of a script of ``SCRIPTS``, read when it is first asked for."""
    return Correspondence.read(script, _SPELLERS[script])


def likeness(a: str, b: str) -> float | None:
    """How surely two words of different scripts sound alike, 0 to 1; None where no table tells, and within one script.

    Which of the two is Latin does not matter. Where neither is, the one whose script spells more closely is read as Latin.
    """
    first, second = script_of(a), script_of(b)
    if first is second:
        return None
    if _CLOSENESS.get(first, len(_CLOSENESS)) < _CLOSENESS.get(second, len(_CLOSENESS)):
        a, b, second = b, a, first
    return correspondence(second).likeness(latin(a), b) if second in SCRIPTS else None
