"""Questions near by: what else a figure may be the answer to, each with the words for how it differs.

Another end (before the report's own event), another starting point (without the first acts), another circle of people.
They name differences in a bridge. A number that hits one by chance is common, so none of them makes a verdict but the
first, which has a row and a measured false-hit rate of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from types import MappingProxyType

from habeas.answers.answer import Answer, Ground
from habeas.answers.bridge import Neighbour
from habeas.answers.comparison import Before
from habeas.answers.inquiry import NEWS_DAYS
from habeas.answers.proviso import uncertain_cases
from habeas.answers.question import Question
from habeas.vocabulary.dates import FuzzyDate, Period, day_before
from habeas.vocabulary.day_words import day_in_words

Count = Callable[[Question], Answer]
ACTS_TRIED = 60
OTHER_CIRCLE = MappingProxyType(
    {"political": "counting everyone, not political prisoners alone", "anyone": "counting political prisoners alone"}
)


def before_own_event(count: Count, answer: Answer, published: date | None) -> Before | None:
    """The count as it stood before the newest certain act in the days up to the report; None where there is no such act."""
    question = answer.question
    if published is None or question.during is None:
        return None
    for on, ground in reversed(_acts(answer.grounds)):
        if not on.exact or on.earliest is None or not timedelta(0) <= published - on.earliest <= NEWS_DAYS:
            continue
        if question.during.first is not None and on.earliest <= question.during.first:
            return None
        earlier = replace(question, during=Period(question.during.first, day_before(on.earliest)), by=())
        found = count(earlier)
        return Before(found.value, _name(ground), day_in_words(str(on)), uncertain_cases(found.grounds))
    return None


def neighbours(count: Count, answer: Answer, before: Before | None) -> Iterator[Neighbour]:
    """The questions near by with their answers, the likeliest first."""
    question = answer.question
    if before is not None:
        yield Neighbour(
            f"without {before.event} of {before.day}, of the report's own days", before.value, before.uncertain
        )
    if question.during is not None:
        yield from _other_starts(count, question, question.during, _acts(answer.grounds))
    other = replace(question, people="anyone" if question.people == "political" else "political")
    yield _neighbour(OTHER_CIRCLE[question.people], count(other))


def _other_starts(
    count: Count, question: Question, during: Period, acts: Sequence[tuple[FuzzyDate, Ground]]
) -> Iterator[Neighbour]:
    for left_out, (on, ground) in enumerate(acts[:ACTS_TRIED]):
        start = on.earliest
        if left_out == 0 or start is None or (during.first is not None and start <= during.first):
            continue
        before = [earlier for _, earlier in acts[:left_out]]
        missing = _name(before[0]) if left_out == 1 else f"the {left_out} acts before it"
        words = f"another starting point: from {_name(ground)} of {day_in_words(str(on))} on, without {missing}"
        yield _neighbour(words, count(replace(question, during=Period(start, during.last))))


def _neighbour(words: str, answer: Answer) -> Neighbour:
    return Neighbour(words, answer.value, uncertain_cases(answer.grounds))


def _acts(grounds: Sequence[Ground]) -> list[tuple[FuzzyDate, Ground]]:
    """The certain acts behind an answer, by date."""
    dated = [(ground.on, ground) for ground in grounds if ground.kind == "group" and ground.low > 0]
    return sorted(dated, key=lambda act: (act[0].earliest or date.min, act[1].seq))


def _name(ground: Ground) -> str:
    return f"“{ground.label}”" if ground.public else "an act that is not public"
