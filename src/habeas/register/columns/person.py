"""The rows of one person: its versions as known from day to day, by the specification's own fold.

Rules:

- a person is what its own record, its stays, killings, recognitions and conditions tell of it. It is **plain** where the
  person, the stays and the killings are records of one source, one source alone tells of each recognition and condition,
  whichever that is, and each names this person and no other. Of anyone else there are no rows (``versions`` is None), and
  an answer folds the entries;
- where others speak on the records of that source, a row has all that is said: each text, and the days from the first to
  the last that is told. Beside these rows stand those of each source as if nobody else had spoken (``scope``), and
  ``tellers`` lists the sources. What would not say all (``_says_all``) makes the person intricate;
- a stay that names nobody for a time, since what named the person was taken back, stands under its own id then, as
  ``cases.find_cases`` counts it: nothing is told of a person. A recognition or a condition that does so has no row then; a
  killing makes the person intricate;
- what follows from the entries changes on days on which something was reported, and on no others: they are folded as known
  on each of these days. Neighbours that are alike become one version.

A row is a tuple in the order of its table's columns (``schema``), with ids where the table has codes of subjects, and with
JSON where it has codes of texts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from habeas.errors import InputError
from habeas.identity.judgements import judgement_of
from habeas.ledger.entries import Entry, JsonValue
from habeas.register.columns.custody import custody
from habeas.register.columns.days import NOTHING, UNKNOWN_DAYS, days_of, known_day, told_words, words_of
from habeas.register.columns.schema import (
    ANY,
    NEWEST,
    OF_ONE_SOURCE,
    OPEN_LAST,
    PERSON,
    SINGLE,
    SPEAKING,
    TABLE_OF,
    TOLD,
    WHOLE,
    Told,
)
from habeas.register.records import Record
from habeas.register.retractions import reported_day, roots_of
from habeas.register.view import fold

_KILLINGS = ""
_OF_NOBODY = frozenset({"recognition", "condition"})  # where these name nobody, they count for nothing
_LAID_TOGETHER = frozenset({"began", "ended", "on", "birth_date"})  # days that are not told are nowhere between them
_TOLD_ONCE = frozenset({"end", "charges", "age"})  # one telling of these is more than a text
Row = tuple[Any, ...]
Rows = Mapping[str, Sequence[Row]]


def versions(person: str, entries: Sequence[Entry]) -> Rows | None:
    """The rows of a person, by table, from all entries that tell of it; None where it is intricate."""
    if not is_plain(person, entries):
        return None
    tellers = sorted({str(source) for _, kind, source in map(_who, entries) if kind in OF_ONE_SOURCE and source})
    several = len(tellers) > 1
    judged = int(any(entry.kind == "judgement" and judgement_of(entry) is not None for entry in entries))
    found = [_versions(person, entries, (judged, WHOLE if several else ANY))]
    rows: dict[str, list[Row]] = {}
    if several:
        rows["tellers"] = [(person, words_of(source)) for source in tellers]
        alone = ([entry for entry in entries if _told_by(source, entry)] for source in tellers)
        found += [_versions(person, told, (judged, SINGLE)) for told in alone]
    for one in found:
        if one is None:
            return None
        for table, told in one.items():
            rows.setdefault(table, []).extend(told)
    named = {stay for _, _, stay, of, *_ in rows.get("stays", ()) if of == person}
    stays = standing_alone(rows)
    if not stays <= named:
        return None  # nothing would say whose stay it is
    if stays - {person}:
        rows["alone"] = [(stay, person) for stay in sorted(stays - {person})]
    return rows


def _told_by(source: str, entry: Entry) -> bool:
    return entry.kind != "statement" or (
        entry.value("subject_kind") in OF_ONE_SOURCE and entry.value("source") == source
    )


def _versions(person: str, entries: Sequence[Entry], marks: tuple[int, int]) -> Rows | None:
    held: dict[str, list[list[Any]]] = {}
    open_: dict[str, list[Any]] = {}
    records: dict[str, Record] = {}
    try:
        for day, new in _changes(entries):
            for id_, record in new.items():
                records.pop(id_, None)
                if record is not None:
                    records[id_] = record
            if not all(_is_of(record, person) and _says_all(record) for record in new.values() if record is not None):
                return None
            if len({record.source for record in records.values() if record.kind in OF_ONE_SOURCE}) > 1:
                return None
            others = any(id_ == person or record is None or record.kind == "killing" for id_, record in new.items())
            now = dict(_rows(person, records, records if others else new, marks))
            for id_ in records.keys() | open_.keys() if others else new:
                before, row = open_.get(id_), now.get(id_)
                if before is not None and row is not None and before[2:] == list(row):
                    continue
                if before is not None:
                    before[1] = day
                    del open_[id_]
                if row is not None:
                    open_[id_] = [day, OPEN_LAST, *row]
                    held.setdefault(TABLE_OF[records[id_].kind], []).append(open_[id_])
    except (InputError, TypeError, ValueError, AttributeError, KeyError):
        return None  # a value that nothing can read: an answer says so, when it folds the entry
    return {table: list(map(tuple, rows)) for table, rows in held.items()}


def standing_alone(rows: Rows) -> set[str]:
    """The stays that stand under their own ids for a time."""
    return {str(stay) for _, _, stay, of, *_ in rows.get("stays", ()) if of == stay}


def names_nobody(id_: str, entries: Sequence[Entry]) -> bool:
    """Whether a record, of all entries on it, names no person as known on some day."""
    known = (fold(entries, known=date.fromordinal(day)).records.get(id_) for day in known_days(entries))
    return any(record is not None and record.get("person") is None for record in known)


def _changes(entries: Sequence[Entry]) -> Iterator[tuple[int, Mapping[str, Record | None]]]:
    """Day by day, the records that are others from then on; None where one is no more.

    Records are folded each on its own; killings together, since which of them came on record last is of weight.
    """
    roots = roots_of(entries)
    told_of = ((e, e.value("subject")) for e in entries if e.value("subject_kind") in TOLD and None not in _who(e))
    subject = {e.seq: of for e, of in told_of}
    killings = {e.value("subject") for e in entries if e.seq in subject and e.value("subject_kind") == "killing"}
    units: dict[str, list[Entry]] = {}
    for entry in entries:
        of = subject.get(roots.get(entry.seq, entry.seq))
        if of is not None:
            units.setdefault(_KILLINGS if of in killings else of, []).append(entry)
    found: dict[int, dict[str, Record | None]] = {}
    for name, told in units.items():
        before: Mapping[str, Record] = {}
        for day in known_days(told):
            now = fold(told, known=date.fromordinal(day)).records
            new = {id_: record for id_, record in now.items() if record != before.get(id_)}
            if name == _KILLINGS and (new or list(now) != list(before)):
                new = dict(now)
            found.setdefault(day, {}).update({**dict.fromkeys(before.keys() - now.keys()), **new})
            before = now
    return iter(sorted(found.items()))


def is_plain(person: str, entries: Iterable[Entry]) -> bool:
    """Whether no recognition or condition is told by two sources, no id is used for two kinds of records, and no record is said
    to be another's as well.

    A record that is now one person's and now another's is folded with either: neither may be in the columns.
    """
    kinds: dict[JsonValue, JsonValue] = {person: "person"}
    sources: dict[JsonValue, set[JsonValue]] = {}
    for entry in entries:
        if entry.kind == "statement":
            subject, kind, source = _who(entry)
            if subject is None or kind is None or source is None:
                continue
            if kinds.setdefault(subject, kind) != kind:
                return False
            if kind in TOLD and kind not in OF_ONE_SOURCE:
                sources.setdefault(subject, set()).add(source)
            named = entry.value("says.person")
            if kind in SPEAKING and isinstance(named, str) and named != person:
                return False
    return all(len(of_one) == 1 for of_one in sources.values())


def _who(entry: Entry) -> tuple[JsonValue, JsonValue, JsonValue]:
    return entry.value("subject"), entry.value("subject_kind"), entry.value("source")


def _is_of(record: Record, person: str) -> bool:
    of = record.id if record.kind == "person" else record.get("person")
    alone = of is None and record.kind != "killing"
    return (alone or of == person) and all(said.value is not None for name in record.says for said in record.all(name))


def _says_all(record: Record) -> bool:
    """Whether a row says all that the sources of a record do: nothing of this is told in two ways but what can be laid together."""
    if not record.disputed:
        return True
    dates = all(_lies_together(record, name) for name in _LAID_TOGETHER & record.disputed.keys())
    return dates and not record.disputed.keys() & _TOLD_ONCE


def _lies_together(record: Record, name: str) -> bool:
    """Whether the days that are told follow one another without a gap, and have a first or a last one."""
    told = sorted(days_of(said.value) for said in record.all(name))
    last = told[0][1]
    for first, until in told[1:]:
        if first > last + 1:
            return False
        last = max(last, until)
    return UNKNOWN_DAYS not in told and _hull(told) != UNKNOWN_DAYS


def _hull(told: Sequence[tuple[int, int]]) -> tuple[int, int]:
    return min(first for first, _ in told), max(last for _, last in told)


def on_record(person: str, entries: Sequence[Entry]) -> list[tuple[int, int]]:
    """The stretches of days as known on which there is a person record of that id."""
    stretches: list[tuple[int, int]] = []
    since: int | None = None
    for day in known_days(entries):
        record = fold(entries, known=date.fromordinal(day)).records.get(person)
        there = record is not None and record.kind == "person"
        if there and since is None:
            since = day
        elif not there and since is not None:
            stretches.append((since, day))
            since = None
    return stretches if since is None else [*stretches, (since, OPEN_LAST)]


def known_days(entries: Iterable[Entry]) -> list[int]:
    """The days on which something of these entries was reported, in order."""
    told = (e for e in entries if e.kind in {"statement", "retraction", "judgement"})
    days = {known_day(reported_day(entry.value("reported"))) for entry in told}
    return sorted(days - {OPEN_LAST})


def _rows(
    person: str, records: Mapping[str, Record], asked: Iterable[str], marks: tuple[int, int]
) -> Iterator[tuple[str, Row]]:
    own = records.get(person)
    about = tuple(_values(own, PERSON))
    gone = _gone(records)
    there = int(own is not None)
    for id_ in asked:
        record = records.get(id_)
        if record is None or (record.kind in _OF_NOBODY and record.get("person") is None):
            continue
        told = tuple(_values(record, TOLD[record.kind]))
        source = words_of(record.source)
        if record.kind == "person":
            row: Row = (record.id, source, *told, *marks)
        elif record.kind == "detention" and record.get("person") is None:
            nobody = tuple(_values(None, PERSON))
            row = (record.id, record.id, source, *_custody(record, OPEN_LAST), *told, *nobody, 0, *marks)
        elif record.kind == "detention":
            row = (record.id, person, source, *_custody(record, gone), *told, *about, there, *marks)
        elif record.kind == "killing":
            row = (record.id, person, source, *told, *about, there, *marks)
        elif record.kind == "recognition":
            row = (record.id, person, source, *told, reported_by(record), there)
        else:
            row = (record.id, person, source, *told, there)
        yield id_, row


def _values(record: Record | None, told: Iterable[Told]) -> Iterator[JsonValue]:
    for one in told:
        value = None if record is None else record.get(one.predicate)
        several = () if record is None or value is None else record.disputed.get(one.predicate, ())
        match one.type:
            case "days":
                yield from UNKNOWN_DAYS if record is None else _days(record, one.predicate)
            case "text" if several:
                yield told_words(dict.fromkeys([value, *(said.value for said in several)]))
            case "text":
                yield NOTHING if value is None else words_of(value)
            case _:
                yield one.nothing if value is None else int(value)


def reported_by(record: Record) -> int:
    """The day by which the first of all that a record says was reported (``answers.recognition``)."""
    return min(NEWEST, *(days_of(said.reported)[1] for said in record.says.values()))


def _gone(records: Mapping[str, Record]) -> int:
    """The latest day on which the person was killed, by the killing that came on record last (``cases.find_cases``)."""
    killings = [record for record in records.values() if record.kind == "killing"]
    return _days(killings[-1], "on")[1] if killings else OPEN_LAST


def _custody(stay: Record, gone: int) -> tuple[int, ...]:
    end = stay.says.get("end")
    over = known_day(end.reported) if end is not None and end.value == "ended" else OPEN_LAST
    return custody(_days(stay, "began"), _days(stay, "ended"), _days(stay, "last_seen"), over, gone)


def _days(record: Record, name: str) -> tuple[int, int]:
    """From the first day to the last that is told."""
    told = [days_of(said.value) for said in record.all(name)]
    return _hull(told) if told else UNKNOWN_DAYS
