"""Whether two names, or two people's records, are one person: a probability, and a sentence that says why.

The evidence is set out by ``names.comparison`` (word by word) and ``identity.details`` (dates, places, numbers); what each piece
is worth stands in ``identity.policy`` and nowhere else. What cannot be compared has no probability: unknown is not equal, and
not different.

>>> from habeas.identity import compare
>>> compare("Алесь Бяляцкі", "Ales Bialiatski").likely
True
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import exp
from types import MappingProxyType
from typing import NamedTuple

from habeas.identity import policy
from habeas.identity.details import Degree, Detail, degree_of_arrests, degree_of_birth, degree_of_texts
from habeas.names.comparison import NEAR, Agreement, Match, NameComparison, compare_names
from habeas.names.name import parse
from habeas.vocabulary.dates import UNKNOWN_DATE, FuzzyDate

_NO_DETAILS: Mapping[Detail, Degree] = MappingProxyType({})


@dataclass(frozen=True)
class Person:
    """What is known of somebody: every name, and the details that are told. Nothing told is nothing compared.

    ``sex`` is a term (``female``, ``male``); ``arrests`` are the days they began; ``cases`` are numbers of criminal cases.
    """

    names: tuple[str, ...]
    born: FuzzyDate = UNKNOWN_DATE
    sex: str | None = None
    birth_place: str | None = None
    cases: tuple[str, ...] = ()
    arrests: tuple[FuzzyDate, ...] = ()
    places: tuple[str, ...] = ()


class Comparison(NamedTuple):
    """The result. ``probability`` is None where there was nothing to compare; ``details`` has a degree for each that was."""

    probability: float | None
    names: NameComparison
    details: Mapping[Detail, Degree] = _NO_DETAILS

    @property
    def likely(self) -> bool:
        """Whether the two are more likely one person than not."""
        return self.probability is not None and self.probability >= policy.LIKELY

    @property
    def why(self) -> str:
        """A sentence: what agreed, what did not, what only one side has."""
        if self.probability is None:
            return "There is no name to compare on one side: unknown."
        kinds: dict[str, list[str]] = {"Agreed": [], "Differed": [], "On one side only": []}
        for match in self.names.matches:
            apart = match.agreement is Agreement.APART
            same = match.agreement is Agreement.SAME
            told = match.left if match.left.casefold() == match.right.casefold() else f"{match.left}, {match.right}"
            kinds["Differed" if apart else "Agreed"].append(
                f"{match.part} ({told})" if apart or same else f"{match.part}, {match.agreement} ({told})"
            )
        for detail, degree in self.details.items():
            apart = degree is Degree.APART
            kinds["Differed" if apart else "Agreed"].append(
                str(detail) if apart or degree is Degree.SAME else f"{detail}, {degree}"
            )
        kinds["On one side only"] += [f"{part.part} ({part.word.text})" for part in self.names.extra]
        return " ".join(f"{kind}: {'; '.join(said)}." for kind, said in kinds.items() if said)


def compare(left: str | Person, right: str | Person) -> Comparison:
    """Compare two names, or what is known of two people. The best pair of their names counts, and every detail told of both."""
    if isinstance(left, str) and isinstance(right, str):
        names = compare_names(parse(left), parse(right))
        return Comparison(probability_of(log_odds(names)) if names.comparable else None, names)
    one, other = (Person((p,)) if isinstance(p, str) else p for p in (left, right))
    pairs = [compare_names(parse(a), parse(b)) for a in one.names for b in other.names]
    found = [(log_odds(names), -place) for place, names in enumerate(pairs) if names.comparable]
    details = dict(_details(one, other))
    if not found:
        return Comparison(None, NameComparison([], [], comparable=False), details)
    best, place = max(found)
    told = sum(policy.DETAILS[detail][degree] for detail, degree in details.items())
    most = [policy.MOST_DETAILS[m.part] for m in pairs[-place].matches if m.agreement is Agreement.APART]
    return Comparison(probability_of(best + min([told, *most])), pairs[-place], details)


def log_odds(names: NameComparison) -> float:
    """What two names tell, by the policy."""
    total = policy.PRIOR
    for match in names.matches:
        total += _worth(match)
    for part in names.extra:
        total += policy.EXTRA[part.part]
    return total + policy.ALONE[names.matches[0].part] if len(names.matches) == 1 else total


@lru_cache(maxsize=1 << 18)
def _worth(match: Match) -> float:
    words = policy.WORDS[match.part]
    worth = words[match.agreement]
    if match.agreement is Agreement.NEAR:
        worth = _between(worth, policy.NEAREST[match.part], (match.likeness - NEAR) / (1 - NEAR))
    elif match.agreement is Agreement.APART:
        worth = _between(worth, words[Agreement.NEAR], (match.likeness - policy.FAR) / (NEAR - policy.FAR))
    if worth > 0:
        worth *= min(1.0, min(len(match.left), len(match.right)) / policy.SHORT)
    return worth


def _between(low: float, high: float, share: float) -> float:
    return low + (high - low) * max(0.0, share)


def probability_of(odds: float) -> float:
    """The probability that log odds stand for."""
    return 1 / (1 + exp(-odds)) if odds > -700 else 0.0


def _details(one: Person, other: Person) -> Iterator[tuple[Detail, Degree]]:
    degrees = {
        Detail.BORN: degree_of_birth(one.born, other.born),
        Detail.SEX: _degree_of_sex(one.sex, other.sex),
        Detail.BIRTH_PLACE: degree_of_texts(_told(one.birth_place), _told(other.birth_place)),
        Detail.CASE: degree_of_texts(one.cases, other.cases),
        Detail.DETAINED: degree_of_arrests(one.arrests, other.arrests),
        Detail.PLACE: degree_of_texts(one.places, other.places),
    }
    for detail, degree in degrees.items():
        if degree is not None and degree in policy.DETAILS[detail]:
            yield detail, degree


def _degree_of_sex(one: str | None, other: str | None) -> Degree | None:
    if one not in {"female", "male"} or other not in {"female", "male"}:
        return None
    return Degree.SAME if one == other else Degree.APART


def _told(text: str | None) -> tuple[str, ...]:
    return () if text is None else (text,)
