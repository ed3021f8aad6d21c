"""How much each agreement tells: the whole policy of comparing two people, on one screen.

Every number is a natural logarithm of odds: +2.3 makes it ten times as likely that the two are one person, -2.3 ten times less.
The sum, from ``PRIOR`` on, is turned into a probability: for two records that somebody has a reason to set beside each other, as
many such pairs being one person as not. Among all pairs of a register far fewer are; linking estimates that from the lists.

The weights of names were fitted by ``benchmarks/calibration.py`` on pairs that no benchmark measures, and rounded, so that nothing
that is nearly the same tells more than what is the same. Those of birth, sex and place follow from how often they agree in
a public set of 50,000 records of historical figures with errors put in; those of cases and arrests are estimates of our own.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from habeas.identity.details import Degree, Detail
from habeas.names.comparison import Agreement
from habeas.names.name import Part

_D = Degree


def _in_order(*worth: float) -> Mapping[Agreement, float]:
    return MappingProxyType(dict(zip(Agreement, worth, strict=True)))


def _of_parts(family: float, given: float, father: float, title: float, generation: float) -> Mapping[Part, float]:
    worth = {
        Part.FAMILY: family,
        Part.GIVEN: given,
        Part.FATHER: father,
        Part.TITLE: title,
        Part.GENERATION: generation,
    }
    return MappingProxyType(worth)


PRIOR = -0.6

# A word that both names have, by what it is and how it agrees. Between a likeness of FAR and one of ``names.comparison.NEAR`` it goes
# from APART to NEAR, and from there to NEAREST at a likeness of 1.
WORDS: Mapping[Part, Mapping[Agreement, float]] = MappingProxyType({
    #                     same sound variant inflected gender initial near joined apart
    Part.FAMILY: _in_order(2.6, 2.6, 2.6, 2.6, 2.4, 0.8, -1.6, 3.0, -3.8),
    Part.GIVEN:  _in_order(2.1, 2.1, 1.9, 2.1, -0.5, 1.2, -0.2, 3.0, -4.6),
    Part.FATHER: _in_order(1.8, 1.8, 1.6, 1.8, 0.0, 0.6, 0.0, 1.8, -5.5),
    Part.TITLE:  _in_order(0.5, 0.5, 0.5, 0.5, 0.0, 0.0, 0.0, 0.0, 0.0),
    Part.GENERATION: _in_order(0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, -8.0),
})  # fmt: skip
NEAREST: Mapping[Part, float] = _of_parts(2.6, 2.1, 1.8, 0.0, 0.0)
EXTRA: Mapping[Part, float] = _of_parts(-0.2, -0.8, -0.4, 0.0, -1.0)  # a word that only one of them has
FAR = 0.4
ALONE: Mapping[Part, float] = _of_parts(
    -0.1, -2.0, -2.0, -2.0, -2.0
)  # only one word to go by: a given name is many people's
SHORT = 5  # letters: a shorter word agrees by chance more often, and its agreement counts less in proportion

DETAILS: Mapping[Detail, Mapping[Degree, float]] = MappingProxyType({
    Detail.BORN: {_D.SAME: 5.8, _D.SWAPPED: 4.0, _D.ONE_PART: 2.4, _D.SAME_YEAR: 2.6, _D.MAY_BE: 0.4, _D.CLOSE: -0.5, _D.APART: -4.0},
    Detail.SEX: {_D.SAME: 0.3, _D.APART: -2.0},
    Detail.BIRTH_PLACE: {_D.SAME: 2.5, _D.PARTLY: 1.5, _D.APART: -1.0},
    Detail.CASE: {_D.SAME: 3.0, _D.APART: 0.0},  # several people have one case
    Detail.DETAINED: {_D.SAME: 4.0, _D.CLOSE: 2.5, _D.MAY_BE: 0.5, _D.APART: -0.4},
    Detail.PLACE: {_D.SAME: 1.2, _D.PARTLY: 0.6, _D.APART: -0.2},
})  # fmt: skip

# Twins are born on one day, and families are arrested together: where a name differs, details add no more than this.
MOST_DETAILS: Mapping[Part, float] = _of_parts(3.0, 1.0, 1.0, 9.0, 0.0)

LIKELY = 0.5  # from here on two names are taken for one person's by who wants a yes or a no
