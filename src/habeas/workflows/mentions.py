"""The people of a source as linking compares them, and which of them changed since when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date

from habeas.errors import InputError
from habeas.identity.comparison import Person
from habeas.identity.details import born_at_age
from habeas.identity.linking.columns import Mention
from habeas.ledger.entries import Entry
from habeas.register.records import Record
from habeas.register.view import View
from habeas.vocabulary.dates import UNKNOWN_DATE


def mentions(view: View, source: str) -> list[Mention]:
    """The people of a source, each with the first detention and the killing on record. Raises ``InputError`` where it has none."""
    people = [record for record in view.of("person") if record.source == source]
    if not people:
        sources = ", ".join(sorted({record.source for record in view.of("person")}))
        raise InputError(f"“{source}” has no person on record.", mend=f"There are: {sources or 'none yet'}.")
    taken, killed = _earliest(view, "detention", "began"), _earliest(view, "killing", "on")
    return [_mention(record, taken.get(record.id), killed.get(record.id)) for record in people]


def changes(view: View) -> Mapping[str, int]:
    """Of each person, the newest entry that says something of them or of their detention or killing, or takes it back."""
    subject: dict[int, str] = {}
    newest: dict[str, int] = {}
    for entry in view.entries:
        person = (
            subject.get(int(entry.value("of") or 0))
            if entry.kind in {"retraction", "erasure"}
            else _person(view, entry)
        )
        if person is not None:
            subject[entry.seq] = person
            newest[person] = entry.seq
    return newest


def undone(view: View) -> Mapping[str, int]:
    """Of each person of whom a judgement is undone, the newest entry that did it."""
    newest: dict[str, int] = {}
    for withdrawn in view.withdrawn:
        for person in withdrawn.judgement.pair:
            newest[person] = max(newest.get(person, 0), withdrawn.seq)
    return newest


def as_person(mention: Mention) -> Person:
    """The same as ``identity.compare`` takes it."""
    born = mention.born
    if not born.known and mention.age is not None:
        with suppress(InputError):  # no age of a person
            born = born_at_age(mention.age, mention.taken if mention.taken.known else mention.killed)
    return Person(
        (mention.name, *mention.other_names),
        born,
        mention.sex or None,
        mention.birth_place or None,
        arrests=(mention.taken,),
        places=tuple(filter(None, (mention.taken_place,))),
    )


def _person(view: View, entry: Entry) -> str | None:
    if entry.kind != "statement":
        return None
    name = entry.value("subject")
    if name is None or entry.value("subject_kind") == "person":
        return None if name is None else str(name)
    person = entry.value("says.person")
    record = view.records.get(name)
    return person if person is not None else None if record is None else _text(record, "person") or None


def _earliest(view: View, kind: str, day: str) -> Mapping[str, Record]:
    found: dict[str, Record] = {}
    for record in view.of(kind):
        person = _text(record, "person")
        if person and (person not in found or _day(record, day) < _day(found[person], day)):
            found[person] = record
    return found


def _day(record: Record, name: str) -> date:
    return record.date(name).earliest or date.max


def _mention(record: Record, taken: Record | None, killed: Record | None) -> Mention:
    age = record.get("age")
    return Mention(
        id=record.id,
        name=_text(record, "name"),
        other_names=tuple(_texts(record)),
        maternal_name=_text(record, "maternal_name"),
        married_name=_text(record, "married_name"),
        sex=_text(record, "sex"),
        born=record.date("birth_date"),
        age=age if isinstance(age, int) else None,
        taken=UNKNOWN_DATE if taken is None else taken.date("began"),
        killed=UNKNOWN_DATE if killed is None else killed.date("on"),
        birth_place=_text(record, "birth_place"),
        taken_place="" if taken is None else _text(taken, "place"),
        documents=_text(record, "identity_document"),
        occupation=_text(record, "occupation"),
    )


def _text(record: Record, name: str) -> str:
    return str(record.get(name) or "")


def _texts(record: Record) -> Iterator[str]:
    told = record.get("other_names")
    return (str(name) for name in told) if isinstance(told, list) else iter(())
