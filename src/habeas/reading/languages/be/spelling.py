"""How Belarusian is written: two orthographies, taken for one.

The words of the lists beside this file stand as ``SPELLING`` folds them: «у» for «ў», no soft sign that only shows that a
consonant is soft before another («сьвятло», «зьняволеньне» are «святло», «зняволенне»; «пісьмо» is «пісмо»), and one apostrophe.
"""

from __future__ import annotations

import re
from itertools import product

from habeas.reading.languages.be.forms import INSIDE
from habeas.reading.tokens import Spelling

_SOFTENED = ("з", "с", "ц", "дз")
_BEFORE = "бвгдзклмнпстфхцчш"
_DOUBLED = (("ньн", "нн"), ("льл", "лл"))
# «зьехаць» of one orthography is «з'ехаць» of the other.
_PREFIXED = (("зье", "з'е"), ("зья", "з'я"), ("зьё", "з'ё"))

FOLDED = (
    ("ʼ", "'"), ("`", "'"), ("ў", "у"), *_PREFIXED,
    *((soft + "ь" + letter, soft + letter) for soft, letter in product(_SOFTENED, _BEFORE)), *_DOUBLED,
)  # fmt: skip


def _either(word: str) -> str:
    """The pattern of a folded word in either orthography."""
    return re.sub(rf"([зсц])(?=[{_BEFORE}])", r"\1ь?", word).replace("у", "[уў]")


_NUMBER = "|".join(_either(word) for word in sorted(INSIDE, key=len, reverse=True))
SPELLING = Spelling(
    thousands=" \u00a0\u2009\u202f",
    decimal=",.",
    inside=rf"(?:{_NUMBER})(?=г[ао]до[вў]|г[ао]да[вў]|год|месячн|месяцо[вў]|тыдн[её]в|дз[её]нн|суткав|сутачн|гадзінн|тысячн|мільённ|мэтро|метро)",
    folded=FOLDED,
)
