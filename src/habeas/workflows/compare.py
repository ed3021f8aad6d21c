"""What two sources tell differently, as JSON and as tables, cut to a level: below the case team only numbers."""

from __future__ import annotations

from habeas.access.levels import Level
from habeas.answers.compared import Compared
from habeas.answers.compared import seen as seen_differences
from habeas.answers.conditions import check_sight
from habeas.answers.disagreements import Disagreement, Disagreements, seen
from habeas.answers.wire import Json, bounds_json
from habeas.documents.table import Table, TableColumn

_TEAM = Level.CASE_TEAM


def compared_json(found: Disagreements, level: Level) -> Json:
    """All of it as JSON. ``not_shown`` are those of which the level may not see who is one person."""
    shown = seen(found.disagreeing, level)
    return {
        "level": str(level),
        "left": found.left,
        "right": found.right,
        "about": found.about,
        "persons_in_both": found.both,
        "dates_in_both": found.dated,
        "same": found.same,
        "can_both_be_true": found.compatible,
        "disagree": len(found.disagreeing),
        "by_distance": dict(found.by_distance),
        "disagreements": [_json(each) for each in shown],
        "not_shown": len(found.disagreeing) - len(shown),
        "checkpoint": vars(found.checkpoint),
    }


def compared_table(found: Disagreements, level: Level) -> Table:
    """The list as a table."""
    left, right = found.left, found.right
    columns = (
        _column("person", "the person: the record that came on record first"),
        _column("name", f"the name, as {left} writes it"),
        _column("left", f"the person's record of {left}"),
        _column("right", f"the person's record of {right}"),
        TableColumn("left_date", "date", _TEAM, f"the date as {left} tells it"),
        TableColumn("right_date", "date", _TEAM, f"the date as {right} tells it"),
        TableColumn("days_low", "count", _TEAM, "at least so many days apart"),
        TableColumn("days_high", "count", _TEAM, "at most so many days apart; empty where a date is open"),
        TableColumn("contradicted", "flag", _TEAM, "whether judgements on these records contradict each other"),
    )
    shown = seen(found.disagreeing, level)
    rows = tuple(
        (
            each.person, each.name, each.left.person, each.right.person, str(each.left.date), str(each.right.date),
            each.apart.low, each.apart.high, each.contradicted,
        )
        for each in shown
    )  # fmt: skip
    return Table(f"{found.about}_dates", level, columns, rows, (), len(found.disagreeing) - len(shown))


def differences_table(found: Compared, level: Level) -> Table:
    """What two sources tell differently on a question, as a table."""
    check_sight(found.question.where, level)
    columns = (
        _column("person", "the person: the record that came on record first"),
        _column("name", f"the name, as {found.left} writes it"),
        _column("what", "what they disagree about"),
        _column("left", f"the person's record of {found.left}"),
        _column("right", f"the person's record of {found.right}"),
        TableColumn("left_says", "texts", _TEAM, f"what {found.left} tells"),
        TableColumn("right_says", "texts", _TEAM, f"what {found.right} tells"),
        TableColumn("contradicted", "flag", _TEAM, "whether judgements on these records contradict each other"),
    )
    shown = seen_differences(found.differences, level)
    rows = tuple((one.person, one.name, one.what, *one.records, one.left, one.right, one.contradicted) for one in shown)
    return Table("differences", level, columns, rows, (), len(found.differences) - len(shown), found.notes)


def _column(name: str, meaning: str) -> TableColumn:
    return TableColumn(name, "text", _TEAM, meaning)


def _json(each: Disagreement) -> Json:
    sides = {
        side: {"id": told.person, "record": told.record, "date": str(told.date)}
        for side, told in (("left", each.left), ("right", each.right))
    }
    return {
        "person": each.person,
        "name": each.name,
        **sides,
        "days": bounds_json(each.apart),
        "contradicted": each.contradicted,
    }
