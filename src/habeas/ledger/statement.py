"""A statement: source says subject has these predicates, reported on a day, because of a row, a span or a note.

Building one checks every value against the predicate table, so that nothing unreadable reaches the ledger.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from habeas.access.levels import Level, highest
from habeas.errors import InputError
from habeas.ledger.entries import Draft, Field, JsonValue
from habeas.vocabulary.dates import parse_date, parse_period
from habeas.vocabulary.predicates import WHO, Predicate, predicate, predicates_of
from habeas.vocabulary.suggestions import did_you_mean


@dataclass(frozen=True)
class Statement:
    """What a source says of one subject. ``levels`` overrides the predicate table's level, predicate by predicate.

    Who may see whom a record is of may see its id and the row it rests on; a note in somebody's words is for the case team.

    Raises ``InputError`` for a predicate the subject does not have, or a value that is not of its type.
    """

    subject_kind: str
    subject: str
    source: str
    reported: str
    says: Mapping[str, JsonValue]
    because: Mapping[str, JsonValue]
    levels: Mapping[str, Level] = field(default_factory=dict)
    batch: str | None = None

    def __post_init__(self) -> None:
        if not self.subject or not self.source or not self.says:
            raise InputError("A statement needs a subject, a source and something said.")
        if not parse_date(self.reported).exact:
            raise InputError(f"“{self.reported}” is not a day: when it was reported must be one.")
        for name, value in self.says.items():
            check_value(find_predicate(self.subject_kind, name), value)

    def draft(self, by: str) -> Draft:
        """The entry that puts it on record."""
        public, who = Level.PUBLIC, WHO.get(self.subject_kind)
        whose = public if who is None else self._level(who)
        because = highest(whose, Level.CASE_TEAM) if "note" in self.because else whose
        fields: dict[str, Field] = {
            "subject": Field(self.subject, whose),
            "subject_kind": Field(self.subject_kind, public),
            "source": Field(self.source, public),
            "reported": Field(self.reported, public),
            "because": Field(dict(self.because), because),
        }
        if self.batch is not None:
            fields["batch"] = Field(self.batch, public)
        for name, value in self.says.items():
            fields[f"says.{name}"] = Field(value, self._level(name))
        return Draft("statement", by, fields)

    def _level(self, name: str) -> Level:
        return self.levels.get(name) or find_predicate(self.subject_kind, name).level


def retraction(
    by: str, of: int, predicates: Sequence[str] | None, *, reported: str, reason: str, batch: str | None = None
) -> Draft:
    """The entry that takes a statement back from a day on: all of it (None), or some predicates."""
    fields = {"of": of, "predicates": predicates if predicates is None else list(predicates), "reported": reported}
    if batch is not None:
        fields["batch"] = batch
    told = {name: Field(value, Level.PUBLIC) for name, value in fields.items()}
    return Draft("retraction", by, {**told, "reason": Field(reason, Level.CASE_TEAM)})


def find_predicate(subject_kind: str, name: str) -> Predicate:
    """The predicate, or an ``InputError`` that names those there are."""
    found = predicate(subject_kind, name)
    if found is None:
        names = ", ".join(p.name for p in predicates_of(subject_kind))
        if not names:
            raise InputError(f"“{subject_kind}” is no kind of subject.")
        raise InputError(f"A {subject_kind} has no “{name}”.", mend=f"It has: {names}.")
    return found


def check_value(what: Predicate, value: JsonValue) -> None:
    """Raise ``InputError`` unless the value is of the predicate's type."""
    if not _is_of_type(what, value):
        terms = what.terms or {}
        unknown = [str(one) for one in (value if isinstance(value, list) else [value]) if str(one) not in terms]
        mend = did_you_mean(unknown[0], terms) if terms and unknown else None
        kind = "list of terms" if what.type == "terms" else what.type
        raise InputError(f"{value!r} is not a {kind} for {what.subject} {what.name}.", mend=mend)


def _is_of_type(what: Predicate, value: JsonValue) -> bool:
    match what.type:
        case "text" | "subject":
            return isinstance(value, str) and value != ""
        case "date":
            return isinstance(value, str) and parse_date(value) is not None
        case "period":
            return isinstance(value, str) and parse_period(value) is not None
        case "term":
            return isinstance(value, str) and what.terms is not None and value in what.terms
        case "terms":
            terms = what.terms or {}
            return isinstance(value, list) and all(isinstance(item, str) and item in terms for item in value)
        case "count":
            return _is_count(value)
        case "bounds":
            return isinstance(value, list) and len(value) == 2 and _is_bounds(*value)
        case "counts":
            return isinstance(value, dict) and all(isinstance(k, str) and _is_count(v) for k, v in value.items())
        case "flag":
            return isinstance(value, bool)
        case "texts" | "subjects":
            return isinstance(value, list) and all(isinstance(item, str) and item for item in value)


def _is_count(value: JsonValue) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _is_bounds(low: JsonValue, high: JsonValue) -> bool:
    if low is None:
        return _is_count(high)
    return _is_count(low) and (high is None or (_is_count(high) and low <= high))
