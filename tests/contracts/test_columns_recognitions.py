"""By when a recognition was reported, as its columns have it: what it still says, whatever that is, is of weight."""

import pytest

from columns_read import comparable, tables, told
from habeas.adapters.columns.keeping import of_first
from habeas.ledger.statement import Statement, retraction
from habeas.register.columns.days import known_day
from habeas.register.columns.schema import TABLES
from habeas.register.columns.whole import tables_of
from made_ledgers import Erasure, appended, draft

PERSON = {"person": "person/watch/1"}
RECOGNISED = PERSON | {"status": "recognised"}
REPORTED = TABLES["recognitions"].names.index("reported")


def said(reported, /, **says):
    subject = "person/watch/1" if "name" in says else "recognition/watch/1"
    kind = subject.partition("/")[0]
    return Statement(kind, subject, "watch", reported, says, {"note": "Ruritania"}).draft("tests")


def raw(reported, /, **says):
    """A statement that nothing has looked at."""
    says = {f"says.{name}": value for name, value in says.items()}
    more = {} if reported is None else {"reported": reported}
    subject = {"subject": "recognition/watch/1", "subject_kind": "recognition", "source": "watch"}
    return draft("statement", **subject, **more, **says)


@pytest.mark.parametrize(
    ("steps", "days"),
    [
        ([said("2024-01-02", **RECOGNISED)], ["2024-01-02"]),
        ([said("2024-01-02", **RECOGNISED), said("2024-01-05", status="withdrawn")], ["2024-01-02", "2024-01-02"]),
        ([said("2024-01-02", **RECOGNISED), said("2024-01-05", **RECOGNISED)], ["2024-01-02", "2024-01-05"]),
        ([said("2024-01-02", url="https://example.org", **RECOGNISED), said("2024-01-05", **RECOGNISED)], ["2024-01-02"]),
        ([said("2024-01-02", note="so", **RECOGNISED), said("2024-01-05", **RECOGNISED)], ["2024-01-02"]),
        (
            [
                said("2024-01-02", note="so", **RECOGNISED),
                said("2024-01-05", **RECOGNISED),
                retraction("tests", 1, ["note"], reported="2024-01-07", reason="a test"),
            ],
            ["2024-01-02", "2024-01-05"],
        ),
        ([said("2024-01-02", note="so", **RECOGNISED), said("2024-01-05", **RECOGNISED), Erasure(1, ("says.note",))],
         ["2024-01-02", "2024-01-05"]),
        ([raw("2024-01-02", lists="so", **RECOGNISED), said("2024-01-05", **RECOGNISED)], ["2024-01-02"]),
        ([raw("2024-01", **RECOGNISED)], ["2024-01-31"]),
        ([raw(None, **RECOGNISED)], ["9999-12-31"]),
    ],
    ids=["once", "another decision", "all again", "but for where", "but for a note", "a note taken back", "a note erased",
         "a word of its own", "in a month", "on no day"],
)  # fmt: skip
def test_a_recognition_was_reported_by_the_day_of_the_first_report_that_still_says_something(steps, days):
    world = appended([said("2024-01-01", name="Rudolf Hentzau"), *steps])
    specified = tables_of(list(world.ledger.entries()))
    assert [row[REPORTED] for row in sorted(specified["recognitions"])] == [known_day(day) for day in days]
    assert comparable(told(tables(of_first(world.store.disclosures, world.ledger.size, "")))) == comparable(specified)


def test_a_recognition_that_nobody_can_date_is_left_to_the_fold():
    world = appended([said("2024-01-01", name="Rudolf Hentzau"), raw("2024-01-99", **RECOGNISED)])
    specified = tables_of(list(world.ledger.entries()))
    assert specified["intricate"] == [("person/watch/1",)]
    assert comparable(told(tables(of_first(world.store.disclosures, world.ledger.size, "")))) == comparable(specified)
