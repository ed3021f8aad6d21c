"""What came of a legal act put to people, as JSON, cut to a level: counts are public, a person's row is for the case team."""

from __future__ import annotations

from collections import Counter

from habeas.access.levels import Level
from habeas.answers.eligibility import Asked, Eligibility, Row
from habeas.answers.wire import Json, bounds_json
from habeas.rules.legal_act import Clause, Part

NOT_ADVICE = "Computed from what is on record; whether the act applies is for those who apply it."
SUMMARY = "The act is a summary of what was reported, clause by clause with its source. It is not the text of the law."


def eligibility_json(found: Eligibility, level: Level = Level.PUBLIC) -> Json:
    """The answer as JSON. Of one person everything is at the level of the row."""
    act = found.act
    shown = [row for row in found.rows if level.may_see(row.level)]
    hidden = Counter(str(row.verdict) for row in found.rows if not level.may_see(row.level))
    counts = found.named is None or bool(shown)
    return {
        "level": str(level),
        "act": {
            "id": act.id, "version": act.version, "title": act.title, "country": act.country, "summary": act.summary,
            "note": act.note, "parts": [_part(part) for part in act.parts],
            "effects": {clause.part.id: clause.effect_words for clause in act.clauses},
            "opinions": [vars(opinion) for opinion in act.opinions],
        },
        "at": found.at.isoformat(),
        "known": None if found.known is None else found.known.isoformat(),
        "people": bounds_json(found.people) if counts else None,
        "eligible": bounds_json(found.eligible) if counts else None,
        "not_eligible": bounds_json(found.excluded) if counts else None,
        "effects": {name: bounds_json(value) for name, value in found.effects.items()} if counts else None,
        "rows": [_row(row) for row in shown],
        "not_shown": dict(hidden) if counts else {"person": 1},
        "notes": notes_of(found),
        "checkpoint": vars(found.checkpoint),
    }  # fmt: skip


def notes_of(found: Eligibility) -> list[str]:
    """What a reader must know."""
    open_ = [part.words for part in found.act.parts if part.when is None]
    undescribed = [f"Not described in its sources, and so unknown of everybody: {'; '.join(open_)}."] if open_ else []
    note = [] if found.act.note is None else [found.act.note]
    opinions = [f"Opinion of {one.by} ({one.source}): {one.words}" for one in found.act.opinions]
    return [*([SUMMARY] if found.act.summary else []), *note, *undescribed, *opinions, NOT_ADVICE]


def _row(row: Row) -> Json:
    return {
        "subject": row.subject,
        "label": row.label,
        "held": "certainly" if row.held else "possibly",
        "verdict": str(row.verdict),
        "certainly": _effect(row.certainly),
        "at_best": _effect(row.at_best),
        "parts": [_asked(one) for one in row.asked],
        "missing": list(row.missing),
        "unsettled": list(row.unsettled),
        "facts": [{**_slots(one), "level": str(one.level)} for one in row.evidence],
        "level": str(row.level),
    }


def _asked(one: Asked) -> Json:
    return {
        "id": one.part.id,
        "kind": one.kind,
        "verdict": str(one.verdict),
        "why": one.why,
        "missing": list(one.missing),
    }


def _effect(clause: Clause | None) -> str | None:
    return None if clause is None else clause.effect_words


def _part(part: Part) -> Json:
    when = None if part.when is None else part.when.line
    return {"id": part.id, "words": part.words, "when": when, "source": part.source, "url": part.url}


def _slots(one: object) -> Json:
    return {name: getattr(one, name) for name in type(one).__slots__}  # type: ignore[attr-defined]
