"""Draw what answers cost over the size of a register, from what ``answers --keep`` wrote; print the slopes.

    python benchmarks/answers_plot.py [FILE] [PICTURE]

Both axes are logarithmic: where cost grows as the size does, the slope is 1. It is fitted by least squares from the second
size on: what the smallest register costs is mostly what any question costs.
"""

from __future__ import annotations

import json
import math
import sys
from pathlib import Path
from statistics import linear_regression

import altair as alt

HERE = Path(__file__).parent
NUMBERS = HERE / "answers_cost.jsonl"
PICTURE = HERE.parent / "docs" / "pictures" / "answers-cost.svg"
STEEPEST = 1.15

# What was measured -> how it is called in the picture.
SHOWN = {
    "building": "columns made",
    "people held, every day of ten years": "every day of ten years",
    "balance of a year": "balance of a year",
    "two-way breakdown: custody by sex": "two-way breakdown",
    "people held at a day, as known on another": "people held at a day",
}


def main() -> int:
    """Draw, and print; 1 where something grows faster than the size."""
    given = [Path(argument) for argument in sys.argv[1:]]
    file, picture = (*given, *(NUMBERS, PICTURE)[len(given) :])
    lines = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    rows = [
        {"persons": line["persons"], "seconds": line[name], "what": told}
        for line in lines
        for name, told in SHOWN.items()
        if name in line
    ]
    slopes = {told: slope([row for row in rows if row["what"] == told]) for told in SHOWN.values()}
    for told, steep in slopes.items():
        print(f"{told}: " + ("too few sizes" if steep is None else f"grows as the size to the power of {steep:.2f}"))
    draw(rows, picture)
    return 0 if all(steep is None or steep <= STEEPEST for steep in slopes.values()) else 1


def slope(rows: list[dict[str, float]]) -> float | None:
    """The slope in the logarithms of all sizes but the smallest; None of fewer than three."""
    points = sorted((math.log(row["persons"]), math.log(row["seconds"])) for row in rows)[1:]
    return None if len(points) < 2 else linear_regression(*zip(*points, strict=True)).slope


def draw(rows: list[dict[str, float]], picture: Path) -> None:
    """The picture as SVG, with text as text."""
    axis = {"gridColor": "#e4e4e4", "domainColor": "#888", "tickColor": "#888"}
    base = alt.Chart(alt.Data(values=rows)).encode(
        alt.X("persons:Q").scale(type="log").title("people in the register (three times as many stays)").axis(
            format="~s", values=[row["persons"] for row in rows], **axis),
        alt.Y("seconds:Q").scale(type="log").title("seconds").axis(format="~g", values=[10.0**n for n in range(-3, 4)], **axis),
        alt.Color("what:N").sort(list(SHOWN.values())).scale(scheme="dark2").legend(None),
    )  # fmt: skip
    last = max(row["persons"] for row in rows)
    names = base.transform_filter(f"datum.persons == {last}").mark_text(align="left", dx=8).encode(text="what:N")
    chart = (base.mark_line() + base.mark_point(filled=True, size=40) + names).properties(
        width=520, height=340,
        title=alt.Title("What an answer costs grows with the register, and no faster", anchor="start",
                        subtitle="Both axes logarithmic; invented people, two cores"),
    )  # fmt: skip
    chart.configure_view(stroke=None).configure(font="sans-serif", padding=8).save(picture)


if __name__ == "__main__":
    sys.exit(main())
