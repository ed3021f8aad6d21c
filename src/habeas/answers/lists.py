"""The named lists of people: each is a name, a sentence and a rule, on one screen.

A list has the people who are held on the day (by the register's own word “held”) and of whom its rule holds. A rule is a
condition in CEL over the facts of ``LIST_FACTS``. A list of one's own is a TOML file with ``name``, ``sentence`` and ``condition``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType

from habeas.answers.condition_facts import CONDITION_FACTS
from habeas.answers.facts import FACTS
from habeas.errors import Place, QuestionError
from habeas.rules.condition import Condition
from habeas.rules.kinds import Kind
from habeas.rules.written import read_written
from habeas.vocabulary.suggestions import did_you_mean

VERSION = "1"

LIST_FACTS: Mapping[str, Kind] = MappingProxyType({
    **{name: kind for name, kind in FACTS.items() if name != "cause"},
    **CONDITION_FACTS,
    "days_left": Kind("whole", "days until the expected release; less than 0 where it should have been"),
    "days_since_reported": Kind("whole", "days since anything was last reported of the person", low=0),
})  # fmt: skip


@dataclass(frozen=True)
class NamedList:
    """One list. Raises ``InputError`` with the place for a condition that cannot be read."""

    name: str
    sentence: str
    text: str
    place: Place = field(default=Place(), compare=False)

    @cached_property
    def condition(self) -> Condition:
        """Its rule."""
        return Condition(self.text, LIST_FACTS, self.place)


LISTS: Mapping[str, NamedList] = MappingProxyType({one.name: one for one in (
    NamedList("urgent_care", "Held, and in urgent or critical need of medical care.", 'medical_need in ["urgent", "critical"]'),
    NamedList("over_60", "Held, and older than 60: 61 or more.", "age > 60"),
    NamedList("minors", "Held, and under 18.", "age < 18"),
    NamedList("incommunicado", "Held, and nothing heard from the person for 90 days or more.", "days_incommunicado >= 90"),
    NamedList("sentence_ending", "Held, and the sentence ends within 30 days, or should have ended.", "days_left <= 30"),
    NamedList("unconfirmed", "Held as far as is known, and nothing reported for a year.", "days_since_reported > 365"),
)})  # fmt: skip


def list_named(name: str) -> NamedList:
    """The list of that name. Raises ``QuestionError`` with the nearest name for one that there is not."""
    found = LISTS.get(name.strip().lower().replace("-", "_").replace(" ", "_"))
    if found is None:
        raise QuestionError(f"There is no list “{name}”.", mend=did_you_mean(name, LISTS))
    return found


def read_list(text: str, file: str) -> NamedList:
    """A list of one's own from the text of its TOML file. Raises ``InputError`` with the line and the mend."""
    table = read_written(text, file)
    name, sentence, condition = (table.text(key) for key in ("name", "sentence", "condition"))
    table.done()
    found = NamedList(name, sentence, condition, table.at("condition"))
    _ = found.condition
    return found
