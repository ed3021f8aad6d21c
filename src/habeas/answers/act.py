"""One act: the single group of a kind in a period, as a report's own event is compared with it, not with a total."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from habeas.answers.answer import Ground
from habeas.answers.cases import group_case
from habeas.answers.definitions import definition
from habeas.answers.grounds import group_ground
from habeas.answers.question import Question
from habeas.answers.tally import Counted
from habeas.answers.truth import Truth, hull
from habeas.register.records import Record
from habeas.register.view import View
from habeas.vocabulary.dates import Period
from habeas.vocabulary.quantities import Bounds


@dataclass(frozen=True)
class Act:
    """One act on record: how many people, how many of them political prisoners as sources go, and its stated parts."""

    record: Record
    ground: Ground
    size: Bounds
    political: Bounds
    subsets: Mapping[str, int]


def act_at(view: View, what: str, period: Period, country: str | None = None) -> Act | None:
    """The one group of a word whose date lies certainly in the period; None where there is none, or more than one.

    ``ground`` has the share of political prisoners. A group that only may have been such an act is not taken.
    """
    word = definition(what)
    found = []
    for group in view.of("group"):
        if country is not None and group.get("country", country) != country:
            continue
        case = group_case(group, word, Question(what, during=period))
        if case is not None and case.at(period) is Truth.CERTAIN:
            found.append(case)
    if len(found) != 1:
        return None
    case = found[0]
    counted = Counted(case.unit, (case,), Truth.CERTAIN, case.size.low, case.size.high)
    subsets = MappingProxyType(dict(case.event.get("subsets", {})))
    size = hull(case.event, "size") or Bounds(0, None)
    return Act(case.event, group_ground(view, counted, period), size, case.size, subsets)
