"""Native sheets: headings that are the register's own predicate names, so that no map is needed.

===========  ==========================================================================================================
groups       ``id, label, act, may_be, on, country, size, political, subsets, announced_by, publisher, url, reported, note``
figures      ``id, label, counted, kind, low, high, modality, from, to, country, attributed_to, publisher, url, reported,
             note, subsets``
assumptions  ``id, kind, act, country, during, none_before, stated_by, words, url, reported``
sources      ``id, name, aliases, url, origin, reported``
recognitions ``id, person, organisation, status, on, grounds, exclusions, url, reported``
conditions   ``id, person, from, to, medical_need, attention, …, reported``
cases        ``id, person, charges, court, sentenced, sentence_months, gravity, …, reported``
term_changes ``id, person, on, change, months, replaced_by, basis, reported``
appeals      ``id, label, handed_by, to, on, asked, persons, size, response, responded_on, outcome, url, reported``
context      ``id, label, what, from, to, country, publisher, url, reported``
people       ``id, name, other_names, sex, birth_date, …, detention.began, detention.ended, detention.form, …, killing.on, …``
===========  ==========================================================================================================

Any of them may be left away but ``id``; any predicate of the list's kinds may be added. Numbers are ``42``, ``0..15`` or
``15..``; parts ``women=14;men=16``; several texts have semicolons between; dates are EDTF (``2024-07``). ``reported`` is
the row's own publication day and stands before the import's ``--as-of``; where only a month is told, its last day is taken.
``person`` is a record's id, or the source's own id of the person; ``condition.…``, ``case.…``, ``recognition.…`` may stand in a
list of people as ``detention.…`` does. ``subject`` and ``source`` are what an export writes: ``subject`` is read over, and a row with another ``source`` than the
import's is bad. A person's second detention is added by hand.
"""

from __future__ import annotations

from habeas.vocabulary.predicates import Predicate, ValueType, predicate
from habeas.workflows.mapping import KINDS, Column, ListMap

SERVICE = ("id", "reported", "source", "subject")
_WAYS: dict[ValueType, str] = {
    "text": "text", "date": "date", "period": "period", "term": "term", "count": "count", "bounds": "bounds",
    "counts": "counts", "flag": "flag", "subject": "text", "texts": "texts", "subjects": "texts",
    "terms": "several_terms",
}  # fmt: skip
_TELLING = {
    "figures": {"counted"},
    "groups": {"act", "size"},
    "assumptions": {"kind", "words"},
    "sources": {"name", "aliases"},
    "recognitions": {"person", "organisation"},
    "conditions": {"person", "from"},
    "cases": {"person", "sentenced"},
    "term_changes": {"person", "change"},
    "appeals": {"to", "on", "asked"},
    "context": {"what", "from"},
    "people": {"name"},
}


def native_map(headings: tuple[str, ...], what: str | None = None) -> ListMap | None:
    """The map of a sheet whose every heading is our own, or None. ``what`` is found by the headings where not given."""
    kind = what or kind_of(headings)
    if kind is None or "id" not in headings:
        return None
    columns = []
    for heading in headings:
        if heading in SERVICE:
            continue
        column = _column(kind, heading)
        if column is None:
            return None
        columns.append(column)
    return ListMap(
        what=kind,
        id="id",
        columns=tuple(columns),
        reported="reported" if "reported" in headings else None,
        source_column="source" if "source" in headings else None,
        ignored=("subject",) if "subject" in headings else (),
    )


def kind_of(headings: tuple[str, ...]) -> str | None:
    """What a sheet with these headings holds, where they tell."""
    return next((kind for kind, telling in _TELLING.items() if telling <= set(headings)), None)


def foreign(headings: tuple[str, ...], what: str) -> tuple[str, ...]:
    """The headings that are none of ours for that kind of list."""
    return tuple(h for h in headings if h not in SERVICE and _column(what, h) is None)


def way_of(what: Predicate) -> str:
    """How a cell with a value of that predicate's type is read."""
    return _WAYS[what.type]


def _column(kind: str, heading: str) -> Column | None:
    main = KINDS[kind][0]
    if kind == "figures" and heading in {"low", "high"}:
        return Column(heading, ("figure.value",), heading)
    subject, dot, name = heading.partition(".")
    if not dot:
        subject, name = main, heading
    found = predicate(subject, name)
    if found is None or subject not in KINDS[kind]:
        return None
    return Column(heading, (f"{subject}.{name}",), way_of(found))
