"""The facts that a legal act may ask for, as told of one person on a day: of the case, the condition, and the conviction.

A conviction's facts are those of every prosecution that has not ended otherwise; where there are several, each value told is
possible: which of them an act goes by is for its text to say. What a source tells of one and not of another is not told. A sentence is in whole months, a begun month counted.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from types import MappingProxyType

from habeas.answers.condition_facts import CONDITION_FACTS, Evidence, Stated
from habeas.answers.confirmation import Confirmations
from habeas.answers.facts import FACTS
from habeas.answers.list_facts import Somebody, facts_for
from habeas.answers.truth import told
from habeas.register.records import Record, Said
from habeas.rules.kinds import Kind, Value
from habeas.vocabulary import terms

_ENDED_OTHERWISE = frozenset({"acquitted", "closed", "quashed"})

CONVICTION_FACTS: Mapping[str, Kind] = MappingProxyType({
    "convicted": Kind("flag", "whether the person was convicted"),
    "gravity": Kind("term", "the class of the gravest offence", tuple(terms.GRAVITY)),
    "negligent": Kind("flag", "whether the offence was one of negligence"),
    "caused_death": Kind("flag", "whether the offence caused a death"),
    "first_conviction": Kind("flag", "whether it is the first conviction"),
    "damage_compensated": Kind("flag", "whether the damage was compensated in full"),
    "state_lists": Kind("texts", "the state's lists on which the person was put", tuple(terms.STATE_LIST)),
    "penalty": Kind("term", "the penalty, as the custody it means", tuple(t for t in terms.CUSTODY if t != "unknown")),
    "sentence_months": Kind("whole", "the length of the sentence in months", low=0),
})  # fmt: skip

ACT_FACTS: Mapping[str, Kind] = MappingProxyType({
    **{name: kind for name, kind in FACTS.items() if name != "cause"}, **CONDITION_FACTS, **CONVICTION_FACTS,
})  # fmt: skip

_PREDICATE = MappingProxyType({"convicted": "proceedings"})
_LONGEST = 1200  # months; a sentence told with wider bounds is not told


def act_facts(one: Somebody, names: Collection[str], day: date, lists: Confirmations) -> Mapping[str, Stated]:
    """These facts of somebody on a day, each with what it rests on."""
    own = [name for name in names if name in CONVICTION_FACTS]
    found = dict(facts_for(one, [name for name in names if name not in CONVICTION_FACTS], day, lists))
    records = [record for member in one.members for record in one.view.events("case", member)]
    return {**found, **{name: _of_conviction(name, records) for name in own}}


def _of_conviction(name: str, records: list[Record]) -> Stated:
    predicate = _PREDICATE.get(name, name)
    if name != "convicted":
        records = [record for record in records if not set(told(record, "proceedings")) & _ENDED_OTHERWISE]
    rests = [said for record in records for said in record.all(predicate)]
    values = [value for record in records for said in record.all(predicate) for value in _values(name, said, record)]
    doubts = tuple(_doubts(records, predicate))
    evidence = tuple(Evidence(name, _words(s), s.source, s.reported, s.seq, s.level) for s in rests)
    return Stated(() if doubts else tuple(dict.fromkeys(values)), evidence, doubts)


def _doubts(records: list[Record], predicate: str) -> Iterator[str]:
    """Why what is told is not certain: then any other value is possible as well."""
    if not all(record.listed for record in records):
        yield "no longer on the list of its source"
    silent = {record.source for record in records if predicate not in record.says}
    if silent & {record.source for record in records if predicate in record.says}:
        yield "not told of every prosecution"


def _values(name: str, said: Said, record: Record) -> tuple[Value, ...]:
    if name == "convicted":
        return () if said.value == "pending" else (said.value == "convicted",)
    if name == "sentence_months":
        low, high = said.value
        begun = int(bool(record.get("sentence_days")))
        return (
            () if high is None or high - (low or 0) > _LONGEST else tuple(range((low or 0) + begun, high + begun + 1))
        )
    if name == "state_lists":
        return (tuple(said.value),)
    return () if said.value == "unknown" else (said.value,)


def _words(said: Said) -> str:
    if isinstance(said.value, bool):
        return "yes" if said.value else "no"
    if not isinstance(said.value, list):
        return str(said.value)
    if not said.value:
        return "none"
    if isinstance(said.value[0], str):
        return ", ".join(said.value)
    low, high = said.value[0] or 0, said.value[1]
    return str(low) if low == high else f"{low} to {'open' if high is None else high}"
