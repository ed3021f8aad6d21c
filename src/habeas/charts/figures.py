"""Published figures against the register as a picture: dots with who says them, upon the register's own band.

Each figure is a dot at its day, with whiskers where its words cover a span. A figure that asks just what the band
answers is a full dot; one that counts from another start, or other people, is a ring, and the register's answer to its
own question stands beside it as a bracket. Numbers at the dots lead to the list below, where the verdicts are.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from types import MappingProxyType

from habeas.answers.definitions import definition
from habeas.answers.published import Figures, Published
from habeas.answers.verdict import VerdictName
from habeas.answers.words import period_words
from habeas.charts.canvas import Canvas
from habeas.charts.numbers import Numbers, ends
from habeas.charts.picture import Frame, Picture, foot, picture
from habeas.charts.plot import Plot, Stretch, axes, band, key, plot
from habeas.charts.style import FIGURE, INK, INNER, LINE, MARGIN, PAPER, QUIET, SMALL
from habeas.errors import QuestionError
from habeas.vocabulary.dates import Period
from habeas.vocabulary.day_words import day_in_words

_HEIGHT = 300.0
_BESIDE = 5.5  # from a ring to its bracket
COLUMNS = (
    "when", "from", "to", "figure at least", "figure at most", "said by", "published by", "register at least",
    "register at most", "verdict", "why", "address",
)  # fmt: skip

# What the title says of one figure, and of several, with a verdict; in this order.
_SAID: Mapping[VerdictName, tuple[str, str]] = MappingProxyType({
    "agrees": ("agrees with the register", "agree with the register"),
    "agrees_if": ("agrees on a condition", "agree on a condition"),
    "same_origin": ("has the origin of the register's own records", "have the origin of the register's own records"),
    "earlier_date": ("fits an earlier date", "fit an earlier date"),
    "role_reversed": ("fits with roles exchanged", "fit with roles exchanged"),
    "differs": ("differs", "differ"),
    "not_comparable": ("is not comparable", "are not comparable"),
    "cannot_tell": ("cannot be checked", "cannot be checked"),
})  # fmt: skip


def figures_picture(found: Figures) -> Picture:
    """The published figures of one thing, and the register's answers."""
    stretches = _stretches(found)
    told = [one.value for one in stretches if one.told]
    opened = any(value.high is None for value in told)

    def draw(canvas: Canvas, top: float) -> float:
        first = min([one.day for one in found.published] + [one.first for one in stretches])
        last = max([one.day for one in found.published] + [one.last for one in stretches])
        margin = max(3, (last - first).days // 30)
        values = [*told, *(one.value for one in found.published), *(one.register for one in found.published)]
        largest = max(value.low if value.high is None else value.high for value in values if value is not None)
        ground = plot(
            top, first - timedelta(days=margin), last + timedelta(days=margin), largest + largest // 20, height=_HEIGHT
        )
        bottom = axes(canvas, ground)
        band(canvas, ground, stretches)
        _dots(canvas, ground, found)
        at = _key(canvas, bottom + 6, found, bounded=bool(told), opened=opened)
        return _list(canvas, at + 10, found)

    numbers = numbers_of(found)
    tally = ", ".join(f"{count} {verdict.word}" for verdict, count in found.tally.items())
    frame = Frame(
        title(found),
        tuple(_subtitle(found)),
        f"Published figures, each against the register: {tally}. "
        + " ".join(f"{one.amount} ({when(one)}, {one.who}): {one.checked.verdict.word}." for one in found.published),
        tuple(notes(found)),
        foot(found.checkpoint),
    )
    links = tuple((f"{one.amount}, {when(one)}, {one.who}", one.url) for one in found.published)
    return picture(frame, numbers, draw, links)


def title(found: Figures) -> str:
    """How many figures stand how to the register; where it can answer none, from which to which they go."""
    many, tally = len(found.published), {verdict.name: count for verdict, count in found.tally.items()}
    people = f"people {found.what.replace('_', ' ')}"
    if set(tally) == {"cannot_tell"}:
        first, last = found.published[0], found.published[-1]
        span = f"from {first.amount} ({when(first)}) to {last.amount} ({when(last)})"
        span = span if many > 1 else f"{first.amount} ({when(first)})"
        return f"The register cannot check the {f'{many:,} ' if many > 1 else ''}published {_figures(many)} of {people}: {span}"
    words = ", ".join(f"{count:,} {_SAID[name][count > 1]}" for name in _SAID if (count := tally.get(name)))
    return f"Of {many:,} published {_figures(many)} of {people}, {words}"


def _figures(many: int) -> str:
    return "figure" if many == 1 else "figures"


def numbers_of(found: Figures) -> Numbers:
    """A row for each figure, and one for each of the register's answers that the band is drawn from."""
    rows = [
        (
            str(one.when), one.first, one.last, *ends(one.value), ", ".join(one.said_by) or None, one.publisher,
            *ends(one.register), one.checked.verdict.word, one.checked.reason, one.url,
        )
        for one in found.published
    ]  # fmt: skip
    caption = f"Published figures of people {found.what.replace('_', ' ')}, and the register's answer to each"
    return Numbers(caption, COLUMNS, tuple(rows))


def when(one: Published) -> str:
    """What a figure covers, in words: its day, or its first and last one."""
    if one.first is not None and one.last is not None and one.first != one.last:
        return f"{day_in_words(one.first)} to {day_in_words(one.last)}"
    return day_in_words(str(one.when))


def notes(found: Figures) -> list[str]:
    """What must be known to read the figures."""
    told = ["A published figure is somebody's word, and never evidence for the register's own numbers."]
    if found.not_public:
        told.append(f"Left out because they are not public: {found.not_public:,}.")
    return told


def _subtitle(found: Figures) -> list[str]:
    try:
        asked = found.asked
        sentence = definition(found.what).told("political" if asked is None else asked.people)
    except QuestionError:
        sentence = f"The register keeps no count of people {found.what.replace('_', ' ')}."
    known = "as known today" if found.known is None else f"as known on {day_in_words(found.known)}"
    told = [f"Country: {found.country}. " if found.country else ""]
    told.append("Figures and register " + known)
    told.append(f"; only figures that go back to {found.said_by}" if found.said_by else "")
    return [sentence, f"{''.join(told)}."]


def _stretches(found: Figures) -> list[Stretch]:
    line = found.line
    after = [one.day for one in line[1:]] + [line[-1].day + timedelta(days=3)] if line else []
    return [
        Stretch(one.day, max(one.day, end - timedelta(days=1)), one.value) for one, end in zip(line, after, strict=True)
    ]


def _dots(canvas: Canvas, ground: Plot, found: Figures) -> None:
    """Full dots, rings upon them, then the numbers, each where there is room beside its dot."""
    spots = [(ground.days.middle(one.day), ground.people(_middle(one))) for one in found.published]
    order = sorted(range(len(spots)), key=lambda index: not _full(found, found.published[index]))
    for index in order:
        _dot(canvas, ground, found.published[index], spots[index], full=_full(found, found.published[index]))
    taken = [(x, y + 4) for x, y in spots]
    for number, (one, (x, y)) in enumerate(zip(found.published, spots, strict=True), start=1):
        over = -24.0 if one.value.high is None else -9.0
        tries = ((0.0, over), (0.0, 18.0), (-13.0, 4.0), (14.0, 4.0), (-12.0, over), (12.0, 18.0), (0.0, over - 12))
        places = [(x + right, y + down) for right, down in tries]
        place = next((place for place in places if all(_apart(place, other) for other in taken)), places[0])
        taken.append(place)
        canvas.text(*place, str(number), size=11.5, anchor="middle", fill=FIGURE, strong=True, halo=True)


def _apart(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return abs(one[0] - other[0]) > 11 or abs(one[1] - other[1]) > 10


def _full(found: Figures, one: Published) -> bool:
    return found.on_line(one) or one.register is None


def _dot(canvas: Canvas, ground: Plot, one: Published, spot: tuple[float, float], *, full: bool) -> None:
    x, y = spot
    if one.when.earliest is not None and one.when.earliest < one.day and one.first == one.last:
        canvas.line((ground.days(max(one.when.earliest, ground.days.first)), y), (x, y), stroke=FIGURE, thick=1.4)
    if one.value.high is None:
        canvas.arrow(x, y - 4, stroke=FIGURE, length=15)
    elif one.value.low < one.value.high:
        canvas.line((x, ground.people(one.value.low)), (x, ground.people(one.value.high)), stroke=FIGURE, thick=1.6)
    if not full:
        _bracket(canvas, ground, one, x + _BESIDE)
    canvas.dot(x, y, 4.6, fill=FIGURE if full else PAPER, stroke=PAPER if full else FIGURE, thick=1.6)


def _bracket(canvas: Canvas, ground: Plot, one: Published, x: float) -> None:
    """The register's answer to a ring's own question."""
    assert one.register is not None
    low = ground.people(one.register.low)
    if one.register.high is None:
        canvas.arrow(x, low, stroke=LINE, length=15)
    else:
        canvas.line((x, low), (x, ground.people(one.register.high)), stroke=LINE, thick=2)
    for end in {one.register.low, one.register.high or one.register.low}:
        canvas.line((x - 1, ground.people(end)), (x + 4.5, ground.people(end)), stroke=LINE, thick=2)


def _middle(one: Published) -> int:
    return one.value.low if one.value.high is None else (one.value.low + one.value.high) // 2


def _key(canvas: Canvas, at: float, found: Figures, *, bounded: bool, opened: bool) -> float:
    if bounded and found.asked is not None:
        during = found.asked.during
        since = "" if during is None or during.first is None else f", {period_words(Period(during.first, None))}"
        at = canvas.paragraph(
            MARGIN, at, f"The band is the register's own answer{since}:", INNER, size=SMALL, fill=QUIET
        )
        at = key(canvas, at, bounded=True, opened=opened)
    words = [(True, "a published figure")]
    if any(not found.on_line(one) and one.register is not None for one in found.published):
        words.append((False, "one with another start or period; beside it the register's answer to just that"))
    x = MARGIN + 5
    for full, told in words:
        canvas.dot(x, at + 9, 4.6, fill=FIGURE if full else PAPER, stroke=PAPER if full else FIGURE, thick=1.6)
        canvas.text(x + 10, at + 13.5, told, size=SMALL, fill=QUIET)
        x += 155
    return at + 22


def _list(canvas: Canvas, at: float, found: Figures) -> float:
    """The figures by their numbers: what, when, who, and the verdict in words and a sign."""
    for number, one in enumerate(found.published, start=1):
        verdict, register = one.checked.verdict, one.register
        canvas.text(MARGIN + 16, at + SMALL, str(number), size=SMALL, anchor="end", fill=FIGURE, strong=True)
        answer = "" if register is None else f" Register: {register}."
        told = f"{one.amount}, {when(one)}, {one.who}.{answer} {verdict.symbol}\N{NO-BREAK SPACE}{_verdict_words(one)}"
        at = canvas.paragraph(MARGIN + 25, at, told, INNER - 25, size=SMALL, fill=INK) + 3
    return at


def _verdict_words(one: Published) -> str:
    """The verdict, with what would have to be true in short: the cases are named in the table."""
    word, condition = one.checked.verdict.word, one.checked.comparison.condition
    return (
        word
        if one.checked.verdict.name != "agrees_if" or condition is None
        else f"{word} {condition.partition(' (')[0]}"
    )
