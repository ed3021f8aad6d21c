"""Every figure of a report against the register: what is asked, what the register has, the verdict, and what lies between.

Rules:

- The register's side comes from persons and groups alone. Published figures on record make no answer; they are shown as
  the nearest, and serve the one pattern that looks for another number printed by mistake.
- A single act that the report tells of is compared with that act's own size, whatever else may have happened that day.
- A part is compared with the same stated part of the act it belongs to, and is added to nothing.
- A figure whose root of attribution is the only root of what supports it is not confirmed (see ``origin``).

The verdicts stand in ``verdict``, questions in ``inquiry``, faults inside the report in ``faults``.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from types import MappingProxyType

from habeas.answers.answer import Answer, Ground
from habeas.answers.bridge import Step, bridge
from habeas.answers.checked import Check, Checked
from habeas.answers.comparison import Comparison, Opposite
from habeas.answers.count import count
from habeas.answers.faults import Fault, faults
from habeas.answers.inquiry import obstacle, question, undated, unstarted
from habeas.answers.nearest import Nearest, Sought, nearest
from habeas.answers.neighbours import before_own_event, neighbours
from habeas.answers.opposite import opposites
from habeas.answers.origin import Origins, origins_of, points_back
from habeas.answers.part import part_of
from habeas.answers.proviso import uncertain_cases
from habeas.answers.question import Question
from habeas.answers.setting import Setting
from habeas.answers.side import Side, country_of, side_of
from habeas.answers.verdict import verdict
from habeas.claims.figure import Figure
from habeas.errors import QuestionError
from habeas.register.view import View
from habeas.vocabulary.dates import parse_date

SAME_REPORT = timedelta(days=1)
UNCOUNTED = MappingProxyType({"fled": "who fled", "critical": "in critical condition", "missing": "gone missing"})
BRIDGED = frozenset({"differs", "earlier_date"})


def check(view: View, setting: Setting) -> Check:
    """Every figure of a report against a view of the register."""
    checker = _Checker(view, setting, origins_of(view.newest().of("source")))
    wrong = faults(setting)
    checked = tuple(
        checker.checked(setting.dated(figure), tuple(fault for fault in wrong if index in fault.figures))
        for index, figure in enumerate(setting.figures)
    )
    return Check(setting, checked, view.known, view.recorded, view.checkpoint)


@dataclass(frozen=True)
class _Checker:
    view: View
    setting: Setting
    origins: Origins
    answers: dict[Question, Answer] = field(default_factory=dict)

    def checked(self, figure: Figure, wrong: tuple[Fault, ...]) -> Checked:
        """The figure with its verdict and all that stands beside it."""
        whole = self.setting.whole(figure)
        blocked = obstacle(self.setting, figure) or (whole and obstacle(self.setting, whole))
        asked: Question | None = None
        side = Side()
        if not blocked:
            try:
                asked = question(self.setting, whole or figure, known=self.view.known, recorded=self.view.recorded)
                side = side_of(self.view, self._count, self.setting, figure, asked)
                blocked = undated(whole or figure) if side.grounds else None
                side = Side() if blocked else side
            except QuestionError:
                what = UNCOUNTED.get(figure.counted, figure.counted.replace("_", " "))
                side = Side(lacks=f"The register keeps no count of people {what}.")
        root = self._root(figure, side)
        comparison = self._comparison(figure, asked, side, root, blocked or None)
        near = self._nearest(figure, whole, root) if comparison.empty and not blocked else ()
        found = verdict(comparison)
        if found.name == "differs" and side.answer is not None and unstarted(figure):
            comparison = replace(comparison, obstacle=unstarted(figure))
            found = verdict(comparison)
        reason, beside = found.reason(comparison), told(near) if found.name == "cannot_tell" else ""
        steps = self._bridge(comparison, side) if found.name in BRIDGED else ()
        return Checked(
            figure, self.setting.words(figure), root, found, reason, beside, comparison, None if blocked else asked,
            side.definition, steps, near, wrong,
        )  # fmt: skip

    def _comparison(
        self, figure: Figure, asked: Question | None, side: Side, root: str, blocked: str | None
    ) -> Comparison:
        whole = figure.subset_of is None and part_of(self.setting.passage(figure)) in {None, "political"}
        before = None
        contrary: tuple[Opposite, ...] = ()
        if asked is not None and whole:
            day = asked.at or (asked.during and asked.during.last) or self.setting.published
            if day is not None:
                contrary = tuple(opposites(self.view, self._count, asked, day, country_of(asked)))
            if side.answer is not None:
                before = before_own_event(self._count, side.answer, self.setting.published)
        return Comparison(
            stated=figure.quantity.bounds(),
            exact=figure.modality == "exact" and figure.low == figure.high,
            whole=whole,
            own_root=root,
            register=side.value,
            grounds=side.grounds,
            assumptions=side.assumptions,
            roots=self._roots(side.grounds, root),
            before=before,
            opposites=contrary,
            obstacle=blocked,
            lacks=side.lacks,
        )

    def _root(self, figure: Figure, side: Side) -> str:
        """The root behind a figure; a source that is only pointed at is the one named last before the figure.

        What a report says of an act in its own voice, while that is news, is the announcement of the act.
        """
        bearer = self.setting.attributed(figure)
        if bearer is None:
            told = side.grounds[0].origin if side.news_on(self.setting.published) else self.setting.outlet
            return self.origins.root(told)
        name = bearer.attributed_to[0]
        named = None
        if points_back(name) and not self.origins.known(name):
            named = self.origins.last_named(self.setting.text[: bearer.start])
        return named or self.origins.root(name)

    def _roots(self, grounds: tuple[Ground, ...], own: str) -> tuple[str, ...]:
        """The roots of what certainly counts, or else of what perhaps does; a record of this very report has the report's."""
        certain = [ground for ground in grounds if ground.low > 0] or grounds
        roots = (own if self._this_report(ground) else self.origins.root(ground.origin) for ground in certain)
        return tuple(dict.fromkeys(roots))

    def _this_report(self, ground: Ground) -> bool:
        record, published = self.view.records.get(ground.subject), self.setting.published
        publisher = None if record is None else record.get("publisher")
        if publisher is None or published is None or not self.origins.same(publisher, self.setting.outlet):
            return False
        return abs(date.fromisoformat(ground.reported) - published) <= SAME_REPORT

    def _bridge(self, comparison: Comparison, side: Side) -> tuple[Step, ...]:
        assert comparison.register is not None
        near = side.near if side.answer is None else neighbours(self._count, side.answer, comparison.before)
        return bridge(comparison.stated, comparison.register, uncertain_cases(comparison.grounds), near)

    def _nearest(self, figure: Figure, whole: Figure | None, root: str) -> tuple[Nearest, ...]:
        base, words = whole or figure, self.setting.passage(figure)
        last = base.to or base.from_
        day = self.setting.published if last is None else parse_date(last).latest
        if day is None:
            return ()
        part = None if whole is None else part_of(words) or figure.counted
        country = figure.place or self.setting.country
        sought = Sought(
            base.counted,
            day,
            figure.quantity.bounds(),
            country,
            part,
            root,
            self.setting.outlet,
            self.setting.published,
        )
        return nearest(self.view.of("figure"), sought, self.origins)

    def _count(self, asked: Question) -> Answer:
        if asked not in self.answers:
            self.answers[asked] = count(self.view, asked)
        return self.answers[asked]


def told(near: tuple[Nearest, ...]) -> str:
    """The nearest figures on record as sentences."""
    words = ["This very figure is on record, from this report; that is no support." for found in near if found.very]
    others = [found for found in near if not found.very]
    if others:
        words.append(f"Nearest published: {'; '.join(map(str, others))}.")
        if all(found.same_root for found in others):
            words.append("They have the same origin." if len(others) > 1 else "It has the same origin.")
        else:
            words.append("Whether they have the same origin is not on record.")
    return " ".join(words)
