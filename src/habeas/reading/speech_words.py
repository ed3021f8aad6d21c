"""What the reader of quotations knows of a language beyond its words of attribution (``voices``): word lists, nothing else.

Every part may be left out: the verbs of saying, and what stands around a name, are those of ``voices`` already.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from habeas.reading.phrases import Phrases


@dataclass(frozen=True)
class SpeechWords:
    """Further words of saying of a language, in lower case.

    ``verbs`` of demanding, promising and judging, which no number follows; True: whatever their object is; False: what only
    looks like a verb of saying. ``weak`` verbs, of these or of ``voices``, are as often no saying, and count only beside words
    in marks, or what opens a clause. ``nominal`` forms of them are nouns as well. ``plans`` are nouns of what somebody said ("claim", "proposal"), which count between
    an owner and what opens a clause. ``own_words`` hold their speaker as a pronoun ("in his words").

    ``complementisers`` open what is told ("that"), ``asked`` what is asked or wanted, and belong to it ("whether", "to"). ``apposed`` words open what is put
    behind a name; ``conjunctions`` join a verb to the one before; ``behind`` open an adverbial at a sentence's end.
    ``adverb`` is the pattern of a word that may stand between speaker and verb, ``participle`` of a verb without a subject,
    ``unreal`` of what says that a thing was not said, beyond the modals of ``voices``. ``papers`` hold words as people do ("poll").
    """

    verbs: Phrases[bool] = field(default_factory=Phrases)
    weak: Phrases[bool] = field(default_factory=Phrases)
    nominal: Phrases[bool] = field(default_factory=Phrases)
    plans: Phrases[bool] = field(default_factory=Phrases)
    papers: Phrases[bool] = field(default_factory=Phrases)
    own_words: Phrases[bool] = field(default_factory=Phrases)
    complementisers: Phrases[bool] = field(default_factory=Phrases)
    asked: frozenset[str] = frozenset()
    apposed: frozenset[str] = frozenset()
    conjunctions: frozenset[str] = frozenset()
    behind: frozenset[str] = frozenset()
    adverb: str = r"(?!)"
    participle: str = r"(?!)"
    unreal: str = r"(?!)"
