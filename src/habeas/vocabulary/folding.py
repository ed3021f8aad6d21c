"""Text folded for comparison: case, accents, punctuation and repeated spaces taken away. Never for display."""

from __future__ import annotations

import unicodedata
from functools import lru_cache


@lru_cache(maxsize=65536)
def folded(text: str) -> str:
    """“Abad,  Óscar” becomes “abad oscar”."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return " ".join("".join(c if c.isalnum() else " " for c in bare).split())


def folded_name(name: str) -> str:
    """A full name folded, its words in no order: “ABAD  OSCAR GERARDO” is “Abad, Oscar Gerardo”."""
    return " ".join(sorted(folded(name).split()))
