"""All tables of a ledger, entry by entry: what the vectorised building of ``adapters.columns`` is held to.

Rows have ids where the tables have codes of subjects, and JSON where they have codes of texts.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from habeas.identity.judgements import judgement_of
from habeas.ledger.entries import Entry
from habeas.register.columns.joined import in_units, joined
from habeas.register.columns.person import Row, names_nobody, on_record, standing_alone, versions
from habeas.register.columns.schema import ASIDE, IN_UNITS, OTHER, SPEAKING, TABLES
from habeas.register.retractions import roots_of

ASIDE_KINDS = ("document", "review", "import", "erasure")
ASIDE_SUBJECTS = ("quotation", "event")


def tables_of(entries: Sequence[Entry]) -> Mapping[str, Sequence[Row]]:
    """The tables of persons and ``entries``."""
    whose = about(entries)
    of: dict[str, list[Entry]] = {}
    said = {(name[5:], str(told.level)) for e in entries for name, told in e.fields.items() if name.startswith("says.")}
    tables: dict[str, list[Row]] = {"intricate": [], "entries": [], "levels": sorted(said)}
    for entry in entries:
        for person in whose[entry.seq]:
            tables["entries"].append((person, entry.seq))
            if isinstance(person, str):
                of.setdefault(person, []).append(entry)
    there = {}
    kinds: dict[str, set[str]] = {}
    for entry in entries:
        subject, kind = told_of(entry)
        if subject is not None and kind is not None:
            kinds.setdefault(subject, set()).add(kind)
    alone: set[str] = set()
    for person, told in of.items():
        rows = None if kinds.get(person, {"person"}) != {"person"} else versions(person, told)
        there[person] = on_record(person, told)
        if rows is None:
            tables["intricate"].append((person,))
            continue
        alone |= standing_alone(rows)
        for table, found in rows.items():
            tables.setdefault(table, []).extend(found)
    on = _by_subject(entries)
    nobodys = {one for one, kinds_ in kinds.items() if "killing" in kinds_ and names_nobody(one, on[one])}
    tables["intricate"] += [(one,) for one in sorted(nobodys) if (one,) not in tables["intricate"]]
    own = ((one, entry.seq) for one in sorted(alone | nobodys) for entry in on[one])
    tables["entries"] += [row for row in own if row[0] not in whose[row[1]]]
    order = {person: number for number, person in enumerate(of)}
    tables["joined"] = [
        row
        for persons in together(entries)
        for row in joined(
            [entry for entry in entries if persons & set(whose[entry.seq]) and entry.kind != "statement"],
            {person: there[person] for person in persons},
            order,
        )
    ]
    for name in IN_UNITS & tables.keys():
        place = TABLES[name].names.index("person")
        tables[name] = list(in_units(tables[name], place, tables["joined"]))
    return tables


def about(entries: Iterable[Entry]) -> Mapping[int, Collection[str | int]]:
    """Of whom each entry tells: ids of persons, or OTHER, or ASIDE."""
    entries = list(entries)
    subjects: dict[str, set[str]] = {}
    for entry in entries:
        subject, kind = told_of(entry)
        if subject is not None and (kind == "person" or kind in SPEAKING):
            named = entry.value("says.person") if kind in SPEAKING else subject
            subjects.setdefault(subject, set()).update([named] if isinstance(named, str) else ())
    whose: dict[int, Collection[str | int]] = {}
    roots = roots_of(entries)
    for entry in entries:
        subject, kind = told_of(entry)
        judgement = judgement_of(entry) if entry.kind == "judgement" else None
        if entry.kind == "statement":
            aside = subject is None or kind in ASIDE_SUBJECTS
            whose[entry.seq] = (
                sorted(subjects[subject] or {subject})
                if subject in subjects and subject
                else ((ASIDE,) if aside else (OTHER,))
            )
        elif judgement is not None:
            whose[entry.seq] = sorted(judgement.pair)
        elif entry.kind != "retraction":
            whose[entry.seq] = (ASIDE,) if entry.kind in ASIDE_KINDS or entry.kind == "judgement" else (OTHER,)
    for entry in entries:
        if entry.kind == "retraction":
            whose[entry.seq] = whose.get(roots.get(entry.seq, -1), (ASIDE,))
    return whose


def _by_subject(entries: Sequence[Entry]) -> Mapping[str, list[Entry]]:
    """The entries on each record: statements, and what takes them back."""
    subjects = {entry.seq: subject for entry in entries if (subject := told_of(entry)[0]) is not None}
    roots = roots_of(entries)
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        subject = subjects.get(roots.get(entry.seq, entry.seq))
        if subject is not None:
            found.setdefault(subject, []).append(entry)
    return found


def together(entries: Iterable[Entry]) -> list[set[str]]:
    """The persons whom judgements, of whatever verdict, lead from one to the other."""
    held: dict[str, set[str]] = {}
    for entry in entries:
        judgement = judgement_of(entry) if entry.kind == "judgement" else None
        if judgement is not None:
            one = held.get(judgement.left, {judgement.left}) | held.get(judgement.right, {judgement.right})
            held |= dict.fromkeys(one, one)
    return list({id(one): one for one in held.values()}.values())


def told_of(entry: Entry) -> tuple[str | None, str | None]:
    """Subject and kind of a statement that counts; nothing of any other entry."""
    told = tuple(entry.value(name) for name in ("subject", "subject_kind", "source"))
    return (None, None) if entry.kind != "statement" or None in told else (told[0], told[1])
