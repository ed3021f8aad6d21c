"""How much each agreement tells: the whole policy of comparing two people, on one screen.

Every number is a natural logarithm of odds: +2.3 makes it ten times as likely that the two are one person, -2.3 ten times less.
The sum, from ``PRIOR`` on, is turned into a probability. It is the probability for two records that somebody has a reason to set beside each
other (as many pairs are one person as are not); among all pairs of a register far fewer are one, and linking
estimates that from the lists themselves.

The weights of names were fitted by ``benchmarks/calibration.py`` on pairs that no benchmark measures, and rounded, so that nothing
that is nearly the same tells more than what is the same; the others follow
from how often such details agree by chance (a day of birth: one in some ten thousand) and how often registers get them wrong.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from habeas.identity.details import Degree, Detail
from habeas.names.comparison import Agreement
from habeas.names.name import Part

_A, _P, _D = Agreement, Part, Degree

PRIOR = -0.6

# A word that both names have, by what it is and how it agrees. Between a likeness of FAR and one of ``names.comparison.NEAR`` it goes
# from APART to NEAR, and from there to NEAREST at a likeness of 1.
WORDS: Mapping[Part, Mapping[Agreement, float]] = MappingProxyType({
    _P.FAMILY: {_A.SAME: 2.6, _A.SOUND: 2.6, _A.VARIANT: 2.6, _A.INFLECTED: 2.6, _A.GENDER: 2.4, _A.INITIAL: 0.8, _A.NEAR: -1.6, _A.JOINED: 3.0, _A.APART: -3.8},
    _P.GIVEN: {_A.SAME: 2.1, _A.SOUND: 2.1, _A.VARIANT: 1.9, _A.INFLECTED: 2.1, _A.GENDER: -0.5, _A.INITIAL: 1.2, _A.NEAR: -0.2, _A.JOINED: 3.0, _A.APART: -4.6},
    _P.FATHER: {_A.SAME: 1.8, _A.SOUND: 1.8, _A.VARIANT: 1.6, _A.INFLECTED: 1.8, _A.GENDER: 0.0, _A.INITIAL: 0.6, _A.NEAR: 0.0, _A.JOINED: 1.8, _A.APART: -5.5},
})  # fmt: skip
NEAREST: Mapping[Part, float] = MappingProxyType({_P.FAMILY: 2.6, _P.GIVEN: 2.1, _P.FATHER: 1.8})
EXTRA: Mapping[Part, float] = MappingProxyType({_P.FAMILY: -0.2, _P.GIVEN: -0.8, _P.FATHER: -0.4})
FAR = 0.4
CROSSED = 0.0  # a word that is a given name in one and the family name in the other
ALONE = -0.1  # only one word to go by
SHORT = 5  # letters: a shorter word agrees by chance more often, and its agreement counts less in proportion

DETAILS: Mapping[Detail, Mapping[Degree, float]] = MappingProxyType({
    Detail.BORN: {_D.SAME: 5.8, _D.SWAPPED: 4.0, _D.ONE_PART: 2.4, _D.SAME_YEAR: 2.6, _D.MAY_BE: 0.4, _D.CLOSE: -0.5, _D.APART: -4.0},
    Detail.SEX: {_D.SAME: 0.3, _D.APART: -2.0},
    Detail.BIRTH_PLACE: {_D.SAME: 2.5, _D.PARTLY: 1.5, _D.APART: -1.0},
    Detail.CASE: {_D.SAME: 7.0, _D.APART: 0.0},
    Detail.DETAINED: {_D.SAME: 4.0, _D.CLOSE: 2.5, _D.MAY_BE: 0.5, _D.APART: -0.4},
    Detail.PLACE: {_D.SAME: 1.2, _D.PARTLY: 0.6, _D.APART: -0.2},
})  # fmt: skip

LIKELY = 0.5  # from here on two names are taken for one person's by who wants a yes or a no
