"""A sheet to draw on that becomes an SVG: shapes and real text, nothing that loads, runs or points elsewhere.

Numbers are written with at most one decimal, attributes in the order given: the same drawing has the same bytes. Words
are escaped, and what may stand in no XML is left away. Nothing has an id, so that several drawings fit on one page.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal
from xml.etree.ElementTree import Element, SubElement, tostring

from habeas.charts.letters import BOLD, wrapped
from habeas.charts.style import AXIS, INK, LEADING, PAPER, SANS, SERIF, TEXT, WIDTH

Anchor = Literal["start", "middle", "end"]
Place = tuple[float, float]


class Canvas:
    """Shapes one upon the other, in the order drawn. Lengths are pixels at the drawing's own size."""

    def __init__(self) -> None:
        self._shapes = Element("g")

    def text(
        self, x: float, y: float, words: str, *, size: float = TEXT, anchor: Anchor = "start", fill: str = INK,
        strong: bool = False, halo: bool = False,
    ) -> None:  # fmt: skip
        """Words on one line, ``y`` being where the letters stand. A halo keeps them readable on what is drawn below."""
        said = {"x": _number(x), "y": _number(y), "font-size": _number(size), "fill": fill}
        said |= {} if anchor == "start" else {"text-anchor": anchor}
        said |= {"font-weight": "600"} if strong else {}
        if halo:
            said |= {"stroke": PAPER, "stroke-width": "3.5", "stroke-linejoin": "round", "paint-order": "stroke"}
        SubElement(self._shapes, "text", said).text = _words(words)

    def paragraph(
        self, x: float, y: float, words: str, room: float, *, size: float = TEXT, fill: str = INK, strong: bool = False,
        serif: bool = False,
    ) -> float:  # fmt: skip
        """Words in lines, the first one's top at ``y``; returns where the last one ends."""
        said = {"font-size": _number(size), "fill": fill}
        said |= {"font-weight": "600"} if strong else {}
        said |= {"font-family": SERIF} if serif else {}
        block = SubElement(self._shapes, "text", said)
        lines = wrapped(_words(words), size, room / BOLD if strong else room)
        for line, text in enumerate(lines):
            at = {"x": _number(x), "y": _number(y + size * (LEADING * line + 1))}
            SubElement(block, "tspan", at).text = text if line == len(lines) - 1 else f"{text} "
        return y + size * LEADING * len(lines)

    def line(self, one: Place, other: Place, *, stroke: str = AXIS, thick: float = 1, dash: str | None = None) -> None:
        """A straight line."""
        ends = {"x1": one[0], "y1": one[1], "x2": other[0], "y2": other[1]}
        said = {name: _number(at) for name, at in ends.items()} | {"stroke": stroke, "stroke-width": _number(thick)}
        SubElement(self._shapes, "line", said | ({} if dash is None else {"stroke-dasharray": dash}))

    def way(self, places: Iterable[Place], *, stroke: str, thick: float = 2, dash: str | None = None) -> None:
        """A line through places."""
        said = {"d": _path(places), "fill": "none", "stroke": stroke, "stroke-width": _number(thick)}
        SubElement(self._shapes, "path", said | ({} if dash is None else {"stroke-dasharray": dash}))

    def area(self, places: Iterable[Place], *, fill: str, opacity: float = 1) -> None:
        """A filled shape with these corners."""
        said = {"d": f"{_path(places)}Z", "fill": fill}
        SubElement(self._shapes, "path", said | ({} if opacity == 1 else {"fill-opacity": f"{opacity:g}"}))

    def box(self, x: float, y: float, width: float, height: float, *, fill: str, stroke: str | None = None) -> None:
        """A rectangle, its left upper corner at ``x``, ``y``."""
        sides = {"x": x, "y": y, "width": max(width, 0.0), "height": max(height, 0.0)}
        said = {name: _number(side) for name, side in sides.items()} | {"fill": fill}
        SubElement(self._shapes, "rect", said | ({} if stroke is None else {"stroke": stroke}))

    def dot(self, x: float, y: float, radius: float, *, fill: str, stroke: str = PAPER, thick: float = 1.5) -> None:
        """A disc, or a ring where the paper fills it."""
        said = {"cx": _number(x), "cy": _number(y), "r": _number(radius)}
        SubElement(self._shapes, "circle", said | {"fill": fill, "stroke": stroke, "stroke-width": _number(thick)})

    def arrow(self, x: float, y: float, *, stroke: str, length: float = 13, right: bool = False) -> None:
        """An arrow from this place upwards, or to the right: more are possible."""
        shaft, wing, back = length, 3.5, 4.5
        ways = [[(0.0, 0.0), (0.0, shaft)], [(-wing, shaft - back), (0.0, shaft), (wing, shaft - back)]]
        for way in ways:
            self.way(
                [(x + up, y + aside) if right else (x + aside, y - up) for aside, up in way], stroke=stroke, thick=1.4
            )

    def svg(self, height: float, title: str, description: str) -> str:
        """The drawing as an SVG text of that height, with its title and description for who cannot see it."""
        size = {"width": _number(WIDTH), "height": _number(height)}
        box = {"viewBox": f"0 0 {_number(WIDTH)} {_number(height)}"}
        said = {"role": "img", "aria-label": _words(title), "font-family": SANS}
        root = Element("svg", {"xmlns": "http://www.w3.org/2000/svg", **size, **box, **said})
        SubElement(root, "title").text = _words(title)
        SubElement(root, "desc").text = _words(description)
        SubElement(root, "rect", size | {"fill": PAPER})
        root.append(self._shapes)
        return tostring(root, encoding="unicode") + "\n"


def _number(value: float) -> str:
    return (
        f"{value:.1f}".removesuffix(".0").replace("-0", "0") if abs(value) < 0.05 else f"{value:.1f}".removesuffix(".0")
    )


def _path(places: Iterable[Place]) -> str:
    return "M" + "L".join(f"{_number(x)},{_number(y)}" for x, y in places)


def _words(words: str) -> str:
    """The words on one line, without what may not stand in XML."""
    return "".join(letter if letter.isprintable() or letter == "\N{NO-BREAK SPACE}" else " " for letter in words)
