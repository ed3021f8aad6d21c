"""What somebody may have meant who wrote a word that there is not: one phrase for the mend of an error.

Words are compared folded (case, accents, hyphens and spaces apart), by difflib's measure; beyond its usual cutoff nothing is
suggested: a wrong suggestion is worse than none.
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from habeas.vocabulary.folding import folded


def did_you_mean(word: str, words: Iterable[str]) -> str:
    """``Did you mean “held”? There are: held, pardoned.``; without a near one only what there is."""
    there = tuple(dict.fromkeys(words))
    listed = f"There are: {', '.join(there)}." if there else "There are none yet."
    by_form = {_form(one): one for one in reversed(there)}
    near = get_close_matches(_form(word), by_form, n=1)
    return f"Did you mean “{by_form[near[0]]}”? {listed}" if near else listed


def _form(word: str) -> str:
    return folded(word.replace("_", " ").replace("-", " "))
