"""Which language a text is in, by the small words that every text of it is full of.

Good for telling whole reports apart, not single lines. None where too few of any language's words are found, or two
languages are level: nobody is told a guess. Languages are told apart here that no grammar reads yet, so that a report in
one of them is not read as another.
"""

from __future__ import annotations

import re
from collections import Counter

_SMALL_WORDS = {
    "en": "the of and to in that for was were is with on by from has have had said who which their after not been",
    "es": "el la los las de del que y en un una por con para se fue su al como más según pero sobre entre",
    "fr": "le la les des du et que en un une pour dans qui sur au aux par avec est pas plus selon ont été",
    "de": "der die das und den dem von zu mit ist im auf für nicht ein eine sich des wurde wurden nach auch",
    "pt": "o a os as de do da dos das que e em um uma por com para no na se foi mais ao segundo",
    "it": "il lo la i gli le di del della che e in un una per con non sono alla dei delle secondo più",
    "pl": "i w na z do się nie że to jest od po przez za dla oraz został roku który przed jak co",
    "ru": "и в на не что с по из за был были от для его как это года к также после о их она",
    "be": "і ў у на не што з па за быў былі ад для яго як гэта гады да таксама пасля пра іх яна",
    "uk": "і в у на не що з за був були від для його як це року до також після про їх вона та й",
}
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000
_LEAST_SHARE = 0.06


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of the text's language among those known here, or None."""
    counted = Counter(word.lower() for word in _WORD.findall(text[:_SAMPLE]))
    found = Counter({code: sum(counted[word] for word in words.split()) for code, words in _SMALL_WORDS.items()})
    (first, most), (_, next_most) = found.most_common(2)
    if most == 0 or most < counted.total() * _LEAST_SHARE or most == next_most:
        return None
    return first
