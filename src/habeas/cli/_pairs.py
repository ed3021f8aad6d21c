"""A pair on the terminal: both records side by side, what agrees and what does not, and what hangs on it.

Every line has a mark (``=`` the same, ``≈`` in part, ``≠`` different, none where one says nothing), and what stands in one
record alone of two that differ is in [brackets]: nothing depends on colour. A word of a name that is only spelled otherwise
stands in both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from rich.console import Console
from rich.table import Table
from rich.text import Text

from habeas.access.levels import Level
from habeas.cli._identity import judgement_words, named
from habeas.cli._person import MARKS
from habeas.cli._plain import plain
from habeas.identity.comparison import compare
from habeas.names import comparison as names_compared
from habeas.register.person import NAMES, Agreement, Line, shown, side_by_side
from habeas.register.records import Said
from habeas.register.view import View
from habeas.vocabulary.folding import folded
from habeas.workflows.pairs import Pair, Queue, Stake

STAKES = {
    Stake.CONTRADICTION: "judgements contradict each other",
    Stake.NUMBER: "a number depends on it: both have stays, killings or a group on record",
    Stake.NOTHING: "no number depends on it",
}
_OTHERS = 6
_NO_REASON = frozenset({"page", "note", "classification", "listed"})  # a source's own remarks tell nobody from another


def lines_of(view: View, pair: Pair) -> tuple[Line, ...]:
    """What is said of the two records, line by line."""
    return tuple(side_by_side(view, [view.records[pair.left], view.records[pair.right]]))


def show_pair(console: Console, queue: Queue, pair: Pair, where: str, level: Level) -> None:
    """Print a pair. ``where`` is its place among the others."""
    view = queue.view
    chance = "" if pair.probability is None else f" · {chance_words(pair.probability)}"
    console.rule(Text(f"{where}{chance}", style="bold"), align="left")
    console.print(Text(f"  {plain(pair.why)}"))
    console.print(Text(f"  {STAKES[pair.stake]}", style="dim"))
    console.print(_table(view, pair, level, console.width))
    for record in (pair.left, pair.right):
        others = [other for other in queue.relations.cluster(record) if other != record]
        if others and not (pair.before is not None and pair.before.verdict == "same"):
            told = "; ".join(named(view, other, level) for other in others[:_OTHERS])
            more = f"; and {len(others) - _OTHERS:,} more" if len(others) > _OTHERS else ""
            console.print(Text(f"  {record} is judged the same as: {told}{more}"))
    if pair.before is not None:
        console.print(Text(f"  Stands so far: {judgement_words(pair.before)}"))
    for judgement in queue.against(pair):
        if judgement != pair.before:
            console.print(Text(f"  Against “same”: {judgement_words(judgement)}", style="bold"))


def chance_words(probability: float) -> str:
    """“62% that it is one person”; never a round 0 or 100."""
    percent = min(max(probability * 100, 0.1), 99.9)
    told = f"{percent:.1f}" if percent < 1 or percent > 99 else f"{percent:.0f}"
    return f"{told}% that it is one person"


def in_words(lines: Iterable[Line]) -> str:
    """How two records stand to each other, by the names of what is said: a reason that holds nobody's data."""
    told: dict[Agreement, list[str]] = defaultdict(list)
    for line in lines:
        name = line.name.replace("_", " ")
        if line.name not in _NO_REASON and name not in told[line.agreement]:
            told[line.agreement].append(name)
    words = {Agreement.SAME: "the same", Agreement.PARTLY: "alike in part", Agreement.DIFFERENT: "different"}
    parts = [f"{said}: {', '.join(told[each])}" for each, said in words.items() if told[each]]
    return f"both records seen; {'; '.join(parts) or 'nothing to compare'}"


def _table(view: View, pair: Pair, level: Level, width: int) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0))
    table.add_column("", no_wrap=True, width=1)
    table.add_column("", no_wrap=True, width=17)
    column = max(20, (width - 22) // 2)
    for record in (pair.left, pair.right):
        source = view.records[record].source
        table.add_column(Text(f"{source}\n{record}"), overflow="fold", width=column)
    for part, lines in groupby(lines_of(view, pair), key=lambda line: line.part):
        if part != "person":
            table.add_row("", Text(part, style="bold"))
        for line in lines:
            differs = line.agreement is Agreement.DIFFERENT
            left, right = _marked(line, level)
            name = line.name.replace("_", " ")
            table.add_row(MARKS[line.agreement], Text(name), left, right, style="bold" if differs else None)
    return table


def _marked(line: Line, level: Level) -> tuple[Text, Text]:
    texts = [plain(shown(said, level)) for said in line.values]
    if line.agreement not in {Agreement.DIFFERENT, Agreement.PARTLY} or _hidden(line.values, level):
        return Text(texts[0]), Text(texts[1])
    if line.name.endswith(("date", "began", "ended", "seen")) or line.name == "on":
        marked = [f"[{text}]" if line.agreement is Agreement.DIFFERENT else text for text in texts]
        return Text(marked[0]), Text(marked[1])
    agreed = [*_agreeing(texts[0], texts[1])] if line.name in NAMES else []
    return (
        _beside(texts[0], texts[1], (left for left, _ in agreed)),
        _beside(texts[1], texts[0], (right for _, right in agreed)),
    )


def _agreeing(left: str, right: str) -> Iterator[tuple[str, str]]:
    """The words of two names that agree, however they are spelled."""
    for match in compare(left, right).names.matches:
        if match.agreement is not names_compared.Agreement.APART:
            yield match.left, match.right


def _beside(text: str, other: str, agreed: Iterable[str]) -> Text:
    """The text with the words in brackets that the other has not, except for those that agree with one of its own."""
    known = {*folded(other).split(), *_written(text, agreed)}
    words = ((word, set(folded(word).split()) <= known) for word in text.split())
    told = [(" ".join(word for word, _ in held), same) for same, held in groupby(words, key=lambda one: one[1])]
    line = Text()
    for number, (part, same) in enumerate(told):
        line.append(" " if number else "")
        line.append(part if same else f"[{part}]", style="" if same else "bold reverse")
    return line


def _written(text: str, names: Iterable[str]) -> Iterator[str]:
    """The words that names are written with in a text: Abdulrahman may be two, and O’Neil is."""
    words = folded(text).split()
    runs = {"".join(words[i:j]): words[i:j] for i in range(len(words)) for j in range(i + 1, len(words) + 1)}
    for name in names:
        yield from runs.get(folded(name).replace(" ", ""), ())


def _hidden(values: Sequence[Said | None], level: Level) -> bool:
    return any(said is not None and not level.may_see(said.level) for said in values)
