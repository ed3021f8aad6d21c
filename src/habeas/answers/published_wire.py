"""Published figures and the register's answers as JSON: all of it is public."""

from __future__ import annotations

from habeas.access.levels import Level
from habeas.answers.published import Figures, Published
from habeas.answers.wire import Json, bounds_json, grounds_json, question_json


def figures_json(found: Figures) -> Json:
    """What was published, each figure with its verdict, and the register's line."""
    return {
        "level": str(Level.PUBLIC),
        "what": found.what,
        "country": found.country,
        "according_to": found.said_by,
        "known": None if found.known is None else found.known.isoformat(),
        "recorded": found.recorded,
        "figures": [_figure(one) for one in found.published],
        "question": None if found.asked is None else question_json(found.asked),
        "register": [{"day": one.day.isoformat(), **bounds_json(one.value)} for one in found.line],
        "not_public": found.not_public,
        "checkpoint": vars(found.checkpoint),
    }


def _figure(one: Published) -> Json:
    checked = one.checked
    return {
        "id": one.id,
        "label": one.label,
        "counted": one.counted,
        **bounds_json(one.value),
        "modality": one.modality,
        "from": one.first,
        "to": one.last,
        "attributed_to": list(one.said_by),
        "publisher": one.publisher,
        "root": checked.root,
        "url": one.url,
        "reported": one.reported,
        "note": one.note,
        "entry": one.seq,
        "register": None if one.register is None else bounds_json(one.register),
        "verdict": checked.verdict.name,
        "reason": checked.reason,
        "condition": checked.comparison.condition if checked.verdict.name == "agrees_if" else None,
        "question": None if checked.question is None else question_json(checked.question),
        "grounds": grounds_json(checked.comparison.grounds, Level.PUBLIC),
    }
