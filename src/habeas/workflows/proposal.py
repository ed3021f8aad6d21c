"""A map is proposed for a foreign sheet, from its headings and from what its cells hold. A person confirms it.

Each column comes with the reason for its place, so that whoever confirms can judge it. What is not understood is left
out and says so. Nothing is guessed that changes a meaning: an order of day and month is proposed only where a date of the
sheet can be read in one order alone, and classes of cases are never turned into our terms without a person.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from habeas.documents.sheet import Sheet
from habeas.errors import InputError, Place
from habeas.vocabulary.cells import MISSING, Rules, read_cell
from habeas.vocabulary.told_dates import DateOrder, order_of
from habeas.workflows.headings import ID, LEAVE, MISSING_SEEN, SEXES, meaning_of, plain
from habeas.workflows.mapping import Column, ListMap, target_of
from habeas.workflows.native import way_of

_SAMPLE = 500
_HALF = 0.5  # of the cells must fit where the heading is understood: the bad ones are reported, row by row
_MOST = 0.9  # of the cells must fit where they alone decide how they are read


@dataclass(frozen=True)
class ProposedColumn:
    """A column of the sheet: an example of its cells, where it would go and how it would be read, and why."""

    heading: str
    sample: str
    to: tuple[str, ...]
    cell: str | None
    why: str


@dataclass(frozen=True)
class Proposal:
    """The map, and one line for every column of the sheet."""

    map: ListMap
    columns: tuple[ProposedColumn, ...]


def propose(sheet: Sheet, date_order: DateOrder | None = None) -> Proposal:
    """A map of people for a foreign sheet. Raises ``InputError`` where no column has record ids."""
    cells = {heading: [row.cells[heading] for row in sheet.rows] for heading in sheet.headings}
    missing = frozenset(
        word for word in MISSING_SEEN if any(text.strip().lower() == word for texts in cells.values() for text in texts)
    )
    missing |= frozenset(word for word in ("sin datos fecha", "sin datos lugar") if "sin datos" in missing)
    order = date_order or _order(cells)
    rules = Rules(order, MISSING | missing)
    id_heading = _id_column(sheet, cells)
    lines: list[ProposedColumn] = []
    columns: list[Column] = []
    taken: set[str] = set()
    for heading, texts in cells.items():
        said = [text for text in texts if rules.says(text)][:_SAMPLE]
        if heading == id_heading:
            lines.append(
                ProposedColumn(heading, _first(said), (ID,), _id_cell(said), "heading; it tells the rows apart")
            )
            continue
        column, why = _column(heading, said, rules, taken)
        if column is not None:
            taken.update(column.to)
            columns.append(column)
        lines.append(
            ProposedColumn(heading, _first(said), column.to if column else (), column.cell if column else None, why)
        )
    left = tuple(line.heading for line in lines if not line.to)
    found = ListMap(
        what="people", id=id_heading, columns=tuple(columns), id_cell=_id_cell(cells[id_heading]), date_order=order,
        missing=missing, ignored=left,
    )  # fmt: skip
    return Proposal(found, tuple(lines))


def changed(proposal: Proposal, heading: str, to: str | None, cell: str | None = None) -> Proposal:
    """The proposal with one column put elsewhere (``to`` may name two with a comma) or left out (None)."""
    line = next(line for line in proposal.columns if line.heading == heading)
    targets = _targets(to) if to is not None else ()
    way = None if to is None else cell or usual_way(to)
    others = tuple(column for column in proposal.map.columns if column.heading != heading)
    columns = others if way is None else (*others, Column(heading, targets, way))
    ignored = tuple(h for h in proposal.map.ignored if h != heading) + (() if targets else (heading,))
    new = replace(line, to=targets, cell=way, why="as you said")
    lines = tuple(new if one is line else one for one in proposal.columns)
    return Proposal(replace(proposal.map, columns=columns, ignored=ignored), lines)


def usual_way(to: str) -> str:
    """How cells that go there are usually read. Raises ``InputError`` where there is no such place."""
    targets = _targets(to)
    return way_of(target_of(targets[0])) if len(targets) == 1 else "date_place"


def _targets(to: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in to.split(","))


def _column(heading: str, said: Sequence[str], rules: Rules, taken: set[str]) -> tuple[Column | None, str]:
    if not said:
        return None, "no cell says anything"
    meaning = meaning_of(heading)
    if meaning is None or meaning == ID:
        return None, "the heading is not understood"
    if meaning == LEAVE:
        return None, "the register keeps no such thing"
    what = target_of(meaning)
    kind = what.subject
    if what.name in {"began", "on"} and _share(said, "date_place", rules) >= _MOST and any("   " in t for t in said):
        return Column(heading, (meaning, f"{kind}.place"), "date_place"), "heading; cells hold a date and a place"
    if meaning == "person.sex":
        words = {text.strip(): SEXES[plain(text.strip())] for text in said if plain(text.strip()) in SEXES}
        if len(words) < len({text.strip() for text in said}):
            return None, "not every word for the sex is understood"
        return Column(heading, (meaning,), "terms", words), "heading; every word is understood"
    if meaning in taken and what.type not in {"text", "texts"}:
        return None, f"another column has {meaning} already"
    ways = _ways(meaning, what.type, said)
    for way in ways:
        share = _share(said, way, rules)
        if share > _HALF if way == ways[-1] else share >= _MOST:
            rest = "" if share == 1 else f"; {1 - share:.0%} of the cells would be reported"
            return Column(heading, (meaning,), way), f"heading; the cells fit{rest}"
    return None, f"the heading means {meaning}, the cells do not fit"


def _ways(meaning: str, kind: str, said: Sequence[str]) -> tuple[str, ...]:
    """The ways to try for a column of that meaning, the most special first."""
    if meaning == "person.name":
        return ("family_given", "text")
    if meaning == "person.other_names":
        return ("aliases",)
    if meaning == "person.age":
        return ("age",)
    if kind == "text" and any(text.startswith("Empty DataFrame") for text in said):
        return ("printed_list",)
    if kind == "text" and any("   " in text.strip() for text in said):
        return ("lines",)
    return {"text": ("text",), "texts": ("texts",), "date": ("date",), "term": ("term",)}.get(kind, ())


def _share(said: Sequence[str], way: str, rules: Rules) -> float:
    """How many of the cells can be read that way; where no order of day and month is known yet, in either order."""
    if way == "family_given":
        return sum("  " in text.strip() for text in said) / len(said)
    orders: tuple[DateOrder, ...] = ("dmy", "mdy")
    tried = [rules] if rules.date_order is not None else [replace(rules, date_order=order) for order in orders]
    return sum(any(_fits(text, way, one) for one in tried) for text in said) / len(said)


def _fits(text: str, way: str, rules: Rules) -> bool:
    try:
        read_cell(way, text, rules)
    except InputError:
        return False
    return True


def _order(cells: dict[str, list[str]]) -> DateOrder | None:
    seen = [order_of(text.split("   ")[0] for text in texts) for texts in cells.values()]
    day_first, month_first = any(found.dmy for found in seen), any(found.mdy for found in seen)
    if day_first == month_first:
        return None
    return "dmy" if day_first else "mdy"


def _id_column(sheet: Sheet, cells: dict[str, list[str]]) -> str:
    for heading in sheet.headings:
        texts = [text.strip() for text in cells[heading]]
        if meaning_of(heading) == ID and len(set(filter(None, texts))) > _HALF * len(texts):
            return heading
    raise InputError(
        "No column has a record id that tells the rows apart.",
        place=Place(sheet.name),
        mend="Add a column “id” with a number for each row that stays the same in later lists.",
    )


def _id_cell(texts: Sequence[str]) -> str:
    """Numbers alone where every number has the same word before it, or none; otherwise A-1 and B-1 would be one."""
    before = {text.strip().rstrip("0123456789") for text in texts if text.strip()[-1:].isdigit()}
    alike = len(before) == 1 and bool(texts) and _share(texts, "digits", Rules()) >= _MOST
    return "digits" if alike else "text"


def _first(said: Sequence[str]) -> str:
    return " ".join(said[0].split()) if said else ""
