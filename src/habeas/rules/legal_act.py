"""A legal act as data: whom it takes in, whom it leaves out, and what it does; each part with its source.

::

    id = "zz-amnesty-2030"
    title = "Amnesty of Ruritania, 2030"
    country = "ZZ"
    version = "1"
    summary = true                     # a summary of what was reported, not the text of the law
    note = "…"                         # what a reader must know

    [[requirement]]                    # must hold of everybody
    [[exclusion]]                      # nobody of whom it holds is taken in
    [[clause]]                         # a way to be taken in; a person may fall under several
    id = "minors"
    words = "those under 18"
    when = "age < 18"                  # left away where it is not described: then it is unknown of everybody
    effect = "reduction"               # of a clause: release, replacement or reduction
    months = 12                        # of a reduction
    source = "who reported it"
    url = "https://…"

    [[opinion]]                        # what somebody says of the act: attributed, and no rule
    by = "…"
    words = "…"
    source = "…"
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from habeas.errors import InputError
from habeas.rules.condition import Condition
from habeas.rules.finding import Finding, Verdict
from habeas.rules.kinds import Facts, Kind
from habeas.rules.written import Table, one_of, read_written

EFFECTS = ("release", "replacement", "reduction")
"""What an act does to a sentence, the best for the person first."""

Effect = Literal["release", "replacement", "reduction"]
NOT_DESCRIBED = Finding(Verdict.UNKNOWN, missing=())


@dataclass(frozen=True)
class Part:
    """One requirement or exclusion, or what a clause asks for. ``when`` None: the sources do not describe it."""

    id: str
    words: str
    when: Condition | None
    source: str
    url: str | None

    def finding(self, facts: Facts) -> Finding:
        """Whether it holds; unknown of everybody where it is not described."""
        return NOT_DESCRIBED if self.when is None else self.when.verdict(facts)


@dataclass(frozen=True)
class Clause:
    """A way to be taken in, and what it does; ``months`` is how many are taken off, None where that is not described."""

    part: Part
    effect: Effect
    months: int | None = None

    @property
    def effect_words(self) -> str:
        """What it does: “12 months off”."""
        if self.effect != "reduction":
            return self.effect
        return "reduction" if self.months is None else f"{self.months} month{'' if self.months == 1 else 's'} off"

    @property
    def order(self) -> tuple[int, int]:
        """Smaller is better for the person."""
        return EFFECTS.index(self.effect), -(self.months or 0)


@dataclass(frozen=True)
class Opinion:
    """What somebody says of the act."""

    by: str
    words: str
    source: str
    url: str | None


@dataclass(frozen=True)
class LegalAct:
    """One act. ``summary``: it is made from reports, not from the text of the law."""

    id: str
    title: str
    country: str
    version: str
    summary: bool
    note: str | None
    requirements: tuple[Part, ...]
    exclusions: tuple[Part, ...]
    clauses: tuple[Clause, ...]
    opinions: tuple[Opinion, ...] = ()

    @property
    def parts(self) -> tuple[Part, ...]:
        """All that asks for something."""
        return (*self.requirements, *self.exclusions, *(clause.part for clause in self.clauses))

    @property
    def facts(self) -> frozenset[str]:
        """The facts that it rests on."""
        return frozenset(name for part in self.parts if part.when is not None for name in part.when.facts)


def read_act(text: str, file: str, kinds: Mapping[str, Kind]) -> LegalAct:
    """The act in a TOML text, over the facts of these kinds. Raises ``InputError`` with the line and the mend."""
    table = read_written(text, file)
    if "version" not in table.values:
        raise InputError(
            "The act has no version.", place=table.place, mend='Write version = "1"; a change is a new one.'
        )
    found = LegalAct(
        id=table.text("id"),
        title=table.text("title"),
        country=table.text("country"),
        version=table.text("version"),
        summary=table.flag("summary"),
        note=table.text_or_none("note"),
        requirements=tuple(_whole(_part(one, kinds), one) for one in table.tables("requirement")),
        exclusions=tuple(_whole(_part(one, kinds), one) for one in table.tables("exclusion")),
        clauses=tuple(_clause(one, kinds) for one in table.tables("clause")),
        opinions=tuple(_opinion(one) for one in table.tables("opinion")),
    )
    table.done()
    if not found.clauses:
        raise InputError("The act has no clause.", place=table.place, mend="Write whom it takes in, as [[clause]].")
    ids = [part.id for part in found.parts]
    for name in ids:
        if ids.count(name) > 1:
            raise InputError(f"Two parts have the id “{name}”.", place=table.place, mend="Give each an id of its own.")
    return found


def _part(table: Table, kinds: Mapping[str, Kind]) -> Part:
    text = table.text_or_none("when")
    when = None if text is None else Condition(text, kinds, table.at("when"))
    return Part(table.text("id"), table.text("words"), when, table.text("source"), table.text_or_none("url"))


def _whole(part: Part, table: Table) -> Part:
    table.done()
    return part


def _clause(table: Table, kinds: Mapping[str, Kind]) -> Clause:
    part = _part(table, kinds)
    effect = one_of(table, "effect", EFFECTS)
    months = table.whole("months")
    table.done()
    if months is not None and (effect != "reduction" or months < 1):
        raise InputError(
            "Only a reduction takes months off, and at least one.", place=table.at("months"), mend="Correct it."
        )
    return Clause(part, effect, months)  # type: ignore[arg-type]


def _opinion(table: Table) -> Opinion:
    found = Opinion(table.text("by"), table.text("words"), table.text("source"), table.text_or_none("url"))
    table.done()
    return found
