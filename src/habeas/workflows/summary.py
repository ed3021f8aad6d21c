"""What became of a list: every row is accounted for, and the account must add up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from habeas.access.levels import Level
from habeas.documents.sheet import Problem


@dataclass(frozen=True, slots=True)
class Change:
    """What a later list changed of one record: which predicates, never their values."""

    subject: str
    how: str
    predicates: tuple[str, ...] = ()
    row: int | None = None


@dataclass(frozen=True)
class ImportSummary:
    """The account of one import. ``rows`` = new + changed + unchanged + resumed + bad + duplicates + blank, always.

    ``resumed`` rows were put on record by an interrupted run of the same import. ``gone`` records were in the source's
    list before and are not in this one; ``back`` ones (part of ``changed``) had been gone. ``kept`` is false for a dry
    run, and where nothing was to be kept because a row is bad.
    """

    file: str
    what: str
    document: str
    batch: str
    source: str
    as_of: date
    rows: int
    new: int
    changed: int
    unchanged: int
    resumed: int
    bad: int
    duplicates: int
    blank: int
    gone: int
    back: int
    recorded: int
    kept: bool
    problems: tuple[Problem, ...]
    changes: tuple[Change, ...]
    notes: tuple[str, ...]

    def __post_init__(self) -> None:
        parts = self.new + self.changed + self.unchanged + self.resumed + self.bad + self.duplicates + self.blank
        assert parts == self.rows, f"{self.rows} rows were read, {parts} are accounted for"
        assert self.bad == len(self.problems)
        assert self.back <= self.changed + self.resumed

    @property
    def nothing_new(self) -> bool:
        """Whether the register already said everything that the list says."""
        return not (self.new or self.changed or self.gone)

    @property
    def sentence(self) -> str:
        """The account in a line: only what is not nought."""
        words = {name: number for name, number in self.counts().items() if number and name != "rows"}
        parts = ", ".join(f"{number:,} {name}" for name, number in words.items())
        return f"{self.file}: {self.rows:,} rows read: {parts}; {self.recorded:,} entries"

    def counts(self) -> dict[str, int]:
        """The numbers of the account, as an ``import`` entry keeps them."""
        names = ("rows", "new", "changed", "unchanged", "resumed", "bad", "duplicates", "blank", "gone", "back")
        return {name: getattr(self, name) for name in names}

    def as_json(self, level: Level = Level.PUBLIC) -> dict[str, object]:
        """The account, the problems and which records changed, each by its row.

        Record ids, cells that a problem quotes and the file's name are left away where the list is of people and the level
        is below the case team's.
        """
        seen = self.what != "people" or level.may_see(Level.CASE_TEAM)
        return {
            "level": str(level),
            "file": self.file if seen else None,
            "what": self.what,
            "document": self.document,
            "batch": self.batch,
            "source": self.source,
            "as_of": self.as_of.isoformat(),
            **self.counts(),
            "recorded": self.recorded,
            "kept": self.kept,
            "nothing_new": self.nothing_new,
            "problems": [
                problem.as_json() if seen else {"row": problem.row, "column": problem.column}
                for problem in self.problems
            ],
            "changes": [
                {"subject": c.subject if seen else None, "how": c.how, "predicates": list(c.predicates), "row": c.row}
                for c in self.changes
            ],
            "notes": list(self.notes),
        }
